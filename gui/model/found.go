package model

import (
	"fmt"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// FoundRow is a line in the list of what a search found: the name of a kind, or a hit.
type FoundRow struct {
	Head  string // of the rows that follow; "" for a hit
	Place string // where it stands
	Parts []FoundPart
	Hit   desk.Hit
}

// FoundPart is a part of an excerpt.
type FoundPart struct {
	Text   string
	Marked bool // it was looked for
}

// FoundRows lists what was found, under the names of its kinds.
func FoundRows(found []desk.Hits, w *assets.Words) []FoundRow {
	var out []FoundRow
	for _, kind := range found {
		if len(kind.Hits) == 0 {
			continue
		}
		head := w.T("find." + string(kind.Kind))
		if kind.More {
			head += " (" + w.T("library.find.more", len(kind.Hits)) + ")"
		}
		out = append(out, FoundRow{Head: head})
		for _, h := range kind.Hits {
			r := FoundRow{Hit: h, Parts: parts(h), Place: fmt.Sprintf("%d · %s", h.Case, h.Title)}
			if h.SourceNumber > 0 {
				r.Place += fmt.Sprintf(" · S%d %s", h.SourceNumber, h.SourceTitle)
			}
			out = append(out, r)
		}
	}
	return out
}

func parts(h desk.Hit) []FoundPart {
	text := claims.NewText(h.Excerpt)
	var out []FoundPart
	at := 0
	add := func(to int, marked bool) {
		if to > at {
			out = append(out, FoundPart{text.Slice(claims.Span{Start: at, End: to}), marked})
		}
		at = to
	}
	for _, m := range h.Marks {
		add(m.Start, false)
		add(m.End, true)
	}
	add(text.Len(), false)
	return out
}
