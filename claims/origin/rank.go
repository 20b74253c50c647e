package origin

import (
	"strings"
	"sync"

	"tickmark/claims"
)

// hosts says what the pages of a host are, by the end of its name. The names are those
// of the hosts themselves and of the registries for authorities (".gov", ".gv.at").
// Only hosts of which nearly every page is of one rank stand here.
var hosts = []struct {
	rank  claims.Rank
	why   string // key of the sentence
	names string
}{
	{claims.RankPrimary, "origin.rank.authority", `gov mil gov.uk mod.uk parliament.uk gov.ie gov.au gov.in gc.ca gouv.fr gob.es gob.mx gov.it
		gov.pl gov.ua gov.il gov.br admin.ch parlament.ch gv.at parlament.gv.at europa.eu int un.org oecd.org imf.org worldbank.org
		bund.de bundestag.de bundesrat.de bundesregierung.de bundesbank.de bundesverfassungsgericht.de bundesgerichtshof.de destatis.de
		rki.de bmi.de auswaertiges-amt.de gesetze-im-internet.de kremlin.ru government.ru bayern.de berlin.de hamburg.de nrw.de
		sachsen.de hessen.de niedersachsen.de brandenburg.de`},
	{claims.RankPrimary, "origin.rank.research", `doi.org arxiv.org biorxiv.org medrxiv.org nature.com science.org thelancet.com nejm.org
		bmj.com plos.org pnas.org cell.com springer.com sciencedirect.com jamanetwork.com ssrn.com zenodo.org`},
	{claims.RankPrimary, "origin.rank.statement", `presseportal.de ots.at prnewswire.com businesswire.com globenewswire.com`},
	{claims.RankPrimary, "origin.rank.post", `twitter.com x.com facebook.com instagram.com t.me threads.net bsky.app linkedin.com
		truthsocial.com youtube.com tiktok.com mastodon.social`},
	{claims.RankTertiary, "origin.rank.reference", `wikipedia.org britannica.com wikidata.org munzinger.de`},
}

// byHost finds the line of hosts for the end of a host's name.
var byHost = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, h := range hosts {
		for _, name := range strings.Fields(h.names) {
			m[name] = i
		}
	}
	return m
})

// suggest is the rank that a source looks like, with what that rests on.
func suggest(s Document) (claims.Rank, claims.Reason) {
	for name := s.Host; name != ""; {
		if i, ok := byHost()[name]; ok {
			return hosts[i].rank, claims.Because(hosts[i].why, s.Host)
		}
		_, rest, _ := strings.Cut(name, ".")
		name = rest
	}
	if s.Host != "" && s.Published != "" {
		return claims.RankSecondary, claims.Because("origin.rank.article")
	}
	return "", claims.Reason{}
}
