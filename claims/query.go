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

// Searched is the evidence that somebody looked for something and did not find it. It
// never says that there is nothing.
type Searched struct {
	ID    ID        `json:"id"`
	Case  ID        `json:"case"`
	Claim ID        `json:"claim"`
	Where string    `json:"where"` // an archive, a register, a search engine
	Query string    `json:"query"` // what was asked of it
	On    string    `json:"on"`    // YYYY-MM-DD
	By    string    `json:"by,omitempty"`
	At    time.Time `json:"at"` // when it was written down
}

// Correction is what was put right after publication. It never changes: what was wrong
// in it is put right by another one.
type Correction struct {
	ID    ID        `json:"id"`
	Case  ID        `json:"case"`
	Claim ID        `json:"claim,omitempty"` // "" where it is about none
	On    string    `json:"on"`              // when it was published, YYYY-MM-DD
	Wrong string    `json:"wrong"`           // what stood there
	Right string    `json:"right"`           // what is right
	Where string    `json:"where,omitempty"` // it was published
	By    string    `json:"by,omitempty"`
	At    time.Time `json:"at"`
}

// Step is one step on the checklist of a case.
type Step struct {
	ID     ID        `json:"id"`
	Case   ID        `json:"case"`
	Number int       `json:"number"` // its place on the list, from 1
	Text   string    `json:"text"`
	Done   bool      `json:"done,omitempty"`
	By     string    `json:"by,omitempty"` // who ticked it
	At     time.Time `json:"at,omitzero"`  // when it was ticked
}
