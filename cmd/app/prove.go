package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/report"
)

// prove is `tickmark prove`: whether the evidence and the record still hold.
func (p *program) prove() *cobra.Command {
	var asJSON, force bool
	var to string
	c := &cobra.Command{
		Use:   "prove [CASE]",
		Short: "Hash every copy again, find every quotation again, walk the journal's chain",
		Long: "Hashes every kept copy, text and attachment again, finds every quotation again in the text\nof its copy, walks the chain of the journal, makes every record anew from the journal and\n" +
			"compares it with the one that is kept. -o writes a page that says what holds.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			format := strings.TrimPrefix(filepath.Ext(to), ".")
			if to != "" && !slices.Contains(report.ProofFormats(), format) {
				return misuse("app.no_format", format, strings.Join(report.ProofFormats(), ", "))
			}
			number, err := optionalCase(args)
			if err != nil {
				return err
			}
			d, done, err := p.existing(ctx, "")
			if err != nil {
				return err
			}
			defer done()
			var id claims.ID // "" for every case
			if number > 0 {
				if id, err = d.Numbered(ctx, number); err != nil {
					return err
				}
			}
			proof, err := d.Proof(ctx, id)
			if err != nil {
				return err
			}
			if to != "" {
				err := p.writeWhole(to, force, func(w io.Writer) error { return d.ProofPage(ctx, id, proof, w, format, locale()) })
				if err != nil {
					return err
				}
			}
			if asJSON {
				err = printJSON(c.OutOrStdout(), p.provedOut(number, proof))
			} else {
				p.printProved(c.OutOrStdout(), proof)
			}
			if err == nil && !proof.Holds() {
				return errSilent
			}
			return err
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.Bool("rebuild", true, "make every record anew from the journal and hold it against the one that is kept (always done)")
	f.StringVarP(&to, "output", "o", "", "write a page that says what holds to this `FILE`: "+strings.Join(report.ProofFormats(), ", ")+" by its ending")
	f.BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}

// provedOut is a proof for scripts.
type provedOut struct {
	Case  int64 `json:"case,omitempty"` // left out where all cases were looked at
	Holds bool  `json:"holds"`
	claims.Proof
	Problems []string `json:"problems"`
}

func (p *program) provedOut(number int64, proof claims.Proof) provedOut {
	return provedOut{number, proof.Holds(), proof, orEmpty(sentences(proof.Problems, p.words))}
}

func (p *program) printProved(w io.Writer, proof claims.Proof) {
	for _, r := range proof.Problems {
		fmt.Fprintf(w, "✗ %s\n", plainLine(sentence(r, p.words)))
	}
	if proof.Holds() {
		fmt.Fprintln(w, p.words.T("app.holds", proof.Hashed, proof.Quotations, proof.Entries, proof.Records))
	}
	if proof.Entries > 0 {
		fmt.Fprintln(w, p.words.T("app.last_entry", proof.Last.Seq, proof.Last.Hash))
	}
}
