package claims

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// ActionImport is the action of an entry that brought a case file in: a whole case,
// or what somebody else did on one that was here.
const ActionImport = "case.import"

// ActionSalvage is the action of an entry that brought in what could be read of the
// case beyond a gap in the journal of a damaged database.
const ActionSalvage = "case.salvage"

// Brings reports whether the entry brought in a journal of another chain with what that
// says of the case.
func (e Entry) Brings() bool { return e.Action == ActionImport || e.Action == ActionSalvage }

// EntryTime is how the time of an entry is written for its hash and in columns: in
// UTC and of fixed width, so that times sort as texts.
const EntryTime = "2006-01-02T15:04:05.000000Z"

// EncodeRecord is json.Marshal without HTML escapes, which would make a kept record
// hard to read.
func EncodeRecord(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// Sum is the hash that the entry must have, in hex, if changes are its changes as
// they are kept. It is the SHA-256 over the JSON array
//
//	["tickmark/journal/1",prev,seq,case,at,by,action,undoes,changes]
//
// without white space, at being written as [EntryTime].
func (e Entry) Sum(changes []byte) (string, error) {
	head, err := EncodeRecord([]any{"tickmark/journal/1", e.Prev, e.Seq, e.Case, e.At.UTC().Format(EntryTime), e.By, e.Action, e.Undoes})
	if err != nil {
		return "", err
	}
	h := sha256.New()
	h.Write(head[:len(head)-1])
	h.Write([]byte{','})
	h.Write(changes)
	h.Write([]byte{']'})
	return hex.EncodeToString(h.Sum(nil)), nil
}

// errSum is why an entry is not taken for what it says it is.
var errSum = errors.New("the entry does not have its hash")

// entryLine is an entry on a line of a journal outside of the database.
type entryLine struct {
	Seq     int64           `json:"seq"`
	Case    ID              `json:"case"`
	At      time.Time       `json:"at"`
	By      string          `json:"by,omitempty"`
	Action  string          `json:"action"`
	Undoes  int64           `json:"undoes,omitempty"`
	Prev    string          `json:"prev"`
	Hash    string          `json:"hash"`
	Changes json.RawMessage `json:"changes"`
}

// line is a change with its members sorted by name, as the hash of its entry covers
// them.
type line struct {
	Entity Entity          `json:"entity"`
	ID     ID              `json:"id"`
	New    json.RawMessage `json:"new,omitempty"`
	Old    json.RawMessage `json:"old,omitempty"`
}

// Line writes an entry that was read from a journal as one line of JSON, without a
// line end, so that [ParseEntry] can check it again. It fails for an entry whose
// hash is not that of what it says.
func (e Entry) Line() ([]byte, error) {
	sorted := make([]line, len(e.Changes))
	for i, c := range e.Changes {
		sorted[i] = line{c.Entity, c.ID, c.New, c.Old}
	}
	changes, err := EncodeRecord(sorted)
	if err != nil {
		return nil, err
	}
	if sum, err := e.Sum(changes); err != nil || sum != e.Hash {
		return nil, errors.Join(err, fmt.Errorf("write entry %d: %w", e.Seq, errSum))
	}
	return EncodeRecord(entryLine{e.Seq, e.Case, e.At.UTC(), e.By, e.Action, e.Undoes, e.Prev, e.Hash, changes})
}

// ParseEntry reads a line that [Entry.Line] wrote. It fails for anything that was
// altered since.
func ParseEntry(b []byte) (Entry, error) {
	var l entryLine
	if err := json.Unmarshal(b, &l); err != nil {
		return Entry{}, fmt.Errorf("read an entry: %w", err)
	}
	e := Entry{Seq: l.Seq, Case: l.Case, At: l.At, By: l.By, Action: l.Action, Undoes: l.Undoes, Prev: l.Prev, Hash: l.Hash}
	if sum, err := e.Sum(l.Changes); err != nil || sum != e.Hash {
		return Entry{}, errors.Join(err, fmt.Errorf("read entry %d: %w", e.Seq, errSum))
	}
	if err := json.Unmarshal(l.Changes, &e.Changes); err != nil {
		return Entry{}, fmt.Errorf("read entry %d: %w", e.Seq, err)
	}
	return e, nil
}

// ParseJournal reads a journal of one entry a line.
func ParseJournal(b []byte) ([]Entry, error) {
	var list []Entry
	for l := range bytes.Lines(b) {
		e, err := ParseEntry(l)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, nil
}
