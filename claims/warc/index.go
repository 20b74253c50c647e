package warc

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// entry is a record and where it lies in the file.
type entry struct {
	record         *record
	offset, length int64
}

// line is what the index says of a record. Numbers are strings, as readers of CDXJ
// expect them.
type line struct {
	URL      string `json:"url"`
	Mime     string `json:"mime,omitempty"`
	Status   string `json:"status,omitempty"`
	Digest   string `json:"digest,omitempty"`
	Length   string `json:"length"`
	Offset   string `json:"offset"`
	Filename string `json:"filename"`
}

// cdxj is the line of the index for a record: key, time and what is found there
// (https://specs.webrecorder.net/cdxj/0.1.0/). It is "" for a record that nobody
// looks up by its address.
func cdxj(e entry, file string) (string, error) {
	r := e.record
	l := line{URL: r.uri, Digest: r.digest, Length: strconv.FormatInt(e.length, 10), Offset: strconv.FormatInt(e.offset, 10), Filename: file}
	switch r.kind {
	case "response", "revisit":
		m, err := parseResponse(r.head)
		if err != nil {
			return "", err
		}
		l.Status, l.Mime = strconv.Itoa(m.status), bareType(m.first("Content-Type"))
		if r.kind == "revisit" {
			l.Mime = "warc/revisit"
		}
	case "resource":
		l.Mime = bareType(r.media)
	default:
		return "", nil
	}
	b, err := compact(l)
	return surt(r.uri) + " " + r.date.UTC().Format("20060102150405") + " " + string(b) + "\n", err
}

// compact is JSON on one line, with addresses as they are written.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	err := to.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// surt is the key under which an address is looked up: the host from its end, so that
// a site's pages lie together, lower case, without "www." and fragment, the parameters
// sorted by name.
func surt(address string) string {
	if !onWeb(address) {
		return address
	}
	u, err := url.Parse(strings.ToLower(address))
	if err != nil {
		return address
	}
	host := strings.Split(withoutWWW(u.Hostname()), ".")
	slices.Reverse(host)
	key := strings.Join(host, ",")
	if p := u.Port(); p != "" && !(u.Scheme == "http" && p == "80") && !(u.Scheme == "https" && p == "443") {
		key += ":" + p
	}
	key += ")/" + strings.TrimPrefix(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		params := strings.Split(u.RawQuery, "&")
		slices.SortStableFunc(params, func(a, b string) int {
			a, _, _ = strings.Cut(a, "=")
			b, _, _ = strings.Cut(b, "=")
			return strings.Compare(a, b)
		})
		key += "?" + strings.Join(params, "&")
	}
	return key
}

// withoutWWW takes "www." and "www2." off a host's name.
func withoutWWW(host string) string {
	if rest, ok := strings.CutPrefix(host, "www"); ok {
		if rest, ok = strings.CutPrefix(strings.TrimLeft(rest, "0123456789"), "."); ok {
			return rest
		}
	}
	return host
}

// bareType is a media type without its parameters.
func bareType(s string) string {
	s, _, _ = strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(s))
}
