package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
)

// begin starts a change on db.conn and returns when nobody else is making one.
func (db *DB) begin(ctx context.Context) error {
	if db.server == nil {
		_, err := db.conn.ExecContext(ctx, "BEGIN IMMEDIATE")
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, answer)
	defer cancel()
	err := db.beginOnServer(ctx)
	if err != nil && state(db.conn) == gone {
		// The connection was lost since the last change; nothing was asked of it yet.
		if err = db.reconnect(ctx); err == nil {
			err = db.beginOnServer(ctx)
		}
	}
	return err
}

// ownTurn waits until this transaction is the only one that changes this record. All
// entries form one chain, so that there is one writer at a time, over all machines; a
// lock by advice, unlike one on the journal, does not stand in the way of the server's
// own upkeep. Its key is that of the program and of the schema that the record lies in.
const ownTurn = "SELECT pg_advisory_xact_lock((?1::bigint << 32) | current_schema()::regnamespace::oid::bigint)"

func (db *DB) beginOnServer(ctx context.Context) error {
	if _, err := db.conn.ExecContext(ctx, "BEGIN"); err != nil {
		return err
	}
	if _, err := db.conn.ExecContext(ctx, ownTurn, applicationID); err != nil {
		return err
	}
	return db.conn.QueryRowContext(ctx, "SELECT pg_current_xact_id()::text").Scan(&db.server.xid)
}

// commit ends the change. On a server its answer may not come; what became of the
// change is then asked on a new connection.
func (db *DB) commit(ctx context.Context) error {
	if db.server == nil {
		_, err := db.conn.ExecContext(ctx, "COMMIT")
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, answer)
	defer cancel()
	if state(db.conn) != changing {
		// COMMIT would be a ROLLBACK there, and say nothing.
		return errors.New("the server has given the change up")
	}
	_, err := db.conn.ExecContext(ctx, "COMMIT")
	if err == nil || state(db.conn) != gone {
		return err
	}
	return db.ask(context.WithoutCancel(ctx), err)
}

// ask finds out on a new connection what became of the change whose end was not heard:
// it returns nil if it was made. The old connection holds its turn until the change is
// made or taken back, so that once it is ours, it is decided.
func (db *DB) ask(ctx context.Context, lost error) error {
	ctx, cancel := context.WithTimeout(ctx, answer)
	defer cancel()
	xid := db.server.xid
	var status sql.NullString
	err := db.reconnect(ctx)
	if err == nil {
		err = db.beginOnServer(ctx)
	}
	if err == nil {
		// https://www.postgresql.org/docs/current/functions-info.html: made for this.
		err = db.conn.QueryRowContext(ctx, "SELECT pg_xact_status(?::xid8)", xid).Scan(&status)
		_, _ = db.conn.ExecContext(ctx, "ROLLBACK") // nothing was written
	}
	switch {
	case err == nil && status.String == "committed":
		return nil
	case err == nil && status.String == "aborted":
		return lost
	}
	return fail(ErrServer, "find out whether the change was made", errors.Join(lost, err), "store.server_unsure", db.path)
}

// reconnect gives db a new connection for writing.
func (db *DB) reconnect(ctx context.Context) error {
	_ = db.tables.close() // of a connection that is gone
	_ = db.conn.Close()
	made, err := db.writer.Conn(ctx)
	if err != nil {
		return err
	}
	db.conn, db.tables = made, &tables{made, map[string]*sql.Stmt{}}
	return nil
}

// The states of a connection to a server, as the protocol names them: ReadyForQuery in
// https://www.postgresql.org/docs/current/protocol-message-formats.html.
const (
	gone     byte = 0
	changing byte = 'T' // in a transaction that has not failed
)

// state is the state of a connection.
func state(c *sql.Conn) byte {
	now := gone
	_ = c.Raw(func(made any) error { // an error says that it is gone
		if p := made.(serverConn).Conn.Conn().PgConn(); !p.IsClosed() {
			now = p.TxStatus()
		}
		return nil
	})
	return now
}

// unmade is why a change was not made, or not surely. Where ctx ended, that is the reason,
// whatever a server made of it.
func (db *DB) unmade(ctx context.Context, doing string, err error) error {
	if db.server == nil {
		return explain(doing, db.path, err)
	}
	known := new(Error)
	if errors.As(err, &known) {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	}
	if err = explain(doing, db.path, err); !errors.As(err, &known) && state(db.conn) == gone {
		return fail(ErrServer, doing, err, "store.server_lost", db.path)
	}
	return err
}

// stopped is err, or the end of ctx where the server stopped a query because of it.
func stopped(ctx context.Context, err error) error {
	if s := new(pgconn.PgError); errors.As(err, &s) && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
