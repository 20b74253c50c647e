package store

import (
	"context"
	"database/sql"
	"errors"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgconn/ctxwatch"
)

// IsServer reports whether what names a database is the address of a PostgreSQL
// server, postgres://user@host/database, and not a path.
func IsServer(name string) bool {
	low := strings.ToLower(name)
	return strings.HasPrefix(low, "postgres://") || strings.HasPrefix(low, "postgresql://")
}

// server is what a DB on a PostgreSQL server has besides.
type server struct {
	steps []string // the migrations
	xid   string   // of the change that is being made, for the case that its end is not heard
}

// answer is how long the server has for the beginning and the end of a change and for
// connecting, where nobody is there to give up.
const answer = 30 * time.Second

// openServer opens the record on a server. The database must be there; with existing
// the record must be too.
func openServer(ctx context.Context, address string, o options) (*DB, error) {
	shown := withoutSecrets(address)
	doing := "open the database " + shown
	config, err := pgx.ParseConfig(address)
	if err != nil {
		// What the parser says may quote the address with its password.
		return nil, fail(ErrNotDatabase, doing, errors.New("the address is not understood"), "store.server_address", shown)
	}
	db := &DB{path: shown, steps: migrations, server: &server{steps: o.steps}, turn: make(chan struct{}, 1), now: time.Now, closed: make(chan struct{})}
	db.writer = sql.OpenDB(connecting(config, o.wait, writing))
	db.writer.SetMaxOpenConns(1)
	db.readers = sql.OpenDB(connecting(config, o.wait, reading))
	db.readers.SetMaxOpenConns(readers)
	db.readers.SetMaxIdleConns(readers)
	if db.conn, err = db.writer.Conn(ctx); err == nil {
		db.turn <- struct{}{}
		db.tables = &tables{db.conn, map[string]*sql.Stmt{}}
		err = db.migrateServer(ctx, o.existing)
	}
	if err != nil {
		db.Close()
		return nil, explain(doing, shown, err)
	}
	return db, nil
}

// connecting makes connections for a use. What safety rests on is set for each, however
// the server is set up (https://www.postgresql.org/docs/current/runtime-config-client.html).
func connecting(address *pgx.ConnConfig, wait time.Duration, use int) connector {
	c := address.Copy()
	if c.ConnectTimeout == 0 {
		c.ConnectTimeout = answer
	}
	// A server that is gone without a word is noticed on both sides within half a
	// minute: here so that the user is told, there so that its turn ends.
	alive := net.KeepAliveConfig{Enable: true, Idle: 15 * time.Second, Interval: 5 * time.Second, Count: 3}
	c.DialFunc = (&net.Dialer{KeepAliveConfig: alive, Control: giveUp}).DialContext
	// Whoever gives up asks the server to stop, and keeps the connection.
	c.BuildContextWatcherHandler = func(conn *pgconn.PgConn) ctxwatch.Handler {
		return &pgconn.CancelRequestContextWatcherHandler{Conn: conn, DeadlineDelay: 3 * time.Second}
	}
	set := map[string]string{
		"client_encoding":         "UTF8",
		"tcp_keepalives_idle":     "15",
		"tcp_keepalives_interval": "5",
		"tcp_keepalives_count":    "3",
	}
	switch use {
	case reading:
		set["default_transaction_isolation"] = "repeatable read"
		set["default_transaction_read_only"] = "on"
	case writing:
		set["default_transaction_isolation"] = "read committed" // what came before our turn is seen
		set["synchronous_commit"] = "on"
		set["lock_timeout"] = strconv.FormatInt(wait.Milliseconds(), 10)
		set["idle_in_transaction_session_timeout"] = "60000" // whoever hangs does not keep others waiting for ever
	}
	for name, v := range set {
		c.RuntimeParams[name] = v
	}
	if c.RuntimeParams["application_name"] == "" {
		c.RuntimeParams["application_name"] = "tickmark"
	}
	return connector{c}
}

// shownOptions are the options of an address that may be shown: what finds the
// database, and nothing that opens it.
var shownOptions = []string{"host", "port", "dbname", "user", "search_path"}

// withoutSecrets is an address as it may be shown and logged.
func withoutSecrets(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://…"
	}
	if u.User != nil {
		u.User = url.User(u.User.Username())
	}
	kept, given := url.Values{}, u.Query()
	for _, name := range shownOptions {
		if given.Has(name) {
			kept.Set(name, given.Get(name))
		}
	}
	u.RawQuery, u.Fragment = kept.Encode(), ""
	return u.String()
}
