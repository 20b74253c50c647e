package read

import (
	"strings"
	surrogates "unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// rtfTarget is where the words of a group go.
type rtfTarget int

const (
	toText rtfTarget = iota
	toNowhere
	toTitle
	toAuthor
	toFonts
	toStyles
	toField // the instruction of a field
	toTag   // markup of HTML in RTF
)

// runningText is the outline level of paragraphs that are no headings (RTF 1.9.1,
// \outlinelevel); that of headings begins with 0.
const runningText = 9

// rtfState is what a group inherits from the one around it.
type rtfState struct {
	target   rtfTarget
	font     int  // -1 for the document's
	fallback int  // \uc: how many bytes stand for a letter that is given by number
	hidden   bool // \v
	deleted  bool
	raised   bool // \super
	inRTF    bool // \htmlrtf: not part of the HTML
	optional bool // "\*" was read: the group is skipped if its first word is not known
	style    int
	outline  int
	inTable  bool
	linked   bool      // a link was opened in this group or around it
	field    *rtfField // around
	story    *rtfStory
}

// rtfField is a field: what it is told to show.
type rtfField struct{ instruction strings.Builder }

// longestFieldWords is how many bytes of a field's instruction are kept.
const longestFieldWords = 4096

func (r *rtfReader) state() *rtfState { return &r.states[len(r.states)-1] }

// push enters a group.
func (r *rtfReader) push() {
	if len(r.states) >= deepestRTF {
		r.deeper++
		return
	}
	s := *r.state()
	s.optional = false
	r.states = append(r.states, s)
}

// pop leaves a group.
func (r *rtfReader) pop() {
	if r.deeper > 0 {
		r.deeper--
		return
	}
	if len(r.states) == 1 {
		return
	}
	s := r.state()
	outer := &r.states[len(r.states)-2]
	if s.target == toStyles {
		r.keepStyle(s)
	}
	if s.linked && !outer.linked && s.story == outer.story {
		s.story.unlink()
	}
	if s.story != outer.story {
		r.leave(s, outer)
	}
	if len(r.states) == 2 {
		r.lastParagraph()
	}
	r.states = r.states[:len(r.states)-1]
}

// longestRun is how many bytes are decoded at once; no text has so many without a control
// word between them.
const longestRun = 64 << 10

// bytes takes up text that is not decoded yet: the bytes of a letter may stand in
// several tokens.
func (r *rtfReader) bytes(b []byte) {
	if r.lose > 0 {
		n := min(r.lose, len(b))
		r.lose -= n
		b = b[n:]
	}
	for len(b) > 0 {
		n := min(len(b), longestRun-len(r.raw))
		if r.raw, b = append(r.raw, b[:n]...), b[n:]; len(r.raw) == longestRun {
			r.flush()
		}
	}
}

// flush decodes the bytes taken up.
func (r *rtfReader) flush() {
	if len(r.raw) == 0 {
		return
	}
	font := r.state().font
	if font < 0 {
		font = r.plain
	}
	s := r.decodeBytes(r.raw, font)
	r.raw = r.raw[:0]
	r.write(s)
}

// letter takes up a letter given by its number in UTF-16 (\u), of which some have two.
func (r *rtfReader) letter(n int) {
	c := rune(uint16(n)) // numbers over 32,767 are written negative
	r.lose = r.state().fallback
	switch {
	case surrogates.IsSurrogate(c) && c < 0xdc00:
		r.high = c
		return
	case surrogates.IsSurrogate(c):
		c = surrogates.DecodeRune(r.high, c)
	case c == 0xf0b7:
		c = '•' // in the area of symbol fonts
	case c >= 0xf000 && c <= 0xf0ff:
		return // a picture of such a font
	}
	r.high = 0
	if c != utf8.RuneError {
		r.write(string(c))
	}
}

// write puts words where the group's words go.
func (r *rtfReader) write(s string) {
	st := r.state()
	if r.size > MaxBytes {
		return // the document is refused, see [rtfReader.read]
	}
	if st.target != toField {
		r.size += len(s)
	}
	switch st.target {
	case toTitle:
		r.title.WriteString(s)
	case toAuthor:
		r.author.WriteString(s)
	case toStyles:
		r.name.WriteString(s)
	case toField:
		if f := st.field; f != nil && f.instruction.Len() < longestFieldWords {
			f.instruction.WriteString(s)
		}
	case toTag:
		r.html.WriteString(s)
	case toText:
		switch {
		case r.encapsulates:
			if !st.inRTF {
				escaped := html.EscapeString(s)
				r.size += len(escaped) - len(s)
				r.html.WriteString(escaped)
			}
		case st.hidden, st.deleted:
		case st.raised:
			st.story.w.write(raised(s))
		default:
			st.story.w.write(s)
		}
	}
}
