package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
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
