package carve

import (
	"bytes"
	"database/sql"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// made is a database file that SQLite made of the statements.
func made(t testing.TB, statements string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "t.db")
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// texts reads the rows of two columns, a number and a text.
func texts(t testing.TB, f *File) map[int64]string {
	t.Helper()
	got := map[int64]string{}
	err := f.Rows(func(r Row) error {
		if len(r.Types) != 2 || !Integer(r.Types[0]) {
			return nil
		}
		v, err := r.Values()
		if err == nil {
			got[v[0].(int64)] = string(v[1].([]byte))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func open(b []byte) *File { return Open(bytes.NewReader(b), int64(len(b)), nil, 0) }

// numbers and sizes at which the format changes.
var (
	numbers = []int64{0, 1, -1, 127, -128, 128, 32767, -32769, 1 << 23, -1 << 31, 1 << 40, -1 << 47, 1<<63 - 1, -1 << 63}
	sizes   = []int{0, 1, 100, 3000, 4040, 4050, 4055, 4056, 4057, 4058, 4059, 4060, 4061, 4062, 4063, 4064, 5000, 8150, 100_000}
)

// example is a table with rows of all these sizes.
func example(t testing.TB) (file []byte, want map[int64]string) {
	t.Helper()
	var s strings.Builder
	want = map[int64]string{}
	s.WriteString("CREATE TABLE t (n INTEGER, s TEXT);")
	add := func(n int64, text string) {
		want[n] = text
		s.WriteString("INSERT INTO t VALUES (" + decimal(n) + ", '" + text + "');")
	}
	for _, n := range numbers {
		add(n, "x")
	}
	for i, size := range sizes {
		add(int64(1000+i), strings.Repeat(string(rune('a'+i)), size))
	}
	return made(t, s.String()), want
}

// decimal writes a number as SQLite reads it; the lowest one is no literal there.
func decimal(n int64) string {
	if n == math.MinInt64 {
		return "(-9223372036854775807 - 1)"
	}
	return strconv.FormatInt(n, 10)
}

// Every row is read without the file's header and without the schema.
func TestRows(t *testing.T) {
	file, want := example(t)
	clear(file[:4096])
	got := texts(t, open(file))
	if len(got) != len(want) {
		t.Errorf("%d rows of %d", len(got), len(want))
	}
	for n, text := range want {
		if got[n] != text {
			t.Errorf("%d: %d characters, want %d", n, len(got[n]), len(text))
		}
	}
}

// A page that is lost costs the rows on it and no other.
func TestRowsBesideALostPage(t *testing.T) {
	file, want := example(t)
	for at := 4096; at < len(file); at += 4096 {
		broken := slices.Clone(file)
		clear(broken[at : at+4096])
		for n, text := range texts(t, open(broken)) {
			// What lay on the page may be zero now; rows with hashes are told apart by them.
			if text != want[n] && !strings.Contains(text, "\x00") {
				t.Fatalf("%d is %.20q…", n, text)
			}
		}
	}
}

// The visit ends when it is told to.
func TestRowsEnd(t *testing.T) {
	file, _ := example(t)
	enough := errors.New("enough")
	n := 0
	if err := open(file).Rows(func(Row) error { n++; return enough }); !errors.Is(err, enough) || n != 1 {
		t.Errorf("%d rows, %v", n, err)
	}
}

// Rows that all claim the same far end of the file are not read again and again.
func TestBudget(t *testing.T) {
	const rows = 300
	file := made(t, "CREATE TABLE t (n INTEGER, s TEXT);"+strings.Repeat("INSERT INTO t VALUES (2, '"+strings.Repeat("a", 100_000)+"');", rows))
	read := 0
	f := open(file)
	for range 10 {
		err := f.Rows(func(r Row) error {
			if v, err := r.Values(); err == nil && len(v) == 2 {
				read++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < rows || read > (overflowReads+1)*rows {
		t.Errorf("read %d rows", read)
	}
}

// Nothing that a file holds makes it panic or take for ever.
func FuzzRows(f *testing.F) {
	file, _ := example(f)
	f.Add(file[4096:3*4096], []byte(nil))
	f.Add(file[:4096], file[4096:8192])
	f.Add([]byte{leafTable, 0, 0, 0xff, 0xff}, []byte("log"))
	f.Fuzz(func(t *testing.T, main, log []byte) {
		c := Open(bytes.NewReader(main), int64(len(main)), bytes.NewReader(log), int64(len(log)))
		err := c.Rows(func(r Row) error {
			r.First()
			if v, err := r.Values(); err == nil && len(v) != len(r.Types) {
				t.Errorf("%d values of %d", len(v), len(r.Types))
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}
