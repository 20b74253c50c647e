package read

import (
	"strings"
	"testing"
)

const odtStyles = `<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Title" style:family="text"/>
</office:automatic-styles>`

// contentXML is the main part of an OpenDocument text.
func contentXML(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + xmlns + `>` + odtStyles + `<office:body><office:text>` + body + `</office:text></office:body></office:document-content>`
}

func TestODTText(t *testing.T) {
	for _, c := range []struct{ name, body, blocks, links string }{
		{"white space", "<text:p>Der  Rat\n tagt<text:s text:c=\"4\"/>oft,<text:tab/>sagt<text:line-break/>er.</text:p>", "paragraph: Der Rat tagt oft, sagt\ner.", ""},
		{"spans", "<text:p>Der <text:span>R<text:span>a</text:span>t</text:span> tagt.</text:p>", "paragraph: Der Rat tagt.", ""},
		{"raised digits", `<text:p>10<text:span text:style-name="T2">6 m<text:span>2</text:span></text:span> im Jahr 20</text:p>`, "paragraph: 10⁶ m² im Jahr 20", ""},
		{"hidden", `<text:p>Offen<text:span text:style-name="T1">geheim<text:tab/></text:span>.</text:p><text:p text:style-name="P3">intern</text:p><text:section text:display="none"><text:p>fort</text:p></text:section>`, "paragraph: Offen.", ""},
		{"heading by its own style's parent", `<text:h text:style-name="P1" text:outline-level="2">Am Hafen</text:h><text:p text:style-name="P2">„Ja.“</text:p>`, "headline: Am Hafen\nquote: „Ja.“", ""},
		{"heading without a level", `<text:h>Am Hafen</text:h>`, "headline: Am Hafen", ""},
		{"lists", `<text:list><text:list-header><text:p>A</text:p></text:list-header><text:list-item><text:p>B</text:p><text:list><text:list-item><text:p>C</text:p></text:list-item></text:list></text:list-item></text:list><text:list><text:list-item><text:h text:outline-level="1">D</text:h></text:list-item></text:list>`, "list: A\nlist: B\nlist: C\nheadline: D", ""},
		{"links", `<text:p>Siehe <text:a xlink:href="https://a.example/x">hier <text:span>nach</text:span></text:a>, <text:a xlink:href="#Kapitel">dort</text:a>, <text:a xlink:href="../b.odt">da</text:a>.</text:p>`, "paragraph: Siehe hier nach, dort, da.", "hier nach → https://a.example/x"},
		{"fields", `<text:p>Am <text:date text:date-value="2021-03-04">4. März</text:date> auf Seite <text:page-number>3</text:page-number>.<text:bookmark text:name="x"/></text:p>`, "paragraph: Am 4. März auf Seite 3.", ""},
		{"notes", `<text:p>Eins<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Siehe <text:a xlink:href="https://a.example/">A</text:a>.</text:p></text:note-body></text:note> und zwei<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Bei B.</text:p></text:note-body></text:note>.</text:p>`, "paragraph: Eins[1] und zwei[2].\nparagraph: [1] Siehe A.\nparagraph: [2] Bei B.", "A → https://a.example/"},
		{"a note under a raised mark", `<text:p>Eins<text:span text:style-name="T2"><text:note><text:note-body><text:p>Seit 1963.</text:p></text:note-body></text:note></text:span></text:p>`, "paragraph: Eins[1]\nparagraph: [1] Seit 1963.", ""},
		{"a note in a list", `<text:list><text:list-item><text:p>Eins<text:note><text:note-body><text:p>Nein.</text:p></text:note-body></text:note></text:p></text:list-item></text:list>`, "list: Eins[1]\nparagraph: [1] Nein.", ""},
		{"comment", `<text:p>Eins<office:annotation><dc:creator>E. Beispiel</dc:creator><dc:date>2021-03-04</dc:date><text:p>Wirklich?</text:p><text:list><text:list-item><text:p>Nein</text:p></text:list-item></text:list></office:annotation>.</text:p>`, "paragraph: Eins.\nboilerplate: E. Beispiel: Wirklich?\nboilerplate: Nein", ""},
		{"deleted", `<text:tracked-changes><text:changed-region><text:deletion><text:p>alt</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Neu<text:change/>.</text:p>`, "paragraph: Neu.", ""},
		{"contents", `<text:table-of-content><text:table-of-content-source><text:index-title-template>Inhalt</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Inhalt</text:p><text:p>Am Hafen 3</text:p></text:index-body></text:table-of-content><text:p>Es war still.</text:p>`, "boilerplate: Inhalt\nboilerplate: Am Hafen 3\nparagraph: Es war still.", ""},
		{"list of sources", `<text:bibliography><text:bibliography-source><text:index-title-template>Quellen</text:index-title-template></text:bibliography-source><text:index-body><text:p>Muster, J.: Wasser.</text:p></text:index-body></text:bibliography>`, "paragraph: Muster, J.: Wasser.", ""},
		{"table", `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell><table:table-cell><text:p>Zahl</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell/><table:covered-table-cell/><table:table-cell><text:p>Eins</text:p><text:p>zwei</text:p></table:table-cell></table:table-row></table:table>`, "paragraph: Jahr\tZahl\nparagraph: Eins\nparagraph: zwei", ""},
		{"text box and shape", `<text:p>Am <draw:frame><draw:text-box><text:p>Kasten.</text:p></draw:text-box></draw:frame>See.<draw:custom-shape><text:p>Form.</text:p></draw:custom-shape></text:p>`, "paragraph: Am See.\nparagraph: Kasten.\nparagraph: Form.", ""},
		{"picture with a caption", `<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame><draw:image><text:p/></draw:image><svg:title xmlns:svg="x">Bild1</svg:title></draw:frame>Abbildung <text:sequence>1</text:sequence>: Hafen</text:p></draw:text-box></draw:frame></text:p>`, "caption: Abbildung 1: Hafen", ""},
		{"reading aids", `<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>`, "paragraph: 東京", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, body := range [][]byte{openText(contentXML(c.body)), []byte(strings.Replace(string(flatText(c.body)), "<office:body>", odtStyles+"<office:body>", 1))} {
				a, err := article(Input{Body: body})
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
			}
		})
	}
}

// TestFlatODTWithAPicture: a picture in a flat text is longer than any text that is read.
func TestFlatODTWithAPicture(t *testing.T) {
	picture := `<text:p>Eins <draw:frame><draw:image><office:binary-data>` + strings.Repeat("QUJD\n", longestToken/4) + `</office:binary-data></draw:image></draw:frame>zwei.</text:p>`
	a, err := article(Input{Body: flatText(picture + picture)})
	if err != nil {
		t.Fatal(err)
	}
	if got := blocksOf(a); got != "paragraph: Eins zwei.\nparagraph: Eins zwei." {
		t.Errorf("got %s", got)
	}
}

func TestODTRecognised(t *testing.T) {
	body := contentXML("<text:p>Ein Satz.</text:p>")
	manifest := `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text-template"/></manifest:manifest>`
	for name, b := range map[string][]byte{
		"text":                   openText(body),
		"template":               zipped(parts{"mimetype", odtType + "-template", "content.xml", body}),
		"only with a manifest":   zipped(parts{"content.xml", body, odtManifest, manifest}),
		"a text that was zipped": zipped(parts{"content.xml", body, "mimetype", odtType + "\n"}),
	} {
		a, err := article(Input{Body: b})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Format != "odt" || a.Text != "Ein Satz." {
			t.Errorf("%s: format %s, text %q", name, a.Format, a.Text)
		}
	}
}
