package model

import (
	"strconv"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// ArticleMark is how a claim is seen in the article.
type ArticleMark struct {
	Claim claims.ID
	claims.Span
	Kind  claims.FindingKind // "" while nothing is decided
	Glyph string
	Note  string // the sources that it rests on: "S1, S3"
	Label string // what was decided, in words
}

// ArticleMarks are the marks of all claims on the list.
func ArticleMarks(c *desk.Case, w *assets.Words) []ArticleMark {
	marks := make([]ArticleMark, 0, len(c.Claims))
	for i := range c.Claims {
		k := &c.Claims[i]
		if !k.Listed() {
			continue
		}
		kind := Gravest(c, k)
		marks = append(marks, ArticleMark{Claim: k.ID, Span: k.Anchor.Span, Kind: kind, Glyph: Glyph(c, k),
			Note: strings.Join(Numbers(c, k.ID), ", "), Label: Findings(c, k, w)})
	}
	return marks
}

// Changed compares the marks of two snapshots: which claims have none any more,
// and which have a new or another one.
func Changed(was, is []ArticleMark) (gone []claims.ID, changed []ArticleMark) {
	old := make(map[claims.ID]ArticleMark, len(was))
	for _, m := range was {
		old[m.Claim] = m
	}
	for _, m := range is {
		if o, ok := old[m.Claim]; !ok || o != m {
			changed = append(changed, m)
		}
		delete(old, m.Claim)
	}
	for _, m := range was {
		if _, ok := old[m.Claim]; ok {
			gone = append(gone, m.Claim)
		}
	}
	return gone, changed
}

// SourceMark is a place in a source that bears on the claim.
type SourceMark struct {
	ID string
	claims.Span
	Sort SourceMarkSort
}

// SourceMarkSort says why a place in a source is marked.
type SourceMarkSort int

// The sorts of mark in a source.
const (
	MarkPassage SourceMarkSort = iota // bears on the claim
	MarkMatch                         // a detail with the same value
	MarkDiffers                       // a detail with another value
	MarkCited                         // attached to the claim as evidence
)

// SourceMarks are the places in a hint's source that bear on the claim: the best
// passages, the counterparts of its details, what is attached already.
func SourceMarks(c *desk.Case, claim claims.ID, h desk.Hint) []SourceMark {
	var marks []SourceMark
	for i, p := range h.Passages {
		if i == passagesShown {
			break
		}
		marks = append(marks, SourceMark{PassageID(i), p.Span, MarkPassage})
	}
	for i, m := range h.Details {
		if m.Source == nil || m.Status != claims.StatusMatch && m.Status != claims.StatusDiffers {
			continue
		}
		sort := MarkMatch
		if m.Status == claims.StatusDiffers {
			sort = MarkDiffers
		}
		marks = append(marks, SourceMark{"d" + strconv.Itoa(i), m.Source.Span, sort})
	}
	for _, q := range c.Cited(claim) {
		if q.Capture == h.Capture.ID {
			marks = append(marks, SourceMark{string(q.ID), q.Anchor.Span, MarkCited})
		}
	}
	return marks
}

// passagesShown is how many passages are marked; more would mark the whole page.
const passagesShown = 3

// PassageID is the id of the mark of the i-th best passage.
func PassageID(i int) string { return "p" + strconv.Itoa(i) }
