package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
)

// revise is `tickmark revise`: a newer text of a case's article.
func (p *program) revise() *cobra.Command {
	var asJSON, offline bool
	var allow []string
	var in desk.Input
	c := &cobra.Command{
		Use:   "revise CASE INPUT",
		Short: "Bring a newer text of a case's article into force, and take its claims along",
		Long: "INPUT is a file or URL. Claims whose words, or whose sentence, read otherwise are reopened, and\n" +
			"only those; claims that the newer text does not hold are kept off the list. The version before\n" +
			"stays with the case. Links that were not there become sources; `tickmark fetch` fetches them.",
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			if err := day(in.Date); err != nil {
				return err
			}
			d, done, err := p.deskOver(ctx, store.OpenExisting, fetch.Options{AllowHosts: allow, Offline: offline}, "")
			if err != nil {
				return err
			}
			defer done()
			id, err := d.Numbered(ctx, number)
			if err != nil {
				return err
			}
			in.From = args[1]
			became, err := d.Revise(ctx, id, in)
			if err != nil {
				return err
			}
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			o := revisedOut(k, became)
			if asJSON {
				return printJSON(c.OutOrStdout(), o)
			}
			p.printRevised(c.OutOrStdout(), o)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.BoolVar(&offline, "offline", false, "let nothing leave this machine")
	f.StringArrayVar(&allow, "allow-host", nil, "a private or loopback `HOST` that may be fetched (may be repeated)")
	f.StringVar(&in.Date, "date", "", "the date of publication, `YYYY-MM-DD` (default: as before, if it was given)")
	f.StringVar(&in.Lang, "lang", "", "the language of the article, such as de or en")
	charsetFlag(f, &in.Charset)
	return c
}

// revisedJSON is what became of a case with a newer text.
type revisedJSON struct {
	Case    int64 `json:"case"`
	Version int   `json:"version"` // the number of the newer text
	// Same counts the claims that read as they did.
	Same     int            `json:"same"`
	Changed  []rewordedLine `json:"changed"`
	Reopened []rewordedLine `json:"reopened"` // those of the changed that something had been found for
	Vanished []claimLine    `json:"vanished"`
	Returned []claimLine    `json:"returned"`
	New      []claimLine    `json:"new"`
	Sources  []sourceRef    `json:"sources"` // that are new
}

type claimLine struct {
	Claim claims.ID `json:"claim"`
	Text  string    `json:"text"`
}

type rewordedLine struct {
	claimLine
	Was  string            `json:"was"`
	Diff []claims.DiffPart `json:"diff"` // of the sentence; see desk.Rewording
}

type sourceRef struct {
	Number int    `json:"number"`
	URL    string `json:"url"`
}

func revisedOut(k *desk.Case, became desk.Revised) revisedJSON {
	o := revisedJSON{Case: k.Case.Number, Version: became.Version, Same: len(became.Same), Sources: []sourceRef{}}
	lines := func(list []claims.ID) []claimLine {
		out := []claimLine{}
		for _, id := range list {
			if q := k.Claim(id); q != nil && !q.Dropped {
				out = append(out, claimLine{id, q.Anchor.Quote})
			}
		}
		return out
	}
	reworded := func(list []claims.ID) []rewordedLine {
		out := []rewordedLine{}
		for _, l := range lines(list) {
			if r := k.Reworded(k.Claim(l.Claim)); r != nil {
				out = append(out, rewordedLine{l, r.Was, r.Diff})
			}
		}
		return out
	}
	o.Changed, o.Reopened = reworded(became.Changed), reworded(became.Reopened)
	o.Vanished, o.Returned, o.New = lines(became.Vanished), lines(became.Returned), lines(became.New)
	for _, id := range became.Sources {
		if s := k.Source(id); s != nil {
			o.Sources = append(o.Sources, sourceRef{s.Number, s.URL})
		}
	}
	return o
}

func (p *program) printRevised(w io.Writer, o revisedJSON) {
	t := p.words.T
	fmt.Fprintf(w, "%s\n", t("app.revised", o.Case, o.Version))
	fmt.Fprintf(w, "  %s\n", t("app.revised.same", o.Same))
	fmt.Fprintf(w, "  %s\n", t("app.revised.changed", len(o.Changed), len(o.Reopened)))
	for _, l := range o.Changed {
		fmt.Fprintf(w, "    %s %s\n", l.Claim, plainLine(marked(l.Diff)))
	}
	for _, list := range []struct {
		key  string
		list []claimLine
	}{{"app.revised.vanished", o.Vanished}, {"app.revised.returned", o.Returned}, {"app.revised.new", o.New}} {
		if len(list.list) > 0 || list.key == "app.revised.vanished" {
			fmt.Fprintf(w, "  %s\n", t(list.key, len(list.list)))
		}
		for _, l := range list.list {
			fmt.Fprintf(w, "    %s %s\n", l.Claim, plainLine(l.Text))
		}
	}
	for _, s := range o.Sources {
		fmt.Fprintf(w, "  S%d %s: %s\n", s.Number, plainLine(s.URL), t("app.not_fetched"))
	}
}

// marked writes a word difference in one line as wdiff does: "[-old-]{+new+}".
func marked(diff []claims.DiffPart) string {
	s := ""
	for _, d := range diff {
		switch d.Op {
		case "-":
			s += "[-" + d.Text + "-]"
		case "+":
			s += "{+" + d.Text + "+}"
		default:
			s += d.Text
		}
	}
	return s
}
