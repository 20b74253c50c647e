package claims

import "time"

// Ruling is what was decided about a query once the author had answered.
type Ruling string

// The rulings on a query.
const (
	RulingAccepted Ruling = "accepted" // the text is changed
	RulingStet     Ruling = "stet"     // "let it stand": the text stays, with a reason
)

// Query is a question to the author about a claim, with the answer and what was
// decided.
type Query struct {
	ID       ID        `json:"id"`
	Case     ID        `json:"case"`
	Claim    ID        `json:"claim"`
	Check    Check     `json:"check"`
	Text     string    `json:"text"`
	By       string    `json:"by,omitempty"` // who asks
	At       time.Time `json:"at"`
	Answer   string    `json:"answer,omitempty"`
	Answered time.Time `json:"answered,omitzero"` // zero while there is no answer
	Ruling   Ruling    `json:"ruling,omitempty"`  // "" while nothing is decided
	Reason   string    `json:"reason,omitempty"`  // for the ruling; asked for by stet
	RuledBy  string    `json:"ruled_by,omitempty"`
	Ruled    time.Time `json:"ruled,omitzero"`
}

// Open reports whether nothing is decided yet.
func (q Query) Open() bool { return q.Ruling == "" }

// Asks reports whether a finding is one that an author is asked about.
func (k FindingKind) Asks() bool {
	switch k {
	case FindingCorrected, FindingContext, FindingDisputed, FindingUnsupported:
		return true
	}
	return false
}
