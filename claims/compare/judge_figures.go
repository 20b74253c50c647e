package compare

import (
	"slices"
	"strings"

	"tickmark/claims"
)

// judgeFigure lays a number beside the source.
func (p *pair) judgeFigure(i int, d *detail, m *claims.Match) {
	if f, ok := p.best(p.agree[i]); ok && (f.how != howOtherForm || p.bearing(p.s.details[f.detail].sentence)) {
		e := &p.s.details[f.detail]
		m.Source = p.found(f.detail)
		if p.elsewhere(e.sentence) {
			m.Reason = claims.Because("compare.elsewhere", d.Text, e.Text)
			return
		}
		m.Status = claims.StatusMatch
		m.Reason = p.agreed(d, e, f.how)
		return
	}
	if span, ok := p.written(d); ok {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: span, Text: p.s.text.Slice(span)}
		m.Reason = claims.Because("compare.number_written", m.Source.Text)
		return
	}
	if !p.c.readsNumbers() || !p.s.readsNumbers() {
		m.Reason = claims.Because("compare.number_unclear", d.Text)
		return
	}
	if p.summed(d, m) {
		return
	}
	if k, ok := p.rival(d, func(o *detail) bool { return comparable(d, o) }); ok {
		e := &p.s.details[k]
		m.Source = p.found(k)
		if d.figure.relate(e.figure) == possible {
			m.Reason = claims.Because("compare.number_possible", d.Text, m.Source.Text)
			return
		}
		m.Status = claims.StatusDiffers
		m.Reason = p.differing(d, e)
		return
	}
	if p.points(d, m) || p.listed(d, m) || p.bornOtherwise(d, m) {
		return
	}
	if soft(d) || small(d) && !p.closely() {
		m.Reason = claims.Because("compare.number_unclear", d.Text)
		return
	}
	m.Status = claims.StatusAbsent
	m.Reason = claims.Because("compare.number_absent", d.Text)
}

// readsNumbers reports whether the numerals of the text's language are known: where they
// are not, "200 millones" is read as 200, and nothing can be said to be missing.
func (x *index) readsNumbers() bool { return x.lang != nil && len(x.lang.Numbers.Scales) > 0 }

// readsDates is the same for the names of months.
func (x *index) readsDates() bool { return x.lang != nil && len(x.lang.Dates.Months) > 0 }

// comparable reports whether two figures can be values for the same thing: one
// base, and neither an ordinal where the other counts.
func comparable(d, o *detail) bool {
	if d.figure.vague || o.figure.vague || d.figure.part != o.figure.part || d.Kind == claims.DetailFrequency && soft(d) {
		return false
	}
	if d.Kind == claims.DetailAge && o.Kind == claims.DetailNumber && o.To == "" {
		return d.figure.in != 0 && o.figure.lo > 0 && o.figure.lo <= 120 // "the baker, 54, …"
	}
	if d.Kind == claims.DetailNumber && o.Kind == claims.DetailNumber && small(d) != small(o) {
		return false // 31 things are not two by mistake; more likely the two count other things
	}
	return o.isFigure && d.figure.base == o.figure.base && d.figure.ordinal == o.figure.ordinal
}

// soft reports whether a number is one that texts often put without a number or
// count up themselves: small ones in words, "both", "first", "a year".
func soft(d *detail) bool {
	if strings.ContainsAny(d.Text, "0123456789") {
		return d.figure.ordinal && d.figure.lo <= 1
	}
	if d.figure.ordinal {
		return d.figure.lo <= 3
	}
	switch d.Kind {
	case claims.DetailDuration:
		return d.figure.vague || plainValue(d) == "1" // "a year" is as often "annual"
	case claims.DetailFrequency:
		return true
	}
	return d.figure.hi <= 12 || d.figure.vague
}

// small reports whether a number is one that a writer may have counted.
func small(d *detail) bool {
	return d.Kind == claims.DetailNumber && d.figure.hi <= 12 && !strings.ContainsAny(d.Value, ".,")
}

// bearing reports whether a sentence of the source is among those that bear on
// the claim most, or most on one of its sentences.
func (p *pair) bearing(sentence int) bool {
	if slices.Contains(p.order[:min(3, len(p.order))], sentence) {
		return true
	}
	for n := range p.c.sentences {
		if top := p.tops[int32(n)]; len(top) > 0 && top[0] == sentence {
			return true
		}
	}
	return false
}

// elsewhere reports whether a sentence of the source is about something else: it
// and those beside it share next to nothing with the claim, while others do.
func (p *pair) elsewhere(sentence int) bool {
	if sentence < 0 || len(p.order) == 0 {
		return false
	}
	for k := max(0, sentence-1); k <= min(len(p.stand)-1, sentence+1); k++ {
		if p.stand[k].cover >= leastAbout {
			return false
		}
	}
	words := 0
	for t := range p.terms {
		if !p.terms[t].num {
			words++
		}
	}
	return words >= fewestWords || p.stand[p.order[0]].cover >= aboutSame
}
