package claims

import (
	"encoding/json"
	"time"
)

// SignOff is a second reader's name under a claim, or under the whole article, as it
// stood then.
type SignOff struct {
	ID    ID        `json:"id"`
	Case  ID        `json:"case"`
	Claim ID        `json:"claim,omitempty"` // "" for the whole article
	By    string    `json:"by"`
	At    time.Time `json:"at"`
	// Of is the SHA-256, in hex, of what was signed; see [Dossier.Signed].
	Of string `json:"of"`
}

// Signed is the hash of what a name under a claim, or with "" under the whole article,
// stands for: the words, how often a newer text has changed them or their sentence, the
// findings and the quotations that they rest on. Once any of it changes, the hash does, and the name holds no longer; so it does on every machine
// and after every merge. Flags, notes and states are no part of it.
func (d *Dossier) Signed(claim ID) string {
	type finding struct {
		Check              Check
		Kind               FindingKind
		Reasoning, Wording string
	}
	type citation struct {
		Capture ID
		Role    Role
		Quote   string
	}
	type signed struct {
		Words     string
		Changed   int `json:",omitempty"`
		Findings  []finding
		Citations []citation
	}
	var of []signed
	at := map[ID]int{}
	for _, c := range d.Claims {
		if (claim == "" || c.ID == claim) && c.Listed() {
			at[c.ID] = len(of)
			of = append(of, signed{Words: c.Anchor.Quote, Changed: len(c.Was)})
		}
	}
	for _, f := range d.Findings {
		if i, ok := at[f.Claim]; ok {
			of[i].Findings = append(of[i].Findings, finding{f.Check, f.Kind, f.Reasoning, f.Wording})
		}
	}
	for _, q := range d.Citations {
		if i, ok := at[q.Claim]; ok {
			of[i].Citations = append(of[i].Citations, citation{q.Capture, q.Role, q.Anchor.Quote})
		}
	}
	text := ""
	if claim == "" {
		text = d.Case.Article.TextSHA256
	}
	b, err := json.Marshal([]any{"tickmark/signed/1", text, of})
	if err != nil {
		panic("claims: encode what is signed: " + err.Error()) // strings always can be
	}
	return SHA256(b)
}

// Holds reports whether what the name stands under is as it was signed.
func (d *Dossier) Holds(s SignOff) bool { return d.Signed(s.Claim) == s.Of }

// Standing lists the names under a claim, or with "" under the whole article, that hold.
func (d *Dossier) Standing(claim ID) []SignOff {
	var list []SignOff
	for _, s := range d.SignOffs {
		if s.Claim == claim && d.Holds(s) {
			list = append(list, s)
		}
	}
	return list
}
