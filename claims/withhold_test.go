package claims

import (
	"encoding/json"
	"strings"
	"testing"
)

// held is a case in which one of two claims is confidential, with all that can hang on a
// claim for both; whatever belongs to the confidential one has "geheim" in its id or
// words.
func held() *Dossier {
	d := &Dossier{Case: Case{ID: "case"}}
	d.Claims = []Claim{{ID: "offen"}, {ID: "geheim", Flags: []Flag{FlagConfidential}, Note: "geheim"}}
	for _, c := range []ID{"offen", "geheim"} {
		s := "s-" + c
		d.Sources = append(d.Sources, Source{ID: s, URL: "https://" + string(c) + ".example"})
		d.Captures = append(d.Captures, Capture{ID: "k-" + c, Source: s})
		d.Attachments = append(d.Attachments, Attachment{ID: "a-" + c, Capture: "k-" + c})
		d.Citations = append(d.Citations, Citation{ID: "z-" + c, Claim: c, Capture: "k-" + c})
		d.Findings = append(d.Findings, Finding{Claim: c, Check: CheckSo})
		d.Queries = append(d.Queries, Query{ID: "q-" + c, Claim: c})
		d.Searches = append(d.Searches, Searched{ID: "n-" + c, Claim: c})
		d.Reviews = append(d.Reviews, Review{Claim: c, By: "Bert"})
		d.SignOffs = append(d.SignOffs, SignOff{ID: "u-" + c, Claim: c})
		d.Corrections = append(d.Corrections, Correction{ID: "b-" + c, Claim: c})
		d.Contacts = append(d.Contacts, Contact{ID: "g-" + c, Claims: []ID{c}, Who: "Kranz", Asked: "vertraulich", Reply: true})
	}
	d.Contacts = append(d.Contacts, Contact{ID: "hintergrund", Who: "Kranz"})
	return d
}

func TestPublicLeavesOutWhatIsConfidential(t *testing.T) {
	d := held()
	p, w := d.Public(Disclosure{})
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"geheim", "Kranz", "vertraulich", "hintergrund"} {
		if strings.Contains(string(b), word) {
			t.Errorf("%q is told: %s", word, b)
		}
	}
	if len(w.Claims) != 1 || len(p.Claims) != 1 || len(p.Sources) != 1 || len(p.Captures) != 1 || len(p.Citations) != 1 || len(p.Contacts) != 1 {
		t.Errorf("left out too much or too little: %s", b)
	}
	if len(d.Claims) != 2 || d.Contacts[0].Who != "Kranz" {
		t.Error("the case itself was changed")
	}
	all, w := d.Public(Disclosure{Confidential: true, Contacts: true})
	if len(all.Claims) != 2 || len(all.Sources) != 2 || len(all.Contacts) != 3 || all.Contacts[0].Who != "Kranz" || len(w.Claims) != 0 {
		t.Errorf("asked for, it is not told: %+v", all)
	}
}

// A source stays that the article itself names, or another claim rests on.
func TestPublicKeepsSourcesOfTheArticle(t *testing.T) {
	linked := held()
	linked.Sources[1].Links = []Span{{Start: 1, End: 2}}
	shared := held()
	shared.Citations = append(shared.Citations, Citation{ID: "z", Claim: "offen", Capture: "k-geheim"})
	for name, d := range map[string]*Dossier{"linked": linked, "shared": shared} {
		if p, _ := d.Public(Disclosure{}); len(p.Sources) != 2 || len(p.Captures) != 2 {
			t.Errorf("%s: %+v", name, p.Sources)
		}
	}
}

// The journal tells of what is left out only that something was done.
func TestHistoryTellsNothingOfIt(t *testing.T) {
	d := held()
	entry := func(e Entity, id ID, record any) Entry {
		b, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		return Entry{Action: "test", Changes: []Change{{Entity: e, ID: id, New: b}}}
	}
	history := []Entry{entry(EntityClaim, "geheim", d.Claims[1]), entry(EntityFinding, "geheim/so", d.Findings[1]), entry(EntitySource, "s-geheim", d.Sources[1]),
		entry(EntityCapture, "k-geheim", d.Captures[1]), entry(EntityContact, "hintergrund", d.Contacts[2]), entry(EntityFinding, "offen/so", d.Findings[0])}
	_, w := d.Public(Disclosure{})
	got := w.History(history)
	for i, e := range got {
		if told := e.Changes[0].New != nil; told != (i == len(got)-1) {
			t.Errorf("%s %s: %s", e.Changes[0].Entity, e.Changes[0].ID, e.Changes[0].New)
		}
		if history[i].Changes[0].New == nil {
			t.Error("the journal itself was changed")
		}
	}
}
