// Command fit finds the weights of the signs by which claims/memory ranks what was
// claimed before. It reads a folder of queries (in.jsonl.gz and gold.jsonl.gz, as
// `tickmark search --jsonl` reads them, with the checks that are right) and the
// checks that are searched (checks.csv.gz), and prints the weights, how well they
// rank for queries that they were not fitted on, and what a score is worth there:
//
//	go run ./claims/memory/fit FOLDER
//
// The numbers that it prints go into the table in claims/memory/weights.go.
package main

import (
	"fmt"
	"os"

	"tickmark/claims/memory"
)

const folds = 5

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

// example is a query with the texts that were found for it.
type example struct {
	found []memory.Candidate
	right []bool // of each of found
	same  []bool // of each of found: right, or with the very letters of a right one
	// without is what is found where the right ones and their like are not there.
	without []memory.Candidate
}

func run(folder string) error {
	examples, err := read(folder)
	if err != nil {
		return err
	}
	if len(examples) < folds {
		return fmt.Errorf("read %s: too few queries", folder)
	}
	var held, all ranking
	var said verdicts
	for f := range folds {
		var train, test []example
		for i, e := range examples {
			if i%folds == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		m := fit(train)
		held.count(m, test)
		said.count(m, test)
	}
	m := fit(examples)
	all.count(m, examples)
	for i, name := range memory.SignNames() {
		fmt.Printf("%-7s %.2f\n", name, m.steep*m.weights[i])
	}
	fmt.Printf("evenSum %.2f\n", m.even)
	fmt.Printf("%d-fold cross-validation, %s\nfitted on all, %s\n", folds, held, all)
	said.print()
	return nil
}
