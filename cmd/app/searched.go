package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// searched is `tickmark searched`: what was looked for and not found.
func (p *program) searched() *cobra.Command {
	var by string
	var s claims.Searched
	var asJSON bool
	c := &cobra.Command{
		Use:   "searched CLAIM [--where PLACE --query TEXT]",
		Short: "Note that you looked for something and did not find it, or list where you looked",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onClaim(c, args[0], by, func(w work) error {
				if s.Where != "" || s.Query != "" {
					s.Claim = w.claim.ID
					if _, err := w.desk.AddSearched(w.ctx, w.id, s); err != nil {
						return err
					}
				}
				w, err := w.again()
				if err != nil {
					return err
				}
				list := w.kase.Searched(claims.ID(args[0]))
				if asJSON {
					return printJSON(c.OutOrStdout(), map[string]any{"searched": orEmpty(list)})
				}
				for _, s := range list {
					fmt.Fprintf(c.OutOrStdout(), "%s %s: %s (%s)\n", s.On, plainLine(s.Where), plainLine(s.Query), plainLine(s.By))
				}
				return nil
			})
		},
	}
	f := c.Flags()
	f.StringVar(&s.Where, "where", "", "where you looked: a `PLACE`, such as an archive or a register")
	f.StringVar(&s.Query, "query", "", "what for: a `TEXT`")
	f.StringVar(&s.On, "on", "", "the `DATE` (default: today)")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}
