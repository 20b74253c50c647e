package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/carve"
)

// carvedEntry is an entry of the journal that has its hash, and where it can be read.
type carvedEntry struct {
	seq        int64
	prev, hash string
	inBackup   bool
	inDamaged  bool
	row        *carve.Row // in the damaged database; nil where the backup has it
}

// read finds the entries of the backup and of the damaged database.
func (s *salvage) read(ctx context.Context) error {
	s.known = map[string]*carvedEntry{}
	if s.backup != nil {
		if err := s.readBackup(ctx); err != nil {
			return err
		}
	}
	err := s.carved.Rows(func(r carve.Row) error {
		if !isEntry(r) {
			return ctx.Err()
		}
		e, _, ok := carvedAsEntry(r)
		if !ok {
			return ctx.Err()
		}
		at := s.known[e.Hash]
		if at == nil {
			at = &carvedEntry{seq: e.Seq, prev: e.Prev, hash: e.Hash}
			s.known[e.Hash] = at
		}
		at.inDamaged = true
		if !at.inBackup {
			at.row = &r
		}
		return ctx.Err()
	})
	for _, e := range s.known {
		s.order = append(s.order, e)
	}
	slices.SortFunc(s.order, func(a, b *carvedEntry) int {
		return cmp.Or(cmp.Compare(a.seq, b.seq), cmp.Compare(a.hash, b.hash))
	})
	return err
}

func (s *salvage) readBackup(ctx context.Context) error {
	rows, err := s.backup.QueryContext(ctx, "SELECT seq, prev, hash FROM journal")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		e := carvedEntry{inBackup: true}
		if err := rows.Scan(&e.seq, &e.prev, &e.hash); err != nil {
			return err
		}
		s.known[e.hash] = &e
	}
	return rows.Err()
}

// isEntry reports whether the row may be one of the journal: see schema/1.sql.
func isEntry(r carve.Row) bool {
	t := r.Types
	return len(t) == 9 && t[0] == 0 && (t[5] == 0 || carve.Integer(t[5])) &&
		(t[6] == carve.Text(0) || t[6] == carve.Text(hashLength)) && t[7] == carve.Text(hashLength)
}

// hashLength is the length of a SHA-256 in hex.
const hashLength = 64

// carvedAsEntry reads an entry from a row; ok is false where it does not have its hash.
func carvedAsEntry(r carve.Row) (e claims.Entry, changes []byte, ok bool) {
	v, err := r.Values()
	if err != nil {
		return e, nil, false
	}
	text := func(i int) string {
		b, _ := v[i].([]byte)
		return string(b)
	}
	undoes, _ := v[5].(int64)
	e = claims.Entry{Seq: r.ID, Case: claims.ID(text(1)), By: text(3), Action: text(4), Undoes: undoes, Prev: text(6), Hash: text(7)}
	changes = []byte(text(8))
	if e.At, err = time.Parse(claims.EntryTime, text(2)); err != nil {
		return e, nil, false
	}
	if sum, err := e.Sum(changes); err != nil || sum != e.Hash || json.Unmarshal(changes, &e.Changes) != nil {
		return e, nil, false
	}
	return e, changes, true
}

// entry reads an entry again, from wherever it can be read.
func (s *salvage) entry(ctx context.Context, at *carvedEntry) (claims.Entry, []byte, error) {
	if at.row != nil {
		if e, changes, ok := carvedAsEntry(*at.row); ok {
			return e, changes, nil
		}
	}
	var found claims.Entry
	var raw []byte
	if s.backup != nil {
		err := entries(ctx, s.backup, "WHERE seq = ? AND hash = ?", []any{at.seq, at.hash}, func(e claims.Entry, changes []byte) error {
			found, raw = e, slices.Clone(changes)
			return nil
		})
		if err != nil {
			return found, nil, err
		}
	}
	if sum, err := found.Sum(raw); err != nil || sum != at.hash {
		return found, nil, fail(ErrDamaged, fmt.Sprintf("read entry %d", at.seq), err, "store.entry_altered", at.seq)
	}
	return found, raw, nil
}

// findLine puts the entries in order: those that follow each other from the first on,
// as far as the damaged database had got, and those of it beyond a gap.
func (s *salvage) findLine() {
	rooted := map[string]bool{"": true} // hashes that a whole chain leads to
	var head *carvedEntry
	for _, e := range s.order {
		if !rooted[e.prev] || (e.prev == "") != (e.seq == 1) || e.prev != "" && s.known[e.prev].seq != e.seq-1 {
			continue
		}
		rooted[e.hash] = true
		// What the damaged database held counts; a backup may be of before an earlier one
		// was restored.
		if head == nil || e.inDamaged || !head.inDamaged || e.prev == head.hash {
			head = e
		}
	}
	for e := head; e != nil; e = s.known[e.prev] {
		s.line = append(s.line, e)
	}
	slices.Reverse(s.line)
	last, end := int64(len(s.line)), int64(len(s.line))
	for _, e := range s.line {
		if !e.inBackup {
			s.Newer++
		}
	}
	for _, e := range s.order {
		if e.seq <= last || !e.inDamaged {
			continue
		}
		if e.seq > end+1 {
			s.Missing = append(s.Missing, Gap{end + 1, e.seq - 1})
		}
		s.apart = append(s.apart, e)
		end = max(end, e.seq)
	}
	s.Apart = int64(len(s.apart))
}
