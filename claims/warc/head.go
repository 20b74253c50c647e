package warc

import (
	"maps"
	"net/textproto"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"tickmark/claims"
)

// origPrefix stands before the name of a header that describes the body as it was
// sent, and not as it is kept. The recorders of Webrecorder write it so too.
const origPrefix = "X-Orig-"

// asSent reports whether a header is set aside. One whose name has the prefix already
// is, so that nothing a server sends is taken for ours.
func asSent(name string) bool {
	switch textproto.CanonicalMIMEHeaderKey(name) {
	case "Content-Encoding", "Transfer-Encoding", "Content-Length":
		return true
	}
	return hasPrefixFold(name, origPrefix)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// responseHead is the head of a capture's answer, for a body as it is kept.
func responseHead(k *claims.Capture) []byte {
	var b strings.Builder
	b.WriteString(protocol(k) + " " + strconv.Itoa(k.Status) + " \r\n")
	for _, name := range slices.Sorted(maps.Keys(k.ResponseHeaders)) {
		as := name
		if asSent(name) {
			as = origPrefix + name
		}
		for _, v := range k.ResponseHeaders[name] {
			b.WriteString(oneLine(as) + ": " + oneLine(v) + "\r\n")
		}
	}
	b.WriteString("Content-Length: " + strconv.FormatInt(k.Length, 10) + "\r\n\r\n")
	return []byte(b.String())
}

// redirectHead is what is known of an answer that led on.
func redirectHead(r claims.Redirect) []byte {
	return []byte("HTTP/1.1 " + strconv.Itoa(r.Status) + " \r\nLocation: " + oneLine(r.To) + "\r\nContent-Length: 0\r\n\r\n")
}

// requestHead is the request that a capture's last answer was for.
func requestHead(k *claims.Capture, u *url.URL) []byte {
	var b strings.Builder
	b.WriteString("GET " + oneLine(u.RequestURI()) + " " + protocol(k) + "\r\n")
	if len(k.RequestHeaders["Host"]) == 0 {
		b.WriteString("Host: " + oneLine(u.Host) + "\r\n") // HTTP/2 calls it :authority
	}
	for _, name := range slices.Sorted(maps.Keys(k.RequestHeaders)) {
		if strings.HasPrefix(name, ":") {
			continue // stands in the request line and in Host
		}
		for _, v := range k.RequestHeaders[name] {
			b.WriteString(oneLine(name) + ": " + oneLine(v) + "\r\n")
		}
	}
	b.WriteString("\r\n")
	return []byte(b.String())
}

// protocol is the version that the head is written in.
func protocol(k *claims.Capture) string {
	if k.Proto == "HTTP/1.0" {
		return k.Proto
	}
	return "HTTP/1.1"
}

// spoken is the protocol that was spoken, by the names of the proposal for
// WARC-Protocol.
func spoken(k *claims.Capture) string {
	switch k.Proto {
	case "HTTP/1.0", "HTTP/1.1":
		return strings.ToLower(k.Proto)
	case "HTTP/2.0":
		return "h2"
	}
	return ""
}
