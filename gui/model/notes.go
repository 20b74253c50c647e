package model

import (
	"fmt"
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// NoteRow is one note on the article: what it says against itself, what can be
// reckoned of it, what is easily translated wrongly.
type NoteRow struct {
	Mark   string // "≠" an alarm, "⚠" a trap of translation, "=" a calculation
	Sort   NoteSort
	Text   string // the words that it is about, "" where the reason has them all
	Reason string // the calculation, in words
	Spans  []claims.Span
}

// NoteSort parts alarms from what only helps.
type NoteSort int

// The sorts of note, in the order in which they are listed.
const (
	NoteAlarms   NoteSort = iota // places that do not fit together
	NoteTraps                    // words that are easily translated wrongly
	NoteReckoned                 // calculations that come out right, or that a reader would have to do
)

// NoteSorts lists them in order.
var NoteSorts = []NoteSort{NoteAlarms, NoteTraps, NoteReckoned}

var noteMarks = []string{NoteAlarms: "≠", NoteTraps: "⚠", NoteReckoned: "="}

// Gather makes one note of those that say the same of several places: a word that is
// easily translated wrongly is explained once.
func Gather(notes []claims.Note) []claims.Note {
	out := make([]claims.Note, 0, len(notes))
	at := map[string]int{}
	for _, n := range notes {
		says := fmt.Sprint(n.Kind, n.Alarm, n.Reason)
		if i, ok := at[says]; ok {
			out[i].Spans = append(slices.Clip(out[i].Spans), n.Spans...)
			continue
		}
		at[says] = len(out)
		out = append(out, n)
	}
	return out
}

// NoteRows makes the rows for notes on an article, alarms first.
func NoteRows(c *desk.Case, notes []claims.Note, w *assets.Words) []NoteRow {
	rows := make([]NoteRow, len(notes))
	for i, n := range notes {
		sort := noteSort(n)
		reason := w.T(n.Reason.Key, n.Reason.Args...)
		rows[i] = NoteRow{Mark: noteMarks[sort], Sort: sort, Text: places(c, n, reason, w), Reason: reason, Spans: n.Spans}
	}
	slices.SortStableFunc(rows, func(a, b NoteRow) int { return int(a.Sort - b.Sort) })
	return rows
}

func noteSort(n claims.Note) NoteSort {
	switch {
	case n.Alarm:
		return NoteAlarms
	case n.Kind == claims.NoteTrap:
		return NoteTraps
	}
	return NoteReckoned
}

// places quotes the words that a note is about, where its reason does not.
func places(c *desk.Case, n claims.Note, reason string, w *assets.Words) string {
	told := true
	out := make([]string, len(n.Spans))
	for i, s := range n.Spans {
		words := clean(c.Words.Slice(s))
		told = told && strings.Contains(reason, words)
		out[i] = w.T("gui.quoted", claims.Shorten(words, placeLength))
	}
	if told {
		return ""
	}
	return strings.Join(out, " – ")
}

// placeLength is how many characters of a place a note shows.
const placeLength = 60

// NotesOn are the notes that belong to a claim, without the traps of translation:
// those stand beside the source that they come from.
func NotesOn(k *claims.Claim, notes []claims.Note) []claims.Note {
	var out []claims.Note
	for _, n := range notes {
		if n.Kind != claims.NoteTrap && n.Touches(k.Anchor.Span) {
			out = append(out, n)
		}
	}
	return out
}

// Alarmed are the claims on the list to which an alarm belongs.
func Alarmed(c *desk.Case, notes []claims.Note) map[claims.ID]bool {
	out := map[claims.ID]bool{}
	for _, n := range notes {
		if !n.Alarm {
			continue
		}
		for i := range c.Claims {
			if k := &c.Claims[i]; k.Listed() && n.Touches(k.Anchor.Span) {
				out[k.ID] = true
			}
		}
	}
	return out
}

// NoteCount says in a few words how many notes there are on the article.
func NoteCount(notes []claims.Note, w *assets.Words) string {
	alarms := 0
	for _, n := range notes {
		if n.Alarm {
			alarms++
		}
	}
	if alarms > 0 {
		return w.T("gui.notes.count.alarms", len(notes), alarms)
	}
	return w.T("gui.notes.count", len(notes))
}
