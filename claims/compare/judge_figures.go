package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// judgeFigure lays a number beside the source.
func (p *pair) judgeFigure(i int, d *detail, m *claims.Match) {
	if f, ok := p.best(p.agree[i]); ok {
		e := &p.s.details[f.detail]
		m.Status, m.Source = claims.StatusMatch, p.found(f.detail)
		m.Reason = p.agreed(d, e, f.how)
		return
	}
	if at, ok := p.written(d); ok {
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: p.s.tokens[at].Span, Text: p.s.tokens[at].text}
		m.Reason = claims.Because("compare.number_written", m.Source.Text)
		return
	}
	if k := p.agree[i].possible; k >= 0 {
		m.Source = p.found(k)
		m.Reason = claims.Because("compare.number_possible", d.Text, m.Source.Text)
		return
	}
	if k, ok := p.rival(d, func(o *detail) bool { return comparable(d, o) }); ok {
		e := &p.s.details[k]
		m.Status, m.Source = claims.StatusDiffers, p.found(k)
		m.Reason = p.differing(d, e)
		return
	}
	if p.soft(d) && !p.closely() {
		m.Reason = claims.Because("compare.number_unclear", d.Text)
		return
	}
	m.Status = claims.StatusAbsent
	m.Reason = claims.Because("compare.number_absent", d.Text)
}

// comparable reports whether two figures can be values for the same thing: one
// base, and neither an ordinal where the other counts.
func comparable(d, o *detail) bool {
	return o.isFigure && d.figure.base == o.figure.base && d.figure.ordinal == o.figure.ordinal
}

// soft reports whether a number is one that texts often put without a number or
// count up themselves: small numbers in words, "one", "both", "first".
func (p *pair) soft(d *detail) bool {
	if d.figure.ordinal {
		return d.figure.lo <= 3
	}
	if d.Kind == claims.DetailDuration || d.figure.base == "s" {
		return true
	}
	if d.figure.base != "" {
		return false
	}
	return d.figure.hi <= 12
}

// written finds a number of the claim in the source's words as they stand, where
// the source's details do not hold it: in a name, a table, a compound.
func (p *pair) written(d *detail) (int, bool) {
	for at := d.from; at < d.to; at++ {
		t := p.c.tokens[at]
		if !t.num {
			continue
		}
		if id, ok := p.s.byFold[p.c.vocab[p.c.word[at]].fold]; ok && d.to-d.from <= 2 {
			return int(p.s.posting[id][0]), true
		}
	}
	return 0, false
}

// agreed says why two figures agree.
func (p *pair) agreed(d, e *detail, h how) claims.Reason {
	switch h {
	case howRounded:
		if d.Hedge != "" || e.Hedge != "" {
			return claims.Because("compare.number_band", d.Text, e.Text)
		}
		return claims.Because("compare.number_rounded", d.Text, e.Text)
	case howConverted:
		if n, unit, ok := convert(e, d); ok {
			return claims.Because("compare.number_converted", d.Text, e.Text, n, unit)
		}
	case howOtherForm:
		return claims.Because("compare.number_other_form", d.Text, e.Text)
	case howPound:
		return claims.Because("compare.number_pound", d.Text, e.Text)
	}
	return claims.Because("compare.number_same", d.Text, e.Text)
}

// differing says why two figures differ, with the source's value in the claim's
// unit where the two are not the same.
func (p *pair) differing(d, e *detail) claims.Reason {
	if d.figure.unit != e.figure.unit {
		if n, unit, ok := convert(e, d); ok {
			return claims.Because("compare.number_differs_converted", d.Text, e.Text, n, unit)
		}
	}
	return claims.Because("compare.number_differs", d.Text, e.Text)
}

// convert gives the value of e in the unit of d, to four digits.
func convert(e, d *detail) (n float64, unit string, ok bool) {
	if d.figure.in == 0 || e.isMoment {
		return 0, "", false
	}
	v, _, okV := lang.SI(plainValue(e), e.figure.unit)
	zero, _, okZ := lang.SI("0", d.figure.unit)
	if !okV || !okZ {
		return 0, "", false
	}
	a, _ := v.Float64()
	z, _ := zero.Float64()
	n, err := strconv.ParseFloat(strconv.FormatFloat((a-z)/d.figure.in, 'g', 4, 64), 64)
	return n, unitName(d.figure.unit), err == nil
}

// plainValue is the number of a figure in its own unit.
func plainValue(e *detail) string {
	if e.Kind == claims.DetailDuration {
		n, _, _ := durationOf(e.Value)
		return n
	}
	return e.Value
}

// unitName is a UCUM code as it is written in texts.
func unitName(code string) string {
	if s, ok := map[string]string{"[lb_av]": "lb", "[oz_av]": "oz", "[mi_i]": "mi", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd", "har": "ha", "Cel": "°C", "[degF]": "°F",
		"m2": "m²", "km2": "km²", "m3": "m³", "[gal_us]": "gal", "[bbl_us]": "bbl", "[acr_us]": "acres", "[mi_i]/h": "mph", "[nmi_i]": "nmi", "a": "a", "wk": "wk", "mo": "mo"}[code]; ok {
		return s
	}
	return strings.Trim(code, "[]{}")
}
