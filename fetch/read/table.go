package read

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"tickmark/claims"
)

// mostRows is how many rows of a desk's spreadsheet are read: more than the longest
// article has facts.
const mostRows = 50_000

// Sheet is a desk's spreadsheet as it stands in the file.
type Sheet struct {
	Head []string
	Rows []SheetRow
}

// SheetRow is a row below the head. It may have fewer cells than the head or more.
type SheetRow struct {
	Line  int // of the file, from 1
	Cells []string
}

// Cell is the text of a column, "" where the row does not reach so far.
func (r SheetRow) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// Spreadsheet reads a table whose first row names its columns, parted by commas,
// semicolons or tabs, in UTF-8, UTF-16 or Windows-1252 as spreadsheets write them. Empty
// rows are left out. It fails with a [*ListError] for what is no such table, or too large
// a one.
func Spreadsheet(r io.Reader) (*Sheet, error) {
	m := &metered{r: transform.NewReader(r, unicode.BOMOverride(transform.Nop))}
	b := bufio.NewReader(m)
	if _, err := firstSign(b); err == io.EOF {
		return nil, badList(nil, "read.table.empty")
	} else if err != nil {
		return nil, err
	}
	c := csv.NewReader(b)
	c.Comma = separator(b)
	c.FieldsPerRecord = -1
	c.LazyQuotes = true
	s := &Sheet{}
	for {
		m.reset()
		row, err := c.Read()
		switch {
		case err == io.EOF:
			return s, nil
		case errors.Is(err, errMetered):
			return nil, badList(err, "read.table.row_too_large", len(s.Rows)+2, mostCheckBytes>>20)
		case err != nil:
			line := len(s.Rows) + 2
			if p, ok := errors.AsType[*csv.ParseError](err); ok {
				line = p.Line
			}
			return nil, badList(err, "read.table.broken", line)
		case len(s.Rows) == mostRows:
			return nil, badList(nil, "read.table.too_many", mostRows)
		}
		filled := false
		for i := range row {
			row[i] = entry(row[i])
			filled = filled || row[i] != ""
		}
		line, _ := c.FieldPos(0)
		switch {
		case s.Head == nil:
			s.Head = row
		case filled:
			s.Rows = append(s.Rows, SheetRow{line, row})
		}
	}
}

// entry is what somebody typed into a cell. One that is no UTF-8 is taken for
// Windows-1252; an apostrophe that only keeps a spreadsheet from taking the words for a
// formula goes.
func entry(s string) string {
	if !utf8.ValidString(s) {
		s, _ = charmap.Windows1252.NewDecoder().String(s) // it knows every byte
	}
	s = strings.TrimSpace(claims.Normalise(s[:cutAt(s, mostFieldBytes)]))
	if t, ok := strings.CutPrefix(s, "'"); ok && t != "" && strings.ContainsAny(t[:1], "=+-@|") {
		return t
	}
	return s
}
