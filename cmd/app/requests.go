package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// requests is `tickmark requests`: everything that left the machine.
func (p *program) requests() *cobra.Command {
	var asJSON bool
	var limit int
	c := &cobra.Command{
		Use:   "requests [CASE]",
		Short: "List what left this machine, the latest first",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			if limit < 0 {
				return misuse("app.limit_negative")
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
			var id claims.ID
			if number > 0 {
				if id, err = d.Numbered(ctx, number); err != nil {
					return err
				}
			}
			list, err := d.Requests(ctx, id, limit)
			if err != nil {
				return err
			}
			cases, err := d.Cases(ctx)
			if err != nil {
				return err
			}
			numbers := map[claims.ID]int64{}
			for _, s := range cases {
				numbers[s.Case] = s.Number
			}
			lines := make([]requestLine, 0, len(list))
			for _, r := range list {
				lines = append(lines, requestLine{r, numbers[r.Case]})
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), map[string]any{"requests": lines})
			}
			w := c.OutOrStdout()
			for _, r := range lines {
				fmt.Fprintf(w, "%s %s %s  %s", r.At.UTC().Format(time.RFC3339), r.Method, plainLine(r.URL), p.words.T("app.asked_for."+r.For))
				if r.Number > 0 {
					fmt.Fprintf(w, ", %s %d", p.words.T("app.case"), r.Number)
				}
				if r.Via != "" {
					fmt.Fprintf(w, ", %s", p.words.T("app.asked_via", plainLine(r.Via)))
				}
				fmt.Fprintln(w)
			}
			if len(lines) == 0 {
				fmt.Fprintln(w, p.words.T("app.no_requests"))
			}
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.IntVar(&limit, "limit", 0, "only the latest `N`; 0 for all")
	return c
}

// requestLine is a request with the number of the case that asked, 0 for none.
type requestLine struct {
	claims.Request
	Number int64 `json:"number,omitempty"`
}

// optionalCase reads the number of a case where one may be named, 0 where none is.
func optionalCase(args []string) (int64, error) {
	if len(args) == 0 {
		return 0, nil
	}
	return caseNumber(args[0])
}
