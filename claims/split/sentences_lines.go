package split

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineMeasure tells text that was wrapped at a fixed width from text with a
// paragraph or list item on each line.
type lineMeasure struct{ count, longest int }

// measureLines measures a block, in bytes.
func measureLines(s string) lineMeasure {
	m := lineMeasure{}
	for line := range strings.Lines(s) {
		m.count++
		m.longest = max(m.longest, len(strings.TrimSpace(line)))
	}
	return m
}

// wrapWidth is the longest line, in bytes, that mail programs and PDF readers
// leave behind when they wrap text.
const wrapWidth = 130

// wrapLeast is the shortest line that is taken for a wrapped one where the next
// line begins with a capital letter.
const wrapLeast = 55

// endsAt reports whether the line that ends at block[i] ends a sentence: it does
// not where the text was merely wrapped there.
func (m lineMeasure) endsAt(block string, i int) bool {
	line := block[strings.LastIndexByte(block[:i], '\n')+1 : i]
	before := strings.TrimSpace(line)
	after := strings.TrimLeft(block[i:], " \t\n")
	if j := strings.IndexByte(after, '\n'); j >= 0 {
		after = after[:j]
	}
	after = strings.TrimSpace(after)
	if before == "" || after == "" || listMarker(after).next != "" {
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune("のをがはにへともや", r) {
		return false
	}
	if !strings.ContainsAny(before, " \u00a0") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	switch {
	case last == '!' || last == '?':
		return true
	case last == '.' && unicode.IsLower(first):
		return isPlainWord(lastWord(before[:len(before)-1]))
	case unicode.IsLower(first) || strings.ContainsRune(",;–-", last):
		return false
	case last == '.' || last == ':' || m.longest > wrapWidth || len(before) < wrapLeast:
		return true
	case line[len(line)-1] == ' ': // a PDF reader broke the line and kept the blank
		return false
	}
	word, _, _ := strings.Cut(after, " ")
	return len(before)+1+len(word) <= m.longest
}

// listItem is where a list has got to.
type listItem struct {
	number int
	format string // with # for the number
	letter bool
	next   string // how the next item begins, "" outside a list
}

// listMarker reads the marker that a list item begins with: "1.", "2.)", "(a)",
// "b)", "•", "• 3.".
func listMarker(s string) listItem {
	for _, bullet := range []string{"• ", "⁃ ", "◦ ", "▪ ", "‣ "} {
		if rest, ok := strings.CutPrefix(s, bullet); ok {
			if m := listMarker(rest); m.number > 0 {
				m.format, m.next = bullet+m.format, bullet+m.next
				return m
			}
			return listItem{format: bullet, next: bullet}
		}
	}
	open := strings.HasPrefix(s, "(")
	i := 0
	if open {
		i = 1
	}
	start := i
	m := listItem{}
	for i < len(s) && i-start < 3 && s[i] >= '0' && s[i] <= '9' {
		m.number = m.number*10 + int(s[i]-'0')
		i++
	}
	if i == start && i < len(s) && s[i] >= 'a' && s[i] <= 'z' {
		m.number, m.letter = int(s[i]-'a')+1, true
		i++
	}
	if i == start || m.number == 0 {
		return listItem{}
	}
	end := i
	for end < len(s) && end-i < 2 && (s[end] == '.' || s[end] == ')') {
		end++
	}
	closing := s[i:end]
	if closing == "" || closing == "))" || closing == ".." || closing == ")." || open && closing != ")" || end == len(s) || s[end] != ' ' {
		return listItem{}
	}
	m.format = s[:start] + "#" + closing + " "
	return m.following()
}

// following is the list one item on.
func (m listItem) following() listItem {
	if m.number == 0 {
		return m
	}
	m.number++
	number := ""
	if m.letter {
		if m.number > 26 {
			return listItem{}
		}
		number = string(rune('a' + m.number - 1))
	} else {
		number = strconv.Itoa(m.number)
	}
	m.next = strings.Replace(m.format, "#", number, 1)
	return m
}
