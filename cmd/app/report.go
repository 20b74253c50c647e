package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/assets"
	"tickmark/claims/report"
)

// report is `tickmark report`: the document that a case ends in.
func (p *program) report() *cobra.Command {
	var format, to, lang string
	var force bool
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
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			d, done, err := p.existing(ctx, "")
			if err != nil {
				return err
			}
			defer done()
			id, err := d.Numbered(ctx, number)
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := d.Report(ctx, id, &b, format, lang); err != nil {
				return err
			}
			if to == "" || to == "-" {
				_, err := c.OutOrStdout().Write(b.Bytes())
				return err
			}
			return p.writeWhole(to, b.Bytes(), force)
		},
	}
	f := c.Flags()
	f.StringVar(&format, "format", "", "the `FORMAT`: "+strings.Join(report.Formats(), ", ")+" (default: by the ending of FILE)")
	f.StringVarP(&to, "output", "o", "", "the `FILE` to write, - for standard output")
	f.StringVar(&lang, "lang", "", "the language of the report: "+strings.Join(assets.Languages(), ", ")+" (default: the user's)")
	f.BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}

// writeWhole writes a file wholly or not at all, and never over another one
// without a word.
func (p *program) writeWhole(path string, b []byte, force bool) error {
	return p.streamWhole(path, force, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// streamWhole is writeWhole for what is too large to be held in memory.
func (p *program) streamWhole(path string, force bool, write func(io.Writer) error) (err error) {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to // the file behind a link is written, the link stays
	}
	if i, err := os.Lstat(path); err == nil {
		switch {
		case !i.Mode().IsRegular():
			return errors.New(p.words.T("app.not_a_file", path))
		case !force:
			return errors.New(p.words.T("app.file_exists", path))
		}
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("%s: %w", p.words.T("app.not_written", path), err)
		}
	}()
	f, err := os.CreateTemp(filepath.Dir(path), ".tickmark-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
