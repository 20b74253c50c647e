package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestDocumentErrors shows what is said of documents that cannot be read.
func TestDocumentErrors(t *testing.T) {
	good := word(wordPara(wordRun("Ein Satz.")))
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	locked := bytes.Clone(good)
	for _, sign := range []struct {
		mark  string
		flags int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
		for at := 0; ; {
			i := bytes.Index(locked[at:], []byte(sign.mark))
			if i < 0 {
				break
			}
			at += i + 4
			locked[at-4+sign.flags] |= 1
		}
	}
	encryption := func(uri string) string {
		return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="` + uri + `"/></enc:CipherData></enc:EncryptedData></encryption>`
	}
	page := xhtml("<p>Ein Satz.</p>")
	for _, c := range []struct {
		name, kind, label string
		body              []byte
	}{
		{"Word with a password", Protected, "Office", []byte(ole + strings.Repeat("\x00", 512) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")},
		{"OpenDocument with a password", Protected, odtLabel, openText("\x93\x17", odtManifest, `<manifest:manifest><manifest:encryption-data/></manifest:manifest>`)},
		{"book with copy protection", Protected, epubLabel, zipped(parts{epubContainer, containerXML, "b/p.opf", packageXML("", 1), "b/c1.xhtml", "\x93\x17", epubEncryption, encryption("b/c1.xhtml")})},
		{"Word cut off", Damaged, "Word", good[:len(good)/2]},
		{"Word without a text", Damaged, "Word", zipped(parts{contentTypes, wordTypes[0]})},
		{"Word with broken XML", Damaged, "Word", wordPart(`<w:document` + xmlns + `><w:body><w:p>`)},
		{"Word with crossed elements", Damaged, "Word", word("<w:p><w:r></w:p></w:r>")},
		{"Word with NUL bytes", Damaged, "Word", word(wordPara(wordRun("Ein\x00Satz.")))},
		{"Word with broken UTF-8", Damaged, "Word", word(wordPara(wordRun("Ein \xff Satz.")))},
		{"Word in an unknown encoding", Damaged, "Word", wordPart(`<?xml version="1.0" encoding="klingon"?><w:document` + xmlns + `/>`)},
		{"Word without words", NoText, "", word(wordPara(""))},
		{"OpenDocument cut off", Damaged, odtLabel, openText(contentXML("<text:p>Ein Satz.</text:p>"))[:200]},
		{"OpenDocument without a text", Damaged, odtLabel, zipped(parts{"mimetype", odtType})},
		{"flat OpenDocument cut off", Damaged, odtLabel, flatText("<text:p>Ein Satz.</text:p>")[:len(flatText(""))-40]},
		{"OpenDocument without words", NoText, "", openText(contentXML(""))},
		{"book without a package", Damaged, epubLabel, zipped(parts{epubContainer, containerXML})},
		{"book without a chapter that it lists", Damaged, epubLabel, zipped(parts{epubContainer, containerXML, "b/p.opf", packageXML("", 2), "b/c1.xhtml", page})},
		{"book without words", NoText, "", epubOf("", "", "<p/>")},
		{"archive of other things", WrongFormat, "ZIP", zipped(parts{"a.txt", "a"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := article(Input{Body: c.body})
			if kind := errorKind(t, err); kind != c.kind {
				t.Errorf("kind %s, want %s: %v", kind, c.kind, err)
			}
			var e *Error
			if errors.As(err, &e); c.label != "" && (len(e.Reason.Args) != 1 || e.Reason.Args[0] != c.label) {
				t.Errorf("arguments %v, want %s", e.Reason.Args, c.label)
			}
		})
	}
	t.Run("encrypted parts", func(t *testing.T) {
		a, err := openArchive(locked, "Word")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.open("word/document.xml"); errorKind(t, err) != Protected {
			t.Errorf("error %v", err)
		}
	})
}

// TestBombs: small files that would unpack to much, or that are deep, wide or many.
func TestBombs(t *testing.T) {
	long := strings.Repeat(" ", MaxBytes+1)
	entities := `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document` + xmlns + `><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
	var attributes strings.Builder
	for i := range mostAttributes + 1 {
		fmt.Fprintf(&attributes, ` xmlns:a%d="x"`, i)
	}
	loud := strings.Repeat(wordPara(wordRun("Ein Satz steht hier, und noch einer, und ein dritter.")), MaxBytes/50)
	for _, c := range []struct {
		name string
		kind string
		body []byte
	}{
		{"part that unpacks to much", Bomb, word(strings.Repeat("<w:p/>\n", mostUnpacked/7+1))},
		{"words of one part that are too many", Unreadable, word("<w:p>" + long + "</w:p>")},
		{"types that unpack to much", WrongFormat, zipped(parts{contentTypes, long + wordTypes[0]})},
		{"chapter that unpacks to much", Bomb, epubOf("", "", long)},
		{"more words than are read", Bomb, word(loud)},
		{"entities", Damaged, wordPart(entities)},
		{"10,000 elements in each other", Unreadable, word(strings.Repeat("<w:sdt>", 10_000) + strings.Repeat("</w:sdt>", 10_000))},
		{"10,000 elements in each other that are passed over", Unreadable, word("<w:p><w:pPr>" + strings.Repeat("<w:x>", 10_000) + strings.Repeat("</w:x>", 10_000) + "</w:pPr></w:p>")},
		{"10,000 tables in each other", Unreadable, openText(contentXML(strings.Repeat("<table:table><table:table-row><table:table-cell>", 10_000)))},
		{"many attributes", Unreadable, word("<w:p" + attributes.String() + "/>")},
		{"many parts", Unreadable, append([]byte("PK\x03\x04word/document.xml"), bytes.Repeat([]byte("PK\x01\x02"), mostParts+1)...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := article(Input{Body: c.body}); errorKind(t, err) != c.kind {
				t.Errorf("error %v, want one of kind %s", err, c.kind)
			}
		})
	}
}

// TestLongTag: a tag of many MB is refused before it is taken apart. It does not unpack
// steeply, so only its own bound stops it.
func TestLongTag(t *testing.T) {
	var b strings.Builder
	for i := range longestToken / 8 {
		fmt.Fprintf(&b, " a%d=''", i*7919)
	}
	if _, err := article(Input{Body: word("<w:p" + b.String() + "/>")}); errorKind(t, err) != Unreadable {
		t.Errorf("error %v", err)
	}
}

// TestLyingSizes: a part that holds more than it states is not read to its end.
func TestLyingSizes(t *testing.T) {
	a, err := openArchive(word(strings.Repeat(wordPara(wordRun("Ein Satz.")), 1000)), "Word")
	if err != nil {
		t.Fatal(err)
	}
	a.parts["word/document.xml"].UncompressedSize64 = 10
	if b, err := a.read("word/document.xml"); errorKind(t, err) != Damaged {
		t.Errorf("%d bytes, error %v", len(b), err)
	}
}

// TestManyBlocks: what follows the bound is one block, and nothing is lost.
func TestManyBlocks(t *testing.T) {
	const more = 20
	a, err := article(Input{Body: word(
		strings.Repeat(wordPara(wordRun("Ja.")), maxLines-more/2)+
			wordPara(strings.Repeat(wordRun("Ja.")+`<w:r><w:br/><w:br/></w:r>`, more))+
			"<w:tbl>"+strings.Repeat("<w:tr>"+wordCell(wordPara(wordRun("Ja.")))+wordCell(wordPara(wordRun("Ja.")))+"</w:tr>", more)+"</w:tbl>"+
			wordPara(wordRun("Ja.")+`<w:r><w:footnoteReference w:id="1"/></w:r>`),
		"word/footnotes.xml", `<w:footnotes`+xmlns+`><w:footnote w:id="1">`+wordPara(wordRun("Ja."))+`</w:footnote></w:footnotes>`)})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if got, want := strings.Count(a.Text, "Ja."), maxLines-more/2+3*more+2; got != want {
		t.Errorf("%d of %d are there", got, want)
	}
	if len(a.Blocks) > maxLines+2 {
		t.Errorf("%d blocks", len(a.Blocks))
	}
	if remarked(a, "read.too_many_lines") != maxLines {
		t.Errorf("remarks %v", a.Remarks)
	}
}

// TestCancelled: a reader gives up when it is told to.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for name, body := range map[string][]byte{
		"docx": longWord(20_000), "odt": openText(contentXML(strings.Repeat("<text:p>Ja.</text:p>", 5000))), "epub": epubOf("", "", "<p>Ja.</p>"),
	} {
		if _, err := (&Reader{}).Article(ctx, Input{Body: body}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
