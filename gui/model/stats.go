package model

import (
	"strings"

	"tickmark/assets"
	"tickmark/claims"
)

// StatsSection is a part of the desk's figures.
type StatsSection struct {
	Title string
	Facts []Fact
}

// Stats puts the figures of a desk into words.
func Stats(s claims.Stats, w *assets.Words) []StatsSection {
	work := StatsSection{Title: w.T("stats.claims", s.Claims.All, s.Claims.Median, s.Claims.Largest)}
	for _, state := range []claims.State{claims.StateOpen, claims.StateInWork, claims.StateWaiting, claims.StateReopened, claims.StateDone} {
		work.Facts = append(work.Facts, Fact{Name: w.T("state." + string(state)), Value: w.Number(s.Claims.States[state])})
	}
	out := []StatsSection{
		{Title: w.T("stats.cases", s.Cases.All, s.Cases.Open, s.Cases.Overdue)}, work,
		{Title: w.T("stats.sources", s.Sources.All, s.Sources.Captured, s.Sources.Failed, s.Sources.NotFetched)},
	}
	findings := StatsSection{Title: w.T("stats.findings")}
	findings.Facts = append(findings.Facts, Fact{Name: w.T("stats.all"), Value: byKind(s.Findings, w)})
	for _, p := range s.People {
		findings.Facts = append(findings.Facts, Fact{Name: p.By, Value: byKind(p.Findings, w)})
	}
	for _, m := range s.Months {
		findings.Facts = append(findings.Facts, Fact{Name: m.Month, Value: byKind(m.Findings, w)})
	}
	out = append(out, findings)
	proposals := StatsSection{Title: w.T("stats.proposals")}
	for _, kind := range claims.ProposalKinds {
		n, ok := s.Proposals[kind]
		if !ok {
			continue
		}
		proposals.Facts = append(proposals.Facts, Fact{Name: w.T("kind." + string(kind)), Value: counts(w,
			count{"stats.proposed", n.Proposed}, count{"stats.decided", n.Decided}, count{"stats.not_fact", n.NotFact}, count{"stats.dropped", n.Dropped}, count{"stats.added", n.Added})})
	}
	return append(out, proposals, StatsSection{Title: w.T("stats.hints")})
}

type count struct {
	key string
	n   int
}

// counts lists what there is any of.
func counts(w *assets.Words, list ...count) string {
	var out []string
	for _, c := range list {
		if c.n > 0 {
			out = append(out, w.T(c.key)+" "+w.Number(c.n))
		}
	}
	if len(out) == 0 {
		return "–"
	}
	return strings.Join(out, " · ")
}

func byKind(n map[claims.FindingKind]int, w *assets.Words) string {
	var list []count
	for _, k := range claims.FindingKinds {
		list = append(list, count{"finding." + string(k) + ".short", n[k]})
	}
	return counts(w, list...)
}
