package compare

import (
	"tickmark/claims"
)

// judgeMoment lays a date or a time of day beside the source.
func (p *pair) judgeMoment(i int, d *detail, m *claims.Match) {
	if d.moment.open {
		m.Reason = claims.Because("compare.date_open", d.Text)
		return
	}
	if f, ok := p.best(p.agree[i]); ok {
		e := &p.s.details[f.detail]
		m.Source = p.found(f.detail)
		switch {
		case f.how == howPart && d.moment.finer(e.moment) && !p.finerElsewhere(d):
			m.Reason = claims.Because("compare.date_less", d.Text, e.Text)
		case f.how == howPart:
			m.Status = claims.StatusMatch
			m.Reason = claims.Because("compare.date_part", d.Text, e.Text)
		default:
			m.Status = claims.StatusMatch
			m.Reason = claims.Because("compare.date_same", d.Text, e.Text)
		}
		return
	}
	if at, ok := p.written(d); ok && d.moment.yearOnly() {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: p.s.tokens[at].Span, Text: p.s.tokens[at].text}
		m.Reason = claims.Because("compare.date_written", m.Source.Text)
		return
	}
	if k, ok := p.rival(d, func(o *detail) bool { return o.isMoment && d.moment.alike(o.moment) }); ok {
		e := &p.s.details[k]
		m.Source = p.found(k)
		switch d.moment.meet(e.moment) {
		case momentsEdge:
			m.Reason = claims.Because("compare.date_edge", d.Text, e.Text)
			return
		case momentsApart:
			m.Status = claims.StatusDiffers
			m.Reason = claims.Because("compare.date_differs", d.Text, e.Text)
			if d.moment.timeOnly() {
				m.Reason = claims.Because("compare.time_differs", d.Text, e.Text)
			}
			return
		}
		m.Source = nil
	}
	if !d.moment.hard() {
		m.Reason = claims.Because("compare.date_unclear", d.Text)
		return
	}
	m.Status = claims.StatusAbsent
	m.Reason = claims.Because("compare.date_absent", d.Text)
}

// finer reports whether m says the day, the month or the clock where o does not.
func (m moment) finer(o moment) bool {
	return m.day > 0 && o.day == 0 && o.weekday == 0 || m.month > 0 && o.month == 0 && o.weekday == 0 && o.week == 0
}

// finerElsewhere reports whether the source has the day and the month of the claim
// somewhere in its words.
func (p *pair) finerElsewhere(d *detail) bool { return false }

// yearOnly reports whether a moment is a year and nothing else.
func (m moment) yearOnly() bool { return m.year > 0 && m.month == 0 && m.week == 0 && m.part == "" }

// hard reports whether a moment is said so exactly that a source with the same
// event would say it too: a year, a day of a month. A weekday, a season, a time
// of day can be put in many ways.
func (m moment) hard() bool {
	if m.weekday > 0 && m.day == 0 {
		return false
	}
	return m.year > 0 && m.week == 0 && m.part == "" || m.day > 0
}

// alike reports whether two moments say the same parts, so that they can differ.
func (m moment) alike(o moment) bool {
	if m.open || o.open || m.part != "" && o.part != "" && m.part != o.part {
		return false
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
