package fetch

import (
	"cmp"
	"context"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"tickmark/claims"
)

// wayback is the Internet Archive's Wayback Machine.
// https://archive.org/help/wayback_api.php, https://web.archive.org/save
var wayback = Archive{
	TimeMap: "https://web.archive.org/web/timemap/link/",
	Near:    "https://archive.org/wayback/available",
	Save:    "https://web.archive.org/save/",
}

const (
	// mostCopies is how many copies of a page are offered; front pages have tens of
	// thousands.
	mostCopies = 100
	// keepPatience is how long an archive may take to fetch a page for itself, with
	// all that belongs to it, and answer.
	keepPatience = 4 * time.Minute
)

// Copy is a copy of a page that a web archive says it holds.
type Copy struct {
	URL   string    // where the archive shows it
	Taken time.Time // UTC
}

// Copies asks the archive which copies of a page it holds (its Memento TimeMap, RFC
// 7089) and gives the hundred at most that were taken nearest to the time near,
// nearest first. Where the list is too long or does not come, the archive is asked for
// the nearest copy alone. It is an [*Error] if the archive cannot be asked; an archive that
// holds none is no error.
func (f *Fetcher) Copies(ctx context.Context, page string, near time.Time) ([]Copy, error) {
	u, fail := f.public(page)
	if fail != nil {
		return nil, fail
	}
	p := f.askArchive(ctx, f.opt.Archive.TimeMap+u.String(), f.opt.Timeout)
	switch c := p.Capture; {
	case c.Status == http.StatusNotFound, c.Failure == FailEmpty:
		return nil, nil
	case (c.Failure == FailTimeout || c.Failure == FailTooLarge || c.Status >= 500) && f.opt.Archive.Near != "":
		return f.available(ctx, u, near)
	case p.Err() != nil:
		return nil, p.Err()
	}
	return offered(parseTimeMap(string(p.Body)), p.Capture.Final, near), nil
}

// Archived fetches a copy, where it can without what the archive adds to the page.
// Its capture says when the archive took it, as the archive tells it.
func (f *Fetcher) Archived(ctx context.Context, c Copy) Page {
	at := asTaken(c.URL)
	return f.page(at, func(p *Page) *Error {
		// An archive's list is a document, and where it leads is no word of the user's.
		if fail := f.get(ctx, at, errand{purpose: claims.AskPage, patience: f.opt.Timeout}, p); fail != nil {
			return fail
		}
		p.Capture.Archived = c.Taken
		if taken, ok := stamp(p.Capture.Final); ok {
			p.Capture.Archived = taken
		}
		if taken, err := http.ParseTime(http.Header(p.Capture.ResponseHeaders).Get("Memento-Datetime")); err == nil {
			p.Capture.Archived = taken.UTC()
		}
		return nil
	})
}

// Keep asks the archive to take a copy of a page now, which can take minutes, and says
// where it is. It is an [*Error] if the archive did not, or does not say.
func (f *Fetcher) Keep(ctx context.Context, page string) (Copy, error) {
	u, fail := f.public(page)
	if fail != nil {
		return Copy{}, fail
	}
	p := f.askArchive(ctx, f.opt.Archive.Save+u.String(), keepPatience)
	// The copy counts even if the archive then fails to show it.
	places := []string{http.Header(p.Capture.ResponseHeaders).Get("Content-Location")}
	for _, hop := range p.Capture.Redirects {
		places = append(places, hop.To)
	}
	base, _ := url.Parse(p.Capture.Final)
	for _, place := range places {
		if at, fail := parseURL(place, base); fail == nil {
			if taken, ok := stamp(at.String()); ok {
				return Copy{URL: at.String(), Taken: taken}, nil
			}
		}
	}
	if err := p.Err(); err != nil {
		return Copy{}, err
	}
	fail = failed(FailNoCopy, nil, "fetch.no_copy", base.Host, shown(page))
	fail.Tried = page
	return Copy{}, fail
}

// public reads the URL of a page that an archive may be told of: not one of a host
// that is only reached from here, whose very name may be nobody's business.
func (f *Fetcher) public(page string) (*url.URL, *Error) {
	u, fail := parseURL(page, nil)
	if fail == nil {
		host, port := u.Hostname(), portOf(u)
		addr, err := netip.ParseAddr(host)
		if f.memory.serves(host) || f.guard.names(host, port) || ofOneNetwork(host) || err == nil && f.guard.judge(addr, host, false) != nil {
			fail = failed(FailPrivateAddress, nil, "fetch.not_public", u.Host)
		}
	}
	if fail != nil {
		fail.Tried = page
	}
	return u, fail
}

// inner are the last parts of names that networks give out for themselves: RFC 6761,
// 6.3, RFC 6762, 3 and appendix G, RFC 8375.
var inner = []string{"localhost", "local", "home.arpa", "intranet", "internal", "private", "corp", "home", "lan"}

// ofOneNetwork reports whether a name means something within one network only.
func ofOneNetwork(host string) bool {
	return !strings.ContainsAny(host, ".:") ||
		slices.ContainsFunc(inner, func(s string) bool { return strings.HasSuffix(host, "."+s) })
}

func (f *Fetcher) askArchive(ctx context.Context, at string, patience time.Duration) Page {
	return f.page(at, func(p *Page) *Error {
		return f.get(ctx, at, errand{purpose: claims.AskArchive, written: true, patience: patience}, p)
	})
}

// offered are the copies nearest to a time, nearest first, with whole URLs: those in
// the list may be relative to its own.
func offered(copies []Copy, list string, near time.Time) []Copy {
	slices.SortStableFunc(copies, func(a, b Copy) int {
		return cmp.Compare(a.Taken.Sub(near).Abs(), b.Taken.Sub(near).Abs())
	})
	base, err := url.Parse(list)
	if err != nil {
		return nil
	}
	var out []Copy
	for _, c := range copies {
		if u, fail := parseURL(c.URL, base); fail == nil {
			out = append(out, Copy{u.String(), c.Taken})
		}
		if len(out) == mostCopies {
			break
		}
	}
	return out
}

// stamped is the URL of a copy as archives form it that run the Wayback Machine's
// software or pywb: a time of 14 digits, perhaps with a mark of what is shown, then
// the page's own URL.
var stamped = regexp.MustCompile(`^(https?://[^/]+/(?:[a-z-]+/){0,3})([0-9]{14})(?:[a-z]{2}_)?/`)

// stamp is the time in the URL of a copy.
func stamp(at string) (time.Time, bool) {
	m := stamped.FindStringSubmatch(at)
	if m == nil {
		return time.Time{}, false
	}
	taken, err := time.Parse(stampForm, m[2])
	return taken, err == nil
}

// asTaken is the URL under which an archive shows a copy as it took it, without its
// own toolbar and with the links as they were: that with the mark id_.
// https://pywb.readthedocs.io/en/latest/manual/rewriter.html#identity-modifier-id
func asTaken(at string) string {
	m := stamped.FindStringSubmatch(at)
	if m == nil || !strings.Contains(m[1], "/web/") && !strings.Contains(m[1], "/wayback/") {
		return at
	}
	return m[1] + m[2] + "id_/" + at[len(m[0]):]
}
