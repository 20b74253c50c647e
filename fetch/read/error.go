package read

import (
	"fmt"
	"strings"

	"tickmark/claims"
)

// The kinds of [Error].
const (
	Empty       = "empty"               // no bytes, or only white space
	Binary      = "binary"              // not text, and of no format that is known
	BadEncoding = "unreadable_encoding" // the given encoding is unknown
	WrongFormat = "format"              // known, but not read: a spreadsheet, an archive …
	Picture     = "picture"             // a picture, which may show text but holds none
	TooLarge    = "too_large"           // more than MaxBytes
	NoText      = "no_text"             // it holds no words at all
	Unreadable  = "unreadable"          // its format's reader gave up
	Damaged     = "damaged"             // of a format that is read, but broken
	Protected   = "protected"           // it opens with a password only
	Scanned     = "scanned"             // pages that are pictures, without text
	Bomb        = "bomb"                // small, but unpacks to more than is read
	Slow        = "slow"                // reading it took longer than it may
	Broken      = "broken_off"          // reading it was ended from outside
)

// Error is why a document could not be read.
type Error struct {
	Kind   string // one of the constants of this package
	Reason claims.Reason
	cause  error
}

// Because makes an error of a kind, with what its sentence tells: for WrongFormat,
// Unreadable, Damaged and Protected the format, for Scanned the number of pages, for
// Bomb the limit in MB, for Slow the limit in seconds, for TooLarge size and limit in
// MB, which are 2^20 bytes each. Who reads PDF documents for this package (see [Reader])
// says so what is wrong.
func Because(kind string, args ...any) *Error { return because(kind, args...) }

func because(kind string, args ...any) *Error {
	return &Error{Kind: kind, Reason: claims.Because("read.error."+kind, args...)}
}

// megabytes is a size in bytes in MB, rounded up, so that what is too large looks it.
func megabytes(size int) int { return (size-1)>>20 + 1 }

// Error says in English what is wrong; for users, Reason is translated instead.
func (e *Error) Error() string {
	s := "read document: " + map[string]string{
		Empty:       "it is empty",
		Binary:      "it is not text; open the original file or paste its text",
		BadEncoding: "unknown encoding %v; choose another one",
		WrongFormat: "it is a %v, which is not read; save it as PDF, DOCX, HTML or plain text, or paste its text",
		Picture:     "it is a picture (%v); have its text recognised (OCR) and open the result, or type what matters",
		TooLarge:    "it has %v MB, more than the %v MB that are read; paste the part that matters",
		NoText:      "it holds no text; open it in its own program and paste what it shows",
		Unreadable:  "the %v in it cannot be read; paste its text",
		Damaged:     "the %v file is damaged; open it in its own program and save it again, or paste its text",
		Protected:   "the %v file opens with a password only; save a copy without one",
		Scanned:     "its %v pages are pictures without text; have the text recognised (OCR) and open the result",
		Bomb:        "it unpacks to more than the %v MB that are read; paste the part that matters",
		Slow:        "reading it took longer than %v seconds; paste the part that matters",
		Broken:      "reading was broken off; try again",
	}[e.Kind]
	if strings.Contains(s, "%") {
		s = fmt.Sprintf(s, e.Reason.Args...)
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

// Unwrap gives the error of the format's reader, if there was one.
func (e *Error) Unwrap() error { return e.cause }
