package compare

import (
	"strings"

	"tickmark/claims"
)

// roleReach is how far an office may stand from the name of who holds it, in words:
// "Sergei Lavrov, the Russian foreign minister".
const roleReach = 3

// judgeRole lays an office or occupation beside the source, by who holds it and by
// the word that names it: the first one. Roles are put in so many ways that one that
// is not found is unclear, never absent. It differs where the word before it is
// another one that the source has in every place (sales manager, marketing manager),
// or where the same person holds the same office as a deputy.
func (p *pair) judgeRole(d *detail, m *claims.Match) {
	head, ok := p.roleHead(d)
	if !ok {
		m.Reason = claims.Because("compare.role_unclear", d.Text)
		return
	}
	if ours, span, ok := p.otherField(d, head); ok {
		m.Status, m.Source = claims.StatusDiffers, &claims.Found{Span: span, Text: p.s.slice(span)}
		m.Reason = claims.Because("compare.role_field", ours, m.Source.Text)
		return
	}
	if k, same, ok := p.heldBy(d, head); ok {
		e := &p.s.details[k]
		m.Source = p.foundRole(head, k)
		if !same {
			m.Reason = claims.Because("compare.role_unclear", d.Text)
			return
		}
		if ours, theirs := p.c.deputy(d), p.s.deputy(e); ours != theirs {
			m.Status = claims.StatusDiffers
			m.Reason = claims.Because("compare.role_rank", p.c.withRank(d), p.s.withRank(e))
			return
		}
		m.Status = claims.StatusMatch
		m.Reason = claims.Because("compare.role_same", d.Text, m.Source.Text)
		return
	}
	if k, ok := p.heldByOther(d, head); ok {
		m.Source = p.found(k)
		m.Reason = claims.Because("compare.role_other_holder", d.Text, m.Source.Text)
		return
	}
	if x := p.locate(head); x.like >= likePart && p.bearing(int(p.s.in[x.at])) && p.sameField(d, head, x) {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: p.s.tokens[x.at].Span, Text: p.s.tokens[x.at].text}
		if k := p.s.roleAt(x.at); k >= 0 {
			m.Source = p.foundRole(head, k)
		}
		m.Reason = claims.Because("compare.role_same", d.Text, m.Source.Text)
		return
	}
	m.Reason = claims.Because("compare.role_unclear", d.Text)
}

// roleHead is the term that names a role: the first one, of words joined by hyphens
// the last ("US-Außenminister").
func (p *pair) roleHead(d *detail) (*term, bool) {
	ts := p.termsFrom(d.from)
	if len(ts) == 0 || ts[0].at >= d.to {
		return nil, false
	}
	n := 0
	for n+1 < len(ts) && ts[n+1].at < d.to && p.c.slice(claims.Span{Start: ts[n].End, End: ts[n+1].Start}) == "-" {
		n++
	}
	return &ts[n], true
}

// roleAt is the role of the source that a token is in or stands right before, -1 for
// none.
func (x *index) roleAt(at int) int {
	if k := x.detailAt(at, claims.DetailRole); k >= 0 || at+1 >= len(x.tokens) || x.in[at+1] != x.in[at] {
		return k
	}
	return x.detailAt(at+1, claims.DetailRole)
}

// foundRole is a role of the source, with the word before it where that names it:
// "press secretary".
func (p *pair) foundRole(head *term, k int) *claims.Found {
	e := &p.s.details[k]
	span := e.Span
	if at := e.from - 1; at >= 0 && p.s.in[at] == p.s.in[e.from] && head.like(p.s.word[at]) >= likePart {
		span.Start = p.s.tokens[at].Start
	}
	return &claims.Found{Span: span, Text: p.s.slice(span)}
}

// sameField reports whether what stands before the word for a role, joined to it by a
// hyphen, is met near a word of the source: a Russian foreign minister is no
// US-Außenminister.
func (p *pair) sameField(d *detail, head *term, x part) bool {
	for _, k := range p.termsFrom(d.from) {
		if k.at >= head.at {
			break
		}
		met := false
		for at := max(0, x.at-nameReach); at <= min(len(p.s.tokens)-1, x.at+nameReach); at++ {
			met = met || p.s.in[at] == p.s.in[x.at] && k.like(p.s.word[at]) >= likePart
		}
		if !met {
			return false
		}
	}
	return true
}

// heldBy finds the role of the source that the person beside the claim's role holds
// there, and whether it is the same office; one that is goes before others.
func (p *pair) heldBy(d *detail, head *term) (role int, same, ok bool) {
	role = -1
	n := p.c.beside(d.from, d.to, roleReach, claims.DetailName)
	if n < 0 {
		return role, false, false
	}
	parts := p.parts(&p.c.details[n])
	if len(parts) == 0 || parts[len(parts)-1].like < leastName {
		return role, false, false
	}
	surname := p.s.word[parts[len(parts)-1].at]
	places := p.s.posting[surname]
	for _, at := range places[:min(len(places), mostOften)] {
		if p.s.in[at] < 0 {
			continue
		}
		from, to := int(at), int(at)+1
		if k := p.nameAt(int(at)); k >= 0 {
			from, to = p.s.details[k].from, p.s.details[k].to
		}
		k := p.s.beside(from, to, roleReach, claims.DetailRole)
		if k < 0 {
			continue
		}
		// "Blinken and Foreign Minister Lavrov": the office is that of the nearer one.
		e := &p.s.details[k]
		if n := p.s.beside(e.from, e.to, roleReach, claims.DetailName); n >= 0 && (int(at) < p.s.details[n].from || int(at) >= p.s.details[n].to) {
			continue
		}
		if p.sameRole(head, e) {
			return k, true, true
		}
		if role < 0 {
			role = k
		}
	}
	return role, false, role >= 0
}

// heldByOther finds the name beside a role in the source, where the claim has another
// name beside it and the source never does. It is a question only: two people can hold
// one office, and one person two.
func (p *pair) heldByOther(d *detail, head *term) (int, bool) {
	if p.c.beside(d.from, d.to, 1, claims.DetailName) < 0 {
		return 0, false
	}
	out, seen := -1, 0
	for k := 0; k < len(p.s.details) && seen < mostOften; k++ {
		e := &p.s.details[k]
		if e.Kind != claims.DetailRole {
			continue
		}
		seen++
		if !p.sameRole(head, e) {
			continue
		}
		n := p.s.beside(e.from, e.to, 1, claims.DetailName)
		if n < 0 || p.claimed(&p.s.details[n]) {
			return 0, false
		}
		if out < 0 {
			out = n
		}
	}
	return out, out >= 0
}

// sameRole reports whether a role of the source is named by a term: by one of its words
// or the one before it, as "press" in "press secretary".
func (p *pair) sameRole(head *term, e *detail) bool {
	for at := max(0, e.from-1); at < e.to; at++ {
		if p.s.in[at] == p.s.in[e.from] && head.like(p.s.word[at]) >= likePart {
			return true
		}
	}
	return false
}

// deputies are the words that make an office that of a deputy, folded; in German they
// are the first part of a compound, too.
var deputies = foldedSet("deputy vice vize assistant associate stellvertretender stellvertretende stellvertretenden stellvertreter stv")

// deputy reports whether a role is that of a deputy.
func (x *index) deputy(d *detail) bool {
	_, ok := x.deputyWord(d)
	return ok
}

// deputyReach is how many words before a role are looked at: deputy prime minister.
const deputyReach = 2

// deputyWord finds the word that makes a role that of a deputy, in it or before it.
func (x *index) deputyWord(d *detail) (int, bool) {
	for at := d.to - 1; at >= max(0, d.from-deputyReach) && x.in[at] == x.in[d.from]; at-- {
		switch w := x.vocab[x.word[at]]; {
		case deputies[w.fold], strings.HasPrefix(w.fold, "vize"):
			return at, true
		case w.stop && at < d.from:
			return 0, false
		}
	}
	return 0, false
}

// withRank is the words of a role from the one on that makes it a deputy's.
func (x *index) withRank(d *detail) string {
	if at, ok := x.deputyWord(d); ok && at < d.from {
		return x.slice(claims.Span{Start: x.tokens[at].Start, End: d.End})
	}
	return d.Text
}

// otherField finds the word before the same role in the source, where it is another
// than in the claim, the same in every place, and the claim's own is nowhere there.
// Only English puts it before in a word of its own.
func (p *pair) otherField(d *detail, head *term) (ours string, span claims.Span, ok bool) {
	if p.across || p.c.code() != "en" || d.from == 0 || p.c.in[d.from-1] != p.c.in[d.from] {
		return "", span, false
	}
	field, found := p.termAt(d.from - 1)
	if !found || field.num || field.best >= likeSynonym || deputies[field.fold] {
		return "", span, false
	}
	theirs := ""
	for _, h := range head.hits {
		if h.like < likeSame {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			if at == 0 || p.s.in[at-1] != p.s.in[at] {
				return "", span, false
			}
			w := p.s.vocab[p.s.word[at-1]]
			if w.stop || w.num || theirs != "" && w.fold != theirs {
				return "", span, false
			}
			theirs, span = w.fold, claims.Span{Start: p.s.tokens[at-1].Start, End: p.s.tokens[at].End}
		}
	}
	return p.c.slice(claims.Span{Start: p.c.tokens[d.from-1].Start, End: head.End}), span, theirs != ""
}

// judgeHolder finds who holds in the source the office that the claim gives to a
// name that is not there: the role must be the same, and a country or a body that
// both texts name beside it.
func (p *pair) judgeHolder(d *detail, m *claims.Match) bool {
	r := p.c.beside(d.from, d.to, 1, claims.DetailRole)
	if r < 0 {
		return false
	}
	role := &p.c.details[r]
	head, ok := p.roleHead(role)
	if !ok || !p.sure(d) {
		return false
	}
	seen := 0
	for k := 0; k < len(p.s.details) && seen < mostOften; k++ {
		e := &p.s.details[k]
		if e.Kind != claims.DetailRole {
			continue
		}
		seen++
		if !p.sameRole(head, e) || p.c.deputy(role) != p.s.deputy(e) || !p.sameBody(role, e) {
			continue
		}
		if n := p.s.beside(e.from, e.to, 1, claims.DetailName); n >= 0 {
			m.Status, m.Source = claims.StatusDiffers, p.found(n)
			m.Reason = claims.Because("compare.name_other_holder", d.Text, m.Source.Text, role.Text)
			return true
		}
	}
	return false
}

// sameBody reports whether the same place, people or body is named beside two roles.
func (p *pair) sameBody(d, e *detail) bool {
	ts := p.termsFrom(d.from - 2)
	for t := range ts {
		k := &ts[t]
		if k.at >= d.from {
			break
		}
		if p.c.in[k.at] == p.c.in[d.from] && (p.c.code() == "de" || k.cap) {
			for at := max(0, e.from-3); at < e.from; at++ {
				if p.s.in[at] == p.s.in[e.from] && k.like(p.s.word[at]) >= likeFamily {
					return true
				}
			}
		}
	}
	return false
}
