package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// show is `tickmark show`: one case.
func (p *program) show() *cobra.Command {
	var asJSON, blind bool
	var by string
	c := &cobra.Command{
		Use:   "show CASE [--json] [--blind]",
		Short: "Print a case: its claims with their ids and findings, its sources",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			d, id, done, err := p.openCase(ctx, args[0], by)
			if err != nil {
				return err
			}
			defer done()
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			if blind {
				k = k.Blind(d.By)
			}
			if asJSON {
				var history []claims.Entry
				if !blind { // which tells who found what
					if history, err = d.History(ctx, id); err != nil {
						return err
					}
				}
				origins, err := d.Origins(ctx, k)
				if err != nil {
					return err
				}
				return printJSON(c.OutOrStdout(), p.whole(k, origins, history))
			}
			w := c.OutOrStdout()
			fmt.Fprintf(w, "%s %d: %s\n", p.words.T("app.case"), k.Case.Number, plainLine(k.Case.Title))
			if k.Case.Version() > 1 {
				for i, v := range k.Case.Versions() {
					fmt.Fprintf(w, "%s\n", p.words.T("app.version", p.words.T("version.number", i+1), p.words.DateTime(v.Kept.Local()), v.TextSHA256))
				}
			}
			for _, s := range k.Sources {
				fmt.Fprintf(w, "S%d %s: %s\n", s.Number, plainLine(s.URL), p.outcome(k.Latest(s.ID)))
			}
			for i := range k.Claims {
				if q := &k.Claims[i]; q.Listed() {
					fmt.Fprintf(w, "%s %s %s\n", q.ID, p.marks(k, q), plainLine(q.Anchor.Quote))
				}
			}
			return nil
		},
	}
	jsonFlag(c, &asJSON)
	c.Flags().BoolVar(&blind, "blind", false, "for a second reader: with their own findings in the place of the first ones, and without what gives those away")
	c.Flags().StringVar(&by, "by", "", "the second reader's `NAME` (default: yours)")
	return c
}

// marks are the letters of a claim's findings: "C", for an attributed claim
// "said C, so –".
func (p *program) marks(k *desk.Case, c *claims.Claim) string {
	letter := func(check claims.Check) string {
		if f := k.Finding(c.ID, check); f != nil {
			return f.Kind.Letter()
		}
		return "–"
	}
	if !c.Attributed() {
		return "[" + letter(claims.CheckSo) + "]"
	}
	return fmt.Sprintf("[%s %s, %s %s]", p.words.T("check.said"), letter(claims.CheckSaid), p.words.T("check.so"), letter(claims.CheckSo))
}

// caseJSON is a whole case for scripts.
type caseJSON struct {
	Case      claims.Case       `json:"case"`
	Article   articleJSON       `json:"article"`
	Versions  []versionJSON     `json:"versions"` // of the article, the one in force last
	Claims    []claimJSON       `json:"claims"`
	Sources   []claims.Source   `json:"sources"`
	Captures  []claims.Capture  `json:"captures"`
	Citations []claims.Citation `json:"citations"`
	// Attachments are the files that a person put beside captures.
	Attachments []claims.Attachment `json:"attachments"`
	Findings    []claims.Finding    `json:"findings"`
	Origins     []claims.Standing   `json:"origins"`
	// What the desk wrote down beside its findings.
	Contacts    []claims.Contact    `json:"contacts"`
	Queries     []claims.Query      `json:"queries"`
	Searched    []claims.Searched   `json:"searched"`
	Reviews     []claims.Review     `json:"reviews"`
	SignOffs    []signedJSON        `json:"signoffs"`
	Steps       []claims.Step       `json:"steps"`
	Corrections []claims.Correction `json:"corrections"`
	LeftOut     []leftOut           `json:"left_out"` // links of the article that are no sources
	History     []claims.Entry      `json:"history"`
}

// versionJSON is one version of the article.
type versionJSON struct {
	Version    int       `json:"version"`
	Kept       time.Time `json:"kept"`
	Input      string    `json:"input"`
	RawSHA256  string    `json:"raw_sha256"`
	TextSHA256 string    `json:"text_sha256"`
}

type leftOut struct {
	desk.LeftOut
	Reason string `json:"reason"`
}

type articleJSON struct {
	claims.Article
	Sentences []sentenceOut `json:"sentences"`
}

// claimJSON is a claim with the sentences for its reasons and what hangs on it.
type claimJSON struct {
	claims.Claim
	Diff      []claims.DiffPart `json:"diff,omitempty"` // of its sentence before it changed last
	Reasons   []string          `json:"reasons"`
	Details   []claims.Detail   `json:"details"`
	Findings  []claims.Finding  `json:"findings"`
	Citations []citationJSON    `json:"citations"`
}

// citationJSON is a citation with the newer copy of its page that reads otherwise.
type citationJSON struct {
	claims.Citation
	Newer claims.ID `json:"newer,omitempty"`
}

func (p *program) whole(k *desk.Case, origins claims.Origins, history []claims.Entry) caseJSON {
	o := caseJSON{Case: k.Case, Claims: []claimJSON{}, Sources: orEmpty(k.Linked()), Captures: orEmpty(k.Captures),
		Citations: orEmpty(k.Citations), Attachments: orEmpty(k.Attachments), Findings: orEmpty(k.Findings), Origins: orEmpty(origins), LeftOut: []leftOut{},
		Contacts: orEmpty(k.Contacts), Queries: orEmpty(k.Queries), Searched: orEmpty(k.Searches), Reviews: orEmpty(k.Reviews), SignOffs: []signedJSON{},
		Steps: orEmpty(k.Steps), Corrections: orEmpty(k.Corrections), History: orEmpty(history)}
	for _, s := range k.SignOffs {
		o.SignOffs = append(o.SignOffs, signedJSON{s, k.Holds(s)})
	}
	for i, v := range k.Case.Versions() {
		o.Versions = append(o.Versions, versionJSON{i + 1, v.Kept, v.Input, v.RawSHA256, v.TextSHA256})
	}
	for _, l := range k.LeftOut() {
		o.LeftOut = append(o.LeftOut, leftOut{l, sentence(l.Why, p.words)})
	}
	o.Article.Article = k.Case.Article.Document
	o.Article.Text = k.Text
	o.Article.Sentences = newSheetOut(nil, k.Sheet, p.words).Sentences
	for i := range k.Claims {
		c := claimJSON{Claim: k.Claims[i], Reasons: orEmpty(sentences(k.Claims[i].Reasons, p.words)),
			Details: orEmpty(k.Details(&k.Claims[i])), Findings: []claims.Finding{}, Citations: []citationJSON{}}
		if r := k.Reworded(&c.Claim); r != nil {
			c.Diff = r.Diff
		}
		for _, check := range c.Checks() {
			if f := k.Finding(c.ID, check); f != nil {
				c.Findings = append(c.Findings, *f)
			}
		}
		for _, q := range k.Cited(c.ID) {
			one := citationJSON{Citation: *q}
			if newer := k.Newer(q); newer != nil {
				one.Newer = newer.ID
			}
			c.Citations = append(c.Citations, one)
		}
		o.Claims = append(o.Claims, c)
	}
	return o
}
