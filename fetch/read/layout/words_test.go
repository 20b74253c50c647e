package layout

import "testing"

func TestSeam(t *testing.T) {
	known := vocabulary{}
	known.learn("Der deutsch-französische Vertrag, die E-Mail und der Küstenschutz sind bekannt, auch Online-Dienst.")
	for _, c := range []struct{ a, b, want string }{
		{"der Außen-", "minister kam", "der Außenminister kam"},
		{"der Außen\u2010", "minister", "der Außenminister"},
		{"die US-", "Außenpolitik", "die US-Außenpolitik"},
		{"auf der Nord-", "und Südseite", "auf der Nord- und Südseite"},
		{"the pre-", "and post-war years", "the pre- and post-war years"},
		{"in den Jahren 2021-", "2022", "in den Jahren 2021-2022"},
		{"das deutsch-", "französische Amt", "das deutsch-französische Amt"},
		{"eine E-", "Mail", "eine E-Mail"},
		{"der Online-", "Dienst", "der Online-Dienst"},
		{"der Küsten-", "schutz", "der Küstenschutz"},
		{"ein Satz -", "und noch einer", "ein Satz - und noch einer"},
		{"ein Satz –", "und noch einer", "ein Satz – und noch einer"},
		{"ohne alles", "weiter", "ohne alles weiter"},
		{"siehe https://www.example.org/ein/", "langer/weg.html", "siehe https://www.example.org/ein/langer/weg.html"},
		{"Frauen/", "Männer", "Frauen/ Männer"},
	} {
		w := words{b: []byte(c.a)}
		w.follow(words{b: []byte(c.b)}, known)
		if got := w.text(); got != c.want {
			t.Errorf("%q and %q make %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestLinksGoWithTheirWords(t *testing.T) {
	p := sheetOf(set(50, 700, "Mehr dazu steht in einem Gut-", "achten des Amtes, das lesenswert ist."))
	p.Links = []string{"https://a.example/"}
	p.Runs = []Run{typed(50, 700, 10, "Mehr dazu steht in einem "), typed(175, 700, 10, "langen Gut-"), typed(50, 688, 10, "achten des Amtes"), typed(135, 688, 10, "vom Mai, das lesenswert ist.")}
	p.Runs[1].Link, p.Runs[2].Link = 1, 1
	blocks := (&Document{Pages: []Page{p}}).Flow()
	if len(blocks) != 1 || len(blocks[0].Links) != 1 {
		t.Fatalf("blocks %+v", blocks)
	}
	l := blocks[0].Links[0]
	if got := blocks[0].Text[l.Start:l.End]; got != "langen Gutachten des Amtes" || l.URL != "https://a.example/" {
		t.Errorf("the link %s lies on %q", l.URL, got)
	}
}
