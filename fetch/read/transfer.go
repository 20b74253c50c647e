package read

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"

	"tickmark/claims"
)

// decodeBase64 decodes what is good of a body in base64 (RFC 2045, section 6.8): signs
// outside of the alphabet are skipped, missing padding is none, and what follows the
// padding is a mailing list's footer.
func decodeBase64(b []byte) []byte {
	clean := make([]byte, 0, len(b))
	for _, c := range b {
		if c == '=' {
			break
		}
		if c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' {
			clean = append(clean, c)
		}
	}
	if len(clean)%4 == 1 {
		clean = clean[:len(clean)-1] // six bits are no byte
	}
	n, _ := base64.RawStdEncoding.Decode(clean, clean)
	return clean[:n]
}

// decodeQuoted decodes a body in quoted-printable (RFC 2045, section 6.7). What is
// none stays as it stands, as the RFC advises; mime/quotedprintable gives up there.
func decodeQuoted(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		i := bytes.IndexByte(b, '=')
		if i < 0 {
			return append(out, b...)
		}
		out, b = append(out, b[:i]...), b[i+1:]
		if c, ok := hexByte(b); ok {
			out, b = append(out, c), b[2:]
			continue
		}
		// Spaces may stand between the sign of a soft line break and the line's end.
		blanks := len(b) - len(bytes.TrimLeft(b, " \t\r"))
		if blanks == len(b) || b[blanks] == '\n' {
			b = b[min(blanks+1, len(b)):]
			continue
		}
		out = append(out, '=')
	}
	return out
}

// hexByte reads two hexadecimal digits.
func hexByte(b []byte) (byte, bool) {
	if len(b) < 2 {
		return 0, false
	}
	var out [1]byte
	_, err := hex.Decode(out[:], b[:2])
	return out[0], err == nil
}

// encodedWord is a word of a header in another encoding (RFC 2047, section 2), also
// with the spaces that some programs leave in it.
var encodedWord = regexp.MustCompile(`=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=`)

// decodeWords decodes the encoded words of a header. Programs cut letters of several
// bytes between two words, so bytes are joined before they are decoded;
// [mime.WordDecoder] decodes word by word.
func decodeWords(s string) string {
	var out strings.Builder
	var raw []byte
	charset, at := "", 0
	flush := func() {
		if len(raw) > 0 {
			text, _, _, _ := decode(Input{Body: raw, ContentType: "text/plain; charset=" + charset})
			out.WriteString(text)
			raw = nil
		}
	}
	for _, m := range encodedWord.FindAllStringSubmatchIndex(s, -1) {
		between := s[at:m[0]]
		if at == 0 || strings.TrimSpace(between) != "" {
			flush()
			out.WriteString(between)
		}
		name, _, _ := strings.Cut(s[m[2]:m[3]], "*") // RFC 2231, section 5, adds a language
		if !strings.EqualFold(name, charset) {
			flush()
			charset = name
		}
		word := []byte(s[m[6]:m[7]])
		if strings.EqualFold(s[m[4]:m[5]], "b") {
			raw = append(raw, decodeBase64(word)...)
		} else {
			raw = append(raw, decodeQuoted(bytes.ReplaceAll(word, []byte("_"), []byte(" ")))...)
		}
		at = m[1]
	}
	flush()
	out.WriteString(s[at:])
	return out.String()
}

// longestHeadText is how many code points of a header field are shown.
const longestHeadText = 300

// headText is a header field as people read it: decoded, on one line, without control
// characters and without those that turn the direction of writing, by which a file
// name can be made to look like another one.
func headText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, decodeWords(s))
	return claims.Normalise(claims.Shorten(s, longestHeadText))
}
