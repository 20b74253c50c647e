package read

import (
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
)

const containerXML = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b/p.opf"/></rootfiles></container>`

// packageXML is a package document whose spine is the documents c1.xhtml, c2.xhtml …
func packageXML(metadata string, n int) string {
	var items, refs strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&items, `<item id="c%d" href="c%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		fmt.Fprintf(&refs, `<itemref idref="c%d"/>`, i)
	}
	return `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>` + metadata + `</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>` + items.String() + `</manifest><spine>` + refs.String() + `</spine></package>`
}

func xhtml(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>` + body + `</body></html>`
}

// epubOf makes a book of chapters.
func epubOf(metadata, nav string, chapters ...string) []byte {
	p := parts{"mimetype", epubType, epubContainer, containerXML, "b/p.opf", packageXML(metadata, len(chapters))}
	if nav != "" {
		p = append(p, "b/nav.xhtml", xhtml(`<nav epub:type="toc"><ol>`+nav+`</ol></nav>`))
	}
	for i, c := range chapters {
		p = append(p, fmt.Sprintf("b/c%d.xhtml", i+1), xhtml(c))
	}
	return zipped(p)
}

func placesOf(a *claims.Article) string {
	t := claims.NewText(a.Text)
	var lines []string
	for _, p := range a.Places {
		words, _, _ := strings.Cut(t.Slice(claims.Span{Start: p.Start, End: t.Len()}), "\n")
		lines = append(lines, p.Label+" @ "+words)
	}
	return strings.Join(lines, "\n")
}

func TestEPUBText(t *testing.T) {
	for _, c := range []struct{ name, body, blocks, links string }{
		{"names that mark menus on the web", `<div class="navigation comments"><p class="cookie">Der <a class="share" href="https://a.example/">Rat</a> tagt.</p></div>`, "paragraph: Der Rat tagt.", "Rat → https://a.example/"},
		{"short words that are buttons on the web", `<h1>Home</h1><p>Weiter</p><p>Suche</p>`, "headline: Home\nparagraph: Weiter\nparagraph: Suche", ""},
		{"empty elements", `<p>Eins<a id="x"/> und<span class="y" /> zwei.</p><script src="x.js"/><p/><p>Drei.<br/>Vier.</p><iframe src="y"/><p>Fünf.</p>`, "paragraph: Eins und zwei.\nparagraph: Drei.\nVier.\nparagraph: Fünf.", ""},
		{"entities", `<p>F&auml;hre&#160;&amp; Br&#xFC;cke&nbsp;&mdash; ja</p>`, "paragraph: Fähre & Brücke — ja", ""},
		{"numbers of pages", `<p>Eins <span epub:type="pagebreak" id="p2">2</span>zwei <span role="doc-pagebreak">3</span>drei</p>`, "paragraph: Eins zwei drei", ""},
		{"marks of notes", `<p>Seit 1963<sup><a href="c9.xhtml#n1">1</a></sup> und 1964<a href="#n2"><sup>2</sup></a> und 1965<a epub:type="noteref" href="#n3">3</a> und 1966<a epub:type="noteref" href="#n4">[4]</a>, m<sup>2</sup>, <a href="#n">5</a>.</p>`, "paragraph: Seit 1963[1] und 1964[2] und 1965[3] und 1966[4], m², 5.", ""},
		{"a cover", `<section epub:type="cover"><p>Ein Roman</p></section><p>Eins.</p>`, "paragraph: Eins.", ""},
		{"links", `<p><a href="c2.xhtml">innen</a>, <a href="https://a.example/x">außen</a>, <a href="mailto:a@b.example">Post</a>, <a href="file:///etc/passwd">Platte</a></p>`, "paragraph: innen, außen, Post, Platte", "außen → https://a.example/x"},
		{"caption and quotation", `<figure><img src="a.jpg" alt="x"/><figcaption>Am Hafen</figcaption></figure><blockquote><p>Ja.</p></blockquote><ul><li>A</li></ul>`, "caption: Am Hafen\nquote: Ja.\nlist: A", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: epubOf("", "", c.body), URL: "https://www.verlag.example/buch.epub"})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if got := blocksOf(a); got != c.blocks {
				t.Errorf("got\n%s\nwant\n%s", got, c.blocks)
			}
			if got := linksOf(a); got != c.links {
				t.Errorf("links\n%s\nwant\n%s", got, c.links)
			}
		})
	}
}

func TestEPUBChapters(t *testing.T) {
	li := func(href, label string) string { return `<li><a href="` + href + `">` + label + `</a></li>` }
	for _, c := range []struct {
		name, nav string
		chapters  []string
		places    string
	}{
		{"as the contents call them", li("c1.xhtml", "Der Frost") + li("c2.xhtml", "Der  Brief"), []string{`<h1>I</h1><p>A.</p>`, `<p>B.</p>`}, "Der Frost @ I\nDer Brief @ B."},
		{"one that goes on in a second document", li("c1.xhtml", "Der Frost"), []string{`<h1>Der Frost</h1>`, `<p>B.</p>`}, "Der Frost @ Der Frost"},
		{"without contents", "", []string{`<h1>Der Frost</h1><p>A.</p>`, `<p>B.</p>`, `<h2>Der Brief</h2>`}, "Der Frost @ Der Frost\nDer Brief @ Der Brief"},
		{"several in a document", li("c1.xhtml#a", "1 Der Frost") + li("c1.xhtml#b", "DER BRIEF") + li("c1.xhtml#c", "Fehlt"), []string{`<p>Vorab.</p><h1>Der Frost</h1><p>A.</p><h1>Der Brief</h1><p>B.</p>`}, "1 Der Frost @ Der Frost\nDER BRIEF @ Der Brief"},
		{"one of another name in a document", li("c1.xhtml#a", "Der Frost"), []string{`<p>A.</p>`}, "Der Frost @ A."},
		{"a document without words", li("c1.xhtml", "Bild") + li("c2.xhtml", "Der Brief"), []string{`<img src="x.png"/>`, `<p>B.</p>`}, "Der Brief @ B."},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: epubOf("", c.nav, c.chapters...)})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if got := placesOf(a); got != c.places {
				t.Errorf("got\n%s\nwant\n%s", got, c.places)
			}
		})
	}
}

func TestEPUBMetadata(t *testing.T) {
	for _, c := range []struct{ name, metadata, author, published, title string }{
		{"roles of EPUB 2", `<dc:title>T</dc:title><dc:creator opf:role="aut">A B</dc:creator><dc:creator opf:role="edt">C D</dc:creator><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2019-03-14</dc:date>`, "A B", "2019-03-14", "T"},
		{"roles of EPUB 3", `<dc:title>T</dc:title><dc:title>U</dc:title><dc:creator id="x">A B</dc:creator><dc:creator id="y">C D</dc:creator><meta property="role" refines="#y">ill</meta><dc:date>2019-03-14T00:00:00Z</dc:date>`, "A B", "2019-03-14", "T"},
		{"no roles", `<dc:creator>A B</dc:creator><dc:creator>C D</dc:creator><dc:date>2019</dc:date>`, "A B, C D", "", "Der Frost"},
	} {
		a, err := article(Input{Body: epubOf(c.metadata, "", `<h1>Der Frost</h1><p>A.</p>`)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Author.Value != c.author || a.Published.Value != c.published || a.Title.Value != c.title {
			t.Errorf("%s: author %v, published %v, title %v", c.name, a.Author, a.Published, a.Title)
		}
	}
}

// TestEPUBOfManyChapters reads the longest spines that are met.
func TestEPUBOfManyChapters(t *testing.T) {
	chapters := make([]string, 500)
	for i := range chapters {
		chapters[i] = fmt.Sprintf("<h2>Kapitel %d</h2><p>Es war kalt.</p>", i+1)
	}
	a, err := article(Input{Body: epubOf("", "", chapters...)})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if len(a.Places) != 500 || a.Places[499].Label != "Kapitel 500" {
		t.Errorf("%d chapters", len(a.Places))
	}
}

// TestEPUBHostileChapters reads chapters that no tree can hold.
func TestEPUBHostileChapters(t *testing.T) {
	a, err := article(Input{Body: epubOf("", "", strings.Repeat("<div>", 10_000)+"<p>Es war kalt.</p>", strings.Repeat("<p>Es <b>war</b> kalt.</p>", maxNodes/4+1))})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if !strings.HasPrefix(a.Text, "Es war kalt.") || len(a.Remarks) != 2 {
		t.Errorf("remarks %v, text %.80q", a.Remarks, a.Text)
	}
}
