package claims

import "time"

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
