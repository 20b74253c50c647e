package warc

import (
	"fmt"

	"tickmark/claims"
)

// Error is why a file could not be read, or not to its end. Reason is the sentence
// for the user.
type Error struct {
	Reason claims.Reason
	Err    error // the cause, nil if there is none
}

// Error names the sentence and the cause, for logs.
func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("read web archive: %s: %v", e.Reason.Key, e.Err)
	}
	return "read web archive: " + e.Reason.Key
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

func failed(cause error, key string, args ...any) error {
	return &Error{claims.Because(key, args...), cause}
}
