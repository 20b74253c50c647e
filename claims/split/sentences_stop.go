package split

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsAtStop decides about a single full stop; before is the sentence so far.
func (c *sentenceCutter) endsAtStop(m *endMark, f followUp, before string) bool {
	word := lastWord(before)
	if word == "" {
		if strings.HasSuffix(strings.TrimRight(before, " \u00a0"), ".") {
			return c.endsAtEllipsis(f) // the last of ". . ."
		}
		return !f.lower
	}
	lead := strings.TrimRight(before[:len(before)-len(word)], " \u00a0\n")
	if isNumeral(word) {
		glued := lead != "" && len(lead)+len(word) == len(before) && strings.IndexByte("%:/=+$&", lead[len(lead)-1]) >= 0
		return c.endsAtNumber(f, word, lead, glued)
	}
	class := c.rules.class(word)
	if i := strings.LastIndexByte(word, '-'); i >= 0 && class == 0 {
		class = c.rules.class(word[i+1:]) &^ (maybeEnds | beforeNumber)
	}
	if (class&longForm != 0 || utf8.RuneCountInString(word) <= 2) && strings.HasPrefix(f.rest[len(f.word):], ".") &&
		c.rules.class(word+". "+f.word)&(neverEnds|maybeEnds) != 0 {
		return false // the first half of "z. B."
	}
	if first, ok := strings.CutSuffix(lead, "."); ok {
		if both := c.rules.class(lastWord(first) + ". " + word); both != 0 {
			class = both
		}
	}
	switch {
	case class&neverEnds != 0:
		return false
	case class&beforeNumber != 0 && (f.digit || isRoman(f.word)):
		return false
	case class&mostlyEnds != 0:
		return !f.lower && !(f.digit && f.quoted) && !isShortAcronym(f.word) && !f.initial() && c.rules.class(f.word)&afterClock == 0 && (len(strings.Fields(before)) > 3 || c.starts(f))
	case class&maybeEnds != 0:
		return !f.lower && c.starts(f)
	}
	if f.lower {
		return !m.closed && !f.quoted && class == class&(starter|beforeOrdinal|afterOrdinal) && (m.sloppy && len(word) > 1 || c.rules.small && isPlainWord(word))
	}
	if utf8.RuneCountInString(word) == 1 {
		return c.endsAtLetter(f, word, lead)
	}
	if strings.Contains(word, ".") && isAcronym(word) {
		return c.starts(f)
	}
	if c.rules.ordinals && isRoman(word) {
		return c.starts(f)
	}
	return true
}

// endsAtLetter decides about a full stop behind a single letter: an initial
// ("George W. Bush"), a list marker ("a. Milk") or half of an abbreviation.
func (c *sentenceCutter) endsAtLetter(f followUp, word, lead string) bool {
	if lead == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(lead)
	first, _ := utf8.DecodeRuneInString(word)
	if unicode.IsDigit(last) && unicode.IsLower(first) && !f.initial() {
		return true // a unit: "2018 r.", "2018 г."
	}
	return c.rules.known && c.starts(f) && !f.initial()
}

// endsAtNumber decides about a full stop behind a number: an ordinal, a date, a
// list marker, or the end. A glued number is no ordinal: "0:3.".
func (c *sentenceCutter) endsAtNumber(f followUp, word, lead string, glued bool) bool {
	if strings.Trim(lead, "•⁃◦▪-–*(\"„“») ") == "" && len(word) <= 3 {
		return false // the marker of a list item
	}
	if f.lower {
		return false
	}
	if !c.rules.ordinals || glued {
		return true
	}
	if f.digit && len(word) <= 2 && len(f.word) <= 3 && strings.HasPrefix(f.rest[len(f.word):], ".") {
		return false // 1. 2. 2014, or 1.-3. Jahrhundert
	}
	if f.digit && len(word) <= 2 && len(f.word) == 4 && len(lead) > 1 && lead[len(lead)-1] == '.' && lead[len(lead)-2] <= '9' && lead[len(lead)-2] >= '0' {
		return false // the month of 1. 2. 2014
	}
	next := c.rules.class(f.word)
	if next&afterOrdinal != 0 && len(word) <= 3 {
		return false
	}
	if len(word) > 3 && strings.IndexByte(word, '.') < 0 || strings.IndexByte(word, ',') >= 0 || f.digit {
		return true // a year, a decimal
	}
	if strings.IndexByte(word, '.') >= 0 && !isDayMonth(word) {
		return true
	}
	if next&starter == 0 {
		return false
	}
	return true
}

// isPlainWord reports whether the word looks like a whole one and not like an
// abbreviation: three letters or more, nothing but letters, a vowel among them.
func isPlainWord(word string) bool {
	vowel := false
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return false
		}
		vowel = vowel || strings.ContainsRune("aeiouyäöüAEIOUYÄÖÜ", r) || r > unicode.MaxLatin1
	}
	return vowel && utf8.RuneCountInString(word) > 2
}

// isShortAcronym reports whether the word is made of two to four capitals, as the
// time zone behind "11 a.m." is.
func isShortAcronym(word string) bool {
	return len(word) > 1 && len(word) < 5 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// isNumeral reports whether the word is made of digits, with separators.
func isNumeral(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) && r != '.' && r != ',' && r != '-' {
			return false
		}
	}
	return true
}

// isDayMonth reports whether the word is a day and a month, such as "20.10".
func isDayMonth(word string) bool {
	d, m, ok := strings.Cut(word, ".")
	return ok && len(d) <= 2 && len(m) <= 2
}

// isRoman reports whether the word is a Roman numeral of at least two letters.
func isRoman(word string) bool {
	return len(word) > 1 && strings.Trim(word, "IVXLC") == ""
}

// isAcronym reports whether the word is made of short parts between full stops,
// such as "U.S" or "e.V".
func isAcronym(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return true
}
