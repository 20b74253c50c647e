package desk

import (
	"errors"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/casefile"
	"tickmark/claims/compare"
	"tickmark/claims/store"
	"tickmark/claims/warc"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// Errors of other rooms that callers tell apart with errors.Is.
var (
	ErrNothing  = store.ErrNothing  // there is nothing to undo or redo
	ErrNotFound = store.ErrNotFound // no such case, claim or bytes
	// ErrPassphrase: a case file is sealed, and not with this passphrase.
	ErrPassphrase = casefile.ErrPassphrase
)

// Refusal is an action that the desk did not carry out, with a sentence that says
// why and what to do. Nothing was changed.
type Refusal struct{ Reason claims.Reason }

// Error is the sentence in English.
func (r *Refusal) Error() string { return assets.Speak("en").T(r.Reason.Key, r.Reason.Args...) }

func refuse(key string, args ...any) error { return &Refusal{claims.Because(key, args...)} }

// Why is the sentence for the user in an error from any room of the program. It
// is false for an error that has none; its text is then all there is to say.
func Why(err error) (claims.Reason, bool) {
	if e, ok := errors.AsType[*Refusal](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*compare.TrapError](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*fetch.Error](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*read.Error](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*casefile.Error](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*read.ListError](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*store.Error](err); ok {
		return e.Reason, true
	}
	if e, ok := errors.AsType[*warc.Error](err); ok {
		return e.Reason, true
	}
	return claims.Reason{}, false
}
