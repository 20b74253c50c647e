package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// stats is `tickmark stats`: how the desk works.
func (p *program) stats() *cobra.Command {
	var asJSON bool
	var since string
	c := &cobra.Command{
		Use:   "stats [--since DATE]",
		Short: "Count findings, open work, sources, and what became of proposed claims",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			d, done, err := p.existing(c.Context(), "")
			if err != nil {
				return err
			}
			defer done()
			s, err := d.Stats(c.Context(), since)
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), s)
			}
			return p.printStats(c.OutOrStdout(), s)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	c.Flags().StringVar(&since, "since", "", "count findings from this `DATE` on (YYYY-MM-DD)")
	return c
}

func (p *program) printStats(out io.Writer, s claims.Stats) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	t := p.words.T
	fmt.Fprintf(w, "%s\n", t("stats.cases", s.Cases.All, s.Cases.Open, s.Cases.Overdue))
	fmt.Fprintf(w, "%s\n", t("stats.claims", s.Claims.All, s.Claims.Median, s.Claims.Largest))
	for _, state := range []claims.State{claims.StateOpen, claims.StateInWork, claims.StateWaiting, claims.StateReopened, claims.StateDone} {
		fmt.Fprintf(w, "  %s\t%d\n", t("state."+string(state)), s.Claims.States[state])
	}
	fmt.Fprintf(w, "%s\n", t("stats.sources", s.Sources.All, s.Sources.Captured, s.Sources.Failed, s.Sources.NotFetched))
	fmt.Fprintf(w, "%s\n  \t%s\t%s\n", t("stats.findings"), t("stats.all"), strings.Join(p.findingNames(), "\t"))
	row := func(name string, all int, by map[claims.FindingKind]int) {
		fmt.Fprintf(w, "  %s\t%d", plainLine(name), all)
		for _, k := range claims.FindingKinds {
			fmt.Fprintf(w, "\t%d", by[k])
		}
		fmt.Fprintln(w)
	}
	sum := 0
	for _, n := range s.Findings {
		sum += n
	}
	row(t("stats.all"), sum, s.Findings)
	for _, m := range s.Months {
		row(m.Month, m.All, m.Findings)
	}
	for _, who := range s.People {
		row(who.By, who.All, who.Findings)
	}
	fmt.Fprintf(w, "%s\n  \t%s\t%s\t%s\t%s\t%s\n", t("stats.proposals"), t("stats.proposed"), t("stats.decided"), t("stats.not_fact"), t("stats.dropped"), t("stats.added"))
	for _, kind := range slices.Sorted(maps.Keys(s.Proposals)) {
		n := s.Proposals[kind]
		fmt.Fprintf(w, "  %s\t%d\t%d\t%d\t%d\t%d\n", t("kind."+string(kind)), n.Proposed, n.Decided, n.NotFact, n.Dropped, n.Added)
	}
	return w.Flush()
}

func (p *program) findingNames() []string {
	var out []string
	for _, k := range claims.FindingKinds {
		out = append(out, p.words.T("finding."+string(k)+".short"))
	}
	return out
}
