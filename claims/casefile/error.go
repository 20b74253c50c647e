package casefile

import (
	"errors"
	"fmt"

	"tickmark/claims"
)

// ErrInvalid: the file is no case file, or not as it was written. Every error of this
// package that a user can do something about is an [*Error] that matches it.
var ErrInvalid = errors.New("not a whole case file")

// Error is a case file that cannot be taken, with a sentence for the user.
type Error struct {
	Reason claims.Reason // the sentence, to be translated
	Err    error         // what happened, for the log
}

// Error is the technical description.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap lets errors.Is find the kind and the cause.
func (e *Error) Unwrap() []error { return []error{ErrInvalid, e.Err} }

func refuse(why claims.Reason, cause error) error {
	if cause == nil {
		cause = ErrInvalid
	}
	return &Error{why, fmt.Errorf("case file: %s: %w", why.Key, cause)}
}
