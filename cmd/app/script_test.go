package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"tickmark/claims/store/pgtest"
)

func TestMain(m *testing.M) {
	testscript.Main(served{m}, map[string]func(){"tickmark": func() { os.Exit(Main()) }})
}

// served runs the tests and then ends the server that some of them started.
type served struct{ *testing.M }

// Run implements testscript.TestingM.
func (m served) Run() int {
	defer pgtest.Stop()
	return m.M.Run()
}

// The files of testdata/script call the program as a user's script would.
func TestScripts(t *testing.T) {
	p := scripts(func(e *testscript.Env) string { return filepath.Join(e.WorkDir, "cases", "t.db") })
	p.Dir = "testdata/script"
	testscript.Run(t, p)
}

// The whole job, and the same over a PostgreSQL server.
func TestScriptsOnServer(t *testing.T) {
	address := pgtest.New(t)
	p := scripts(func(*testscript.Env) string { return address })
	p.Files = []string{"testdata/script/journey.txtar"}
	testscript.Run(t, p)
}

// scripts says what scripts run with, on the database that is named.
func scripts(database func(*testscript.Env) string) testscript.Params {
	return testscript.Params{
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_US.UTF-8")
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("TICKMARK_DB", database(e))
			// What compiling PDFium takes is paid once, not in each script.
			if cache, err := os.UserCacheDir(); err == nil {
				e.Setenv("XDG_CACHE_HOME", cache)
			}
			fixtures, err := filepath.Abs("../../fetch/read/testdata/pdf")
			e.Setenv("FIXTURES", fixtures)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"field": field,
			"bytes": repeated,
			"png":   picture,
			"sql":   behindOurBack,
			"spoil": spoiled,
		},
	}
}

// field NAME FILE PATH… sets the variable NAME to a value in the JSON file: each
// step of the path is a member, an index, or member~text for the first element of
// a list whose member holds the text. "field - FILE PATH… = VALUE" only checks it.
func field(ts *testscript.TestScript, neg bool, args []string) {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &v))
	steps, want, check := args[2:], "", false
	if n := len(steps); n > 2 && steps[n-2] == "=" {
		steps, want, check = steps[:n-2], steps[n-1], true
	}
	for _, s := range steps {
		v = step(ts, v, s)
	}
	got := fmt.Sprint(v)
	if check && (got == want) == neg {
		ts.Fatalf("%s is %q, want %q (or its opposite)", strings.Join(steps, " "), got, want)
	}
	if args[0] != "-" {
		ts.Setenv(args[0], got)
	}
}

func step(ts *testscript.TestScript, v any, s string) any {
	switch x := v.(type) {
	case map[string]any:
		return x[s]
	case []any:
		if s == "len" {
			return len(x)
		}
		if member, text, ok := strings.Cut(s, "~"); ok {
			for _, e := range x {
				m, _ := e.(map[string]any)
				if strings.Contains(fmt.Sprint(find(m, member)), text) {
					return e
				}
			}
			ts.Fatalf("no element whose %s holds %q", member, text)
		}
		i, err := strconv.Atoi(s)
		ts.Check(err)
		if i < len(x) {
			return x[i]
		}
	}
	ts.Fatalf("there is no %s in %T", s, v)
	return nil
}

// find reads a member, or a member of a member: "anchor.quote".
func find(m map[string]any, name string) any {
	first, rest, more := strings.Cut(name, ".")
	if !more {
		return m[first]
	}
	inner, _ := m[first].(map[string]any)
	return find(inner, rest)
}

// picture writes a picture of one dot: png FILE.
func picture(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(png.Encode(f, image.NewGray(image.Rect(0, 0, 1, 1))))
	ts.Check(f.Close())
}

// behindOurBack runs the statements of a file on the database as any other program
// could: sql FILE.
func behindOurBack(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", "file:"+ts.Getenv("TICKMARK_DB")+"?_pragma=busy_timeout(5000)")
	ts.Check(err)
	_, err = db.Exec(ts.ReadFile(args[0]))
	ts.Check(err)
	ts.Check(db.Close())
}

// spoiled overwrites pages of a file with zeros: spoil FILE FIRST COUNT, or cuts it off
// before page FIRST: spoil FILE FIRST.
func spoiled(ts *testscript.TestScript, _ bool, args []string) {
	const page = 4096
	first, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	if len(args) == 2 {
		ts.Check(f.Truncate(int64(first) * page))
	} else {
		count, err := strconv.Atoi(args[2])
		ts.Check(err)
		_, err = f.WriteAt(make([]byte, count*page), int64(first)*page)
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// repeated writes a file of N times the same byte: bytes FILE N.
func repeated(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(n))
	ts.Check(f.Close())
}
