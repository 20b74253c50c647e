package store

import (
	"database/sql/driver"
	"errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5/pgconn"
)

// explainServer explains what a PostgreSQL server says, or that it says nothing. It
// returns nil for what is neither.
func explainServer(doing, shown string, err error) error {
	if s := new(pgconn.PgError); errors.As(err, &s) {
		return explainState(doing, shown, s.Code, err)
	}
	if c := new(pgconn.ConnectError); errors.As(err, &c) {
		return fail(ErrServer, doing, err, "store.server_unreachable", shown)
	}
	if !IsServer(shown) {
		return nil
	}
	var broken net.Error
	switch {
	case errors.As(err, &broken), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.Is(err, driver.ErrBadConn), errors.Is(err, pgconn.ErrConnClosed):
		return fail(ErrServer, doing, err, "store.server_lost", shown)
	}
	return nil
}

// explainState explains an SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).
// Its first two characters are the class.
func explainState(doing, shown, code string, err error) error {
	switch code {
	case "23505": // unique_violation
		return fail(ErrConflict, doing, err, "store.conflict")
	case "23503": // foreign_key_violation
		return fail(ErrConflict, doing, err, "store.reference")
	case "28P01", "28000": // invalid_password, invalid_authorization_specification
		return fail(ErrReadOnly, doing, err, "store.server_login", shown)
	case "42501": // insufficient_privilege
		return fail(ErrReadOnly, doing, err, "store.server_denied", shown)
	case "25006": // read_only_sql_transaction: a copy of the server that only follows
		return fail(ErrReadOnly, doing, err, "store.server_follows", shown)
	case "3D000", "3F000": // invalid_catalog_name, invalid_schema_name
		return fail(ErrNoDatabase, doing, err, "store.server_no_database", shown)
	case "53100": // disk_full
		return fail(ErrFull, doing, err, "store.full", shown)
	case "55P03", "40P01", "40001": // lock_not_available, deadlock_detected, serialization_failure
		return fail(ErrLocked, doing, err, "store.locked", shown)
	case "57P01", "57P02", "25P03", "57P05": // shut down, crashed, idle for too long
		return fail(ErrServer, doing, err, "store.server_lost", shown)
	case "57014": // query_canceled, by a limit of the server's own: its words say more than ours
		return nil
	case "58030": // io_error
		return fail(ErrDamaged, doing, err, "store.disk", shown)
	}
	switch code[:min(2, len(code))] {
	case "08", "53", "57": // connection exceptions, no more connections or memory, starting up
		return fail(ErrServer, doing, err, "store.server_unreachable", shown)
	case "22", "23": // data and integrity
		return fail(ErrInvalid, doing, err, "store.invalid", err.Error())
	case "XX": // data_corrupted and the like
		return fail(ErrDamaged, doing, err, "store.damaged", shown)
	}
	return nil
}
