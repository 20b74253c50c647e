package read

import (
	"testing"
)

const (
	begin    = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	separate = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	finish   = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
)

func instruction(s string) string {
	return `<w:r><w:instrText xml:space="preserve">` + s + `</w:instrText></w:r>`
}

func run(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func para(body string) string { return `<w:p>` + body + `</w:p>` }

func styled(style, body string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + body + `</w:p>`
}

func cell(body string) string { return `<w:tc><w:tcPr/>` + body + `</w:tc>` }

// TestDOCXText reads bodies as Word writes them. A headline over the case keeps it from
// being told by its words what it is.
func TestDOCXText(t *testing.T) {
	head := styled("berschrift1", run("Titel"))
	for _, c := range []struct{ name, body, blocks, links string }{
		{"runs", para(run("Der Rat") + run(" tagt") + run("e.")), "paragraph: Der Rat tagte.", ""},
		{"an empty paragraph", para("") + para(run("Ja.")) + para(run(" ")), "paragraph: Ja.", ""},
		{"a combining mark in a run of its own", para(run("Bru") + run("\u0308cke")), "paragraph: Brücke", ""},
		{"line break, tab", para(run("Zeile") + `<w:r><w:br/><w:t>Zwei</w:t><w:tab/><w:t>Drei</w:t></w:r>`), "paragraph: Zeile\nZwei Drei", ""},
		{"two line breaks", para(run("Eins") + `<w:r><w:br/><w:br/></w:r>` + run("Zwei")), "paragraph: Eins\nparagraph: Zwei", ""},
		{"page break", para(run("Eins") + `<w:r><w:br w:type="page"/></w:r>` + run("Zwei")), "paragraph: Eins\nparagraph: Zwei", ""},
		{"hyphens", para(run("E") + `<w:r><w:noBreakHyphen/></w:r>` + run("Mail, Donau") + `<w:r><w:softHyphen/></w:r>` + run("dampfer, Schiff\u00adfahrt")), "paragraph: E-Mail, Donaudampfer, Schifffahrt", ""},
		{"symbols", para(run("5 ") + `<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>` + run("m ") + `<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Calibri" w:char="00BD"/><w:sym w:font="Wingdings" w:char="D800"/><w:sym w:font="Symbol" w:char="zz"/></w:r>` + run("\uf0b7")), "paragraph: 5 μm →½", ""},
		{"hidden words", para(run("Offen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Intern"/></w:rPr><w:t>intern</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r>`), "paragraph: Offen.", ""},
		{"a formula", para(run("Es gilt ") + `<m:oMath><m:r><m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>` + run(".")), "paragraph: Es gilt a=1/2^3.", ""},
		{"raised digits", para(run("10") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>` + run(" m") + `<w:r><w:rPr><w:rStyle w:val="Hoch"/></w:rPr><w:t>2</w:t></w:r>` + run(" im Jahr 20")), "paragraph: 10⁶ m² im Jahr 20", ""},
		{"reading aids", para(`<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>`), "paragraph: 東京", ""},

		{"a large first letter", para(`<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>`+run("D")) + para(run("er Rat tagte.")), "paragraph: Der Rat tagte.", ""},
		{"heading by the style's parent", styled("Zwischentitel", run("Am Hafen")), "headline: Am Hafen", ""},
		{"heading by its level", styled("Ebene", run("Am Hafen")) + para(`<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`+run("Am See")), "headline: Am Hafen\nheadline: Am See", ""},
		{"no heading though its parent is one", styled("Ohne", run("Am Hafen")), "paragraph: Am Hafen", ""},
		{"a style that is its own parent", styled("Kreis", run("Am Hafen")), "paragraph: Am Hafen", ""},
		{"styles that are not in the document", styled("Heading3", run("A")) + styled("IntensiveQuote", run("B")) + styled("IntenseQuote", run("C")) + styled("Beschriftung", run("D")) + styled("Zitat", run("E")), "headline: A\nparagraph: B\nquote: C\ncaption: D\nquote: E", ""},
		{"lists", styled("Punkte", run("A")) + `<w:p><w:pPr><w:pStyle w:val="Punkte"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + run("B") + `</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>` + run("C") + `</w:p>`, "list: A\nparagraph: B\nlist: C", ""},
		{"a numbered heading", `<w:p><w:pPr><w:pStyle w:val="berschrift2"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>` + run("A") + `</w:p>`, "headline: A", ""},
		{"a credit line", para(run("Die Brücke bei Nacht (Foto: dpa)")), "caption: Die Brücke bei Nacht (Foto: dpa)", ""},

		{"link", para(run("Siehe ") + `<w:hyperlink r:id="hyperlink" w:anchor="s4">` + run("das Gut") + run("achten") + `</w:hyperlink>` + run(".")), "paragraph: Siehe das Gutachten.", "das Gutachten → https://www.rat.example/gutachten#s4"},
		{"link inside the document", para(`<w:hyperlink w:anchor="_Ref1">` + run("oben") + `</w:hyperlink>`), "paragraph: oben", ""},
		{"field that is a link", para(run("Siehe ") + begin + instruction(` HYPERLINK "https://a.`) + instruction(`example/x" \o "Ein Tipp" `) + separate + run("hier") + finish + run(" nach.")), "paragraph: Siehe hier nach.", "hier → https://a.example/x"},
		{"field without quotation marks", para(begin + instruction(`HYPERLINK https://a.example/x \l teil \t _blank`) + separate + run("hier") + finish), "paragraph: hier", "hier → https://a.example/x#teil"},
		{"simple field that is a link", para(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; ">` + run("hier") + `</w:fldSimple>`), "paragraph: hier", "hier → https://a.example/"},
		{"link to a file", para(begin + instruction(` HYPERLINK "C:\\Texte\\a b.docx" `) + separate + run("hier") + finish), "paragraph: hier", ""},
		{"field with a result", para(run("Seite ") + begin + instruction(" PAGE ") + separate + run("4") + finish + run(" von 9")), "paragraph: Seite 4 von 9", ""},
		{"field without one", para(run("Brücke") + begin + instruction(` XE "Brücke" `) + finish + run(" und Bus")), "paragraph: Brücke und Bus", ""},
		{"field in a field", para(begin + instruction(` IF `) + begin + instruction(" PAGE ") + separate + run("7") + finish + instruction(` = 7 "ja" "nein" `) + separate + run("ja") + finish + run(".")), "paragraph: ja.", ""},
		{"field over two paragraphs", para(begin+instruction(` HYPERLINK "https://a.example/" `)+separate+run("eins")) + para(run("zwei")+finish+run(" drei")), "paragraph: eins\nparagraph: zwei drei", "eins → https://a.example/\nzwei → https://a.example/"},
		{"field that begins in a link and ends behind it", para(`<w:hyperlink r:id="hyperlink">` + run("A ") + begin + instruction(`HYPERLINK "https://a.example/"`) + separate + run("B") + `</w:hyperlink>` + run("C") + finish + run("D")), "paragraph: A BCD", "A → https://www.rat.example/gutachten\nB → https://a.example/"},
		{"link that begins in a field and ends behind it", para(begin + instruction(`HYPERLINK "https://a.example/"`) + separate + run("A ") + `<w:hyperlink r:id="hyperlink">` + run("B") + finish + run("C") + `</w:hyperlink>` + run("D")), "paragraph: A BCD", "A → https://a.example/\nB → https://www.rat.example/gutachten"},
		{"an end without a beginning", para(finish + separate + run("Ja.")), "paragraph: Ja.", ""},
		{"table of contents", para(begin+instruction(` TOC \o "1-3" `)+separate+run("Am Hafen 4")) + para(run("Am See 5")) + para(finish) + para(run("Es war still.")), "boilerplate: Am Hafen 4\nboilerplate: Am See 5\nparagraph: Es war still.", ""},
		{"table of contents in a content control", `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + para(run("Am Hafen 4")) + `</w:sdtContent></w:sdt>` + para(run("Es war still.")), "boilerplate: Am Hafen 4\nparagraph: Es war still.", ""},
		{"content control", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + para(run("Ein ")+`<w:sdt><w:sdtContent>`+run("Wort")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "paragraph: Ein Wort", ""},
		{"content control that nobody filled in", para(run("Datum:") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run(" Klicken Sie hier") + `</w:sdtContent></w:sdt>`), "paragraph: Datum:", ""},
		{"text box in two forms", para(run("Am Hafen. ") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + para(run("Kasten.")) + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para(run("Kasten.")) + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run("Am See.")), "paragraph: Am Hafen. Am See.\nparagraph: Kasten.", ""},

		{"table", `<w:tbl><w:tr>` + cell(para(run("Jahr"))) + cell(para(run("Zahl"))) + `</w:tr><w:tr>` + cell(para(run("2019"))+para("")) + cell(para(run("4 "))+para(`<w:hyperlink r:id="hyperlink">`+run("Autos")+`</w:hyperlink>`)) + `</w:tr></w:tbl>`, "paragraph: Jahr\tZahl\nparagraph: 2019\t4 Autos", "Autos → https://www.rat.example/gutachten"},
		{"table that lays out a page", `<w:tbl><w:tr>` + cell(styled("berschrift2", run("Links"))+para(run("Text."))) + cell(`<w:tbl><w:tr>`+cell(para(run("a")))+cell(para(run("b")))+`</w:tr></w:tbl>`) + `</w:tr></w:tbl>`, "headline: Links\nparagraph: Text.\nparagraph: a\tb", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: word(head + c.body)})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if got, want := blocksOf(a), "headline: Titel\n"+c.blocks; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if got := linksOf(a); got != c.links {
				t.Errorf("links\n%s\nwant\n%s", got, c.links)
			}
		})
	}
}

// TestDOCXTrackedChanges reads texts as if all changes were accepted, and counts them as
// people do.
func TestDOCXTrackedChanges(t *testing.T) {
	const by, other = ` w:author="A" w:date="2022-06-01T10:00:00Z"`, ` w:author="B" w:date="2022-06-01T10:00:00Z"`
	del := func(who, s string) string {
		return `<w:del` + who + `><w:r><w:delText>` + s + `</w:delText></w:r></w:del>`
	}
	ins := func(who, s string) string { return `<w:ins` + who + `>` + run(s) + `</w:ins>` }
	mark := func(change, who string) string {
		return `<w:pPr><w:rPr><w:` + change + who + `/></w:rPr></w:pPr>`
	}
	for _, c := range []struct {
		name, body, blocks string
		changes            any
	}{
		{"none", para(run("Ja.")), "paragraph: Ja.", nil},
		{"inserted and deleted", para(run("Es sind ") + del(by, "vier") + ins(by, "fünf") + run(".")), "paragraph: Es sind fünf.", 2},
		{"one stroke in two runs", para(ins(by, "Es ") + ins(by, "sind vier.")), "paragraph: Es sind vier.", 1},
		{"two people", para(ins(by, "Es ") + ins(other, "sind vier.")), "paragraph: Es sind vier.", 2},
		{"two strokes", para(ins(by, "Es ") + run("sind ") + ins(by, "vier.")), "paragraph: Es sind vier.", 2},
		{"the end of a paragraph deleted", para(mark("del", by)+run("Es sind")) + para(run(" vier.")), "paragraph: Es sind vier.", 1},
		{"words over the end of a paragraph deleted", para(mark("del", by)+run("Es sind")+del(by, " zwei")) + para(del(by, "oder")+run(" vier.")), "paragraph: Es sind vier.", 1},
		{"deleted to the end of the text", para(run("Ja.")) + para(mark("del", by)+del(by, "Nein.")), "paragraph: Ja.", 1},
		{"a paragraph inserted", para(run("Ja.")) + para(mark("ins", by)+ins(by, "Nein.")), "paragraph: Ja.\nparagraph: Nein.", 1},
		{"moved", para(mark("moveFrom", by)+`<w:moveFrom`+by+`>`+run("Eins.")+`</w:moveFrom>`) + para(run("Zwei.")) + para(`<w:moveTo`+by+`>`+run("Eins.")+`</w:moveTo>`), "paragraph: Zwei.\nparagraph: Eins.", 1},
		{"only the looks changed", para(`<w:r><w:rPr><w:rPrChange` + by + `><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Ja.</w:t></w:r>`), "paragraph: Ja.", nil},
		{"a link deleted", para(del(by, "x") + `<w:del` + by + `>` + begin + `</w:del>` + `<w:del` + by + `><w:r><w:delInstrText> HYPERLINK "https://a.example" </w:delInstrText></w:r>` + separate + `<w:r><w:delText>hier</w:delText></w:r>` + finish + `</w:del>` + run("Ja.")), "paragraph: Ja.", 1},
		{"a tab deleted", para(run("Auto") + `<w:del` + by + `><w:r><w:tab/><w:br/></w:r></w:del>` + run("bahn")), "paragraph: Autobahn", 1},
		{"a row deleted", `<w:tbl><w:tr>` + cell(para(run("a"))) + cell(para(run("b"))) + `</w:tr><w:tr><w:trPr><w:del` + by + `/></w:trPr>` + cell(para(run("c"))) + cell(para(del(by, "d"))) + `</w:tr></w:tbl>`, "paragraph: a\tb", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: word(c.body)})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if got := blocksOf(a); got != c.blocks {
				t.Errorf("got\n%s\nwant\n%s", got, c.blocks)
			}
			if got := arg(a, "read.tracked_changes"); got != c.changes {
				t.Errorf("%v changes, want %v", got, c.changes)
			}
		})
	}
}

func TestDOCXNotesAndComments(t *testing.T) {
	ref := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	note := func(id, body string) string { return `<w:footnote w:id="` + id + `">` + body + `</w:footnote>` }
	a, err := article(Input{Body: word(
		para(run("Es waren 2019")+ref("7")+run(" vier")+ref("3")+run(", nicht fünf")+ref("7")+run(". Offen")+ref("99")+run(".")),
		"word/footnotes.xml", `<w:footnotes`+xmlns+`>`+note("-1", para(`<w:r><w:separator/></w:r>`))+note("3", para(run("Drei."))+para(run("Noch etwas.")))+note("7", para(`<w:r><w:footnoteRef/></w:r>`+run(" Sieben, ")+`<w:hyperlink r:id="hyperlink">`+run("hier")+`</w:hyperlink>`+run(".")))+note("8", para(run("Keiner zeigt auf mich.")))+`</w:footnotes>`,
		"word/_rels/footnotes.xml.rels", relationships("hyperlink", "https://www.noten.example/7"),
		"word/comments.xml", `<w:comments`+xmlns+`><w:comment w:author="E.  Beispiel">`+para(run("Stimmt das?"))+para(run("Bitte prüfen."))+`</w:comment><w:comment>`+para(run("Ja."))+`</w:comment><w:comment w:author="leer">`+para("")+`</w:comment></w:comments>`,
	)})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	want := `paragraph: Es waren 2019[1] vier[2], nicht fünf[1]. Offen[3].
paragraph: [1] Sieben, hier.
paragraph: [2] Drei.
paragraph: Noch etwas.
boilerplate: E. Beispiel: Stimmt das?
boilerplate: Bitte prüfen.
boilerplate: Ja.`
	if got := blocksOf(a); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := linksOf(a); got != "hier → https://www.noten.example/7" {
		t.Errorf("links %s", got)
	}
	if got := arg(a, "read.comments"); got != 2 {
		t.Errorf("%v comments, want 2", got)
	}
}

func TestDOCXTitleAndAuthor(t *testing.T) {
	core := func(title, author string) []string {
		return []string{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>` + title + `</dc:title><dc:creator>` + author + `</dc:creator><dcterms:created>2020-01-02T08:00:00Z</dcterms:created><dcterms:modified>2021-03-04T08:00:00Z</dcterms:modified></cp:coreProperties>`}
	}
	long := para(run("Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte."))
	short := para(run("Brücke bleibt gesperrt"))
	for _, c := range []struct {
		name, body string
		core       []string
		title      string
		from       string
		author     string
	}{
		{"styled title", styled("Titel", run("Brücke zu")) + long, core("Haushalt 2018", "Erika Beispiel"), "Brücke zu", "heading", "Erika Beispiel"},
		{"styled title below its kicker", para(run("Lokales")) + styled("Titel", run("Brücke zu")) + long, core("Haushalt 2018", ""), "Brücke zu", "heading", ""},
		{"a heading at the head", styled("berschrift1", run("Brücke zu")) + long, core("Haushalt 2018", "A; B C"), "Brücke zu", "heading", "A, B C"},
		{"no heading at the head", long + styled("berschrift1", run("Folgen")), core("Brücke zu", "Windows-Benutzer"), "Brücke zu", "document", ""},
		{"properties of the program", long + styled("berschrift1", run("Folgen")), core("Microsoft Word - x.doc", "Microsoft Office User"), "Folgen", "heading", ""},
		{"no styles, title by the program", short + long, core("Dokument1", ""), "Brücke bleibt gesperrt", "text", ""},
		{"no styles, no title", short + long, nil, "Brücke bleibt gesperrt", "text", ""},
		{"only text", long, nil, "", "", ""},
		{"a title of signs, a short line further below", long + short + long, core(".", ""), "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: word(c.body, c.core...)})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if a.Title.Value != c.title || a.Title.From != c.from {
				t.Errorf("title %v, want %q from %s", a.Title, c.title, c.from)
			}
			if a.Author.Value != c.author {
				t.Errorf("author %v, want %q", a.Author, c.author)
			}
			if a.Published.Value != "" {
				t.Errorf("published %v: a document does not say when it was", a.Published)
			}
			if c.core != nil && a.Modified.Value != "2021-03-04" {
				t.Errorf("modified %v", a.Modified)
			}
		})
	}
}

func TestShortLineHeadsADocumentWithoutStyles(t *testing.T) {
	a, err := article(Input{Body: word(para(run("Brücke bleibt gesperrt")) + para(run("Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte.")))})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Blocks[0].Kind; got != "headline" {
		t.Errorf("the first line is a %s", got)
	}
}

// TestDOCXElsewhere reads documents whose parts stand where other programs put them.
func TestDOCXElsewhere(t *testing.T) {
	types := `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
	main := `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>` + para(run("Ein Satz.")) + `</w:body></w:document>`
	a, err := article(Input{Body: zipped(parts{contentTypes, types, "_rels/.rels", relationships("officeDocument", "/word/document2.xml"), `Word\Document2.xml`, main}), Name: "text.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Format != "docx" || a.Text != "Ein Satz." {
		t.Errorf("format %s, text %q", a.Format, a.Text)
	}
}
