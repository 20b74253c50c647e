package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
)

// find is `tickmark find`: words in everything that is kept.
func (p *program) find() *cobra.Command {
	var asJSON bool
	var in []string
	var most int
	c := &cobra.Command{
		Use:   "find QUERY",
		Short: "Find words in every article, claim, note, source and capture",
		Long: "All words of QUERY must be there, in any form: strasse finds Straßen, mueller finds Müller.\n" +
			"Words in quotation marks must follow each other; -word must not be there; wor* may go on.\n" +
			"Put -- before a query that begins with a hyphen, and quote the marks for your shell.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o := desk.FindOptions{Most: most}
			for _, k := range in {
				kind := claims.HitKind(k)
				if !slices.Contains(claims.HitKinds, kind) {
					return misuse("app.no_kind", k)
				}
				o.In = append(o.In, kind)
			}
			if most < 1 {
				return misuse("app.limit_positive")
			}
			out := []desk.Hits{}
			d, done, err := p.existing(c.Context(), "")
			switch {
			case errors.Is(err, store.ErrNoDatabase) && p.db == "":
			case err != nil:
				return err
			default:
				defer done()
				if out, err = d.Find(c.Context(), strings.Join(args, " "), o); err != nil {
					return err
				}
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), map[string][]desk.Hits{"found": out})
			}
			p.printHits(c.OutOrStdout(), out)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.StringSliceVar(&in, "in", nil, "search only `article`, claim, note, source or capture (several: parted by commas)")
	f.IntVar(&most, "limit", 10, "print at most `N` of each")
	return c
}

func (p *program) printHits(w io.Writer, found []desk.Hits) {
	any := false
	for _, kind := range found {
		if len(kind.Hits) == 0 {
			continue
		}
		any = true
		title := p.words.T("find." + string(kind.Kind))
		if kind.More {
			title += " " + p.words.T("app.find_more", len(kind.Hits))
		}
		fmt.Fprintf(w, "%s\n", title)
		for _, h := range kind.Hits {
			place := fmt.Sprintf("%s %d: %s", p.words.T("app.case"), h.Case, h.Title)
			if h.SourceNumber > 0 {
				place += fmt.Sprintf(" · S%d %s", h.SourceNumber, h.SourceTitle)
			}
			fmt.Fprintf(w, "  %s\n    %s\n", plainLine(place), plainLine(markedHit(h)))
			if h.Claim != "" {
				fmt.Fprintf(w, "    %s\n", h.Claim)
			}
		}
	}
	if !any {
		fmt.Fprintln(w, p.words.T("app.find_nothing"))
	}
}

// markedHit is the excerpt with its words in brackets, which show on every terminal.
func markedHit(h desk.Hit) string {
	text := claims.NewText(h.Excerpt)
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(text.Slice(claims.Span{Start: at, End: m.Start}) + "[" + text.Slice(m) + "]")
		at = m.End
	}
	b.WriteString(text.Slice(claims.Span{Start: at, End: text.Len()}))
	return b.String()
}
