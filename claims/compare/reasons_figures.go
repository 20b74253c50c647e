package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// agreed says why two figures agree.
func (p *pair) agreed(d, e *detail, h how) claims.Reason {
	n, unit, converted := convert(e, d)
	switch {
	case h == howBorn:
		return claims.Because("compare.age_born", d.Text, e.Text)
	case h == howBetween:
		return claims.Because("compare.duration_between", d.Text, e.Text)
	case h == howSince:
		return claims.Because("compare.duration_since", d.Text, e.Text)
	case h == howFraction:
		return claims.Because("compare.number_fraction", d.Text, e.Text, 100*min(d.figure.lo, e.figure.lo))
	case h == howHedge:
		return claims.Because("compare.number_hedge", p.c.hedged(d), p.s.hedged(e))
	case h == howPound:
		return claims.Because("compare.number_pound", d.Text, e.Text)
	case h == howTon:
		return claims.Because("compare.number_ton", d.Text, e.Text)
	case h == howOtherForm:
		return claims.Because("compare.number_other_form", d.Text, e.Text)
	case h == howRounded && d.Hedge != "":
		lo, hi := d.figure.band()
		return claims.Because("compare.number_band", d.Text, e.Text, d.figure.inUnit(lo), d.figure.inUnit(hi))
	case h == howRounded:
		return claims.Because("compare.number_rounded", d.Text, e.Text)
	case h == howConverted && converted && d.Hedge != "":
		lo, hi := d.figure.band()
		return claims.Because("compare.number_converted_band", d.Text, e.Text, n, unit, d.figure.inUnit(lo), d.figure.inUnit(hi))
	case h == howConverted && converted && d.figure.zero == 0 && e.figure.zero == 0 && !e.figure.isRange:
		return claims.Because("compare.number_calculated", d.Text, e.Text, e.figure.inUnit(e.figure.lo), unitName(e.figure.unit), rounding(e.figure.in/d.figure.in, 9),
			rounding((e.figure.lo-d.figure.zero)/d.figure.in, 6), unit)
	case h == howConverted && converted:
		return claims.Because("compare.number_converted", d.Text, e.Text, n, unit)
	}
	return claims.Because("compare.number_same", d.Text, e.Text)
}

// inUnit gives a value in base units in the unit of the text, to four digits.
func (f figure) inUnit(v float64) float64 { return rounding((v-f.zero)/f.in, 4) }

// rounding is a number to so many digits that count.
func rounding(v float64, digits int) float64 {
	n, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	if err != nil {
		return v
	}
	return n
}

// longestHedge is how many words a hedge has at most: "not more than".
const longestHedge = 3

// hedged is a number with the words before it that say how exactly it is meant.
func (x *index) hedged(d *detail) string {
	if d.Hedge == "" || x.lang == nil {
		return d.Text
	}
	for from := max(0, d.from-longestHedge); from < d.from; from++ {
		words := make([]string, 0, longestHedge)
		for _, t := range x.tokens[from:d.from] {
			words = append(words, strings.ToLower(t.text))
		}
		if x.lang.Numbers.Hedges[strings.Join(words, " ")] == d.Hedge {
			return x.slice(claims.Span{Start: x.tokens[from].Start, End: d.End})
		}
	}
	return d.Text
}

// differing says why two figures differ, with the source's value in the claim's
// unit where the two are not the same.
func (p *pair) differing(d, e *detail) claims.Reason {
	f, g := d.figure, e.figure
	switch {
	case f.isRange && g.isRange && f.base == g.base && f.base != "score":
		return claims.Because("compare.number_range_differs", d.Text, e.Text, f.inUnit(f.lo), f.inUnit(g.lo), f.inUnit(f.hi), f.inUnit(g.hi))
	case f.base == g.base && near(f.lo, g.lo) && near(f.hi, g.hi):
		return claims.Because("compare.number_bound_differs", p.c.hedged(d), p.s.hedged(e))
	case f.hedge != "" && f.hedge != g.hedge && f.figures <= 3 && !g.isRange && !f.isRange:
		lo, hi := f.band()
		return claims.Because("compare.number_outside", d.Text, e.Text, f.inUnit(lo), f.inUnit(hi), f.inUnit(g.lo))
	}
	if d.figure.unit != e.figure.unit {
		if n, unit, ok := convert(e, d); ok {
			return claims.Because("compare.number_differs_converted", d.Text, e.Text, n, unit)
		}
	}
	return claims.Because("compare.number_differs", d.Text, e.Text)
}

// convert gives the value of e in the unit of d, to four digits.
func convert(e, d *detail) (n float64, unit string, ok bool) {
	if d.figure.in == 0 || !e.isFigure || d.figure.unit == e.figure.unit || d.figure.base != e.figure.base {
		return 0, "", false
	}
	if _, _, ok := lang.SI("1", d.figure.unit); !ok {
		return 0, "", false
	}
	return d.figure.inUnit(e.figure.lo), unitName(d.figure.unit), true
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
