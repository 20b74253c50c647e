package compare

import (
	"slices"
	"sort"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// sentence is a sentence of the source: its span, its tokens from..to-1.
type sentence struct {
	claims.Span
	from, to int
	zone     claims.Zone
}

// index is a text prepared for look-up. It is the same for claims and sources.
type index struct {
	sheet     *claims.Sheet
	text      *claims.Text // all of a source; of a claim's article the part around the claim
	base      int          // the code point of the sheet's text that text begins at
	lang      *lang.Language
	tokens    []token
	word      []int32 // of each token, index into vocab
	vocab     []word
	sentences []sentence
	in        []int32   // of each token, its sentence, -1 for none
	posting   [][]int32 // of each word of vocab, the tokens where it stands
	byFold    map[string]int32
	byStem    map[string][]int32
	byPart    map[string][]int32
	byKey     map[string][]int32
	byGram    map[gram][]int32
	details   []detail
	traps     *lang.Traps // of a source: the table to ask, nil for the program's own
}

// newIndex prepares the part of a sheet inside span.
func newIndex(sheet *claims.Sheet, span claims.Span) *index {
	part, base := around(sheet, span)
	x := &index{sheet: sheet, text: claims.NewText(part), base: base, lang: lang.Of(sheet.Lang)}
	x.cut(span)
	x.look()
	x.read(span)
	return x
}

// around is the part of a sheet's text that holds the span and the direct speech
// that reaches into it, and where it begins. A long article is not indexed for each
// of its claims.
func around(sheet *claims.Sheet, span claims.Span) (part string, base int) {
	for _, q := range sheet.Quotes {
		if q.Speech == claims.SpeechDirect && q.Overlaps(span) {
			span.Start, span.End = min(span.Start, q.Start), max(span.End, q.End)
		}
	}
	from, pos := len(sheet.Text), 0
	for b := range sheet.Text {
		switch {
		case pos == span.Start:
			from = b
		case pos == span.End:
			return sheet.Text[min(from, b):b], span.Start
		}
		pos++
	}
	return sheet.Text[from:], span.Start
}

// slice is the words that a span of the sheet's text covers.
func (x *index) slice(s claims.Span) string {
	return x.text.Slice(claims.Span{Start: s.Start - x.base, End: s.End - x.base})
}

// cut finds the tokens inside span and the sentences that they are in.
func (x *index) cut(span claims.Span) {
	x.tokens = tokens(x.slice(span))
	for i := range x.tokens {
		x.tokens[i].Start += span.Start
		x.tokens[i].End += span.Start
	}
	x.in = make([]int32, len(x.tokens))
	for i := range x.in {
		x.in[i] = -1
	}
	k := 0
	for _, s := range x.sheet.Sentences {
		if !s.Overlaps(span) {
			continue
		}
		for k < len(x.tokens) && x.tokens[k].Start < s.Start {
			k++
		}
		from := k
		for k < len(x.tokens) && x.tokens[k].Start < s.End {
			x.in[k] = int32(len(x.sentences))
			k++
		}
		x.sentences = append(x.sentences, sentence{s.Span, from, k, s.Zone})
	}
}

// look fills the vocabulary and its look-up tables.
func (x *index) look() {
	x.word = make([]int32, len(x.tokens))
	x.byFold = make(map[string]int32, len(x.tokens)/2)
	seen := make(map[string]int32, len(x.tokens)/2)
	for i, t := range x.tokens {
		id, ok := seen[t.text]
		if !ok {
			w := newWord(t, x.lang)
			if id, ok = x.byFold[w.fold]; !ok {
				id = int32(len(x.vocab))
				x.byFold[w.fold] = id
				x.vocab = append(x.vocab, w)
				x.posting = append(x.posting, nil)
			} else if w.cap && !x.vocab[id].cap {
				x.vocab[id].cap, x.vocab[id].key = true, w.key
			}
			seen[t.text] = id
		}
		x.word[i] = id
		x.posting[id] = append(x.posting[id], int32(i))
	}
}

// lookUp adds the tables by which a source is asked for words.
func (x *index) lookUp() {
	x.byStem = make(map[string][]int32, len(x.vocab))
	x.byPart, x.byKey, x.byGram = map[string][]int32{}, map[string][]int32{}, map[gram][]int32{}
	for id, w := range x.vocab {
		n := int32(id)
		if w.stem != "" {
			x.byStem[w.stem] = append(x.byStem[w.stem], n)
		}
		if w.root != "" {
			x.byStem[w.root] = append(x.byStem[w.root], n)
		}
		if w.stop || w.num {
			continue
		}
		for _, p := range w.parts {
			x.byPart[p] = append(x.byPart[p], n)
		}
		if w.key != "" {
			x.byKey[w.key] = append(x.byKey[w.key], n)
			if bare, ok := genitive(w.key, x); ok {
				x.byKey[bare] = append(x.byKey[bare], n)
			}
		}
		for _, g := range grams(w.fold) {
			if l := x.byGram[g]; len(l) == 0 || l[len(l)-1] != n {
				x.byGram[g] = append(l, n)
			}
		}
	}
}

// sentenceAt is the sentence that holds the code point, -1 if none does.
func (x *index) sentenceAt(pos int) int {
	i := sort.Search(len(x.sentences), func(i int) bool { return x.sentences[i].End > pos })
	if i < len(x.sentences) && x.sentences[i].Start <= pos {
		return i
	}
	return -1
}

// stands reports whether a word is one of the tokens from..to-1.
func (x *index) stands(id int32, from, to int) bool {
	list := x.posting[id]
	i, _ := slices.BinarySearch(list, int32(from))
	return i < len(list) && int(list[i]) < to
}

// code is the ISO 639-1 code of the text's language.
func (x *index) code() string { return x.sheet.Lang }
