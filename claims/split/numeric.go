package split

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// numeric finds numbers, dates and their like, and the reference date.
func (w *work) numeric() {
	l := w.lang
	if l == nil || l.Numbers.Cardinals == nil {
		l = &lang.Figures
	}
	s := &numScan{src: w.sheet.Text, lx: numLexiconOf(l), sentences: w.sheet.Sentences}
	s.toks = numTokens(s.src, s.lx)
	w.referenceDate(s)
	s.scan()
	w.sheet.Details = append(w.sheet.Details, s.out...)
	slices.SortStableFunc(w.sheet.Details, func(a, b claims.Detail) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
}

// numScan is one pass over the tokens of a text.
type numScan struct {
	src       string
	toks      []numTok
	lx        *numLexicon
	sentences []claims.Sentence
	out       []claims.Detail
	ref       time.Time     // the reference date, zero if there is none
	last      time.Time     // the day that the text named last
	lastAt    int           // the token behind it
	lastYear  int           // the year that the text named last, alone or with a day
	yearAt    int           // the token behind it
	named     string        // the month that the text named last with its year, YYYY-MM
	namedAt   int           // the token behind it
	pairs     []weekdayPair // of the text
	phrase    numPhrase     // what phraseAt found last,
	phraseLen int           // how many tokens it has
	phrasePos int           // and where, counted from 1
	depth     int           // of fractions inside of numbers
	buf       []byte
}

// numOutside stands before the first and after the last token.
var numOutside = numTok{gap: 2}

// at is the token at i, one that fits nothing outside the text.
func (s *numScan) at(i int) *numTok {
	if i < 0 || i >= len(s.toks) {
		return &numOutside
	}
	return &s.toks[i]
}

// text is the token as it stands.
func (s *numScan) text(i int) string { t := s.at(i); return s.src[t.b:t.e] }

// joinLow puts k tokens from i together in lower case, with one space where there
// is a gap. It reports false where they are not in one paragraph. What it returns
// holds until the next call.
func (s *numScan) joinLow(i, k int) ([]byte, bool) {
	if i < 0 || i+k > len(s.toks) {
		return nil, false
	}
	b := s.buf[:0]
	for j := i; j < i+k; j++ {
		t := &s.toks[j]
		if j > i {
			if t.gap == 2 {
				return nil, false
			}
			if t.gap == 1 {
				b = append(b, ' ')
			}
		}
		b = appendLower(b, s.src[t.b:t.e])
	}
	s.buf = b
	return b, true
}

// join is joinLow without the change of case.
func (s *numScan) join(i, k int) ([]byte, bool) {
	if i < 0 || i+k > len(s.toks) {
		return nil, false
	}
	b := s.buf[:0]
	for j := i; j < i+k; j++ {
		t := &s.toks[j]
		if j > i {
			if t.gap == 2 {
				return nil, false
			}
			if t.gap == 1 {
				b = append(b, ' ')
			}
		}
		b = append(b, s.src[t.b:t.e]...)
	}
	s.buf = b
	return b, true
}

// sentenceEnd reports whether a sentence ends with token i.
func (s *numScan) sentenceEnd(i int) bool {
	t := s.at(i)
	if len(s.sentences) == 0 {
		after := s.at(i + 1)
		return after.gap == 2
	}
	k, found := slices.BinarySearchFunc(s.sentences, int(t.q), func(x claims.Sentence, q int) int { return cmp.Compare(x.End, q) })
	if !found && k < len(s.sentences) && i+1 < len(s.toks) { // the mark of a note may stand between
		return s.sentences[k].End <= int(s.toks[i+1].p)
	}
	return found
}

// sentenceAround gives the tokens from which to which the sentence of token i goes,
// at most 40 on either side.
func (s *numScan) sentenceAround(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && i-from < 40 && s.at(from).gap < 2 && !s.sentenceEnd(from-1) {
		from--
	}
	for to < len(s.toks) && to-i < 40 && s.at(to).gap < 2 && !s.sentenceEnd(to-1) {
		to++
	}
	return from, to
}

// add puts a detail down that spans the tokens from i to before j.
func (s *numScan) add(i, j int, d claims.Detail) {
	a, b := s.at(i), s.at(j-1)
	d.Span = claims.Span{Start: int(a.p), End: int(b.q)}
	d.Text = s.src[a.b:b.e]
	s.out = append(s.out, d)
}

// scan runs the rules over the tokens, the longest meaning first.
func (s *numScan) scan() {
	for i := 0; i < len(s.toks); {
		t := &s.toks[i]
		if t.kind == numOther || t.kind == numWord && (t.lex == nil || !t.lex.begins) && !s.moneyBefore(i) {
			i++
			continue
		}
		if next := s.decadeAge(i); next > i {
			i = next
			continue
		}
		if next := s.date(i); next > i {
			i = next
			continue
		}
		if next := s.quantity(i); next > i {
			i = next
			continue
		}
		i++
	}
}

// parsePlain reads a plain decimal.
func parsePlain(v string) float64 {
	f, err := strconv.ParseFloat(v, 64)
	if err != nil {
		return 0
	}
	return f
}
