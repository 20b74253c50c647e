package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// claims is `tickmark claims`: a text taken apart.
func (p *program) claims() *cobra.Command {
	var asJSON, lines bool
	var date, lang, charset string
	var allow []string
	c := &cobra.Command{
		Use:   "claims [--json] [--date YYYY-MM-DD] [--lang de] [INPUT…] | --jsonl",
		Short: "Split a text into sentences, quotations, details and claims to check",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := inputs(lines, asJSON, args); err != nil {
				return err
			}
			if err := day(date); err != nil {
				return err
			}
			if lines {
				return jsonl(c.Context(), c.InOrStdin(), c.OutOrStdout(), func(line []byte) (any, error) { return p.claimsLine(line, lang, date) })
			}
			d := p.loose(allow)
			return eachInput(args, func(in string) error {
				a, _, err := d.Read(c.Context(), desk.Input{From: in, Charset: charset})
				if err != nil {
					return err
				}
				s := desk.Split(a, lang, date)
				if asJSON {
					return printJSON(c.OutOrStdout(), newSheetOut(nil, s, p.words))
				}
				p.printSheet(c.OutOrStdout(), s)
				p.printNotes(c.OutOrStdout(), claims.NewText(s.Text), desk.NotesOf(s))
				return nil
			}, p)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for each input")
	c.Flags().BoolVar(&lines, "jsonl", false, "read JSON Lines from standard input, write one line for each")
	c.Flags().StringVar(&date, "date", "", "the date of publication, `YYYY-MM-DD`, against which \"Friday\" is resolved")
	c.Flags().StringVar(&lang, "lang", "", "the language of the text, such as de or en (default: detected)")
	charsetFlag(c.Flags(), &charset)
	c.Flags().StringArrayVar(&allow, "allow-host", nil, "a private or loopback `HOST` that may be fetched")
	return c
}

// day checks a date as a user or a script gives it; none is fine.
func day(s string) error {
	if s == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return misuse("app.no_date", s)
	}
	return nil
}

func (p *program) claimsLine(line []byte, lang, date string) (any, error) {
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
		Lang string          `json:"lang"`
		Date string          `json:"date"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, fmt.Errorf("read line: %w", err)
	}
	if in.Text == nil {
		return nil, fmt.Errorf("the line has no text")
	}
	if in.Lang == "" {
		in.Lang = lang
	}
	if in.Date == "" {
		in.Date = date
	}
	if err := day(in.Date); err != nil {
		return nil, errors.New(p.sentence(err))
	}
	return newSheetOut(in.ID, desk.SheetOf(desk.Loose{Text: *in.Text, Lang: in.Lang, Date: in.Date}), p.words), nil
}

// printSheet prints the sentences of a text with what can be checked in each.
func (p *program) printSheet(w io.Writer, s *claims.Sheet) {
	t := claims.NewText(s.Text)
	fmt.Fprintf(w, "%s %s", p.words.T("app.language"), s.Lang)
	if s.Date != "" {
		fmt.Fprintf(w, " · %s %s (%s)", p.words.T("app.reference_date"), s.Date, p.words.T("date_from."+s.DateFrom))
	}
	fmt.Fprintln(w)
	next := 0
	for i, sent := range s.Sentences {
		fmt.Fprintf(w, "\n%3d %-10s %s\n", i+1, p.words.T("zone."+string(sent.Zone)), plainLine(t.Slice(sent.Span)))
		if why := sentence(sent.NoFact, p.words); why != "" {
			fmt.Fprintf(w, "    – %s\n", why)
		}
		for ; next < len(s.Proposals) && s.Proposals[next].Start < sent.End; next++ {
			p.printProposal(w, s, &s.Proposals[next])
		}
	}
}

func (p *program) printProposal(w io.Writer, s *claims.Sheet, c *claims.Proposal) {
	fmt.Fprintf(w, "    □ %.2f %s: %s\n", c.Priority, p.words.T("kind."+string(c.Kind)), plainLine(c.Standalone))
	if c.Quote >= 0 {
		if q := s.Quotes[c.Quote]; q.Speaker != nil {
			fmt.Fprintf(w, "        %s %s (%s)\n", p.words.T("app.speaker"), plainLine(q.Speaker.Name), p.words.T("speech."+string(q.Speech)))
		}
	}
	for _, i := range c.Details {
		d := s.Details[i]
		fmt.Fprintf(w, "        · %s %s", p.words.T("detail."+string(d.Kind)), plainLine(d.Text))
		if d.Value != d.Text {
			fmt.Fprintf(w, " = %s", plainLine(d.Value))
			if d.To != "" {
				fmt.Fprintf(w, "–%s", d.To)
			}
			if d.Unit != "" {
				fmt.Fprintf(w, " %s", d.Unit)
			}
		}
		fmt.Fprintln(w)
	}
	for _, x := range s.StressesIn(c.Span) {
		fmt.Fprintf(w, "        · %s %s\n", p.words.T("stress."+string(x.Kind)), plainLine(x.Text))
	}
	for _, r := range sentences(c.Reasons, p.words) {
		fmt.Fprintf(w, "        → %s\n", r)
	}
}
