package read

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"tickmark/claims"
)

// checkColumns are the names of columns by the field that they hold.
var checkColumns = map[string]string{
	"id": "id", "claim": "claim", "claimreviewed": "claim", "title": "title", "headline": "title", "rating": "rating", "verdict": "rating",
	"url": "url", "lang": "lang", "language": "lang", "date": "date", "datepublished": "date", "publisher": "publisher", "author": "publisher",
}

// table reads a table whose first row names its columns.
func (l *checkList) table(b *bufio.Reader) error {
	r := csv.NewReader(b)
	r.Comma = separator(b)
	r.ReuseRecord = true
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	head, err := r.Read()
	if err != nil {
		return listBroken(err, 1)
	}
	columns := len(head)
	at := map[string]int{}
	for i, name := range head {
		if f := checkColumns[strings.ToLower(cell(name))]; f != "" {
			if _, twice := at[f]; !twice {
				at[f] = i
			}
		}
	}
	for _, must := range []string{"id", "claim"} {
		if _, ok := at[must]; !ok {
			return badList(nil, "read.checks.no_column", 1, must, strings.Join([]string{"id", "claim", "title", "rating", "url"}, ", "))
		}
	}
	for {
		l.meter.reset()
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			line, _ := r.FieldPos(0)
			return listBroken(err, line)
		}
		l.rows++
		line, _ := r.FieldPos(0)
		if swallowed(row, columns) {
			if err := l.hand(claims.Checked{}, badRow("read.checks.open_quote", line)); err != nil {
				return err
			}
			continue
		}
		get := func(name string) string {
			if i, ok := at[name]; ok && i < len(row) {
				return row[i]
			}
			return ""
		}
		err = l.take(line, claims.Checked{ID: get("id"), Claim: get("claim"), Title: get("title"), Rating: get("rating"), URL: get("url"),
			Lang: get("lang"), Date: get("date"), Publisher: get("publisher")})
		if err != nil {
			return err
		}
	}
}

// swallowed reports whether a row has too few fields and its last holds a line break: a
// quotation mark in it is never closed, and the rows behind it lie inside.
func swallowed(row []string, columns int) bool {
	return len(row) < columns && strings.Contains(row[len(row)-1], "\n")
}

// listBroken says where a list cannot be read on.
func listBroken(err error, line int) error {
	if errors.Is(err, errMetered) {
		return err
	}
	if p, ok := errors.AsType[*csv.ParseError](err); ok {
		line = p.Line
	}
	return badList(err, "read.checks.broken", line)
}

// separator is what parts the columns of the first line: that which stands there
// most often. German spreadsheets write semicolons.
func separator(b *bufio.Reader) rune {
	line, _ := b.Peek(b.Size()) // less, where the list is shorter
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := bytes.Count(line, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}
