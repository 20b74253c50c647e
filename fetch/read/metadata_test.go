package read

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
)

// page reads a page whose head and first lines are given.
func page(t *testing.T, url, head, top string) *claims.Article {
	t.Helper()
	a, err := article(Input{URL: url, Body: []byte("<!DOCTYPE html><html><head>" + head + "</head><body>" + top +
		"<p>Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte.</p>" +
		"<p>Der Bus fährt eine halbe Stunde früher ab, und die Schule beginnt dafür später als sonst.</p></body></html>")})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestPublished shows the order of the places: surer ones beat others, published
// beats modified, and a copyright line is no date at all.
func TestPublished(t *testing.T) {
	const plain = "https://www.bote.example/a.html"
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct{ name, url, head, top, want, from, modified string }{
		{"json-ld beats all", plain, ld(`{"@type":"NewsArticle","datePublished":"2021-03-04","dateModified":"2021-03-06"}`) + `<meta property="article:published_time" content="2021-03-05">`, "<time datetime=2021-03-07>", "2021-03-04", "json-ld", "2021-03-06"},
		{"the article beats the page", plain, ld(`{"@type":"WebPage","datePublished":"2020-01-01"}`) + ld(`[{"@type":["Article","NewsArticle"],"datePublished":"2021-03-04"}]`), "", "2021-03-04", "json-ld", ""},
		{"json-ld of other things", plain, ld(`{"@type":"Event","startDate":"2021-05-01","datePublished":"2021-05-01"}`), "", "", "", ""},
		{"json-ld with raw line ends and a stray comma", plain, ld("{\"@type\":\"Article\",\"headline\":\"Zwei\nZeilen\",\"datePublished\":\"2021-03-04\",}"), "", "2021-03-04", "json-ld", ""},
		{"json-ld broken off", plain, ld(`{"@type":"Article","datePublished":"2021-03-04","author":{"name":`), "", "2021-03-04", "json-ld", ""},
		{"json-ld in comment marks", plain, ld(`<!-- {"@type":"Article","datePublished":"2021-03-04"}; -->`), "", "2021-03-04", "json-ld", ""},
		{"open graph", plain, `<meta property="article:published_time" content="2021-03-04T23:30:00+01:00"><meta property="article:modified_time" content="2021-04-04">`, "", "2021-03-04", "meta", "2021-04-04"},
		{"dublin core", plain, `<meta name="DCTERMS.issued" content="2021-03-04">`, "", "2021-03-04", "meta", ""},
		{"microdata", plain, "", `<span itemprop="datePublished" content="2021-03-04">gestern</span>`, "2021-03-04", "microdata", ""},
		{"time element", plain, "", `<article><h1>Brücke gesperrt</h1><time datetime="2021-03-04T10:00">4.3.</time>`, "2021-03-04", "time", ""},
		{"address", "https://www.bote.example/2021/03/04/bruecke", "", "", "2021-03-04", "url", ""},
		{"class name", plain, "", `<h1>Brücke gesperrt</h1><div class="entry-date">4. März 2021</div>`, "2021-03-04", "byline", ""},
		{"visible text", plain, "", `<h1>Brücke gesperrt</h1><p>Veröffentlicht am 04.03.2021 um 14:05 Uhr</p>`, "2021-03-04", "text", ""},
		{"Stand", plain, "", `<h1>Brücke gesperrt</h1><p>Stand: 18.01.2022, 14:05 Uhr</p>`, "2022-01-18", "text", "2022-01-18"},
		{"only modified", plain, `<meta property="article:modified_time" content="2021-04-04">`, "", "2021-04-04", "meta", "2021-04-04"},
		{"published in the text beats modified in the head", plain, `<meta property="article:modified_time" content="2021-04-04">`, `<h1>Brücke gesperrt</h1><p class="date">Erstellt: 4.3.2021</p>`, "2021-03-04", "byline", "2021-04-04"},
		{"copyright", plain, "", `<footer>© 2021-03-04 Bote</footer>`, "", "", ""},
		{"a date in a sentence", plain, "", `<h1>Brücke gesperrt</h1><p>Zuletzt war sie am 4. März 2011 gesperrt worden, weil ein Lastwagen gegen das Geländer gefahren war.</p>`, "", "", ""},
		{"today's date at the head of the page", plain, "", `<header><span class="date">Freitag, 05.03.2021</span></header><main><h1>Brücke gesperrt</h1><span class="date">4.3.2021</span>`, "2021-03-04", "byline", ""},
		{"a teaser's date", plain, "", `<h1>Brücke gesperrt</h1><div class="related-teaser"><time datetime="2021-02-02">2.2.</time></div><div class="comments"><time datetime="2021-03-09">9.3.</time></div>`, "", "", ""},
		{"a film on the page", plain, ld(`{"@type":"VideoObject","uploadDate":"2015-01-16"}`) + `<meta property="article:published_time" content="2021-03-04">`, "", "2021-03-04", "meta", ""},
		{"address with mixed signs", "https://www.bote.example/2021-03/04/bruecke", "", "", "2021-03-04", "url", ""},
		{"two dates in one line", plain, "", `<h1>Bridge closed</h1><p>Published 3 March 2021 · Updated 5 March 2021</p>`, "2021-03-03", "text", "2021-03-05"},
		{"two dates, the change first", plain, "", `<h1>Brücke gesperrt</h1><p class="date">Aktualisiert am 5.3.2021, veröffentlicht am 3.3.2021</p>`, "2021-03-03", "byline", "2021-03-05"},
		{"a date and its change", plain, "", `<h1>Brücke gesperrt</h1><p>03.03.2021, 14:05 Uhr, zuletzt aktualisiert: 05.03.2021, 8 Uhr</p>`, "2021-03-03", "text", "2021-03-05"},
		{"a clock", plain, "", `<span id="uhr">Freitag, 5. März 2021</span><h1>Brücke gesperrt</h1><span>4. März 2021</span>`, "2021-03-04", "text", ""},
		{"the fourth of March in America", "https://www.post.example.com/a", "", `<h1>Bridge closed</h1><span class="date">3/4/2021</span>`, "2021-03-04", "byline", ""},
		{"the third of April of a German page under .com", "https://www.bote.example.com/a", "</head><html lang=de>", `<h1>Brücke gesperrt</h1><span class="date">3/4/2021</span>`, "2021-04-03", "byline", ""},
		{"a post that the page quotes", plain, "", `<h1>Brücke gesperrt</h1><blockquote><p>Die Brücke ist ab sofort gesperrt.</p><time datetime="2021-03-03">3.3.</time></blockquote><time datetime="2021-03-04">4.3.</time>`, "2021-03-04", "time", ""},
		{"meta with itemprop", plain, `<meta itemprop="datePublished" content="2021-03-04"><meta itemprop="dateModified" content="2021-03-05">`, "", "2021-03-04", "microdata", "2021-03-05"},
		{"data of a script", plain, `<script>var p={"id":1,"published_at":"2021-03-04T06:22:28+01:00"}</script>`, "", "2021-03-04", "script", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := page(t, c.url, c.head, c.top)
			if a.Published.Value != c.want || a.Published.From != c.from {
				t.Errorf("published %+v, want %s from %s", a.Published, c.want, c.from)
			}
			if a.Modified.Value != c.modified {
				t.Errorf("modified %+v, want %s", a.Modified, c.modified)
			}
		})
	}
}

func TestAuthor(t *testing.T) {
	for _, c := range []struct{ name, head, top, want, from string }{
		{"list in json-ld", `<script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Käthe Brandhuber"},{"name":"Idris Quayle"}]}</script>`, "", "Käthe Brandhuber, Idris Quayle", "json-ld"},
		{"meta", `<meta name="author" content="Käthe Brandhuber">`, "", "Käthe Brandhuber", "meta"},
		{"a profile's address is no name", `<meta property="article:author" content="https://social.example/kb">`, "", "", ""},
		{"byline with a date", "", `<p class="byline">Von Käthe Brandhuber | 4.3.2021</p>`, "Käthe Brandhuber", "byline"},
		{"rel", "", `<a rel="author" href="/kb">Idris Quayle</a>`, "Idris Quayle", "byline"},
		{"a site", `<meta name="author" content="bote.example">`, "", "", ""},
		{"admin", `<meta name="author" content="admin">`, "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := page(t, "https://www.bote.example/a.html", c.head, c.top)
			if a.Author.Value != c.want || a.Author.From != c.from {
				t.Errorf("author %+v, want %q from %q", a.Author, c.want, c.from)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ head, top, want string }{
		{`<title>Brücke über die Lauter gesperrt | Bote</title>`, "", "Brücke über die Lauter gesperrt"},
		{`<title>Bote - Startseite</title>`, "<h1>Brücke gesperrt</h1>", "Brücke gesperrt"},
		{`<meta property="og:site_name" content="Der Bote am Morgen"><meta property="og:title" content="Brücke zu – Der Bote am Morgen">`, "", "Brücke zu"},
		{`<meta property="og:title" content="Ein Jahr - was bleibt von der Idee?">`, "", "Ein Jahr - was bleibt von der Idee?"},
	} {
		if a := page(t, "https://www.bote.example/a.html", c.head, c.top); a.Title.Value != c.want {
			t.Errorf("%s: title %q, want %q", c.head, a.Title.Value, c.want)
		}
	}
}

// TestFactCheck: a page that is itself a fact-check says so, with what it rated.
func TestFactCheck(t *testing.T) {
	a := page(t, "https://check.example/", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","review":{"@type":"ClaimReview","claimReviewed":"Die Brücke ist &quot;sicher&quot;.","reviewRating":{"ratingValue":2},"author":{"name":"Prüfer"}}}]}</script>`, "")
	if len(a.Remarks) != 1 || a.Remarks[0].Key != "read.fact_check" {
		t.Fatalf("remarks %v", a.Remarks)
	}
	for i, want := range []string{`Die Brücke ist "sicher".`, "2", "Prüfer"} {
		if got := a.Remarks[0].Args[i]; got != want {
			t.Errorf("argument %d is %q, want %q", i, got, want)
		}
	}
}

// TestLinkedDataBounds: objects that lie thousands deep in each other do no harm.
func TestLinkedDataBounds(t *testing.T) {
	deep := strings.Repeat(`{"@graph":[`, 4000) + `{"@type":"Article","datePublished":"2021-03-04"}` + strings.Repeat(`]}`, 4000)
	a := page(t, "https://www.bote.example/a.html", `<script type="application/ld+json">`+deep+`</script>`, "")
	if a.Published.Value != "" {
		t.Errorf("published %v, read from a place too deep to be meant", a.Published)
	}
	sound(t, a)
}

// froms are all places that this package reads a fact at, as [claims.Reading] names them.
var froms = []string{"json-ld", "og", "meta", "microdata", "time", "byline", "title", "h1", "html", "link", "url", "text", "script", "front-matter"}

// TestFromsHaveNames: the window can say of each place what it is, in both languages,
// and the fixtures know no other one.
func TestFromsHaveNames(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		b, err := os.ReadFile("../../assets/translations/words." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]string
		if err := json.Unmarshal(b, &words); err != nil {
			t.Fatal(err)
		}
		for _, f := range froms {
			if words["from."+f] == "" {
				t.Errorf("%s: no name for %s", lang, f)
			}
		}
	}
	fixtures, err := filepath.Glob("testdata/html/*/expected.json")
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, name := range fixtures {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var r result
		if err := json.Unmarshal(b, &r); err != nil {
			t.Fatal(err)
		}
		for _, f := range []claims.Reading{r.Title, r.Author, r.Site, r.Published, r.Modified, r.Lang, r.Section, r.Canonical} {
			if f.From != "" && !slices.Contains(froms, f.From) {
				t.Errorf("%s: read from %q, which no list names", name, f.From)
			}
		}
	}
}
