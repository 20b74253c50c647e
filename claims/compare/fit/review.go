package main

import (
	"fmt"
	"math"
	"strings"

	"tickmark/claims/compare"
)

// row is a pair with its signs and whether it needs eyes.
type row struct {
	signs []compare.Sign
	bad   bool
}

func review(folder string) error {
	pairs, err := read(folder, "evidence")
	if err != nil {
		return err
	}
	var rows []row
	for _, l := range pairs {
		rows = append(rows, row{compare.Signs(l.claim, l.source), !strings.HasPrefix(strings.ToLower(l.gold.Label), "supported")})
	}
	if len(rows) == 0 {
		return fmt.Errorf("read %s: no pairs", folder)
	}
	scores := make([]float64, len(rows))
	for f := range folds {
		var train []row
		for i, r := range rows {
			if i%folds != f {
				train = append(train, r)
			}
		}
		w, _ := fit(train)
		for i := f; i < len(rows); i += folds {
			scores[i] = sum(w, rows[i])
		}
	}
	w, bias := fit(rows)
	for j, s := range rows[0].signs {
		fmt.Printf("%-8s %.2f\n", s.Name, w[j])
	}
	best, at := 0.0, 0.0
	for z := 0.1; z < 4; z += 0.05 {
		if f := f1(scores, rows, z); f > best {
			best, at = f, z
		}
	}
	fmt.Printf("even odds at %.2f; best F1 %.3f at %.2f; AUROC in %d-fold cross-validation %.3f, %d pairs\n", -bias, best, at, folds, auroc(scores, rows), len(rows))
	return nil
}

// fit is logistic regression by gradient descent with a little shrinking, no weight
// below zero: no sign may speak against a person's eyes.
func fit(rows []row) (w []float64, bias float64) {
	const steps, rate, shrink = 2000, 0.5, 0.002
	w = make([]float64, len(rows[0].signs))
	grad := make([]float64, len(w))
	for range steps {
		clear(grad)
		g := 0.0
		for _, r := range rows {
			e := 1 / (1 + math.Exp(-bias-sum(w, r)))
			if r.bad {
				e--
			}
			g += e
			for j, s := range r.signs {
				grad[j] += e * s.Value
			}
		}
		n := float64(len(rows))
		bias -= rate * g / n
		for j := range w {
			w[j] = max(0, w[j]-rate*(grad[j]/n+shrink*w[j]))
		}
	}
	return w, bias
}

func sum(w []float64, r row) float64 {
	z := 0.0
	for j, s := range r.signs {
		z += w[j] * s.Value
	}
	return z
}

// auroc is the share of pairs of a bad and a good row that are in order.
func auroc(scores []float64, rows []row) float64 {
	won, all := 0.0, 0.0
	for i := range rows {
		for j := range rows {
			if !rows[i].bad || rows[j].bad {
				continue
			}
			all++
			switch {
			case scores[i] > scores[j]:
				won++
			case scores[i] == scores[j]:
				won += 0.5
			}
		}
	}
	return won / max(1, all)
}

func f1(scores []float64, rows []row, z float64) float64 {
	var right, said, bad float64
	for i, r := range rows {
		if scores[i] >= z {
			said++
			if r.bad {
				right++
			}
		}
		if r.bad {
			bad++
		}
	}
	return 2 * right / max(1, said+bad)
}
