package compare

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// judgeProper lays a place or an organisation beside the source.
func (p *pair) judgeProper(d *detail, m *claims.Match) {
	parts := p.parts(d)
	met, weak := 0, 0
	var x part
	for _, o := range parts {
		if o.like >= leastName {
			if met == 0 {
				x = o
			}
			met++
		} else if o.like >= likePart {
			if met+weak == 0 {
				x = o
			}
			weak++
		}
	}
	if e, ok := p.sameProper(d); ok {
		m.Status, m.Source = claims.StatusMatch, p.found(e)
		m.Reason = claims.Because("compare.name_same", d.Text, m.Source.Text)
		return
	}
	switch {
	case len(parts) == 0:
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	case met == len(parts), met+weak == len(parts) && met > 0, len(parts) == 1 && weak == 1:
		m.Status, m.Source = claims.StatusMatch, p.foundName(parts, x)
		m.Reason = claims.Because("compare.name_same", d.Text, m.Source.Text)
		if x.like < likeSame {
			m.Reason = claims.Because("compare.name_spelling", d.Text, m.Source.Text)
		}
	case p.initials(d, m):
	case met+weak > 0:
		at := p.s.tokens[x.at]
		m.Source = &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_part", d.Text, at.text)
	case p.otherNamed(d, m):
	case p.across || d.Kind == claims.DetailOrganisation || !p.sure(d) || !p.closely():
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	default:
		m.Status = claims.StatusAbsent
		m.Reason = claims.Because("compare.name_absent", d.Text)
	}
}

// otherNamed finds the name of the same kind that the source has in the place of the
// claim's: nearly all words around the two are alike, and the claim has neither.
func (p *pair) otherNamed(d *detail, m *claims.Match) bool {
	if !p.sure(d) || p.across {
		return false
	}
	k, ok := p.rivalInPlace(d, func(o *detail) bool { return o.Kind == d.Kind && !p.claimed(o) })
	if !ok {
		return false
	}
	m.Status, m.Source = claims.StatusDiffers, p.found(k)
	m.Reason = claims.Because("compare.name_other", d.Text, m.Source.Text)
	return true
}

// claimed reports whether a word of the claim meets one of a detail of the source.
func (p *pair) claimed(o *detail) bool {
	for at := o.from; at < o.to; at++ {
		for t := range p.terms {
			if p.terms[t].like(p.s.word[at]) >= likePart {
				return true
			}
		}
	}
	return false
}

// initials finds a name of several words by its initials: LA for Los Angeles.
func (p *pair) initials(d *detail, m *claims.Match) bool {
	if d.to-d.from < 2 {
		return false
	}
	var short strings.Builder
	for _, t := range p.c.tokens[d.from:d.to] {
		if t.cap {
			short.WriteRune([]rune(t.text)[0])
		}
	}
	id, ok := p.s.byFold[lang.Fold(short.String())]
	if !ok || short.Len() < 2 {
		return false
	}
	at := p.s.tokens[p.s.posting[id][0]]
	if strings.ToUpper(at.text) != at.text {
		return false
	}
	m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: at.Span, Text: at.text}
	m.Reason = claims.Because("compare.name_same", d.Text, at.text)
	return true
}

// sameProper finds a place or organisation of the source that is the claim's in
// another form of the gazetteer, an abbreviation or its expansion: first in the
// sentences that bear most on the claim, then anywhere.
func (p *pair) sameProper(d *detail) (int, bool) {
	for _, sentence := range p.order[:min(len(p.order), 3)] {
		for k := p.s.firstDetail(sentence); k < len(p.s.details) && p.s.details[k].sentence == sentence; k++ {
			if properOf(d, &p.s.details[k]) {
				return k, true
			}
		}
	}
	for k := range p.s.details {
		if properOf(d, &p.s.details[k]) {
			return k, true
		}
	}
	return 0, false
}

// properOf reports whether a detail of the source names the place or organisation of
// one of the claim.
func properOf(d, e *detail) bool {
	if e.Kind != claims.DetailPlace && e.Kind != claims.DetailOrganisation && e.Kind != claims.DetailName {
		return false
	}
	return d.Value == e.Value || lang.SameProper(d.Value, e.Value) || initialsOf(d.Value, e.Value) || initialsOf(e.Value, d.Value)
}

// initialsOf reports whether short is the initials of the words of long, such as
// DNR for Donetsk People's Republic is not but UN for United Nations is.
func initialsOf(short, long string) bool {
	if len(short) < 2 || len(short) > 6 || strings.ToUpper(short) != short || !strings.Contains(long, " ") {
		return false
	}
	var initials strings.Builder
	for w := range strings.FieldsFuncSeq(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if r := []rune(w)[0]; strings.ToUpper(string(r)) == string(r) && strings.ToLower(string(r)) != string(r) {
			initials.WriteRune(r)
		}
	}
	return initials.String() == strings.ReplaceAll(short, ".", "")
}
