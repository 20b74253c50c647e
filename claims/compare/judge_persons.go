package compare

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// judgeName lays a person's name beside the source.
func (p *pair) judgeName(d *detail, m *claims.Match) {
	parts := p.parts(d)
	if len(parts) == 0 {
		m.Reason = claims.Because("compare.name_unclear", d.Text)
		return
	}
	met, last := 0, parts[len(parts)-1]
	for _, x := range parts {
		if x.like >= leastName {
			met++
		}
	}
	switch {
	case last.like >= leastName || met > 0 && len(parts) > 2:
		p.judgeSurname(d, parts, m)
	case met > 0:
		if k, ok := p.otherSurname(d, parts); ok {
			m.Status, m.Source = claims.StatusDiffers, p.found(k)
			m.Reason = claims.Because("compare.name_other_surname", d.Text, m.Source.Text)
			return
		}
		if p.judgeSlip(d, m) {
			return
		}
		at := p.s.tokens[firstMet(parts).at]
		m.Source = &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_part", d.Text, at.text)
	case p.judgeSlip(d, m), p.judgeHolder(d, m), p.otherNamed(d, m):
	case !p.sure(d):
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	default:
		m.Status = claims.StatusAbsent
		m.Reason = claims.Because("compare.name_absent", d.Text)
	}
}

// judgeSurname lays a name beside the source that has its surname.
func (p *pair) judgeSurname(d *detail, parts []part, m *claims.Match) {
	x := parts[len(parts)-1]
	if x.like < leastName {
		x = firstMet(parts)
	}
	at := p.s.tokens[x.at]
	m.Source = &claims.Found{Span: at.Span, Text: at.text}
	if other, ok := p.otherGiven(d, parts); ok {
		m.Status, m.Source = claims.StatusDiffers, p.found(other)
		m.Reason = claims.Because("compare.name_differs", d.Text, m.Source.Text)
		return
	}
	if ours, theirs, span, ok := p.otherTitle(d, x); ok {
		m.Status = claims.StatusDiffers
		m.Source = &claims.Found{Span: span, Text: p.s.slice(span)}
		m.Reason = claims.Because("compare.name_other_title", d.Text, ours, theirs)
		return
	}
	m.Status = claims.StatusMatch
	full := p.nameAt(x.at)
	if full >= 0 {
		m.Source = p.found(full)
	}
	switch {
	case x.like < likeSame:
		m.Reason = claims.Because("compare.name_spelling", d.Text, m.Source.Text)
	case full >= 0 && p.short(parts, full):
		m.Reason = claims.Because("compare.name_short", d.Text, m.Source.Text)
	default:
		m.Reason = claims.Because("compare.name_same", d.Text, m.Source.Text)
	}
}

// judgeSlip finds the name in the source with one letter other than in the claim. It
// is a question, not a match: Meier and Maier are two people.
func (p *pair) judgeSlip(d *detail, m *claims.Match) bool {
	at, ok := p.slip(d.to - 1)
	if !ok {
		return false
	}
	m.Source = &claims.Found{Span: at.Span, Text: at.text}
	m.Reason = claims.Because("compare.name_slip", d.Text, at.text)
	return true
}

// short reports whether the given names of the claim's name and of one in the source
// are a short form and the full one.
func (p *pair) short(parts []part, k int) bool {
	given, first := p.c.vocab[p.c.word[parts[0].token]].fold, p.s.vocab[p.s.word[p.s.details[k].from]].fold
	return given != first && lang.SameGiven(given, first)
}

// otherGiven finds the name of somebody in the source with the same surname whose
// given name is another, where nobody there has both.
func (p *pair) otherGiven(d *detail, parts []part) (int, bool) {
	if len(parts) != 2 || parts[1].like < leastName || parts[0].like >= likePart {
		return 0, false
	}
	given := p.c.vocab[p.c.word[parts[0].token]]
	out := -1
	for k := range p.s.details {
		e := &p.s.details[k]
		if e.Kind != claims.DetailName || e.to-e.from != 2 {
			continue
		}
		first, surname := p.s.vocab[p.s.word[e.from]], p.s.vocab[p.s.word[e.to-1]]
		if surname.key != p.c.vocab[p.c.word[parts[1].token]].key || titles[first.fold] {
			continue
		}
		if len(first.fold) < 3 || len(given.fold) < 3 || first.fold[0] == given.fold[0] && prefix(first.fold, given.fold) >= 2 || lang.SameGiven(first.fold, given.fold) {
			return 0, false
		}
		if out < 0 {
			out = k
		}
	}
	return out, out >= 0
}

// otherSurname finds the name of somebody in the source with the same given name and
// another surname, where the claim's surname is nowhere and the given name never
// stands alone.
func (p *pair) otherSurname(d *detail, parts []part) (int, bool) {
	if len(parts) != 2 || parts[0].like < leastName || parts[1].like >= likePart || !p.sure(d) || p.overlap() < leastHeld {
		return 0, false
	}
	given := p.s.word[parts[0].at]
	out := -1
	for _, at := range p.s.posting[given] {
		k := p.nameAt(int(at))
		if k < 0 || p.s.details[k].from != int(at) || p.s.details[k].to-p.s.details[k].from < 2 {
			return 0, false
		}
		e := &p.s.details[k]
		if surname := p.s.word[e.to-1]; lang.OneLetterApart(p.c.vocab[p.c.word[parts[1].token]].fold, p.s.vocab[surname].fold) || p.meets(surname, leastName) {
			return 0, false // a slip, or the claim has it, too: Anna Keller, née Brandt
		}
		if out < 0 {
			out = k
		}
	}
	return out, out >= 0
}

// otherTitle finds a title of a woman before the surname in the source where the
// claim has one of a man, or the other way round, and nowhere the claim's.
func (p *pair) otherTitle(d *detail, x part) (ours, theirs string, span claims.Span, ok bool) {
	man, woman, ours := p.c.title(d.from - 1)
	if !man && !woman || x.token != d.to-1 {
		return "", "", claims.Span{}, false
	}
	for _, at := range p.s.posting[p.s.word[x.at]] {
		m, w, title := p.s.title(int(at) - 1)
		if m && man || w && woman {
			return "", "", claims.Span{}, false
		}
		if (m || w) && !ok && p.s.in[at-1] == p.s.in[at] {
			ok, theirs, span = true, title, claims.Span{Start: p.s.tokens[at-1].Start, End: p.s.tokens[at].End}
		}
	}
	return ours, theirs, span, ok
}

// title reads a token as the title of a man or a woman.
func (x *index) title(at int) (man, woman bool, text string) {
	if at < 0 || x.lang == nil || x.lang.Names.Words == nil {
		return false, false, ""
	}
	text = x.tokens[at].text
	w := x.lang.Names.Words()[strings.ToLower(text)]
	if w&lang.Title == 0 {
		return false, false, ""
	}
	return w&lang.TitleMale != 0, w&lang.RoleFemale != 0, text
}
