package read

import (
	"strings"
	"testing"

	"tickmark/claims"
)

const (
	firstParagraph = "<p>Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte.</p>"
	lastParagraph  = "<p>Der Bus fährt eine halbe Stunde früher ab, und die Schule beginnt dafür später als sonst.</p>"
)

// around reads an article with something between or below its paragraphs.
func around(t *testing.T, between, below string) *claims.Article {
	t.Helper()
	a, err := article(Input{URL: "https://www.bote.example/a.html", Body: []byte("<html><body><article><h1>Brücke gesperrt</h1>" +
		firstParagraph + between + lastParagraph + below + "</article></body></html>")})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	return a
}

// TestLeftovers: what a page's system put into the article goes, wherever it stands.
func TestLeftovers(t *testing.T) {
	for _, s := range []string{
		"Teilen | Drucken", "Artikel teilen · Merken", "1/7", "Bild 2 von 7", "12 Kommentare", "123 mal geteilt", "3 min read", "Lesezeit: 3 Min.",
		"Kommentar hinterlassen", "Posted on Maret 30, 2015 by Admin", "Follow us on Twitter.", "Folgen Sie uns auf Facebook und Twitter.",
		"Write to Maud Penhallow at maud@post.example", "Melden Sie sich für unseren Newsletter an.",
	} {
		if a := around(t, "<p>"+s+"</p>", ""); strings.Contains(a.Text, s) {
			t.Errorf("%q is in the article", s)
		}
	}
}

// TestNoLeftovers: what an author wrote stays, though it speaks of the same things.
func TestNoLeftovers(t *testing.T) {
	for _, s := range []string{
		"Mehr als 200 Menschen teilten den Beitrag auf Facebook, bevor er gelöscht wurde.",
		"Jetzt prüft die Stadt die Vorwürfe, wie ein Sprecher per E-Mail mitteilte.",
		"Wer etwas gesehen hat, kann sich unter wache@polizei.example melden.",
		"Posted on social media on Monday, the film shows a bridge that is not in this town.",
		"Email addresses of two million people lay open, said Facebook.",
		"Following complaints Facebook took the post down and told us on Monday that it was a mistake.",
		"Kontakte zur Verwaltung habe sie nur per E-Mail gehabt, sagte die Leiterin.",
		"Das könnte sie das Amt kosten, sagte ihr Stellvertreter am Montag im Rat der Stadt.",
		"Sie haben 3 von 7 Pfeilern geprüft.",
		"„Folgen Sie uns nicht“, rief der Mann.",
		"Die Kommentare auf Twitter waren deutlich.",
		"(Korrektur: Die Brücke ist 40 Meter lang, nicht 60.)",
	} {
		for _, a := range []*claims.Article{around(t, "<p>"+s+"</p>", ""), around(t, "", "<p>"+s+"</p>")} {
			if !strings.Contains(a.Text, s) {
				t.Errorf("%q is not in the article", s)
			}
		}
	}
}

// TestEnd: what stands below the end of an article goes with it. Before the article has
// begun in earnest the same words end nothing, nor do they in a box amid its paragraphs.
func TestEnd(t *testing.T) {
	const teaser = "<p>Im Sommer soll die Brücke neu gestrichen werden, das hat der Ausschuss der Stadt empfohlen.</p>"
	a := around(t, "", "<div><h3>Das könnte Sie auch interessieren …</h3>"+teaser+"</div>")
	if strings.Contains(a.Text, "gestrichen") || !strings.Contains(a.Text, "Der Bus fährt") {
		t.Errorf("text %q", a.Text)
	}
	for _, between := range []string{
		"<div><h3>Ähnliche Artikel</h3>" + teaser + teaser + teaser + "</div>",
		strings.Repeat(firstParagraph, 5) + "<div><h3>Newsletter</h3></div>",
		"<div class=absatz>" + strings.Repeat(firstParagraph, 5) + "</div><h3>Newsletter</h3><div class=absatz>" + firstParagraph + "</div>",
	} {
		if a = around(t, between, ""); !strings.Contains(a.Text, "Der Bus fährt") {
			t.Errorf("after %q: text %q", between, a.Text)
		}
	}
}

// TestPointersAndSources: a list of the site's own articles goes, a list of sources stays.
func TestPointersAndSources(t *testing.T) {
	list := func(site string) string {
		return strings.ReplaceAll(`<ul><li><a href="SITE/1">Warum der Pfeiler nachgab</a>, eine Suche</li><li><a href="SITE/2">Was die Sperrung kostet</a>, ein Überblick</li><li><a href="SITE/3">Wie der Bus jetzt fährt</a>, mit Karte</li></ul>`, "SITE", site)
	}
	if a := around(t, "", list("https://bote.example")); strings.Contains(a.Text, "Überblick") {
		t.Errorf("pointers are in the article: %q", a.Text)
	}
	a := around(t, "", list("https://amt.example"))
	if !strings.Contains(a.Text, "Überblick") || len(a.Links) != 3 {
		t.Errorf("sources are not in the article: %q, links %v", a.Text, a.Links)
	}
}

// TestHeadlineOverTheArticle: the headline belongs to the article wherever the page
// puts it.
func TestHeadlineOverTheArticle(t *testing.T) {
	a, err := article(Input{Body: []byte("<html><body><header><h1>Brücke gesperrt</h1><p>Von Käthe Brandhuber</p></header><div class=article-text>" + firstParagraph + lastParagraph + "</div></body></html>")})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if got := shown(a).Blocks; len(got) != 3 || got[0] != [2]string{"headline", "Brücke gesperrt"} {
		t.Errorf("blocks %q", got)
	}
}

// TestListOfLinksAsArticle: where there is nothing else, what the page calls its
// article is read though every line of it is a link.
func TestListOfLinksAsArticle(t *testing.T) {
	a, err := article(Input{URL: "https://blog.example/", Body: []byte(`<html><body><nav><a href="/">Start</a></nav><div class="entry-content"><h1>Gelesen im März</h1><ul>` +
		`<li><a href="https://a.example/">Die Brücke und das Wasser</a></li><li><a href="https://b.example/">Was ein Pfeiler trägt</a></li><li><a href="https://c.example/">Der Bus, der zu früh kam</a></li><li><a href="https://d.example/">Warum die Schule später beginnt</a></li></ul></div></body></html>`)})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Links) != 4 {
		t.Errorf("text %q, links %v", a.Text, a.Links)
	}
}
