package read

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// Bounds for what is taken of an office document or a book beside its text.
const (
	mostAddresses = 8 << 20 // bytes of the addresses that links lead to; further links are left out
	mostNotes     = 50_000
)

// flow gathers the blocks of an office document in the order in which people read it:
// the text, then its notes, then its comments. It takes at most MaxBytes of text and,
// like plain text, maxLines blocks; what follows them is one block.
type flow struct {
	*story
	blocks    int // in all stories
	bytes     int // of the words in them
	addresses int // bytes of the addresses in them
	cut       bool
	title     string // of the first paragraph that is styled as one

	notes     [][]piece // by number, in the order in which the text refers to them
	comments  []piece
	commented int // how many comments there are
	changes   int // how many tracked changes
}

// story is a run of text by itself: the body, a cell, a text box, a note.
type story struct {
	walker
	from   int     // the first piece of the paragraph being gathered
	beside []piece // blocks of what hangs on it: text boxes

	fields   []*field // of Word that have begun
	contents int      // in how many tables of contents of Word
}

// paragraph is what the paragraph being gathered is.
type paragraph struct {
	role
	item bool // of a list
}

func newFlow() *flow { return &flow{story: &story{}} }

// apart gathers words that stand apart from the paragraph being gathered.
func (f *flow) apart(gather func() error) ([]piece, error) {
	if f.cut {
		return nil, gather()
	}
	outer := f.story
	f.story = &story{}
	err := gather()
	f.end()
	pieces := f.pieces
	f.story = outer
	return pieces, err
}

// hang puts blocks behind the paragraph being gathered.
func (f *flow) hang(pieces []piece) { f.beside = append(f.beside, pieces...) }

// say adds words to the paragraph being gathered. The signs of fonts of pictures are
// left out.
func (f *flow) say(s string) error {
	if f.bytes += len(s); f.bytes > MaxBytes {
		return because(Bomb, MaxBytes>>20)
	}
	if strings.ContainsFunc(s, pictured) {
		s = strings.Map(func(r rune) rune {
			if pictured(r) {
				return -1
			}
			return r
		}, s)
	}
	f.write(s)
	return nil
}

// pictured reports whether a sign belongs to a font of pictures, such as Wingdings,
// which office programs put in this part of Unicode's area for private use.
func pictured(r rune) bool { return r >= 0xf000 && r <= 0xf0ff }

// lineBreak ends a line inside a paragraph; two of them part blocks.
func (f *flow) lineBreak() {
	f.space = true
	f.breaks++
	if f.blocks+len(f.pieces)-f.from >= maxLines {
		f.breaks = 1
	}
}

// raised writes digits as raised ones, and the minus of a number with them. Without that
// 10⁶ would be read as 106, and a year with the mark of a note as a number of five digits.
func raised(s string) string {
	digits := strings.TrimPrefix(strings.TrimPrefix(s, "-"), "−")
	negative := len(digits) < len(s) && digits != "" && strings.Trim(digits, "0123456789") == ""
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
		case negative:
			return '⁻'
		}
		return r
	}, s)
}

// onLink notes that the words that gather says lie on a link to an address.
func (f *flow) onLink(url string, gather func() error) error {
	defer f.beginLink(url)()
	return gather()
}

// beginLink is onLink for words that no one element holds.
func (f *flow) beginLink(url string) (end func()) {
	if f.addresses += len(url); f.addresses > mostAddresses {
		url = ""
	}
	return f.begin(url)
}

// noteMark stands for a note in the text, and before the note itself.
func noteMark(n int) string { return "[" + strconv.Itoa(n) + "]" }

// refer puts the mark of the next note into the text.
func (f *flow) refer() error {
	if len(f.notes) >= mostNotes {
		return fmt.Errorf("it has more than %d notes", mostNotes)
	}
	f.notes = append(f.notes, nil)
	return f.say(noteMark(len(f.notes)))
}

// become notes what the words being gathered belong to.
func (f *flow) become(p paragraph) {
	f.heading, f.quote, f.caption, f.item, f.list = min(p.level, 6), 0, 0, 0, 0
	switch {
	case p.quote:
		f.quote = 1
	case p.caption:
		f.caption = 1
	case p.item:
		f.item, f.list = 1, 1
	}
}

// endBlock ends the paragraph being gathered.
func (f *flow) endBlock(p paragraph) {
	if f.blocks >= maxLines {
		f.cut = true
		f.space, f.breaks = true, 1
		return
	}
	f.become(p)
	f.flush()
	for i := range f.pieces[f.from:] {
		q := &f.pieces[f.from+i]
		if p.contents {
			q.kind = claims.BlockBoilerplate
		}
		if p.title && f.title == "" {
			f.title = q.text
		}
	}
	f.blocks += len(f.pieces) - f.from
	f.pieces = append(f.pieces, f.beside...)
	f.beside, f.from = nil, len(f.pieces)
}

// end ends a story, and the last block of those that are told apart.
func (f *flow) end() {
	f.endBlock(paragraph{})
	if f.cut {
		f.flush()
	}
}

// headed puts words before the first of some pieces.
func headed(words string, pieces []piece) []piece {
	if len(pieces) == 0 || words == "" {
		return pieces
	}
	first := piece{kind: pieces[0].kind, text: words, chars: utf8.RuneCountInString(words)}
	first.add(" ", pieces[0])
	pieces[0] = first
	return pieces
}

// longestTitle is how many bytes are kept of the title of a chapter and of a
// commentator's name.
const longestTitle = 500

// addComment notes a comment, which stands at the end of the article, set aside.
func (f *flow) addComment(author string, pieces []piece) {
	if len(pieces) == 0 {
		return
	}
	f.commented++
	if author = squeeze(claims.Normalise(author[:cutAt(author, longestTitle)])); author != "" {
		author += ":"
	}
	for _, p := range headed(author, pieces) {
		p.kind = claims.BlockBoilerplate
		f.comments = append(f.comments, p)
	}
}
