package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"tickmark/claims/desk"
	"tickmark/whole"
)

// printJSON prints one value as one JSON object.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// say tells the user something on standard error.
func (p *program) say(format string, args ...any) {
	fmt.Fprintln(os.Stderr, plainText(fmt.Sprintf(format, args...)))
}

// ask puts a question on standard error, to be answered on the same line.
func (p *program) ask(question string) { fmt.Fprint(os.Stderr, plainText(question)+" ") }

// writeWhole writes a file wholly or not at all, and never over another one
// without a word.
func (p *program) writeWhole(path string, force bool, write func(io.Writer) error) error {
	err := whole.Write(path, force, write)
	switch _, told := desk.Why(err); {
	case err == nil, told:
		return err
	case errors.Is(err, whole.ErrNotFile):
		return errors.New(p.words.T("app.not_a_file", path))
	case errors.Is(err, whole.ErrExists):
		return errors.New(p.words.T("app.file_exists", path))
	}
	if inner := (*os.PathError)(nil); errors.As(err, &inner) { // it names the file beside it, which nobody asked for
		err = inner.Err
	}
	return fmt.Errorf("%s: %w", p.words.T("app.not_written", path), err)
}

// output is standard output, remembering the first write that failed, so that a
// full disk behind it is not taken for success.
type output struct {
	w   io.Writer
	err error
}

// Write writes unless an earlier write has failed.
func (o *output) Write(b []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.w.Write(b)
	o.err = err
	return n, err
}

// plainText takes out what a terminal would obey: control characters and the
// marks that turn the direction of writing. Text from outside is hostile.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

// plainLine is plainText on one line.
func plainLine(s string) string { return strings.Join(strings.Fields(plainText(s)), " ") }

// isTerminal reports whether the file is a terminal, so that progress may be
// written over itself.
func isTerminal(f *os.File) bool {
	i, err := f.Stat()
	return err == nil && i.Mode()&os.ModeCharDevice != 0
}
