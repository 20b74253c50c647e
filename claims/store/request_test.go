package store

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// noted are lines of a request journal.
var noted = []claims.Request{
	{At: morning, Method: "GET", URL: "https://hafen.example/robots.txt", For: claims.AskRobots, Case: "a"},
	{At: morning.Add(time.Second), Method: "GET", URL: "https://hafen.example/1", For: claims.AskPage, Via: "http://proxy.example:8080", Case: "a"},
	{At: morning.Add(2 * time.Second), Method: "GET", URL: "https://archiv.example/timemap/1", For: claims.AskArchive},
}

// What left the machine is listed with the latest first, of one case or of all, and
// is still there after the program was closed.
func TestRequestsAreKept(t *testing.T) {
	path := newPlace(t)
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range noted {
		if err := db.Note(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	closeDB(t, db)
	db = openTest(t, path)
	for name, tt := range map[string]struct {
		of    claims.ID
		limit int
		want  []claims.Request
	}{
		"all":         {"", 0, []claims.Request{noted[2], noted[1], noted[0]}},
		"last":        {"", 1, noted[2:]},
		"of the case": {"a", 9, []claims.Request{noted[1], noted[0]}},
		"of no case":  {"b", 0, nil},
	} {
		got, err := db.Requests(t.Context(), tt.of, tt.limit)
		if d := cmp.Diff(tt.want, got); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, d)
		}
	}
	if n := must(t, db.DataVersion); n != 0 {
		t.Errorf("a request is no change of a case, but the data version is %d", n)
	}
	if err := db.Note(t.Context(), claims.Request{At: morning, Method: "GET", URL: "https://hafen.example/", For: "fun"}); !errors.Is(err, ErrInvalid) {
		t.Errorf("a request for nothing known: %v", err)
	}
}

// The database itself refuses to forget a request.
func TestRequestsOnlyGrow(t *testing.T) {
	path := newPlace(t)
	db := openTest(t, path)
	if err := db.Note(t.Context(), claims.Request{At: morning, Method: "GET", URL: "https://hafen.example/", For: claims.AskPage}); err != nil {
		t.Fatal(err)
	}
	raw := rawDB(t, path)
	for _, q := range []string{
		"UPDATE request SET url = 'https://anderswo.example/'",
		"DELETE FROM request",
		"TRUNCATE request",                           // a mistake for SQLite
		"REPLACE INTO request SELECT * FROM request", // a mistake for PostgreSQL
		"INSERT INTO request SELECT 9, at, method, url, purpose, via, case_id FROM request",
	} {
		if _, err := raw.Exec(q); err == nil {
			t.Errorf("it let %s through", q)
		}
	}
}
