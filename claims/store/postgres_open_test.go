package store

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store/pgtest"
)

// Whatever a server refuses gets its own sentence, which never holds the password.
func TestServerRefuses(t *testing.T) {
	const secret = "geheim-4711"
	place := pgtest.New(t)
	pgtest.Exec(t, place, "DROP ROLE IF EXISTS ada; CREATE ROLE ada LOGIN PASSWORD '"+secret+"'; DROP ROLE IF EXISTS leser; CREATE ROLE leser LOGIN; ALTER ROLE leser SET default_transaction_read_only = on")
	pgtest.Exec(t, place, "DROP DATABASE IF EXISTS alt")
	pgtest.Exec(t, place, "CREATE DATABASE alt TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")
	asked := "postgres://ada:" + secret + "@" + pgtest.Host(t) // where a password is asked for
	theirs, newer := pgtest.New(t), pgtest.New(t)
	pgtest.Exec(t, theirs, "CREATE TABLE theirs (a int)")
	openExample(t, openTest(t, newer))
	pgtest.Exec(t, newer, "UPDATE schema_version SET version = 99")
	for name, tt := range map[string]struct {
		address string
		want    error
		key     string
	}{
		"wrong password":        {strings.Replace(asked, "4711", "4712", 1) + "/postgres", ErrReadOnly, "store.server_login"},
		"nobody known":          {strings.Replace(asked, "ada", "eve", 1) + "/postgres", ErrReadOnly, "store.server_login"},
		"no such database":      {asked + "/nirgends", ErrNoDatabase, "store.server_no_database"},
		"no such schema":        {strings.Replace(place, "search_path=", "search_path=keins_", 1), ErrNoDatabase, "store.server_no_database"},
		"nobody there":          {"postgres://ada:" + secret + "@127.0.0.1:1/postgres", ErrServer, "store.server_unreachable"},
		"no address":            {"postgres://ada:" + secret + "@127.0.0.1:port/postgres", ErrNotDatabase, "store.server_address"},
		"no right to write":     {asked + "/postgres", ErrReadOnly, "store.server_denied"},
		"read-only":             {pgtest.Address(t, "leser", ""), ErrReadOnly, "store.server_follows"},
		"another encoding":      {strings.Replace(pgtest.Address(t, "tickmark", ""), "/postgres?", "/alt?", 1), ErrNotDatabase, "store.server_encoding"},
		"tables of another":     {theirs, ErrNotDatabase, "store.server_not_ours"},
		"made by a newer one":   {newer, ErrNewer, "store.server_newer"},
		"password as an option": {"postgres://127.0.0.1:1/postgres?user=ada&password=" + secret, ErrServer, "store.server_unreachable"},
	} {
		t.Run(name, func(t *testing.T) {
			db, err := Open(t.Context(), tt.address)
			if err == nil {
				db.Close()
			}
			e := new(Error)
			if !errors.Is(err, tt.want) || !errors.As(err, &e) || e.Reason.Key != tt.key {
				t.Fatalf("got %v", err)
			}
			for _, said := range append([]any{err.Error()}, e.Reason.Args...) {
				if s, _ := said.(string); strings.Contains(s, secret) || strings.Contains(s, "4712") {
					t.Errorf("it says the password: %s", said)
				}
			}
		})
	}
	// Who only wants to look makes nothing.
	if _, err := OpenExisting(t.Context(), place); !errors.Is(err, ErrNoDatabase) {
		t.Errorf("nothing is there: %v", err)
	}
	x := full(t, openTest(t, place))
	db, err := OpenExisting(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if d := load(t, db, x.c.ID); len(d.Citations) != 1 {
		t.Errorf("read %v", d)
	}
}

func TestWithoutSecrets(t *testing.T) {
	for address, want := range map[string]string{
		"postgres://ada:geheim@db.example:5433/desk?sslmode=verify-full&password=geheim&sslpassword=geheim": "postgres://ada@db.example:5433/desk",
		"postgres:///desk?host=/run/postgresql&user=ada&search_path=eins&passfile=geheim":                   "postgres:///desk?host=%2Frun%2Fpostgresql&search_path=eins&user=ada",
		"postgres://ada:ge%heim@db.example/desk":                                                            "postgres://…",
		"postgres://ada@db.example/desk#geheim":                                                             "postgres://ada@db.example/desk",
	} {
		if got := withoutSecrets(address); got != want {
			t.Errorf("%s is shown as %s", address, got)
		}
		if !IsServer(address) {
			t.Errorf("%s is no server's address", address)
		}
	}
	for _, path := range []string{"postgres.db", "/data/postgres://x", "file:postgres", ""} {
		if IsServer(path) {
			t.Errorf("%q is a server's address", path)
		}
	}
}

// The settings that safety rests on are in force on every connection.
func TestServerSettings(t *testing.T) {
	db := openTest(t, pgtest.New(t))
	for name, want := range map[string]string{"synchronous_commit": "on", "transaction_isolation": "read committed", "lock_timeout": "5s", "client_encoding": "UTF8", "application_name": "tickmark"} {
		var got string
		if err := db.conn.QueryRowContext(t.Context(), "SELECT current_setting(?)", name).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
	if _, err := db.readers.Exec("DELETE FROM finding"); !errors.Is(explain("try", db.path, err), ErrReadOnly) {
		t.Errorf("a reader can write: %v", err)
	}
	var isolation string
	if err := db.readers.QueryRow("SELECT current_setting('transaction_isolation')").Scan(&isolation); err != nil || isolation != "repeatable read" {
		t.Errorf("readers read %s, %v", isolation, err)
	}
}

// While somebody holds the turn, reading goes on; writing says so after a while and
// works again afterwards.
func TestServerLocked(t *testing.T) {
	place := pgtest.New(t)
	db, err := openServer(t.Context(), place, options{steps: serverMigrations, wait: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	x := openExample(t, db)
	other := openTest(t, place)
	if err := other.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	d, _ := x.find(t, 0, nil, claims.FindingVerified)
	_, err = db.Commit(t.Context(), d)
	if e := new(Error); !errors.Is(err, ErrLocked) || !errors.As(err, &e) || e.Reason.Key != "store.locked" {
		t.Errorf("got %v", err)
	}
	load(t, db, x.c.ID)
	if _, err := other.conn.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	commit(t, db, d)
}

// A step to the next version is made wholly or not at all, and an older program then
// refuses.
func TestServerMigrates(t *testing.T) {
	place := pgtest.New(t)
	db := openTest(t, place)
	x := full(t, db)
	before := load(t, db, x.c.ID)
	closeDB(t, db)
	for _, next := range []string{"DROP TABLE citation; CREATE TABLE oops (a nonsense)", "ALTER TABLE claim ADD COLUMN flag text"} {
		db, err := openServer(t.Context(), place, options{steps: slices.Concat(serverMigrations, []string{next}), wait: time.Second})
		if strings.Contains(next, "nonsense") {
			if err == nil || !strings.Contains(err.Error(), "to version") {
				t.Fatalf("got %v", err)
			}
			db = openTest(t, place)
		} else if err != nil {
			t.Fatal(err)
		}
		sound(t, db)
		if d := diff(before, load(t, db, x.c.ID)); d != "" {
			t.Error(d)
		}
		closeDB(t, db)
	}
	if _, err := Open(t.Context(), place); !errors.Is(err, ErrNewer) {
		t.Errorf("the old program opens it: %v", err)
	}
}

// A desk is set up as its manual says: whoever opens the record first makes it, and the
// others work in it under their own names.
func TestServerIsShared(t *testing.T) {
	place := pgtest.New(t)
	pgtest.Exec(t, place, `DROP ROLE IF EXISTS kim, eva, desk; CREATE ROLE desk NOLOGIN;
		CREATE ROLE kim LOGIN IN ROLE desk; ALTER ROLE kim SET role = desk; CREATE ROLE eva LOGIN IN ROLE desk; ALTER ROLE eva SET role = desk;
		DO $$ BEGIN EXECUTE format('ALTER SCHEMA %I OWNER TO desk', current_schema()); END $$`)
	defer pgtest.Exec(t, place, "DO $$ BEGIN EXECUTE format('DROP SCHEMA %I CASCADE', current_schema()); END $$; DROP ROLE kim, eva, desk")
	kim := openTest(t, strings.Replace(place, "tickmark@", "kim@", 1))
	x := openExample(t, kim)
	eva := openTest(t, strings.Replace(place, "tickmark@", "eva@", 1))
	d, _ := x.find(t, 0, nil, claims.FindingVerified)
	commit(t, eva, d)
	if got := load(t, kim, x.c.ID); len(got.Findings) != 1 {
		t.Errorf("the other one sees %+v", got.Findings)
	}
	sound(t, kim)
	closeDB(t, kim)
	closeDB(t, eva)
}

// The record lies in the first schema of the search path. One further down is another.
func TestServerKeepsSchemasApart(t *testing.T) {
	first, second := pgtest.New(t), pgtest.New(t)
	openExample(t, openTest(t, second))
	_, name, _ := strings.Cut(second, "search_path=")
	db := openTest(t, first+","+name)
	if list := must(t, db.Cases); len(list) != 0 {
		t.Errorf("the cases of another schema are listed: %v", list)
	}
	openExample(t, db)
	if n := must(t, openTest(t, second).DataVersion); n != 1 {
		t.Errorf("the other schema has %d entries", n)
	}
}

// A title with what PostgreSQL does not take is kept all the same, and proved.
func TestServerTakesAnyTitle(t *testing.T) {
	db := openTest(t, pgtest.New(t))
	x := newExample(1)
	x.c.Title = "Hafen\x00 \\ ' \" ? $1 ü 🚢"
	commit(t, db, x.draft(t))
	if got := load(t, db, x.c.ID).Case.Title; got != x.c.Title {
		t.Errorf("the title is %q", got)
	}
	sound(t, db)
}

// through is an address with another host and port, as the proxy of a test has.
func through(t *testing.T, address, host string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Del("host")
	q.Del("port")
	u.Host, u.RawQuery = host, q.Encode()
	return u.String()
}
