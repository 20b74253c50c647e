package store

import (
	"bytes"
	"database/sql"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tickmark/claims"
	"tickmark/claims/store/pgtest"
)

// Whoever gets at the file behind our back is found out.
func TestProveFindsWhatWasAltered(t *testing.T) {
	hash := claims.SHA256([]byte(sourceText))
	for name, tt := range map[string]struct {
		sql   string   // for SQLite; see onPostgres
		proof []string // keys of what Prove says
		// how many of them, the last ones, are of the file or of another case
		elsewhere int
	}{
		"nothing":       {"SELECT 1", nil, 0},
		"flipped byte":  {"DROP TRIGGER blob_keeps; UPDATE blob SET bytes = CAST(substr(bytes, 1, 5) || x'ff' || substr(bytes, 7) AS BLOB) WHERE sha256 = '" + hash + "'", []string{"store.blob_damaged"}, 0},
		"shorter bytes": {"DROP TRIGGER blob_keeps; UPDATE blob SET bytes = x'', coding = 'none', size = 0 WHERE sha256 = '" + hash + "'", []string{"store.blob_damaged"}, 0},
		"other bytes":   {"DROP TRIGGER blob_keeps; UPDATE blob SET bytes = x'4142', coding = 'none', size = 2 WHERE sha256 = '" + hash + "'", []string{"store.blob_damaged"}, 0},
		"missing bytes": {"DROP TRIGGER blob_stays; DELETE FROM blob WHERE sha256 = '" + hash + "'", []string{"store.no_blob", "store.quote_not_found", "store.file_damaged"}, 1},
		"journal: who":  {"DROP TRIGGER journal_keeps; UPDATE journal SET by = 'Eve' WHERE seq = 2", []string{"store.entry_altered"}, 0},
		"journal: what": {"DROP TRIGGER journal_keeps; UPDATE journal SET changes = replace(changes, 'disputed', 'verified') WHERE seq = 2", []string{"store.entry_altered", "store.not_as_in_journal"}, 0},
		"journal: hash": {"DROP TRIGGER journal_keeps; UPDATE journal SET hash = 'x' WHERE seq = 2", []string{"store.entry_altered", "store.chain_broken"}, 0},
		"journal: gone": {"DROP TRIGGER journal_stays; DELETE FROM journal WHERE seq = 2", []string{"store.entries_missing", "store.not_in_journal"}, 0},
		"journal: cut":  {"DROP TRIGGER journal_stays; DELETE FROM journal WHERE seq = 5", []string{"store.not_in_journal"}, 0},
		"journal: time": {"DROP TRIGGER journal_keeps; UPDATE journal SET at = 'noon' WHERE seq = 2", []string{"store.entry_damaged"}, 0},
		"journal: lie":  {"DROP TRIGGER journal_keeps; UPDATE journal SET changes = '[{\"entity\":\"claim\",\"id\":\"x\",\"old\":{}}]' WHERE seq = 2", []string{"store.entry_altered", "store.entry_does_not_apply"}, 0},
		"finding":       {"UPDATE finding SET kind = 'verified'", []string{"store.not_as_in_journal"}, 0},
		"finding: gone": {"DELETE FROM finding", []string{"store.only_in_journal"}, 0},
		"numbering":     {"UPDATE numbering SET last = 0", []string{"store.not_as_in_journal"}, 1},
		"source: added": {"INSERT INTO source SELECT 'x', case_id, 2, kind, record FROM source", []string{"store.not_in_journal"}, 0},
		"case: added":   {"INSERT INTO case_file SELECT 'x', 7, title, opened, raw_sha256, text_sha256, record, tags, deadline, closed FROM case_file", []string{"store.not_in_journal"}, 1},
		"case: hidden":  {"UPDATE source SET case_id = '~'", []string{"store.only_in_journal", "store.not_in_journal", "store.file_damaged", "store.file_damaged"}, 3},
		"note":          {"UPDATE claim SET record = json_set(record, '$.note', 'checked') WHERE start_at > 0", []string{"store.not_as_in_journal"}, 0},
		"quotation":     {"UPDATE citation SET record = replace(record, '41 Schiffe', '14 Schiffe')", []string{"store.quote_not_found", "store.not_as_in_journal"}, 0},
		"claim":         {"UPDATE claim SET record = replace(record, 'Leiterin', 'Leiter') WHERE start_at > 0", []string{"store.claim_not_found", "store.not_as_in_journal"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPlace(t)
			db := openTest(t, path)
			x := full(t, db)
			tamper(t, path, tt.sql)
			problems, err := db.Prove(t.Context(), "")
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.proof, keys(problems)); d != "" {
				t.Errorf("%v\n%s", problems, d)
			}
			// Of a single case everything is checked but the file itself and the
			// numbering of cases.
			problems, err = db.Prove(t.Context(), x.c.ID)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.proof[:len(tt.proof)-tt.elsewhere], keys(problems), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("of the case: %v\n%s", problems, d)
			}
		})
	}
}

// A file beside a capture is held to its hash like the capture itself.
func TestProveAttachments(t *testing.T) {
	for name, tt := range map[string]struct {
		sql   string
		proof []string
	}{
		"nothing":      {"SELECT 1", nil},
		"flipped byte": {"DROP TRIGGER blob_keeps; UPDATE blob SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE sha256 = (SELECT sha256 FROM attachment)", []string{"store.blob_damaged"}},
		"renamed":      {"UPDATE attachment SET record = replace(record, 'hafen', 'kirche')", []string{"store.not_as_in_journal"}},
		"taken away":   {"DELETE FROM attachment", []string{"store.only_in_journal"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPlace(t)
			db := openTest(t, path)
			x := full(t, db)
			d, _ := x.attach(t, load(t, db, x.c.ID).Captures[0])
			commit(t, db, d)
			tamper(t, path, tt.sql)
			problems, err := db.Prove(t.Context(), x.c.ID)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.proof, keys(problems), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%v\n%s", problems, d)
			}
		})
	}
}

// The words of a claim are looked for in the version of the article that has them, and the
// bytes of every version are hashed.
func TestProveVersions(t *testing.T) {
	const newer = "Die Leiterin nannte das sehr viel."
	hash := claims.SHA256([]byte(newer))
	for name, tt := range map[string]struct {
		sql   string
		proof []string
	}{
		"nothing":              {"SELECT 1", nil},
		"earlier text altered": {"DROP TRIGGER blob_keeps; UPDATE blob SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE sha256 = '" + claims.SHA256([]byte(articleText)) + "'", []string{"store.blob_damaged"}},
		"earlier text gone":    {"DROP TRIGGER blob_stays; PRAGMA foreign_keys = 0; DELETE FROM blob WHERE sha256 = '" + claims.SHA256([]byte(articleText)) + "'", []string{"store.no_blob", "store.claim_not_found", "store.claim_not_found"}},
		"vanished words":       {"UPDATE claim SET record = replace(record, '41 Schiffe', '14 Schiffe')", []string{"store.claim_not_found", "store.not_as_in_journal", "store.not_as_in_journal"}},
		"earlier words":        {"UPDATE claim SET record = replace(record, 'nannte das viel', 'nannte das wenig')", []string{"store.claim_not_found", "store.not_as_in_journal", "store.not_as_in_journal"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPlace(t)
			db := openTest(t, path)
			x := openExample(t, db)
			c := x.c
			c.Earlier = []claims.Version{x.c.Article}
			c.Article.RawSHA256, c.Article.TextSHA256 = hash, hash
			gone, other := x.claims[0], x.claims[1]
			gone.LastIn = 1
			other.Was = []claims.Wording{{Version: 1, Anchor: other.Anchor}}
			other.Anchor = claims.NewAnchor(claims.NewText(newer), claims.Span{Start: 0, End: 34})
			commit(t, db, Draft{Case: c.ID, Action: "article.revise", Blobs: [][]byte{[]byte(newer)}, Found: true, Changes: []claims.Change{
				change(claims.EntityCase, c.ID, x.c, c), change(claims.EntityClaim, gone.ID, x.claims[0], gone), change(claims.EntityClaim, other.ID, x.claims[1], other)}})
			tamper(t, path, tt.sql)
			problems, err := db.Prove(t.Context(), c.ID)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.proof, keys(problems), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%v\n%s", problems, d)
			}
		})
	}
}

// The proof says what was looked at, so that "everything holds" is not said of nothing.
func TestProofCounts(t *testing.T) {
	db := newTest(t)
	openExample(t, db)
	x := full(t, db)
	d, _ := x.attach(t, load(t, db, x.c.ID).Captures[0])
	last := commit(t, db, d)
	got, err := db.Proof(t.Context(), x.c.ID)
	if err != nil || !got.Holds() {
		t.Fatalf("%+v, %v", got, err)
	}
	size := int64(len(articleText) + len("<p>"+sourceText) + len(sourceText) + 8)
	want := claims.Proof{Entries: 7, Last: claims.Chain{Seq: 7, At: last.At, Hash: last.Hash}, First: got.First,
		Hashed: 4, Bytes: size, Claims: 2, Quotations: 1, Attachments: 1, Records: 8}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	all, err := db.Proof(t.Context(), "")
	if err != nil || all.Claims != 4 || all.Records != 11 || all.First.Seq != 1 || all.First.Hash == "" {
		t.Errorf("of all cases: %+v, %v", all, err)
	}
}

func TestProveOneCase(t *testing.T) {
	path := newPlace(t)
	db := openTest(t, path)
	x, y := openExample(t, db), full(t, db)
	tamper(t, path, "UPDATE citation SET record = replace(record, '41 Schiffe', '14 Schiffe')")
	for id, want := range map[claims.ID]int{x.c.ID: 0, y.c.ID: 2} {
		problems, err := db.Prove(t.Context(), id)
		if err != nil || len(problems) != want {
			t.Errorf("%v, %v", problems, err)
		}
	}
	if _, err := db.Prove(t.Context(), "none"); !errors.Is(err, ErrNotFound) {
		t.Errorf("no such case: %v", err)
	}
}

// The database itself refuses to change the journal and the bytes.
func TestJournalOnlyGrows(t *testing.T) {
	path := newPlace(t)
	full(t, openTest(t, path))
	raw := rawDB(t, path)
	for _, q := range []string{
		"UPDATE journal SET by = 'Eve'",
		"DELETE FROM journal",
		"TRUNCATE journal, blob CASCADE",                           // a mistake for SQLite
		"REPLACE INTO journal SELECT * FROM journal WHERE seq = 1", // a mistake for PostgreSQL
		"INSERT INTO journal SELECT seq + 9, case_id, at, by, action, undoes, prev, hash, changes FROM journal WHERE seq = 1",
		"UPDATE blob SET coding = 'none'",
		"DELETE FROM blob",
	} {
		if _, err := raw.Exec(q); err == nil {
			t.Errorf("it let %s through", q)
		}
	}
}

// The form that is hashed, written down so that it cannot change unnoticed.
func TestHashIsStable(t *testing.T) {
	e := claims.Entry{Seq: 7, Case: "c", At: morning, By: "Ö \"&\"", Action: "finding.set", Undoes: 3, Prev: "ab",
		Changes: []claims.Change{{Entity: claims.EntityClaim, ID: "i", Old: []byte(`{"b": 1.50, "a": "<"}`), New: []byte("null")}}}
	want := claims.SHA256([]byte(`["tickmark/journal/1","ab",7,"c","2026-03-09T08:30:00.123456Z","Ö \"&\"","finding.set",3,[{"entity":"claim","id":"i","old":{"a":"<","b":1.50}}]]`))
	_, changes, err := canonicalChanges(e.Changes)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := e.Sum(changes); got != want || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
}

// rawDB opens the file as any program could.
func rawDB(t testing.TB, path string) *sql.DB {
	t.Helper()
	if IsServer(path) {
		return pgtest.Raw(t, path)
	}
	raw, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { raw.Close() })
	return raw
}

func tamper(t testing.TB, path, statements string) {
	t.Helper()
	if IsServer(path) {
		pgtest.Exec(t, path, onPostgres(statements))
		return
	}
	if _, err := rawDB(t, path).Exec(statements); err != nil {
		t.Fatal(err)
	}
}

// onPostgres says in PostgreSQL's terms what the tests do to a file of SQLite. Triggers
// and references are passed over, as its administrator can.
func onPostgres(statements string) string {
	s := regexp.MustCompile(`DROP TRIGGER \w+;`).ReplaceAllString(statements, "")
	s = regexp.MustCompile(`CAST\((.*) AS BLOB\)`).ReplaceAllString(s, "$1")
	s = regexp.MustCompile(`x'(\w*)'`).ReplaceAllString(s, `'\x$1'::bytea`)
	s = strings.ReplaceAll(s, "'x' || substr(bytes", "'x'::bytea || substr(bytes")
	s = strings.ReplaceAll(s, "json_set(record, '$.note', 'checked')", "jsonb_set(record::jsonb, '{note}', '\"checked\"')::text")
	return "SET session_replication_role = replica; " + s
}

func keys(reasons []claims.Reason) []string {
	var list []string
	for _, r := range reasons {
		list = append(list, r.Key)
	}
	return list
}

// Every entry that came along with a case file is held against its hash, also where the
// bytes of its journal are those that the case names.
func TestProveWhatWasBrought(t *testing.T) {
	elsewhere := newTest(t)
	from := full(t, elsewhere)
	journal, err := elsewhere.Journal(t.Context(), from.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	var lines []byte
	for _, e := range journal {
		l, err := e.Line()
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, l...), '\n')
	}
	for name, tt := range map[string]struct {
		lines []byte
		keep  bool
		proof []string
	}{
		"as it came": {lines, true, nil},
		"altered":    {bytes.Replace(lines, []byte("disputed"), []byte("verified"), 1), true, []string{"store.brought_altered"}},
		"no journal": {[]byte("Der Hafen ist voll."), true, []string{"store.brought_altered"}},
		"not kept":   {lines, false, []string{"store.no_blob"}},
	} {
		t.Run(name, func(t *testing.T) {
			db := newTest(t)
			x := newExample(1)
			x.c.Brought = []claims.Brought{{Journal: claims.SHA256(tt.lines), Head: journal[len(journal)-1].Hash}}
			d := x.draft(t)
			if tt.keep {
				d.Blobs = append(d.Blobs, tt.lines)
			}
			commit(t, db, d)
			for _, c := range []claims.ID{"", x.c.ID} {
				problems, err := db.Prove(t.Context(), c)
				if diff := cmp.Diff(tt.proof, keys(problems), cmpopts.EquateEmpty()); diff != "" || err != nil {
					t.Errorf("%v, %v", diff, err)
				}
			}
		})
	}
}
