package read

import (
	"testing"
)

const (
	fieldBegin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	fieldShown = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	fieldEnd   = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
)

func fieldCode(s string) string {
	return `<w:r><w:instrText xml:space="preserve">` + s + `</w:instrText></w:r>`
}

func wordRun(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func wordPara(body string) string { return `<w:p>` + body + `</w:p>` }

func wordStyled(style, body string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + body + `</w:p>`
}

func wordCell(body string) string { return `<w:tc><w:tcPr/>` + body + `</w:tc>` }

// TestDOCXText reads bodies as Word writes them. A headline over the case keeps it from
// being told by its words what it is.
func TestDOCXText(t *testing.T) {
	head := wordStyled("berschrift1", wordRun("Titel"))
	for _, c := range []struct{ name, body, blocks, links string }{
		{"runs", wordPara(wordRun("Der Rat") + wordRun(" tagt") + wordRun("e.")), "paragraph: Der Rat tagte.", ""},
		{"an empty paragraph", wordPara("") + wordPara(wordRun("Ja.")) + wordPara(wordRun(" ")), "paragraph: Ja.", ""},
		{"a combining mark in a run of its own", wordPara(wordRun("Bru") + wordRun("\u0308cke")), "paragraph: Brücke", ""},
		{"line break, tab", wordPara(wordRun("Zeile") + `<w:r><w:br/><w:t>Zwei</w:t><w:tab/><w:t>Drei</w:t></w:r>`), "paragraph: Zeile\nZwei Drei", ""},
		{"two line breaks", wordPara(wordRun("Eins") + `<w:r><w:br/><w:br/></w:r>` + wordRun("Zwei")), "paragraph: Eins\nparagraph: Zwei", ""},
		{"page break", wordPara(wordRun("Eins") + `<w:r><w:br w:type="page"/></w:r>` + wordRun("Zwei")), "paragraph: Eins\nparagraph: Zwei", ""},
		{"hyphens", wordPara(wordRun("E") + `<w:r><w:noBreakHyphen/></w:r>` + wordRun("Mail, Donau") + `<w:r><w:softHyphen/></w:r>` + wordRun("dampfer, Schiff\u00adfahrt")), "paragraph: E-Mail, Donaudampfer, Schifffahrt", ""},
		{"symbols", wordPara(wordRun("5 ") + `<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>` + wordRun("m ") + `<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Calibri" w:char="00BD"/><w:sym w:font="Wingdings" w:char="D800"/><w:sym w:font="Symbol" w:char="zz"/></w:r>` + wordRun("\uf0b7")), "paragraph: 5 μm →½", ""},
		{"hidden words", wordPara(wordRun("Offen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Intern"/></w:rPr><w:t>intern</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r>`), "paragraph: Offen.", ""},
		{"a hidden paragraph", wordPara(`<w:pPr><w:pStyle w:val="Intern"/></w:pPr><w:pPr/>`+wordRun("geheim")) + wordPara(wordRun("Offen.")), "paragraph: Offen.", ""},
		{"a formula", wordPara(wordRun("Es gilt ") + `<m:oMath><m:r><m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>` + wordRun(".")), "paragraph: Es gilt a=1/2^3.", ""},
		{"a field whose signs are missing", wordPara(wordRun("Am ")+fieldBegin+fieldCode("DATE")+wordRun("4.")) + wordPara(wordRun("Der Rat tagt.")), "paragraph: Am\nparagraph: Der Rat tagt.", ""},
		{"raised digits below one", wordPara(wordRun("10") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>-6</w:t></w:r>`), "paragraph: 10⁻⁶", ""},
		{"raised digits", wordPara(wordRun("10") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>` + wordRun(" m") + `<w:r><w:rPr><w:rStyle w:val="Hoch"/></w:rPr><w:t>2</w:t></w:r>` + wordRun(" im Jahr 20")), "paragraph: 10⁶ m² im Jahr 20", ""},
		{"reading aids", wordPara(`<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>`), "paragraph: 東京", ""},

		{"a large first letter", wordPara(`<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>`+wordRun("D")) + wordPara(wordRun("er Rat tagte.")), "paragraph: Der Rat tagte.", ""},
		{"heading by the style's parent", wordStyled("Zwischentitel", wordRun("Am Hafen")), "headline: Am Hafen", ""},
		{"heading by its level", wordStyled("Ebene", wordRun("Am Hafen")) + wordPara(`<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`+wordRun("Am See")), "headline: Am Hafen\nheadline: Am See", ""},
		{"no heading though its parent is one", wordStyled("Ohne", wordRun("Am Hafen")), "paragraph: Am Hafen", ""},
		{"a style that is its own parent", wordStyled("Kreis", wordRun("Am Hafen")), "paragraph: Am Hafen", ""},
		{"styles that are not in the document", wordStyled("Heading3", wordRun("A")) + wordStyled("IntensiveQuote", wordRun("B")) + wordStyled("IntenseQuote", wordRun("C")) + wordStyled("Beschriftung", wordRun("D")) + wordStyled("Zitat", wordRun("E")), "headline: A\nparagraph: B\nquote: C\ncaption: D\nquote: E", ""},
		{"lists", wordStyled("Punkte", wordRun("A")) + `<w:p><w:pPr><w:pStyle w:val="Punkte"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + wordRun("B") + `</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>` + wordRun("C") + `</w:p>`, "list: A\nparagraph: B\nlist: C", ""},
		{"a numbered heading", `<w:p><w:pPr><w:pStyle w:val="berschrift2"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>` + wordRun("A") + `</w:p>`, "headline: A", ""},
		{"a credit line", wordPara(wordRun("Die Brücke bei Nacht (Foto: dpa)")), "caption: Die Brücke bei Nacht (Foto: dpa)", ""},

		{"link", wordPara(wordRun("Siehe ") + `<w:hyperlink r:id="hyperlink" w:anchor="s4">` + wordRun("das Gut") + wordRun("achten") + `</w:hyperlink>` + wordRun(".")), "paragraph: Siehe das Gutachten.", "das Gutachten → https://www.rat.example/gutachten#s4"},
		{"link inside the document", wordPara(`<w:hyperlink w:anchor="_Ref1">` + wordRun("oben") + `</w:hyperlink>`), "paragraph: oben", ""},
		{"field that is a link", wordPara(wordRun("Siehe ") + fieldBegin + fieldCode(` HYPERLINK "https://a.`) + fieldCode(`example/x" \o "Ein Tipp" `) + fieldShown + wordRun("hier") + fieldEnd + wordRun(" nach.")), "paragraph: Siehe hier nach.", "hier → https://a.example/x"},
		{"field without quotation marks", wordPara(fieldBegin + fieldCode(`HYPERLINK https://a.example/x \l teil \t _blank`) + fieldShown + wordRun("hier") + fieldEnd), "paragraph: hier", "hier → https://a.example/x#teil"},
		{"simple field that is a link", wordPara(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; ">` + wordRun("hier") + `</w:fldSimple>`), "paragraph: hier", "hier → https://a.example/"},
		{"link to a file", wordPara(fieldBegin + fieldCode(` HYPERLINK "C:\\Texte\\a b.docx" `) + fieldShown + wordRun("hier") + fieldEnd), "paragraph: hier", ""},
		{"field with a result", wordPara(wordRun("Seite ") + fieldBegin + fieldCode(" PAGE ") + fieldShown + wordRun("4") + fieldEnd + wordRun(" von 9")), "paragraph: Seite 4 von 9", ""},
		{"field without one", wordPara(wordRun("Brücke") + fieldBegin + fieldCode(` XE "Brücke" `) + fieldEnd + wordRun(" und Bus")), "paragraph: Brücke und Bus", ""},
		{"field in a field", wordPara(fieldBegin + fieldCode(` IF `) + fieldBegin + fieldCode(" PAGE ") + fieldShown + wordRun("7") + fieldEnd + fieldCode(` = 7 "ja" "nein" `) + fieldShown + wordRun("ja") + fieldEnd + wordRun(".")), "paragraph: ja.", ""},
		{"field over two paragraphs", wordPara(fieldBegin+fieldCode(` HYPERLINK "https://a.example/" `)+fieldShown+wordRun("eins")) + wordPara(wordRun("zwei")+fieldEnd+wordRun(" drei")), "paragraph: eins\nparagraph: zwei drei", "eins → https://a.example/\nzwei → https://a.example/"},
		{"field that begins in a link and ends behind it", wordPara(`<w:hyperlink r:id="hyperlink">` + wordRun("A ") + fieldBegin + fieldCode(`HYPERLINK "https://a.example/"`) + fieldShown + wordRun("B") + `</w:hyperlink>` + wordRun("C") + fieldEnd + wordRun("D")), "paragraph: A BCD", "A → https://www.rat.example/gutachten\nB → https://a.example/"},
		{"link that begins in a field and ends behind it", wordPara(fieldBegin + fieldCode(`HYPERLINK "https://a.example/"`) + fieldShown + wordRun("A ") + `<w:hyperlink r:id="hyperlink">` + wordRun("B") + fieldEnd + wordRun("C") + `</w:hyperlink>` + wordRun("D")), "paragraph: A BCD", "A → https://a.example/\nB → https://www.rat.example/gutachten"},
		{"an end without a beginning", wordPara(fieldEnd + fieldShown + wordRun("Ja.")), "paragraph: Ja.", ""},
		{"table of contents", wordPara(fieldBegin+fieldCode(` TOC \o "1-3" `)+fieldShown+wordRun("Am Hafen 4")) + wordPara(wordRun("Am See 5")) + wordPara(fieldEnd) + wordPara(wordRun("Es war still.")), "boilerplate: Am Hafen 4\nboilerplate: Am See 5\nparagraph: Es war still.", ""},
		{"table of contents in a content control", `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + wordPara(wordRun("Am Hafen 4")) + `</w:sdtContent></w:sdt>` + wordPara(wordRun("Es war still.")), "boilerplate: Am Hafen 4\nparagraph: Es war still.", ""},
		{"content control", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + wordPara(wordRun("Ein ")+`<w:sdt><w:sdtContent>`+wordRun("Wort")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "paragraph: Ein Wort", ""},
		{"content control that nobody filled in", wordPara(wordRun("Datum:") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + wordRun(" Klicken Sie hier") + `</w:sdtContent></w:sdt>`), "paragraph: Datum:", ""},
		{"text box in two forms", wordPara(wordRun("Am Hafen. ") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + wordPara(wordRun("Kasten.")) + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + wordPara(wordRun("Kasten.")) + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + wordRun("Am See.")), "paragraph: Am Hafen. Am See.\nparagraph: Kasten.", ""},

		{"table", `<w:tbl><w:tr>` + wordCell(wordPara(wordRun("Jahr"))) + wordCell(wordPara(wordRun("Zahl"))) + `</w:tr><w:tr>` + wordCell(wordPara(wordRun("2019"))+wordPara("")) + wordCell(wordPara(wordRun("4 "))+wordPara(`<w:hyperlink r:id="hyperlink">`+wordRun("Autos")+`</w:hyperlink>`)) + `</w:tr></w:tbl>`, "paragraph: Jahr\tZahl\nparagraph: 2019\t4 Autos", "Autos → https://www.rat.example/gutachten"},
		{"table that lays out a page", `<w:tbl><w:tr>` + wordCell(wordStyled("berschrift2", wordRun("Links"))+wordPara(wordRun("Text."))) + wordCell(`<w:tbl><w:tr>`+wordCell(wordPara(wordRun("a")))+wordCell(wordPara(wordRun("b")))+`</w:tr></w:tbl>`) + `</w:tr></w:tbl>`, "headline: Links\nparagraph: Text.\nparagraph: a\tb", ""},
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
	ins := func(who, s string) string { return `<w:ins` + who + `>` + wordRun(s) + `</w:ins>` }
	mark := func(change, who string) string {
		return `<w:pPr><w:rPr><w:` + change + who + `/></w:rPr></w:pPr>`
	}
	for _, c := range []struct {
		name, body, blocks string
		changes            any
	}{
		{"none", wordPara(wordRun("Ja.")), "paragraph: Ja.", nil},
		{"inserted and deleted", wordPara(wordRun("Es sind ") + del(by, "vier") + ins(by, "fünf") + wordRun(".")), "paragraph: Es sind fünf.", 2},
		{"one stroke in two runs", wordPara(ins(by, "Es ") + ins(by, "sind vier.")), "paragraph: Es sind vier.", 1},
		{"two people", wordPara(ins(by, "Es ") + ins(other, "sind vier.")), "paragraph: Es sind vier.", 2},
		{"two strokes", wordPara(ins(by, "Es ") + wordRun("sind ") + ins(by, "vier.")), "paragraph: Es sind vier.", 2},
		{"the end of a paragraph deleted", wordPara(mark("del", by)+wordRun("Es sind")) + wordPara(wordRun(" vier.")), "paragraph: Es sind vier.", 1},
		{"words over the end of a paragraph deleted", wordPara(mark("del", by)+wordRun("Es sind")+del(by, " zwei")) + wordPara(del(by, "oder")+wordRun(" vier.")), "paragraph: Es sind vier.", 1},
		{"deleted to the end of the text", wordPara(wordRun("Ja.")) + wordPara(mark("del", by)+del(by, "Nein.")), "paragraph: Ja.", 1},
		{"a paragraph inserted", wordPara(wordRun("Ja.")) + wordPara(mark("ins", by)+ins(by, "Nein.")), "paragraph: Ja.\nparagraph: Nein.", 1},
		{"moved", wordPara(mark("moveFrom", by)+`<w:moveFrom`+by+`>`+wordRun("Eins.")+`</w:moveFrom>`) + wordPara(wordRun("Zwei.")) + wordPara(`<w:moveTo`+by+`>`+wordRun("Eins.")+`</w:moveTo>`), "paragraph: Zwei.\nparagraph: Eins.", 1},
		{"only the looks changed", wordPara(`<w:r><w:rPr><w:rPrChange` + by + `><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Ja.</w:t></w:r>`), "paragraph: Ja.", nil},
		{"a link deleted", wordPara(del(by, "x") + `<w:del` + by + `>` + fieldBegin + `</w:del>` + `<w:del` + by + `><w:r><w:delInstrText> HYPERLINK "https://a.example" </w:delInstrText></w:r>` + fieldShown + `<w:r><w:delText>hier</w:delText></w:r>` + fieldEnd + `</w:del>` + wordRun("Ja.")), "paragraph: Ja.", 1},
		{"a tab deleted", wordPara(wordRun("Auto") + `<w:del` + by + `><w:r><w:tab/><w:br/></w:r></w:del>` + wordRun("bahn")), "paragraph: Autobahn", 1},
		{"a row deleted", `<w:tbl><w:tr>` + wordCell(wordPara(wordRun("a"))) + wordCell(wordPara(wordRun("b"))) + `</w:tr><w:tr><w:trPr><w:del` + by + `/></w:trPr>` + wordCell(wordPara(wordRun("c"))) + wordCell(wordPara(del(by, "d"))) + `</w:tr></w:tbl>`, "paragraph: a\tb", 1},
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
			if got := remarked(a, "read.tracked_changes"); got != c.changes {
				t.Errorf("%v changes, want %v", got, c.changes)
			}
		})
	}
}

func TestDOCXNotesAndComments(t *testing.T) {
	ref := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	note := func(id, body string) string { return `<w:footnote w:id="` + id + `">` + body + `</w:footnote>` }
	a, err := article(Input{Body: word(
		wordPara(wordRun("Es waren 2019")+ref("7")+wordRun(" vier")+ref("3")+wordRun(", nicht fünf")+ref("7")+wordRun(". Offen")+ref("99")+wordRun(".")),
		"word/footnotes.xml", `<w:footnotes`+xmlns+`>`+note("-1", wordPara(`<w:r><w:separator/></w:r>`))+note("3", wordPara(wordRun("Drei."))+wordPara(wordRun("Noch etwas.")))+note("7", wordPara(`<w:r><w:footnoteRef/></w:r>`+wordRun(" Sieben, ")+`<w:hyperlink r:id="hyperlink">`+wordRun("hier")+`</w:hyperlink>`+wordRun(".")))+note("8", wordPara(wordRun("Keiner zeigt auf mich.")))+`</w:footnotes>`,
		"word/_rels/footnotes.xml.rels", relationships("hyperlink", "https://www.noten.example/7"),
		"word/comments.xml", `<w:comments`+xmlns+`><w:comment w:author="E.  Beispiel">`+wordPara(wordRun("Stimmt das?"))+wordPara(wordRun("Bitte prüfen."))+`</w:comment><w:comment>`+wordPara(wordRun("Ja."))+`</w:comment><w:comment w:author="leer">`+wordPara("")+`</w:comment></w:comments>`,
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
	if got := remarked(a, "read.comments"); got != 2 {
		t.Errorf("%v comments, want 2", got)
	}
}

func TestDOCXTitleAndAuthor(t *testing.T) {
	core := func(title, author string) []string {
		return []string{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>` + title + `</dc:title><dc:creator>` + author + `</dc:creator><dcterms:created>2020-01-02T08:00:00Z</dcterms:created><dcterms:modified>2021-03-04T08:00:00Z</dcterms:modified></cp:coreProperties>`}
	}
	long := wordPara(wordRun("Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte."))
	short := wordPara(wordRun("Brücke bleibt gesperrt"))
	for _, c := range []struct {
		name, body string
		core       []string
		title      string
		from       string
		author     string
	}{
		{"styled title", wordStyled("Titel", wordRun("Brücke zu")) + long, core("Haushalt 2018", "Erika Beispiel"), "Brücke zu", "heading", "Erika Beispiel"},
		{"styled title below its kicker", wordPara(wordRun("Lokales")) + wordStyled("Titel", wordRun("Brücke zu")) + long, core("Haushalt 2018", ""), "Brücke zu", "heading", ""},
		{"a heading at the head", wordStyled("berschrift1", wordRun("Brücke zu")) + long, core("Haushalt 2018", "A; B C"), "Brücke zu", "heading", "A, B C"},
		{"no heading at the head", long + wordStyled("berschrift1", wordRun("Folgen")), core("Brücke zu", "Windows-Benutzer"), "Brücke zu", "document", ""},
		{"properties of the program", long + wordStyled("berschrift1", wordRun("Folgen")), core("Microsoft Word - x.doc", "Microsoft Office User"), "Folgen", "heading", ""},
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
	a, err := article(Input{Body: word(wordPara(wordRun("Brücke bleibt gesperrt")) + wordPara(wordRun("Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren, wie die Stadt mitteilte.")))})
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
	main := `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>` + wordPara(wordRun("Ein Satz.")) + `</w:body></w:document>`
	a, err := article(Input{Body: zipped(parts{contentTypes, types, "_rels/.rels", relationships("officeDocument", "/word/document2.xml"), `Word\Document2.xml`, main}), Name: "text.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Format != "docx" || a.Text != "Ein Satz." {
		t.Errorf("format %s, text %q", a.Format, a.Text)
	}
}
