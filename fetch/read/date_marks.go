package read

import (
	"strings"

	"golang.org/x/net/html"
)

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

// time notes a <time> element.
func (f *facts) time(n *html.Node, aside bool) bool {
	v := stamp(attr(n, "datetime"), f.american)
	text := textOf(n, 120)
	if v == "" {
		v = stamp(text, f.american)
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

// longestStamp is how many bytes stand beside a date at most where a line is about when
// the article came out; in a longer one the words that say so stand at most nearStamp
// bytes before the date.
const (
	longestStamp = 60
	nearStamp    = 30
	longestLine  = 240
)

// visible looks for a date in a short text of the page.
func (f *facts) visible(s string, aside bool) {
	s = strings.TrimSpace(s)
	if len(s) > longestStamp {
		// A text may begin with its date, as agencies' reports do.
		if day, ok := dateline(s, f.american); ok {
			f.mark(dateMark{value: day, from: "text", aside: aside})
			return
		}
	}
	if len(s) > longestLine {
		return
	}
	if len(f.stamps) > 200 || !strings.ContainsAny(s, "0123456789") {
		return
	}
	if parts := eachDate(s, f.american); len(parts) > 1 {
		for _, p := range parts {
			f.visible(p, aside)
		}
		return
	}
	d, ok := firstDate(s, f.american)
	if !ok {
		return
	}
	low := strings.ToLower(s)
	if strings.Contains(low, "©") || strings.Contains(low, "copyright") {
		return
	}
	said := saysPublished(low)
	modified := saysModified(low)
	if rest := len(s) - (d.end - d.start); rest > longestStamp {
		// A sentence that speaks of a date, unless right before it it tells of its own.
		near := strings.ToLower(s[cutAt(s, max(0, d.start-nearStamp)):d.start])
		said, modified = saysPublished(strings.TrimSuffix(near, "vom ")), saysModified(near)
		if !said && !modified {
			return
		}
	}
	f.mark(dateMark{value: d.value, from: "text", aside: aside, modified: modified, said: said, stand: containsAny(low, []string{"stand:", "stand -"})})
}

// eachDate cuts a text in two that tells of two dates with a word before the second,
// so that each is read by its own words: "Published 3 March 2021 · Updated 5 March 2021".
func eachDate(s string, american bool) []string {
	low := strings.ToLower(s)
	if d, ok := firstDate(s, american); ok && len(low) == len(s) {
		for _, w := range []string{"update", "modified", "aktualisiert", "geändert", "änderung", "bearbeitet", "publish", "veröffentlicht", "erschienen", "erstellt"} {
			i := strings.Index(low[d.end:], w)
			if i < 0 {
				continue
			}
			if i += d.end; stampIn(s[i:], american) != "" {
				return []string{s[:i], s[i:]}
			}
		}
	}
	return []string{s}
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
