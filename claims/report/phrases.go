package report

import (
	"strings"

	"tickmark/claims"
)

// The small decisions of wording that the HTML and the Markdown report share.

// ScopeName is "Full check." or "Partial check.".
func (v *view) ScopeName() string {
	if v.Scope.Full {
		return v.T("report.scope.full.name")
	}
	return v.T("report.scope.partial.name")
}

// contents is one line of the table of contents.
type contents struct {
	Anchor, Label string
	Count         int // of entries in the section, 0 where it is not a list
}

// Sections lists the sections of the report in order.
func (v *view) Sections() []contents {
	counts := map[string]int{"mustfix": len(v.MustFix), "disputed": len(v.Disputed), "unsupported": len(v.Unsupported),
		"open": len(v.Open) + len(v.Unchecked) + len(v.Unasked), "vanished": len(v.Vanished), "facts": len(v.Facts), "sources": len(v.Sources)}
	var list []contents
	add := func(names ...string) {
		for _, name := range names {
			list = append(list, contents{name, v.T("report." + name), counts[name]})
		}
	}
	add("summary", "mustfix", "disputed", "unsupported", "open")
	if len(v.Vanished) > 0 {
		add("vanished")
	}
	for _, p := range v.Parts {
		list = append(list, contents{p.Name, v.Heading(p), len(p.Entries)})
	}
	add("facts", "sources", "method", "log", "signoff", "copy", "hashes")
	return list
}

// Figures are the numbers of the one-screen summary.
func (v *view) Figures() []pair {
	s := v.Scope
	ratio := func(a, b int) string { return v.T("report.of", a, b) }
	figures := []pair{
		{Label: v.T("report.figure.claims"), Value: v.Number(s.Claims)},
		{Label: v.T("report.figure.done"), Value: ratio(s.Claims-s.Open, s.Claims)},
		{Label: v.T("report.figure.sentences"), Value: ratio(s.Accounted, s.Sentences)},
		{Label: v.T("report.figure.decide"), Value: v.Number(len(v.MustFix) + len(v.Disputed) + len(v.Unsupported))},
		{Label: v.T("report.figure.sources"), Value: ratio(s.Captured, s.Sources)},
	}
	if len(v.origins) > 0 {
		figures = append(figures, pair{Label: v.T("report.figure.independent"), Value: v.Number(s.Independent)})
	}
	return figures
}

// Signers lists who signs the report.
func (v *view) Signers() []string {
	return []string{v.T("report.sign.checker"), v.T("report.sign.second"), v.T("report.sign.editor")}
}

// group is the evidence of one kind.
type group struct {
	Label     string
	Citations []citation
}

// Evidence groups the citations of a claim into for, against and beside. A
// disputed claim shows both sides even where one is empty.
func (v *view) Evidence(f *fact) []group {
	disputed := f.Gravest == claims.FindingDisputed
	var groups []group
	add := func(key string, list []citation, always bool) {
		if len(list) > 0 || always {
			groups = append(groups, group{v.T(key), list})
		}
	}
	add("report.evidence.for", f.For(), disputed)
	add("report.evidence.against", f.Against(), disputed)
	add("report.evidence.beside", f.Beside(), false)
	return groups
}

// Remarks are what there is to say about a finding, in order.
func (v *view) Remarks(k check) []pair {
	var list []pair
	add := func(key, value string) {
		if value != "" {
			list = append(list, pair{Label: v.T(key), Value: value})
		}
	}
	add("report.reasoning", k.Reasoning)
	add("report.wording", k.Wording)
	add("report.missing", k.Missing)
	add("report.attention", k.Earlier)
	add("report.finding.signed", k.Signed)
	return list
}

// evidenceLine is what the table says about the evidence for a claim: the sources
// alone for one that is shown at length elsewhere, else the quotations, the typed
// reasons and what is missing as well.
func (v *view) evidenceLine(f *fact) string {
	if f.Card {
		return f.SourceList
	}
	var list []string
	for _, c := range f.Citations {
		list = append(list, v.T("report.cited", c.Source.Label, c.Role, c.Quote, c.Locator))
	}
	for _, k := range f.Checks {
		list = appendFilled(list, "", k.Reasoning)
		list = appendFilled(list, "", k.Missing)
		list = appendFilled(list, "", k.Earlier)
	}
	return strings.Join(list, "; ")
}

// CitedLine says which claims cite a source.
func (v *view) CitedLine(s *source) string {
	if len(s.Cited) == 0 {
		return v.T("report.source.uncited")
	}
	return v.T("report.source.cited", s.CitedList())
}

// OpenReason says what is open about a claim: its state, and the checks that have
// no finding yet.
func (v *view) OpenReason(f *fact) string {
	var undecided []string
	for _, k := range f.Checks {
		if k.Kind == "" {
			undecided = append(undecided, k.Question)
		}
	}
	if len(undecided) == 0 {
		return v.T("report.open.state", f.State)
	}
	return v.T("report.open.checks", f.State, strings.Join(undecided, " "))
}

// OpenLine tells of an open claim in one line.
func (v *view) OpenLine(f *fact) string {
	return v.T("report.open.claim", f.Number, f.Place, excerpt(f.Words, 120), v.OpenReason(f))
}

// VanishedLine tells of a claim that the article does not hold any more, with what had
// been found.
func (v *view) VanishedLine(f *fact) string {
	return v.T("report.open.claim", f.Number, f.Place, excerpt(f.Words, 120), v.Found(f))
}

// Found is what was found for a claim, in short.
func (v *view) Found(f *fact) string {
	var list []string
	for _, k := range f.Checks {
		found := strings.TrimSpace(k.Sign + " " + k.ShortLabel)
		if len(f.Checks) > 1 {
			found = k.Short + ": " + found
		}
		list = appendFilled(list, "", found)
		list = appendFilled(list, "", k.Reasoning)
		list = appendFilled(list, "", k.Signed)
	}
	return strings.Join(list, "; ")
}

// UndoneNote follows a line of the log that was taken back.
func (v *view) UndoneNote(l logLine) string {
	if !l.Undone {
		return ""
	}
	return " " + v.T("report.log.undone")
}
