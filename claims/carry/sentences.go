package carry

import (
	"cmp"
	"slices"
)

// surroundings is how many tokens on either side tell apart sentences that are
// written alike where no neighbour does: about as much as an anchor keeps.
const surroundings = 8

// mostAlike is up to how many pairs of sentences that are written alike are compared by
// their surroundings; more are laid on one another in their order.
const mostAlike = 4096

// lay lays the sentences that are written alike on one another.
func (a *Alignment) lay() {
	type places struct{ was, now []int }
	by := map[int32]*places{}
	group := func(key int32) *places {
		if by[key] == nil {
			by[key] = &places{}
		}
		return by[key]
	}
	for i, s := range a.was.sentences {
		g := group(s.key)
		g.was = append(g.was, i)
	}
	for j, s := range a.now.sentences {
		g := group(s.key)
		g.now = append(g.now, j)
	}
	for i, s := range a.was.sentences {
		if g := by[s.key]; len(g.was) == 1 && len(g.now) == 1 {
			a.pair(i, g.now[0])
		}
	}
	a.spread()
	left := func(list []int, taken []int) []int {
		return slices.DeleteFunc(list, func(i int) bool { return taken[i] >= 0 })
	}
	for i, s := range a.was.sentences {
		g := by[s.key]
		if a.match[i] >= 0 || g == nil {
			continue
		}
		delete(by, s.key) // all that are written like it are dealt with at once
		if now := left(g.now, a.back); len(now) > 0 {
			a.tellApart(left(g.was, a.match), now)
		}
	}
}

func (a *Alignment) pair(i, j int) { a.match[i], a.back[j] = j, i }

// spread lays the neighbours of sentences that are laid on one another on one another
// too, first those after them, then those before them. Both texts begin and end alike.
func (a *Alignment) spread() {
	alike := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(a.match) && j < len(a.back) && a.match[i] < 0 && a.back[j] < 0 &&
			a.was.sentences[i].key == a.now.sentences[j].key
	}
	j := -1
	for i := -1; i < len(a.match); i++ {
		if i >= 0 {
			j = a.match[i]
		}
		if (i < 0 || j >= 0) && alike(i+1, j+1) {
			a.pair(i+1, j+1)
		}
	}
	j = len(a.back)
	for i := len(a.match); i >= 0; i-- {
		if i < len(a.match) {
			j = a.match[i]
		}
		if (i == len(a.match) || j >= 0) && alike(i-1, j-1) {
			a.pair(i-1, j-1)
		}
	}
}

// tellApart lays sentences that are all written alike on one another by what stands
// around them, and of places that agree in that by how far they are from one another.
func (a *Alignment) tellApart(was, now []int) {
	if len(was)*len(now) > mostAlike {
		for n := range min(len(was), len(now)) {
			a.pair(was[n], now[n])
		}
		return
	}
	type candidate struct{ i, j, agree, far int }
	var list []candidate
	for _, i := range was {
		for _, j := range now {
			list = append(list, candidate{i, j, a.agree(i, j), max(i-j, j-i)})
		}
	}
	slices.SortFunc(list, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.agree, x.agree), cmp.Compare(x.far, y.far), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	for _, c := range list {
		if a.match[c.i] < 0 && a.back[c.j] < 0 {
			a.pair(c.i, c.j)
		}
	}
}

// agree is how many tokens right before and right after two sentences are the same.
func (a *Alignment) agree(i, j int) int {
	p, q := a.was.sentences[i], a.now.sentences[j]
	n := 0
	for d := 1; d <= surroundings && p.from >= d && q.from >= d && a.was.tokens[p.from-d].key == a.now.tokens[q.from-d].key; d++ {
		n++
	}
	for d := 0; d < surroundings && p.to+d < len(a.was.tokens) && q.to+d < len(a.now.tokens) && a.was.tokens[p.to+d].key == a.now.tokens[q.to+d].key; d++ {
		n++
	}
	return n
}
