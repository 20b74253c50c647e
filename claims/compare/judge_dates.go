package compare

import (
	"strings"

	"tickmark/claims"
)

// judgeMoment lays a date or a time of day beside the source.
func (p *pair) judgeMoment(i int, d *detail, m *claims.Match) {
	if d.moment.open {
		m.Reason = claims.Because("compare.date_open", d.Text)
		return
	}
	f, ok := p.best(p.agree[i])
	less := ok && f.how == howPart && d.moment.finer(p.s.details[f.detail].moment)
	if ok && f.how == howOtherForm && !d.moment.yearOnly() {
		ok = false
	}
	if ok && !less {
		m.Source = p.found(f.detail)
		if p.elsewhere(p.s.details[f.detail].sentence) {
			m.Reason = claims.Because("compare.elsewhere", d.Text, m.Source.Text)
			return
		}
		if f.how == howSwapped {
			m.Reason = claims.Because("compare.date_swapped", d.Text, m.Source.Text)
			return
		}
		m.Status = claims.StatusMatch
		m.Reason = claims.Because("compare.date_same", d.Text, m.Source.Text)
		switch f.how {
		case howBorn:
			m.Reason = claims.Because("compare.age_born", d.Text, m.Source.Text)
		case howSince:
			m.Reason = claims.Because("compare.duration_since", d.Text, m.Source.Text)
		case howPart:
			m.Reason = claims.Because("compare.date_part", d.Text, m.Source.Text)
		}
		return
	}
	if span, ok := p.written(d); ok && d.moment.yearOnly() {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: span, Text: p.s.text.Slice(span)}
		m.Reason = claims.Because("compare.date_written", m.Source.Text)
		return
	}
	if span, ok := p.hour(d); ok {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: span, Text: p.s.text.Slice(span)}
		m.Reason = claims.Because("compare.date_part", d.Text, m.Source.Text)
		return
	}
	if !d.moment.yearOnly() && !(p.c.readsDates() && p.s.readsDates()) {
		m.Reason = claims.Because("compare.date_unclear", d.Text)
		return
	}
	if p.otherMoment(d, m) || p.edge(i, m) {
		return
	}
	if less {
		m.Source = p.found(f.detail)
		m.Reason = claims.Because("compare.date_less", d.Text, m.Source.Text)
		return
	}
	if !d.moment.hard(d.Text) {
		m.Reason = claims.Because("compare.date_unclear", d.Text)
		return
	}
	m.Status = claims.StatusAbsent
	m.Reason = claims.Because("compare.date_absent", d.Text)
}

// otherMoment looks for another date or time for the same thing.
func (p *pair) otherMoment(d *detail, m *claims.Match) bool {
	k, ok := p.rival(d, func(o *detail) bool { return o.isMoment && d.moment.alike(o.moment) })
	if !ok {
		return false
	}
	e := &p.s.details[k]
	switch d.moment.meet(e.moment) {
	case momentsEdge:
		m.Reason = claims.Because("compare.date_edge", d.Text, e.Text)
	case momentsApart:
		m.Status = claims.StatusDiffers
		m.Reason = claims.Because("compare.date_differs", d.Text, e.Text)
		if d.moment.timeOnly() {
			m.Reason = claims.Because("compare.time_differs", d.Text, e.Text)
		}
	default:
		return false
	}
	m.Source = p.found(k)
	return true
}

// edge finds a day in what bears on the claim that is next to the date of the claim, or
// to the one beside its time of day, where a time zone can part the two.
func (p *pair) edge(i int, m *claims.Match) bool {
	d := &p.c.details[i]
	for n := max(0, i-1); n <= min(len(p.c.details)-1, i+1); n++ {
		o := &p.c.details[n]
		if n != i && !d.moment.timeOnly() || !o.isMoment || o.sentence != d.sentence {
			continue
		}
		for k := range p.s.details {
			if e := &p.s.details[k]; e.isMoment && !p.backed[k] && p.bearing(e.sentence) && o.moment.meet(e.moment) == momentsEdge {
				m.Source = p.found(k)
				m.Reason = claims.Because("compare.date_edge", o.Text, e.Text)
				return true
			}
		}
	}
	return false
}

// hour finds a full hour of the claim as a bare number in the best sentences: "at 7".
func (p *pair) hour(d *detail) (claims.Span, bool) {
	if d.moment.hour < 0 || d.moment.minute > 0 {
		return claims.Span{}, false
	}
	for k := range p.s.details {
		e := &p.s.details[k]
		if e.Kind == claims.DetailNumber && e.To == "" && p.bearing(e.sentence) && (e.figure.lo == float64(d.moment.hour) || e.figure.lo == float64((d.moment.hour+11)%12+1)) {
			return e.Span, true
		}
	}
	return claims.Span{}, false
}

// finer reports whether m says the day, the month or the clock where o does not.
func (m moment) finer(o moment) bool {
	return m.day > 0 && o.day == 0 && o.weekday == 0 || m.month > 0 && o.month == 0 && o.weekday == 0 && o.week == 0 || m.hour >= 0 && o.hour < 0
}

// yearOnly reports whether a moment is a year and nothing else.
func (m moment) yearOnly() bool { return m.year > 0 && m.month == 0 && m.week == 0 && m.part == "" }

// hard reports whether a moment is said so exactly that a source with the same
// event would say it too: a year, a decade, a day of a month, a time in figures. A
// weekday, a season, a part of a day can be put in many ways.
func (m moment) hard(text string) bool {
	if m.hour >= 0 {
		return strings.ContainsAny(text, "0123456789")
	}
	if m.reckoned || m.weekday > 0 && m.day == 0 || m.week > 0 || m.part != "" {
		return false
	}
	return m.year > 0 || m.day > 0 || m.decade != ""
}

// alike reports whether two moments say the same parts, so that they can differ.
func (m moment) alike(o moment) bool {
	if m.open || o.open || m.part != "" && o.part != "" && m.part != o.part && (m.period() == 0 || o.period() == 0) {
		return false
	}
	if m.hour >= 0 && o.hour >= 0 && (m.timeOnly() || o.timeOnly()) {
		return true
	}
	return (m.day > 0) == (o.day > 0) && (m.month > 0) == (o.month > 0) && (m.hour >= 0) == (o.hour >= 0) && (m.weekday > 0 && m.day == 0) == (o.weekday > 0 && o.day == 0) &&
		(m.day > 0 || (m.year > 0) == (o.year > 0)) && (m.decade != "") == (o.decade != "") && (m.century != "") == (o.century != "")
}

// judgeVague lays a duration, a frequency or another thing without a number beside
// the source.
func (p *pair) judgeVague(i int, m *claims.Match) {
	if f, ok := p.best(p.agree[i]); ok {
		m.Status, m.Source = claims.StatusMatch, p.found(f.detail)
		m.Reason = claims.Because("compare.time_span_same", m.Text, m.Source.Text)
		return
	}
	m.Reason = claims.Because("compare.vague", m.Text)
}
