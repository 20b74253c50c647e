package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"tickmark/claims"
)

// Prove is [DB.Proof] for who only wants to know what does not hold: it returns
// nothing if all does.
func (db *DB) Prove(ctx context.Context, c claims.ID) ([]claims.Reason, error) {
	p, err := db.Proof(ctx, c)
	return p.Problems, err
}

// Proof checks what is kept and says what was checked and what does not hold:
// that all bytes are there and have their hash, that the chain of the journal is
// unbroken, that the words of each claim stand in its article, in the version that has
// them, and each quotation in its capture, that every record is what the journal makes of it, and that every entry
// that came along with a case file has its hash.
// With a case it looks at the bytes, quotations and records of that case only; with
// "" at all of them and at the database file itself. The chain is always walked
// whole, since it proves nothing in parts.
//
// It cannot notice that the last entries were cut off together with their
// records; keep the last hash elsewhere to be sure of that.
func (db *DB) Proof(ctx context.Context, c claims.ID) (claims.Proof, error) {
	if db.newer != nil {
		return claims.Proof{}, fail(ErrNewer, "prove", db.newer, "store.newer_proof", db.path)
	}
	p := proof{schema: db.steps, server: db.server != nil}
	err := db.read(ctx, "prove", func(q querier) error {
		if c != "" {
			if err := p.exists(ctx, q, c); err != nil {
				return err
			}
		}
		checks := []func(context.Context, querier, claims.ID) error{p.chain, p.blobs, p.missing, p.claims, p.citations, p.attachments, p.records, p.brought}
		if c == "" {
			checks = append(checks, p.file)
		}
		for _, check := range checks {
			err := explain("prove", db.path, check(ctx, q, c))
			// What cannot be read is a finding too, and not the end of the proof.
			if broken := new(Error); errors.As(err, &broken) && broken.Kind == ErrDamaged {
				p.add(broken.Reason)
			} else if err != nil {
				return err
			}
		}
		return nil
	})
	return p.Proof, err
}

// proof collects what was checked and what does not hold.
type proof struct {
	claims.Proof
	schema []string // what makes empty tables in memory, whichever database they are held against
	server bool
}

func (p *proof) report(key string, args ...any) {
	p.Problems = append(p.Problems, claims.Because(key, args...))
}

// add adds what ended a check, unless it ended another one too.
func (p *proof) add(r claims.Reason) {
	if !slices.ContainsFunc(p.Problems, func(known claims.Reason) bool { return reflect.DeepEqual(known, r) }) {
		p.Problems = append(p.Problems, r)
	}
}

func (p *proof) exists(ctx context.Context, q querier, c claims.ID) error {
	var n int
	if err := q.QueryRowContext(ctx, "SELECT count(*) FROM journal WHERE case_id = ?", c).Scan(&n); err != nil {
		return err
	}
	if n == 0 {
		return fail(ErrNotFound, "prove case "+string(c), nil, "store.no_case")
	}
	return nil
}

// chain walks the journal.
func (p *proof) chain(ctx context.Context, q querier, _ claims.ID) error { return p.walk(ctx, q, "") }

// walk walks the entries of the journal that the condition selects, whose first one
// follows on nothing only if it is the first of all.
func (p *proof) walk(ctx context.Context, q querier, where string, args ...any) error {
	var last claims.Entry
	return entries(ctx, q, where, args, func(e claims.Entry, changes []byte) error {
		switch {
		case where != "" && p.Entries == 0: // what is before it is not looked at
		case e.Seq != last.Seq+1:
			p.report("store.entries_missing", last.Seq+1, e.Seq-1)
		case e.Prev != last.Hash:
			p.report("store.chain_broken", e.Seq)
		}
		hash, err := e.Sum(changes)
		if err != nil {
			return err
		}
		if hash != e.Hash {
			p.report("store.entry_altered", e.Seq)
		}
		p.Last = claims.Chain{Seq: e.Seq, At: e.At, Hash: e.Hash}
		if p.Entries++; p.Entries == 1 {
			p.First = p.Last
		}
		last = e
		return nil
	})
}

// referred are the hashes of the bytes that columns of records refer to: those of a case,
// or with "" all of them. Others are named in the records alone; see named.
const referred = `SELECT raw_sha256 AS sha256 FROM case_file WHERE ?1 IN ('', id) UNION SELECT text_sha256 FROM case_file WHERE ?1 IN ('', id)
	UNION SELECT sha256 FROM capture WHERE ?1 IN ('', case_id) UNION SELECT text_sha256 FROM capture WHERE ?1 IN ('', case_id)
	UNION SELECT sha256 FROM attachment WHERE ?1 IN ('', case_id)`

// blobs hashes the bytes again: all of them, or those of a case.
func (p *proof) blobs(ctx context.Context, q querier, c claims.ID) error {
	if err := p.hash(ctx, q, "?1 = '' OR sha256 IN ("+referred+")", c); err != nil || c == "" {
		return err
	}
	sums, err := named(ctx, q, c)
	for i := 0; i < len(sums) && err == nil; i++ {
		err = p.hash(ctx, q, "sha256 = ?1", sums[i])
	}
	return err
}

// hash hashes the bytes again that the condition selects.
func (p *proof) hash(ctx context.Context, q querier, where string, arg any) error {
	rows, err := q.QueryContext(ctx, "SELECT sha256, size, coding, bytes FROM blob WHERE "+where+" ORDER BY sha256", arg)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var b packed
		if err := rows.Scan(&b.sha256, &b.size, &b.coding, &b.bytes); err != nil {
			return err
		}
		if _, err := b.unpack(); err != nil {
			p.report("store.blob_damaged", b.sha256)
		}
		p.Hashed++
		p.Bytes += int64(b.size)
	}
	return rows.Err()
}

// missing reports the bytes that a record refers to and that are not there.
func (p *proof) missing(ctx context.Context, q querier, c claims.ID) error {
	sums, err := named(ctx, q, c)
	if err != nil {
		return err
	}
	for _, sum := range sums {
		var kept bool
		if err := q.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?)", sum).Scan(&kept); err != nil {
			return err
		}
		if !kept {
			p.report("store.no_blob", sum)
		}
	}
	rows, err := q.QueryContext(ctx, "SELECT sha256 FROM ("+referred+") AS named WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM blob) ORDER BY 1", c)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var hash string
		if err := rows.Scan(&hash); err != nil {
			return err
		}
		p.report("store.no_blob", hash)
	}
	return rows.Err()
}

// attachments counts the files beside captures; their bytes are hashed with the others.
func (p *proof) attachments(ctx context.Context, q querier, c claims.ID) error {
	return q.QueryRowContext(ctx, "SELECT count(*) FROM attachment WHERE ?1 IN ('', case_id)", c).Scan(&p.Attachments)
}

// claims looks for the words of each claim in the article: in the version in force, or
// in the last one that held them, and for its earlier words in the versions that had
// those.
func (p *proof) claims(ctx context.Context, q querier, c claims.ID) error {
	held, err := versionsOf(ctx, q, c)
	if err != nil {
		return err
	}
	var found []placed
	err = eachRecord(ctx, q, "SELECT id, case_id, record FROM claim WHERE ?1 IN ('', case_id) ORDER BY id", c, func(id, of claims.ID, record []byte) error {
		var r claims.Claim
		if err := json.Unmarshal(record, &r); err != nil {
			return fail(ErrDamaged, "read the anchor of "+string(id), err, "store.record_damaged", string(id))
		}
		found = append(found, placed{id, held.text(of, r.LastIn), r.Anchor})
		for _, w := range r.Was {
			found = append(found, placed{id, held.text(of, w.Version), w.Anchor})
		}
		p.Claims++
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(found, func(a, b placed) int { return strings.Compare(a.text, b.text) })
	return p.place(ctx, q, "store.claim_not_found", found)
}

// citations looks for each quotation in the text of its capture.
func (p *proof) citations(ctx context.Context, q querier, c claims.ID) error {
	return p.anchors(ctx, q, &p.Quotations, "store.quote_not_found", `SELECT r.id, k.text_sha256, r.record
		FROM citation r JOIN capture k ON k.id = r.capture_id WHERE ?1 = '' OR r.case_id = ?1 ORDER BY k.text_sha256, r.id`, c)
}

// anchors counts and places the anchors of the records that the query gives with their text's hash, and
// reports by the key those whose words are not there. A text that cannot be read
// is reported with the bytes, so its anchors are passed over.
func (p *proof) anchors(ctx context.Context, q querier, count *int, key, query string, c claims.ID) error {
	found, err := anchorsOf(ctx, q, query, c)
	if err != nil {
		return err
	}
	*count = len(found)
	return p.place(ctx, q, key, found)
}

// place looks for anchors in their texts, of which each is read once if they are in the
// order of their texts.
func (p *proof) place(ctx context.Context, q querier, key string, found []placed) error {
	var hash string
	var text *claims.Text // nil if it cannot be read
	for i, a := range found {
		if err := ctx.Err(); err != nil {
			return err
		}
		if i == 0 || a.text != hash {
			hash = a.text
			b, err := blob(ctx, q, hash)
			switch {
			case errors.Is(err, ErrDamaged):
				text = nil
			case err != nil && !errors.Is(err, ErrNotFound):
				return err
			default:
				text = claims.NewText(string(b)) // empty where nothing is kept
			}
		}
		if text == nil {
			continue
		}
		if _, ok := a.anchor.Place(text); !ok {
			p.report(key, string(a.id), a.anchor.Quote)
		}
	}
	return nil
}

// placed is an anchor and the hash of the text that it belongs to.
type placed struct {
	id     claims.ID
	text   string
	anchor claims.Anchor
}

// anchorsOf reads what the query of proof.anchors gives.
func anchorsOf(ctx context.Context, q querier, query string, c claims.ID) ([]placed, error) {
	rows, err := q.QueryContext(ctx, query, c)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []placed
	for rows.Next() {
		var a placed
		var text sql.NullString
		var record []byte
		if err := rows.Scan(&a.id, &text, &record); err != nil {
			return nil, err
		}
		var r struct{ Anchor claims.Anchor }
		if err := json.Unmarshal(record, &r); err != nil {
			return nil, fail(ErrDamaged, "read the anchor of "+string(a.id), err, "store.record_damaged", string(a.id))
		}
		a.text, a.anchor = text.String, r.Anchor
		found = append(found, a)
	}
	return found, rows.Err()
}

// brought checks each entry of the journals that came along with case files. Whether
// the chain that they were part of held cannot be seen from here: the entries of other
// cases in it did not come along.
func (p *proof) brought(ctx context.Context, q querier, c claims.ID) error {
	journals, err := broughtJournals(ctx, q, c)
	if err != nil {
		return err
	}
	for _, sum := range journals {
		b, err := blob(ctx, q, sum)
		if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
			continue // reported with the bytes
		}
		if err != nil {
			return err
		}
		if _, err := claims.ParseJournal(b); err != nil {
			p.report("store.brought_altered", sum)
		}
	}
	return nil
}

// broughtJournals lists the hashes of the journals that came along with case files.
func broughtJournals(ctx context.Context, q querier, c claims.ID) ([]string, error) {
	var list []string
	err := eachCase(ctx, q, c, func(k claims.Case) {
		for _, b := range k.Brought {
			list = append(list, b.Journal)
		}
	})
	slices.Sort(list)
	return slices.Compact(list), err
}

// named lists the hashes of bytes that only the records of cases name: of earlier
// versions of the article and of the journals that came along.
func named(ctx context.Context, q querier, c claims.ID) ([]string, error) {
	list, err := broughtJournals(ctx, q, c)
	if err == nil {
		err = eachCase(ctx, q, c, func(k claims.Case) {
			for _, v := range k.Earlier {
				list = append(list, v.RawSHA256, v.TextSHA256)
			}
		})
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(sum string) bool { return sum == "" }), err
}

// versions are the hashes of the texts of articles, by case: those of earlier versions in
// order, then that in force.
type versions map[claims.ID][]string

func versionsOf(ctx context.Context, q querier, c claims.ID) (versions, error) {
	all := versions{}
	err := eachCase(ctx, q, c, func(k claims.Case) {
		for _, v := range k.Earlier {
			all[k.ID] = append(all[k.ID], v.TextSHA256)
		}
		all[k.ID] = append(all[k.ID], k.Article.TextSHA256)
	})
	return all, err
}

// text is the hash of the text of a version, counted from 1; with 0 of the one in force.
func (v versions) text(c claims.ID, version int) string {
	list := v[c]
	switch {
	case len(list) == 0 || version > len(list):
		return ""
	case version < 1:
		return list[len(list)-1]
	}
	return list[version-1]
}

// eachCase reads the records of all cases, or of one.
func eachCase(ctx context.Context, q querier, c claims.ID, f func(claims.Case)) error {
	return eachRecord(ctx, q, "SELECT id, id, record FROM case_file WHERE ?1 IN ('', id) ORDER BY id", c, func(id, _ claims.ID, record []byte) error {
		var k claims.Case
		if err := json.Unmarshal(record, &k); err != nil {
			return fail(ErrDamaged, "read case "+string(id), err, "store.record_damaged", string(id))
		}
		f(k)
		return nil
	})
}

// eachRecord calls f with what the query gives: an id, the case's and the record.
func eachRecord(ctx context.Context, q querier, query string, c claims.ID, f func(id, of claims.ID, record []byte) error) error {
	rows, err := q.QueryContext(ctx, query, c)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, of claims.ID
		var record []byte
		if err := rows.Scan(&id, &of, &record); err != nil {
			return err
		}
		if err := f(id, of, record); err != nil {
			return err
		}
	}
	return rows.Err()
}

// file lets the database check itself and all references.
func (p *proof) file(ctx context.Context, q querier, _ claims.ID) error {
	if p.server {
		return checkServer(ctx, q, func(what string) { p.report("store.file_damaged", what) })
	}
	for _, pragma := range []string{"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
		`SELECT "table" || ' ' || rowid || ' → ' || parent FROM pragma_foreign_key_check`} {
		if err := p.damages(ctx, q, pragma); err != nil {
			return fmt.Errorf("check the file: %w", err)
		}
	}
	return nil
}

// damages reports what the database finds damaged when it is asked so.
func (p *proof) damages(ctx context.Context, q querier, query string) error {
	return each(ctx, q, query, nil, func(scan func(...any) error) error {
		var what string
		err := scan(&what)
		if err == nil {
			p.report("store.file_damaged", what)
		}
		return err
	})
}
