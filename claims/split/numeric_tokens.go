package split

import (
	"unicode"
	"unicode/utf8"
)

// numKind is the sort of a token of the numeric scan.
type numKind uint8

const (
	numEnd    numKind = iota // before the first and after the last token
	numWord                  // letters
	numDigits                // ASCII digits
	numSign                  // any other single character
	numOther                 // an address of the web, which holds no numbers
)

// numTok is one token: bytes b to e, code points p to q of the text.
type numTok struct {
	b, e, p, q int32
	kind       numKind
	gap        uint8 // before it: 0 nothing, 1 blanks, 2 an empty line
	upper      bool  // the word begins with a capital
	char       rune  // of a sign
	lex        *numLex
}

// numTokens cuts the text in one pass. The marks of notes are left out: "[1]" is no
// number.
func numTokens(src string, lx *numLexicon) []numTok {
	toks := make([]numTok, 0, len(src)/5+8)
	var buf [128]byte
	pos, gap := int32(0), uint8(2)
	for i := 0; i < len(src); {
		r, n := rune(src[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(src[i:])
		}
		if numBlank(r) {
			if r == '\n' {
				if gap == 3 {
					gap = 2
				} else if gap != 2 {
					gap = 3
				}
			} else if gap == 0 {
				gap = 1
			}
			i, pos = i+n, pos+1
			continue
		}
		if r >= utf8.RuneSelf && unicode.Is(unicode.M, r) && gap == 0 && len(toks) > 0 { // a mark belongs to what it stands on
			i, pos = i+n, pos+1
			before := &toks[len(toks)-1]
			before.e, before.q, before.kind, before.lex = int32(i), pos, numOther, nil
			continue
		}
		if n := noteMarkAt(src, i); n > 0 {
			pos += int32(utf8.RuneCountInString(src[i : i+n]))
			i += n
			continue
		}
		t := numTok{b: int32(i), p: pos, gap: min(gap, 2)}
		if gap == 3 {
			t.gap = 1
		}
		gap = 0
		switch {
		case r >= '0' && r <= '9':
			for i < len(src) && src[i] >= '0' && src[i] <= '9' {
				i, pos = i+1, pos+1
			}
			t.kind = numDigits
		case numLetter(r):
			t.kind, t.upper = numWord, r < utf8.RuneSelf && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r)
			low := buf[:0]
			for i < len(src) {
				r, n = rune(src[i]), 1
				if r >= utf8.RuneSelf {
					r, n = utf8.DecodeRuneInString(src[i:])
				}
				if r == softHyphen {
					i, pos = i+n, pos+1
					continue
				}
				if !numLetter(r) {
					break
				}
				if len(low) < len(buf)-utf8.UTFMax {
					if r < utf8.RuneSelf {
						if r <= 'Z' {
							r += 'a' - 'A'
						}
						low = append(low, byte(r))
					} else {
						low = utf8.AppendRune(low, unicode.ToLower(r))
					}
				}
				i, pos = i+n, pos+1
			}
			if numAddress(src[t.b:], low) {
				for i < len(src) {
					r, n = utf8.DecodeRuneInString(src[i:])
					if numBlank(r) {
						break
					}
					i, pos = i+n, pos+1
				}
				t.kind = numOther
			} else {
				t.lex = lx.word(low)
			}
		default:
			t.kind, t.char = numSign, r
			i, pos = i+n, pos+1
		}
		t.e, t.q = int32(i), pos
		toks = append(toks, t)
	}
	return toks
}

// softHyphen may stand inside any word and changes nothing about it.
const softHyphen = '\u00ad'

// numBlank reports whether the character parts tokens without being one.
func numBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return r == '\u00a0' || r == '\u202f' || unicode.IsSpace(r) || r == '\u200b'
}

// numLetter reports whether the character belongs to a word.
func numLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// numAddress reports whether a web address begins here, whose digits count nothing.
func numAddress(rest string, low []byte) bool {
	n := len(low)
	switch string(low) {
	case "http", "https":
		return len(rest) > n+2 && rest[n:n+3] == "://"
	case "www":
		return len(rest) > n && rest[n] == '.'
	}
	return false
}

// appendLower appends s in lower case.
func appendLower(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			for _, r := range s[i:] {
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
			return b
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}
