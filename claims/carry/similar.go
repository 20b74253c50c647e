package carry

import (
	"cmp"
	"maps"
	"slices"
)

const (
	// nearby is by how many sentences a place may be off at which a sentence is looked for
	// that reads otherwise there.
	nearby = 2
	// rare is in up to how many sentences a word stands that helps to find another one.
	rare = 24
	// chosen is how many sentences are compared word by word with one that is left.
	chosen = 3
	// half is the part of its words that must be there.
	half = 0.5
)

// likeness is a sentence of the newer text that one of the older text may read as now.
type likeness struct {
	i, j   int
	shared float64 // by the words that they share, rare words first
}

// similar lays the sentences that are left on sentences that are left in the newer
// text, those first that are most alike. No word there is taken twice.
func (a *Alignment) similar() {
	holding := map[int32][]int{} // a word → sentences that are left
	for j := range a.now.sentences {
		if a.back[j] < 0 {
			for _, w := range a.now.in(j) {
				if list := holding[w.key]; w.word && (len(list) == 0 || list[len(list)-1] != j) {
					holding[w.key] = append(list, j)
				}
			}
		}
	}
	before, after := a.gaps()
	type ready struct {
		likeness
		held float64
	}
	var list []ready
	for i := range a.was.sentences {
		if a.match[i] >= 0 {
			continue
		}
		for _, l := range a.likely(i, before[i], after[i], holding) {
			if _, held := a.held(i, l.j); held >= half {
				list = append(list, ready{l, held})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y ready) int {
		return cmp.Or(cmp.Compare(y.held, x.held), cmp.Compare(y.shared, x.shared))
	})
	done := make([]bool, len(a.was.sentences))
	for _, r := range list {
		if done[r.i] {
			continue
		}
		if image, held := a.held(r.i, r.j); held >= half { // of the words that are not taken by now
			done[r.i] = true
			for n, q := range image {
				if q >= 0 {
					p := a.was.sentences[r.i].from + n
					a.image[p], a.taken[q] = q, true
				}
			}
		}
	}
}

// gaps gives for each sentence the nearest one before and after it that is laid on one of
// the newer text; -1 and the number of sentences where there is none.
func (a *Alignment) gaps() (before, after []int) {
	n := len(a.match)
	before, after = make([]int, n), make([]int, n)
	last := -1
	for i := range n {
		before[i] = last
		if a.match[i] >= 0 {
			last = i
		}
	}
	last = n
	for i := n - 1; i >= 0; i-- {
		after[i] = last
		if a.match[i] >= 0 {
			last = i
		}
	}
	return before, after
}

// likely lists the sentences of the newer text that may be what a sentence reads as now,
// the likeliest first: those where it would stand, counted from its neighbours before and
// after it that are there, and those that hold its rare words.
func (a *Alignment) likely(i, before, after int, holding map[int32][]int) []likeness {
	from, to := -1, len(a.back)
	if before >= 0 {
		from = a.match[before]
	}
	if after < len(a.match) {
		to = a.match[after]
	}
	shared := map[int]float64{}
	for d := -nearby; d <= nearby; d++ {
		for _, j := range []int{from + i - before + d, to - (after - i) + d} {
			if j >= 0 && j < len(a.back) && a.back[j] < 0 {
				shared[j] = max(shared[j], 0.25/float64(1+max(d, -d))) // of two that share the same words, the nearer one
			}
		}
	}
	near := slices.Sorted(maps.Keys(shared))
	seen := map[int32]bool{}
	for _, w := range a.was.in(i) {
		if seen[w.key] || !w.word {
			continue
		}
		seen[w.key] = true
		list := holding[w.key]
		if len(list) <= rare {
			for _, j := range list {
				shared[j] += 1 / float64(len(list))
			}
			continue
		}
		for _, j := range near {
			if _, holds := slices.BinarySearch(list, j); holds {
				shared[j] += 1 / float64(len(list))
			}
		}
	}
	out := make([]likeness, 0, len(shared))
	for j, s := range shared {
		out = append(out, likeness{i, j, s})
	}
	slices.SortFunc(out, func(x, y likeness) int { return cmp.Or(cmp.Compare(y.shared, x.shared), cmp.Compare(x.j, y.j)) })
	return out[:min(chosen, len(out))]
}

// held gives for each token of a sentence the token of the newer text that it goes with,
// -1 for none, and the part of its words that stand there. The words may run on into
// the sentences beside the likely one, if one became two.
func (a *Alignment) held(i, j int) (image []int, part float64) {
	s := a.was.in(i)
	count := func(from, to int) ([]int, int) {
		taken := func(n int) bool { return a.taken[from+n] }
		image, words := common(s, a.now.tokens[from:to], taken), 0
		// A sign that was torn off its word belongs to another one: the full stop of a
		// sentence that goes on now.
		for n := 1; n < len(image); n++ {
			stays := s[n].word || image[n-1] < 0 || image[n] == image[n-1]+1 || n+1 < len(image) && image[n+1] == image[n]+1
			if !stays {
				image[n] = -1
			}
		}
		for n := range image {
			if image[n] >= 0 {
				image[n] += from
				if s[n].word {
					words++
				}
			}
		}
		return image, words
	}
	all := a.was.words(a.was.sentences[i].from, a.was.sentences[i].to)
	if all == 0 {
		return nil, 0
	}
	from, to := a.now.sentences[j].from, a.now.sentences[j].to
	image, words := count(from, to)
	if 5*words < 4*all {
		if j > 0 && a.back[j-1] < 0 {
			from = a.now.sentences[j-1].from
		}
		if j+1 < len(a.back) && a.back[j+1] < 0 {
			to = a.now.sentences[j+1].to
		}
		// A few words more are found anywhere; they are no reason.
		if wider, more := count(from, to); 5*(more-words) >= all {
			image, words = wider, more
		}
	}
	return image, float64(words) / float64(all)
}
