package read

import (
	"strings"

	"golang.org/x/net/html"

	"tickmark/claims"
)

// stubSize is how many code points a text has at most to be taken for the rest of
// something that was not delivered.
const stubSize = 1500

// hardlyAny is how many code points of text are so few that it is worth saying.
const hardlyAny = 120

// suspicions are words by which pages say that they are not the article. Each list
// is looked for in a short text and in the title.
var suspicions = []struct {
	key   string
	words []string
}{
	{"read.paywall", []string{"weiterlesen mit", "jetzt abonnieren und", "dieser artikel ist exklusiv", "nur für abonnenten", "exklusiv für abonnenten", "plus-artikel", "mit einem abo", "jetzt weiterlesen",
		"sie haben noch kein abo", "testen sie jetzt", "zugang zu allen artikeln", "lesen sie den ganzen artikel", "um diesen artikel zu lesen", "already a subscriber", "subscribe to continue", "subscribe to read", "to continue reading",
		"this article is for subscribers", "for subscribers only", "subscriber-only", "sign in to read", "start your free trial", "unlock this article", "become a member to read"}},
	{"read.cookie_wall", []string{"mit werbung und tracking", "mit werbung lesen", "werbefrei im abo", "cookies zustimmen", "zustimmen und weiter", "akzeptieren und weiter", "um der nutzung", "privatsphäre-einstellungen", "accept cookies", "before you continue",
		"wir und unsere partner", "we and our partners", "we value your privacy", "ihre privatsphäre", "your privacy choices"}},
	{"read.needs_scripts", []string{"enable javascript", "javascript aktivieren", "aktivieren sie javascript", "javascript is disabled", "javascript ist deaktiviert", "requires javascript", "benötigt javascript", "turn on javascript", "checking your browser", "verify you are human", "just a moment"}},
	{"read.not_found", []string{"seite nicht gefunden", "seite wurde nicht gefunden", "seite konnte nicht gefunden", "seite existiert nicht", "seite ist nicht mehr verfügbar", "artikel ist nicht mehr verfügbar", "diese seite gibt es nicht", "page not found", "page cannot be found", "page could not be found",
		"page you requested", "page doesn't exist", "page does not exist", "page you are looking for", "no longer available", "error 404", "404 not found", "404 -", "fehler 404"}},
}

// suspect tells what a page seems to be instead of the article that was wanted.
func suspect(a *claims.Article, body *html.Node) []claims.Reason {
	var remarks []claims.Reason
	n := 0
	for _, b := range a.Blocks {
		n += b.Len()
	}
	if n > stubSize {
		return nil
	}
	all := strings.ToLower(a.Title.Value + "\n" + textOf(body, 20_000))
	if n < 200 {
		all += strings.ToLower(noscript(body, 4000))
	}
	for _, s := range suspicions {
		if containsAny(all, s.words) {
			remarks = append(remarks, claims.Because(s.key))
		}
	}
	if n < hardlyAny && len(remarks) == 0 {
		remarks = append(remarks, claims.Because("read.little_text", n))
	}
	return remarks
}

// noscript is what a page shows where no scripts run.
func noscript(n *html.Node, limit int) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < limit; c = c.NextSibling {
			if c.Type == html.ElementNode && c.Data == "noscript" {
				b.WriteString(textOf(c, limit))
				continue
			}
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
