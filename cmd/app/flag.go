package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// flag is `tickmark flag`: marks that a person puts on a claim.
func (p *program) flag() *cobra.Command {
	var by string
	var off, asJSON bool
	c := &cobra.Command{
		Use:   "flag CLAIM [FLAG]… [--off]",
		Short: "Flag a claim: criticism, legal, anonymous, confidential, or a word of your own",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onClaim(c, args[0], by, func(w work) error {
				for _, f := range args[1:] {
					if err := w.desk.SetFlag(w.ctx, w.id, w.claim.ID, claims.Flag(f), !off); err != nil {
						return err
					}
				}
				w, err := w.again()
				if err != nil {
					return err
				}
				flags := w.kase.Claim(claims.ID(args[0])).Flags
				if asJSON {
					return printJSON(c.OutOrStdout(), map[string]any{"claim": args[0], "flags": orEmpty(flags)})
				}
				var names []string
				for _, f := range flags {
					names = append(names, string(f))
				}
				fmt.Fprintln(c.OutOrStdout(), plainLine(strings.Join(names, ", ")))
				return nil
			})
		},
	}
	c.Flags().BoolVar(&off, "off", false, "take the flags off")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}
