package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// compare is `tickmark compare`: one claim laid beside one source.
func (p *program) compare() *cobra.Command {
	var asJSON, lines bool
	var claim, source, claimLang, claimDate string
	var allow []string
	c := &cobra.Command{
		Use:   "compare --claim TEXT --source INPUT | --jsonl",
		Short: "Lay a claim beside a source: passages, and what agrees, differs or is not there",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if lines {
				if claim != "" || source != "" || asJSON {
					return misuse("app.jsonl_alone")
				}
				d := p.loose(allow)
				return jsonl(c.Context(), c.InOrStdin(), c.OutOrStdout(), func(line []byte) (any, error) { return p.compareLine(d, line) })
			}
			if claim == "" || source == "" {
				return misuse("app.compare_what")
			}
			if err := day(claimDate); err != nil {
				return err
			}
			d := p.loose(allow)
			a, _, err := d.Read(c.Context(), desk.Input{From: source})
			if err != nil {
				return err
			}
			o := newComparisonOut(nil, d.LayArticle(desk.Loose{Text: claim, Lang: claimLang, Date: claimDate}, a), p.words)
			if asJSON {
				return printJSON(c.OutOrStdout(), o)
			}
			p.printComparison(c.OutOrStdout(), o)
			return nil
		},
	}
	c.Flags().StringVar(&claim, "claim", "", "the `TEXT` of the claim")
	c.Flags().StringVar(&source, "source", "", "the source: a `FILE` or URL")
	c.Flags().StringVar(&claimLang, "claim-lang", "", "the language of the claim (default: detected)")
	c.Flags().StringVar(&claimDate, "claim-date", "", "the date of the claim, `YYYY-MM-DD`")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	c.Flags().BoolVar(&lines, "jsonl", false, "read JSON Lines from standard input, write one line for each")
	c.Flags().StringArrayVar(&allow, "allow-host", nil, "a private or loopback `HOST` that may be fetched")
	return c
}

func (p *program) compareLine(d *desk.Desk, line []byte) (any, error) {
	var in struct {
		ID        json.RawMessage `json:"id"`
		Claim     *string         `json:"claim"`
		ClaimLang string          `json:"claim_lang"`
		ClaimDate string          `json:"claim_date"`
		Source    *struct {
			Text string `json:"text"`
			Lang string `json:"lang"`
			Date string `json:"date"`
		} `json:"source"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("read line: %w", err)
	}
	if in.Claim == nil || in.Source == nil {
		return nil, fmt.Errorf("the line has no claim or no source")
	}
	for _, date := range []string{in.ClaimDate, in.Source.Date} {
		if err := day(date); err != nil {
			return nil, errors.New(p.sentence(err))
		}
	}
	laid := d.Lay(desk.Loose{Text: *in.Claim, Lang: in.ClaimLang, Date: in.ClaimDate},
		desk.Loose{Text: in.Source.Text, Lang: in.Source.Lang, Date: in.Source.Date})
	return newComparisonOut(in.ID, laid, p.words), nil
}

// statusMark is how a detail's status is marked where there is no colour.
var statusMark = map[claims.Status]string{claims.StatusMatch: "=", claims.StatusDiffers: "≠", claims.StatusAbsent: "?", claims.StatusUnclear: "~"}

func (p *program) printComparison(w io.Writer, o comparisonOut) {
	if len(o.Passages) == 0 {
		fmt.Fprintln(w, p.words.T("app.no_passage"))
	}
	for i, m := range o.Passages {
		if i == 3 {
			break
		}
		fmt.Fprintf(w, "%d. [%d–%d] %s\n", i+1, m.Start, m.End, plainLine(m.Text))
		for _, r := range m.Against {
			fmt.Fprintf(w, "   ≠ %s\n", plainLine(r))
		}
	}
	for _, m := range o.Details {
		fmt.Fprintf(w, "  %s %s: %s\n", statusMark[m.Status], plainLine(m.Text), plainLine(m.Reason))
	}
	for _, n := range o.Notes {
		fmt.Fprintf(w, "  ! %s\n", plainLine(n.Reason))
	}
	for _, r := range o.Remarks {
		fmt.Fprintf(w, "  ! %s\n", plainLine(r))
	}
	quotes := o.Quotes
	if len(quotes) == 0 && o.Quote != nil {
		quotes = []quoteOut{*o.Quote}
	}
	for _, q := range quotes {
		p.printQuote(w, q)
	}
	t := claims.NewText(o.Claim)
	for i, u := range o.Unsupported {
		if i == 0 {
			fmt.Fprintf(w, "  %s", p.words.T("app.unsupported_words"))
		}
		fmt.Fprintf(w, " %s", plainLine(t.Slice(u)))
		if i == len(o.Unsupported)-1 {
			fmt.Fprintln(w)
		}
	}
	for i, s := range o.Why {
		if i == 0 {
			fmt.Fprintf(w, "  %s\n", p.words.T("app.review", fmt.Sprintf("%.2f", o.Review)))
		}
		fmt.Fprintf(w, "    %.2f  %s\n", s.Share, plainLine(s.Reason))
	}
}

func (p *program) printQuote(w io.Writer, q quoteOut) {
	status := p.words.T("quote." + string(q.Status))
	if q.Spliced {
		status = p.words.T("quote.spliced")
	}
	changes := claims.QuoteMatch{Diff: q.Diff}
	fmt.Fprintf(w, "  %s  %s\n", status, plainLine(changes.Changes()))
	for _, f := range q.Parts {
		fmt.Fprintf(w, "    [%d–%d] %s\n", f.Start, f.End, plainLine(f.Text))
	}
	for _, r := range q.Remarks {
		fmt.Fprintf(w, "    %s\n", plainLine(r))
	}
}
