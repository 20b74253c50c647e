package read

import "bytes"

// rtfKind is a kind of token of an RTF document (Rich Text Format 1.9.1, "RTF Syntax").
type rtfKind int

const (
	rtfEnd   rtfKind = iota // of the document
	rtfOpen                 // "{"
	rtfClose                // "}"
	rtfWord                 // a control word, "\par", or a control symbol, "\~"
	rtfBytes                // bytes of text, in the encoding of the font
)

// rtfToken is one token.
type rtfToken struct {
	kind  rtfKind
	word  string // of a control word or symbol, without the backslash
	param int    // of a control word
	has   bool   // it has one
	bytes []byte // of text
}

// longestRTFWord is how many letters a control word has at most.
const longestRTFWord = 32

// rtfScanner parts a document into tokens.
type rtfScanner struct {
	b  []byte
	at int
}

// next is the token at which the scanner stands.
func (s *rtfScanner) next() rtfToken {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; c {
		case '\r', '\n', 0:
			s.at++
		case '{':
			s.at++
			return rtfToken{kind: rtfOpen}
		case '}':
			s.at++
			return rtfToken{kind: rtfClose}
		case '\t':
			s.at++
			return rtfToken{kind: rtfWord, word: "tab"}
		case '\\':
			if t, ok := s.control(); ok {
				return t
			}
		default:
			from := s.at
			if n := bytes.IndexAny(s.b[from:], "\\{}\r\n\t\x00"); n >= 0 {
				s.at += n
			} else {
				s.at = len(s.b)
			}
			return rtfToken{kind: rtfBytes, bytes: s.b[from:s.at]}
		}
	}
	return rtfToken{kind: rtfEnd}
}

// control reads a control word or symbol; false at the end of the document and for
// binary contents, which are stepped over.
func (s *rtfScanner) control() (rtfToken, bool) {
	s.at++ // the backslash
	if s.at >= len(s.b) {
		return rtfToken{}, false
	}
	c := s.b[s.at]
	if !isASCIILetter(c) {
		s.at++
		switch c {
		case '\'':
			if v, ok := hexByte(s.b[s.at:]); ok {
				s.at += 2
				return rtfToken{kind: rtfBytes, bytes: []byte{v}}, true
			}
			return rtfToken{}, false
		case '\\', '{', '}':
			return rtfToken{kind: rtfBytes, bytes: s.b[s.at-1 : s.at]}, true
		case '\r', '\n':
			return rtfToken{kind: rtfWord, word: "par"}, true
		}
		return rtfToken{kind: rtfWord, word: string(c)}, true
	}
	from := s.at
	for s.at < len(s.b) && isASCIILetter(s.b[s.at]) && s.at-from < longestRTFWord {
		s.at++
	}
	t := rtfToken{kind: rtfWord, word: string(s.b[from:s.at])}
	t.param, t.has = s.number()
	if s.at < len(s.b) && s.b[s.at] == ' ' {
		s.at++
	}
	if t.word == "bin" {
		s.at += min(max(t.param, 0), len(s.b)-s.at)
		return rtfToken{}, false
	}
	return t, true
}

// number reads the parameter of a control word, of up to ten digits.
func (s *rtfScanner) number() (n int, ok bool) {
	at, sign := s.at, 1
	if at < len(s.b) && s.b[at] == '-' {
		at, sign = at+1, -1
	}
	from := at
	for ; at < len(s.b) && s.b[at] >= '0' && s.b[at] <= '9' && at-from < 10; at++ {
		n = n*10 + int(s.b[at]-'0')
	}
	if at == from {
		return 0, false
	}
	s.at = at
	return sign * n, true
}

// skip steps over the rest of the group around; what follows is its "}".
func (s *rtfScanner) skip() {
	for depth := 0; s.at < len(s.b); {
		n := bytes.IndexAny(s.b[s.at:], "\\{}")
		if n < 0 {
			s.at = len(s.b)
			return
		}
		s.at += n
		switch s.b[s.at] {
		case '\\':
			s.control()
		case '{':
			s.at++
			depth++
		case '}':
			if depth == 0 {
				return
			}
			s.at++
			depth--
		}
	}
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
