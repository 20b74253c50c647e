package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// asideReach is how far, in bytes, a bracket may close so that full stops inside
// it do not end the sentence around it.
const asideReach = 400

// block cuts text[start:end], which holds no blank line, into sentences.
func (c *sentenceCutter) block(start, end int, zone claims.Zone) {
	for start < end && isBlankByte(c.text[start]) {
		start++
	}
	for end > start && isBlankByte(c.text[end-1]) {
		end--
	}
	if start == end {
		return
	}
	c.rules = c.rulesOf(c.text[start:end])
	lines := measureLines(c.text[start:end])
	item := listMarker(c.text[start:end])
	sloppy := beginsLower(c.text[start:end])
	single := !strings.ContainsAny(c.text[start:end], "\"“„«") // no outer quotation marks
	begin, aside := start, start
	first := c.firstWord(start, end) // where the words of the sentence begin
	cut := func(at int) {
		c.add(begin, at, zone)
		for at < end && isBlankByte(c.text[at]) {
			at++
		}
		begin, first = at, c.firstWord(at, end)
		if m := listMarker(c.text[at:end]); m.next != "" {
			item = m
		}
	}
	for i := start; i < end; {
		b := c.text[i]
		switch {
		case b == '\n':
			if lines.endsAt(c.text[start:end], i-start) {
				cut(i)
			}
			i++
		case b == ' ' && item.next != "" && i > begin && strings.HasPrefix(c.text[i+1:end], item.next):
			cut(i)
			i++
		case b == '(' || b == '[':
			if i >= aside && first < i {
				aside = asideEnd(c.text[i:end], b) + i
			}
			i++
		case b == '\'':
			if single && i >= aside && i > begin+1 && c.text[i-1] == ' ' && c.text[i-2] != ':' && first < i {
				aside = i + quotedAside(c.text[i:end])
			}
			i++
		case b == '.' || b == '!' || b == '?' || b >= utf8.RuneSelf || c.rules.ends != "" && strings.IndexByte(c.rules.ends, b) >= 0:
			r, n := rune(b), 1
			if b >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(c.text[i:end])
			}
			if !c.isEnd(r) {
				if closing := wideBrackets[r]; closing != 0 && i >= aside {
					aside = i + wideAsideEnd(c.text[i:end], r, closing)
				}
				i += n
				continue
			}
			m := c.mark(begin, i, end)
			m.aside, m.sloppy, m.empty = i < aside, sloppy, first >= i
			if m.stop < end && c.ends(&m) {
				cut(m.stop)
			}
			i = m.stop
		default:
			i++
		}
	}
	c.add(begin, end, zone)
}

// asideEnd finds the bracket that closes the one that s begins with; it is 0
// where none closes it within reach.
func asideEnd(s string, open byte) int {
	closing := byte(')')
	if open == '[' {
		closing = ']'
	}
	depth := 0
	for i := 0; i < len(s) && i < asideReach; i++ {
		switch s[i] {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// firstWord finds the first letter or digit of text[from:limit].
func (c *sentenceCutter) firstWord(from, limit int) int {
	if i := strings.IndexFunc(c.text[from:limit], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }); i >= 0 {
		return from + i
	}
	return limit
}

// quotedAside is asideEnd for words between straight single quotation marks that
// end in a mark of their own ('Well?' he thought, 'What now? Go on!'). Apostrophes
// are passed over.
func quotedAside(s string) int {
	for i := 2; i < len(s) && i < asideReach; i++ {
		if s[i] != '\'' {
			continue
		}
		switch {
		case i+1 < len(s) && strings.IndexByte(" ,.;:)?!\n", s[i+1]) < 0:
			if s[i-1] == ' ' {
				return 0 // another one opens
			}
		case strings.IndexByte(".,!?", s[i-1]) >= 0:
			return i
		default:
			return 0
		}
	}
	return 0
}

// wideBrackets are the brackets and quotation marks of East Asia; a sentence does
// not end inside them.
var wideBrackets = map[rune]rune{'（': '）', '「': '」', '『': '』', '《': '》', '〈': '〉', '【': '】'}

// wideAsideEnd is asideEnd for brackets beyond ASCII.
func wideAsideEnd(s string, open, closing rune) int {
	depth := 0
	for i, r := range s[:min(len(s), asideReach)] {
		switch r {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// isEnd reports whether r can end a sentence.
func (c *sentenceCutter) isEnd(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '｡', '．', '؟', '۔', '।', '॥', '።', '፧', '፨', '။', '។', '៕', '։', '‼', '⁇', '⁈', '⁉', '‽':
		return true
	}
	return c.rules.ends != "" && strings.ContainsRune(c.rules.ends, r)
}

// endMark is a run of marks that may end a sentence, with the closing quotation
// marks and brackets behind it.
type endMark struct {
	begin, at, stop, limit int  // bytes: start of the sentence, first mark, behind the closers, end of the block
	dot                    bool // a single full stop
	ellipsis               bool
	solid                  bool // a mark that needs no space behind it, such as 。
	closed                 bool // a quotation mark closes behind it
	aside, sloppy          bool
	empty                  bool // nothing but marks stands before it in the sentence
}

// mark reads the run of marks at text[i].
func (c *sentenceCutter) mark(begin, i, limit int) endMark {
	m := endMark{begin: begin, at: i, limit: limit}
	count, strong := 0, false
	j := i
	for j < limit {
		r, n := utf8.DecodeRuneInString(c.text[j:limit])
		if !c.isEnd(r) {
			break
		}
		switch r {
		case '.':
			count++
		case '…':
			m.ellipsis = true
		case '!', '?', '‽':
			strong = true
		default:
			if strings.ContainsRune(c.rules.ends, r) {
				strong = true
			} else {
				m.solid = true
			}
		}
		j += n
	}
	for j < limit && combines(c.text[j:limit]) {
		_, n := utf8.DecodeRuneInString(c.text[j:limit])
		j += n
	}
	m.dot = count == 1 && !strong && !m.ellipsis && !m.solid
	m.ellipsis = !strong && !m.solid && (m.ellipsis || count > 1)
	for j < limit {
		if n := noteMarks(c.text[j:limit]); n > 0 {
			j += n
			continue
		}
		r, n := utf8.DecodeRuneInString(c.text[j:limit])
		if isClosingQuote(r) {
			after, _ := utf8.DecodeRuneInString(c.text[j+n : limit])
			if j+n < limit && (unicode.IsLetter(after) || unicode.IsDigit(after)) && !m.solid {
				break // it opens the next sentence, without a space before it
			}
			m.closed = true
		} else if !isClosingBracket(r) {
			if n = c.spacedQuote(j, limit); n == 0 {
				break
			}
			m.closed = true
		}
		j += n
	}
	m.stop = j
	return m
}

// spacedQuote is the length of white space with a closing quotation mark behind
// it, as French sets it; it is 0 where there is none.
func (c *sentenceCutter) spacedQuote(j, limit int) int {
	r, n := utf8.DecodeRuneInString(c.text[j:limit])
	if r != ' ' && r != '\u00a0' && r != '\u202f' {
		return 0
	}
	q, k := utf8.DecodeRuneInString(c.text[j+n : limit])
	if q != '»' && q != '”' && q != '"' {
		return 0
	}
	if j+n+k == limit {
		return n + k
	}
	after, _ := utf8.DecodeRuneInString(c.text[j+n+k : limit])
	if unicode.IsSpace(after) || after == ',' || after == '.' || after == ';' {
		return n + k
	}
	return 0
}

func isClosingQuote(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '‘', '’', '«', '»', '‹', '›', '」', '』', '＂':
		return true
	}
	return false
}

func isClosingBracket(r rune) bool {
	switch r {
	case ')', ']', '}', '）', '】', '》', '〉', '］':
		return true
	}
	return false
}

// isOpening reports whether r can stand between the end of one sentence and the
// first letter of the next.
func isOpening(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‚', '‘', '’', '«', '»', '‹', '›', '「', '『', '(', '[', '{', '（', '【', '¿', '¡', '-', '–', '—', '―', '•', '*', '_', '#', '⁃', '◦', '▪', '·', '>':
		return true
	}
	return false
}

// beginsLower reports whether the first letter of s is a small one: then its
// writer does without capitals.
func beginsLower(s string) bool {
	for i, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if i > 20 || unicode.IsDigit(r) {
			break
		}
	}
	return false
}
