package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"tickmark/fetch"
)

// importChecks is `tickmark import-checks`: a list of earlier checks taken over.
func (p *program) importChecks() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "import-checks FILE",
		Short: "Take over earlier checks: CSV with id,claim,title,rating,url, or ClaimReview JSON",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if errors.Is(err, fs.ErrNotExist) {
				return errors.New(p.words.T("app.no_file", args[0]))
			}
			if err != nil {
				return err
			}
			defer f.Close() // only read
			if info, err := f.Stat(); err == nil && info.IsDir() {
				return errors.New(p.words.T("app.not_a_file", args[0]))
			}
			d, done, err := p.desk(c.Context(), fetch.Options{Offline: true}, "")
			if err != nil {
				return err
			}
			defer done()
			got, err := d.ImportChecks(c.Context(), f, args[0])
			if err != nil {
				return err
			}
			for _, r := range got.Reasons {
				p.say("%s", plainLine(sentence(r, p.words)))
			}
			if more := got.Refused - len(got.Reasons); more > 0 {
				p.say("%s", p.words.T("app.checks_more_refused", more))
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), map[string]int{"new": got.New, "changed": got.Changed, "same": got.Same, "refused": got.Refused})
			}
			fmt.Fprintln(c.OutOrStdout(), p.words.T("app.checks_imported", got.New, got.Changed, got.Same, got.Refused))
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}
