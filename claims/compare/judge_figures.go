package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
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
	if soft(d) || small(d) && !p.closely() {
		m.Reason = claims.Because("compare.number_unclear", d.Text)
		return
	}
	m.Status = claims.StatusAbsent
	m.Reason = claims.Because("compare.number_absent", d.Text)
}

// comparable reports whether two figures can be values for the same thing: one
// base, and neither an ordinal where the other counts.
func comparable(d, o *detail) bool {
	if d.figure.vague || o.figure.vague || d.Kind == claims.DetailFrequency && soft(d) {
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
// the claim most.
func (p *pair) bearing(sentence int) bool {
	for n, k := range p.order {
		if n == 3 {
			break
		}
		if k == sentence {
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
// best sentences count.
func (p *pair) stands(fold string, near bool) (int, bool) {
	id, ok := p.s.byFold[fold]
	if !ok {
		return 0, false
	}
	for _, at := range p.s.posting[id] {
		if !near || p.bearing(int(p.s.in[at])) {
			return int(at), true
		}
	}
	return 0, false
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

// agreed says why two figures agree.
func (p *pair) agreed(d, e *detail, h how) claims.Reason {
	n, unit, converted := convert(e, d)
	switch {
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
	case h == howConverted && converted:
		return claims.Because("compare.number_converted", d.Text, e.Text, n, unit)
	}
	return claims.Because("compare.number_same", d.Text, e.Text)
}

// inUnit gives a value in base units in the unit of the text, to four digits.
func (f figure) inUnit(v float64) float64 {
	n, err := strconv.ParseFloat(strconv.FormatFloat((v-f.zero)/f.in, 'g', 4, 64), 64)
	if err != nil {
		return v
	}
	return n
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
