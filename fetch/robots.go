package fetch

import (
	"net/url"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	// maxRobots is how much of a robots.txt is read: what RFC 9309, 2.5 asks for.
	maxRobots = 500 << 10
	// robotsTimeout keeps a silent robots.txt from holding up its host.
	robotsTimeout = 10 * time.Second
	// maxDelay bounds a Crawl-delay, which is written with crawlers of whole sites in
	// mind.
	maxDelay = 5 * time.Second
)

// rules are what a host's robots.txt asks of us. The zero value asks nothing.
type rules struct {
	group *robotstxt.Group
	delay time.Duration
}

func (r rules) allow(u *url.URL) bool { return r.group == nil || r.group.Test(u.RequestURI()) }

// askRobots reads the robots.txt of u's host, which get brings by the same guarded
// way as a page. A host without one, or one that does not give it out, asks
// nothing: then the page itself is asked for and says best what is wrong.
func (f *Fetcher) askRobots(u *url.URL, get func(url string) Page) rules {
	at := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	p := get(at.String())
	if p.Err() != nil {
		return rules{}
	}
	parsed, err := robotstxt.FromBytes(p.Body[:min(len(p.Body), maxRobots)])
	if err != nil {
		return rules{}
	}
	// The product token is the program's name without its version (RFC 9309, 2.2.1).
	agent, _, _ := strings.Cut(f.userAgent(), " ")
	agent, _, _ = strings.Cut(agent, "/")
	group := parsed.FindGroup(agent)
	return rules{group: group, delay: min(group.CrawlDelay, maxDelay)}
}
