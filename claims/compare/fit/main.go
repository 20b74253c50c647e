// Command fit finds the weights of the signs that claims/compare weighs its review
// from. It reads a folder of labelled pairs (in.jsonl.gz as `tickmark compare
// --jsonl` reads it, gold.jsonl.gz with a label for each), and prints the weights
// and how well they order pairs that they were not fitted on:
//
//	go run ./claims/compare/fit FOLDER
//
// The numbers that it prints go into the table in claims/compare/signs.go.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/split"
)

// row is a pair with its signs and whether it needs eyes.
type row struct {
	signs []compare.Sign
	bad   bool
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: fit FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(folder string) error {
	rows, err := read(folder)
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return fmt.Errorf("read %s: no pairs", folder)
	}
	const folds = 5
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

func read(folder string) ([]row, error) {
	type text struct {
		Text string `json:"text"`
		Lang string `json:"lang"`
	}
	var rows []row
	var labels []string
	err := lines(filepath.Join(folder, "gold.jsonl.gz"), func(b []byte) error {
		var g struct {
			Label string `json:"label"`
		}
		err := json.Unmarshal(b, &g)
		labels = append(labels, g.Label)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = lines(filepath.Join(folder, "in.jsonl.gz"), func(b []byte) error {
		var in struct {
			Claim  string `json:"claim"`
			Lang   string `json:"claim_lang"`
			Source text   `json:"source"`
		}
		if err := json.Unmarshal(b, &in); err != nil {
			return err
		}
		if len(rows) == len(labels) {
			return fmt.Errorf("more pairs than labels")
		}
		words := claims.Normalise(in.Claim)
		c := compare.Claim{Sheet: split.Text(split.Input{Text: words, Lang: in.Lang}), Span: claims.Span{Start: 0, End: claims.NewText(words).Len()}}
		s := compare.NewSource(split.Text(split.Input{Text: claims.Normalise(in.Source.Text), Lang: in.Source.Lang}))
		rows = append(rows, row{compare.Signs(c, s), !strings.HasPrefix(strings.ToLower(labels[len(rows)]), "supported")})
		return nil
	})
	return rows, err
}

// lines calls f with each line of a compressed file.
func lines(path string, f func([]byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	r := bufio.NewScanner(z)
	r.Buffer(nil, 64<<20)
	for r.Scan() {
		if err := f(r.Bytes()); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
	return r.Err()
}
