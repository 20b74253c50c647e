package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/fetch"
)

// check is `tickmark check`: the whole job on one article.
func (p *program) check() *cobra.Command {
	var asJSON, offline, progress bool
	var in desk.Input
	var sources, allow []string
	var most int
	c := &cobra.Command{
		Use:   "check INPUT",
		Short: "Open an article, split it, fetch its sources, compare, and say where it stands",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			if err := day(in.Date); err != nil {
				return err
			}
			if most < 0 {
				return misuse("app.max_negative")
			}
			d, done, err := p.desk(ctx, fetch.Options{AllowHosts: allow, Offline: offline}, "")
			if err != nil {
				return err
			}
			defer done()
			if !c.Flags().Changed("progress") {
				progress = isTerminal(os.Stderr)
			}
			in.From = args[0]
			doc, err := d.Bring(ctx, in)
			if err != nil {
				return err
			}
			same, err := d.OpenedFrom(ctx, doc)
			if err != nil {
				return err
			}
			id, err := d.Take(ctx, doc)
			if err != nil {
				return err
			}
			for _, s := range same {
				p.say("%s", p.words.T("app.same_place", s.Number, strconv.FormatInt(s.Number, 10), in.From))
			}
			if err := p.gather(ctx, d, id, sources, most, progress); err != nil {
				return err
			}
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			eyes, err := d.Overview(ctx, k)
			if err != nil {
				return err
			}
			origins, err := d.Origins(ctx, k)
			if err != nil {
				return err
			}
			notes, err := d.Notes(ctx, k)
			if err != nil {
				return err
			}
			if asJSON {
				o := p.checked(k, origins, eyes, notes)
				for _, s := range same {
					o.SamePlace = append(o.SamePlace, s.Number)
				}
				return printJSON(c.OutOrStdout(), o)
			}
			p.printChecked(c.OutOrStdout(), k, origins, eyes, notes)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.StringArrayVar(&sources, "source", nil, "one more source: a `URL` or file (may be repeated)")
	f.IntVar(&most, "max-sources", 200, "fetch at most `N` of the pages that the article links to")
	fetchFlags(f, &offline, &progress, &allow)
	f.StringVar(&in.Date, "date", "", "the date of publication, `YYYY-MM-DD`")
	charsetFlag(f, &in.Charset)
	f.StringVar(&in.Lang, "lang", "", "the language of the article, such as de or en")
	return c
}

// fetchFlags are the flags of everything that fetches sources.
func fetchFlags(f *pflag.FlagSet, offline, progress *bool, allow *[]string) {
	f.BoolVar(offline, "offline", false, "let nothing leave this machine")
	f.BoolVar(progress, "progress", false, "print progress (default: where standard error is a terminal)")
	f.StringArrayVar(allow, "allow-host", nil, "a private or loopback `HOST` that may be fetched (may be repeated)")
}

// gather adds the named sources to a case and fetches what it has no text of. Of
// the pages that the article links to, at most so many are fetched.
func (p *program) gather(ctx context.Context, d *desk.Desk, id claims.ID, add []string, most int, progress bool) error {
	named := map[claims.ID]bool{}
	for _, s := range add {
		src, err := d.AddSource(ctx, id, s)
		if err != nil {
			return err
		}
		named[src] = true
	}
	k, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	var want []claims.ID
	for _, s := range d.Waiting(k) {
		if named[s] || k.Source(s).Kind != claims.SourceLink {
			want = append(want, s)
		} else if most > 0 {
			want, most = append(want, s), most-1
		}
	}
	return p.bring(ctx, d, id, want, progress, func(desk.Fetched) {})
}

// outcome says in a few words how the fetch of a source ended.
func (p *program) outcome(k *claims.Capture) string {
	switch {
	case k == nil:
		return p.words.T("app.not_fetched")
	case k.Failure != "":
		return plainLine(sentence(k.Message, p.words))
	}
	return p.words.T("app.fetched")
}

type checkedOut struct {
	Case      int64          `json:"case"`
	Title     string         `json:"title"`
	Date      string         `json:"date,omitempty"`
	DateFrom  string         `json:"date_from"`
	Sentences int            `json:"sentences"`
	Accounted int            `json:"accounted"`
	Claims    int            `json:"claims"`
	States    map[string]int `json:"states"`
	Speakers  []string       `json:"speakers"`
	Sources   []sourceLine   `json:"sources"`
	// Independent is how many origins the fetched sources have between them that do not
	// lean on the article.
	Independent int        `json:"independent"`
	Notes       []noteOut  `json:"notes"` // the article held against itself
	NeedsEyes   []eyesLine `json:"needs_eyes"`
	TextSHA256  string     `json:"text_sha256"`
	// SamePlace are other cases whose article came from the same place, with another text.
	SamePlace []int64 `json:"same_place,omitempty"`
}

type sourceLine struct {
	Number  int    `json:"number"`
	URL     string `json:"url"`
	OK      bool   `json:"ok"`
	Outcome string `json:"outcome"`
	Failure string `json:"failure,omitempty"`
	SHA256  string `json:"sha256,omitempty"`
	Origin  int    `json:"origin,omitempty"` // see claims.Standing
	Leans   string `json:"leans,omitempty"`  // how it leans on the article
	Why     string `json:"why,omitempty"`
}

type eyesLine struct {
	Claim   claims.ID `json:"claim"`
	Text    string    `json:"text"`
	Source  int       `json:"source"`
	Reasons []string  `json:"reasons"`
}

func (p *program) checked(k *desk.Case, origins claims.Origins, eyes []desk.Eyes, notes []claims.Note) checkedOut {
	g := k.Progress()
	o := checkedOut{Case: k.Case.Number, Title: k.Case.Title, Date: k.Case.Article.Date, DateFrom: k.Case.Article.DateFrom,
		Sentences: g.Sentences, Accounted: g.Accounted, Claims: g.Claims, States: map[string]int{}, Speakers: []string{},
		Sources: []sourceLine{}, NeedsEyes: []eyesLine{}, Notes: newNotesOut(notes, nil, p.words), TextSHA256: k.Case.Article.TextSHA256}
	for s, n := range g.States {
		o.States[string(s)] = n
	}
	_, o.Independent = origins.Count()
	seen := map[string]bool{}
	for _, c := range k.Claims {
		if c.Speaker != "" && c.Listed() && !seen[c.Speaker] {
			seen[c.Speaker] = true
			o.Speakers = append(o.Speakers, c.Speaker)
		}
	}
	for _, s := range k.Sources {
		l := p.sourceLine(s, k.Latest(s.ID))
		if s, ok := origins.Of(s.ID); ok {
			l.Origin, l.Leans, l.Why = s.Origin, string(s.Circular), sentence(s.Why, p.words)
		}
		o.Sources = append(o.Sources, l)
	}
	for _, e := range eyes {
		l := eyesLine{Claim: e.Claim.ID, Text: e.Claim.Anchor.Quote, Source: e.Hint.Source.Number}
		if q := e.Hint.Quote; q != nil && q.Status == claims.QuoteAltered {
			l.Reasons = append(l.Reasons, p.words.T("quote."+string(q.Status))+"  "+q.Changes())
		}
		for _, m := range e.Hint.Details {
			if m.Status == claims.StatusDiffers {
				l.Reasons = append(l.Reasons, sentence(m.Reason, p.words))
			}
		}
		o.NeedsEyes = append(o.NeedsEyes, l)
	}
	return o
}

// sourceLine tells of a source by a capture of it, which is nil where there is none.
func (p *program) sourceLine(s claims.Source, page *claims.Capture) sourceLine {
	l := sourceLine{Number: s.Number, URL: s.URL, Outcome: p.outcome(page)}
	if page != nil {
		l.OK, l.Failure, l.SHA256 = page.OK(), page.Failure, page.SHA256
	}
	return l
}

func (p *program) printChecked(w io.Writer, k *desk.Case, origins claims.Origins, eyes []desk.Eyes, notes []claims.Note) {
	o := p.checked(k, origins, eyes, notes)
	t := p.words.T
	fmt.Fprintf(w, "%s %d: %s\n", t("app.case"), o.Case, plainLine(o.Title))
	if o.Date != "" {
		fmt.Fprintf(w, "%s %s (%s)\n", t("app.reference_date"), o.Date, t("date_from."+o.DateFrom))
	}
	p.printSheet(w, k.Sheet)
	fmt.Fprintf(w, "\n%s\n", t("app.coverage", o.Accounted, o.Sentences))
	fmt.Fprintf(w, "%s\n", t("app.proposals", o.Claims))
	for _, s := range []claims.State{claims.StateOpen, claims.StateInWork, claims.StateWaiting, claims.StateReopened, claims.StateDone} {
		if n := o.States[string(s)]; n > 0 {
			fmt.Fprintf(w, "  %s: %d\n", t("state."+string(s)), n)
		}
	}
	if len(o.Speakers) > 0 {
		fmt.Fprintf(w, "%s\n", t("app.speakers"))
		for _, s := range o.Speakers {
			fmt.Fprintf(w, "  %s\n", plainLine(s))
		}
	}
	fmt.Fprintf(w, "%s\n", t("app.sources"))
	for _, s := range o.Sources {
		fmt.Fprintf(w, "  S%d %s: %s\n", s.Number, plainLine(s.URL), s.Outcome)
		if s.Why != "" {
			fmt.Fprintf(w, "     %s\n", plainLine(s.Why))
		}
	}
	if n := len(origins); n > 0 {
		fmt.Fprintf(w, "  %s\n", t("app.independent", n, o.Independent))
	}
	if len(o.Sources) == 0 {
		fmt.Fprintf(w, "  %s\n", t("app.no_sources"))
	}
	if len(o.NeedsEyes) > 0 {
		fmt.Fprintf(w, "%s\n", t("app.needs_eyes"))
	}
	for _, e := range o.NeedsEyes {
		fmt.Fprintf(w, "  %s S%d %s\n", e.Claim, e.Source, plainLine(e.Text))
		for _, r := range e.Reasons {
			fmt.Fprintf(w, "    ≠ %s\n", plainLine(r))
		}
	}
	p.printNotes(w, k.Words, notes)
	fmt.Fprintf(w, "%s\n", t("app.case_is", o.Case))
}
