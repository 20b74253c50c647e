package read

import (
	"bytes"
	"context"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"tickmark/claims"
)

// rtfPacking reads Rich Text Format, version 1.9.1, as word processors, mail programs
// and clipboards write it.
var rtfPacking = packing{name: "rtf", label: "RTF", is: isRTF, read: readRTF}

func isRTF(in Input) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(in.Body[:min(len(in.Body), 100)], []byte("\xef\xbb\xbf")), " \r\n\t"), []byte(`{\rtf`))
}

// readRTF reads the text of a document: hidden and deleted words, pictures, headers and
// footers are left out, notes stand at the end. HTML that Outlook put into RTF is taken
// out again and read as such.
func readRTF(_ context.Context, _ *Reader, in Input) (*claims.Article, error) {
	r := newRTFReader(in.Body)
	charset := ""
	if in.Charset != "" {
		e, err := htmlindex.Get(strings.TrimSpace(in.Charset))
		if err != nil {
			return nil, because(BadEncoding, in.Charset)
		}
		r.override, charset = e, charsetName(e)
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	if r.encapsulates {
		a, err := readHTML(r.html.String(), Input{Fragment: true})
		if err == nil {
			markLetter(a)
			a.Charset = charset
		}
		return a, err
	}
	a := &claims.Article{Charset: charset}
	assemble(a, withCaptions(append(r.body.w.pieces, r.notes...)))
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	r.tell(a)
	readBylines(a)
	return a, nil
}

// tell fills in what the document says about itself.
func (r *rtfReader) tell(a *claims.Article) {
	properties{title: r.title.String(), author: r.author.String()}.tell(a)
	for _, p := range r.body.w.pieces {
		if a.Title.Value == "" && p.level > 0 {
			a.Title = claims.Reading{Value: squeeze(p.text), From: "heading"}
		}
	}
	if r.changes > 0 {
		a.Remarks = append(a.Remarks, claims.Because("read.tracked_changes", r.changes))
	}
	if r.cut {
		a.Remarks = append(a.Remarks, claims.Because("read.too_many_lines", maxLines))
	}
}

// rtfReader reads one document.
type rtfReader struct {
	scan     rtfScanner
	override encoding.Encoding // set by the user
	page     int               // the document's code page
	fonts    map[int]rtfFont
	styles   map[int]rtfStyle
	plain    int // the font of text that names none

	states []rtfState
	deeper int // groups beyond the bound that are open

	raw  []byte // text that is not decoded yet, in the font of the state
	high rune   // the first half of a letter that UTF-16 writes in two
	lose int    // bytes that stand for a letter already read, and are to be skipped

	body         *rtfStory
	notes        []piece
	noted        int
	paragraphs   int
	links        int
	changes      int
	size         int
	cut          bool
	encapsulates bool // the document is HTML in RTF
	html         strings.Builder
	title        strings.Builder
	author       strings.Builder
	name         strings.Builder // of a style
}

// Bounds for what is read of a document.
const (
	deepestRTF    = 1000   // groups in each other; what lies deeper is read as part of the deepest
	mostRTFStyles = 4096   // fonts, and as many styles
	mostRTFNotes  = 10_000 // notes; further ones stand in the text
	mostRTFLinks  = 50_000
)

func newRTFReader(b []byte) *rtfReader {
	body := newStory()
	return &rtfReader{
		scan: rtfScanner{b: bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))}, page: 1252, fonts: map[int]rtfFont{}, styles: map[int]rtfStyle{},
		body: body, states: []rtfState{{font: -1, fallback: 1, outline: runningText, story: body}},
	}
}

// read goes through the document once.
func (r *rtfReader) read() error {
	for {
		t := r.scan.next()
		if t.kind == rtfBytes {
			r.bytes(t.bytes)
			continue
		}
		r.lose = 0 // only bytes may stand for a letter
		r.flush()
		if r.size > MaxBytes {
			return because(Bomb, MaxBytes>>20)
		}
		switch t.kind {
		case rtfOpen:
			r.push()
		case rtfClose:
			if r.pop(); len(r.states) == 1 && r.deeper == 0 {
				return nil
			}
		case rtfWord:
			r.word(t)
		case rtfEnd: // the document was cut
			for len(r.states) > 1 {
				r.deeper = 0
				r.pop()
			}
			return nil
		}
	}
}
