package main

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"tickmark/claims/memory"
)

// read searches the checks of a folder for each of its queries.
func read(folder string) ([]example, error) {
	x, keys, twins, err := checks(filepath.Join(folder, "checks.csv.gz"))
	if err != nil {
		return nil, err
	}
	var right, same []map[int64]bool
	err = lines(filepath.Join(folder, "gold.jsonl.gz"), func(b []byte) error {
		var g struct {
			Checks []string `json:"checks"`
		}
		err := json.Unmarshal(b, &g)
		set, all := map[int64]bool{}, map[int64]bool{}
		for _, id := range g.Checks {
			set[keys[id]] = true
			for _, k := range twins[keys[id]] {
				all[k] = true
			}
		}
		right, same = append(right, set), append(same, all)
		return err
	})
	if err != nil {
		return nil, err
	}
	var out []example
	err = lines(filepath.Join(folder, "in.jsonl.gz"), func(b []byte) error {
		var in struct {
			Query string `json:"query"`
		}
		if err := json.Unmarshal(b, &in); err != nil {
			return err
		}
		if len(out) == len(right) {
			return fmt.Errorf("more queries than answers")
		}
		gold, all := right[len(out)], same[len(out)]
		e := example{found: x.Candidates(memory.Query{Text: in.Query})}
		for _, c := range e.found {
			e.right = append(e.right, gold[c.Key])
			e.same = append(e.same, all[c.Key])
		}
		e.without = x.Candidates(memory.Query{Text: in.Query, Skip: func(key int64) bool { return all[key] }})
		out = append(out, e)
		return nil
	})
	return out, err
}

// checks indexes a table of checks with the columns id, claim, title. keys gives the
// key of each id, twins the keys of all checks whose claims have the same letters.
func checks(path string) (x *memory.Index, keys map[string]int64, twins map[int64][]int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("read %s: %w", path, err)
	}
	rows, err := csv.NewReader(z).ReadAll()
	if err != nil {
		return nil, nil, nil, fmt.Errorf("read %s: %w", path, err)
	}
	x, keys, twins = new(memory.Index), map[string]int64{}, map[int64][]int64{}
	byLetters := map[string][]int64{}
	for n, row := range rows {
		if n == 0 || len(row) < 3 {
			continue
		}
		key := int64(n)
		keys[row[0]] = key
		x.Put(memory.Text{Key: key, Claim: row[1], Title: row[2]})
		l := letters(row[1])
		byLetters[l] = append(byLetters[l], key)
	}
	for _, same := range byLetters {
		for _, key := range same {
			twins[key] = same
		}
	}
	return x, keys, twins, nil
}

// letters is a text without all that is no letter or digit.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
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
	r.Buffer(nil, 1<<20)
	for r.Scan() {
		if err := f(r.Bytes()); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
	return r.Err()
}
