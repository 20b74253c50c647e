package store

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// Any sequence of edits, undos and redos gives one and the same case, whether it
// is loaded, kept up to date entry by entry as a window does, or folded from the
// journal; and a redo brings back exactly what the undo before it took away.
func TestEverySequenceFolds(t *testing.T) {
	db := newTest(t)
	rapid.Check(t, func(rt *rapid.T) {
		n := must(t, db.NextNumber)
		x := newExample(n)
		var kept claims.Dossier
		follow := func(e claims.Entry, err error) {
			if err == nil {
				err = kept.Apply(e)
			}
			if err != nil {
				rt.Fatal(err)
			}
			kept.Text = articleText
		}
		follow(db.Commit(t.Context(), draftOf(x)))
		for i := range rapid.IntRange(1, 15).Draw(rt, "steps") {
			before := load(t, db, x.c.ID)
			switch what := rapid.SampledFrom([]string{"edit", "edit", "edit", "undo", "undo", "redo"}).Draw(rt, "step"); what {
			case "edit":
				follow(db.Commit(t.Context(), drawEdit(rt, before, i)))
			case "redo":
				if e, err := db.Redo(t.Context(), x.c.ID, ""); !errors.Is(err, ErrNothing) {
					follow(e, err)
				}
			case "undo":
				e, err := db.Undo(t.Context(), x.c.ID, "")
				if errors.Is(err, ErrNothing) {
					break
				}
				follow(e, err)
				if rapid.Bool().Draw(rt, "and redo") {
					follow(db.Redo(t.Context(), x.c.ID, ""))
					if d := diff(before, load(t, db, x.c.ID)); d != "" {
						rt.Fatalf("undo and redo: %s", d)
					}
				}
			}
			if d := diff(load(t, db, x.c.ID), &kept); d != "" {
				rt.Fatalf("loaded and kept up to date: %s", d)
			}
		}
		journal, err := db.Journal(t.Context(), x.c.ID)
		if err != nil {
			rt.Fatal(err)
		}
		folded := claims.Dossier{Text: articleText}
		for _, e := range journal {
			if err := folded.Apply(e); err != nil {
				rt.Fatal(err)
			}
		}
		if d := diff(&kept, &folded); d != "" {
			rt.Fatalf("kept up to date and folded: %s", d)
		}
	})
	sound(t, db)
}

// drawEdit draws something that a person could do to the case.
func drawEdit(t *rapid.T, d *claims.Dossier, i int) Draft {
	draft := Draft{Case: d.Case.ID, By: "Ada"}
	do := func(action string, c claims.Change) {
		draft.Action = action
		draft.Changes = append(draft.Changes, c)
	}
	claim := rapid.SampledFrom(d.Claims).Draw(t, "claim")
	actions := []string{"note", "move", "finding", "source", "split", "title"}
	if len(d.Sources) > 0 {
		actions = append(actions, "capture")
	}
	if len(d.Captures) > 0 {
		actions = append(actions, "cite", "attach")
	}
	if len(d.Attachments) > 0 {
		actions = append(actions, "detach")
	}
	if len(d.Citations) > 0 {
		actions = append(actions, "uncite")
	}
	actions = append(actions, "desk", "desk", "desk")
	switch action := rapid.SampledFrom(actions).Draw(t, "action"); action {
	case "note", "move":
		c := claim
		if action == "note" {
			c.Note = fmt.Sprint("note ", i)
		} else {
			c.Anchor = claims.NewAnchor(claims.NewText(d.Text), claims.Span{Start: i, End: 20})
		}
		do(action, change(claims.EntityClaim, c.ID, claim, c))
	case "finding":
		f := claims.Finding{Claim: claim.ID, Check: claims.CheckSo, At: morning, By: "Ada",
			Kind: rapid.SampledFrom(claims.FindingKinds).Draw(t, "kind")}
		c := claims.Change{Entity: claims.EntityFinding, ID: claims.FindingID(claim.ID, f.Check), New: record(f)}
		for _, old := range d.Findings {
			if old.Claim == claim.ID {
				c.Old = record(old)
				if rapid.Bool().Draw(t, "cleared") {
					c.New = nil
				}
			}
		}
		done := claim
		done.State = claims.StateDone
		do(action, change(claims.EntityClaim, claim.ID, claim, done))
		do(action, c)
	case "source":
		s := claims.Source{ID: claims.NewID(), Case: d.Case.ID, Number: len(d.Sources) + 1, Kind: claims.SourceLink}
		do(action, change(claims.EntitySource, s.ID, nil, s))
	case "capture":
		s := rapid.SampledFrom(d.Sources).Draw(t, "source")
		c := claims.Capture{ID: claims.NewID(), Case: d.Case.ID, Source: s.ID, Started: morning, TextSHA256: claims.SHA256([]byte(sourceText))}
		draft.Blobs = [][]byte{[]byte(sourceText)}
		do(action, change(claims.EntityCapture, c.ID, nil, c))
	case "cite":
		r := claims.Citation{ID: claims.NewID(), Case: d.Case.ID, Claim: claim.ID, Role: claims.RoleContext, At: morning,
			Capture: rapid.SampledFrom(d.Captures).Draw(t, "capture").ID,
			Anchor:  claims.NewAnchor(claims.NewText(sourceText), claims.Span{Start: i, End: i + 9})}
		do(action, change(claims.EntityCitation, r.ID, nil, r))
	case "attach":
		b := []byte(fmt.Sprint("picture ", i))
		r := claims.Attachment{ID: claims.NewID(), Case: d.Case.ID, Capture: rapid.SampledFrom(d.Captures).Draw(t, "capture").ID,
			Name: "bild.png", Length: int64(len(b)), SHA256: claims.SHA256(b), At: morning}
		draft.Blobs = [][]byte{b}
		do(action, change(claims.EntityAttachment, r.ID, nil, r))
	case "detach":
		r := rapid.SampledFrom(d.Attachments).Draw(t, "attachment")
		do(action, claims.Change{Entity: claims.EntityAttachment, ID: r.ID, Old: record(r)})
	case "uncite":
		r := rapid.SampledFrom(d.Citations).Draw(t, "citation")
		do(action, claims.Change{Entity: claims.EntityCitation, ID: r.ID, Old: record(r)})
	case "split":
		c := claims.Claim{ID: claims.NewID(), Case: d.Case.ID, Kind: claims.KindEvent, State: claims.StateOpen, Origin: "user",
			Anchor: claims.NewAnchor(claims.NewText(d.Text), claims.Span{Start: 3, End: 9 + i})}
		do(action, change(claims.EntityClaim, c.ID, nil, c))
	case "desk":
		c := drawDeskEdit(t, d, claim.ID, i)
		do("desk."+string(c.Entity), c)
	case "title":
		k := d.Case
		k.Title = fmt.Sprint("title ", i)
		do(action, change(claims.EntityCase, k.ID, d.Case, k))
	}
	return draft
}

// drawDeskEdit draws a line of what a desk writes down beside the findings: a new one, or
// for what may change another form of one that is there.
func drawDeskEdit(t *rapid.T, d *claims.Dossier, claim claims.ID, i int) claims.Change {
	id, of, said := claims.NewID(), d.Case.ID, fmt.Sprint("words ", i)
	about := rapid.SampledFrom([]claims.ID{"", claim}).Draw(t, "about")
	switch e := rapid.SampledFrom([]claims.Entity{claims.EntityContact, claims.EntityQuery, claims.EntitySearched, claims.EntityReview,
		claims.EntitySignOff, claims.EntityStep, claims.EntityCorrection}).Draw(t, "entity"); e {
	case claims.EntityContact:
		if len(d.Contacts) > 0 && rapid.Bool().Draw(t, "answered") {
			was := rapid.SampledFrom(d.Contacts).Draw(t, "contact")
			is := was
			is.Answer, is.Answered = said, morning
			return change(e, was.ID, was, is)
		}
		return change(e, id, nil, claims.Contact{ID: id, Case: of, Claims: []claims.ID{claim}, Who: said, How: claims.WayPhone, At: morning})
	case claims.EntityQuery:
		if len(d.Queries) > 0 && rapid.Bool().Draw(t, "ruled") {
			was := rapid.SampledFrom(d.Queries).Draw(t, "query")
			is := was
			is.Ruling, is.Reason = claims.RulingStet, said
			return change(e, was.ID, was, is)
		}
		return change(e, id, nil, claims.Query{ID: id, Case: of, Claim: claim, Check: claims.CheckSo, Text: said, At: morning})
	case claims.EntitySearched:
		return change(e, id, nil, claims.Searched{ID: id, Case: of, Claim: claim, Where: "Archiv", Query: said, At: morning})
	case claims.EntityReview:
		r := claims.Review{Case: of, Claim: claim, Check: claims.CheckSo, By: "Bert", Kind: claims.FindingContext, Note: said, At: morning}
		for _, was := range d.Reviews {
			if was.Claim == claim {
				return change(e, claims.ReviewID(claim, r.Check, r.By), was, r)
			}
		}
		return change(e, claims.ReviewID(claim, r.Check, r.By), nil, r)
	case claims.EntitySignOff:
		return change(e, id, nil, claims.SignOff{ID: id, Case: of, Claim: about, By: "Bert", At: morning})
	case claims.EntityStep:
		return change(e, id, nil, claims.Step{ID: id, Case: of, Number: i + 1, Text: said})
	default:
		return change(e, id, nil, claims.Correction{ID: id, Case: of, Claim: about, On: "2026-03-10", Wrong: said, At: morning})
	}
}
