package read

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// longestRow is how many bytes of text a row of figures has at most; more is a table
// that lays out a page.
const longestRow = 400

// simpleRow reports whether a row is one of figures and short texts in two cells or
// more, spanning ones counted, which belong on one line.
func (w *walker) simpleRow(n *html.Node) bool {
	cells, length := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		t := len(squeeze(textOf(c, longestRow)))
		if length += t; length >= longestRow {
			return false
		}
		if t > 0 {
			cells++
		}
		for _, a := range []atom.Atom{atom.Table, atom.Ul, atom.Ol, atom.Div, atom.H1, atom.H2, atom.H3, atom.Form} {
			if find(c, a) != nil {
				return false
			}
		}
	}
	return cells >= 2 || cells == 1 && slices.ContainsFunc(w.spans, func(s span) bool { return s.rows > 0 })
}

// span is a cell that reaches into the rows below its own.
type span struct {
	text string
	rows int // how many are still to come
}

// widestTable and tallestCell bound how far spans are followed; the HTML standard
// allows 1,000 columns and 65,534 rows. mostRepeated bounds what all the spans of a page
// say again: without it a page of 10 MB becomes a text of a hundred times its size.
const (
	widestTable  = 100
	tallestCell  = 1000
	mostRepeated = 1 << 20 // bytes
)

// tableRow gathers a row as one piece, its cells parted by tabs. A cell that spans
// several rows stands in each of them, as the standard's table model has it, so that
// every row can be read by itself.
func (w *walker) tableRow(n *html.Node) {
	w.flush()
	w.inRow = true
	w.cell++
	column := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		column = w.spanned(column)
		w.tab()
		from := w.buf.Len()
		w.walk(c)
		column = w.reach(c, column, strings.TrimSpace(string(w.buf.Bytes()[min(from, w.buf.Len()):])))
	}
	w.spanned(column)
	w.inRow = false
	w.flush()
	w.cell--
}

// spanned writes the cells of earlier rows that reach into this one from a column on,
// and gives the next free column.
func (w *walker) spanned(column int) int {
	for column < len(w.spans) && w.spans[column].rows > 0 {
		w.spans[column].rows--
		if text := w.spans[column].text; text != "" && w.repeated+len(text) <= mostRepeated {
			w.repeated += len(text)
			w.tab()
			w.write(text)
		}
		column++
	}
	return column
}

// reach notes how far a cell spans, and gives the column behind it.
func (w *walker) reach(cell *html.Node, column int, text string) int {
	wide, _ := strconv.Atoi(attr(cell, "colspan"))
	tall, _ := strconv.Atoi(attr(cell, "rowspan"))
	end := min(column+max(wide, 1), widestTable)
	for tall > 1 && len(w.spans) < end {
		w.spans = append(w.spans, span{})
	}
	for ; column < end; column++ {
		if tall > 1 {
			w.spans[column] = span{text, min(tall, tallestCell) - 1}
			text = "" // the first column of a wide cell holds its words
		}
	}
	return column
}
