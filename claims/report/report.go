// Package report writes the documents that a case ends in.
//
// Every writer is a pure function: the same [Input] gives the same bytes. All
// dates come from the case, none from the clock; paths are cut to their last
// part; the only people named are those who signed something: a finding, a query, a second
// reading, a step of the checklist.
//
// The documents for people share one view of the case (see view), in which every
// word from outside has already been made harmless to read (see clean); a writer
// lays it out and escapes it for its format. To add a format is to add one file
// with a writer and its line in the table of writers.
package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"tickmark/claims"
)

// Input is all that a report is made from. The same input gives the same bytes.
type Input struct {
	Dossier   *claims.Dossier
	Sentences []claims.Sentence // of the article, for the coverage figure
	Details   []claims.Detail   // of the article, to tell which dates the program resolved; may be nil
	History   []claims.Entry
	Origins   claims.Origins // which sources stand on their own; may be nil
	Program   string         // "tickmark v1.2.3"
	Lang      string         // of the report: "en", "de"
	Tell      claims.Disclosure

	withheld claims.Withheld    // what was taken out of the case above
	holds    map[claims.ID]bool // sign-offs of the whole case that hold: under what is told alone none might
}

// public is the input without what the report is not to tell of.
func (in Input) public() Input {
	in.holds = map[claims.ID]bool{}
	for _, s := range in.Dossier.SignOffs {
		in.holds[s.ID] = in.Dossier.Holds(s)
	}
	in.Dossier, in.withheld = in.Dossier.Public(in.Tell)
	in.History = in.withheld.History(in.History)
	in.Origins = slices.DeleteFunc(slices.Clone(in.Origins), func(s claims.Standing) bool { return in.withheld.Hides(s.Source) })
	return in
}

// ErrFormat is what Write fails with for a format that it does not know.
var ErrFormat = errors.New("no such report format")

// writers are the formats in the order in which they are offered.
var writers = []struct {
	format string
	write  func(w *bytes.Buffer, in Input) error
}{
	{"html", writeHTML},
	{"md", writeMarkdown},
	{"json", writeJSON},
	{"csv", writeCSV},
}

// Formats lists the names of the formats that Write knows.
func Formats() []string {
	var names []string
	for _, wr := range writers {
		names = append(names, wr.format)
	}
	return names
}

// Write writes the report in a format, one of [Formats]. Nothing is written
// before the whole report is made. What is confidential or private is left out unless
// the input says otherwise.
func Write(w io.Writer, format string, in Input) error {
	if in.Dossier == nil {
		return errors.New("write report: there is no case to report on")
	}
	in = in.public()
	for _, wr := range writers {
		if wr.format != format {
			continue
		}
		var b bytes.Buffer
		if err := wr.write(&b, in); err != nil {
			return fmt.Errorf("write report as %s: %w", format, err)
		}
		if _, err := w.Write(b.Bytes()); err != nil {
			return fmt.Errorf("write report as %s: %w", format, err)
		}
		return nil
	}
	return fmt.Errorf("write report: %w: %q; there are %s", ErrFormat, format, strings.Join(Formats(), ", "))
}
