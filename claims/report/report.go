// Package report writes the documents that a case ends in.
package report

import (
	"io"

	"tickmark/claims"
)

// Input is all that a report is made from. The same input gives the same bytes.
type Input struct {
	Dossier   *claims.Dossier
	Sentences []claims.Sentence // of the article, for the coverage figure
	History   []claims.Entry
	Program   string // "tickmark v1.2.3"
	Lang      string // of the report: "en", "de"
}

// Formats lists the names of the formats that Write knows.
func Formats() []string { return nil }

// Write writes the report in a format.
func Write(w io.Writer, format string, in Input) error { return nil }
