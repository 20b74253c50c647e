package fetch

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"os"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// maxURL is the longest URL that is asked for, in bytes. Servers take 8 kB and
// more; nothing longer names a page.
const maxURL = 16 << 10

type inputKind int

const (
	inputFile inputKind = iota
	inputWeb
	inputOther
)

// kindOf tells URLs from paths. Where both readings are possible ("notes:2.txt"),
// a file that is there wins.
func kindOf(input string) inputKind {
	switch scheme := schemeOf(input); {
	case scheme == "http", scheme == "https":
		return inputWeb
	case scheme == "", scheme == "file":
		return inputFile
	}
	if _, err := os.Stat(input); err == nil || looksLikeHost(input) {
		return inputFile
	}
	return inputOther
}

// schemeOf is the scheme that input begins with, in lower case (RFC 3986, 3.1), or
// "". A single letter is a drive of Windows, not a scheme.
func schemeOf(input string) string {
	scheme, _, ok := strings.Cut(strings.TrimSpace(input), ":")
	if !ok || len(scheme) < 2 {
		return ""
	}
	scheme = strings.ToLower(scheme)
	for i, c := range []byte(scheme) {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", rune(c))) {
			return ""
		}
	}
	return scheme
}

// looksLikeHost reports whether input is probably a web address without its
// scheme: "www.example.org/page" or "localhost:8080/page".
func looksLikeHost(input string) bool {
	host, _, _ := strings.Cut(strings.TrimSpace(input), "/")
	host, port, hasPort := strings.Cut(host, ":")
	if hasPort {
		_, err := strconv.ParseUint(port, 10, 16)
		return err == nil && host != ""
	}
	return strings.HasPrefix(strings.ToLower(host), "www.")
}

func unknownScheme(input string) *Error {
	return failed(FailUnknownScheme, nil, "fetch.unknown_scheme", shown(schemeOf(input)))
}

// parseURL reads a URL that a user, an article or a redirect gave, and brings it
// into the form in which it is asked for: host in lower case and in ASCII, numeric
// hosts as plain addresses, no fragment. base is nil for a first URL.
func parseURL(raw string, base *url.URL) (*url.URL, *Error) {
	raw = strings.TrimSpace(raw)
	bad := func(cause error) *Error { return failed(FailBadURL, cause, "fetch.bad_url", shown(raw)) }
	if len(raw) > maxURL {
		return nil, bad(errors.New("longer than 16 kB"))
	}
	u, err := url.Parse(mendEscapes(raw))
	if err != nil {
		return nil, bad(err)
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	switch {
	case u.Scheme == "":
		return nil, bad(errors.New("no scheme"))
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, unknownScheme(u.Scheme + ":")
	case u.Hostname() == "":
		return nil, bad(errors.New("no host"))
	case u.User != nil:
		return nil, failed(FailBadURL, nil, "fetch.password", u.Hostname())
	}
	host := canonicalHost(u.Hostname())
	if addr, numeric := numericHost(host); numeric {
		if !addr.IsValid() {
			return nil, bad(errors.New("host ends in a number but is no address"))
		}
		host = addr.String()
	} else if strings.Contains(u.Hostname(), ":") {
		addr, err := netip.ParseAddr(host)
		if err == nil && addr.Zone() != "" && !isHostName(addr.Zone()) {
			err = errors.New("zone is no name of a network interface")
		}
		if err != nil {
			return nil, bad(err)
		}
	} else if !isHostName(host) {
		return nil, bad(errors.New("host is no domain name"))
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
			return nil, bad(errors.New("port out of range"))
		}
	}
	switch port := u.Port(); {
	case port != "" && port != defaultPort(u.Scheme):
		u.Host = net.JoinHostPort(host, port)
	case strings.Contains(host, ":"):
		u.Host = "[" + host + "]"
	default:
		u.Host = host
	}
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery = escapeQuery(u.RawQuery)
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// mendEscapes writes a per cent sign that begins no escape ("/100%-Quote") as one,
// as browsers do.
func mendEscapes(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// escapeQuery escapes what may not stand in the query of a request line: package
// url leaves a query as it was written, links have spaces and umlauts there
// (https://url.spec.whatwg.org/#query-percent-encode-set).
func escapeQuery(q string) string {
	var b strings.Builder
	for i := range len(q) {
		if c := q[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(`"#'<>`, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// canonicalHost is the one spelling of a host by which hosts are compared: lower
// case, international names in ASCII, no final dot, IP addresses as Go writes them.
func canonicalHost(host string) string {
	host = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(host)), ".")
	if a, err := netip.ParseAddr(host); err == nil {
		if a.Zone() == "" {
			a = a.Unmap()
		}
		return a.String()
	}
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		return ascii
	}
	return host
}

// numericHost reads hosts such as "2130706433", "0x7f.1" or "0177.0.0.1" the way
// browsers do (https://url.spec.whatwg.org/#concept-ipv4-parser), so that they are
// judged as the addresses that they are and not left to the resolver's taste. The
// address is invalid where the host ends in a number but is none.
func numericHost(host string) (netip.Addr, bool) {
	parts := strings.Split(host, ".")
	last := parts[len(parts)-1]
	_, number := hostNumber(last)
	if last == "" || !number && strings.Trim(last, "0123456789") != "" {
		return netip.Addr{}, false
	}
	if len(parts) > 4 {
		return netip.Addr{}, true
	}
	var sum uint64
	for i, p := range parts {
		n, ok := hostNumber(p)
		rest := 4 - i // bytes that the last part fills
		switch {
		case !ok, i < len(parts)-1 && n > 255, i == len(parts)-1 && n >= 1<<(8*rest):
			return netip.Addr{}, true
		case i < len(parts)-1:
			sum |= n << (8 * (3 - i))
		default:
			sum |= n
		}
	}
	return netip.AddrFrom4([4]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)}), true
}

// hostNumber reads one part of a numeric host: decimal, octal (0…) or hex (0x…).
func hostNumber(s string) (uint64, bool) {
	base := 10
	switch {
	case strings.HasPrefix(s, "0x"):
		s, base = s[2:], 16
		if s == "" {
			return 0, true
		}
	case len(s) > 1 && s[0] == '0':
		s, base = s[1:], 8
	}
	n, err := strconv.ParseUint(s, base, 64)
	return n, err == nil
}

func defaultPort(scheme string) string {
	if scheme == "https" {
		return "443"
	}
	return "80"
}

// portOf is the port that u leads to.
func portOf(u *url.URL) string {
	if p := u.Port(); p != "" {
		return p
	}
	return defaultPort(u.Scheme)
}

// isHostName reports whether host has the signs that names in use have, those of
// RFC 1123 and the underscore, and the lengths of RFC 1035, 2.3.4. A resolver never
// gets to see anything else.
func isHostName(host string) bool {
	if len(host) > 253 {
		return false
	}
	for _, label := range strings.Split(host, ".") {
		if label == "" || len(label) > 63 {
			return false
		}
		for _, c := range label {
			if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-_", c) {
				return false
			}
		}
	}
	return true
}
