package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"tickmark/claims"
)

// recordKey names a record of a case.
type recordKey struct {
	entity claims.Entity
	id     claims.ID
}

// caseRecords are the records of a case.
type caseRecords map[recordKey]json.RawMessage

// joinApart takes over what entries beyond a gap say, case by case.
func (s *salvage) joinApart(ctx context.Context, db *DB) error {
	cases, order := map[claims.ID][]*carvedEntry{}, []claims.ID(nil)
	for _, at := range s.apart {
		e, _, err := s.entry(ctx, at)
		if err != nil {
			return err
		}
		if cases[e.Case] == nil {
			order = append(order, e.Case)
		}
		cases[e.Case] = append(cases[e.Case], at)
	}
	for _, id := range order {
		if err := s.joinCase(ctx, db, id, cases[id]); err != nil {
			return err
		}
	}
	return nil
}

// joinCase writes an entry that leads from the records of a case before the gap to
// those after it. An entry holds each record whole, so what it says holds whatever is
// missing before it; what it does not speak of is as it was before the gap.
func (s *salvage) joinCase(ctx context.Context, db *DB, id claims.ID, list []*carvedEntry) error {
	before := caseRecords{}
	for entity := range kept {
		err := records(ctx, db.conn, entity, id, func(rid claims.ID, record []byte) error {
			before[recordKey{entity, rid}] = slices.Clone(record)
			return nil
		})
		if err != nil {
			return err
		}
	}
	after := maps.Clone(before)
	var lines []byte
	var head string
	for _, at := range list {
		e, _, err := s.entry(ctx, at)
		if err != nil {
			return err
		}
		line, err := e.Line()
		if err != nil {
			return err
		}
		lines, head = append(append(lines, line...), '\n'), e.Hash
		for _, c := range e.Changes {
			if _, ours := kept[c.Entity]; !ours {
				continue // of a newer program
			}
			if after[recordKey{c.Entity, c.ID}] = c.New; c.New == nil {
				delete(after, recordKey{c.Entity, c.ID})
			}
		}
	}
	root := recordKey{claims.EntityCase, id}
	if after[root] == nil {
		if before[root] == nil && len(after) > 0 {
			s.Lost = append(s.Lost, id)
		}
		after = caseRecords{} // the case was removed, or never got here
	} else if err := bring(after, root, claims.Brought{Journal: claims.SHA256(lines), Head: head}); err != nil {
		return err
	}
	return s.commitApart(ctx, db, id, before, after, lines)
}

// bring notes a journal in the record of a case, leaving its other members alone.
func bring(records caseRecords, root recordKey, b claims.Brought) error {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(records[root], &members); err != nil {
		return err
	}
	var brought []claims.Brought
	if raw := members["brought"]; raw != nil {
		if err := json.Unmarshal(raw, &brought); err != nil {
			return err
		}
	}
	var err error
	if members["brought"], err = claims.EncodeRecord(append(brought, b)); err != nil {
		return err
	}
	records[root], err = claims.EncodeRecord(members)
	return err
}

// errOrphans rolls a transaction back in which records refer to others that are lost.
var errOrphans = errors.New("records refer to others that are not there")

// commitApart commits what leads from one set of records to another, without those
// whose references lead nowhere.
func (s *salvage) commitApart(ctx context.Context, db *DB, id claims.ID, before, after caseRecords, lines []byte) error {
	for {
		d := Draft{Case: id, By: s.by, Action: claims.ActionSalvage, Changes: changesBetween(before, after), Blobs: [][]byte{lines}}
		if len(d.Changes) == 0 {
			return nil
		}
		p, err := prepare(d)
		if err != nil {
			return err
		}
		var orphans []recordKey
		err = db.write(ctx, "join what was salvaged", func(ctx context.Context) error {
			if err := db.put(ctx, &p); err != nil {
				return err
			}
			var err error
			if orphans, err = orphansOf(ctx, db.conn, after); err == nil && len(orphans) > 0 {
				err = errOrphans
			}
			return err
		})
		if !errors.Is(err, errOrphans) {
			return err
		}
		for _, k := range orphans {
			delete(after, k)
		}
	}
}

// changesBetween lists what leads from one set of records to another.
func changesBetween(before, after caseRecords) []claims.Change {
	var list []claims.Change
	for k, old := range before {
		if now := after[k]; !bytes.Equal(old, now) {
			list = append(list, claims.Change{Entity: k.entity, ID: k.id, Old: old, New: now})
		}
	}
	for k, now := range after {
		if before[k] == nil {
			list = append(list, claims.Change{Entity: k.entity, ID: k.id, New: now})
		}
	}
	slices.SortFunc(list, func(a, b claims.Change) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// orphansOf lists those of the records that refer to a record that is not there. Bytes
// that are not there are no reason to drop what is known of them.
func orphansOf(ctx context.Context, q querier, of caseRecords) ([]recordKey, error) {
	rows, err := q.QueryContext(ctx, `SELECT DISTINCT "table", rowid FROM pragma_foreign_key_check WHERE parent <> 'blob'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	type place struct {
		table string
		row   int64
	}
	var places []place
	for rows.Next() {
		var p place
		if err := rows.Scan(&p.table, &p.row); err != nil {
			return nil, err
		}
		places = append(places, p)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	rows.Close() // one connection does one thing at a time
	var list []recordKey
	for _, p := range places {
		for entity, k := range kept {
			if k.name != p.table {
				continue
			}
			key := recordKey{entity: entity}
			if err := q.QueryRowContext(ctx, "SELECT id FROM "+k.name+" WHERE rowid = ?", p.row).Scan(&key.id); err != nil {
				return nil, err
			}
			if of[key] != nil {
				list = append(list, key)
			}
		}
	}
	return list, nil
}
