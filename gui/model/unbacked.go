package model

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// Piece is a run of a claim's words, on one line.
type Piece struct {
	Text     string
	Unbacked bool // no source backs these words
}

// Unbacked parts a claim's wording into what a source backs and the words that none
// of the sources does; nil where there is nothing to mark, because every word is
// backed or no source bears on the claim.
func Unbacked(c *desk.Case, k *claims.Claim, hints []desk.Hint) []Piece {
	var left []claims.Span
	seen := false
	for _, h := range hints {
		if len(h.Passages) == 0 {
			continue
		}
		spans := slices.Clone(h.Unsupported)
		slices.SortFunc(spans, func(a, b claims.Span) int { return cmp.Compare(a.Start, b.Start) })
		if seen {
			spans = inBoth(left, spans)
		}
		left, seen = spans, true
	}
	if len(left) == 0 {
		return nil
	}
	var out []Piece
	add := func(from, to int, unbacked bool) {
		if from < to {
			out = append(out, Piece{oneLine(c.Words.Slice(claims.Span{Start: from, End: to})), unbacked})
		}
	}
	at := k.Anchor.Start
	for _, s := range left {
		from, to := max(s.Start, at), min(s.End, k.Anchor.End)
		for from > at && !letterOrSpace(c.Words.Slice(claims.Span{Start: from - 1, End: from})) {
			from-- // a line must not break between a quotation mark and its word
		}
		if from >= to {
			continue
		}
		add(at, from, false)
		add(from, to, true)
		at = to
	}
	add(at, k.Anchor.End, false)
	return out
}

func letterOrSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r)
}

// inBoth is what two lists of spans, each in order and without overlaps, have in common.
func inBoth(a, b []claims.Span) []claims.Span {
	var out []claims.Span
	for len(a) > 0 && len(b) > 0 {
		if both := (claims.Span{Start: max(a[0].Start, b[0].Start), End: min(a[0].End, b[0].End)}); both.Start < both.End {
			out = append(out, both)
		}
		if a[0].End < b[0].End {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return out
}

// oneLine replaces every line break by a space and leaves all other characters, so
// that pieces of a text fit together again.
func oneLine(s string) string {
	out := []rune(s)
	for i, r := range out {
		if r == '\n' {
			out[i] = ' '
		}
	}
	return string(out)
}
