package read

import (
	"strings"
	"testing"
)

func remarksOf(t *testing.T, head, body string) string {
	t.Helper()
	a, err := article(Input{Body: []byte(`<html><head>` + head + `</head><body>` + body + `</body></html>`), ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, r := range a.Remarks {
		keys = append(keys, r.Key)
	}
	return strings.Join(keys, " ")
}

func TestSuspicions(t *testing.T) {
	for _, c := range []struct{ name, head, body, want string }{
		{"a box below a stub", "", firstParagraph + `<div class="paywall"><p>Lesen Sie den ganzen Artikel mit einem Abo.</p><button>Jetzt weiterlesen</button></div>`, "read.paywall"},
		{"declared by the page", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`, firstParagraph + lastParagraph, "read.paywall"},
		{"consent", "", `<h1>Willkommen</h1><p>Lesen Sie mit Werbung weiter. Wir und unsere Partner verarbeiten Daten Ihres Geräts, oder Sie lesen werbefrei im Abo.</p>`, "read.cookie_wall"},
		{"scripts", "", `<div id=app></div><noscript>You need to enable JavaScript to run this app.</noscript><p>Bote</p>`, "read.needs_scripts"},
		{"robots", "<title>Just a moment...</title>", `<p>The connection is being reviewed before it goes on to the page.</p>`, "read.robot_check"},
		{"robots in German", "", `<h1>Sicherheitsabfrage</h1><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>`, "read.robot_check"},
		{"missing", "<title>404 - Seite nicht gefunden</title>", `<p>Hier steht leider nichts mehr, suchen Sie bitte auf der Startseite weiter.</p>`, "read.not_found"},
		{"parked", "<title>hafen-bote.example</title>", `<h1>hafen-bote.example</h1><p>Diese Domain steht zum Verkauf. Machen Sie dem Inhaber ein Angebot.</p>`, "read.parked"},
		{"parked in English", "<title>hafen-bote.example</title>", `<h2>The owner lets you know: this domain may be for sale.</h2><p>Ships. Harbours. Grain.</p>`, "read.parked"},
		{"an article", "", firstParagraph + lastParagraph, ""},
		{"an article below a banner", "", `<div class="cookie-banner"><p>We value your privacy</p><button>Accept cookies</button></div><noscript>Please enable JavaScript.</noscript>` + firstParagraph + lastParagraph, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := remarksOf(t, c.head, c.body); got != c.want {
				t.Errorf("remarks %q, want %q", got, c.want)
			}
		})
	}
}

// TestNoFalseAlarms: articles may speak of walls and missing pages, short ones too.
func TestNoFalseAlarms(t *testing.T) {
	for _, s := range []string{
		"Die Stadt fragt auf ihrer Seite, ob man Cookies zustimmen will, bevor sie den Fahrplan zeigt, und das rügt der Beauftragte für Datenschutz.",
		"Das Blatt führt eine Bezahlschranke ein: Kommentare bleiben frei, Recherchen gibt es nur für Abonnenten, sagte die Verlegerin am Montag.",
		"Wer die alte Adresse des Amtes aufruft, liest dort seit März die Meldung Fehler 404, obwohl das Formular weiter gebraucht wird.",
		"The site of the council asks visitors to enable JavaScript before it shows the timetable, which angers those who read it with a screen reader.",
		"Sobald eine Partei ihre alte Adresse aufgibt, steht dort bald zu lesen, diese Domain steht zum Verkauf, und ein Händler verlangt Tausende dafür.",
		"A box with the words “I am not a robot” is no protection any more, said the engineer who built one of the first of them in 2014.",
	} {
		short := "<article><h1>Streit um die Seite der Stadt</h1><p>" + s + "</p>" + lastParagraph + "</article>"
		if got := remarksOf(t, "", short); got != "" {
			t.Errorf("%q: remarks %q", s, got)
		}
		if got := remarksOf(t, "", short+strings.Repeat(firstParagraph, 20)); got != "" {
			t.Errorf("long article with %q: remarks %q", s, got)
		}
	}
}
