package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
)

// search is `tickmark search`: was this checked before?
func (p *program) search() *cobra.Command {
	var asJSON, lines bool
	var lang string
	var most int
	c := &cobra.Command{
		Use:   "search QUERY | --jsonl",
		Short: "Find earlier claims and imported checks that say the same",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case lines && (asJSON || len(args) > 0):
				return misuse("app.jsonl_alone")
			case !lines && len(args) == 0:
				return misuse("app.search_what")
			case most < 1:
				return misuse("app.limit_positive")
			}
			d, done, err := p.existing(c.Context(), "")
			if errors.Is(err, store.ErrNoDatabase) && p.db == "" {
				d, done, err = nil, func() {}, nil // before the first case there is nothing to remember
			}
			if err != nil {
				return err
			}
			defer done()
			s := searcher{p, d, most}
			if lines {
				return jsonl(c.Context(), c.InOrStdin(), c.OutOrStdout(), func(line []byte) (any, error) { return s.line(c.Context(), line) })
			}
			o, err := s.results(c.Context(), nil, desk.Loose{Text: strings.Join(args, " "), Lang: lang})
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), o)
			}
			p.printResults(c.OutOrStdout(), o)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print one JSON object")
	f.BoolVar(&lines, "jsonl", false, "read JSON Lines from standard input, write one line for each")
	f.StringVar(&lang, "lang", "", "the language of the query, such as de or en (default: guessed)")
	f.IntVar(&most, "limit", 10, "print at most `N`")
	return c
}

// searcher answers queries. Without a desk nothing was checked yet.
type searcher struct {
	*program
	desk *desk.Desk
	most int
}

type resultsOut struct {
	ID      json.RawMessage `json:"id,omitempty"`
	Results []resultOut     `json:"results"`
}

// resultOut is an earlier claim or check. Case, Finding and Article are of the desk's own
// claims only, Rating, URL and Origin of imported checks.
type resultOut struct {
	Check     string             `json:"check"`
	Score     float64            `json:"score"`
	Claim     string             `json:"claim"`
	Rating    string             `json:"rating"`
	URL       string             `json:"url"`
	Title     string             `json:"title,omitempty"`
	At        string             `json:"at,omitempty"` // YYYY-MM-DD
	Publisher string             `json:"publisher,omitempty"`
	Origin    string             `json:"origin,omitempty"`
	Case      int64              `json:"case,omitempty"`
	Finding   claims.FindingKind `json:"finding,omitempty"`
	Why       []string           `json:"why"`
}

func (s searcher) line(ctx context.Context, line []byte) (any, error) {
	var in struct {
		ID    json.RawMessage `json:"id"`
		Query *string         `json:"query"`
		Lang  string          `json:"lang"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("read line: %w", err)
	}
	if in.Query == nil {
		return nil, fmt.Errorf("the line has no query")
	}
	o, err := s.results(ctx, in.ID, desk.Loose{Text: *in.Query, Lang: in.Lang})
	if err != nil {
		return nil, errors.New(s.sentence(err))
	}
	return o, nil
}

func (s searcher) results(ctx context.Context, id json.RawMessage, query desk.Loose) (resultsOut, error) {
	o := resultsOut{ID: id, Results: []resultOut{}}
	if s.desk == nil {
		return o, nil
	}
	found, err := s.desk.Remember(ctx, query, s.most)
	for _, r := range found {
		o.Results = append(o.Results, newResultOut(r))
	}
	return o, err
}

func newResultOut(r desk.Recalled) resultOut {
	o := resultOut{Check: r.ID(), Score: r.Score, Claim: r.Words(), Why: orEmpty(r.Matched)}
	if c := r.Check; c != nil {
		o.Rating, o.URL, o.Title, o.At, o.Publisher, o.Origin = c.Rating, c.URL, c.Title, c.Date, c.Publisher, c.Origin
		return o
	}
	o.Case, o.Title = r.Own.Number, r.Own.Title
	if f := r.Own.Latest(); f != nil {
		o.Finding, o.At = f.Kind, f.At.Local().Format("2006-01-02")
	}
	return o
}

func (p *program) printResults(w io.Writer, o resultsOut) {
	if len(o.Results) == 0 {
		fmt.Fprintln(w, p.words.T("app.nothing_before"))
	}
	for i, r := range o.Results {
		fmt.Fprintf(w, "%2d. %.2f  %s\n", i+1, min(r.Score, 0.99), plainLine(r.Claim)) // 1.00 would look certain
		fmt.Fprintf(w, "    %s\n", plainLine(strings.Join(p.before(r), " · ")))
		fmt.Fprintf(w, "    %s %s\n", p.words.T("app.matched_words"), plainLine(strings.Join(r.Why, ", ")))
	}
}

// before says in a line where an earlier claim was met and what became of it.
func (p *program) before(r resultOut) []string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if r.Case > 0 {
		add(fmt.Sprintf("%s %d", p.words.T("app.case"), r.Case))
		if r.Finding == "" {
			add(p.words.T("app.not_decided"))
		} else {
			add(p.words.T("finding." + string(r.Finding) + ".short"))
		}
	} else {
		add(r.Publisher)
		add(r.Rating)
	}
	add(r.At)
	add(r.URL)
	if r.Case == 0 {
		add(r.Check)
	} else {
		add(r.Title)
	}
	return parts
}
