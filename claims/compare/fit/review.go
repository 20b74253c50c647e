package main

import (
	"fmt"
	"strings"

	"tickmark/claims/compare"
)

// review fits how much a pair needs a person's eyes: whether it is labelled as
// anything but supported.
func review(folder string) error {
	rows, err := read(folder, "evidence")
	if err != nil {
		return err
	}
	var names []string
	items := make([]item, len(rows))
	for i, l := range rows {
		signs := []float64{1}
		names = []string{"bias"}
		for _, s := range compare.Signs(l.claim, l.source) {
			if s.Name == "against" {
				continue // too few pairs have it to learn from: its weight is reasoned
			}
			names, signs = append(names, s.Name), append(signs, s.Value)
		}
		items[i] = item{signs, !strings.HasPrefix(strings.ToLower(l.gold.Label), "supported")}
	}
	sums := make([]float64, len(items))
	for f := range folds {
		w := fitReview(items, rows, f)
		for i, it := range items {
			if rows[i].fold == f {
				sums[i] = dot(w[1:], it.signs[1:])
			}
		}
	}
	fmt.Printf("review, in cross-validation: AUROC %.3f\n", auroc(sums, items))
	for cut := 0.8; cut < 2.4; cut += 0.1 {
		fmt.Printf("  cut %.2f: %s\n", cut, judgedReview(sums, items, cut))
	}
	w := fitReview(items, rows, -1)
	table("signWeights", names[1:], w[1:])
	fmt.Printf("even odds at %.2f\n", -w[0])
	return nil
}

// fitReview fits on all pairs but those of a fold. No weight is below zero: no sign
// may speak against a person's eyes.
func fitReview(items []item, rows []labelled, but int) []float64 {
	const shrink = 0.01
	var train []item
	for i, it := range items {
		if rows[i].fold != but {
			train = append(train, it)
		}
	}
	return fitLogit(train, shrink, 0)
}

// auroc is the share of pairs of a good and another item whose sums are in order.
func auroc(sums []float64, items []item) float64 {
	won, all := 0.0, 0.0
	for i := range items {
		for k := range items {
			if !items[i].good || items[k].good {
				continue
			}
			all++
			switch {
			case sums[i] > sums[k]:
				won++
			case sums[i] == sums[k]:
				won += 0.5
			}
		}
	}
	return won / max(1, all)
}

func judgedReview(sums []float64, items []item, cut float64) string {
	var right, said, bad float64
	for i, it := range items {
		hit := sums[i] >= cut
		said, bad = said+one(hit), bad+one(it.good)
		right += one(hit && it.good)
	}
	return fmt.Sprintf("P %.3f, R %.3f, F1 %.3f", right/max(1, said), right/max(1, bad), 2*right/max(1, said+bad))
}
