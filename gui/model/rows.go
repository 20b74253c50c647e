// Package model is what the window shows, without the window: rows, filters,
// marks, sentences. It knows no widget, so that it can be tested by tables.
package model

import (
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Filter chooses claims for the list.
type Filter struct {
	Show   Show
	Search string // words that the claim, its speaker or its note must hold
	Order  Order
}

// Show chooses claims by their state and findings.
type Show string

// What the list can show.
const (
	ShowAll      Show = "all"
	ShowOpen     Show = "open"     // not done
	ShowDone     Show = "done"     // done
	ShowDisputed Show = "disputed" // with a finding that an editor must see
	ShowQuoted   Show = "quoted"   // somebody's words
	ShowChanged  Show = "changed"  // that read otherwise in the version in force
	ShowVanished Show = "vanished" // that only earlier versions hold
	ShowFlagged  Show = "flagged"  // with any flag
	ShowDropped  Show = "dropped"  // taken off the list
)

// Shows lists them in the order in which they are offered.
var Shows = []Show{ShowAll, ShowOpen, ShowDone, ShowDisputed, ShowQuoted, ShowFlagged, ShowChanged, ShowVanished, ShowDropped}

// Order is how the list is sorted.
type Order string

// The orders.
const (
	OrderText     Order = "text"     // as in the article
	OrderPriority Order = "priority" // what to look at first
)

// Orders lists them in the order in which they are offered.
var Orders = []Order{OrderText, OrderPriority}

// Row is one claim in the list, in two lines.
type Row struct {
	Claim  claims.ID
	Glyph  string // of the finding that matters most, "" while there is none
	Kind   claims.FindingKind
	Text   string // the words of the claim
	Note   string // the second line: findings, kind, speaker
	Done   bool
	Urgent bool // of high priority and not done
	Alarm  bool // the article does not fit itself here; set by whoever holds it against itself
}

// urgent is the priority from which an open claim is marked in the list; the
// weights of claims/split put a number, a date or a quotation by a named person
// above it.
const urgent = 0.8

// Rows lists the claims of a case that the filter lets through.
func Rows(c *desk.Case, f Filter, w *assets.Words) []Row {
	needle := strings.ToLower(strings.TrimSpace(f.Search))
	var list []*claims.Claim
	for i := range c.Claims {
		k := &c.Claims[i]
		if shown(c, k, f.Show) && holds(k, needle) {
			list = append(list, k)
		}
	}
	if f.Order == OrderPriority {
		slices.SortStableFunc(list, func(a, b *claims.Claim) int {
			switch {
			case a.Priority > b.Priority:
				return -1
			case a.Priority < b.Priority:
				return 1
			}
			return 0
		})
	}
	rows := make([]Row, len(list))
	for i, k := range list {
		rows[i] = rowOf(c, k, w)
	}
	return rows
}

// RowsOf lists some claims of a case; those that it does not have are left out.
func RowsOf(c *desk.Case, list []claims.ID, w *assets.Words) []Row {
	var rows []Row
	for _, id := range list {
		if k := c.Claim(id); k != nil {
			rows = append(rows, rowOf(c, k, w))
		}
	}
	return rows
}

func rowOf(c *desk.Case, k *claims.Claim, w *assets.Words) Row {
	done := k.State == claims.StateDone
	return Row{Claim: k.ID, Glyph: Glyph(c, k), Kind: Gravest(c, k), Text: strings.Join(strings.Fields(k.Anchor.Quote), " "),
		Note: note(c, k, w), Done: done, Urgent: !done && k.Priority >= urgent}
}

func shown(c *desk.Case, k *claims.Claim, s Show) bool {
	switch {
	case k.Dropped || s == ShowDropped:
		return k.Dropped && s == ShowDropped
	case k.Vanished() || s == ShowVanished:
		return k.Vanished() && s == ShowVanished
	}
	switch s {
	case ShowChanged:
		return ReadsOtherwise(c, k)
	case ShowOpen:
		return k.State != claims.StateDone
	case ShowDone:
		return k.State == claims.StateDone
	case ShowDisputed:
		switch Gravest(c, k) {
		case claims.FindingDisputed, claims.FindingCorrected, claims.FindingContext, claims.FindingUnsupported:
			return true
		}
		return false
	case ShowQuoted:
		return k.Attributed()
	case ShowFlagged:
		return len(k.Flags) > 0
	}
	return true
}

func holds(k *claims.Claim, needle string) bool {
	return needle == "" || strings.Contains(strings.ToLower(k.Anchor.Quote+"\n"+k.Speaker+"\n"+k.Note), needle)
}

// gravity orders the findings by how much an editor must see them.
var gravity = []claims.FindingKind{claims.FindingDisputed, claims.FindingCorrected, claims.FindingUnsupported,
	claims.FindingContext, claims.FindingAuthor, claims.FindingVerified, claims.FindingNotFact}

// Gravest is the finding of a claim that an editor must see first, "" where it
// has none. A claim with two checks counts as verified only if both are. A finding about
// words that have changed since says nothing of those in force.
func Gravest(c *desk.Case, k *claims.Claim) claims.FindingKind {
	best := len(gravity)
	for _, check := range k.Checks() {
		f := c.Finding(k.ID, check)
		if f == nil || f.Version > 0 {
			continue
		}
		if i := slices.Index(gravity, f.Kind); i >= 0 && i < best {
			best = i
		}
	}
	if best == len(gravity) || gravity[best] == claims.FindingVerified && !c.Decided(k) {
		return ""
	}
	return gravity[best]
}

// Glyph is the sign of a claim: that of its gravest finding, a half moon where it has
// findings that settle nothing yet (only one of its checks has one, or they are about
// earlier words), "" where it has none.
func Glyph(c *desk.Case, k *claims.Claim) string {
	if kind := Gravest(c, k); kind != "" {
		return kind.Glyph()
	}
	for _, check := range k.Checks() {
		if c.Finding(k.ID, check) != nil {
			return "◐"
		}
	}
	return ""
}

// note is the second line of a row.
func note(c *desk.Case, k *claims.Claim, w *assets.Words) string {
	found := Findings(c, k, w)
	parts := []string{found}
	// What was found no longer settles the claim: a page that it rests on has changed.
	if again := w.T("state." + string(claims.StateReopened)); k.State == claims.StateReopened && found != again {
		parts = []string{again, found}
	}
	if k.Vanished() {
		parts = append([]string{w.T("gui.vanished", k.LastIn)}, parts...)
	}
	if flags := FlagLine(k, w); flags != "" {
		parts = append(parts, flags)
	}
	if k.Speaker != "" {
		parts = append(parts, k.Speaker)
	}
	parts = append(parts, w.T("kind."+string(k.Kind)))
	if n := len(c.Cited(k.ID)); n > 0 {
		parts = append(parts, strings.Join(Numbers(c, k.ID), ", "))
	}
	return strings.Join(parts, "  ·  ")
}

// Findings says what was decided about a claim so far: its finding, for an
// attributed claim one for each check.
func Findings(c *desk.Case, k *claims.Claim, w *assets.Words) string {
	word := func(check claims.Check) string {
		if f := c.Finding(k.ID, check); f != nil {
			s := w.T("finding." + string(f.Kind) + ".short")
			if f.Version > 0 {
				s += " (" + w.T("version.number", f.Version) + ")"
			}
			return s
		}
		return "–"
	}
	if !k.Attributed() {
		if c.Finding(k.ID, claims.CheckSo) == nil {
			return w.T("state." + string(k.State))
		}
		return word(claims.CheckSo)
	}
	return w.T("check.said.short") + ": " + word(claims.CheckSaid) + ", " + w.T("check.so.short") + ": " + word(claims.CheckSo)
}

// Numbers lists the sources that a claim rests on, as S1, S2 …
func Numbers(c *desk.Case, claim claims.ID) []string {
	var out []string
	for _, q := range c.Cited(claim) {
		if k := c.Capture(q.Capture); k != nil {
			if s := c.Source(k.Source); s != nil {
				if n := SourceNumber(s); !slices.Contains(out, n) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// Nearest is the claim on the list that stands first at or behind the place of one
// that is gone, else the last one; "" if there is none at all.
func Nearest(c *desk.Case, gone *claims.Claim) claims.ID {
	var near claims.ID
	for i := range c.Claims {
		k := &c.Claims[i]
		if !k.Listed() {
			continue
		}
		near = k.ID
		if gone == nil || k.Anchor.Start >= gone.Anchor.Start {
			break
		}
	}
	return near
}
