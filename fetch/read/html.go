package read

import (
	"net/url"
	"path"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tickmark/claims"
)

// htmlFormat reads web pages, whole or in part.
var htmlFormat = format{name: "html", looks: looksHTML, read: readSaved}

// htmlStarts are the tags that a page or a part of one begins with.
var htmlStarts = []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<article", "<main", "<section", "<h1", "<h2", "<h3",

	"<table", "<ul", "<ol", "<span", "<a ", "<b>", "<i>", "<em>", "<strong>", "<blockquote", "<header", "<nav", "<script", "<style", "<br", "<center", "<font", "<img ", "<figure", "<link "}

func looksHTML(head string, in Input) int {
	s := strings.ToLower(strings.TrimLeft(head, " \t\r\n\ufeff"))
	for {
		end := ""
		switch {
		case strings.HasPrefix(s, "<?"):
			end = "?>"
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<!doctype") && !strings.HasPrefix(s, "<!doctype html"):
			end = ">"
		}
		if end == "" {
			break
		}
		i := strings.Index(s, end)
		if i < 0 {
			break
		}
		s = strings.TrimLeft(s[i+len(end):], " \t\r\n")
	}
	if startsWithAny(s, htmlStarts) {
		return 3
	}
	if strings.Contains(s, "<html") && strings.Contains(s, "<body") && strings.HasPrefix(s, "<") {
		return 3
	}
	kind, _, _ := strings.Cut(in.ContentType, ";")
	switch strings.TrimSpace(strings.ToLower(kind)) {
	case "text/html", "application/xhtml+xml":
		return 2
	}
	switch strings.ToLower(path.Ext(in.Name)) {
	case ".html", ".htm", ".xhtml":
		return 2
	}
	return 0
}

// readHTML reads a decoded page.
func readHTML(s string, in Input) (*claims.Article, error) {
	s = withoutLongTags(s)
	if treeWeight(s) > maxNodes {
		return readStripped(s, in)
	}
	a := &claims.Article{URL: in.URL}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		// The parser refuses more than 512 elements in each other.
		doc = flatten(s)
		a.Remarks = append(a.Remarks, claims.Because("read.too_nested"))
	}
	base, err := url.Parse(in.URL)
	if err != nil || base.Scheme == "" {
		base = nil
	}
	body := find(doc, atom.Body)
	if body == nil {
		body = doc
	}
	if href, ok := goquery.NewDocumentFromNode(doc).Find("base[href]").First().Attr("href"); ok {
		if u := absolute(base, href); u != "" {
			base, _ = url.Parse(u)
		}
	}
	f := gather(doc, base)
	f.tell(a, base)
	if in.Fragment {
		return selection(a, body, base)
	}
	pieces := mainText(body, base)
	if more := f.unshown(); size(pieces) < nearlyNothing && size(more) >= tooShort {
		pieces = append(headlines(pieces), more...)
		a.Remarks = append(a.Remarks, claims.Because("read.text_from_data"))
	}
	assemble(a, withCaptions(pieces))
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	a.Remarks = append(a.Remarks, suspect(a, body, f.paid)...)
	return a, nil
}

// headBytes is how much of a page without a tree is parsed for its metadata.
const headBytes = 256 << 10

// readStripped reads a page of more tags than a tree in bounded memory can hold: its
// words are taken line by line and zoned like plain text, its metadata from its head.
func readStripped(s string, in Input) (*claims.Article, error) {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	skip := atom.Atom(0) // the element whose words are left out
	for {
		switch z.Next() {
		case html.ErrorToken:
			a := Text(b.String())
			if len(a.Blocks) == 0 {
				return nil, because(NoText)
			}
			a.Title = claims.Reading{}
			a.Remarks = append([]claims.Reason(nil), claims.Because("read.too_many_tags"))
			base, _ := url.Parse(in.URL)
			head := s[:cutAt(s, headBytes)]
			if treeWeight(head) > maxNodes {
				return a, nil
			}
			if doc, err := html.Parse(strings.NewReader(head)); err == nil {
				a.URL = in.URL
				gather(doc, base).tell(a, base)
			}
			return a, nil
		case html.TextToken:
			if skip == 0 {
				b.WriteString(html.UnescapeString(strings.ReplaceAll(string(z.Raw()), "\n", " ")))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			switch t := atom.Lookup(name); {
			case t == atom.Script, t == atom.Style, t == atom.Title, t == atom.Noscript, t == atom.Textarea:
				skip = t
			case t == atom.Br:
				b.WriteByte('\n')
			case isBlock(t):
				b.WriteString("\n\n")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if t := atom.Lookup(name); t == skip {
				skip = 0
			} else if isBlock(t) {
				b.WriteString("\n\n")
			}
		}
	}
}

// inAmerica reports whether a page is likely to write the month first in
// 3/4/2021: one under .com and the like rather than under a country.
func inAmerica(base *url.URL) bool {
	if base == nil {
		return false
	}
	host := base.Hostname()
	for _, end := range []string{".com", ".org", ".net", ".us", ".gov", ".edu"} {
		if strings.HasSuffix(host, end) {
			return true
		}
	}
	return false
}
