package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// caseFile is how the name of a case file ends.
const caseFile = ".tickmark"

// export is `tickmark export`: a case, or its evidence, as one file. The ending of the
// file's name says which.
func (p *program) export() *cobra.Command {
	var to string
	var force bool
	var seal string
	var tell claims.Disclosure
	c := &cobra.Command{
		Use:   "export CASE -o FILE",
		Short: "Write a case as one file, with its snapshots, its evidence as WARC or WACZ, or the desk's spreadsheet as CSV",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			var write func(*desk.Desk, claims.ID, io.Writer) error
			format, evidence := evidenceFormat(to)
			switch {
			case strings.EqualFold(filepath.Ext(to), caseFile):
				write = func(d *desk.Desk, id claims.ID, w io.Writer) error { return d.Export(ctx, id, w) }
				if seal != "" {
					secret, err := p.passphrase(seal, true)
					if err != nil {
						return err
					}
					write = func(d *desk.Desk, id claims.ID, w io.Writer) error { return d.ExportSealed(ctx, id, w, secret) }
				}
			case evidence && seal != "":
				return misuse("backup.passphrase_case")
			case evidence:
				write = func(d *desk.Desk, id claims.ID, w io.Writer) error { return d.ExportEvidence(ctx, id, w, format, tell) }
			case strings.EqualFold(filepath.Ext(to), ".csv"):
				write = func(d *desk.Desk, id claims.ID, w io.Writer) error { return d.ExportTable(ctx, id, w, locale(), tell) }
			default:
				return misuse("app.no_export", to)
			}
			d, id, done, err := p.openCase(ctx, args[0], "")
			if err != nil {
				return err
			}
			defer done()
			return p.writeWhole(to, force, func(w io.Writer) error { return write(d, id, w) })
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the `FILE` to write; it ends in .tickmark, for the evidence alone in .warc, .warc.gz or .wacz, for the spreadsheet in .csv")
	tellFlags(c, &tell, false)
	c.Flags().BoolVar(&force, "force", false, "write over a file that is there already")
	addPassphrase(c, &seal, "seal the case file with a passphrase")
	return c
}

// importFile is `tickmark import`: a case file, or the evidence of any program.
func (p *program) importFile() *cobra.Command {
	var asJSON bool
	var into string
	var seal string
	c := &cobra.Command{
		Use:   "import FILE [--case N]",
		Short: "Bring a case file in, merging it with the case if that is here already, or take WARC or WACZ evidence into a case",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			_, evidence := evidenceFormat(args[0])
			switch {
			case strings.EqualFold(filepath.Ext(args[0]), caseFile):
				return p.importCase(c, args[0], seal, asJSON)
			case !evidence:
				return misuse("app.no_import", args[0])
			case into == "":
				return misuse("app.import_case")
			}
			return p.importEvidence(c.Context(), c.OutOrStdout(), args[0], into)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object (of a case file)")
	addPassphrase(c, &seal, "the passphrase of a sealed case file")
	c.Flags().StringVar(&into, "case", "", "the `NUMBER` of the case that evidence belongs to")
	return c
}

// openImport opens a plain file and says how large it is.
func (p *program) openImport(name string) (*os.File, int64, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, errors.New(p.words.T("fetch.not_found", name))
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular(): // opening a pipe waits for its other end
		return nil, 0, errors.New(p.words.T("app.not_a_file", name))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	return f, info.Size(), nil
}
