// Package pgtest starts a PostgreSQL server for tests: one for each test binary, from
// the packages of the system, in a folder of its own, gone with the tests.
//
// A server is found by initdb and postgres in PATH, or where Debian and Red Hat put
// them. Where there is none, [New] skips the test with a sentence. A server does not
// run as root, so that for root it is started as postgres or nobody.
//
// The server sorts texts as Germans do and not by their bytes, so that tests notice
// where an order depends on the server. Its safety against loss of power is
// switched off, except for benchmarks, which measure what a real one does.
package pgtest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver
)

// owner is the role that may do everything; it needs no password on the socket.
const owner = "tickmark"

// server is a running server.
type server struct {
	folder string
	port   int
	hold   io.Closer // its end of a pipe; the server ends with the other one
	ended  chan struct{}
	said   *bytes.Buffer // read only after ended
}

// one is the server of this test binary, started when it is first asked for.
var one = sync.OnceValues(start)

// started tells Stop whether there is anything to stop.
var started atomic.Pointer[server]

// names numbers the schemas.
var names atomic.Int64

// New gives the address of an empty schema of its own on the server, over its socket
// and without a password.
func New(t testing.TB) string {
	t.Helper()
	schema := fmt.Sprintf("t%d", names.Add(1))
	Exec(t, Address(t, owner, ""), "CREATE SCHEMA "+schema)
	return Address(t, owner, schema)
}

// Address is the address of the database of tests for a role, over the socket, with the
// schema as its search path; "" for the one that every database has.
func Address(t testing.TB, role, schema string) string {
	t.Helper()
	s := running(t)
	q := url.Values{"host": {s.folder}, "port": {fmt.Sprint(s.port)}}
	if schema != "" {
		q.Set("search_path", schema)
	}
	return (&url.URL{Scheme: "postgres", User: url.User(role), Path: "/postgres", RawQuery: q.Encode()}).String()
}

// Host is the host and port where the server asks for a password (SCRAM-SHA-256).
func Host(t testing.TB) string {
	t.Helper()
	return fmt.Sprintf("127.0.0.1:%d", running(t).port)
}

// Exec runs statements as any program could.
func Exec(t testing.TB, address, statements string) {
	t.Helper()
	db := Raw(t, address)
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), statements); err != nil {
		t.Fatal(err)
	}
}

// Raw opens the database as any program could.
func Raw(t testing.TB, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// Stop ends the server, if one was started, and removes its folder. TestMain calls it
// after the tests; a test binary that is killed takes its server along all the same.
func Stop() {
	if s := started.Load(); s != nil {
		s.hold.Close()
		<-s.ended
	}
}

// errNone is why tests are skipped.
var errNone = errors.New("no PostgreSQL server is installed: this test needs one")

func running(t testing.TB) *server {
	t.Helper()
	s, err := one()
	if errors.Is(err, errNone) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatalf("start a server: %v", err)
	}
	return s
}

// places are where systems put the programs of a server, outside of PATH.
var places = []string{"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin"}

// find looks for a program of the server.
func find(name string) (string, error) {
	if p, err := exec.LookPath(name); err == nil {
		return filepath.EvalSymlinks(p)
	}
	for _, place := range places {
		if list, _ := filepath.Glob(filepath.Join(place, name)); len(list) > 0 {
			return list[len(list)-1], nil
		}
	}
	return "", errNone
}

// script makes a database and serves it until its standard input ends: that is when
// the test binary has ended, however it did.
const script = `"$1" -D "$3/data" -U "$4" -E UTF8 --locale=C --locale-provider=icu --icu-locale=de -A trust --auth-host=scram-sha-256 --no-sync >"$3/log" 2>&1 || { cat "$3/log"; exit 1; }
"$2" -D "$3/data" -k "$3" -p "$5" -c listen_addresses=127.0.0.1 -c max_connections=100 -c "fsync=$6" -c "full_page_writes=$6" -c "synchronous_commit=$6" >"$3/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$3"`

func start() (*server, error) {
	initdb, err := find("initdb")
	if err != nil {
		return nil, err
	}
	postgres, err := find("postgres")
	if err != nil {
		return nil, err
	}
	sh, err := exec.LookPath("sh")
	if err != nil {
		return nil, errNone
	}
	folder, err := os.MkdirTemp("", "tickmark-pg-")
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	safe := "off"
	if f := flag.Lookup("test.bench"); f != nil && f.Value.String() != "" {
		safe = "on"
	}
	s := &server{folder: folder, port: port, ended: make(chan struct{}), said: &bytes.Buffer{}}
	c := exec.Command(sh, "-c", script, "sh", initdb, postgres, folder, owner, fmt.Sprint(port), safe)
	c.Dir = folder
	c.Stdout, c.Stderr = s.said, s.said
	if err := asServer(c, folder); err != nil {
		return nil, err
	}
	if s.hold, err = c.StdinPipe(); err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = c.Wait() // it says why itself
		os.RemoveAll(folder)
		close(s.ended)
	}()
	started.Store(s)
	return s, s.wait()
}

// patience is how long a server may take to start, also on a busy machine.
const patience = 2 * time.Minute

// wait waits until the server answers. What it had to say is the error if it does not.
func (s *server) wait() error {
	db, err := sql.Open("pgx", fmt.Sprintf("postgres://%s@/postgres?host=%s&port=%d", owner, url.QueryEscape(s.folder), s.port))
	if err != nil {
		return err
	}
	defer db.Close()
	for end := time.Now().Add(patience); ; {
		if err = db.Ping(); err == nil {
			return nil
		}
		if time.Now().After(end) {
			log, _ := os.ReadFile(filepath.Join(s.folder, "log"))
			return fmt.Errorf("%w: %s", err, log)
		}
		select {
		case <-s.ended:
			return fmt.Errorf("%w: %s", err, strings.TrimSpace(s.said.String()))
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// freePort is a port that nobody listens on.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
