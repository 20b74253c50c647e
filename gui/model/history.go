package model

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// HistoryRow is one action on a case, in words.
type HistoryRow struct {
	At     time.Time
	By     string
	What   string
	Undone bool // a later action took it back
}

// History lists what was done on a case, the newest action first. Entries are the
// whole journal of the case, the first one first.
func History(entries []claims.Entry, c *desk.Case, w *assets.Words) []HistoryRow {
	rows := make([]HistoryRow, len(entries))
	about := make([]string, len(entries))
	at := make(map[int64]int, len(entries))
	for i, e := range entries {
		at[e.Seq] = i
		j, known := at[e.Undoes]
		if e.Undoes != 0 && known && j < i {
			// An undo is about the sentence that it takes back; a redo takes an undo
			// back and is about the same.
			about[i] = rows[j].What
			if entries[j].Undoes != 0 {
				about[i] = about[j]
				if k, ok := at[entries[j].Undoes]; ok {
					rows[k].Undone = false
				}
			}
			rows[j].Undone = true
		} else {
			about[i] = object(e, c, w)
		}
		rows[i] = HistoryRow{At: e.At, By: e.By, What: action(e.Action, about[i], w)}
	}
	slices.Reverse(rows)
	return rows
}

// Undone says what an undo or redo, the last entry of the journal, was about.
func Undone(entries []claims.Entry, c *desk.Case, w *assets.Words) string {
	rows := History(entries, c, w)
	if len(rows) == 0 {
		return ""
	}
	return rows[0].What
}

// action is the sentence for what was done. An action that the program has no
// words for is named as the journal names it.
func action(name, object string, w *assets.Words) string {
	sentence := name + ": " + object
	if key := "action." + name; w.Has(key) {
		sentence = w.T(key, object)
	}
	return strings.TrimSuffix(strings.TrimSpace(sentence), ":")
}

// ranks says which record of an entry it is about, the lowest first: setting a
// finding changes the claim's state as well, but is about the finding.
var ranks = map[claims.Entity]int{claims.EntityCase: 0, claims.EntityFinding: 1, claims.EntityCitation: 2,
	claims.EntityCapture: 3, claims.EntitySource: 4, claims.EntityClaim: 5}

// object names what an entry is about: the words of a claim, a source.
func object(e claims.Entry, c *desk.Case, w *assets.Words) string {
	if len(e.Changes) == 0 {
		return ""
	}
	main := e.Changes[0]
	for _, x := range e.Changes[1:] {
		if ranks[x.Entity] < ranks[main.Entity] {
			main = x
		}
	}
	record := main.New
	if record == nil {
		record = main.Old
	}
	switch main.Entity {
	case claims.EntityCase:
		return articleChange(main, c, w)
	case claims.EntityFinding:
		var f claims.Finding
		if json.Unmarshal(record, &f) == nil {
			return words(c, f.Claim, w) + ", " + w.T("finding."+string(f.Kind)+".short")
		}
	case claims.EntityCitation:
		var q claims.Citation
		if json.Unmarshal(record, &q) == nil {
			return quoted(q.Anchor.Quote, w)
		}
	case claims.EntityAttachment:
		var a claims.Attachment
		if json.Unmarshal(record, &a) == nil {
			return claims.Shorten(clean(a.Name), objectLength)
		}
	case claims.EntityCapture:
		var k claims.Capture
		if json.Unmarshal(record, &k) == nil {
			if s := c.Source(k.Source); s != nil {
				return SourceNumber(s) + " " + claims.Shorten(SourceTitle(s), objectLength)
			}
			return k.Requested
		}
	case claims.EntitySource:
		var s claims.Source
		if json.Unmarshal(record, &s) == nil {
			return SourceNumber(&s) + " " + claims.Shorten(SourceTitle(&s), objectLength)
		}
	case claims.EntityClaim:
		var k claims.Claim
		if json.Unmarshal(record, &k) == nil {
			return quoted(k.Anchor.Quote, w)
		}
	}
	return ""
}

// articleChange names what changed about the article: its version, a fact with its
// value, a part with what it is now, else the title.
func articleChange(change claims.Change, c *desk.Case, w *assets.Words) string {
	var was, is claims.Case
	if json.Unmarshal(change.Old, &was) != nil || json.Unmarshal(change.New, &is) != nil {
		return clean(c.Case.Title)
	}
	if is.Version() != was.Version() {
		return w.T("version.number", is.Version())
	}
	if fact, ok := is.ChangedFact(was); ok {
		return w.T("fact."+string(fact)) + " – " + first(claims.Shorten(is.Article.Document.Reading(fact).Value, objectLength), w.T("gui.record.not_stated"))
	}
	if b, ok := is.ChangedBlock(was); ok && is.Article.TextSHA256 == c.Case.Article.TextSHA256 {
		return quoted(c.Words.Slice(b.Span), w) + ", " + w.T("block."+string(b.Kind))
	}
	if is.Article.Document.Charset != was.Article.Document.Charset {
		return is.Article.Document.Charset
	}
	return clean(c.Case.Title)
}

func first(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// objectLength is how many characters of a claim or title a line of the history
// shows, enough to know it by.
const objectLength = 70

func quoted(s string, w *assets.Words) string {
	return w.T("gui.quoted", claims.Shorten(s, objectLength))
}

// words are the words of a claim, "?" if it is not known.
func words(c *desk.Case, id claims.ID, w *assets.Words) string {
	if k := c.Claim(id); k != nil {
		return quoted(k.Anchor.Quote, w)
	}
	return "?"
}
