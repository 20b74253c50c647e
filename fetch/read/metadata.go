package read

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// facts are what a page says about itself, gathered in one pass over its tree.
type facts struct {
	lang      string
	title     string // of the <title> element
	headings  []string
	canonical string
	metas     map[string][]string // by lower-case name, property or itemprop
	ld        []string            // the scripts of type application/ld+json
	stamps    []dateMark
	bylines   []claims.Reading
	scripts   []string // those that speak of a publication
	main      int      // how many <main> and <article> elements are around
	steps     int
}

// dateMark is a place in a page that holds a date.
type dateMark struct {
	value    string // YYYY-MM-DD
	from     string // "time", "microdata", "byline", "text"
	modified bool   // it says that it tells of a change
	said     bool   // it says that it tells of the publication
	aside    bool   // it stands in a part of the page that is not about the article
	stand    bool   // it says "Stand:", which German newsrooms print as an article's date
	after    bool   // it stands after the first first-level heading
}

// gather collects the facts of a document.
func gather(doc *html.Node, american bool) *facts {
	f := &facts{metas: map[string][]string{}}
	f.visit(doc, american, false, false)
	return f
}

func (f *facts) visit(n *html.Node, american, aside, done bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f.steps++; f.steps > mostNodes {
			return
		}
		if c.Type == html.TextNode {
			if !done && len(c.Data) >= 8 {
				f.visible(c.Data, american, aside)
			}
			continue
		}
		if c.Type != html.ElementNode {
			continue
		}
		aside, done, inside := aside, done, 0
		switch c.DataAtom {
		case atom.Html:
			f.lang = first(attr(c, "lang"), attr(c, "xml:lang"))
		case atom.Title:
			if f.title == "" {
				f.title = squeeze(textOf(c, 500))
			}
			continue
		case atom.Meta:
			f.meta(c)
			continue
		case atom.Link:
			if strings.EqualFold(attr(c, "rel"), "canonical") && f.canonical == "" {
				f.canonical = attr(c, "href")
			}
			continue
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(c, "type")), "ld+json") && len(f.ld) < 50 {
				f.ld = append(f.ld, textOf(c, 1<<20))
			} else if t := c.FirstChild; t != nil && len(f.scripts) < 20 && (strings.Contains(t.Data, `ublished`) || strings.Contains(t.Data, `ublication`)) {
				f.scripts = append(f.scripts, t.Data)
			}
			continue
		case atom.Style, atom.Noscript, atom.Svg, atom.Template, atom.Textarea, atom.Select:
			continue
		case atom.H1:
			if t := squeeze(textOf(c, 500)); t != "" && len(f.headings) < 20 {
				f.headings = append(f.headings, t)
			}
		case atom.Time:
			if f.time(c, american, aside) {
				done = true
			}
		case atom.Footer, atom.Aside, atom.Nav:
			aside = true
		case atom.Article, atom.Main:
			inside = 1
		case atom.Header:
			// At the head of a page stands today's date, at the head of an article its own.
			aside = aside || f.main == 0
		}
		if p := first(attr(c, "itemprop"), strings.TrimPrefix(attr(c, "property"), "schema:")); p != "" {
			done = f.microdata(c, p, american, aside) || done
		}
		if names := attr(c, "class") + " " + attr(c, "id"); len(names) > 1 {
			done = f.named(c, names, american, &aside, done) || done
		}
		if attr(c, "rel") == "author" {
			f.byline(textOf(c, 120), "byline")
		}
		f.main += inside
		f.visit(c, american, aside, done)
		f.main -= inside
	}
}

func (f *facts) meta(n *html.Node) {
	value := strings.TrimSpace(attr(n, "content"))
	if value == "" || len(value) > 5000 {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" {
			f.metas[k] = append(f.metas[k], value)
		}
	}
}

// time notes a <time> element.
func (f *facts) time(n *html.Node, american, aside bool) bool {
	v := stamp(attr(n, "datetime"), american)
	text := textOf(n, 120)
	if v == "" {
		v = stamp(text, american)
	}
	if v == "" {
		return false
	}
	low := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop") + " " + text)
	if n.Parent != nil {
		low += " " + strings.ToLower(attr(n.Parent, "class")+" "+ownText(n.Parent))
	}
	f.mark(dateMark{value: v, from: "time", aside: aside, modified: saysModified(low),
		said: saysPublished(low) || hasAttr(n, "pubdate")})
	return true
}

// microdata notes itemprop attributes on elements of the body.
func (f *facts) microdata(n *html.Node, prop string, american, aside bool) bool {
	low := strings.ToLower(prop)
	value := first(attr(n, "content"), attr(n, "datetime"))
	switch {
	case strings.Contains(low, "datepublished"), strings.Contains(low, "datecreated"), strings.Contains(low, "datemodified"):
		if value == "" {
			value = textOf(n, 120)
		}
		if v := stamp(value, american); v != "" {
			f.mark(dateMark{value: v, from: "microdata", aside: aside, modified: strings.Contains(low, "datemodified"), said: !strings.Contains(low, "datemodified")})
			return true
		}
	case low == "author":
		if value == "" {
			value = textOf(n, 120)
		}
		f.byline(value, "microdata")
	}
	return false
}

// dateNames and bylineNames are words of class names and ids.
var (
	dateNames   = []string{"date", "datum", "time", "publish", "posted", "created", "stamp", "erschienen", "fecha"}
	bylineNames = []string{"byline", "author", "autor", "verfasser"}
)

// asideSize is how many bytes of text make a part of a page too large for its names
// alone to say that it is not about the article.
const asideSize = 3000

// named looks at what an element's class and id promise.
func (f *facts) named(n *html.Node, names string, american bool, aside *bool, done bool) bool {
	low := strings.ToLower(names)
	if len(low) > 400 {
		return false
	}
	if !*aside && n.DataAtom != atom.Body && n.DataAtom != atom.Article {
		for _, w := range nameWords(names) {
			if asideWords()[w] {
				// A small part of the page that its names put beside the article.
				*aside = len(textOf(n, asideSize)) < asideSize && find(n, atom.H1) == nil
				break
			}
		}
	}
	if containsAny(low, bylineNames) && !*aside && len(f.bylines) < 10 {
		if t := textOf(n, 160); t != "" {
			f.byline(t, "byline")
		}
	}
	if done || n.DataAtom == atom.Body || n.DataAtom == atom.Article || n.DataAtom == atom.Html || !containsAny(low, dateNames) {
		return false
	}
	text := textOf(n, 160)
	if v := stampIn(text, american); v != "" {
		low += " " + strings.ToLower(text)
		f.mark(dateMark{value: v, from: "byline", aside: *aside, modified: saysModified(low), said: saysPublished(low), stand: containsAny(low, []string{"stand:", "stand -"})})
		return true
	}
	return false
}

// visible looks for a date in a short text of the page.
func (f *facts) visible(s string, american, aside bool) {
	if len(s) > 240 {
		// A text may begin with its date, as agencies' reports do.
		if d, ok := firstDate(s[:cutAt(s, 40)], american); ok && strings.TrimSpace(s[:d.start]) == "" {
			if rest := strings.TrimLeft(s[d.end:], " \u00a0"); startsWithAny(rest, []string{"-", "–", "—", ":", "|"}) {
				f.mark(dateMark{value: d.value, from: "text", aside: aside})
			}
		}
		return
	}
	if len(f.stamps) > 200 || !strings.ContainsAny(s, "0123456789") {
		return
	}
	d, ok := firstDate(s, american)
	if !ok {
		return
	}
	low := strings.ToLower(s)
	if strings.Contains(low, "©") || strings.Contains(low, "copyright") {
		return
	}
	rest := len(strings.TrimSpace(s)) - (d.end - d.start)
	said := saysPublished(low)
	modified := saysModified(low)
	if rest > 60 && !said && !modified {
		return // a date that a sentence speaks of
	}
	f.mark(dateMark{value: d.value, from: "text", aside: aside, modified: modified, said: said, stand: containsAny(low, []string{"stand:", "stand -"})})
}

func (f *facts) mark(m dateMark) {
	if len(f.stamps) < 400 {
		m.after = len(f.headings) > 0
		f.stamps = append(f.stamps, m)
	}
}

func saysModified(low string) bool {
	return containsAny(low, []string{"modified", "updated", "update", "aktualisiert", "geändert", "änderung", "stand:", "stand -", "stand ", "bearbeitet"})
}

func saysPublished(low string) bool {
	return containsAny(low, []string{"publish", "veröffentlicht", "erschienen", "posted", "erstellt", "pubdate", "entry-date", "created", "eingestellt", "geschrieben", "gepostet", "vom "})
}

// byline notes who is named as the author.
func (f *facts) byline(s, from string) {
	s = cleanAuthor(s)
	if s != "" {
		f.bylines = append(f.bylines, claims.Reading{Value: s, From: from})
	}
}

// cleanAuthor takes the names out of a byline; "" if it holds none.
func cleanAuthor(s string) string {
	s = squeeze(s)
	low := strings.ToLower(s)
	for _, w := range []string{"von ", "by ", "autor:", "autorin:", "autoren:", "author:", "text:", "written by ", "geschrieben von ", "posted by ", "ein artikel von ", "veröffentlicht von "} {
		if strings.HasPrefix(low, w) {
			s = strings.TrimSpace(s[len(w):])
			low = strings.ToLower(s)
		}
	}
	for _, cut := range []string{"|", "•", "·", " am ", " on ", " - ", " – ", ", 0", ", 1", ", 2", ", 3", "Follow", "@"} {
		if i := strings.Index(s, cut); i > 0 {
			s = strings.TrimSpace(s[:i])
		}
	}
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		s = strings.TrimRightFunc(s[:i], func(r rune) bool { return !unicode.IsLetter(r) })
	}
	s = strings.Trim(s, " ,;:/")
	if n := len(strings.Fields(s)); n == 0 || n > 12 || len(s) > 120 || strings.Contains(s, "://") || labels()[strings.ToLower(s)] || strings.EqualFold(s, "admin") {
		return ""
	}
	return s
}

// tell fills the article's metadata.
func (f *facts) tell(a *claims.Article, base *url.URL, american bool) {
	ld := readLD(f.ld, american)
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

	set(&a.Title, ld.title, "json-ld")
	set(&a.Title, cutSite(f.meta1("og:title"), a.Site.Value), "og")
	set(&a.Title, f.meta1("dc.title", "dcterms.title", "citation_title", "headline"), "meta")
	if len(f.headings) == 1 {
		set(&a.Title, f.headings[0], "h1")
	}
	set(&a.Title, cutSite(f.title, a.Site.Value), "title")
	if len(f.headings) > 0 {
		set(&a.Title, f.headings[0], "h1")
	}

	set(&a.Author, cleanAuthor(ld.author), "json-ld")
	set(&a.Author, cleanAuthor(f.meta1("author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "article:author_name", "article:author", "og:article:author")), "meta")
	for _, from := range []string{"microdata", "byline"} {
		for _, b := range f.bylines {
			if b.From == from {
				set(&a.Author, b.Value, from)
			}
		}
	}

	set(&a.Section, f.meta1("article:section"), "og")
	set(&a.Section, ld.section, "json-ld")

	set(&a.Lang, langCode(f.lang), "html")
	set(&a.Lang, langCode(f.meta1("content-language", "language", "dc.language", "dcterms.language")), "meta")
	set(&a.Lang, langCode(f.meta1("og:locale")), "og")
	set(&a.Lang, langCode(ld.lang), "json-ld")

	f.dates(a, ld, american)
	a.Remarks = append(a.Remarks, ld.remarks...)
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

// dates finds when the article was published and changed, the surest places first.
func (f *facts) dates(a *claims.Article, ld linked, american bool) {
	pub := func(value, from string) {
		if a.Published.Value == "" && value != "" {
			a.Published = claims.Reading{Value: value, From: from}
		}
	}
	mod := func(value, from string) {
		if a.Modified.Value == "" && value != "" {
			a.Modified = claims.Reading{Value: value, From: from}
		}
	}
	marked := func(ok func(m dateMark) bool) string {
		for _, m := range f.stamps {
			if ok(m) {
				return m.value
			}
		}
		return ""
	}
	fromMark := func(froms string, ok func(m dateMark) bool) {
		for _, from := range strings.Fields(froms) {
			pub(marked(func(m dateMark) bool { return m.from == from && !m.modified && ok(m) }), from)
		}
	}
	pub(ld.published, "json-ld")
	pub(stamp(f.meta1("article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "date.published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "citation_publication_date", "dc.date.issued", "dcterms.issued", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate", "og:pubdate", "rnews:datepublished", "analyticsattributes.articledate", "vr:published_time", "bt:pubdate", "ptime"), american), "meta")
	fromMark("microdata", func(m dateMark) bool { return true })
	fromMark("time byline", func(m dateMark) bool { return !m.aside && m.said })
	pub(urlDate(first(a.Canonical.Value, a.URL)), "url")
	pub(urlDate(a.URL), "url")
	fromMark("time byline", func(m dateMark) bool { return !m.aside && m.after })
	pub(marked(func(m dateMark) bool {
		return (m.from == "text" || m.from == "byline") && m.stand && m.after && !m.aside
	}), "text")
	// What these names mean is not settled: many systems put the last change there.
	pub(stamp(f.meta1("date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "created", "last-published"), american), "meta")
	fromMark("text", func(m dateMark) bool { return !m.aside && m.said })
	fromMark("time byline", func(m dateMark) bool { return !m.aside })
	fromMark("text", func(m dateMark) bool { return !m.aside && m.after })

	mod(ld.modified, "json-ld")
	mod(stamp(f.meta1("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod", "revised", "article:modified", "modified"), american), "meta")
	for _, from := range []string{"microdata", "time", "byline", "text"} {
		mod(marked(func(m dateMark) bool { return m.from == from && m.modified && !m.aside }), from)
	}
	if a.Published.Value == "" && a.Modified.Value != "" {
		// A page that says only when it was changed was there on that day.
		a.Published = claims.Reading{Value: a.Modified.Value, From: a.Modified.From}
	}
	fromMark("text", func(m dateMark) bool { return !m.aside })
	pub(scriptDate(f.scripts, american), "script")
	// In the last resort, a page that holds one single date is taken by its word.
	pub(onlyDate(f.stamps), "text")
}

// scriptDate is the date of publication that the data in a page's scripts agree on.
func scriptDate(scripts []string, american bool) string {
	value := ""
	for _, s := range scripts {
		for _, key := range []string{`"published_at"`, `"publishedAt"`, `"datePublished"`, `"published"`, `"publicationDate"`, `"publication_date"`} {
			for rest := s; ; {
				i := strings.Index(rest, key)
				if i < 0 {
					break
				}
				v := stamp(scanValue(rest[i:], strings.Trim(key, `"`)), american)
				if v != "" && value != "" && v != value {
					return ""
				}
				value = first(value, v)
				rest = rest[i+len(key):]
			}
		}
	}
	return value
}

// onlyDate is the date that all marks agree on, "" if they do not.
func onlyDate(marks []dateMark) string {
	value := ""
	for _, m := range marks {
		if value != "" && m.value != value {
			return ""
		}
		value = m.value
	}
	return value
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

// stampIn is the first date in a text.
func stampIn(s string, american bool) string {
	d, _ := firstDate(s, american)
	return d.value
}

// textOf is the text under n, cut after about limit bytes.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	steps := 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < limit && steps < limit; c = c.NextSibling {
			steps++
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type != html.ElementNode || c.DataAtom == atom.Style || c.DataAtom == atom.Script && n.DataAtom != atom.Script:
			default:
				if isBlock(c.DataAtom) || c.DataAtom == atom.Br {
					b.WriteByte(' ')
				}
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}

// cutAt is the last place at or before n where s can be cut between two letters.
func cutAt(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// ownText is the text directly in n.
func ownText(n *html.Node) string {
	s := ""
	for c := n.FirstChild; c != nil && len(s) < 200; c = c.NextSibling {
		if c.Type == html.TextNode {
			s += c.Data[:cutAt(c.Data, 200)] + " "
		}
	}
	return s
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// first is the first of the values that is not empty.
func first[T comparable](values ...T) T {
	var none T
	for _, v := range values {
		if v != none {
			return v
		}
	}
	return none
}
