package carry

import (
	"cmp"
	"slices"
	"strings"

	"tickmark/claims"
)

// Diff is the difference of two short texts, word by word: "-" for words of the earlier
// one, "+" for words of the newer one. Read one after the other, the parts are the
// texts: white space belongs to the part that it stands before.
func Diff(was, now string) []claims.DiffPart {
	words := vocabulary{}
	a := side{text: claims.NewText(was), tokens: words.tokens(was)}
	b := side{text: claims.NewText(now), tokens: words.tokens(now)}
	image := common(a.tokens, b.tokens, func(int) bool { return false })
	return weave(&a, &b, indexes(0, len(a.tokens)), image, 0, len(b.tokens))
}

func indexes(from, to int) []int {
	list := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// weave writes tokens of one text and the run from ≤ j < to of another as a difference.
// image gives for each of the tokens the one that it goes with, -1 for none; it rises.
func weave(a, b *side, tokens, image []int, from, to int) []claims.DiffPart {
	var out []claims.DiffPart
	var text strings.Builder // of the last part
	end := func() {
		if n := len(out); n > 0 {
			out[n-1].Text = text.String()
		}
	}
	put := func(op string, s *side, i int) {
		w := s.tokens[i]
		first := len(out) == 0
		if first || out[len(out)-1].Op != op {
			end()
			text.Reset()
			out = append(out, claims.DiffPart{Op: op})
		}
		if w.spaced && !first {
			text.WriteByte(' ')
		}
		text.WriteString(s.text.Slice(w.Span))
	}
	for n, i := range tokens {
		if image[n] < 0 {
			put("-", a, i)
			continue
		}
		for ; from < image[n]; from++ {
			put("+", b, from)
		}
		put("=", b, from)
		from++
	}
	for ; from < to; from++ {
		put("+", b, from)
	}
	end()
	return out
}

// Paragraph is a paragraph of either text, as it was and is.
type Paragraph struct {
	Was   claims.Span // in the older text; empty for one that is new
	Now   claims.Span // in the newer text; empty for one that was taken out
	Moved bool        // it stands before what it stood after, or the other way round
	Diff  []claims.DiffPart
}

// Same reports whether the paragraph reads as it did.
func (p Paragraph) Same() bool {
	return !slices.ContainsFunc(p.Diff, func(d claims.DiffPart) bool { return d.Op != "=" })
}

// Paragraphs lists the paragraphs of the newer text, each with what it was in the older
// one, and those that were taken out where they stood.
func (a *Alignment) Paragraphs() []Paragraph {
	blockOf := func(s *side, blocks []claims.Block, token int) int {
		pos := s.tokens[token].Start
		i, _ := slices.BinarySearchFunc(blocks, pos+1, func(b claims.Block, pos int) int { return cmp.Compare(b.Start, pos) })
		return i - 1
	}
	homes := a.homes(func(i int) int { return blockOf(a.was, a.from, i) }, func(j int) int { return blockOf(a.now, a.to, j) })
	came := make([][]int, len(a.to)) // sentences of the older text by the block of the newer one
	gone := map[int][][]int{}        // those without one, by the block that they stood after
	after := -1
	for i := range a.was.sentences {
		if h := homes[i]; h >= 0 {
			came[h], after = append(came[h], i), h
			continue
		}
		list := gone[after]
		if n := len(list); n > 0 && blockOf(a.was, a.from, a.was.sentences[list[n-1][0]].from) == blockOf(a.was, a.from, a.was.sentences[i].from) {
			list[n-1] = append(list[n-1], i)
		} else {
			list = append(list, []int{i})
		}
		gone[after] = list
	}
	var out []Paragraph
	lost := func(after int) {
		for _, list := range gone[after] {
			out = append(out, a.paragraph(list, 0, 0))
		}
	}
	lost(-1)
	var order, at []int // where paragraphs stood, and which of out they are
	next := 0
	for b, block := range a.to {
		from := next
		for next < len(a.now.tokens) && a.now.tokens[next].Start < block.End {
			next++
		}
		if from < next {
			if len(came[b]) > 0 {
				order, at = append(order, came[b][0]), append(at, len(out))
			}
			out = append(out, a.paragraph(came[b], from, next))
		}
		lost(b)
	}
	for n, stays := range rising(order) {
		out[at[n]].Moved = !stays
	}
	return out
}

// homes gives for each sentence of the older text the block of the newer one in which
// it stands now, or stood with others that do; -1 for none.
func (a *Alignment) homes(blockWas, blockNow func(token int) int) []int {
	homes := none(len(a.was.sentences))
	for i, s := range a.was.sentences {
		for t := s.from; t < s.to && homes[i] < 0; t++ {
			if a.image[t] >= 0 {
				homes[i] = blockNow(a.image[t])
			}
		}
	}
	beside := func(i, j int) bool {
		return j >= 0 && j < len(homes) && homes[i] < 0 && homes[j] >= 0 &&
			blockWas(a.was.sentences[i].from) == blockWas(a.was.sentences[j].from)
	}
	for i := range homes {
		if beside(i, i-1) {
			homes[i] = homes[i-1]
		}
	}
	for i := range slices.Backward(homes) {
		if beside(i, i+1) {
			homes[i] = homes[i+1]
		}
	}
	return homes
}

// paragraph is the difference of sentences of the older text and a run of tokens of the
// newer one.
func (a *Alignment) paragraph(sentences []int, from, to int) Paragraph {
	var p Paragraph
	var tokens, image []int
	for n, i := range sentences {
		s := a.was.sentences[i]
		tokens = append(tokens, indexes(s.from, s.to)...)
		if span := a.was.span(s.from, s.to); n == 0 || i == sentences[n-1]+1 {
			p.Was = claims.Span{Start: min(p.Was.Start, span.Start), End: span.End}
			if n == 0 {
				p.Was.Start = span.Start
			}
		}
	}
	var inside, places []int
	for n, t := range tokens {
		image = append(image, -1)
		if j := a.image[t]; j >= from && j < to {
			inside, places = append(inside, n), append(places, j)
		}
	}
	for n, stays := range rising(places) {
		if stays {
			image[inside[n]] = places[n]
		}
	}
	if from < to {
		p.Now = a.now.span(from, to)
	}
	p.Diff = weave(a.was, a.now, tokens, image, from, to)
	return p
}

// rising says which of the numbers belong to the longest run of them that rises, by
// patience sorting.
func rising(list []int) []bool {
	var tails []int // by length, the number that ends the run with the least value
	before := make([]int, len(list))
	for n, v := range list {
		at, _ := slices.BinarySearchFunc(tails, v, func(i, v int) int { return cmp.Compare(list[i], v) })
		if before[n] = -1; at > 0 {
			before[n] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, n)
		} else {
			tails[at] = n
		}
	}
	stays := make([]bool, len(list))
	if len(tails) > 0 {
		for n := tails[len(tails)-1]; n >= 0; n = before[n] {
			stays[n] = true
		}
	}
	return stays
}
