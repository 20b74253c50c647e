package warc

import (
	"bytes"
	"errors"
	"net/textproto"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The bounds of a message's head, those of a fetch.
const (
	maxHead    = 256 << 10 // bytes
	maxHeaders = 1000
)

var errMessage = errors.New("this is no HTTP message")

// message is an HTTP message as a record holds it.
type message struct {
	start   string // its first line
	status  int    // of a response
	proto   string // of a response
	headers map[string][]string
	body    []byte // as it stands in the record
}

// first is the first value of a header, "" if there is none.
func (m *message) first(name string) string {
	if v := m.headers[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// parseResponse reads the block of a response record. Broken lines of the head are
// passed over: what a server sent is evidence even if it is not well formed.
func parseResponse(block []byte) (*message, error) {
	m, err := parseMessage(block)
	if err != nil {
		return nil, err
	}
	proto, rest, _ := strings.Cut(m.start, " ")
	code, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	m.status, err = strconv.Atoi(code)
	if err != nil || m.status < 100 || m.status > 999 || !hasPrefixFold(proto, "HTTP/") || len(proto) > 10 {
		return nil, errMessage
	}
	m.proto = strings.ToUpper(proto)
	return m, nil
}

// parseMessage parts a message into its first line, headers and body.
func parseMessage(block []byte) (*message, error) {
	head, body := cutHead(block)
	if len(head) > maxHead {
		return nil, errMessage
	}
	lines := strings.Split(strings.ReplaceAll(string(head), "\r\n", "\n"), "\n")
	m := &message{start: legible(lines[0]), headers: map[string][]string{}, body: body}
	n, last := 0, ""
	for _, l := range lines[1:] {
		if l != "" && (l[0] == ' ' || l[0] == '\t') && last != "" { // a folded line
			v := m.headers[last]
			v[len(v)-1] += " " + legible(l)
			continue
		}
		name, value, ok := strings.Cut(l, ":")
		name = textproto.CanonicalMIMEHeaderKey(legible(name))
		if !ok || name == "" {
			continue
		}
		if n++; n > maxHeaders {
			return nil, errMessage
		}
		m.headers[name] = append(m.headers[name], legible(value))
		last = name
	}
	return m, nil
}

// cutHead parts a message at the first blank line; without one it is all head.
func cutHead(b []byte) (head, body []byte) {
	crlf, lf := bytes.Index(b, []byte("\r\n\r\n")), bytes.Index(b, []byte("\n\n"))
	switch {
	case crlf >= 0 && (lf < 0 || crlf < lf):
		return b[:crlf], b[crlf+4:]
	case lf >= 0:
		return b[:lf], b[lf+2:]
	}
	return b, nil
}

// legible is a value on one line in UTF-8. What is not UTF-8 is read as ISO 8859-1
// (RFC 9110, 5.5).
func legible(s string) string {
	if !utf8.ValidString(s) {
		runes := make([]rune, len(s))
		for i := range len(s) {
			runes[i] = rune(s[i])
		}
		s = string(runes)
	}
	return oneLine(s)
}

// restore gives the headers that were set aside their names back. Whatever else stands
// under these names is of the program that wrote the file.
func restore(headers map[string][]string) map[string][]string {
	out := make(map[string][]string, len(headers))
	var aside []string
	for name, values := range headers {
		if was, ok := strings.CutPrefix(name, origPrefix); ok && asSent(was) {
			aside = append(aside, name)
		} else {
			out[name] = values
		}
	}
	for _, name := range aside {
		out[textproto.CanonicalMIMEHeaderKey(name[len(origPrefix):])] = headers[name]
	}
	return out
}
