package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tickmark/claims"
)

// table says how one kind of record is kept: which columns repeat which of its
// fields. The first column is the id, the last the whole record.
type table struct {
	name    string
	columns []string
	order   string
	// row gives the values of the columns; it fails where the record is not one of
	// the case, or does not carry the id.
	row func(of claims.ID, id claims.ID, record []byte) ([]any, error)
}

// kept lists the tables by the entity that they hold.
var kept = map[claims.Entity]table{
	claims.EntityCase: {"case_file", []string{"id", "number", "title", "opened", "raw_sha256", "text_sha256", "tags", "deadline", "closed", "record"}, "id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Case
			err := decode(record, &r, func() bool { return r.ID == id && id == of })
			return []any{id, r.Number, r.Title, sortable(r.Opened), ref(r.Article.RawSHA256), ref(r.Article.TextSHA256), tagList(r.Tags), r.Deadline, r.Closed, string(record)}, err
		}},
	claims.EntityClaim: {"claim", []string{"id", "case_id", "start_at", "end_at", "state", "dropped", "record"}, "start_at, end_at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Claim
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			// The column stands for all that is off the list, as those who count read it.
			return []any{id, of, r.Anchor.Start, r.Anchor.End, r.State, !r.Listed(), string(record)}, err
		}},
	claims.EntityFinding: {"finding", []string{"id", "case_id", "claim_id", "question", "kind", "at", "record"}, "at, claim_id, question",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Finding
			err := decode(record, &r, func() bool { return claims.FindingID(r.Claim, r.Check) == id })
			return []any{id, of, r.Claim, r.Check, r.Kind, sortable(r.At), string(record)}, err
		}},
	claims.EntitySource: {"source", []string{"id", "case_id", "number", "kind", "record"}, "number, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Source
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Number, r.Kind, string(record)}, err
		}},
	claims.EntityCapture: {"capture", []string{"id", "case_id", "source_id", "started", "failure", "sha256", "text_sha256", "record"}, "started, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Capture
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Source, sortable(r.Started), r.Failure, ref(r.SHA256), ref(r.TextSHA256), string(record)}, err
		}},
	claims.EntityCitation: {"citation", []string{"id", "case_id", "claim_id", "capture_id", "role", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Citation
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Claim, r.Capture, r.Role, sortable(r.At), string(record)}, err
		}},
	claims.EntityAttachment: {"attachment", []string{"id", "case_id", "capture_id", "at", "sha256", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Attachment
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Capture, sortable(r.At), ref(r.SHA256), string(record)}, err
		}},
	claims.EntityContact: {"contact", []string{"id", "case_id", "how", "reply", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Contact
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.How, r.Reply, sortable(r.At), string(record)}, err
		}},
	claims.EntityQuery: {"query", []string{"id", "case_id", "claim_id", "question", "ruling", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Query
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Claim, r.Check, r.Ruling, sortable(r.At), string(record)}, err
		}},
	claims.EntitySearched: {"searched", []string{"id", "case_id", "claim_id", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Searched
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Claim, sortable(r.At), string(record)}, err
		}},
	claims.EntityReview: {"review", []string{"id", "case_id", "claim_id", "question", "reader", "kind", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Review
			err := decode(record, &r, func() bool { return claims.ReviewID(r.Claim, r.Check, r.By) == id && r.Case == of })
			return []any{id, of, r.Claim, r.Check, r.By, r.Kind, sortable(r.At), string(record)}, err
		}},
	claims.EntitySignOff: {"signoff", []string{"id", "case_id", "claim_id", "reader", "at", "record"}, "at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.SignOff
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, ref(string(r.Claim)), r.By, sortable(r.At), string(record)}, err
		}},
	claims.EntityStep: {"step", []string{"id", "case_id", "number", "done", "record"}, "number, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Step
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, r.Number, r.Done, string(record)}, err
		}},
	claims.EntityCorrection: {"correction", []string{"id", "case_id", "claim_id", "day", "at", "record"}, "day, at, id",
		func(of, id claims.ID, record []byte) ([]any, error) {
			var r claims.Correction
			err := decode(record, &r, func() bool { return r.ID == id && r.Case == of })
			return []any{id, of, ref(string(r.Claim)), r.On, sortable(r.At), string(record)}, err
		}},
}

// childrenFirst lists the records of a case without the case itself, so that none
// comes after one that it refers to.
var childrenFirst = []claims.Entity{claims.EntityAttachment, claims.EntityCitation, claims.EntityContact, claims.EntityQuery,
	claims.EntitySearched, claims.EntityReview, claims.EntitySignOff, claims.EntityStep, claims.EntityCorrection,
	claims.EntityFinding, claims.EntityClaim, claims.EntityCapture, claims.EntitySource}

// fixed are the records that never change: they come, and an undo takes them back.
var fixed = []claims.Entity{claims.EntityCapture, claims.EntityAttachment, claims.EntitySignOff, claims.EntityCorrection}

func decode(record []byte, into any, fits func() bool) error {
	if err := json.Unmarshal(record, into); err != nil {
		return err
	}
	if !fits() {
		return fmt.Errorf("the record carries another id or belongs to another case")
	}
	return nil
}

// tagList is a list of tags as one column holds it.
func tagList(tags []string) string {
	if len(tags) == 0 {
		return "[]"
	}
	b, _ := json.Marshal(tags) // strings always can be
	return string(b)
}

// ref is a hash or an id as a reference, or NULL where there is none.
func ref(to string) any {
	if to == "" {
		return nil
	}
	return to
}

// tables applies entries to the records of a database.
type tables struct {
	conn     *sql.Conn
	prepared map[string]*sql.Stmt // by their text, kept for as long as conn
}

// apply brings the records from before the entry to after it. It fails with
// ErrConflict where a record is not as the entry says that it was.
func (t *tables) apply(ctx context.Context, e *claims.Entry) error {
	for _, c := range e.Changes {
		if err := t.change(ctx, e.Case, c); err != nil {
			return fmt.Errorf("%s %s: %w", c.Entity, c.ID, err)
		}
	}
	return nil
}

func (t *tables) change(ctx context.Context, of claims.ID, c claims.Change) error {
	k, ok := kept[c.Entity]
	switch {
	case !ok:
		return invalid("write", fmt.Sprintf("unknown kind of record %q", c.Entity))
	case c.ID == "" || c.Old == nil && c.New == nil:
		return invalid("write", "a change needs an id and a record before or after")
	case slices.Contains(fixed, c.Entity) && c.Old != nil && c.New != nil:
		return invalid("write", "a "+string(c.Entity)+" never changes")
	}
	if c.Old != nil {
		if err := t.expect(ctx, k, of, c); err != nil {
			return err
		}
	}
	if c.New == nil {
		_, err := t.exec(ctx, "DELETE FROM "+k.name+" WHERE id = ?", c.ID)
		return err
	}
	row, err := k.row(of, c.ID, c.New)
	if err != nil {
		return invalid("write", err.Error())
	}
	if c.Old == nil {
		_, err = t.exec(ctx, "INSERT INTO "+k.name+" ("+strings.Join(k.columns, ", ")+") VALUES (?"+strings.Repeat(", ?", len(k.columns)-1)+")", row...)
	} else {
		_, err = t.exec(ctx, "UPDATE "+k.name+" SET "+strings.Join(k.columns[1:], " = ?, ")+" = ? WHERE id = ?", append(row[1:], c.ID)...)
	}
	if err == nil && c.Entity == claims.EntityCase {
		_, err = t.exec(ctx, "UPDATE numbering SET last = ?1 WHERE last < ?1", row[1])
	}
	return err
}

// expect fails unless the record is as the change says that it was.
func (t *tables) expect(ctx context.Context, k table, of claims.ID, c claims.Change) error {
	s, err := t.statement(ctx, "SELECT record FROM "+k.name+" WHERE id = ? AND "+k.owner()+" = ?")
	if err != nil {
		return err
	}
	var now []byte
	err = s.QueryRowContext(ctx, c.ID, of).Scan(&now)
	if err == sql.ErrNoRows || err == nil && !bytes.Equal(now, c.Old) {
		return fail(ErrConflict, "write", nil, "store.conflict")
	}
	return err
}

// owner is the column that names the case.
func (k table) owner() string {
	if k.name == "case_file" {
		return "id"
	}
	return "case_id"
}

func (t *tables) exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := t.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args...)
}

// statement prepares a query once per connection.
func (t *tables) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if s := t.prepared[query]; s != nil {
		return s, nil
	}
	s, err := t.conn.PrepareContext(ctx, query)
	if err == nil {
		t.prepared[query] = s
	}
	return s, err
}

// close lets go of the prepared statements.
func (t *tables) close() error {
	var failed []error
	for _, s := range t.prepared {
		failed = append(failed, s.Close())
	}
	return errors.Join(failed...)
}

// records calls f for each record of the case, in the order of a dossier.
func records(ctx context.Context, q querier, entity claims.Entity, of claims.ID, f func(id claims.ID, record []byte) error) error {
	k := kept[entity]
	rows, err := q.QueryContext(ctx, "SELECT id, record FROM "+k.name+" WHERE "+k.owner()+" = ? ORDER BY "+k.order, of)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id claims.ID
		var record []byte
		if err := rows.Scan(&id, &record); err != nil {
			return err
		}
		if err := f(id, record); err != nil {
			return err
		}
	}
	return rows.Err()
}
