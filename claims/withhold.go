package claims

import (
	"encoding/json"
	"slices"
)

// Disclosure is what a document tells of although it is kept back else.
type Disclosure struct {
	Confidential bool // claims flagged as confidential
	Contacts     bool // the contact log
}

// Withheld is what a document leaves out.
type Withheld struct {
	Claims []Claim // those flagged as confidential

	contacts bool // the contact log is left out
	gone     map[ID]bool
}

// Public is the case without what is kept back: claims flagged as confidential, all that
// hangs on them, and the sources that only they rest on and to which the article does
// not link; of the contact log, all but that and when a right of reply was given. The
// dossier itself stays as it is. The article's text is the article's, and holds the
// words of every claim.
func (d *Dossier) Public(tell Disclosure) (*Dossier, Withheld) {
	w := Withheld{contacts: !tell.Contacts, gone: map[ID]bool{}}
	p := *d
	if !tell.Confidential {
		w.claims(d)
	}
	if len(w.Claims) > 0 {
		without(&p.Claims, func(c Claim) bool { return w.gone[c.ID] })
		without(&p.Findings, func(f Finding) bool { return w.gone[f.Claim] })
		without(&p.Sources, func(s Source) bool { return w.gone[s.ID] })
		without(&p.Captures, func(k Capture) bool { return w.gone[k.ID] })
		without(&p.Citations, func(q Citation) bool { return w.gone[q.Claim] })
		without(&p.Attachments, func(a Attachment) bool { return w.gone[a.Capture] })
		without(&p.Queries, func(q Query) bool { return w.gone[q.Claim] })
		without(&p.Searches, func(s Searched) bool { return w.gone[s.Claim] })
		without(&p.Reviews, func(r Review) bool { return w.gone[r.Claim] })
		without(&p.SignOffs, func(s SignOff) bool { return w.gone[s.Claim] })
		without(&p.Corrections, func(c Correction) bool { return w.gone[c.Claim] })
		without(&p.Case.Conflicts, func(c Conflict) bool { return w.hides(Change{c.Entity, c.ID, c.Kept, c.Other}) })
	}
	p.Contacts = nil
	for _, k := range d.Contacts {
		about := len(k.Claims)
		k.Claims = slices.DeleteFunc(slices.Clone(k.Claims), w.Hides)
		if about > 0 && len(k.Claims) == 0 || w.contacts && !k.Reply {
			continue
		}
		if w.contacts {
			k.Who, k.Asked, k.Answer, k.By = "", "", "", ""
		}
		p.Contacts = append(p.Contacts, k)
	}
	return &p, w
}

// without takes what is held back out of a copy of the list.
func without[T any](list *[]T, held func(T) bool) {
	*list = slices.DeleteFunc(slices.Clone(*list), held)
}

// claims finds the confidential claims, and the sources with their captures that go with
// them.
func (w *Withheld) claims(d *Dossier) {
	for _, c := range d.Claims {
		if c.Flagged(FlagConfidential) {
			w.Claims = append(w.Claims, c)
			w.gone[c.ID] = true
		}
	}
	cited := map[ID]ID{} // source by capture
	for _, k := range d.Captures {
		cited[k.ID] = k.Source
	}
	only := map[ID]bool{} // sources that are cited: whether for confidential claims alone
	for _, q := range d.Citations {
		source := cited[q.Capture]
		alone, known := only[source]
		only[source] = w.gone[q.Claim] && (alone || !known)
		if w.gone[q.Claim] {
			w.gone[q.ID] = true
		}
	}
	for _, s := range d.Sources {
		if only[s.ID] && len(s.Links) == 0 {
			w.gone[s.ID] = true
		}
	}
	for _, k := range d.Captures {
		if w.gone[k.Source] {
			w.gone[k.ID] = true
		}
	}
}

// Hides reports whether the record with this id is left out.
func (w Withheld) Hides(id ID) bool { return w.gone[id] }

// History is the journal with the records of what is left out taken out of its entries,
// so that nothing of them can be told but that something was done.
func (w Withheld) History(entries []Entry) []Entry {
	list := slices.Clone(entries)
	for i, e := range list {
		list[i].Changes = slices.Clone(e.Changes)
		for j, c := range e.Changes {
			if w.hides(c) {
				list[i].Changes[j] = Change{Entity: c.Entity, ID: c.ID}
			}
		}
	}
	return list
}

// hides reports whether a change is about what is left out.
func (w Withheld) hides(c Change) bool {
	if w.gone[c.ID] || c.Entity == EntityContact && w.contacts {
		return true
	}
	var about struct {
		Claim   ID   `json:"claim"`
		Claims  []ID `json:"claims"`
		Source  ID   `json:"source"`
		Capture ID   `json:"capture"`
	}
	for _, record := range []json.RawMessage{c.Old, c.New} {
		if c.Entity == EntityCase || record == nil || json.Unmarshal(record, &about) != nil {
			continue
		}
		if w.gone[about.Claim] || w.gone[about.Source] || w.gone[about.Capture] || slices.ContainsFunc(about.Claims, w.Hides) {
			return true
		}
	}
	return false
}
