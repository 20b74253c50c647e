package claims

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Review is what a second reader found out for one check of a claim. It is kept beside
// the finding and never in its place.
type Review struct {
	Case  ID          `json:"case"`
	Claim ID          `json:"claim"`
	Check Check       `json:"check"`
	By    string      `json:"by"`
	Kind  FindingKind `json:"kind"`
	Note  string      `json:"note,omitempty"`
	// Blind says that the reader was not shown the findings.
	Blind bool      `json:"blind,omitempty"`
	At    time.Time `json:"at"`
}

// ReviewID is the id of what a reader found out for one check of a claim: each reader
// has one say on it.
func ReviewID(claim ID, c Check, by string) ID { return FindingID(claim, c) + "/" + ID(by) }

// SamePerson reports whether two names are of one person, as far as names tell.
func SamePerson(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// Differing is a check that two readers found different things for.
type Differing struct {
	Finding Finding
	Review  Review
}

// Agreement is how far a second reader came to the same findings as the first.
type Agreement struct {
	By     string // the second reader
	Blind  bool   // every one of the findings was made without seeing the first
	Claims int    // that both have a finding for
	Checks int    // that both have a finding for
	Agreed int    // of the checks
	// Kappa is how much more they agree than two would who set their findings by chance
	// as often as these did: Cohen's kappa, after J. Cohen, "A Coefficient of Agreement
	// for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37–46.
	// It has no value where chance alone would make them agree on everything.
	Kappa   float64
	Valued  bool // kappa has a value
	Differs []Differing
}

// Share is the share of the checks on which both agree, from 0 to 1.
func (a Agreement) Share() float64 {
	if a.Checks == 0 {
		return 0
	}
	return float64(a.Agreed) / float64(a.Checks)
}

// Agreements holds what second readers found against the findings of the case, reader by
// reader in the order of their names. A reader's say on a finding of their own, and
// claims off the list, are left out.
func (d *Dossier) Agreements() []Agreement {
	on := map[ID]bool{}
	for _, c := range d.Claims {
		on[c.ID] = c.Listed()
	}
	findings := map[ID]Finding{}
	for _, f := range d.Findings {
		if on[f.Claim] {
			findings[FindingID(f.Claim, f.Check)] = f
		}
	}
	readers := map[string][]Differing{}
	for _, r := range d.Reviews {
		if f, ok := findings[FindingID(r.Claim, r.Check)]; ok && !SamePerson(f.By, r.By) {
			readers[r.By] = append(readers[r.By], Differing{f, r})
		}
	}
	var list []Agreement
	for by, pairs := range readers {
		list = append(list, agreement(by, pairs))
	}
	slices.SortFunc(list, func(a, b Agreement) int { return cmp.Compare(a.By, b.By) })
	return list
}

func agreement(by string, pairs []Differing) Agreement {
	a := Agreement{By: by, Blind: true, Checks: len(pairs)}
	read := map[ID]bool{}
	first, second := map[FindingKind]int{}, map[FindingKind]int{}
	for _, p := range pairs {
		read[p.Finding.Claim] = true
		first[p.Finding.Kind]++
		second[p.Review.Kind]++
		a.Blind = a.Blind && p.Review.Blind
		if p.Finding.Kind == p.Review.Kind {
			a.Agreed++
		} else {
			a.Differs = append(a.Differs, p)
		}
	}
	a.Claims = len(read)
	byChance := 0 // times the square of the number of checks
	for kind, n := range first {
		byChance += n * second[kind]
	}
	all := len(pairs) * len(pairs)
	if a.Valued = byChance < all; a.Valued {
		expected := float64(byChance) / float64(all)
		a.Kappa = (a.Share() - expected) / (1 - expected)
	}
	return a
}

// Blind is the case as a second reader sees it who is not to know what the first found:
// their own findings stand in the place of the others, and what would give those away is
// left out: reasons, notes, states, queries, contacts and searches, what citations were
// attached for, other readers, and what conflicts hold. The dossier itself stays as it is.
func (d *Dossier) Blind(reader string) *Dossier {
	b := *d
	b.Case.Conflicts = nil
	b.Findings, b.Reviews = nil, nil
	b.Queries, b.Contacts, b.Searches, b.SignOffs, b.Corrections = nil, nil, nil, nil, nil
	has := map[ID]bool{}
	for _, r := range d.Reviews {
		if SamePerson(r.By, reader) {
			has[FindingID(r.Claim, r.Check)] = true
			b.Findings = append(b.Findings, Finding{Claim: r.Claim, Check: r.Check, Kind: r.Kind, Reasoning: r.Note, By: r.By, At: r.At})
		}
	}
	b.Claims = slices.Clone(d.Claims)
	for i := range b.Claims {
		c := &b.Claims[i]
		c.Note, c.Drafts, c.State = "", nil, StateDone
		for _, check := range c.Checks() {
			if !has[FindingID(c.ID, check)] {
				c.State = StateOpen
			}
		}
	}
	b.Citations = slices.Clone(d.Citations)
	for i := range b.Citations {
		b.Citations[i].Role = ""
	}
	return &b
}
