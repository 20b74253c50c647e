package claims

import (
	"math"
	"testing"
	"time"
)

// read is a case in which the first reader found what the one string says and Bert what
// the other does, a letter a claim; "." for nothing.
func read(first, second string) *Dossier {
	d := &Dossier{}
	kind := func(letter byte) FindingKind {
		for _, k := range FindingKinds {
			if k.Letter() == string(letter) {
				return k
			}
		}
		return ""
	}
	for i := range first {
		id := ID([]byte{'c', byte('a' + i)})
		d.Claims = append(d.Claims, Claim{ID: id})
		if k := kind(first[i]); k != "" {
			d.Findings = append(d.Findings, Finding{Claim: id, Check: CheckSo, Kind: k, By: "Ada"})
		}
		if k := kind(second[i]); k != "" {
			d.Reviews = append(d.Reviews, Review{Claim: id, Check: CheckSo, Kind: k, By: "Bert", Blind: true})
		}
	}
	return d
}

// The values of kappa are worked out by hand from the tables of both readers.
func TestAgreement(t *testing.T) {
	for name, c := range map[string]struct {
		first, second  string
		checks, agreed int
		kappa          float64 // NaN for none
	}{
		"all the same kind":     {"CCC", "CCC", 3, 3, math.NaN()},
		"all the same":          {"CCU", "CCU", 3, 3, 1},
		"none":                  {"CU", "UC", 2, 0, -1},
		"as chance would":       {"CCUU", "CUCU", 4, 2, 0},
		"of ten":                {"CCCCCCDDUU", "CCCCCDDDUC", 10, 8, (0.8 - 0.44) / (1 - 0.44)},
		"those both looked at":  {"C.UC", "CUU.", 2, 2, 1},
		"nothing to compare":    {"C..", "..U", 0, 0, 0},
		"one always says C":     {"CCCC", "CCCU", 4, 3, 0},
		"a single check agrees": {"D", "D", 1, 1, math.NaN()},
	} {
		t.Run(name, func(t *testing.T) {
			list := read(c.first, c.second).Agreements()
			if c.checks == 0 {
				if len(list) != 0 {
					t.Errorf("got %+v", list)
				}
				return
			}
			a := list[0]
			if a.Checks != c.checks || a.Claims != c.checks || a.Agreed != c.agreed || len(a.Differs) != c.checks-c.agreed || !a.Blind {
				t.Errorf("got %+v", a)
			}
			if a.Valued == math.IsNaN(c.kappa) || a.Valued && math.Abs(a.Kappa-c.kappa) > 1e-9 {
				t.Errorf("kappa %v (%v), want %v", a.Kappa, a.Valued, c.kappa)
			}
		})
	}
}

// Whoever decides and reads again under one name is no second reader, and what is off the
// list counts for nobody.
func TestAgreementLeavesOut(t *testing.T) {
	d := read("CC", "CU")
	d.Findings[0].By = " bert"
	d.Claims[1].Dropped = true
	if list := d.Agreements(); len(list) != 0 {
		t.Errorf("got %+v", list)
	}
}

// A blind reader sees their own findings as the case's, and nothing that gives away the
// first ones; the case itself stays as it is.
func TestBlind(t *testing.T) {
	d := read("CU", ".C")
	d.Claims[0].Note, d.Claims[0].State = "klar", StateDone
	d.Claims[0].Drafts = []Draft{{Check: CheckSo, Reasoning: "S1"}}
	d.Citations = []Citation{{ID: "q", Claim: d.Claims[0].ID, Role: RoleContradicts}}
	d.Queries = []Query{{ID: "f", Text: "wirklich?"}}
	d.Searches = []Searched{{ID: "s"}}
	d.Contacts = []Contact{{ID: "k"}}
	d.SignOffs = []SignOff{{ID: "z"}}
	d.Reviews[0].Note, d.Reviews[0].At = "S2", time.Unix(7, 0)
	d.Reviews = append(d.Reviews, Review{Claim: d.Claims[0].ID, Check: CheckSo, By: "Cem", Kind: FindingDisputed})
	b := d.Blind("Bert")
	if len(b.Findings) != 1 || b.Findings[0].Claim != d.Claims[1].ID || b.Findings[0].Kind != FindingVerified || b.Findings[0].Reasoning != "S2" {
		t.Errorf("findings: %+v", b.Findings)
	}
	if len(b.Reviews)+len(b.Queries)+len(b.Searches)+len(b.Contacts)+len(b.SignOffs) != 0 {
		t.Errorf("others show: %+v", b)
	}
	if c := b.Claims[0]; c.Note != "" || c.Drafts != nil || c.State != StateOpen || b.Claims[1].State != StateDone {
		t.Errorf("claims: %+v", b.Claims)
	}
	if b.Citations[0].Role != "" || d.Citations[0].Role != RoleContradicts || d.Claims[0].Note != "klar" || len(d.Findings) != 2 {
		t.Errorf("citations %+v, and of the case %+v, %+v", b.Citations, d.Citations, d.Claims)
	}
}

// A name holds for what it stood under and no longer.
func TestSignOffHoldsUntilSomethingChanges(t *testing.T) {
	d := read("CU", "..")
	d.Citations = []Citation{{ID: "q", Claim: d.Claims[0].ID, Capture: "k", Role: RoleSupports, Anchor: Anchor{Quote: "41 Schiffe"}}}
	for _, claim := range []ID{d.Claims[0].ID, ""} {
		d.SignOffs = append(d.SignOffs, SignOff{Claim: claim, By: "Bert", Of: d.Signed(claim)})
	}
	for name, c := range map[string]struct {
		change       func(*Dossier)
		claim, whole bool // the name under it still holds
	}{
		"nothing":                  {func(*Dossier) {}, true, true},
		"a note":                   {func(d *Dossier) { d.Claims[0].Note = "x" }, true, true},
		"a flag":                   {func(d *Dossier) { d.Claims[0] = d.Claims[0].WithFlag(FlagLegal, true) }, true, true},
		"another claim's finding":  {func(d *Dossier) { d.Findings[1].Kind = FindingVerified }, true, false},
		"its finding":              {func(d *Dossier) { d.Findings[0].Kind = FindingContext }, false, false},
		"its reason":               {func(d *Dossier) { d.Findings[0].Reasoning = "x" }, false, false},
		"its words":                {func(d *Dossier) { d.Claims[0].Anchor.Quote = "x" }, false, false},
		"its quotation":            {func(d *Dossier) { d.Citations = nil }, false, false},
		"it is taken off the list": {func(d *Dossier) { d.Claims[0].Dropped = true }, false, false},
		"another text":             {func(d *Dossier) { d.Case.Article.TextSHA256 = "x" }, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			after := *d
			after.Claims = append([]Claim(nil), d.Claims...)
			after.Findings = append([]Finding(nil), d.Findings...)
			c.change(&after)
			if claim, whole := after.Holds(d.SignOffs[0]), after.Holds(d.SignOffs[1]); claim != c.claim || whole != c.whole {
				t.Errorf("under the claim %v, under the article %v", claim, whole)
			}
		})
	}
}
