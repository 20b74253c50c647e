package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// correct is `tickmark correct`: what was put right after publication.
func (p *program) correct() *cobra.Command {
	var by, claim string
	var k claims.Correction
	var asJSON bool
	c := &cobra.Command{
		Use:   "correct CASE [--wrong TEXT --right TEXT]",
		Short: "Note a correction after publication, or list them",
		Long:  "A correction stays as it was noted; what is wrong in it is put right by another one.",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onCase(c, args[0], by, func(w work) error {
				if k.Wrong != "" || k.Right != "" {
					k.Claim = claims.ID(claim)
					if _, err := w.desk.Correct(w.ctx, w.id, k); err != nil {
						return err
					}
				}
				w, err := w.again()
				if err != nil {
					return err
				}
				if asJSON {
					return printJSON(c.OutOrStdout(), map[string]any{"corrections": orEmpty(w.kase.Corrections)})
				}
				for _, k := range w.kase.Corrections {
					fmt.Fprintf(c.OutOrStdout(), "%s %s → %s  %s\n", k.On, plainLine(k.Wrong), plainLine(k.Right), plainLine(k.Where))
				}
				return nil
			})
		},
	}
	f := c.Flags()
	f.StringVar(&k.Wrong, "wrong", "", "what stood there: a `TEXT`")
	f.StringVar(&k.Right, "right", "", "what is right: a `TEXT`")
	f.StringVar(&k.Where, "where", "", "where it was published: a `TEXT`")
	f.StringVar(&k.On, "on", "", "the `DATE` on which it was published (default: today)")
	f.StringVar(&claim, "claim", "", "the `CLAIM` that it is about")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}
