package split

import (
	"strings"
)

// numeral reads a number at token i, in figures, in words or in both.
func (s *numScan) numeral(i int) (numeral, bool) {
	t := s.at(i)
	if n, ok := s.negative(i); ok {
		return n, true
	}
	if v, ok := vulgarFractions[t.char]; ok && t.kind == numSign {
		n := numeral{val: v, next: i + 1, frac: true}
		s.scaleAfterFraction(&n)
		return n, true
	}
	if t.kind != numDigits && t.lex == nil {
		return numeral{}, false
	}
	if n, ok := s.fewOf(i); ok {
		return n, true
	}
	if n, ok := s.fraction(i); ok {
		s.scaleAfterFraction(&n)
		return n, true
	}
	if x := t.lex; x != nil && x.crowd > 0 && !s.numberBefore(i) && (x.card == 0 && x.scale == 0 || !s.at(i+1).lex.has(roleCard)) {
		n := numeral{val: x.crowd, next: i + 1, crowd: true}
		j := n.next
		if s.at(j).lex.has(roleOf) {
			j++
		}
		if y := s.at(j).lex; y != nil && s.at(j).gap == 1 && max(y.crowd, y.scale) >= 1000 { // "tens of thousands", "Hunderte Millionen"
			n.val, n.next = n.val*max(y.crowd, y.scale), j+1
		} else if x.crowd == 10 {
			return numeral{}, false
		}
		return n, true
	}
	n, ok := s.whole(i)
	if ok {
		s.tail(&n)
	}
	return n, ok
}

// numberBefore reports whether the token before i ends a number.
func (s *numScan) numberBefore(i int) bool {
	t := s.at(i - 1)
	return t.kind == numDigits || t.lex.has(roleCard) || t.lex != nil && t.lex.scale > 0
}

// negative reads "-5", "(−5" and "minus 5".
func (s *numScan) negative(i int) (numeral, bool) {
	t, after := s.at(i), s.at(i+1)
	sign := t.kind == numSign && (t.char == '-' || t.char == '−') && (t.gap > 0 || s.sign(i-1, '(', 2)) && after.gap == 0 && after.kind == numDigits
	if !sign && !(t.lex.has(roleMinus) && after.gap < 2 && (after.kind == numDigits || after.lex.has(roleCard))) {
		return numeral{}, false
	}
	n, ok := s.numeral(i + 1)
	if !ok || n.crowd {
		return numeral{}, false
	}
	n.val, n.bare = -n.val, false
	if n.text != "" {
		n.text = "-" + n.text
	}
	return n, true
}

// fewOf reads a vague factor before a scale: "a couple hundred", "einige tausend".
func (s *numScan) fewOf(i int) (numeral, bool) {
	if !s.at(i).lex.has(rolePhrase) {
		return numeral{}, false
	}
	for k := min(3, s.at(i).lex.phrase); k > 0; k-- {
		key, ok := s.joinLow(i, k)
		if !ok {
			continue
		}
		if p := s.lx.phrases[string(key)]; p.few > 0 {
			if x := s.at(i + k).lex; x != nil && x.scale > 0 {
				n := numeral{val: p.few * x.scale, next: i + k + 1, vague: true, scaled: true}
				s.moreScale(&n)
				return n, true
			}
		}
	}
	return numeral{}, false
}

// moreScale multiplies with a scale that follows a scale: "hundred million".
func (s *numScan) moreScale(n *numeral) {
	for x := s.at(n.next).lex; x != nil && x.scale >= 1000 && s.at(n.next).gap < 2; x = s.at(n.next).lex {
		n.val, n.text, n.scaled, n.next = n.val*x.scale, "", true, n.next+1
	}
}

// longestWords is how many tokens a number in words has at most, and deepestFraction
// how often one can hold the other, so that no text makes reading it slow.
const (
	longestWords    = 40
	deepestFraction = 2
)

// whole reads a number without its fraction. Figures count as a numeral that
// scales can follow, so that "3 hundred and 21" is one number.
func (s *numScan) whole(i int) (numeral, bool) {
	n := numeral{next: i}
	total, cur, smallest, j, first := 0.0, -1.0, 0.0, i, true
	for {
		t := s.at(j)
		if !first && t.gap > 1 || j > i+longestWords {
			break
		}
		x := t.lex
		if first && x.has(roleArticle) && !x.has(roleCard) { // "a hundred"
			if y := s.at(j + 1).lex; y == nil || y.scale == 0 || s.at(j+1).gap > 1 {
				return n, false
			}
			j++
			first = false
			n.next = j
			continue
		}
		skipped := 0
		if !first && t.kind == numSign && (t.char == '-' || t.char == '‑') && s.at(j+1).gap == t.gap {
			skipped, x, t = 1, s.at(j+1).lex, s.at(j+1)
		} else if !first && x.has(roleAnd) && s.roundTop(total, cur) && s.at(j+1).gap < 2 {
			skipped, x, t = 1, s.at(j+1).lex, s.at(j+1)
			f, ok := s.fraction(j + 1)
			if ok && s.at(j+1).kind != numDigits && (f.val < 1 || !(cur >= 100 && x.has(roleCard))) {
				break // "one hundred and three quarters", but not "one hundred and thirty-two fifths"
			}
		}
		if skipped > 0 && !(x.has(roleCard) || x != nil && x.scale > 0 || t.kind == numDigits && (total > 0 || cur >= 100)) {
			break
		}
		switch {
		case t.kind == numDigits:
			f, ok := s.figures(j + skipped)
			if !ok || !first && (!f.bare || !addable(total, cur, f.val, smallest) || !n.scaled) {
				goto done
			}
			if first {
				n = f
			}
			cur = max(cur, 0) + f.val
			j = f.next
			n.scaled = false
			if f.frac {
				n.next, n.val, first = j, cur, false
				goto done
			}
		case x.has(roleCard):
			if !first && (!addable(total, cur, x.card, smallest) || skipped == 0 && x.has(roleOnes) && x.has(roleArticle) || x.ageIn != "" || x.ending != "") {
				goto done
			}
			if skipped == 0 && cur < 0 && total > 0 && s.newNumber(j, n) {
				goto done
			}
			if x.ageIn != "" || x.ending != "" { // "dreitägig" is a number by itself
				return numeral{val: x.card, next: j + 1}, true
			}
			n.alone = first && x.has(roleOnes)
			cur = max(cur, 0) + x.card
			j += skipped + 1
			n.text, n.bare, n.scaled = "", false, false
		case x != nil && x.scale > 0 && (first || s.at(i).lex.has(roleArticle) || cur >= 0 || total > 0):
			if first && x.scale >= 1e6 && !s.at(j-1).lex.has(roleArticle) {
				return n, false
			}
			if x.scale < 1000 {
				if cur >= 100 && x.scale == 100 && !n.figures {
					goto done
				}
				cur = pick(cur < 0, 1, cur) * x.scale
			} else if cur < 0 && total > 0 {
				total *= x.scale
			} else {
				total, cur, smallest = total+pick(cur < 0, 1, cur)*x.scale, -1, x.scale
			}
			j += skipped + 1
			n.text, n.bare, n.scaled, n.alone = "", false, true, false
		default:
			goto done
		}
		n.next, first = j, false
		n.val = total + max(cur, 0)
		if n.figures && n.text != "" {
			if v, next, ok := s.shortScale(n.next); ok {
				n.val, n.text, n.next, n.scaled, n.bare = n.val*v, "", next, true, false
				return n, true
			}
		}
	}
done:
	return n, !first && n.next > i && (total > 0 || cur >= 0)
}

// newNumber reports whether the small numeral at token j, which follows a scale
// without "and", begins another number: "1.7 million four years ago".
func (s *numScan) newNumber(j int, n numeral) bool {
	if s.at(j).lex.card >= 100 {
		return false
	}
	after := s.at(j + 1).lex
	if after != nil && after.scale > 0 || after.has(roleCard) {
		return false
	}
	_, _, k := s.measure(j + 1)
	return n.figures || k > 0 || s.unitAt(j+1) != ""
}

func pick(c bool, a, b float64) float64 {
	if c {
		return a
	}
	return b
}

// roundTop reports whether "and" can add to the number so far: it ends with a
// hundred or a larger scale.
func (s *numScan) roundTop(total, cur float64) bool {
	return cur < 0 && total > 0 || cur >= 100 && int64(cur)%100 == 0
}

// addable reports whether v can stand after what was read: ones after tens, less
// than a hundred after hundreds, and after a scale anything smaller than it.
func addable(total, cur, v, smallest float64) bool {
	switch {
	case v != float64(int64(v)):
		return false
	case cur < 0:
		return total > 0 && v > 0 && v < 1e6 && v < smallest
	case v <= 0:
		return false
	case cur >= 100 && int64(cur)%100 == 0:
		return v < 100
	default: // ones after tens; not after ten itself
		return int64(cur)%100 >= 20 && int64(cur)%10 == 0 && v < 10
	}
}

// shortScale reads an abbreviated scale after figures: "Mio.", "bn", "k".
func (s *numScan) shortScale(i int) (v float64, next int, ok bool) {
	t := s.at(i)
	if t.kind != numWord || t.gap > 1 {
		return 0, 0, false
	}
	v, ok = s.lx.numbers.Short[s.text(i)]
	if !ok || t.gap == 1 && t.e-t.b == 1 && !(s.src[t.b] == 'k' || s.src[t.b] == 'M') {
		return 0, 0, false
	}
	if t.e-t.b == 1 && s.at(i+1).gap == 0 && s.at(i+1).kind == numSign && strings.ContainsRune("/²³^", s.at(i+1).char) {
		return 0, 0, false
	}
	next = i + 1
	if dot := s.at(next); t.e-t.b > 1 && dot.kind == numSign && dot.char == '.' && dot.gap == 0 && !s.sentenceEnd(next) {
		next++
	}
	return v, next, true
}
