package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/fetch"
)

// list is `tickmark list`: all cases.
func (p *program) list() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [--json]",
		Short: "List the cases, the latest changed first",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			d, done, err := p.desk(c.Context(), fetch.Options{}, "")
			if err != nil {
				return err
			}
			defer done()
			cases, err := d.Cases(c.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), map[string][]claims.Summary{"cases": orEmpty(cases)})
			}
			if len(cases) == 0 {
				p.say("%s", p.words.T("app.no_cases"))
			}
			for _, k := range cases {
				fmt.Fprintf(c.OutOrStdout(), "%4d  %s  %s  %s\n", k.Number, p.words.Date(k.Changed.Local()),
					p.words.T("app.case_progress", k.Done, k.Claims, k.Disputed, k.Sources), plainLine(k.Title))
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}
