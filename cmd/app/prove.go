package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// prove is `tickmark prove`: whether the evidence and the record still hold.
func (p *program) prove() *cobra.Command {
	return &cobra.Command{
		Use:   "prove [CASE]",
		Short: "Hash every copy again, find every quotation again, walk the journal's chain",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			var number int64 // 0 for every case
			if len(args) == 1 {
				var err error
				if number, err = caseNumber(args[0]); err != nil {
					return err
				}
			}
			d, done, err := p.existing(ctx, "")
			if err != nil {
				return err
			}
			defer done()
			var id claims.ID
			if number > 0 {
				if id, err = d.Numbered(ctx, number); err != nil {
					return err
				}
			}
			problems, err := d.Prove(ctx, id)
			if err != nil {
				return err
			}
			w := c.OutOrStdout()
			for _, r := range problems {
				fmt.Fprintf(w, "✗ %s\n", plainLine(sentence(r, p.words)))
			}
			if len(problems) > 0 {
				return errSilent
			}
			fmt.Fprintln(w, p.words.T("app.holds"))
			return nil
		},
	}
}
