package desk

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"tickmark/claims"
)

// LeftOut is a link of an article that is no source, with the reason.
type LeftOut struct {
	URL   string        `json:"url"`
	Spans []claims.Span `json:"spans"` // where the article has it
	Why   claims.Reason `json:"why"`
}

// linked makes sources of the article's links: one per page, however often, with
// whatever fragment and with whatever marks of a campaign it is linked to.
func linked(k claims.ID, a *claims.Article) []claims.Source {
	var out []claims.Source
	at := map[string]int{}
	for _, l := range a.Links {
		if leaves(a, l).Key != "" {
			continue
		}
		key := pageKey(l.URL)
		if i, ok := at[key]; ok {
			out[i].Links = append(out[i].Links, l.Span)
			continue
		}
		at[key] = len(out)
		out = append(out, claims.Source{ID: claims.NewID(), Case: k, Number: len(out) + 1, Kind: claims.SourceLink,
			URL: l.URL, Links: []claims.Span{l.Span}})
	}
	return out
}

// Linked lists the sources with the places where the article in force links to them.
// Once there is a newer version these are read from the article, and not kept with the
// sources: its coming can be undone though they have been fetched since.
func (c *Case) Linked() []claims.Source {
	if len(c.Case.Earlier) == 0 {
		return c.Sources
	}
	links := map[string][]claims.Span{} // by page
	for _, s := range linked(c.Case.ID, &c.Case.Article.Document) {
		links[pageKey(s.URL)] = s.Links
	}
	out := slices.Clone(c.Sources)
	for i := range out {
		out[i].Links = links[pageKey(out[i].URL)]
	}
	return out
}

// LeftOut lists the links of the case's article that are no sources, in the order in
// which they stand there.
func (c *Case) LeftOut() []LeftOut {
	var out []LeftOut
	at := map[string]int{}
	for _, l := range c.Case.Article.Document.Links {
		why := leaves(&c.Case.Article.Document, l)
		if why.Key == "" {
			continue
		}
		key := why.Key + " " + l.URL
		if i, ok := at[key]; ok {
			out[i].Spans = append(out[i].Spans, l.Span)
			continue
		}
		at[key] = len(out)
		out = append(out, LeftOut{URL: l.URL, Spans: []claims.Span{l.Span}, Why: why})
	}
	return out
}

// leaves says why a link of the article is no source; the zero Reason if it is one.
func leaves(a *claims.Article, l claims.Link) claims.Reason {
	key := pageKey(l.URL)
	switch {
	case key == "":
		return claims.Because("desk.left_out.no_page")
	case key == pageKey(a.URL), key == pageKey(a.Canonical.Value):
		return claims.Because("desk.left_out.itself")
	case setApart(a, l.Span): // the foot of a newsletter has a link that unsubscribes whoever follows it
		return claims.Because("desk.left_out.set_apart")
	}
	u, err := url.Parse(l.URL)
	if err != nil {
		return claims.Because("desk.left_out.no_page")
	}
	host, path := hostOf(l.URL), strings.ToLower(u.Path)
	if shares(host, path) {
		return claims.Because("desk.left_out.share")
	}
	if asksIn(host, path) {
		return claims.Because("desk.left_out.login")
	}
	return claims.Reason{}
}

// sharing are the addresses to which pages send their readers to pass them on, as the
// services document them: host and beginning of the path.
var sharing = [][2]string{
	{"facebook.com", "/sharer"}, {"facebook.com", "/share.php"}, {"facebook.com", "/dialog/"}, {"twitter.com", "/intent/"},
	{"twitter.com", "/share"}, {"x.com", "/intent/"}, {"x.com", "/share"}, {"linkedin.com", "/sharearticle"}, {"linkedin.com", "/sharing/"},
	{"wa.me", "/"}, {"api.whatsapp.com", "/send"}, {"web.whatsapp.com", "/send"}, {"t.me", "/share"}, {"telegram.me", "/share"},
	{"xing.com", "/spi/shares"}, {"xing.com", "/app/user"}, {"pinterest.com", "/pin/create"}, {"reddit.com", "/submit"},
	{"threema.id", "/compose"}, {"bsky.app", "/intent/"}, {"threads.net", "/intent/"}, {"getpocket.com", "/save"},
	{"news.ycombinator.com", "/submitlink"}, {"tumblr.com", "/share"}, {"tumblr.com", "/widgets/share"}, {"flipboard.com", "/bookmarklet"},
	{"addtoany.com", "/share"}, {"share.flipboard.com", "/"}, {"service.weibo.com", "/share"}, {"vk.com", "/share.php"},
}

func shares(host, path string) bool {
	for _, s := range sharing {
		if (host == s[0] || strings.HasSuffix(host, "."+s[0])) && strings.HasPrefix(path, s[1]) {
			return true
		}
	}
	return false
}

// entrances are parts of a path, and first parts of a host's name, behind which readers
// say who they are.
var entrances = map[string]bool{
	"login": true, "log-in": true, "signin": true, "sign-in": true, "sign_in": true, "logout": true, "signup": true, "sign-up": true,
	"register": true, "registration": true, "anmelden": true, "anmeldung": true, "einloggen": true, "registrieren": true, "registrierung": true,
	"auth": true, "oauth": true, "sso": true, "accounts": true, "myaccount": true, "mein-konto": true, "wp-login.php": true,
}

func asksIn(host, path string) bool {
	first, _, _ := strings.Cut(host, ".")
	if entrances[first] {
		return true
	}
	// The last part of a path tells what a page is: a report on a register is found
	// under /register/… as well.
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	return len(parts) > 0 && entrances[strings.TrimSuffix(parts[len(parts)-1], ".html")]
}

// setApart reports whether a place of the article lies in what is not part of it.
func setApart(a *claims.Article, at claims.Span) bool {
	i, found := slices.BinarySearchFunc(a.Blocks, at.Start, func(b claims.Block, pos int) int { return cmp.Compare(b.Start, pos) })
	if !found {
		i--
	}
	return i >= 0 && a.Blocks[i].Kind == claims.BlockBoilerplate
}

// pageKey is the same for two spellings of the address of one page, and "" for what is
// not an address of a web page: the scheme, "www.", the usual port, a slash at the end,
// the fragment and the marks of a campaign are left out.
func pageKey(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	host := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(u.Host), ":443"), ":80")
	return strings.TrimPrefix(host, "www.") + strings.TrimSuffix(u.EscapedPath(), "/") + "?" + withoutMarks(u.RawQuery)
}

// marks are the parameters that tell a site by which way its readers came and never
// which page they want, as the services that set them document them.
var marks = map[string]bool{
	"fbclid": true, "gclid": true, "dclid": true, "gbraid": true, "wbraid": true, "msclkid": true, "twclid": true, "yclid": true,
	"igshid": true, "igsh": true, "mc_cid": true, "mc_eid": true, "wt_mc": true, "xtor": true, "ref_src": true, "_ga": true, "_gl": true,
	"at_medium": true, "at_campaign": true, "cmpid": true, "ns_campaign": true, "ns_mchannel": true,
}

func withoutMarks(query string) string {
	if query == "" {
		return ""
	}
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(p string) bool {
		name, _, _ := strings.Cut(p, "=")
		name = strings.ToLower(name)
		return marks[name] || strings.HasPrefix(name, "utm_")
	})
	return strings.Join(kept, "&")
}
