package fetch

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"tickmark/claims"
)

// Death is the way in which a link no longer leads to what it once led to.
type Death string

// The ways in which links die.
const (
	DeadNotFound  Death = "not_found"  // status 404
	DeadGone      Death = "gone"       // status 410
	DeadHost      Death = "host"       // the host has no address any more
	DeadSoft      Death = "soft_404"   // the page says that it is not there, the status that it is
	DeadParked    Death = "parked"     // the page says that the domain is for sale
	DeadFront     Death = "front_page" // sent on to the front page
	DeadElsewhere Death = "elsewhere"  // sent on to another site, to a page that is not named alike
)

// Dead says whether a capture looks as if its link were dead, and why; "" if it does
// not. It goes by the way that the fetch took and by what the reader of the page
// remarked ([claims.Article.Remarks]): the words by which a page says that it is not
// the one that was asked for are known there.
func Dead(c claims.Capture) (Death, claims.Reason) {
	switch {
	case c.Failure == FailStatus && c.Status == http.StatusNotFound:
		return DeadNotFound, c.Message
	case c.Failure == FailStatus && c.Status == http.StatusGone:
		return DeadGone, c.Message
	case c.Message.Key == "fetch.host_not_found":
		return DeadHost, c.Message
	case (c.Status < 200 || c.Status > 299) && c.Status != http.StatusNotModified: // a file, or nothing that tells of the page
		return "", claims.Reason{}
	}
	if c.Document != nil {
		for _, r := range c.Document.Remarks {
			switch r.Key {
			case "read.parked":
				return DeadParked, r
			case "read.not_found":
				return DeadSoft, r
			}
		}
	}
	return astray(c)
}

// astray says whether the redirects of a capture led away from what was asked for.
func astray(c claims.Capture) (Death, claims.Reason) {
	asked, err := parseURL(c.Requested, nil)
	if err != nil || len(c.Redirects) == 0 || isFront(asked) || slices.Contains(forwarders, site(asked)) {
		return "", claims.Reason{}
	}
	came, err := parseURL(c.Final, nil)
	switch {
	case err != nil:
		return "", claims.Reason{}
	case site(asked) == site(came) && isFront(came):
		return DeadFront, claims.Because("fetch.dead_front", came.Host)
	case site(asked) != site(came) && (isFront(came) || !alike(asked, came)):
		return DeadElsewhere, claims.Because("fetch.dead_elsewhere", asked.Host, came.Host)
	}
	return "", claims.Reason{}
}

// forwarders are sites whose links are made to lead to others.
var forwarders = []string{"bit.ly", "doi.org", "dlvr.it", "feedburner.com", "goo.gl", "handle.net", "is.gd", "lnkd.in", "ow.ly",
	"purl.org", "t.co", "t.ly", "tinyurl.com", "w3id.org", "youtu.be"}

// site is the part of a host that one owner has: what stands before the public suffix
// and that suffix (https://publicsuffix.org), or the host itself.
func site(u *url.URL) string {
	if s, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname()); err == nil {
		return s
	}
	return u.Hostname()
}

// isFront reports whether a URL is that of a site's front page, perhaps in a language.
func isFront(u *url.URL) bool {
	if u.RawQuery != "" {
		return false
	}
	switch name, ending, _ := strings.Cut(strings.Trim(strings.ToLower(u.Path), "/"), "."); name {
	case "", "index", "default", "home", "start", "startseite":
		return ending == "" || len(ending) < 6
	default:
		return len(name) == 2 && ending == "" // a language
	}
}

// alike reports whether two URLs name the same page, as they do where a site has moved
// to another domain: a part of the path that is long enough to be a name stands in both.
// A URL that holds the other one was made to lead there.
func alike(asked, came *url.URL) bool {
	const shortestName = 6
	if strings.Contains(asked.RequestURI(), came.Hostname()) {
		return true
	}
	target := strings.ToLower(came.RequestURI())
	for part := range strings.FieldsFuncSeq(strings.ToLower(asked.RequestURI()), func(r rune) bool { return strings.ContainsRune("/?&=.", r) }) {
		if len(part) >= shortestName && strings.Contains(target, part) {
			return true
		}
	}
	return false
}
