package store

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims/store/pgtest"
)

// Both schemas have the same tables, columns, keys, references, checks, indexes and
// triggers, at every version: each step of one has its twin in the other. What is
// compared is what the databases say that they have, not what the files say. Of a check
// these are the columns and the values that it names.
func TestSchemasAreTwins(t *testing.T) {
	if len(migrations) != len(serverMigrations) {
		t.Fatalf("SQLite has %d versions, PostgreSQL %d", len(migrations), len(serverMigrations))
	}
	for version := 1; version <= len(migrations); version++ {
		place := pgtest.New(t)
		file, err := open(t.Context(), t.TempDir()+"/t.db", options{steps: migrations[:version], wait: patience})
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		onServer, err := openServer(t.Context(), place, options{steps: serverMigrations[:version], wait: patience})
		if err != nil {
			t.Fatal(err)
		}
		defer onServer.Close()
		if d := cmp.Diff(shapeOfFile(t, file), shapeOnServer(t, onServer)); d != "" {
			t.Errorf("version %d (-SQLite +PostgreSQL):\n%s", version, d)
		}
	}
}

// shapeOfFile lists what a file of SQLite has.
func shapeOfFile(t *testing.T, db *DB) []string {
	t.Helper()
	shape := lines(t, db, `SELECT 'column ' || m.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c."notnull" OR c.pk THEN ' not null' ELSE '' END
		FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'
		UNION ALL SELECT 'trigger ' || tbl_name || '.' || name FROM sqlite_schema WHERE type = 'trigger'
		UNION ALL SELECT 'references ' || m.name || ' ' || (SELECT group_concat(f."from" || '=' || f."to", ',') FROM pragma_foreign_key_list(m.name) f WHERE f.id = g.id ORDER BY f.seq) || ' ' || g."table"
			FROM sqlite_schema m, pragma_foreign_key_list(m.name) g WHERE m.type = 'table' AND g.seq = 0
		UNION ALL SELECT CASE WHEN i."unique" THEN 'unique ' ELSE 'index ' || i.name || ' ' END || m.name || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x ORDER BY x.seqno)
			FROM sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table'
		UNION ALL SELECT 'unique ' || m.name || ' ' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
			WHERE m.type = 'table' AND c.pk AND c.type = 'INTEGER'`)
	for _, l := range lines(t, db, "SELECT name || ' ' || sql FROM sqlite_schema WHERE type = 'table'") {
		table, statement, _ := strings.Cut(l, " ")
		for _, check := range checksIn(statement) {
			shape = append(shape, "check "+table+" "+mentions(check, columnsOf(shape, table)))
		}
	}
	return ordered(shape)
}

// shapeOnServer lists what a schema of PostgreSQL has, in the words of shapeOfFile.
func shapeOnServer(t *testing.T, db *DB) []string {
	t.Helper()
	const names = `(SELECT string_agg(a.attname, ',' ORDER BY u.n) FROM unnest(%s) WITH ORDINALITY AS u (k, n) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.k)`
	shape := lines(t, db, `WITH ours AS (SELECT * FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> 'schema_version')
		SELECT 'column ' || c.relname || '.' || a.attname || ' ' || CASE format_type(a.atttypid, a.atttypmod) WHEN 'bigint' THEN 'integer' WHEN 'bytea' THEN 'blob' WHEN 'double precision' THEN 'real' ELSE format_type(a.atttypid, a.atttypmod) END
				|| CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.atttypid = 'text'::regtype AND a.attcollation <> '"C"'::regcollation THEN ' sorted by language' ELSE '' END
			FROM ours c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		UNION ALL SELECT 'trigger ' || c.relname || '.' || t.tgname FROM ours c JOIN pg_trigger t ON t.tgrelid = c.oid WHERE NOT t.tgisinternal
		UNION ALL SELECT 'references ' || c.relname || ' ' || (SELECT string_agg(a.attname || '=' || b.attname, ',' ORDER BY u.n) FROM unnest(k.conkey, k.confkey) WITH ORDINALITY AS u (child, parent, n)
				JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.child JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.parent)
				|| ' ' || (SELECT relname FROM pg_class WHERE oid = k.confrelid) FROM ours c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
		UNION ALL SELECT CASE WHEN i.indisunique THEN 'unique ' ELSE 'index ' || (SELECT relname FROM pg_class WHERE oid = i.indexrelid) || ' ' END || c.relname || ' ' || `+fmt.Sprintf(names, "i.indkey::int2[]")+`
			FROM ours c JOIN pg_index i ON i.indrelid = c.oid`)
	for _, l := range lines(t, db, `SELECT c.relname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
		WHERE k.contype = 'c' AND k.connamespace = current_schema()::regnamespace AND c.relname <> 'schema_version'`) {
		table, check, _ := strings.Cut(l, " ")
		shape = append(shape, "check "+table+" "+mentions(check, columnsOf(shape, table)))
	}
	return ordered(shape)
}

// ofSearch are the tables of the index of the search, which each database keeps in its
// own way.
var ofSearch = regexp.MustCompile(`\bsearch_(article|claim|note|source|capture)`)

// ordered is a shape in order, without what need not be alike.
func ordered(shape []string) []string {
	shape = slices.DeleteFunc(shape, ofSearch.MatchString)
	slices.Sort(shape)
	return shape
}

func lines(t *testing.T, db *DB, query string) []string {
	t.Helper()
	rows, err := db.readers.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// checksIn lists the conditions after CHECK in a statement.
func checksIn(statement string) []string {
	var list []string
	for {
		_, rest, found := strings.Cut(statement, "CHECK (")
		if !found {
			return list
		}
		depth, end := 1, 0
		for ; end < len(rest) && depth > 0; end++ {
			switch rest[end] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		list = append(list, rest[:end])
		statement = rest[end:]
	}
}

func columnsOf(shape []string, table string) []string {
	var list []string
	for _, s := range shape {
		if rest, ok := strings.CutPrefix(s, "column "+table+"."); ok {
			name, _, _ := strings.Cut(rest, " ")
			list = append(list, name)
		}
	}
	return list
}

var literal = regexp.MustCompile(`'[^']*'|\b\d+\b`)

// mentions are the columns and values that a condition names, in order.
func mentions(check string, columns []string) string {
	check = regexp.MustCompile(`::(text|json|bigint|"char")(\[\])?|COLLATE "C"`).ReplaceAllString(check, "")
	var list []string
	for _, v := range literal.FindAllString(check, -1) {
		list = append(list, strings.ReplaceAll(v, "*", "")) // GLOB needs stars around what it looks for
	}
	for _, word := range regexp.MustCompile(`\w+`).FindAllString(literal.ReplaceAllString(check, " "), -1) {
		if slices.Contains(columns, word) {
			list = append(list, word)
		}
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), " ")
}
