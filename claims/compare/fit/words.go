package main

import (
	"fmt"

	"tickmark/claims/compare"
)

// wording is a claim with its words and which of them are labelled as not backed.
type wording struct {
	labelled
	words []compare.Weighed
	bad   []bool
}

// words fits which words of a claim nothing backs.
func words(folder string) error {
	rows, err := read(folder, "unsupported")
	if err != nil {
		return err
	}
	var all []*wording
	var names []string
	for _, l := range rows {
		w := &wording{labelled: l}
		names, w.words = compare.WordSigns(l.claim, l.source)
		for _, k := range w.words {
			bad := false
			for _, t := range l.gold.Tokens {
				bad = bad || t.bad && t.Overlaps(k.Span)
			}
			w.bad = append(w.bad, bad)
		}
		all = append(all, w)
	}
	chances := make([][]float64, len(all))
	for f := range folds {
		w, smooth := fitWords(all, f)
		for i, r := range all {
			if r.fold == f {
				chances[i] = r.chances(w, smooth)
			}
		}
	}
	// The cut is taken from the curve as a whole, not from its highest point.
	for cut := 0.25; cut < 0.5; cut += 0.025 {
		fmt.Printf("words, in cross-validation, cut %.3f: %s\n", cut, judgedWords(all, chances, cut))
	}
	w, smooth := fitWords(all, -1)
	table("wordWeights", names, w)
	table("smoothWeights", compare.SmoothNames(), smooth)
	return nil
}

// fitWords fits on all claims but those of a fold: first each word by itself, then
// with those beside it.
func fitWords(all []*wording, but int) (w, smooth []float64) {
	const shrink = 0.002
	var alone, together []item
	for _, r := range all {
		for i, k := range r.words {
			if r.fold != but {
				alone = append(alone, item{k.Signs, r.bad[i]})
			}
		}
	}
	w = fitLogit(alone, shrink, anyWeight)
	for _, r := range all {
		own := r.own(w)
		for i := range own {
			if r.fold != but {
				together = append(together, item{compare.Smooth(own, i), r.bad[i]})
			}
		}
	}
	return w, fitLogit(together, shrink, anyWeight)
}

func (r *wording) own(w []float64) []float64 {
	out := make([]float64, len(r.words))
	for i, k := range r.words {
		out[i] = dot(w, k.Signs)
	}
	return out
}

func (r *wording) chances(w, smooth []float64) []float64 {
	own := r.own(w)
	out := make([]float64, len(own))
	for i := range own {
		out[i] = odds(dot(smooth, compare.Smooth(own, i)))
	}
	return out
}

// judgedWords counts in the tokens of the labels, of which marks between two words
// that are marked go with them.
func judgedWords(all []*wording, chances [][]float64, cut float64) string {
	var right, said, bad float64
	for i, r := range all {
		marks := make([]bool, r.claim.Span.End+1)
		for k, w := range r.words {
			if chances[i][k] < cut {
				continue
			}
			from := w.Start
			if k > 0 && chances[i][k-1] >= cut {
				from = r.words[k-1].End
			}
			for c := from; c < w.End; c++ {
				marks[c] = true
			}
		}
		for _, t := range r.gold.Tokens {
			hit := false
			for c := t.Start; c < min(t.End, len(marks)); c++ {
				hit = hit || marks[c]
			}
			said, bad = said+one(hit), bad+one(t.bad)
			right += one(hit && t.bad)
		}
	}
	return fmt.Sprintf("P %.3f, R %.3f, F1 %.3f", right/max(1, said), right/max(1, bad), 2*right/max(1, said+bad))
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
