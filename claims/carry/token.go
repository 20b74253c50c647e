package carry

import (
	"cmp"
	"encoding/binary"
	"slices"
	"unicode"

	"tickmark/claims"
)

// Text is a text as it was taken apart.
type Text struct {
	Words     *claims.Text
	Sentences []claims.Sentence // in order
	Blocks    []claims.Block    // its paragraphs, in order; only [Alignment.Paragraphs] needs them
}

// token is a word, a number, or a single sign that belongs to neither.
type token struct {
	claims.Span       // in the text
	key         int32 // the same for all that are written alike
	spaced      bool  // white space, or nothing, stands before it
	word        bool
}

// sentence is a sentence as the tokens from ≤ i < to.
type sentence struct {
	from, to int
	key      int32 // the same for all that are written alike
}

// side is one of the two texts.
type side struct {
	text      *claims.Text
	tokens    []token
	sentences []sentence
	of        []int // the sentence of each token
}

// vocabulary gives the same number to what is written alike in either text.
type vocabulary map[string]int32

func (v vocabulary) number(s string) int32 {
	n, ok := v[s]
	if !ok {
		n = int32(len(v))
		v[s] = n
	}
	return n
}

// tokens cuts a text into tokens.
func (v vocabulary) tokens(text string) []token {
	runes, pos := claims.PlainAt(text)
	out := make([]token, 0, len(runes)/5)
	spaced := true
	for i := 0; i < len(runes); {
		if runes[i] == ' ' {
			spaced = true
			i++
			continue
		}
		end := i
		for end < len(runes) && (inWord(runes[end]) || end > i && inNumber(runes, end)) {
			end++
		}
		word := end > i
		if !word {
			end = i + 1
		}
		out = append(out, token{claims.Span{Start: pos[i], End: pos[end-1] + 1}, v.number(string(runes[i:end])), spaced, word})
		i, spaced = end, false
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// inNumber reports whether a full stop or comma stands between two digits.
func inNumber(runes []rune, i int) bool {
	return (runes[i] == '.' || runes[i] == ',') && unicode.IsDigit(runes[i-1]) && i+1 < len(runes) && unicode.IsDigit(runes[i+1])
}

// sideOf takes a text apart. Sentences without a word or sign are left out; what
// belongs to no sentence is part of the one before it.
func sideOf(t Text, words, whole vocabulary) *side {
	s := &side{text: t.Words, tokens: words.tokens(t.Words.String())}
	s.of = make([]int, len(s.tokens))
	next := 0
	for i, w := range s.tokens {
		for next < len(t.Sentences) && t.Sentences[next].End <= w.Start {
			next++
		}
		begins := next < len(t.Sentences) && t.Sentences[next].Start <= w.Start && (i == 0 || s.tokens[i-1].Start < t.Sentences[next].Start)
		if begins || len(s.sentences) == 0 {
			s.sentences = append(s.sentences, sentence{from: i})
		}
		last := len(s.sentences) - 1
		s.sentences[last].to, s.of[i] = i+1, last
	}
	var written []byte
	for i := range s.sentences {
		written = written[:0]
		for n, w := range s.in(i) {
			key := uint32(w.key) << 1
			if w.spaced && n > 0 {
				key |= 1
			}
			written = binary.LittleEndian.AppendUint32(written, key)
		}
		s.sentences[i].key = whole.number(string(written))
	}
	return s
}

// in are the tokens of a sentence.
func (s *side) in(i int) []token { return s.tokens[s.sentences[i].from:s.sentences[i].to] }

// touched are the tokens that a span touches, as from ≤ i < to.
func (s *side) touched(span claims.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(s.tokens, span.Start, func(w token, pos int) int {
		if w.End <= pos {
			return -1
		}
		return 1
	})
	to, _ = slices.BinarySearchFunc(s.tokens, span.End, func(w token, pos int) int { return cmp.Compare(w.Start, pos) })
	return from, max(from, to)
}

// span is where the tokens from ≤ i < to stand.
func (s *side) span(from, to int) claims.Span {
	return claims.Span{Start: s.tokens[from].Start, End: s.tokens[to-1].End}
}

// words is how many of the tokens from ≤ i < to are words.
func (s *side) words(from, to int) int {
	n := 0
	for _, w := range s.tokens[from:to] {
		if w.word {
			n++
		}
	}
	return n
}
