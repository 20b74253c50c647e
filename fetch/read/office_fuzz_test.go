package read

import (
	"testing"
)

func FuzzDOCX(f *testing.F) { fuzz(f, "docx", Input{Name: "a.docx"}) }

func FuzzODT(f *testing.F) { fuzz(f, "odt", Input{Name: "a.odt"}) }

func FuzzEPUB(f *testing.F) { fuzz(f, "epub", Input{Name: "a.epub"}) }

// fuzzPart puts what comes into a document, as the part of it that holds the text: a
// changed archive is seldom one. It is seeded with that part of the fixtures.
func fuzzPart(f *testing.F, format, part string, document func(part string) []byte) {
	for _, b := range fixtures(f, format) {
		a, err := openArchive(b, format)
		if err != nil {
			f.Fatal(err)
		}
		if !a.has(part) {
			continue
		}
		b, err := a.read(part)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := article(Input{Body: document(string(b))})
		if err != nil {
			if err.Error() == "" {
				t.Error("error without words")
			}
			return
		}
		sound(t, a)
	})
}

func FuzzDOCXText(f *testing.F) {
	fuzzPart(f, "docx", "word/document.xml", func(s string) []byte { return wordPart(s, "word/footnotes.xml", s, "word/comments.xml", s) })
}

func FuzzODTText(f *testing.F) {
	fuzzPart(f, "odt", "content.xml", func(s string) []byte { return openText(s, "styles.xml", s) })
}

func FuzzEPUBChapter(f *testing.F) {
	fuzzPart(f, "epub", "EPUB/main.xhtml", func(s string) []byte {
		return zipped(parts{epubContainer, containerXML, "b/p.opf", packageXML("", 1), "b/nav.xhtml", s, "b/c1.xhtml", s})
	})
}

func FuzzEPUBPackage(f *testing.F) {
	fuzzPart(f, "epub", "EPUB/package.opf", func(s string) []byte {
		return zipped(parts{epubContainer, containerXML, "b/p.opf", s, "b/toc.ncx", s, "b/main.xhtml", xhtml("<h1>Eins</h1><p>Zwei.</p>")})
	})
}
