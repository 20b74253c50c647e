package report

import (
	"time"

	"tickmark/claims"
)

// chapter is a section of what the desk wrote down beside its findings. A report has only
// those that hold something.
type chapter struct {
	Name    string   // "queries", for its heading and anchor
	Intro   []string // sentences above its entries
	Entries []chapterEntry
}

// chapterEntry is one entry of a chapter.
type chapterEntry struct {
	Claim int    // number of the claim that it is about, 0 for none
	Words string // of the claim
	Title string
	Open  bool // something is still to do
	Facts []pair
}

// Heading is what the section is called.
func (v *view) Heading(p chapter) string { return v.T("report.part." + p.Name) }

// ClaimTitle is how an entry refers to its claim, "" for none.
func (v *view) ClaimTitle(e chapterEntry) string {
	if e.Claim == 0 {
		return ""
	}
	return v.T("report.part.claim", e.Claim)
}

// addParts adds the sections that hold something, in the order in which an editor needs
// them.
func (v *view) addParts(d *claims.Dossier, in Input) {
	parts := []chapter{v.replies(d, in.Tell), v.queries(d), v.secondReading(d, in.holds), v.corrections(d)}
	if in.Tell.Contacts {
		parts = append(parts, v.contacts(d))
	}
	for _, p := range parts {
		if len(p.Intro)+len(p.Entries) > 0 {
			v.Parts = append(v.Parts, p)
		}
	}
	for _, s := range d.Steps {
		line := v.T("report.step.open", clean(s.Text))
		if s.Done {
			line = v.T("report.step.done", clean(s.Text), v.signed(s.By, s.At))
		}
		v.Checklist = append(v.Checklist, line)
	}
}

// entryOn is an entry about a claim, or about none.
func (v *view) entryOn(claim claims.ID) chapterEntry {
	if f := v.byID[claim]; f != nil {
		return chapterEntry{Claim: f.Number, Words: f.Words}
	}
	return chapterEntry{}
}

// add adds a labelled fact unless it is empty.
func (e *chapterEntry) add(label, value string) {
	if value != "" {
		e.Facts = append(e.Facts, pair{Label: label, Value: value})
	}
}

// signed is a name with a time, or the time alone.
func (v *view) signed(by string, at time.Time) string {
	if by == "" {
		return v.minute(at)
	}
	return v.T("report.signed", oneLine(by), v.minute(at))
}

// queries tells of the questions to the author.
func (v *view) queries(d *claims.Dossier) chapter {
	p := chapter{Name: "queries"}
	for _, q := range d.Queries {
		e := v.entryOn(q.Claim)
		e.Title, e.Open = clean(q.Text), q.Open()
		e.add(v.T("report.query.asked"), v.signed(q.By, q.At))
		if q.Answered.IsZero() {
			e.add(v.T("report.query.answer"), v.T("report.query.unanswered"))
		} else {
			e.add(v.T("report.query.answer"), clean(q.Answer))
		}
		if q.Ruling == "" {
			e.add(v.T("report.query.ruling"), v.T("report.query.open"))
		} else {
			e.add(v.T("report.query.ruling"), v.word("ruling", string(q.Ruling)))
			e.add(v.T("report.query.reason"), clean(q.Reason))
			e.add(v.T("report.query.ruled"), v.signed(q.RuledBy, q.Ruled))
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

// corrections tells of what was put right after publication, by the day.
func (v *view) corrections(d *claims.Dossier) chapter {
	p := chapter{Name: "corrections"}
	for _, c := range d.Corrections {
		e := v.entryOn(c.Claim)
		e.Title = v.day(c.On)
		e.add(v.T("report.correction.wrong"), clean(c.Wrong))
		e.add(v.T("report.correction.right"), clean(c.Right))
		e.add(v.T("report.correction.where"), clean(c.Where))
		e.add(v.T("report.correction.by"), v.signed(c.By, c.At))
		p.Entries = append(p.Entries, e)
	}
	return p
}
