package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims/lang"
)

// followUp is what stands behind a possible end of a sentence.
type followUp struct {
	gap    bool   // white space comes first
	first  rune   // the first character that is no space and no opening mark, 0 at the end
	lower  bool   // first is a small letter
	digit  bool   // first is a digit
	word   string // the word that first begins
	rest   string // the text from first on
	marker bool   // a list marker such as "(b)"
	quoted bool   // an opening mark was passed
	dash   bool   // a dash was passed
}

// follow reads what stands behind text[at:limit].
func (c *sentenceCutter) follow(at, limit int) followUp {
	f := followUp{}
	i := at
	for i < limit {
		r, n := utf8.DecodeRuneInString(c.text[i:limit])
		if unicode.IsSpace(r) {
			f.gap = f.gap || i == at
		} else if isOpening(r) {
			if r == '(' && listMarker(c.text[i:limit]).next != "" {
				f.marker = true
			}
			f.dash = f.dash || r == '–' || r == '—' || r == '-' && strings.HasPrefix(c.text[i+n:limit], "-")
			f.quoted = f.quoted || r != '-' && r != '–' && r != '—'
		} else {
			f.first = r
			if m := listMarker(c.text[i:limit]); strings.Contains(m.next, ")") {
				f.marker = true
			}
			break
		}
		i += n
	}
	f.rest = c.text[i:limit]
	f.lower, f.digit = unicode.IsLower(f.first), unicode.IsDigit(f.first)
	end := 0
	for end < len(f.rest) && end < 40 {
		r, n := utf8.DecodeRuneInString(f.rest[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' {
			break
		}
		end += n
	}
	f.word = f.rest[:end]
	return f
}

// initial reports whether one letter and a full stop follow: "E.T."
func (f followUp) initial() bool {
	return utf8.RuneCountInString(f.word) == 1 && strings.HasPrefix(f.rest[len(f.word):], ".")
}

// starts reports whether the next word is one that begins sentences.
func (c *sentenceCutter) starts(f followUp) bool {
	if !c.rules.known {
		return !f.digit && f.first != 0
	}
	return c.rules.class(strings.ReplaceAll(f.word, "’", "'"))&starter != 0
}

// sentenceReach is how many bytes of a sentence are looked at to judge a mark, so
// that a text of one endless sentence takes no longer than any other.
const sentenceReach = 2000

// ends decides whether the marks end a sentence.
func (c *sentenceCutter) ends(m *endMark) bool {
	f := c.follow(m.stop, m.limit)
	if f.first == 0 {
		return strings.TrimSpace(c.text[m.stop:m.limit]) != "" && f.gap
	}
	if f.marker {
		return f.gap
	}
	if m.solid {
		return !m.aside && c.endsSolid(m, f)
	}
	if !f.gap {
		return c.endsWithoutSpace(m, f)
	}
	if m.aside {
		return m.stop-1 > m.at && c.text[m.stop-1] == ')' && !f.lower && c.starts(f)
	}
	if c.isEnd(f.first) && strings.IndexByte(c.rules.ends, byte(f.first)) < 0 {
		return false // ". . .": the last of them decides
	}
	before := c.text[max(m.begin, m.at-sentenceReach):m.at]
	if f.dash && strings.LastIndex(before, "«") > strings.LastIndex(before, "»") {
		return false // «… – said mother. – …»
	}
	if strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[") {
		return false // "(!)", "[…]"
	}
	if m.empty {
		return false
	}
	switch {
	case m.dot:
		return c.endsAtStop(m, f, before)
	case m.ellipsis:
		return c.endsAtEllipsis(f)
	}
	if f.lower {
		return !m.closed && !f.quoted && !f.dash && (m.sloppy || c.rules.small && strings.Count(before, " ") > 2 && !(c.text[m.at] == '!' && isNameLike(lastWord(before))))
	}
	return !c.inTitle(m, f) && !(m.closed && c.namesSpeaker(f.rest))
}

// namesSpeaker reports whether s begins with a name of up to three words and a
// verb of speech: “Why?” Karla Ott asked.
func (c *sentenceCutter) namesSpeaker(s string) bool {
	if c.rules.says == nil {
		return false
	}
	s = s[:min(len(s), 80)]
	for i := range 4 {
		word, rest, _ := strings.Cut(s, " ")
		s = rest
		r, _ := utf8.DecodeRuneInString(word)
		if i > 0 && c.rules.says[strings.TrimRight(word, ".,:;")]&lang.Says != 0 {
			return true
		}
		if !unicode.IsUpper(r) || strings.ContainsAny(word, ",:;!?\n") || i == 0 && c.rules.class(word)&starter != 0 {
			return false
		}
	}
	return false
}

// endsSolid decides about marks such as 。, which need no space behind them. In
// Japanese a quotation goes on into the sentence with a particle.
func (c *sentenceCutter) endsSolid(m *endMark, f followUp) bool {
	if f.lower || f.digit && !f.gap && strings.HasPrefix(c.text[m.at:], "．") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(c.text[m.at:m.stop])
	if last == '」' || last == '』' || last == '）' {
		return !unicode.Is(unicode.Hiragana, f.first) && f.first != '、' && f.first != ','
	}
	return true
}

// endsWithoutSpace decides where no space follows: a lost space between two
// sentences, as scrapers leave it, is told from "R.Politik", "z.B." and addresses
// by a long word in small letters before and a word in mixed letters behind.
func (c *sentenceCutter) endsWithoutSpace(m *endMark, f followUp) bool {
	if m.aside || !unicode.IsUpper(f.first) || f.first > unicode.MaxLatin1 && !c.rules.known {
		return false
	}
	word := lastWord(c.text[m.begin:m.at])
	small := word != "" && strings.IndexFunc(word[1:], func(r rune) bool { return !unicode.IsLower(r) }) < 0
	if !small || utf8.RuneCountInString(word) < 3 || c.rules.class(word)&(neverEnds|maybeEnds) != 0 {
		return false
	}
	before := c.text[max(m.begin, m.at-sentenceReach):m.at]
	if strings.ContainsAny(before[strings.LastIndexAny(before, " \n\u00a0")+1:], "./@:") {
		return false
	}
	return c.starts(f) && c.rules.known && !strings.HasPrefix(f.rest[len(f.word):], ".")
}

// endsAtEllipsis decides about "..." and "…".
func (c *sentenceCutter) endsAtEllipsis(f followUp) bool {
	if f.lower || f.first == ',' {
		return false
	}
	if f.word == "I" || strings.HasPrefix(f.word, "I'") || strings.HasPrefix(f.word, "I’") {
		return false // the capital says nothing there
	}
	return true
}

// inTitle reports whether the closing quotation mark belongs to a title inside a
// sentence (the film "Was nun?"): it was opened behind a bare word, is short,
// and no starter follows.
func (c *sentenceCutter) inTitle(m *endMark, f followUp) bool {
	if !m.closed || c.starts(f) || f.quoted {
		return false
	}
	s := c.text[max(m.begin, m.at-60):m.at]
	i := strings.LastIndexAny(s, "„“\"»«‚'")
	if i < 2 {
		return false
	}
	before := strings.TrimRight(s[:i], " \u00a0")
	if len(before) == i && !strings.ContainsRune("„“»«‚", rune(0)) && s[i] != '"' && s[i] != '\'' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(r) && c.rules.says[lastWord(before)]&lang.Says == 0
}

// isNameLike reports whether the word is written as a name is: with a capital that is
// not its only letter, and others that are small ("Yahoo!").
func isNameLike(word string) bool {
	first, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && strings.IndexFunc(word[n:], unicode.IsLower) >= 0
}

// lastWord is the word that s ends with; full stops inside it belong to it.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 60 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '.' && r != '-' && r != '\'' && r != '’' && r != ',' && r != '°' && r != 'º' {
			break
		}
		i -= n
	}
	return strings.TrimLeft(s[i:], ".-'’,")
}
