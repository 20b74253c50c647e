package claims

import "time"

// Proof is what was checked of a case, or of all cases, and what of it does not
// hold. It says that what is kept is as it was kept, not that what it says is so.
type Proof struct {
	Entries int   `json:"entries"` // of the journal, which is one chain over all cases
	First   Chain `json:"first,omitzero"`
	Last    Chain `json:"last,omitzero"`

	Hashed      int   `json:"hashed"`      // bytes and texts that were hashed again
	Bytes       int64 `json:"bytes"`       // how much that was, unpacked
	Claims      int   `json:"claims"`      // whose words were looked for in their article
	Quotations  int   `json:"quotations"`  // that were looked for in the text of their capture
	Attachments int   `json:"attachments"` // files beside captures
	// Records is how many records were made anew from the journal and compared with
	// those that are kept.
	Records int `json:"records"`

	Problems []Reason `json:"problems"` // a sentence for each thing that does not hold
}

// Holds reports whether everything that was checked holds.
func (p Proof) Holds() bool { return len(p.Problems) == 0 }

// Chain is an end of the journal's chain. Who keeps the hash of the last entry
// somewhere else can tell later whether entries were cut off after it.
type Chain struct {
	Seq  int64     `json:"seq"`
	At   time.Time `json:"at"`
	Hash string    `json:"hash"`
}
