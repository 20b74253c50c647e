package split

import (
	"slices"
	"unicode"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// scan is a text as the rules for names and quotations see it.
type scan struct {
	ls       []lexeme
	pairs    []markPair // outermost quotations
	inPair   []int32    // for each lexeme the index of its pair, -1 outside
	frames   []frame
	people   []person
	surnames map[string][]int // the people who bear a surname
	phrases  map[string][]lang.Phrase
	dates    []claims.Span // dates and durations, in order; a name inside one is no name
	names    []mention     // names in the text, in order; see names.go
	nameAt   []int32       // for each lexeme the index of its mention, -1 where there is none
	language *lang.Language
	second   bool // the finite verb comes second
	caps     bool // nouns have capitals
}

// frame is a sentence to which whole quotations belong: a full stop inside a
// quotation does not end it. It holds the lexemes from..to-1.
type frame struct{ from, to int }

// longestFrame bounds the lexemes of a frame, as some rules look through the whole
// frame for each of its verbs; a sentence that long has other troubles.
const longestFrame = 400

// newScan divides the text of the sheet.
func (w *work) newScan() *scan {
	s := &scan{ls: w.lexemes(), language: w.lang}
	if w.lang != nil {
		s.second, s.caps = w.lang.Speech.VerbSecond, w.lang.Speech.NounCapitals
	}
	s.pairs = pairMarks(s.ls)
	s.inPair = make([]int32, len(s.ls))
	for i := range s.inPair {
		s.inPair[i] = -1
	}
	for n, p := range s.pairs {
		for i := p.open; i <= p.close; i++ {
			s.inPair[i] = int32(n)
		}
	}
	s.frame(w.sheet.Sentences)
	return s
}

// frame cuts the lexemes at the ends of sentences that lie in no quotation.
func (s *scan) frame(sentences []claims.Sentence) {
	from, n := 0, 0
	for i := range s.ls {
		l := &s.ls[i]
		for n < len(sentences) && sentences[n].End <= l.span.Start {
			n++
			if i > from && (!s.joined(i) || i-from > longestFrame) {
				s.frames = append(s.frames, frame{from, i})
				from = i
			}
		}
		if i-from >= 2*longestFrame {
			s.frames = append(s.frames, frame{from, i})
			from = i
		}
		if l.kind == lexBreak {
			if i > from {
				s.frames = append(s.frames, frame{from, i})
			}
			from = i + 1
		}
	}
	if from < len(s.ls) {
		s.frames = append(s.frames, frame{from, len(s.ls)})
	}
}

// joined reports whether a sentence must not end before lexeme i: inside a
// quotation, or where the words behind one only name its speaker.
func (s *scan) joined(i int) bool {
	if s.inPair[i] >= 0 && s.inPair[i-1] == s.inPair[i] {
		return true
	}
	l := &s.ls[i]
	return s.inPair[i-1] >= 0 && (l.kind == lexComma || l.word() && !l.cap && unicode.IsLower([]rune(l.text)[0]))
}

// outside reports whether lexeme i lies in no quotation.
func (s *scan) outside(i int) bool { return i < 0 || i >= len(s.inPair) || s.inPair[i] < 0 }

// span is the range of code points of the lexemes from..to-1.
func (s *scan) span(from, to int) claims.Span {
	return claims.Span{Start: s.ls[from].span.Start, End: s.ls[to-1].span.End}
}

// dated reports whether lexeme i is part of a date or duration.
func (s *scan) dated(i int) bool {
	at := s.at(i).span
	n, _ := slices.BinarySearchFunc(s.dates, at.Start, func(d claims.Span, start int) int { return d.End - 1 - start })
	return n < len(s.dates) && s.dates[n].Contains(at)
}

// at is the lexeme at i, or an empty one outside the text.
func (s *scan) at(i int) *lexeme {
	if i < 0 || i >= len(s.ls) {
		return &lexeme{kind: lexBreak, pair: -1}
	}
	return &s.ls[i]
}

// content is the end of frame f without its final marks.
func (s *scan) content(f frame) int {
	to := f.to
	for to > f.from && s.ls[to-1].kind == lexStop {
		to--
	}
	return to
}

// words counts the words among the lexemes from..to-1.
func (s *scan) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if s.ls[i].kind == lexWord || s.ls[i].kind == lexNumber {
			n++
		}
	}
	return n
}

// any reports whether a word outside quotations among from..to-1 has one of the
// uses.
func (s *scan) any(from, to int, use lang.SpeechWord) bool {
	for i := from; i < to; i++ {
		if s.inPair[i] < 0 && s.ls[i].can(use) {
			return true
		}
	}
	return false
}
