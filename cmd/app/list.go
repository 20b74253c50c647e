package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/store"
)

// list is `tickmark list`: all cases.
func (p *program) list() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [--json]",
		Short: "List the cases, the latest changed first",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			cases, err := p.cases(c.Context())
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

// cases lists the cases. Before the first one there is no database, which is no
// failure unless one was named.
func (p *program) cases(ctx context.Context) ([]claims.Summary, error) {
	d, done, err := p.existing(ctx, "")
	if errors.Is(err, store.ErrNoDatabase) && p.db == "" {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer done()
	return d.Cases(ctx)
}
