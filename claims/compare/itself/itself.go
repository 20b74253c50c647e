// Package itself holds an article against itself, without any source: weekdays
// against dates, parts against totals, ages against births, one quantity or name told in
// two ways. Every finding is a note with the calculation.
//
// It is pure. An alarm is raised only where the words tie the places together and
// no way of rounding makes them fit; where it could be meant otherwise, nothing is
// said. A rule whose words a language does not have (see lang.Reckoning) is silent
// in that language.
package itself

import (
	"cmp"
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// mostNotes bounds the notes on one text: past it nobody reads on, and a text that
// brings more is a table.
const mostNotes = 500

// Notes holds a text against itself. The notes are in the order of their first
// places.
func Notes(sheet *claims.Sheet) []claims.Note {
	a := newArticle(sheet)
	for i := range a.sentences {
		s := &a.sentences[i]
		a.weekdays(s)
		a.impossible(s)
		a.ago(s)
		a.lasting(s)
		a.births(s)
		a.totals(s)
		a.percentages(s)
		a.shares(s)
		a.changes(s)
		a.units(s)
		a.notation(s)
	}
	a.agesTwice()
	a.countsTwice()
	a.namesTwice()
	a.openQuotes()
	slices.SortStableFunc(a.notes, func(m, n claims.Note) int { return cmp.Compare(m.Spans[0].Start, n.Spans[0].Start) })
	return a.notes
}

// article is a text with what the rules read, and the notes found so far.
type article struct {
	sheet     *claims.Sheet
	text      *claims.Text
	lang      *lang.Language
	sentences []sentence
	// overlapping says that the text speaks of several answers, so that percentages
	// may be more than a hundred together.
	overlapping bool
	notes       []claims.Note
}

// sentence is a sentence with its words and the details inside it, in order.
type sentence struct {
	claims.Span
	words   []word
	details []*claims.Detail
}

// newArticle takes the sentences of a sheet apart; those of menus and other
// boilerplate are left out.
func newArticle(sheet *claims.Sheet) *article {
	a := &article{sheet: sheet, text: claims.NewText(sheet.Text), lang: lang.Of(sheet.Lang)}
	if a.lang == nil {
		a.lang = &lang.Language{}
	}
	low := strings.ToLower(sheet.Text)
	a.overlapping = slices.ContainsFunc(a.lang.Reckoning.Several, func(words string) bool { return strings.Contains(low, words) })
	next := 0
	for _, s := range sheet.Sentences {
		for next < len(sheet.Details) && sheet.Details[next].Start < s.Start {
			next++
		}
		if s.Zone == claims.ZoneBoilerplate {
			continue
		}
		x := sentence{Span: s.Span, words: words(a.text.Slice(s.Span), s.Start)}
		for ; next < len(sheet.Details) && sheet.Details[next].Start < s.End; next++ {
			x.details = append(x.details, &sheet.Details[next])
		}
		a.sentences = append(a.sentences, x)
	}
	return a
}

// add takes a note up.
func (a *article) add(kind claims.NoteKind, alarm bool, why claims.Reason, spans ...claims.Span) {
	if len(a.notes) < mostNotes {
		slices.SortFunc(spans, func(s, t claims.Span) int { return cmp.Compare(s.Start, t.Start) })
		a.notes = append(a.notes, claims.Note{Kind: kind, Spans: spans, Reason: why, Alarm: alarm})
	}
}

// begins reports whether a word begins like one of the list.
func begins(word string, list []string) bool {
	return slices.ContainsFunc(list, func(b string) bool { return strings.HasPrefix(word, b) })
}
