package read

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"tickmark/claims"
)

// metaSize is how far into a page its own declaration is looked for. Browsers look
// at 1,024 bytes; pages with long comments at their head need more.
const metaSize = 8 << 10

// sampleSize is how many bytes an encoding is guessed from.
const sampleSize = 64 << 10

// decode turns the bytes of a document into text and names the encoding used. Text
// that somebody encoded twice before is not mended, but told.
func decode(in Input) (text, charset string, remarks []claims.Reason, err error) {
	text, charset, remarks, err = decodeOnce(in)
	if err == nil && encodedTwice(text) {
		remarks = append(remarks, claims.Because("read.encoded_twice"))
	}
	return text, charset, remarks, err
}

// twiceMarks are what UTF-8 looks like that was taken for windows-1252 and encoded
// again: ä, ö, ü, ß, é, quotation marks, dashes and no-break spaces.
var twiceMarks = []string{"Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã©", "Ã¨", "â€ž", "â€œ", "â€™", "â€“", "Â\u00a0", "Â»", "Â«"}

// leastTwice is how many such marks are no accident.
const leastTwice = 3

// encodedTwice reports whether a text was encoded in UTF-8 twice. It looks at the
// beginning only.
func encodedTwice(s string) bool {
	s = s[:cutAt(s, sampleSize)]
	if !strings.ContainsAny(s, "ÃâÂ") {
		return false
	}
	n := 0
	for _, m := range twiceMarks {
		n += strings.Count(s, m)
	}
	return n >= leastTwice && strings.Count(s, "ä")+strings.Count(s, "ü")+strings.Count(s, "é") < n
}

func decodeOnce(in Input) (text, charset string, remarks []claims.Reason, err error) {
	b := in.Body
	if in.Charset != "" {
		e, err := htmlindex.Get(strings.TrimSpace(in.Charset))
		if err != nil {
			return "", "", nil, because(BadEncoding, in.Charset)
		}
		return decodeAs(e, b), charsetName(e), nil, nil
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(b[3:]), "\ufffd"), "UTF-8", nil, nil
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		e, name := utf16(b[0] == 0xfe)
		return decodeAs(e, b), name, nil, nil
	}
	if big, ok := zeros(b); ok {
		e, name := utf16(big)
		return decodeAs(e, b), name, []claims.Reason{claims.Because("read.encoding_guessed", name)}, nil
	}
	declared := declaredCharset(in)
	if utf8.Valid(b) {
		// The seven-bit encodings of Japanese are valid UTF-8 as well.
		if e := lookUp(declared); e != nil && bytes.IndexByte(b, 0x1b) >= 0 && charsetName(e) == "ISO-2022-JP" {
			return decodeAs(e, b), charsetName(e), nil, nil
		}
		return string(b), "UTF-8", nil, nil
	}
	if damagedUTF8(b) {
		return strings.ToValidUTF8(string(b), "\ufffd"), "UTF-8", []claims.Reason{claims.Because("read.encoding_damaged", "UTF-8")}, nil
	}
	if e := lookUp(declared); e != nil && charsetName(e) != "UTF-8" {
		return decodeAs(e, b), charsetName(e), nil, nil
	}
	e := guess(b)
	return decodeAs(e, b), charsetName(e), []claims.Reason{claims.Because("read.encoding_guessed", charsetName(e))}, nil
}

func decodeAs(e encoding.Encoding, b []byte) string {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return string(out)
}

// utf16 is the encoding of two bytes a sign, in either order, with its name.
func utf16(big bool) (encoding.Encoding, string) {
	if big {
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"
	}
	return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"
}

// zeros recognises UTF-16 without a byte order mark by the zero bytes of its
// Latin letters.
func zeros(b []byte) (big, ok bool) {
	b = b[:min(len(b), 4096)]
	var even, odd int
	for i, c := range b {
		if c == 0 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	switch n := len(b) / 2; {
	case n < 4:
		return false, false
	case even*10 > n*6 && odd*10 < n:
		return true, true
	case odd*10 > n*6 && even*10 < n:
		return false, true
	}
	return false, false
}

// damagedUTF8 reports whether bytes are UTF-8 with a few broken places, such as a
// text cut inside a letter: at least twenty good letters for each bad byte.
func damagedUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 20*bad && good > 0 || bad == 1 && good >= 3
}

// declaredCharset is what the server, the page's own head or an XML declaration
// says.
func declaredCharset(in Input) string {
	if _, params, err := mime.ParseMediaType(in.ContentType); err == nil && params["charset"] != "" {
		return params["charset"]
	}
	head := strings.ToLower(string(in.Body[:min(len(in.Body), metaSize)]))
	for _, mark := range []string{"charset=", "encoding="} {
		for from := 0; ; {
			i := strings.Index(head[from:], mark)
			if i < 0 {
				break
			}
			from += i + len(mark)
			rest := strings.TrimLeft(head[from:], " \"'")
			end := strings.IndexAny(rest, "\"' ;>/?\n\r")
			if end > 0 && lookUp(rest[:end]) != nil {
				return rest[:end]
			}
		}
	}
	return ""
}

func lookUp(name string) encoding.Encoding {
	if name == "" {
		return nil
	}
	e, err := htmlindex.Get(strings.TrimSpace(name))
	if err != nil {
		return nil
	}
	return e
}

// guess finds the likeliest encoding of bytes that declare none. Windows-1252 is
// what browsers take where nothing is known.
func guess(b []byte) encoding.Encoding {
	fallback, _ := htmlindex.Get("windows-1252")
	r, err := chardet.NewTextDetector().DetectBest(b[:min(len(b), sampleSize)])
	if err != nil || r == nil || r.Confidence < 30 || r.Charset == "UTF-8" {
		return fallback
	}
	if e := lookUp(r.Charset); e != nil {
		return e
	}
	return fallback
}

// charsetName is the preferred MIME name that IANA lists for an encoding.
func charsetName(e encoding.Encoding) string {
	name, err := htmlindex.Name(e)
	if err != nil {
		return "" // no encoding of the web's own list
	}
	switch {
	case name == "shift_jis":
		return "Shift_JIS"
	case name == "big5":
		return "Big5"
	case strings.HasPrefix(name, "windows-"), strings.HasPrefix(name, "x-"), name == "macintosh", name == "replacement":
		return name
	}
	return strings.ToUpper(name)
}
