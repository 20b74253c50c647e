package itself

import (
	"slices"
	"strings"
	"unicode"

	"tickmark/claims"
)

// openQuotes finds quotation marks that are never closed. Articles mix the marks of
// several languages, so that a mark is taken to open or to close by where it stands: behind
// a space and before a word it opens. A quotation may go on over several paragraphs,
// with or without a new mark at the head of each.
func (a *article) openQuotes() {
	const deepest = 3
	type opened struct{ at, line int }
	if strings.ContainsRune(a.sheet.Text, '\ufffd') {
		return // read in a wrong encoding: its marks mean nothing
	}
	text := []rune(a.sheet.Text)
	opens, closes := guillemets(text)
	var stack []opened
	report := func() {
		for _, o := range stack {
			if a.inBody(o.at) && !cutOff(text[o.at:]) {
				a.add(claims.NoteOpen, true, claims.Because("notes.open", excerpt(text[o.at:])), claims.Span{Start: o.at, End: o.at + 1})
			}
		}
		stack = stack[:0]
	}
	line, head := 0, true // nothing but white space stands between the line's start and here
	for i, r := range text {
		if r == '\n' {
			line, head = line+1, true
			continue
		}
		if unicode.IsSpace(r) {
			continue
		}
		opening := doubleMark(r) && r != closes && (r == opens && r == '«' || opensAt(text, i))
		switch {
		case opening && len(stack) > 0 && head: // the next paragraph of one quotation
			stack = stack[:1]
		case opening && len(stack) > 0 && stack[len(stack)-1].line < line:
			report()
			stack = append(stack, opened{i, line})
		case opening && len(stack) < deepest:
			stack = append(stack, opened{i, line})
		case !opening && len(stack) > 0 && (doubleMark(r) || twin(text, i)):
			stack = stack[:len(stack)-1]
		}
		head = false
	}
	report()
}

// doubleMark reports whether a mark may open or close a quotation.
func doubleMark(r rune) bool { return strings.ContainsRune("„“”\"«»″", r) }

// guillemets says which of « and » opens in a text: whichever stands first where a
// quotation can begin; 0 and 0 where none does. Behind «, French leaves a space.
func guillemets(text []rune) (opens, closes rune) {
	for i, r := range text {
		switch {
		case r == '«':
			return '«', '»'
		case r == '»' && opensAt(text, i):
			return '»', '«'
		}
	}
	return 0, 0
}

// opensAt reports whether the mark at i stands behind a space, a bracket or a dash and
// before a word.
func opensAt(text []rune, i int) bool {
	if i+1 == len(text) || unicode.IsSpace(text[i+1]) || strings.ContainsRune(",.;:!?)]“”", text[i+1]) {
		return false
	}
	return i == 0 || unicode.IsSpace(text[i-1]) || strings.ContainsRune("([{–—-/„“\"‚‘", text[i-1])
}

// cutOff reports whether the line ends in a mark of omission, as a teaser does that
// breaks off inside a quotation.
func cutOff(text []rune) bool {
	line, _, _ := strings.Cut(string(text[:min(len(text), 400)]), "\n")
	line = strings.TrimRight(line, " )]")
	return strings.HasSuffix(line, "…") || strings.HasSuffix(line, "...")
}

// twin reports whether two single marks at i stand for a double one.
func twin(text []rune, i int) bool {
	return (text[i] == '’' || text[i] == '\'') && i+1 < len(text) && text[i+1] == text[i]
}

// inBody reports whether a code point lies in a sentence that is not boilerplate.
func (a *article) inBody(pos int) bool {
	_, found := slices.BinarySearchFunc(a.sentences, pos, func(s sentence, pos int) int {
		switch {
		case s.End <= pos:
			return -1
		case s.Start > pos:
			return 1
		}
		return 0
	})
	return found
}

// excerpt is the beginning of words, for a note.
func excerpt(p []rune) string { return claims.Shorten(string(p[:min(len(p), 80)]), 40) }
