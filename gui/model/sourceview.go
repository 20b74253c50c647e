package model

import (
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// SourceView is all that the ledger shows of the source in view.
type SourceView struct {
	Source  claims.ID
	Title   string
	Address string
	State   string // how its last fetch ended
	Failed  bool   // State says why there is no text, or why the link seems dead
	Web     bool   // it has an address that can be asked for again
	Rank    claims.Rank
	// Suggested is the rank that it looks like and Suggestion the sentence for it, both
	// empty where the user has said so already.
	Suggested   claims.Rank
	Suggestion  string
	Ties        string // why it is one with another, or leans on the article; "" if it stands on its own
	Changed     string // what a newer copy has changed, "" if there is only one
	Passages    []PassageView
	Captures    []CaptureRow
	Typeable    claims.ID // capture of a picture whose words can be typed, "" for none
	Attachable  claims.ID // capture that a file can be put beside, "" for none
	Attachments []AttachmentRow
}

// PassageView is a passage that a claim rests on and that reads otherwise now.
type PassageView struct {
	Claim claims.ID
	Text  string // of the claim
	Diff  []claims.DiffPart
	Quote string // as it was quoted
}

// AttachmentRow is a file beside a capture.
type AttachmentRow struct {
	ID         claims.ID
	Name, Note string
}

// NewSourceView gathers what there is to show of a source; change is how its newest
// copy reads, nil where there is only one.
func NewSourceView(c *desk.Case, source claims.ID, busy, changed bool, origins claims.Origins, change *desk.Change, w *assets.Words) SourceView {
	s := c.Source(source)
	if s == nil {
		return SourceView{}
	}
	v := SourceView{Source: source, Title: SourceNumber(s) + "  " + SourceTitle(s), Address: s.URL, Rank: s.Rank,
		Web: s.Web(), Captures: CaptureRows(c, source, w)}
	if s.Kind == claims.SourcePasted {
		v.Address = ""
	}
	stands, state := standing(c, s, busy, changed, w)
	v.State, v.Failed = state, stands >= StandingDead
	if o, ok := origins.Of(source); ok {
		if o.Why.Key != "" {
			v.Ties = w.T(o.Why.Key, o.Why.Args...)
		}
		v.Suggested, v.Suggestion = o.Suggested, Suggestion(s, o, w)
		if v.Suggestion == "" {
			v.Suggested = ""
		}
	}
	if change != nil {
		v.Changed = w.T("gui.ledger.change."+string(change.Kind), w.DateTime(change.Old.Started.Local()))
		for _, p := range change.Passages {
			if k := c.Claim(p.Citation.Claim); k != nil {
				v.Passages = append(v.Passages, PassageView{Claim: k.ID, Text: strings.Join(strings.Fields(k.Anchor.Quote), " "), Diff: p.Diff, Quote: p.Citation.Anchor.Quote})
			}
		}
	}
	if k := c.Latest(source); k != nil {
		v.Attachable = k.ID
		if desk.Typeable(k) {
			v.Typeable = k.ID
		}
	}
	for _, a := range c.Attachments {
		if k := c.Capture(a.Capture); k != nil && k.Source == source {
			v.Attachments = append(v.Attachments, AttachmentRow{ID: a.ID, Name: a.Name,
				Note: w.T("gui.ledger.attached", w.DateTime(a.At.Local()), a.Length, a.SHA256[:min(len(a.SHA256), 12)])})
		}
	}
	return v
}
