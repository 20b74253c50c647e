package store

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
)

// Each failure that a user can do something about has its kind and its sentence.
func TestExplainState(t *testing.T) {
	for code, want := range map[string]struct {
		kind error
		key  string
	}{
		"23505": {ErrConflict, "store.conflict"},
		"23503": {ErrConflict, "store.reference"},
		"23514": {ErrInvalid, "store.invalid"},
		"23000": {ErrInvalid, "store.invalid"},
		"22P02": {ErrInvalid, "store.invalid"},
		"28P01": {ErrReadOnly, "store.server_login"},
		"42501": {ErrReadOnly, "store.server_denied"},
		"25006": {ErrReadOnly, "store.server_follows"},
		"3D000": {ErrNoDatabase, "store.server_no_database"},
		"53100": {ErrFull, "store.full"},
		"53300": {ErrServer, "store.server_unreachable"},
		"57P03": {ErrServer, "store.server_unreachable"},
		"57P01": {ErrServer, "store.server_lost"},
		"55P03": {ErrLocked, "store.locked"},
		"58030": {ErrDamaged, "store.disk"},
		"XX001": {ErrDamaged, "store.damaged"},
	} {
		cause := fmt.Errorf("cause: %w", &pgconn.PgError{Code: code})
		err := explain("try", "postgres://desk", cause)
		e := new(Error)
		if !errors.Is(err, want.kind) || !errors.As(err, &e) || e.Reason.Key != want.key || !errors.Is(err, cause) {
			t.Errorf("%s: %v", code, err)
		}
	}
	for _, err := range []error{&pgconn.PgError{Code: "42601"}, &pgconn.PgError{Code: "57014"}, &pgconn.PgError{}} {
		if e := new(Error); errors.As(explain("try", "postgres://desk", err), &e) {
			t.Errorf("%v is nothing that a user can act upon", err)
		}
	}
	if err := explain("read", "postgres://desk", io.ErrUnexpectedEOF); !errors.Is(err, ErrServer) {
		t.Errorf("a connection that broke: %v", err)
	}
	if err := explain("read", "cases.db", io.ErrUnexpectedEOF); errors.Is(err, ErrServer) {
		t.Errorf("a file that is cut off: %v", err)
	}
}
