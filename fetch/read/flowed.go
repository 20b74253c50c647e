package read

import (
	"strings"

	"tickmark/claims"
)

// mostRuns is how many times a plain mail may change between its own words and quoted
// ones to be read run by run.
const mostRuns = 2000

// run is a stretch of a plain mail: the sender's own words, words quoted at one depth,
// or the sender's signature.
type run struct {
	depth     int
	signature bool
	text      strings.Builder
}

// plainLetter reads the plain text of a mail. Quoted lines lose their marks and become
// quotes, so that wrapped lines can be joined in them as elsewhere; what stands below
// the line "-- " is a signature (RFC 3676, section 4.3).
func plainLetter(s string, flowed, delsp bool) *claims.Article {
	s = claims.Normalise(s)
	if flowed {
		s = unflow(s, delsp)
	}
	var runs []*run
	for line := range strings.Lines(s) {
		depth, words := unquoted(line)
		if len(runs) == 0 || strings.TrimSpace(words) != "" && runs[len(runs)-1].depth != depth {
			if len(runs) == mostRuns {
				return Text(s)
			}
			runs = append(runs, &run{depth: depth})
		}
		last := runs[len(runs)-1]
		if strings.TrimRight(words, "\n") == "-- " && !last.signature {
			runs = append(runs, &run{depth: depth, signature: true})
			continue
		}
		last.text.WriteString(words)
		if !strings.HasSuffix(words, "\n") {
			last.text.WriteByte('\n')
		}
	}
	var d binder
	for _, r := range runs {
		a := Text(strings.TrimSpace(r.text.String()))
		for i := range a.Blocks {
			b := &a.Blocks[i]
			switch {
			case r.signature:
				b.Kind = claims.BlockBoilerplate
			case r.depth > 0 && (b.Kind == claims.BlockParagraph || b.Kind == claims.BlockHeadline):
				b.Kind = claims.BlockQuote
			}
		}
		d.add(a)
	}
	return d.article()
}

// unquoted tells how deep a line is quoted, and takes the marks off: ">> a", "> > a".
func unquoted(line string) (depth int, words string) {
	words = line
	for strings.HasPrefix(words, ">") {
		depth++
		words = words[1:]
		if strings.HasPrefix(words, " >") {
			words = words[1:]
		}
	}
	if depth > 0 {
		words = strings.TrimPrefix(words, " ")
	}
	return depth, words
}

// unflow joins the lines of a text in format=flowed (RFC 3676, section 4): a line that
// ends with a space goes on, at the same depth of quotation. A space at the beginning
// of a line was stuffed in; with delsp, the one at the end was too.
func unflow(s string, delsp bool) string {
	var out strings.Builder
	open := -1 // the depth of a paragraph that goes on, -1 if none does
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		depth := len(line) - len(strings.TrimLeft(line, ">"))
		words := strings.TrimPrefix(line[depth:], " ")
		if open >= 0 && (open != depth || words == "-- " || words == "") {
			out.WriteByte('\n') // what cannot go on does not, as the RFC has it, so that blank lines still part
			open = -1
		}
		if open < 0 && depth > 0 {
			out.WriteString(strings.Repeat(">", depth) + " ")
		}
		open = -1
		if words != "-- " && strings.HasSuffix(words, " ") {
			open = depth
			if delsp {
				words = strings.TrimSuffix(words, " ")
			}
		}
		out.WriteString(words)
		if open < 0 {
			out.WriteByte('\n')
		}
	}
	return out.String()
}
