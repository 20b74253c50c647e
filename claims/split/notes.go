package split

import (
	"strings"
	"unicode/utf8"
)

// longestNote is how many bytes the name of a note in Markdown has at most.
const longestNote = 40

// noteMark is the length in bytes of the mark of a foot- or endnote that s begins
// with, 0 without one: "[1]" to "[999]", as readers of documents write it, or "[^1]",
// "[^name]" in Markdown.
func noteMark(s string) int {
	if len(s) < 3 || s[0] != '[' {
		return 0
	}
	if s[1] == '^' {
		end := strings.IndexAny(s[:min(len(s), longestNote)], "] \n")
		if end < 3 || s[end] != ']' {
			return 0
		}
		return end + 1
	}
	end := 1
	for end < len(s) && end < 4 && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	if end == 1 || s[1] == '0' || end == len(s) || s[end] != ']' {
		return 0
	}
	return end + 1
}

// noteMarkAt is noteMark for what stands at byte i of a text, directly behind a word
// or a mark, behind another note, or at the beginning of a line.
func noteMarkAt(text string, i int) int {
	if i > 0 && (text[i-1] == ' ' || text[i-1] == '\t') {
		return 0
	}
	return noteMark(text[i:])
}

// noteMarks is the length of the marks of notes that s begins with, one behind the
// other, raised digits ("¹²") among them. Behind the end of a sentence they are its own.
func noteMarks(s string) int {
	at := 0
	for at < len(s) {
		if n := noteMark(s[at:]); n > 0 {
			at += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if !isRaisedDigit(r) {
			break
		}
		at += n
	}
	return at
}

// isRaisedDigit reports whether r is a superscript digit.
func isRaisedDigit(r rune) bool {
	switch r {
	case '¹', '²', '³', '⁰':
		return true
	}
	return r >= '⁴' && r <= '⁹'
}

// withoutNotes leaves the marks of notes in brackets out of a text.
func withoutNotes(text string) string {
	var b strings.Builder
	from := 0
	for i := 0; i < len(text); i++ {
		if n := noteMarkAt(text, i); n > 0 {
			b.WriteString(text[from:i])
			from = i + n
			i = from - 1
		}
	}
	if from == 0 {
		return text
	}
	b.WriteString(text[from:])
	return b.String()
}
