package report

import (
	"encoding/json"
	"strings"

	"tickmark/claims"
)

// logLine is one line of the change log.
type logLine struct {
	Seq      int64
	At       string
	Sentence string
	Undone   bool // a later entry took it back
}

// changes tells what was done on the case. Who did it is left out: only findings
// are signed.
func (v *view) changes(history []claims.Entry) []logLine {
	bySeq := map[int64]int{}
	for i, e := range history {
		bySeq[e.Seq] = i
	}
	lines := make([]logLine, len(history))
	object := make([]string, len(history)) // what the entry was about
	for i, e := range history {
		j, ok := bySeq[e.Undoes]
		if e.Undoes != 0 && ok && j < i {
			// What an undo is about is the whole sentence of what it takes back; what
			// a redo is about is what the undo was about.
			object[i] = lines[j].Sentence
			if history[j].Undoes != 0 {
				object[i] = object[j]
				if k, ok := bySeq[history[j].Undoes]; ok {
					lines[k].Undone = false
				}
			}
			lines[j].Undone = true
		} else {
			object[i] = v.about(e)
		}
		lines[i] = logLine{Seq: e.Seq, At: v.minute(e.At), Sentence: v.action(e.Action, object[i])}
	}
	return lines
}

// action is the sentence for what was done. An action that the program has no
// words for is named as the journal names it.
func (v *view) action(name, object string) string {
	if key := "action." + name; v.Has(key) {
		return v.T(key, object)
	}
	return oneLine(name) + ": " + object
}

// rank says which record of an entry it is about, the lowest first: setting a
// finding changes the claim's state as well, but is about the finding.
var rank = map[claims.Entity]int{claims.EntityCase: 0, claims.EntityFinding: 1, claims.EntityCitation: 2,
	claims.EntityCapture: 3, claims.EntitySource: 4, claims.EntityClaim: 5}

// about names the record that an entry is about.
func (v *view) about(e claims.Entry) string {
	if len(e.Changes) == 0 {
		return "–"
	}
	main := e.Changes[0]
	for _, c := range e.Changes[1:] {
		if rank[c.Entity] < rank[main.Entity] {
			main = c
		}
	}
	record := main.New
	if record == nil {
		record = main.Old
	}
	switch main.Entity {
	case claims.EntityCase:
		var was, is claims.Case
		if json.Unmarshal(main.Old, &was) == nil && json.Unmarshal(main.New, &is) == nil {
			if is.Version() != was.Version() {
				return v.T("version.number", is.Version())
			}
			if fact, ok := is.ChangedFact(was); ok {
				return v.word("fact", string(fact)) + ": " + oneLine(is.Article.Document.Reading(fact).Value)
			}
			if b, ok := is.ChangedBlock(was); ok {
				return v.word("block", string(b.Kind))
			}
		}
		return v.Title
	case claims.EntityFinding:
		var f claims.Finding
		if json.Unmarshal(record, &f) == nil {
			return v.T("report.log.finding", v.claimName(f.Claim), v.word("check", string(f.Check)+".short"), v.word("finding", string(f.Kind)+".short"))
		}
	case claims.EntityCitation:
		var c claims.Citation
		if json.Unmarshal(record, &c) == nil {
			return v.T("report.log.citation", v.claimName(c.Claim), v.sourceName(c.Capture), excerpt(c.Anchor.Quote, 60))
		}
	case claims.EntityAttachment:
		var a claims.Attachment
		if json.Unmarshal(record, &a) == nil {
			return v.sourceName(a.Capture) + " " + oneLine(a.Name)
		}
	case claims.EntityCapture:
		var k claims.Capture
		if json.Unmarshal(record, &k) == nil {
			name := oneLine(address(k.Requested))
			if s := v.bySource[k.Source]; s != nil {
				name = s.Label + " " + name
			}
			if !k.OK() {
				return v.T("report.log.failed", name)
			}
			return name
		}
	case claims.EntitySource:
		var s claims.Source
		if json.Unmarshal(record, &s) == nil {
			return "S" + v.Number(s.Number) + " " + oneLine(address(s.URL))
		}
	case claims.EntityContact, claims.EntityQuery, claims.EntitySearched, claims.EntityReview, claims.EntitySignOff, claims.EntityStep, claims.EntityCorrection:
		if s, ok := v.written(record); ok {
			return s
		}
	case claims.EntityClaim:
		var c claims.Claim
		if json.Unmarshal(record, &c) == nil {
			return v.T("report.log.claim", v.claimName(main.ID), excerpt(c.Anchor.Quote, 60), v.word("state", string(c.State)))
		}
	}
	return oneLine(string(main.Entity) + " " + string(main.ID))
}

// written names what the desk wrote down: the claims that it is about, and what it says.
func (v *view) written(record json.RawMessage) (string, bool) {
	var r struct {
		Claim  claims.ID          `json:"claim"`
		Claims []claims.ID        `json:"claims"`
		Check  claims.Check       `json:"check"`
		Kind   claims.FindingKind `json:"kind"`
		Who    string             `json:"who"`
		Text   string             `json:"text"`
		Query  string             `json:"query"`
		Right  string             `json:"right"`
	}
	if record == nil || json.Unmarshal(record, &r) != nil {
		return "", false
	}
	var parts []string
	for _, id := range append(r.Claims, r.Claim) {
		if id != "" {
			parts = append(parts, v.T("report.part.claim", v.claimName(id)))
		}
	}
	if r.Kind != "" {
		parts = append(parts, v.word("check", string(r.Check)+".short")+": "+v.word("finding", string(r.Kind)+".short"))
	}
	for _, s := range []string{r.Who, r.Text, r.Query, r.Right} {
		parts = appendFilled(parts, "", excerpt(s, 60))
	}
	if len(parts) == 0 {
		return v.Title, true
	}
	return strings.Join(parts, ", "), true
}

// claimName refers to a claim by its number in this report, or by its id if it is
// no longer on the list.
func (v *view) claimName(id claims.ID) string {
	if f := v.byID[id]; f != nil {
		return f.label()
	}
	return strings.ToUpper(oneLine(string(id)))
}

// sourceName refers to the source of a capture.
func (v *view) sourceName(capture claims.ID) string {
	if k := v.captures[capture]; k != nil {
		if s := v.bySource[k.Source]; s != nil {
			return s.Label
		}
	}
	return "S?"
}
