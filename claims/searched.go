package claims

import "time"

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
