package warc

import (
	"net/url"
	"slices"
	"strings"

	"tickmark/claims"
)

// hop notes a redirect, for the page that it leads to.
func (s *scan) hop(r claims.Redirect) {
	chain := s.hops[r.From]
	delete(s.hops, r.From)
	if len(s.hops) >= maxHops || len(chain) >= maxChain {
		s.tally.left("redirect")
		return
	}
	s.hops[r.To] = append(chain, r)
}

// isRedirect reports whether a status leads to another place for the same page
// (RFC 9110, 15.4).
func isRedirect(status int) bool {
	switch status {
	case 301, 302, 303, 307, 308:
		return true
	}
	return false
}

// target is where an answer leads on to, "" if nowhere on the web.
func target(m *message, from string) string {
	if !isRedirect(m.status) {
		return ""
	}
	base, err := url.Parse(from)
	if err != nil {
		return ""
	}
	to, err := base.Parse(m.first("Location"))
	if err != nil || m.first("Location") == "" || !onWeb(to.String()) {
		return ""
	}
	return to.String()
}

// maxAddress is how long an address may be: four times what any browser takes.
const maxAddress = 8 << 10

// address reports whether an address is one of the web that may stand in evidence,
// and says so where not: a password has no place there.
func (s *scan) address(uri string) bool {
	u, err := url.Parse(uri)
	switch {
	case !onWeb(uri):
		s.tally.left("other")
		return false
	case err != nil || u.Host == "" || u.User != nil || len(uri) > maxAddress:
		if err == nil && u.User != nil {
			uri = u.Redacted()
		}
		s.refuse("warc.no_address", uri)
		return false
	}
	return true
}

// documents are the media types of pages and documents.
var documents = []string{"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf",
	"application/epub+zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"application/vnd.oasis.opendocument.text", "application/rtf", "message/rfc822", "multipart/related"}

// isPage is Found.Page.
func (s *scan) isPage(f *Found) bool {
	if s.pages != nil {
		return s.pages[pageAddress(f.Capture.Requested)] || s.pages[pageAddress(f.Capture.Final)]
	}
	if f.Capture.Status != 0 && (f.Capture.Status < 200 || f.Capture.Status > 299) {
		return false
	}
	return slices.Contains(documents, bareType(f.Capture.ContentType))
}

// pageAddress is an address without its fragment.
func pageAddress(s string) string {
	s, _, _ = strings.Cut(s, "#")
	return s
}
