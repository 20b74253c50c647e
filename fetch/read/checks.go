package read

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"tickmark/claims"
)

// The bounds of a list of checks. A check is a few hundred bytes; what is larger by a
// thousand times is none.
const (
	mostChecks     = 2_000_000
	mostCheckBytes = 1 << 20 // of one row or object
	mostFieldBytes = 16 << 10
)

// ListError is why a list of checks, or with Row one check of it, is not read. The
// list goes on after a row that is left out.
type ListError struct {
	Row    bool
	Reason claims.Reason
	cause  error
}

// Error says in English what is wrong; for users, Reason is translated instead.
func (e *ListError) Error() string {
	s := "read list of checks: " + e.Reason.Key + fmt.Sprint(e.Reason.Args)
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

// Unwrap gives what the reader of the format said, if it did.
func (e *ListError) Unwrap() error { return e.cause }

func badList(cause error, key string, args ...any) *ListError {
	return &ListError{Reason: claims.Because(key, args...), cause: cause}
}

func badRow(key string, args ...any) *ListError {
	return &ListError{Row: true, Reason: claims.Because(key, args...)}
}

// Checks reads a list of earlier checks, one at a time: a table with the columns
// id, claim, title, rating, url (and lang, date, publisher), parted by commas,
// semicolons or tabs; or ClaimReview in JSON, of schema.org as one object, a list, a
// graph, a data feed or JSON Lines, and as the Fact Check Tools API gives it. A check that
// cannot be read comes as a [*ListError] with Row set; any other error ends the list.
// Origin is the name that the checks get as theirs.
func Checks(r io.Reader, origin string) iter.Seq2[claims.Checked, error] {
	return func(yield func(claims.Checked, error) bool) {
		m := &metered{r: transform.NewReader(r, unicode.BOMOverride(transform.Nop))}
		b := bufio.NewReader(m)
		begins, err := firstSign(b)
		l := &checkList{origin: origin, yield: yield, meter: m, seen: map[string]bool{}}
		switch {
		case err == io.EOF:
			err = badList(nil, "read.checks.empty")
		case err != nil:
		case begins == '{' || begins == '[':
			err = l.json(b)
		default:
			err = l.table(b)
		}
		if err != nil && !l.ended {
			if errors.Is(err, errMetered) {
				err = badList(err, "read.checks.row_too_large", l.rows+1, mostCheckBytes>>20)
			}
			yield(claims.Checked{}, err)
		}
	}
}

// firstSign is the first byte that is no white space, which is left to be read.
func firstSign(b *bufio.Reader) (byte, error) {
	for {
		c, err := b.ReadByte()
		switch {
		case err != nil:
			return 0, err
		case c != ' ' && c != '\t' && c != '\r' && c != '\n':
			return c, b.UnreadByte()
		}
	}
}

// checkList hands on the checks of a list.
type checkList struct {
	origin string
	yield  func(claims.Checked, error) bool
	meter  *metered
	seen   map[string]bool // the ids so far
	rows   int             // rows or objects so far
	ended  bool            // nobody wants more
}

// take hands on a check that stands at a line, or is the nth of its list.
func (l *checkList) take(at int, c claims.Checked) error {
	for _, f := range []*string{&c.ID, &c.Claim, &c.Title, &c.Rating, &c.URL, &c.Lang, &c.Date, &c.Publisher} {
		*f = cell(*f)
	}
	c.Origin = l.origin
	c.Date = stamp(c.Date, false)
	switch {
	case c.Claim == "":
		return l.hand(claims.Checked{}, badRow("read.checks.no_claim", at))
	case c.ID == "":
		return l.hand(claims.Checked{}, badRow("read.checks.no_id", at))
	case l.seen[c.ID]:
		return l.hand(claims.Checked{}, badRow("read.checks.twice", at, c.ID))
	case len(l.seen) == mostChecks:
		return badList(nil, "read.checks.too_many", mostChecks)
	}
	l.seen[c.ID] = true
	return l.hand(c, nil)
}

func (l *checkList) hand(c claims.Checked, err error) error {
	if !l.yield(c, err) {
		l.ended = true
		return errEnded
	}
	return nil
}

// errEnded ends the reading where nobody wants more.
var errEnded = errors.New("nobody wants more")

// cell is a text of a list as it is kept: in UTF-8, on one line, not too long. A
// field that is no UTF-8 is taken for Windows-1252, which old spreadsheets write; the
// rest of the list may be either.
func cell(s string) string {
	if !utf8.ValidString(s) {
		s, _ = charmap.Windows1252.NewDecoder().String(s) // it knows every byte
	}
	return squeeze(claims.Normalise(s[:cutAt(s, mostFieldBytes)]))
}

// metered is a reader that gives no more than mostCheckBytes until it is reset, so that a
// quotation mark that is never closed does not take the whole memory.
type metered struct {
	r    io.Reader
	used int
}

var errMetered = errors.New("one check is too large")

func (m *metered) Read(b []byte) (int, error) {
	if m.used > mostCheckBytes {
		return 0, errMetered
	}
	n, err := m.r.Read(b)
	m.used += n
	return n, err
}

func (m *metered) reset() { m.used = 0 }
