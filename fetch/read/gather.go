package read

import (
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// facts are what a page says about itself, gathered from its head (see head.go) and in
// one pass over its tree.
type facts struct {
	american  bool // 3/4/2021 is read as the fourth of March
	lang      string
	title     string // of the <title> element
	headings  []string
	canonical string
	metas     map[string][]string // by lower-case name, property or itemprop
	ld        []string            // the scripts of type application/ld+json
	ldSize    int                 // bytes in ld
	stamps    []dateMark
	headless  bool // the page has no first-level heading for its byline to stand below
	bylines   []byline
	publisher string
	body      string   // the article's text, from its JSON-LD
	paid      bool     // its JSON-LD says that not everybody may read it
	reviews   []review // of microdata
	scripts   []string // those that speak of a publication
	main      int      // how many <main> and <article> elements are around
	steps     int
}

// maxLD is how many bytes of JSON-LD are read of a page; decoded they take about
// twenty times as much memory. Pages have some kilobytes.
const maxLD = 1 << 20

// gather collects the facts of a document.
func gather(doc *html.Node, base *url.URL) *facts {
	f := &facts{metas: map[string][]string{}}
	f.head(goquery.NewDocumentFromNode(doc))
	lang := langCode(f.lang)
	f.american = inAmerica(base) && (lang == "" || lang == "en")
	f.headless = find(doc, atom.H1) == nil
	f.visit(doc, false, false)
	return f
}

func (f *facts) visit(n *html.Node, aside, done bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f.steps++; f.steps > mostNodes {
			return
		}
		if c.Type == html.TextNode {
			if !done && len(c.Data) >= 8 {
				f.visible(c.Data, aside)
			}
			if t := strings.TrimSpace(c.Data); (len(f.headings) > 0 || f.headless) && !aside && len(t) < longestNames && plainByline(t) {
				f.byline(t, "text")
			}
			continue
		}
		if c.Type != html.ElementNode {
			continue
		}
		aside, done, inside := aside, done, 0
		switch c.DataAtom {
		case atom.Title, atom.Meta, atom.Link, atom.Script, atom.Style, atom.Noscript, atom.Svg, atom.Template, atom.Textarea, atom.Select:
			continue
		case atom.H1:
			if t := squeeze(textOf(c, 500)); t != "" && len(f.headings) < 20 {
				f.headings = append(f.headings, t)
			}
		case atom.Time:
			if f.time(c, aside) {
				done = true
			}
		case atom.Footer, atom.Aside, atom.Nav:
			aside = true
		case atom.Blockquote: // what somebody else said, and when
			aside, done = true, true
		case atom.Figure: // what it says about itself is about the picture
			continue
		case atom.Article, atom.Main:
			inside = 1
		case atom.Header:
			// At the head of a page stands today's date, at the head of an article its own.
			aside = aside || f.main == 0
		}
		if strings.HasSuffix(attr(c, "itemtype"), "/ClaimReview") && len(f.reviews) < mostReviews {
			f.reviews = append(f.reviews, reviewIn(c))
		}
		if p := first(attr(c, "itemprop"), strings.TrimPrefix(attr(c, "property"), "schema:")); p != "" {
			done = f.microdata(c, p, aside) || done
		}
		if names := attr(c, "class") + " " + attr(c, "id"); len(names) > 1 {
			done = f.named(c, names, &aside, done) || done
		}
		if attr(c, "rel") == "author" {
			f.byline(textOf(c, longestNames), "rel")
		}
		f.main += inside
		f.visit(c, aside, done)
		f.main -= inside
	}
}

// microdata notes itemprop attributes on elements of the body.
func (f *facts) microdata(n *html.Node, prop string, aside bool) bool {
	low := strings.ToLower(prop)
	value := first(attr(n, "content"), attr(n, "datetime"))
	switch {
	case strings.Contains(low, "datepublished"), strings.Contains(low, "datecreated"), strings.Contains(low, "datemodified"):
		if value == "" {
			value = textOf(n, 120)
		}
		if v := stamp(value, f.american); v != "" {
			f.mark(dateMark{value: v, from: "microdata", aside: aside, modified: strings.Contains(low, "datemodified"), said: !strings.Contains(low, "datemodified")})
			return true
		}
	case low == "author" || low == "creator":
		f.byline(personIn(n), "microdata")
	case low == "publisher" && f.publisher == "":
		f.publisher = personIn(n)
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
func (f *facts) named(n *html.Node, names string, aside *bool, done bool) bool {
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
	found := false
	for _, text := range eachDate(textOf(n, 160), f.american) {
		if v := stampIn(text, f.american); v != "" {
			low := low + " " + strings.ToLower(text)
			f.mark(dateMark{value: v, from: "byline", aside: *aside, modified: saysModified(low), said: saysPublished(low), stand: containsAny(low, []string{"stand:", "stand -"})})
			found = true
		}
	}
	return found
}
