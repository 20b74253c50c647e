package claims

import "time"

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

// StepID is the id of a step: it is what it says, so that two people who give a case the
// same checklist give it the same steps.
func StepID(of ID, text string) ID { return of + "/" + ID(SHA256([]byte(text))[:16]) }
