package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/report"
)

// report is `tickmark report`: the document that a case ends in.
func (p *program) report() *cobra.Command {
	var format, to, lang string
	var force bool
	var tell claims.Disclosure
	c := &cobra.Command{
		Use:   "report CASE --format FORMAT -o FILE",
		Short: "Write the review report of a case",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			if format == "" {
				format = strings.TrimPrefix(filepath.Ext(to), ".")
			}
			if !slices.Contains(report.Formats(), format) {
				return misuse("app.no_format", format, strings.Join(report.Formats(), ", "))
			}
			if lang == "" {
				lang = locale()
			} else if !slices.Contains(assets.Languages(), lang) {
				return misuse("app.no_lang", lang, strings.Join(assets.Languages(), ", "))
			}
			d, id, done, err := p.openCase(ctx, args[0], "")
			if err != nil {
				return err
			}
			defer done()
			var b bytes.Buffer
			if err := d.Report(ctx, id, &b, format, lang, tell); err != nil {
				return err
			}
			if to == "" || to == "-" {
				_, err := c.OutOrStdout().Write(b.Bytes())
				return err
			}
			return p.writeWhole(to, force, func(w io.Writer) error {
				_, err := w.Write(b.Bytes())
				return err
			})
		},
	}
	f := c.Flags()
	f.StringVar(&format, "format", "", "the `FORMAT`: "+strings.Join(report.Formats(), ", ")+" (default: by the ending of FILE)")
	f.StringVarP(&to, "output", "o", "", "the `FILE` to write, - for standard output")
	f.StringVar(&lang, "lang", "", "the language of the report: "+strings.Join(assets.Languages(), ", ")+" (default: the user's)")
	tellFlags(c, &tell, true)
	f.BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}
