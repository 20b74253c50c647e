// Command fit finds the weights that claims/compare works with. It reads a folder
// of labelled pairs (evidence, unsupported and crosslingual, each with in.jsonl.gz as
// `tickmark compare --jsonl` reads it and gold.jsonl.gz), and prints the weights and
// how well they do on pairs that they were not fitted on:
//
//	go run ./claims/compare/fit FOLDER
//
// The numbers that it prints go into the tables in claims/compare/weights.go. No
// text of the pairs goes anywhere.
package main

import (
	"fmt"
	"os"
	"strings"
)

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
	for _, part := range []func(string) error{passages, words, review} {
		if err := part(folder); err != nil {
			return err
		}
	}
	return nil
}

// table prints weights as they stand in the program, and the names of their signs.
func table(title string, names []string, w []float64) {
	fmt.Printf("\t// %s\n\t%s{", strings.Join(names, ", "), title)
	for i := range names {
		if i > 0 {
			fmt.Print(", ")
		}
		fmt.Printf("%.2f", w[i])
	}
	fmt.Println("}")
}
