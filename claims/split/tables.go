package split

import (
	"strings"
	"unicode"

	"tickmark/claims"
)

// rowReach is how many bytes around a row tell whether other rows stand there.
const rowReach = 500

// headsTable reports whether a sentence is the first row of a table, which only names
// the columns: cells parted by tabs, without a figure or a verb, above another row.
func (p *proposer) headsTable(sn *claims.Sentence, s string, words []claimToken) bool {
	if !strings.Contains(s, "\t") || strings.ContainsFunc(s, unicode.IsDigit) || p.finite(words, len(words)) {
		return false
	}
	text := p.text.String()
	start, end := p.text.Byte(sn.Start), p.text.Byte(sn.End)
	above := strings.TrimRight(text[max(0, start-rowReach):start], " \n")
	below := strings.TrimLeft(text[end:min(len(text), end+rowReach)], " \n")
	below, _, _ = strings.Cut(below, "\n")
	return !strings.Contains(above[strings.LastIndexByte(above, '\n')+1:], "\t") && strings.Contains(below, "\t")
}
