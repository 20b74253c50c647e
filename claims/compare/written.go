package compare

import (
	"sort"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// written finds a number of the claim in the source's words as they stand, where
// the source's details do not hold it: in a name, a table, a compound; the second
// year of "1950–53"; a numeral in the words of the other language.
func (p *pair) written(d *detail) (claims.Span, bool) {
	if d.isFigure && d.figure.base == "score" || d.to <= d.from {
		return claims.Span{}, false
	}
	if t := p.c.tokens[d.from]; t.num && d.To == "" {
		fold := p.c.vocab[p.c.word[d.from]].fold
		if d.to-d.from == 1 {
			if at, ok := p.stands(fold, len(fold) < 4); ok {
				return p.s.tokens[at].Span, true
			}
			if at, ok := p.secondYear(fold); ok {
				return claims.Span{Start: p.s.tokens[at-1].Start, End: p.s.tokens[at].End}, true
			}
		} else if at, ok := p.stands(swapped.Replace(fold), true); ok && p.across && strings.ContainsAny(fold, ",.") {
			return p.s.tokens[at].Span, true
		}
	}
	if d.To != "" {
		return p.bothEnds(d)
	}
	if strings.ContainsAny(d.Text, "0123456789") || d.Kind == claims.DetailPercent || d.Kind == claims.DetailMoney || d.Kind == claims.DetailQuantity {
		return claims.Span{}, false
	}
	for t := range p.terms {
		k := &p.terms[t]
		if k.at < d.from || k.at >= d.to || !numeral(p.c.lang, k.fold) {
			continue
		}
		if x := p.locate(k); x.like >= likeTranslation && p.bearing(int(p.s.in[x.at])) {
			return p.s.tokens[x.at].Span, true
		}
	}
	return claims.Span{}, false
}

// swapped writes a decimal as the other language does.
var swapped = strings.NewReplacer(",", ".", ".", ",")

// stands finds a word of the source by its folded form; near says that only the
// best sentences count. A number that the source's details hold has been compared
// already.
func (p *pair) stands(fold string, near bool) (int, bool) {
	id, ok := p.s.byFold[fold]
	if !ok {
		return 0, false
	}
	for _, at := range p.s.posting[id] {
		if (!near || p.bearing(int(p.s.in[at]))) && !p.s.compared(int(at)) {
			return int(at), true
		}
	}
	return 0, false
}

// compared reports whether a token is a part of a number or a date, which has been
// compared by its value: "5,9 Milliarden" does not hold the 5.9 of "5.9 million".
func (x *index) compared(at int) bool {
	i := sort.Search(len(x.details), func(i int) bool { return x.details[i].to > at })
	return i < len(x.details) && x.details[i].from <= at && (x.details[i].isFigure || x.details[i].isMoment)
}

// secondYear finds a year as the second one of "1950–53".
func (p *pair) secondYear(year string) (int, bool) {
	if len(year) != 4 || !digits(year) {
		return 0, false
	}
	id, ok := p.s.byFold[year[2:]]
	if !ok {
		return 0, false
	}
	for _, at := range p.s.posting[id] {
		if at > 0 && len(p.s.tokens[at-1].text) == 4 && p.s.tokens[at-1].text[:2] == year[:2] && p.s.tokens[at].Start == p.s.tokens[at-1].End+1 {
			return int(at), true
		}
	}
	return 0, false
}

// bothEnds finds the two ends of a range as two numbers of one sentence.
func (p *pair) bothEnds(d *detail) (claims.Span, bool) {
	if id, ok := p.s.byFold[d.Value]; ok {
		for _, at := range p.s.posting[id] {
			if n := int(at) + 1; n < len(p.s.tokens) && p.s.tokens[n].text == d.To {
				return claims.Span{Start: p.s.tokens[at].Start, End: p.s.tokens[n].End}, true
			}
		}
	}
	for k := range p.s.details {
		e := &p.s.details[k]
		if !e.isFigure || plainValue(e) != d.Value || !p.bearing(e.sentence) {
			continue
		}
		for n := k + 1; n < len(p.s.details) && p.s.details[n].sentence == e.sentence; n++ {
			if o := &p.s.details[n]; o.isFigure && plainValue(o) == d.To && o.from-e.from <= 4 {
				return claims.Span{Start: e.Start, End: o.End}, true
			}
		}
	}
	return claims.Span{}, false
}

// numeral reports whether a folded word is a numeral of the language.
func numeral(l *lang.Language, fold string) bool {
	if l == nil {
		return false
	}
	_, cardinal := l.Numbers.Cardinals[fold]
	_, ordinal := l.Numbers.Ordinals[fold]
	return cardinal || ordinal
}
