package store

import "testing"

func TestNumbered(t *testing.T) {
	for query, want := range map[string]string{
		"SELECT 1":                    "SELECT 1",
		"INSERT INTO t VALUES (?, ?)": "INSERT INTO t VALUES ($1, $2)",
		"UPDATE t SET a = ?1 WHERE a < ?1 OR b = ?12":   "UPDATE t SET a = $1 WHERE a < $1 OR b = $12",
		`SELECT '?', "?", ? FROM t WHERE a = 'it''s ?'`: `SELECT '?', "?", $1 FROM t WHERE a = 'it''s ?'`,
		"?": "$1",
	} {
		if got := numbered(query); got != want {
			t.Errorf("%s became %s", query, got)
		}
	}
}

func TestStorable(t *testing.T) {
	for s, want := range map[string]string{"Hafen": "Hafen", "a\x00b": "a\ufffdb", "a\xffb": "a\ufffdb", "": ""} {
		if got := storable(s); got != want {
			t.Errorf("%q became %q", s, got)
		}
	}
}
