package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/desk"
	"tickmark/claims/split"
)

// folds is how many parts the pairs are cut into: the weights that a part is judged
// by are fitted on the others.
const folds = 5

// labelled is a pair with its labels.
type labelled struct {
	claim  compare.Claim
	source *compare.Source
	fold   int // the same for all pairs of one source
	gold   gold
}

// gold holds the labels of all three sets.
type gold struct {
	Label      string        `json:"label"`      // evidence: supported, …
	Sentences  [][2]int      `json:"sentences"`  // evidence: the source's, by code points
	Supporting [][]int       `json:"supporting"` // evidence: sets of sentences of which each carries the claim
	Span       *[2]int       `json:"span"`       // crosslingual: the sentence in the source
	Tokens     []labelledRun `json:"tokens"`     // unsupported
}

// labelledRun is a token of a claim: start, end, whether nothing backs it.
type labelledRun struct {
	claims.Span
	bad bool
}

// UnmarshalJSON reads [start, end, bad].
func (r *labelledRun) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&r.Start, &r.End, &r.bad})
}

func read(folder, set string) ([]labelled, error) {
	var golds []gold
	err := lines(filepath.Join(folder, set, "gold.jsonl.gz"), func(b []byte) error {
		var g gold
		err := json.Unmarshal(b, &g)
		golds = append(golds, g)
		return err
	})
	if err != nil {
		return nil, err
	}
	var rows []labelled
	err = lines(filepath.Join(folder, set, "in.jsonl.gz"), func(b []byte) error {
		var in struct {
			Claim  string `json:"claim"`
			Lang   string `json:"claim_lang"`
			Source struct {
				Text string `json:"text"`
				Lang string `json:"lang"`
			} `json:"source"`
		}
		if err := json.Unmarshal(b, &in); err != nil {
			return err
		}
		if len(rows) == len(golds) {
			return fmt.Errorf("more pairs than labels")
		}
		words := claims.Normalise(in.Claim)
		h := fnv.New32()
		h.Write([]byte(in.Source.Text))
		rows = append(rows, labelled{
			claim:  compare.Claim{Sheet: split.Text(split.Input{Text: words, Lang: in.Lang}), Span: claims.Span{Start: 0, End: claims.NewText(words).Len()}},
			source: compare.NewSource(desk.SheetOf(desk.Loose{Text: in.Source.Text, Lang: in.Source.Lang})),
			fold:   int(h.Sum32() % folds),
			gold:   golds[len(rows)],
		})
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
