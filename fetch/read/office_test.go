package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"tickmark/claims"
)

// parts are the parts of an archive, with names before contents.
type parts []string

// zipped makes an archive of parts.
func zipped(p parts) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(p); i += 2 {
		h := &zip.FileHeader{Name: p[i], Method: zip.Deflate}
		if p[i] == "mimetype" {
			h.Method = zip.Store
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(p[i+1])); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// xmlns declares the names that the tests use.
const xmlns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`

// word makes a Word document with a body, and further parts.
func word(body string, more ...string) []byte {
	return wordPart(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document`+xmlns+`><w:body>`+body+`</w:body></w:document>`, more...)
}

// wordPart is word with the whole main part.
func wordPart(main string, more ...string) []byte {
	return zipped(append(parts{
		contentTypes, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels", relationships("officeDocument", "word/document.xml", "core-properties", "docProps/core.xml"),
		"word/_rels/document.xml.rels", relationships("styles", "styles.xml", "footnotes", "footnotes.xml", "comments", "comments.xml", "hyperlink", "https://www.rat.example/gutachten"),
		"word/document.xml", main,
		"word/styles.xml", `<w:styles` + xmlns + `>` + wordStyles + `</w:styles>`,
	}, more...))
}

// relationships have the kinds as their ids.
func relationships(pairs ...string) string {
	s := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for i := 0; i < len(pairs); i += 2 {
		s += `<Relationship Id="` + pairs[i] + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + pairs[i] + `" Target="` + pairs[i+1] + `"/>`
	}
	return s + `</Relationships>`
}

const wordStyles = `
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel Lokales"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ohne"><w:name w:val="Ohne Gliederung"/><w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>
<w:style w:type="paragraph" w:styleId="Ebene"><w:name w:val="Ebene"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkte"><w:name w:val="Punkte"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Hoch"><w:name w:val="Hoch"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Intern"><w:name w:val="Intern"/><w:rPr><w:vanish/></w:rPr></w:style>`

// flatText makes a flat OpenDocument text.
func flatText(body string) []byte {
	return []byte(`<?xml version="1.0" encoding="UTF-8"?><office:document` + xmlns + ` office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>` + body + `</office:text></office:body></office:document>`)
}

// openText makes an OpenDocument text of its main part.
func openText(content string, more ...string) []byte {
	return zipped(append(parts{"mimetype", odtType, "content.xml", content}, more...))
}

// blocksOf shows an article in short: a block a line, after its kind.
func blocksOf(a *claims.Article) string {
	t := claims.NewText(a.Text)
	var lines []string
	for _, b := range a.Blocks {
		lines = append(lines, string(b.Kind)+": "+t.Slice(b.Span))
	}
	return strings.Join(lines, "\n")
}

func linksOf(a *claims.Article) string {
	t := claims.NewText(a.Text)
	var lines []string
	for _, l := range a.Links {
		lines = append(lines, t.Slice(l.Span)+" → "+l.URL)
	}
	return strings.Join(lines, "\n")
}

// errorKind is the kind of a reader's error.
func errorKind(t *testing.T, err error) string {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v is no *Error", err)
	}
	return e.Kind
}

func remarked(a *claims.Article, key string) any {
	for _, r := range a.Remarks {
		if r.Key == key {
			return r.Args[0]
		}
	}
	return nil
}
