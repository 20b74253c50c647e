package read

import (
	"net/url"
	"strings"

	"tickmark/claims"
)

// tell fills the article's metadata.
func (f *facts) tell(a *claims.Article, base *url.URL) {
	ld := readLD(f.ld, f.american)
	f.body, f.paid = ld.body, ld.paid
	set := func(r *claims.Reading, value, from string) {
		if value = squeeze(value); r.Value == "" && value != "" && len(value) < 2000 {
			*r = claims.Reading{Value: value, From: from}
		}
	}
	set(&a.Canonical, absolute(base, f.canonical), "link")
	set(&a.Canonical, absolute(base, f.meta1("og:url")), "og")

	set(&a.Site, f.meta1("og:site_name"), "og")
	set(&a.Site, ld.site, "json-ld")
	set(&a.Site, f.meta1("application-name", "dc.publisher", "dcterms.publisher", "publisher"), "meta")
	set(&a.Site, f.publisher, "microdata")

	set(&a.Title, ld.title, "json-ld")
	set(&a.Title, cutSite(f.meta1("og:title"), a.Site.Value), "og")
	set(&a.Title, f.meta1("dc.title", "dcterms.title", "citation_title", "headline"), "meta")
	set(&a.Title, f.meta1(itemprop+"headline"), "microdata")
	if len(f.headings) == 1 {
		set(&a.Title, f.headings[0], "h1")
	}
	set(&a.Title, cutSite(f.title, a.Site.Value), "title")
	if len(f.headings) > 0 {
		set(&a.Title, f.headings[0], "h1")
	}

	set(&a.Author, cleanAuthor(ld.author), "json-ld")
	for _, name := range []string{"author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "article:author_name", "article:author", "og:article:author"} {
		if names := joinNames(f.metas[name]); !strings.EqualFold(names, a.Site.Value) { // who publishes did not write
			set(&a.Author, names, "meta")
		}
	}
	set(&a.Author, joinNames(f.metas[itemprop+"author"]), "microdata")
	set(&a.Author, f.authors("microdata"), "microdata")
	set(&a.Author, f.authors("byline"), "byline")
	set(&a.Author, f.authors("rel"), "byline")
	set(&a.Author, f.authors("text"), "text")

	set(&a.Section, f.meta1("article:section"), "og")
	set(&a.Section, ld.section, "json-ld")

	set(&a.Lang, langCode(f.lang), "html")
	set(&a.Lang, langCode(f.meta1("content-language", "language", "dc.language", "dcterms.language")), "meta")
	set(&a.Lang, langCode(f.meta1("og:locale")), "og")
	set(&a.Lang, langCode(ld.lang), "json-ld")

	f.dates(a, ld)
	a.Remarks = append(a.Remarks, factChecks(append(ld.reviews, f.reviews...))...)
}

// meta1 is the first value that one of the names has, in the order of the names.
func (f *facts) meta1(names ...string) string {
	for _, n := range names {
		for _, v := range f.metas[n] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}

// cutSite takes " | Site" off a title, where the site is known by that name or
// the rest is long enough to be a title by itself.
func cutSite(title, site string) string {
	title = squeeze(title)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " • "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			tail := title[i+len(sep):]
			if strings.EqualFold(tail, site) || len(strings.Fields(tail)) <= 3 && len(strings.Fields(title[:i])) >= 4 {
				return title[:i]
			}
		}
	}
	return title
}

// langCode is the ISO 639-1 code at the head of a language tag.
func langCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.IndexAny(s, "-_,; "); i >= 0 {
		s = s[:i]
	}
	if len(s) != 2 || s[0] < 'a' || s[0] > 'z' || s[1] < 'a' || s[1] > 'z' {
		return ""
	}
	return s
}
