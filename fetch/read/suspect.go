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

// shortestSentence is how many words a block has that may be a sentence of an article
// which merely speaks of paywalls or cookies; what a page itself says to its readers
// about them stands on buttons, in headings and in lines shorter than that.
const shortestSentence = 12

// suspicion is a way in which pages say that they are not the article.
type suspicion struct {
	key    string
	beside bool // the words may stand beside the text: the box below a stub is no part of it
	words  []string
}

var suspicions = []suspicion{
	{"read.paywall", true, []string{"weiterlesen mit", "jetzt abonnieren und", "dieser artikel ist exklusiv", "nur für abonnenten", "exklusiv für abonnenten", "jetzt weiterlesen",
		"sie haben noch kein abo", "testen sie jetzt", "zugang zu allen artikeln", "lesen sie den ganzen artikel", "um diesen artikel zu lesen", "already a subscriber", "subscribe to continue", "subscribe to read", "to continue reading",
		"this article is for subscribers", "for subscribers only", "subscriber-only", "sign in to read", "start your free trial", "unlock this article", "become a member to read"}},
	{"read.cookie_wall", false, []string{"mit werbung und tracking", "mit werbung lesen", "werbefrei im abo", "cookies zustimmen", "zustimmen und weiter", "akzeptieren und weiter", "um der nutzung", "privatsphäre-einstellungen", "accept cookies", "before you continue",
		"wir und unsere partner", "we and our partners", "we value your privacy", "ihre privatsphäre", "your privacy choices"}},
	{"read.needs_scripts", false, []string{"enable javascript", "javascript aktivieren", "aktivieren sie javascript", "javascript is disabled", "javascript ist deaktiviert", "requires javascript", "benötigt javascript", "turn on javascript"}},
	{"read.robot_check", false, []string{"checking your browser", "verify you are human", "verifying you are human", "just a moment", "are you a robot", "not a robot", "unusual traffic", "attention required", "pardon our interruption", "kein roboter", "sind sie ein mensch", "dass sie ein mensch sind", "ungewöhnlichen datenverkehr"}},
	{"read.parked", false, []string{"domain steht zum verkauf", "domain zu verkaufen", "diese domain kaufen", "domain kann gekauft werden", "domain ist geparkt", "domain wurde geparkt", "domain is for sale", "domain may be for sale", "domain name is for sale",
		"buy this domain", "get this domain", "inquire about this domain", "domain is parked", "parked domain", "parked free", "domain parking", "domain has expired", "domain ist abgelaufen"}},
	{"read.not_found", false, []string{"seite nicht gefunden", "seite wurde nicht gefunden", "seite konnte nicht gefunden", "seite existiert nicht", "seite ist nicht mehr verfügbar", "artikel ist nicht mehr verfügbar", "diese seite gibt es nicht", "page not found", "page cannot be found", "page could not be found",
		"page you requested", "page doesn't exist", "page does not exist", "page you are looking for", "no longer available", "error 404", "404 not found", "404 -", "fehler 404"}},
}

// suspect tells what a page seems to be instead of the article that was wanted. paid
// says that the page itself declares its article to be for subscribers.
func suspect(a *claims.Article, body *html.Node, paid bool) []claims.Reason {
	n := 0
	for _, b := range a.Blocks {
		n += b.Len()
	}
	if n > stubSize {
		return nil
	}
	own := ownWords(a)
	page := strings.ToLower(textOf(body, 20_000))
	var remarks []claims.Reason
	for _, s := range suspicions {
		said := own.say(s.words) || n < nearlyNothing && (containsAny(page, s.words) || containsAny(strings.ToLower(noscript(body, 4000)), s.words))
		if said || s.beside && (paid || own.lack(page, s.words)) {
			remarks = append(remarks, claims.Because(s.key))
		}
	}
	if n < hardlyAny && len(remarks) == 0 {
		remarks = append(remarks, claims.Because("read.little_text", n))
	}
	return remarks
}

// words are those of a page's text in lower case: title, headings and short lines, in
// which the page speaks for itself, and sentences, which may be an article's.
type words struct{ short, long string }

func ownWords(a *claims.Article) words {
	t := claims.NewText(a.Text)
	var short, long strings.Builder
	short.WriteString(a.Title.Value + "\n")
	for _, b := range a.Blocks {
		s := t.Slice(b.Span)
		if b.Kind != claims.BlockHeadline && len(strings.Fields(s)) >= shortestSentence {
			long.WriteString(s + "\n")
		} else {
			short.WriteString(s + "\n")
		}
	}
	return words{strings.ToLower(short.String()), strings.ToLower(long.String())}
}

// say reports whether the text says what one of the phrases says: in a short line, or
// with two of them in its sentences, which no article about the matter has by chance.
func (w words) say(phrases []string) bool {
	said := 0
	for _, p := range phrases {
		if strings.Contains(w.short, p) {
			return true
		}
		if strings.Contains(w.long, p) {
			said++
		}
	}
	return said > 1
}

// lack reports whether the page around the text says one of the phrases more often
// than the text does.
func (w words) lack(page string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Count(page, p) > strings.Count(w.short, p)+strings.Count(w.long, p) {
			return true
		}
	}
	return false
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
