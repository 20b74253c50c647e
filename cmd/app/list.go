package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
)

// list is `tickmark list`: the library.
func (p *program) list() *cobra.Command {
	var asJSON bool
	var o listOptions
	c := &cobra.Command{
		Use:   "list [--show open|done|overdue] [--tag TAG] [--title WORDS] [--sort ORDER]",
		Short: "List the cases, the latest changed first",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := o.check(); err != nil {
				return err
			}
			w := c.OutOrStdout()
			// Before the first case there is no database, which is no failure unless one
			// was named.
			d, done, err := p.existing(c.Context(), "")
			if errors.Is(err, store.ErrNoDatabase) && p.db == "" {
				p.say("%s", p.words.T("app.no_cases"))
				return p.printCases(w, nil, "", asJSON)
			}
			if err != nil {
				return err
			}
			defer done()
			if o.forget != "" {
				return d.ForgetSearch(c.Context(), o.forget)
			}
			shelf, err := o.shelf(c.Context(), d)
			if err != nil {
				return err
			}
			cases, err := d.Cases(c.Context())
			if err != nil {
				return err
			}
			picked := shelf.Pick(cases, d.Today())
			switch {
			case len(cases) == 0:
				p.say("%s", p.words.T("app.no_cases"))
			case len(picked) == 0:
				p.say("%s", p.words.T("library.none"))
			}
			return p.printCases(w, picked, d.Today(), asJSON)
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.StringVar(&o.show, "show", "", "only `open`, done or overdue cases")
	f.StringVar(&o.tag, "tag", "", "only cases with this `TAG`")
	f.StringVar(&o.title, "title", "", "only cases with these `WORDS` in their title, or words that begin so")
	f.StringVar(&o.order, "sort", "", "by `changed`, opened, deadline, title or left")
	f.StringVar(&o.save, "save", "", "keep this choice under a `NAME`")
	f.StringVar(&o.saved, "saved", "", "the choice that was kept under this `NAME`")
	f.StringVar(&o.forget, "forget", "", "forget the choice of this `NAME`")
	return c
}

// listOptions are what is asked of the library, as typed.
type listOptions struct {
	show, tag, title, order string
	save, saved, forget     string
}

func (o *listOptions) check() error {
	if !slices.Contains(desk.Showns, desk.Shown(o.show)) {
		return misuse("app.no_show", o.show)
	}
	if o.order == "changed" {
		o.order = string(desk.ShelfChanged)
	}
	if !slices.Contains(desk.ShelfOrders, desk.ShelfOrder(o.order)) {
		return misuse("app.no_order", o.order)
	}
	return nil
}

// shelf is the choice that is asked for, or the one that was kept; it is kept if that is
// asked for.
func (o *listOptions) shelf(ctx context.Context, d *desk.Desk) (desk.Shelf, error) {
	s := desk.Shelf{Show: desk.Shown(o.show), Tag: claims.CleanTag(o.tag), Title: o.title, Order: desk.ShelfOrder(o.order)}
	if o.save != "" {
		return s, d.SaveSearch(ctx, desk.SavedSearch{Name: o.save, Shelf: s})
	}
	if o.saved == "" {
		return s, nil
	}
	list, err := d.SavedSearches(ctx)
	if err != nil {
		return s, err
	}
	for _, k := range list {
		if k.Name == o.saved {
			return k.Shelf, nil
		}
	}
	return s, misuse("app.no_saved", o.saved)
}

// caseOut is a case of the library as printed.
type caseOut struct {
	claims.Summary
	State   string `json:"state"` // "open" or "done"
	Overdue bool   `json:"overdue"`
}

func (p *program) printCases(w io.Writer, cases []claims.Summary, today string, asJSON bool) error {
	if asJSON {
		out := []caseOut{}
		for _, k := range cases {
			out = append(out, caseOut{k, state(k), k.Overdue(today)})
		}
		return printJSON(w, map[string][]caseOut{"cases": out})
	}
	for _, k := range cases {
		line := fmt.Sprintf("%4d  %s  %s  %s", k.Number, p.words.Date(k.Changed.Local()),
			p.words.T("app.case_progress", k.Done, k.Claims, k.Disputed, k.Sources), plainLine(k.Title))
		if k.Closed {
			line += "  " + p.words.T("library.closed")
		}
		switch {
		case k.Overdue(today):
			line += "  " + p.words.T("library.overdue", p.day(k.Deadline))
		case k.Deadline != "":
			line += "  " + p.words.T("library.due", p.day(k.Deadline))
		}
		if len(k.Tags) > 0 {
			line += "  #" + strings.Join(k.Tags, " #")
		}
		fmt.Fprintln(w, line)
	}
	return nil
}

// day writes a day as the user reads it.
func (p *program) day(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return p.words.Date(t)
}

func state(k claims.Summary) string {
	if k.Finished() {
		return string(desk.ShownDone)
	}
	return string(desk.ShownOpen)
}
