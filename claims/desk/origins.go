package desk

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"tickmark/claims"
	"tickmark/claims/origin"
)

// Origins works out which sources of a case stand on their own; see package origin. It
// is computed anew only where the sources' texts or dates are others than the last time.
func (d *Desk) Origins(ctx context.Context, c *Case) (claims.Origins, error) {
	var key strings.Builder
	fmt.Fprint(&key, c.Case.ID, c.Case.Article.TextSHA256)
	var sources []origin.Document
	var pages []claims.Capture
	for _, s := range c.Sources {
		page := c.Latest(s.ID)
		if page == nil || !page.OK() {
			continue
		}
		fmt.Fprint(&key, " ", s.Number, s.Published.Value, page.ID)
		sources, pages = append(sources, documentOf(s, *page)), append(pages, *page)
	}
	if o, ok := d.origins.get(key.String()); ok {
		return o, nil
	}
	for i, page := range pages {
		text, err := d.CaptureText(ctx, page)
		if err != nil {
			return nil, err
		}
		sources[i].Text, sources[i].Links = body(page.Document, text, sources[i].Host)
	}
	a := c.Case.Article
	article := origin.Document{Keys: keys(a.Input, a.Document.URL, a.Document.Canonical.Value), Published: a.Date}
	article.Text, _ = body(&a.Document, c.Text, "")
	o := origin.Find(article, sources)
	d.origins.put(key.String(), o)
	return o, nil
}

func documentOf(s claims.Source, page claims.Capture) origin.Document {
	return origin.Document{ID: s.ID, Number: s.Number, Published: s.Published.Value,
		Keys: keys(s.URL, page.Final, page.Canonical), Host: hostOf(page.Final)}
}

// keys are the addresses of a page in one spelling, those that are none left out.
func keys(addresses ...string) []string {
	var out []string
	for _, a := range addresses {
		if k := pageKey(a); k != "" {
			out = append(out, k)
		}
	}
	return out
}

// hostOf is the host of an address in lower case, without "www.".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// body is a document without what is set apart in it, and where that links to outside
// its own host.
func body(doc *claims.Article, text, host string) (string, []string) {
	if doc == nil {
		return text, nil
	}
	whole := *doc
	whole.Text = text
	whole = whole.WithoutBoilerplate()
	var links []string
	for _, l := range whole.Links {
		if k := pageKey(l.URL); k != "" && hostOf(l.URL) != host {
			links = append(links, k)
		}
	}
	return whole.Text, links
}

// lastOrigins keeps the origins worked out last, with what they were worked out from.
type lastOrigins struct {
	mu  sync.Mutex
	key string
	of  claims.Origins
}

func (l *lastOrigins) get(key string) (claims.Origins, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.of, l.key == key
}

func (l *lastOrigins) put(key string, of claims.Origins) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.key, l.of = key, of
}
