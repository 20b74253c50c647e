package main

import (
	"fmt"

	"tickmark/claims/memory"
)

// ranking is how well queries were answered.
type ranking struct{ reciprocal, first, five, n float64 }

func (r ranking) String() string {
	return fmt.Sprintf("%.0f queries: MRR %.3f hit@1 %.3f hit@5 %.3f", r.n, r.reciprocal/r.n, r.first/r.n, r.five/r.n)
}

// count counts where the first right text stands for each of the examples.
func (r *ranking) count(m *model, examples []example) {
	for _, e := range examples {
		r.n++
		best := -1
		for i := range e.found {
			if e.right[i] && (best < 0 || m.sum(e.found[i]) > m.sum(e.found[best])) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		at := 1
		for i := range e.found {
			if z := m.sum(e.found[i]); z > m.sum(e.found[best]) || z == m.sum(e.found[best]) && i < best {
				at++
			}
		}
		r.reciprocal += 1 / float64(at)
		if at == 1 {
			r.first++
		}
		if at <= 5 {
			r.five++
		}
	}
}

// thresholds is how many of them are looked at, evenly spread from 0 to 1.
const thresholds = 20

// verdicts counts for each threshold how many first texts, covered ones only, would
// be shown, and how many of them say the same. Every query is asked twice, with the right texts there and
// without, as if half of all claims had been checked before.
type verdicts struct {
	queries      float64
	shown, right [thresholds]float64
}

func (v *verdicts) count(m *model, examples []example) {
	for _, e := range examples {
		v.queries++
		if k := m.first(e.found); k >= 0 {
			v.add(m, e.found[k], e.same[k])
		}
		if k := m.first(e.without); k >= 0 {
			v.add(m, e.without[k], false)
		}
	}
}

func (v *verdicts) add(m *model, c memory.Candidate, right bool) {
	if !memory.Covered(c.Signs) {
		return
	}
	p := m.likely(c)
	for k := range thresholds {
		if p >= float64(k)/thresholds {
			v.shown[k]++
			if right {
				v.right[k]++
			}
		}
	}
}

func (v *verdicts) print() {
	for k := thresholds / 4; k < thresholds; k++ {
		fmt.Printf("from %.2f: %4.0f shown, %.3f of them right, for %.3f of the queries that have one\n",
			float64(k)/thresholds, v.shown[k], v.right[k]/max(1, v.shown[k]), v.right[k]/v.queries)
	}
}
