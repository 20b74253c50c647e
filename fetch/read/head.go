package read

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// head notes what a page declares about itself by elements that say what they are,
// wherever in the page they stand: language, title, canonical address, meta
// elements, JSON-LD and scripts that speak of a publication.
func (f *facts) head(doc *goquery.Document) {
	root := doc.Find("html").First()
	f.lang = first(root.AttrOr("lang", ""), root.AttrOr("xml:lang", ""))
	if title := doc.Find("title").Not("svg title").First(); title.Length() > 0 {
		f.title = squeeze(textOf(title.Get(0), 500))
	}
	f.canonical = doc.Find(`link[rel="canonical" i][href]`).First().AttrOr("href", "")
	doc.Find("meta[content]").Each(func(_ int, m *goquery.Selection) { f.meta(m) })
	doc.Find("script").Each(func(_ int, s *goquery.Selection) { f.script(s) })
}

// metaKeys are the attributes by which a meta element names what it holds.
var metaKeys = []string{"property", "name", "http-equiv"}

// itemprop goes before the names of microdata among those of meta elements.
const itemprop = "itemprop:"

func (f *facts) meta(m *goquery.Selection) {
	value := strings.TrimSpace(m.AttrOr("content", ""))
	if value == "" || len(value) > 5000 {
		return
	}
	for _, key := range metaKeys {
		if k := strings.ToLower(strings.TrimSpace(m.AttrOr(key, ""))); k != "" {
			f.metas[k] = append(f.metas[k], value)
		}
	}
	if k := strings.ToLower(strings.TrimSpace(m.AttrOr("itemprop", ""))); k != "" {
		f.metas[itemprop+k] = append(f.metas[itemprop+k], value)
	}
}

func (f *facts) script(s *goquery.Selection) {
	n := s.Get(0)
	if strings.Contains(strings.ToLower(s.AttrOr("type", "")), "ld+json") {
		if f.ldSize < maxLD {
			f.ld = append(f.ld, textOf(n, maxLD-f.ldSize))
			f.ldSize += 1 + len(f.ld[len(f.ld)-1])
		}
		return
	}
	if t := n.FirstChild; t != nil && len(f.scripts) < 20 && (strings.Contains(t.Data, "ublished") || strings.Contains(t.Data, "ublication")) {
		f.scripts = append(f.scripts, t.Data)
	}
}
