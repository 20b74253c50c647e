package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// query is `tickmark query`: questions to the author.
func (p *program) query() *cobra.Command {
	var by, claim, check, text, answer, decision, reason string
	var propose, withdraw, asJSON bool
	c := &cobra.Command{
		Use:   "query CASE [QUERY]",
		Short: "List the queries to the author, add one, answer or decide one",
		Long: "Without flags it lists the queries of the case and those that the findings call for.\n" +
			"--propose puts all of those on the list, --claim and --text one of your own.\nFor a QUERY: --answer, --decision accepted or stet (with --reason), --text to reword it, --withdraw.",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onCase(c, args[0], by, func(w work) error {
				var err error
				switch {
				case len(args) == 2:
					err = changeQuery(c, w, claims.ID(args[1]), text, answer, decision, reason, withdraw)
				case propose:
					for _, q := range w.kase.ProposedQueries(p.words) {
						if _, err = w.desk.AddQuery(w.ctx, w.id, q.Claim, q.Check, q.Text); err != nil {
							break
						}
					}
				case claim != "" || text != "":
					k := w.kase.Claim(claims.ID(claim))
					if k == nil {
						return misuse("app.query_claim", claim)
					}
					which, e := checkNamed(k, check)
					if e != nil {
						return e
					}
					_, err = w.desk.AddQuery(w.ctx, w.id, k.ID, which, text)
				}
				if err != nil {
					return err
				}
				if w, err = w.again(); err != nil {
					return err
				}
				return p.printQueries(c, w, asJSON)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&claim, "claim", "", "the `CLAIM` that it is about")
	f.StringVar(&check, "check", "", "which check: `said` or so")
	f.StringVar(&text, "text", "", "the question: a `TEXT`")
	f.BoolVar(&propose, "propose", false, "put what the findings call for on the list")
	f.StringVar(&answer, "answer", "", "the author's answer: a `TEXT`")
	f.StringVar(&decision, "decision", "", "`accepted`, or stet: the text stays as it is; open takes it back")
	f.StringVar(&reason, "reason", "", "why, for stet: a `TEXT`")
	f.BoolVar(&withdraw, "withdraw", false, "take it off the list")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}

// changeQuery does to a query what the flags say, in the order in which it happens.
func changeQuery(c *cobra.Command, w work, q claims.ID, text, answer, decision, reason string, withdraw bool) error {
	if withdraw {
		return w.desk.WithdrawQuery(w.ctx, w.id, q)
	}
	if text != "" {
		if err := w.desk.RewordQuery(w.ctx, w.id, q, text); err != nil {
			return err
		}
	}
	if c.Flags().Changed("answer") {
		if err := w.desk.AnswerQuery(w.ctx, w.id, q, answer); err != nil {
			return err
		}
	}
	switch decision {
	case "":
		return nil
	case "open":
		return w.desk.Rule(w.ctx, w.id, q, "", "")
	}
	return w.desk.Rule(w.ctx, w.id, q, claims.Ruling(decision), reason)
}

// proposedJSON is a query that a finding calls for.
type proposedJSON struct {
	Claim claims.ID          `json:"claim"`
	Check claims.Check       `json:"check"`
	Kind  claims.FindingKind `json:"finding"`
	Text  string             `json:"text"`
}

func (p *program) printQueries(c *cobra.Command, w work, asJSON bool) error {
	proposed := w.kase.ProposedQueries(p.words)
	if asJSON {
		list := []proposedJSON{}
		for _, q := range proposed {
			list = append(list, proposedJSON(q))
		}
		return printJSON(c.OutOrStdout(), map[string]any{"queries": orEmpty(w.kase.Queries), "proposed": list})
	}
	out := c.OutOrStdout()
	for _, q := range w.kase.Queries {
		fmt.Fprintf(out, "%s %s\n", q.ID, plainLine(q.Text))
		if q.Answer != "" {
			fmt.Fprintf(out, "  → %s\n", plainLine(q.Answer))
		}
		if !q.Open() {
			fmt.Fprintf(out, "  %s %s\n", p.words.T("ruling."+string(q.Ruling)), plainLine(q.Reason))
		}
	}
	p.printProposed(c, proposed)
	return nil
}

func (p *program) printProposed(c *cobra.Command, list []desk.Proposed) {
	if len(list) > 0 {
		fmt.Fprintln(c.OutOrStdout(), p.words.T("app.queries_proposed"))
	}
	for _, q := range list {
		fmt.Fprintf(c.OutOrStdout(), "%s %s\n", q.Claim, plainLine(q.Text))
	}
}
