package model

import (
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Side is what one place of a source has for or against a claim.
type Side struct {
	Mark    string // "=", "≠" where the program noticed it; "❝" where a person attached it
	Status  claims.Status
	Source  claims.ID
	Text    string // "S2  “words of the source”", or its title
	Reason  string // why it is listed
	Capture claims.ID
	At      claims.Span
	There   bool // At is a place in the capture's text
}

// Sides lists for and against a claim over all sources: the quotations that a
// person attached, then what the program noticed. Words that agree are not a
// proof, and words that differ are not a refutation; a person decides.
func Sides(c *desk.Case, claim claims.ID, hints []desk.Hint, w *assets.Words) (pro, con []Side) {
	for _, q := range c.Cited(claim) {
		k := c.Capture(q.Capture)
		if k == nil {
			continue
		}
		s := Side{Mark: "❝", Source: k.Source, Text: numbered(c, k.Source, w.T("gui.quoted", claims.Shorten(q.Anchor.Quote, sideLength))),
			Reason: w.T("gui.sides.attached", RoleName(q.Role, w)), Capture: k.ID, At: q.Anchor.Span, There: true}
		switch q.Role {
		case claims.RoleContradicts:
			s.Status = claims.StatusDiffers
			con = append(con, s)
		case claims.RoleSupports, claims.RoleAttribution:
			s.Status = claims.StatusMatch
			pro = append(pro, s)
		}
	}
	for _, h := range hints {
		rows := HintRows(c, h, w)
		if s, ok := side(c, h, rows, claims.StatusDiffers); ok {
			con = append(con, s)
		}
		con = append(con, contrary(c, h, w)...)
		if s, ok := side(c, h, rows, claims.StatusMatch); ok {
			pro = append(pro, s)
		}
	}
	return pro, con
}

// RoleName is what a quotation was attached for; a blind reader is not told.
func RoleName(r claims.Role, w *assets.Words) string {
	if r == "" {
		return w.T("gui.second.quoted")
	}
	return w.T("role." + string(r))
}

// contrary lists the passages of one source in which words speak against the claim: a
// denial, the contrary of one of its words. Values that differ are with the details.
func contrary(c *desk.Case, h desk.Hint, w *assets.Words) []Side {
	var out []Side
	for _, p := range h.Passages {
		var reasons []string
		for _, r := range p.Against {
			if !slices.ContainsFunc(h.Details, func(m claims.Match) bool { return m.Reason.Key == r.Key }) {
				reasons = append(reasons, w.T(r.Key, r.Args...))
			}
		}
		if len(reasons) > 0 {
			out = append(out, Side{Mark: statusMarks[claims.StatusDiffers], Status: claims.StatusDiffers, Source: h.Source.ID, Capture: h.Capture.ID,
				Text: numbered(c, h.Source.ID, w.T("gui.quoted", claims.Shorten(p.Text, sideLength))), Reason: strings.Join(reasons, "\n"), At: p.Span, There: true})
		}
	}
	return out
}

// side gathers what one source has of one status. Its place is the first that has
// one.
func side(c *desk.Case, h desk.Hint, rows []HintRow, status claims.Status) (s Side, ok bool) {
	var reasons []string
	for _, r := range rows {
		if r.Status != status {
			continue
		}
		reasons = append(reasons, strings.TrimRight(r.Reason+"  "+(&claims.QuoteMatch{Diff: r.Diff}).Changes(), " "))
		if !s.There {
			s.At, s.There = r.At, r.There
		}
		s.Mark = r.Mark
	}
	s.Status, s.Source, s.Capture = status, h.Source.ID, h.Capture.ID
	s.Text = numbered(c, h.Source.ID, claims.Shorten(SourceTitle(&h.Source), titleLength))
	s.Reason = strings.Join(reasons, "\n")
	return s, len(reasons) > 0
}

// numbered is the number of a source before words.
func numbered(c *desk.Case, source claims.ID, words string) string {
	if s := c.Source(source); s != nil {
		return SourceNumber(s) + "  " + words
	}
	return words
}

// sideLength is how many characters of a quotation a line of for and against
// shows, titleLength how many of a title.
const (
	sideLength  = 160
	titleLength = 40
)
