package split

// markFamily sorts quotation marks that can open or close one another.
func markFamily(mark string) byte {
	switch mark {
	case "„", "“", "”", "‟", "\"", "''", "``", "´´", "’’", "‘‘":
		return 'd'
	case "»", "«":
		return 'g'
	case "›", "‹":
		return 'h'
	}
	return 's'
}

// openMark is a quotation mark whose partner has not been met.
type openMark struct {
	at     int
	family byte
}

// pairMarks finds which quotation marks belong together and notes it in the
// lexemes. It returns the outermost pairs in order. A mark is opening or closing
// by the spaces around it, not by its shape, as copy mixes shapes („…”, “…“).
// A quotation that is never closed ends where its paragraph ends.
func pairMarks(ls []lexeme) []markPair {
	var pairs []markPair
	var stack []openMark
	begin, broken := 0, byte(0) // the paragraph's start; what the one before left open
	flush := func(end int) {
		broken = 0
		// What is still open at the end of a paragraph was forgotten: the
		// outermost one runs to the end, unless pairs lie behind it.
		if len(stack) > 0 && stack[0].family != 's' && end > stack[0].at+1 {
			open := stack[0].at
			inside := false
			for i := open + 1; i < end && !inside; i++ {
				inside = ls[i].kind == lexMark && ls[i].pair >= 0 && markFamily(ls[i].text) == stack[0].family
			}
			if !inside {
				pairs = append(pairs, markPair{open, end - 1, true})
				broken = stack[0].family
			}
		}
		stack = stack[:0]
	}
	for i := range ls {
		l := &ls[i]
		if l.kind == lexBreak {
			flush(i)
			begin = i + 1
			continue
		}
		if l.kind != lexMark {
			continue
		}
		family := markFamily(l.text)
		opening, closing := markRole(ls, i)
		top := -1
		for k := len(stack) - 1; k >= 0 && closing; k-- {
			if stack[k].family == family {
				top = k
				break
			}
		}
		if top < 0 && closing && !opening && family == 's' && len(stack) == 1 && stack[0].family == 'd' && l.text == "’" {
			continue // an apostrophe at the end of a word: the workers’ union
		}
		if top < 0 && closing && broken == family && len(stack) == 0 && (!opening || i+1 < len(ls) && ls[i+1].kind == lexComma) {
			// The quotation of the paragraph before ends in this one.
			pairs = append(pairs, markPair{begin, i, false})
			broken = 0
			continue
		}
		if opening && top < 0 {
			broken = 0
		}
		switch {
		case top >= 0 && !(opening && l.text == "„"):
			open := stack[top].at
			ls[open].pair, l.pair = int32(i), int32(open)
			pairs = append(pairs, markPair{open, i, false})
			stack = stack[:top]
		case opening && len(stack) < 16:
			stack = append(stack, openMark{i, family})
		}
	}
	flush(len(ls))
	return outermost(pairs)
}

// markPair is a quotation: the lexemes of its first mark and its last, or, where
// it is never closed, of its last word.
type markPair struct {
	open, close int
	unclosed    bool
}

// markRole says whether the mark at i can open and whether it can close.
func markRole(ls []lexeme, i int) (opening, closing bool) {
	l := &ls[i]
	spaceBefore := l.space || i == 0
	if !spaceBefore {
		switch ls[i-1].kind {
		case lexOpen, lexDash, lexBreak, lexColon:
			spaceBefore = true
		case lexMark:
			spaceBefore = ls[i-1].space || ls[i-1].text == "„" || ls[i-1].text == "»" && l.text != "«" && l.text != "‹"
		}
	}
	spaceBehind := i+1 >= len(ls) || ls[i+1].space || ls[i+1].kind == lexBreak
	switch l.text {
	case "„", "‚":
		return true, false
	case "’", "'", "´", "‘", "`":
		// One apostrophe: only with a space on exactly one side.
		return spaceBefore && !spaceBehind, !spaceBefore && l.text != "`"
	}
	switch {
	case spaceBefore && !spaceBehind && (ls[i+1].kind == lexComma || ls[i+1].kind == lexStop || ls[i+1].kind == lexClose):
		return false, true // French has spaces inside the marks: « oui », dit-il
	case spaceBefore && !spaceBehind:
		return true, false
	case !spaceBefore && (spaceBehind || ls[i+1].kind != lexWord && ls[i+1].kind != lexNumber):
		return false, true
	}
	return l.text != "”", true
}

// outermost keeps the pairs that lie in no other, in order. Pairs come in the
// order of their closing marks.
func outermost(pairs []markPair) []markPair {
	out := pairs[:0]
	for _, p := range pairs {
		for len(out) > 0 && out[len(out)-1].open > p.open {
			out = out[:len(out)-1]
		}
		out = append(out, p)
	}
	return out
}
