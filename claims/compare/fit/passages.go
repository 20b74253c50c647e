package main

import (
	"cmp"
	"fmt"
	"slices"

	"tickmark/claims"
	"tickmark/claims/compare"
)

// ranking is a pair whose sentences are to be put in order.
type ranking struct {
	labelled
	first []compare.Weighed
	names []string
	is    [][]int // of each candidate, the sentences of the gold that it covers
	next  map[int][]compare.Weighed
}

func newRanking(l labelled) *ranking {
	r := &ranking{labelled: l, next: map[int][]compare.Weighed{}}
	r.names, r.first = compare.PassageSigns(l.claim, l.source)
	if l.gold.Span != nil {
		r.gold.Sentences, r.gold.Supporting = [][2]int{*l.gold.Span}, [][]int{{0}}
	}
	for _, c := range r.first {
		var is []int
		for n, s := range r.gold.Sentences {
			g := claims.Span{Start: s[0], End: s[1]}
			if 2*(min(g.End, c.End)-max(g.Start, c.Start)) >= max(1, min(c.End-c.Start, g.End-g.Start)) {
				is = append(is, n)
			}
		}
		r.is = append(r.is, is)
	}
	return r
}

// in reports whether candidate i is one of a set of sentences.
func (r *ranking) in(i int, set []int) bool {
	return slices.ContainsFunc(r.is[i], func(n int) bool { return slices.Contains(set, n) })
}

// bears reports whether candidate i is in any of the sets that carry the claim.
func (r *ranking) bears(i int) bool {
	return slices.ContainsFunc(r.gold.Supporting, func(set []int) bool { return r.in(i, set) })
}

// after are the candidates weighed after the first.
func (r *ranking) after(first int) []compare.Weighed {
	if r.next[first] == nil {
		_, r.next[first] = compare.NextSigns(r.claim, r.source, first)
	}
	return r.next[first]
}

// candidates are what the first passage is chosen from.
func (r *ranking) candidates() []item {
	out := make([]item, len(r.first))
	for i, c := range r.first {
		out[i] = item{c.Signs, r.bears(i)}
	}
	return out
}

// rest are what the second is chosen from. A good one is in one set with the first,
// or in any, where the first is in none.
func (r *ranking) rest(first int) []item {
	begun := r.bears(first)
	var out []item
	for i, c := range r.after(first) {
		if i != first {
			out = append(out, item{c.Signs, slices.ContainsFunc(r.gold.Supporting, func(set []int) bool {
				return r.in(i, set) && (!begun || r.in(first, set))
			})})
		}
	}
	return out
}

// order puts the candidates in order as the program does.
func (r *ranking) order(w, next []float64) []int {
	out := sorted(r.first, w)
	if len(out) < 2 {
		return out
	}
	second := sorted(r.after(out[0]), next)
	at := second[0]
	if at == out[0] {
		at = second[1]
	}
	out = slices.DeleteFunc(out, func(i int) bool { return i == at })
	return slices.Insert(out, 1, at)
}

func sorted(list []compare.Weighed, w []float64) []int {
	out := make([]int, len(list))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(dot(w, list[b].Signs), dot(w, list[a].Signs)) })
	return out
}

// passages fits the order of passages on evidence, where it is one language, and on
// crosslingual, where it is two.
func passages(folder string) error {
	var all []*ranking
	for _, set := range []string{"evidence", "crosslingual"} {
		rows, err := read(folder, set)
		if err != nil {
			return err
		}
		for _, l := range rows {
			all = append(all, newRanking(l))
		}
	}
	orders := make([][]int, len(all))
	for f := range folds {
		w, next := fitPassages(all, f)
		for i, r := range all {
			if r.fold == f {
				orders[i] = r.order(w, next)
			}
		}
	}
	fmt.Println("passages, in cross-validation:", judged(all, orders))
	w, next := fitPassages(all, -1)
	table("rankWeights", all[0].names, w)
	names, _ := compare.NextSigns(all[0].claim, all[0].source, 0)
	table("nextWeights", names, next)
	return nil
}

// fitPassages fits on all pairs but those of a fold.
func fitPassages(all []*ranking, but int) (w, next []float64) {
	const shrink = 0.01
	var firsts, seconds [][]item
	for _, r := range all {
		if r.fold != but && len(r.first) > 1 {
			firsts = append(firsts, r.candidates())
		}
	}
	w = fitOrder(firsts, shrink)
	for _, r := range all {
		// A German sentence has one counterpart: there is no second to learn from.
		if r.fold != but && len(r.first) > 1 && r.gold.Span == nil {
			seconds = append(seconds, r.rest(sorted(r.first, w)[0]))
		}
	}
	return w, fitOrder(seconds, shrink)
}

// judged are the figures of the orders: how often the first, and one of the first
// three, is among the sentences that carry the claim, and the best F1 of the first
// two against a set of them.
func judged(all []*ranking, orders [][]int) string {
	out := ""
	for _, across := range []bool{false, true} {
		var n, first, three, f1 float64
		for i, r := range all {
			if (r.gold.Span != nil) != across {
				continue
			}
			n++
			top := orders[i][:min(3, len(orders[i]))]
			if len(top) > 0 && r.bears(top[0]) {
				first++
			}
			if slices.ContainsFunc(top, r.bears) {
				three++
			}
			f1 += r.f1(top[:min(2, len(top))])
		}
		out += fmt.Sprintf("hit@1 %.3f, hit@3 %.3f, F1 of two %.3f of %.0f; ", first/n, three/n, f1/n, n)
	}
	return out
}

func (r *ranking) f1(two []int) float64 {
	best := 0.0
	for _, set := range r.gold.Supporting {
		right := 0.0
		for _, i := range two {
			if r.in(i, set) {
				right++
			}
		}
		best = max(best, 2*right/max(1, float64(len(two)+len(set))))
	}
	return best
}
