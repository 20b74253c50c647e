package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims/desk"
)

// export is `tickmark export`: a case, or its evidence, as a file.
func (p *program) export() *cobra.Command {
	var to string
	var force bool
	c := &cobra.Command{
		Use:   "export CASE -o FILE",
		Short: "Write the evidence of a case as a WARC or WACZ file",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			format, ok := evidenceFormat(to)
			if !ok {
				return misuse("app.no_evidence_format", to)
			}
			return p.exportEvidence(c.Context(), number, to, format, force)
		},
	}
	f := c.Flags()
	f.StringVarP(&to, "output", "o", "", "the `FILE` to write; it ends in .warc, .warc.gz or .wacz")
	f.BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}

// imports is `tickmark import`: evidence from a file.
func (p *program) imports() *cobra.Command {
	var into string
	c := &cobra.Command{
		Use:   "import FILE --case N",
		Short: "Take the evidence of a WARC or WACZ file, of any program, into a case",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if _, ok := evidenceFormat(args[0]); !ok {
				return misuse("app.no_evidence_format", args[0])
			}
			if into == "" {
				return misuse("app.import_case")
			}
			number, err := caseNumber(into)
			if err != nil {
				return err
			}
			return p.importEvidence(c.Context(), c.OutOrStdout(), args[0], number)
		},
	}
	c.Flags().StringVar(&into, "case", "", "the `NUMBER` of the case that the evidence belongs to")
	return c
}

// evidenceFormat is the format of evidence that the ending of a file's name stands for;
// ok is false for any other.
func evidenceFormat(path string) (format string, ok bool) {
	for _, format := range []string{desk.FormatWARC, desk.FormatWARCGZ, desk.FormatWACZ} {
		if strings.HasSuffix(strings.ToLower(path), "."+format) {
			return format, true
		}
	}
	return "", false
}

// exportEvidence writes the evidence of a case, wholly or not at all.
func (p *program) exportEvidence(ctx context.Context, number int64, to, format string, force bool) error {
	d, done, err := p.existing(ctx, "")
	if err != nil {
		return err
	}
	defer done()
	id, err := d.Numbered(ctx, number)
	if err != nil {
		return err
	}
	return p.streamWhole(to, force, func(w io.Writer) error { return d.ExportEvidence(ctx, id, w, format) })
}

// importEvidence takes the captures of a file into a case and says what came of it.
func (p *program) importEvidence(ctx context.Context, w io.Writer, from string, number int64) error {
	info, err := os.Stat(from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New(p.words.T("fetch.not_found", from))
	case err != nil:
		return err
	case !info.Mode().IsRegular(): // opening a pipe waits for its other end
		return errors.New(p.words.T("app.not_a_file", from))
	}
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	d, done, err := p.existing(ctx, "")
	if err != nil {
		return err
	}
	defer done()
	id, err := d.Numbered(ctx, number)
	if err != nil {
		return err
	}
	in, err := d.ImportEvidence(ctx, id, file, info.Size())
	if err == nil || in.Records > 0 {
		p.printImported(w, number, in)
	}
	return err
}

func (p *program) printImported(w io.Writer, number int64, in desk.Imported) {
	t := p.words.T
	fmt.Fprintln(w, t("app.imported", number, in.Captures, in.Sources, in.Known))
	for _, l := range []struct {
		key string
		n   int
	}{{"app.imported_parts", in.Parts}, {"app.imported_redirects", in.Left["redirect"]}, {"app.imported_attachments", in.Left["attachment"]}} {
		if l.n > 0 {
			fmt.Fprintln(w, t(l.key, l.n))
		}
	}
	for _, r := range in.Refused {
		fmt.Fprintf(w, "✗ %s\n", plainLine(sentence(r, p.words)))
	}
	if in.More > 0 {
		fmt.Fprintln(w, t("app.imported_more", in.More))
	}
}
