package casefile

import (
	"encoding/json"
	"fmt"
	"slices"

	"tickmark/claims"
)

// blobsOf lists the bytes that the records of the changes refer to, before and after.
func blobsOf(changes []claims.Change) ([]string, error) {
	var list []string
	for _, c := range changes {
		for _, record := range []json.RawMessage{c.Old, c.New} {
			if record == nil {
				continue
			}
			var err error
			switch c.Entity {
			case claims.EntityCase:
				var r claims.Case
				err = json.Unmarshal(record, &r)
				for _, v := range r.Versions() {
					list = append(list, v.RawSHA256, v.TextSHA256)
				}
				for _, b := range r.Brought {
					list = append(list, b.Journal)
				}
			case claims.EntityCapture:
				var r claims.Capture
				err = json.Unmarshal(record, &r)
				list = append(list, r.SHA256, r.TextSHA256)
			case claims.EntityAttachment:
				var r claims.Attachment
				err = json.Unmarshal(record, &r)
				list = append(list, r.SHA256)
			}
			if err != nil {
				return nil, fmt.Errorf("read %s %s: %w", c.Entity, c.ID, err)
			}
		}
	}
	return list, nil
}

// Blobs lists the bytes that a journal refers to, in the order of their hashes: of
// all its records as they are and were, and of the journals that it brought along,
// with what those brought along in turn.
func Blobs(journal []claims.Entry, read Reader) ([]string, error) {
	seen, walked := map[string]bool{"": true}, map[string]bool{}
	var list []string
	for todo := [][]claims.Entry{journal}; len(todo) > 0; todo = todo[1:] {
		for _, e := range todo[0] {
			of, err := blobsOf(e.Changes)
			if err != nil {
				return nil, fmt.Errorf("entry %d: %w", e.Seq, err)
			}
			for _, sum := range of {
				if !seen[sum] {
					seen[sum] = true
					list = append(list, sum)
				}
			}
			for _, b := range brought(e) {
				if walked[b.Journal] {
					continue
				}
				walked[b.Journal] = true
				came, err := read(b.Journal)
				if err != nil {
					return nil, err
				}
				todo = append(todo, came)
			}
		}
	}
	slices.Sort(list)
	return list, nil
}

// brought lists what the entry itself brought along: one journal, if it is an import.
func brought(e claims.Entry) []claims.Brought {
	if !e.Brings() {
		return nil
	}
	for _, c := range e.Changes {
		var was, is claims.Case
		if c.Entity != claims.EntityCase || c.New == nil || json.Unmarshal(c.New, &is) != nil ||
			c.Old != nil && json.Unmarshal(c.Old, &was) != nil || len(is.Brought) < len(was.Brought) {
			continue
		}
		return is.Brought[len(was.Brought):]
	}
	return nil
}
