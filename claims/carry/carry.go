package carry

import (
	"slices"

	"tickmark/claims"
)

// Fate is what becomes of a claim in a newer text.
type Fate string

// The fates of a claim.
const (
	Same     Fate = "same"     // it and its sentence read as they did
	Changed  Fate = "changed"  // its words, or the sentence that holds them, read otherwise
	Vanished Fate = "vanished" // it has no place there
)

// Carried is a claim in the newer text.
type Carried struct {
	Fate     Fate
	Span     claims.Span // where it stands in the newer text; empty if it vanished
	Sentence claims.Span // what held it in the older text: a sentence, or several
	Now      claims.Span // what holds it in the newer one
}

// Alignment says which words of a newer text are which words of an older one.
type Alignment struct {
	was, now    *side
	match, back []int // sentences written alike, -1 for none: of was → of now, and back
	image       []int // tokens of was → of now, -1 for none
	taken       []bool
	from, to    []claims.Block
}

// Align lays a newer text over an older one.
func Align(was, now Text) *Alignment {
	words, whole := vocabulary{}, vocabulary{}
	a := &Alignment{was: sideOf(was, words, whole), now: sideOf(now, words, whole), from: was.Blocks, to: now.Blocks}
	a.match, a.back = none(len(a.was.sentences)), none(len(a.now.sentences))
	a.image, a.taken = none(len(a.was.tokens)), make([]bool, len(a.now.tokens))
	a.lay()
	for i, j := range a.match {
		if j >= 0 {
			p, q := a.was.sentences[i], a.now.sentences[j]
			for n := range p.to - p.from {
				a.image[p.from+n], a.taken[q.from+n] = q.from+n, true
			}
		}
	}
	a.similar()
	return a
}

func none(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// Stood reports whether the words of the newer text that a span touches belong to
// sentences that are written alike in the older text.
func (a *Alignment) Stood(span claims.Span) bool {
	from, to := a.now.touched(span)
	for ; from < to; from++ {
		if a.back[a.now.of[from]] < 0 {
			return false
		}
	}
	return true
}

// Carry says what becomes of a claim, given by its place in the older text.
func (a *Alignment) Carry(claim claims.Span) Carried {
	from, to := a.was.touched(claim)
	if from == to {
		return Carried{Fate: Vanished, Sentence: claim}
	}
	first, last := a.was.of[from], a.was.of[to-1]
	c := Carried{Fate: Vanished, Sentence: a.was.span(a.was.sentences[first].from, a.was.sentences[last].to)}
	if span, ok := a.whole(claim, first, last, from, to); ok {
		c.Fate, c.Span = Same, span
	} else if low, high, ok := a.place(first, last, from, to); ok {
		c.Fate, c.Span = Changed, a.now.span(low, high)
	} else {
		return c
	}
	low, high := a.now.touched(c.Span)
	c.Now = a.now.span(a.now.sentences[a.now.of[low]].from, a.now.sentences[a.now.of[high-1]].to)
	return c
}

// whole is where a claim stands whose sentences, one after the other, are written alike
// in the newer text. A claim may begin or end within a word.
func (a *Alignment) whole(claim claims.Span, first, last, from, to int) (claims.Span, bool) {
	for i := first; i <= last; i++ {
		if a.match[i] < 0 || a.match[i]-a.match[first] != i-first {
			return claims.Span{}, false
		}
	}
	p, q := a.was.span(from, to), a.now.span(a.image[from], a.image[to-1]+1)
	span := claims.Span{Start: q.Start + max(0, claim.Start-p.Start), End: q.End - max(0, p.End-claim.End)}
	return span, alike(a.was.text.Slice(claim), a.now.text.Slice(span))
}

// alike reports whether two strings are written alike but for white space around them.
func alike(a, b string) bool {
	v := vocabulary{}
	return slices.EqualFunc(v.tokens(a), v.tokens(b), func(x, y token) bool { return x.key == y.key && x.spaced == y.spaced })
}

// place finds the place of a claim whose words or sentence read otherwise: from the
// first to the last of its words that are still there, and what stands in place of
// those before and after them.
func (a *Alignment) place(first, last, from, to int) (low, high int, ok bool) {
	kept := a.kept(from, to)
	head, tail := from, to // tokens of the claim at either end that are gone
	if len(kept) > 0 {
		head, tail = kept[0], kept[len(kept)-1]+1
		low, high = a.image[head], a.image[tail-1]+1
	}
	before, after := -1, -1 // what goes with the nearest words around the claim
	for i := from - 1; i >= a.was.sentences[first].from && before < 0; i-- {
		before = a.image[i]
	}
	for i := to; i < a.was.sentences[last].to && after < 0; i++ {
		after = a.image[i]
	}
	if len(kept) == 0 {
		if before < 0 || after < 0 {
			return 0, 0, false
		}
		low, high = before+1, after
	} else {
		if after < 0 {
			after = len(a.now.tokens)
		}
		low = a.widen(low, before+1, a.was.words(from, head), -1)
		high = a.widen(high, after, a.was.words(tail, to), 1)
	}
	for low < high && !a.now.tokens[low].word {
		low++
	}
	for low < high && !a.now.tokens[high-1].word {
		high--
	}
	if low >= high {
		return 0, 0, false
	}
	low, high = a.signs(from, head, tail, to, low, high)
	return low, high, true
}

// signs adds to a place the signs that the claim begins and ends with, before its first
// and after its last word that is still there, where they stand there still.
func (a *Alignment) signs(from, head, tail, to, low, high int) (int, int) {
	first, last := from, to
	for first < head && !a.was.tokens[first].word {
		first++
	}
	for i := first - 1; i >= from && low > 0 && a.image[i] == low-1; i-- {
		low--
	}
	for last > tail && !a.was.tokens[last-1].word {
		last--
	}
	for i := last; i < to && a.image[i] == high; i++ {
		high++
	}
	return low, high
}

// kept lists the words of a claim that the newer text holds near one another: those of
// one sentence alone where its sentences were torn apart.
func (a *Alignment) kept(from, to int) []int {
	var all []int
	by := map[int]int{}
	most := -1
	for i := from; i < to; i++ {
		if a.image[i] >= 0 && a.was.tokens[i].word {
			all = append(all, i)
			s := a.was.of[i]
			if by[s]++; most < 0 || by[s] > by[most] {
				most = s
			}
		}
	}
	torn := false
	low, high := len(a.now.tokens), 0
	for n, i := range all {
		low, high = min(low, a.image[i]), max(high, a.image[i])
		torn = torn || n > 0 && a.image[i] < a.image[all[n-1]] // they changed places
	}
	if torn || high-low > 2*(to-from)+surroundings {
		all = slices.DeleteFunc(all, func(i int) bool { return a.was.of[i] != most })
	}
	return all
}

// widen moves an end of a place towards a limit over what stands in place of words that
// are gone: tokens of the sentence that go with none, a few for each of those words.
func (a *Alignment) widen(end, limit, gone, step int) int {
	if gone == 0 {
		return end
	}
	inside := end
	if step > 0 {
		inside = end - 1
	}
	sentence := a.now.of[inside]
	for most := 2*gone + 1; most > 0 && end != limit; most-- {
		next := end
		if step < 0 {
			next = end - 1
		}
		if next < 0 || next >= len(a.now.tokens) || a.taken[next] || a.now.of[next] != sentence {
			break
		}
		end += step
	}
	return end
}
