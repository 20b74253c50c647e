package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
)

// fetch is `tickmark fetch`: the sources of a case that wait, or all of them again.
func (p *program) fetch() *cobra.Command {
	var asJSON, again, offline, progress bool
	var named, allow []string
	c := &cobra.Command{
		Use:   "fetch CASE",
		Short: "Fetch the sources of a case that wait, or --again those that are there",
		Long: "Without --again only sources are fetched that hold no text yet. With it, what comes is kept\n" +
			"beside the earlier copy and laid against it: a claim is reopened where the words that it\nrests on are not there any more.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			d, done, err := p.deskOver(ctx, store.OpenExisting, fetch.Options{AllowHosts: allow, Offline: offline}, "")
			if err != nil {
				return err
			}
			defer done()
			if !c.Flags().Changed("progress") {
				progress = isTerminal(os.Stderr)
			}
			id, err := d.Numbered(ctx, number)
			if err != nil {
				return err
			}
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			want, err := wanted(d, k, named, again)
			if err != nil {
				return err
			}
			var came []desk.Fetched
			if err := p.bring(ctx, d, id, want, progress, func(f desk.Fetched) { came = append(came, f) }); err != nil {
				return err
			}
			slices.SortFunc(came, func(a, b desk.Fetched) int { return a.Source.Number - b.Source.Number })
			if k, err = d.Case(ctx, id); err != nil {
				return err
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), p.fetchedOut(k, came))
			}
			p.printFetched(c.OutOrStdout(), k, came)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.StringArrayVar(&named, "source", nil, "only this source: `S1`, or its URL (may be repeated)")
	f.BoolVar(&again, "again", false, "also what is there already, to see whether it changed")
	fetchFlags(f, &offline, &progress, &allow)
	return c
}

// wanted are the sources that are to be fetched: those that wait, with again all that
// can be fetched; of these only the named ones, if any are.
func wanted(d *desk.Desk, k *desk.Case, named []string, again bool) ([]claims.ID, error) {
	want := d.Waiting(k)
	if again {
		want = nil
		for _, s := range k.Sources {
			if s.Kind != claims.SourcePasted {
				want = append(want, s.ID)
			}
		}
	}
	if len(named) == 0 {
		return want, nil
	}
	var only []claims.ID
	for _, name := range named {
		s, err := sourceNamed(k, name)
		if err != nil {
			return nil, err
		}
		only = append(only, s)
	}
	return slices.DeleteFunc(want, func(s claims.ID) bool { return !slices.Contains(only, s) }), nil
}

// bring fetches sources and tells of each as it ends, also as progress.
func (p *program) bring(ctx context.Context, d *desk.Desk, id claims.ID, want []claims.ID, progress bool, each func(desk.Fetched)) error {
	return d.Fetch(ctx, id, want, func(f desk.Fetched) {
		if progress {
			p.say("%d/%d S%d %s: %s", f.Done, f.Total, f.Source.Number, plainLine(f.Source.URL), p.outcome(&f.Capture))
		}
		each(f)
	})
}

// fetchedOut is what was fetched, for scripts.
type fetchedOut struct {
	Case    int64         `json:"case"`
	Sources []fetchedLine `json:"sources"`
}

type fetchedLine struct {
	sourceLine
	Capture claims.ID       `json:"capture"`
	Change  desk.ChangeKind `json:"change,omitempty"` // against the copy before, "" where there is none
	Claims  []changedLine   `json:"claims,omitempty"` // that rest on words which are gone
}

type changedLine struct {
	Claim claims.ID         `json:"claim"`
	Text  string            `json:"text"`
	State claims.State      `json:"state"`
	Quote string            `json:"quote"`
	Diff  []claims.DiffPart `json:"diff"`
}

func (p *program) fetchedOut(k *desk.Case, came []desk.Fetched) fetchedOut {
	o := fetchedOut{Case: k.Case.Number, Sources: []fetchedLine{}}
	for _, f := range came {
		l := fetchedLine{sourceLine: p.sourceLine(f.Source, &f.Capture), Capture: f.Capture.ID}
		if f.Change != nil {
			l.Change = f.Change.Kind
			for _, g := range f.Change.Passages {
				if c := k.Claim(g.Citation.Claim); c != nil {
					l.Claims = append(l.Claims, changedLine{c.ID, c.Anchor.Quote, c.State, g.Citation.Anchor.Quote, orEmpty(g.Diff)})
				}
			}
		}
		o.Sources = append(o.Sources, l)
	}
	return o
}

func (p *program) printFetched(w io.Writer, k *desk.Case, came []desk.Fetched) {
	for _, l := range p.fetchedOut(k, came).Sources {
		how := l.Outcome
		if l.Change != "" {
			how += ", " + p.words.T("app.change."+string(l.Change))
		}
		fmt.Fprintf(w, "S%d %s: %s\n", l.Number, plainLine(l.URL), how)
		for _, c := range l.Claims {
			fmt.Fprintf(w, "  %s [%s] %s\n", c.Claim, p.words.T("state."+string(c.State)), plainLine(c.Text))
			changes := (&claims.QuoteMatch{Diff: c.Diff}).Changes()
			if changes == "" {
				changes = p.words.T("app.change.gone")
			}
			fmt.Fprintf(w, "    “%s”  %s\n", plainLine(c.Quote), plainLine(strings.TrimSpace(changes)))
		}
	}
	if len(came) == 0 {
		fmt.Fprintln(w, p.words.T("app.nothing_to_fetch"))
	}
}
