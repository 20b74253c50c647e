package model

import (
	"fmt"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Standing is what the ledger shows of a source at a glance.
type Standing int

// The standings, by what they ask of the user.
const (
	StandingWaiting  Standing = iota // never fetched
	StandingFetching                 // under way
	StandingHeld                     // its text is here
	StandingDead                     // its text is here, but the link seems to be dead
	StandingFailed                   // no text came
	StandingChanged                  // words that a claim rests on are gone from its newest copy
)

// Sign is the mark of a standing, so that colour is not the only signal.
func (s Standing) Sign() string { return []string{"○", "…", "●", "†", "×", "≠"}[s] }

// LedgerRow is a source in the ledger, in two lines of two columns.
type LedgerRow struct {
	Source   claims.ID
	Standing Standing
	Name     string // "S2  Title"
	Note     string // its host, and how its last fetch ended
	Rank     string // as the user set it, "" if not
	Ties     string // "= S1", and the number of claims that cite it
}

// Ledger lists the sources of a case. Busy are those being fetched, changed those whose
// newest copy lacks words that a claim rests on.
func Ledger(c *desk.Case, busy, changed map[claims.ID]bool, origins claims.Origins, w *assets.Words) []LedgerRow {
	citing := map[claims.ID]map[claims.ID]bool{} // claims by source
	for _, q := range c.Citations {
		if k := c.Capture(q.Capture); k != nil {
			if citing[k.Source] == nil {
				citing[k.Source] = map[claims.ID]bool{}
			}
			citing[k.Source][q.Claim] = true
		}
	}
	rows := make([]LedgerRow, len(c.Sources))
	for i := range c.Sources {
		s := &c.Sources[i]
		r := LedgerRow{Source: s.ID, Name: SourceNumber(s) + "  " + SourceTitle(s)}
		r.Standing, r.Note = standing(c, s, busy[s.ID], changed[s.ID], w)
		r.Note = beside(s, r.Note)
		if s.Rank != "" {
			r.Rank = w.T("rank." + string(s.Rank))
		}
		var ties []string
		if o, ok := origins.Of(s.ID); ok && o.Circular != "" {
			ties = append(ties, w.T("gui.ledger.leans"))
		} else if ok && o.Origin != s.Number {
			ties = append(ties, fmt.Sprintf("= S%d", o.Origin))
		}
		if n := len(citing[s.ID]); n > 0 {
			ties = append(ties, w.T("gui.ledger.cited", n))
		}
		r.Ties = strings.Join(ties, "  ·  ")
		rows[i] = r
	}
	return rows
}

// standing is where a source stands, with the words for it.
func standing(c *desk.Case, s *claims.Source, busy, changed bool, w *assets.Words) (Standing, string) {
	k := c.Latest(s.ID)
	switch {
	case busy:
		return StandingFetching, w.T("gui.source.fetching")
	case k == nil:
		return StandingWaiting, w.T("gui.ledger.waiting")
	case !k.OK():
		return StandingFailed, w.T(k.Message.Key, k.Message.Args...)
	case changed:
		return StandingChanged, w.T("gui.ledger.changed")
	}
	if _, why := desk.Dead(*k); why.Key != "" {
		return StandingDead, w.T(why.Key, why.Args...)
	}
	if last := c.Last(s.ID); last != nil && !last.OK() {
		return StandingHeld, w.T("gui.ledger.held_failed", w.DateTime(k.Started.Local()))
	}
	if !k.Archived.IsZero() {
		return StandingHeld, w.T("gui.ledger.archived", w.Date(k.Archived.UTC()))
	}
	if !k.Imported.IsZero() {
		return StandingHeld, w.T("gui.ledger.held_imported", w.DateTime(k.Started.Local()))
	}
	return StandingHeld, w.T("gui.ledger.held", w.DateTime(k.Started.Local()))
}

// LedgerLine counts the sources of a case: how many there are, how many have text and
// how many of those stand on their own.
func LedgerLine(c *desk.Case, origins claims.Origins, w *assets.Words) string {
	held, independent := origins.Count()
	return w.T("gui.ledger.line", len(c.Sources), held, independent)
}

// CaptureRow is one fetch of a source.
type CaptureRow struct {
	Capture claims.ID
	OK      bool
	What    string
	Note    string
}

// CaptureRows lists the captures of a source, the newest first.
func CaptureRows(c *desk.Case, source claims.ID, w *assets.Words) []CaptureRow {
	var rows []CaptureRow
	for i := len(c.Captures) - 1; i >= 0; i-- {
		k := &c.Captures[i]
		if k.Source != source {
			continue
		}
		r := CaptureRow{Capture: k.ID, OK: k.OK(), What: w.DateTime(k.Started.Local())}
		switch {
		case k.Failure != "":
			r.Note = w.T(k.Message.Key, k.Message.Args...)
		case k.Unchanged != "":
			r.Note = w.T("gui.ledger.capture.unchanged")
		case !k.Archived.IsZero():
			r.Note = w.T("gui.ledger.capture.archived", w.Date(k.Archived.UTC()), k.SHA256[:min(len(k.SHA256), 12)])
		case !k.Reread.IsZero():
			r.Note = w.T("gui.ledger.capture.reread", w.DateTime(k.Reread.Local()))
		case !k.Imported.IsZero():
			r.Note = w.T("gui.ledger.capture.imported", w.DateTime(k.Imported.Local()), k.SHA256[:min(len(k.SHA256), 12)])
		default:
			r.Note = w.T("gui.ledger.capture.bytes", k.Length, k.SHA256[:min(len(k.SHA256), 12)])
		}
		rows = append(rows, r)
	}
	return rows
}

// RankChoices are the ranks in the order in which they are offered; "" takes a rank
// back.
var RankChoices = []claims.Rank{"", claims.RankPrimary, claims.RankSecondary, claims.RankTertiary}

// RankNames are their names.
func RankNames(w *assets.Words) []string {
	names := make([]string, len(RankChoices))
	for i, r := range RankChoices {
		names[i] = w.T("rank." + string(r))
		if r == "" {
			names[i] = w.T("gui.ledger.no_rank")
		}
	}
	return names
}

// Suggestion is the sentence that proposes a rank, "" where nothing tells or where the
// user has said so already.
func Suggestion(s *claims.Source, o claims.Standing, w *assets.Words) string {
	if o.Suggested == "" || o.Suggested == s.Rank {
		return ""
	}
	return w.T("gui.ledger.suggested", w.T("rank."+string(o.Suggested)), w.T(o.SuggestedWhy.Key, o.SuggestedWhy.Args...))
}

// LeftOutRows lists the article's links that are no sources, with the reason.
func LeftOutRows(c *desk.Case, w *assets.Words) []Fact {
	var out []Fact
	for _, l := range c.LeftOut() {
		out = append(out, Fact{Name: w.T(l.Why.Key, l.Why.Args...), Value: l.URL})
	}
	return out
}

// RequestRows lists what left the machine, in the order given.
func RequestRows(list []claims.Request, w *assets.Words) []Fact {
	var out []Fact
	for _, r := range list {
		name := w.DateTime(r.At.Local()) + "  ·  " + w.T("request."+r.For)
		value := r.Method + " " + r.URL
		if r.Via != "" {
			value += "  ·  " + w.T("gui.requests.via", r.Via)
		}
		out = append(out, Fact{Name: name, Value: value})
	}
	return out
}
