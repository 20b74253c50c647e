package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/fetch/read"
)

// extract is `tickmark extract`: main text and metadata of a page or document.
func (p *program) extract() *cobra.Command {
	var asJSON, lines bool
	var charset string
	var allow []string
	c := &cobra.Command{
		Use:   "extract [--json] [INPUT…] | --jsonl",
		Short: "Print the main text of a page or document, and what it says of itself",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := inputs(lines, asJSON, args); err != nil {
				return err
			}
			d := p.loose(allow)
			if lines {
				return jsonl(c.Context(), c.InOrStdin(), c.OutOrStdout(), func(line []byte) (any, error) { return p.extractLine(c, d, line) })
			}
			return eachInput(args, func(in string) error {
				a, page, err := d.Read(c.Context(), desk.Input{From: in, Charset: charset})
				if err != nil {
					return err
				}
				e := newExtracted(nil, cmp.Or(a.URL, page.Capture.Final), a, p.words)
				if asJSON {
					return printJSON(c.OutOrStdout(), e)
				}
				printExtracted(c.OutOrStdout(), e)
				return nil
			}, p)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for each input")
	c.Flags().BoolVar(&lines, "jsonl", false, "read JSON Lines from standard input, write one line for each")
	charsetFlag(c.Flags(), &charset)
	c.Flags().StringArrayVar(&allow, "allow-host", nil, "a private or loopback `HOST` that may be fetched")
	return c
}

// charsetFlag lets a user overrule the encoding of a document.
func charsetFlag(f *pflag.FlagSet, to *string) {
	f.StringVar(to, "charset", "", "read it in this `ENCODING`, such as windows-1252 (default: as declared or guessed)")
}

func (p *program) extractLine(c *cobra.Command, d *desk.Desk, line []byte) (any, error) {
	var in struct {
		ID   json.RawMessage `json:"id"`
		HTML *string         `json:"html"`
		Text *string         `json:"text"`
		Path string          `json:"path"`
		URL  string          `json:"url"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("read line: %w", err)
	}
	var a *claims.Article
	var err error
	switch {
	case in.HTML != nil:
		a, err = d.Reader.Article(c.Context(), read.Input{Body: []byte(*in.HTML), URL: in.URL, ContentType: "text/html; charset=utf-8"})
	case in.Text != nil:
		a = read.Text(*in.Text)
	case in.Path != "":
		a, _, err = d.Read(c.Context(), desk.Input{From: in.Path})
		if in.URL == "" && err == nil {
			in.URL = a.URL
		}
	default:
		return nil, fmt.Errorf("the line has neither html, text nor path")
	}
	if err != nil {
		return nil, fmt.Errorf("%s", p.sentence(err))
	}
	return newExtracted(in.ID, in.URL, a, p.words), nil
}

func printExtracted(w io.Writer, e extracted) {
	for _, f := range []struct{ name, value string }{{"title", e.Title}, {"author", e.Author}, {"site", e.Site},
		{"published", deref(e.Published)}, {"modified", e.Modified}, {"lang", e.Lang}, {"url", e.URL}, {"format", e.Format}, {"charset", e.Charset}} {
		if f.value != "" {
			fmt.Fprintf(w, "%s: %s\n", f.name, plainLine(f.value))
		}
	}
	for _, r := range e.Remarks {
		fmt.Fprintf(w, "! %s\n", r)
	}
	if e.Lead != "" {
		fmt.Fprintf(w, "\n%s\n", plainText(e.Lead))
	}
	fmt.Fprintf(w, "\n%s\n", plainText(e.Text))
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// inputs checks that a call names its inputs in one way.
func inputs(lines, asJSON bool, args []string) error {
	switch {
	case lines && len(args) > 0:
		return misuse("app.jsonl_alone")
	case lines && asJSON:
		return misuse("app.json_or_jsonl")
	case !lines && len(args) == 0, slices.Contains(args, ""):
		return misuse("app.no_input")
	}
	return nil
}

// eachInput works on every input; one that fails is told and the rest goes on.
func eachInput(args []string, work func(string) error, p *program) error {
	var failed error
	for _, in := range args {
		if err := work(in); err != nil {
			if len(args) == 1 {
				return err
			}
			p.say("%s: %s", filepath.Base(in), p.sentence(err))
			failed = errSilent
		}
	}
	return failed
}
