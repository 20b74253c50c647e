package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
)

// detail is a detail of a text with what it is compared by.
type detail struct {
	*claims.Detail
	sentence int // that holds it, -1 for none
	figure   figure
	isFigure bool
	moment   moment
	isMoment bool
	from, to int // its tokens
}

// read lists the details inside span.
func (x *index) read(span claims.Span) {
	at := 0
	for i := range x.sheet.Details {
		d := &x.sheet.Details[i]
		if !span.Contains(d.Span) {
			continue
		}
		e := detail{Detail: d, sentence: x.sentenceAt(d.Start)}
		e.figure, e.isFigure = newFigure(d)
		if d.Kind == claims.DetailDate || d.Kind == claims.DetailTime {
			e.moment, e.isMoment = newMoment(d.Value)
			e.moment.guessed = e.moment.month > 0 && !strings.Contains(d.Text, strconv.Itoa(e.moment.year))
			e.moment.reckoned = e.moment.day > 0 && !strings.ContainsAny(d.Text, "0123456789")
		}
		for at > 0 && x.tokens[at-1].End > d.Start {
			at--
		}
		for at < len(x.tokens) && x.tokens[at].End <= d.Start {
			at++
		}
		e.from, e.to = at, at
		for e.to < len(x.tokens) && x.tokens[e.to].Start < d.End {
			e.to++
		}
		x.details = append(x.details, e)
	}
	x.scores()
	for i := range x.details {
		for n := max(0, i-1); n <= min(len(x.details)-1, i+1); n++ {
			if d := &x.details[i]; d.isMoment && x.details[n].Kind == claims.DetailTime && x.details[n].sentence == d.sentence {
				d.moment.timed = true
			}
		}
	}
}

// scores joins numbers that stand together as a score ("3:1", "2-1") or a ratio,
// so that each of them is compared as a part of it.
func (x *index) scores() {
	for i := 0; i+1 < len(x.details); i++ {
		a, b := &x.details[i], &x.details[i+1]
		if a.Kind != claims.DetailNumber || b.Kind != claims.DetailNumber || a.To != "" || b.To != "" || b.Start-a.End != 1 || len(a.Value) > 2 || len(b.Value) > 2 {
			continue
		}
		switch x.slice(claims.Span{Start: a.End, End: b.Start}) {
		case ":", "-", "–":
			f := figure{base: "score", lo: min(a.figure.lo, b.figure.lo), hi: max(a.figure.lo, b.figure.lo), isRange: true, in: 1}
			a.figure, b.figure = f, f
			i++
		}
	}
}

// agreement lists the details of the source that agree with one of the claim.
type agreement struct {
	found []agreeing
}

// agreeing is a detail of the source that agrees with one of the claim.
type agreeing struct {
	detail   int
	strength float64 // 1 the same, less where it is rounded, partial or in another form
	how      how
}

// how says in what way two details agree.
type how uint8

const (
	howSame how = iota
	howRounded
	howConverted
	howPart      // a date that says less or more
	howOtherForm // the number is the same, what is counted is said otherwise
	howPound     // Pfund for pounds sterling
	howTon       // tons of one kind for those of another
)

// agreements finds for each detail of the claim what agrees with it in the source.
func agreements(c, s *index) []agreement {
	out := make([]agreement, len(c.details))
	for i := range c.details {
		var a agreement
		d := &c.details[i]
		for k := range s.details {
			e := &s.details[k]
			switch {
			case d.isFigure && e.isFigure:
				if f, ok := agreeFigures(d, e); ok {
					f.detail = k
					a.found = append(a.found, f)
				}
			case d.isMoment && e.isMoment:
				switch d.moment.meet(e.moment) {
				case momentsSame:
					a.found = append(a.found, agreeing{k, 1, howSame})
				case momentsPart:
					a.found = append(a.found, agreeing{k, 0.7, howPart})
				}
			case d.isFigure && e.isMoment || d.isMoment && e.isFigure:
				// A year that one side takes for a number, or the other way round.
				if d.Value == e.Value {
					a.found = append(a.found, agreeing{k, 0.8, howOtherForm})
				}
			case (d.Kind == claims.DetailDuration || d.Kind == claims.DetailFrequency) && d.Kind == e.Kind && d.Value == e.Value:
				a.found = append(a.found, agreeing{k, 0.5, howSame})
			}
		}
		out[i] = a
	}
	return out
}

// tons are the weights that go by that name.
var tons = map[string]bool{"t": true, "[ston_av]": true, "[lton_av]": true}

// agreeFigures reports whether two figures agree, and how.
func agreeFigures(d, e *detail) (agreeing, bool) {
	f, g := d.figure, e.figure
	switch f.relate(g) {
	case same:
		if f.unit != g.unit {
			return agreeing{0, 1, howConverted}, true
		}
		return agreeing{0, 1, howSame}, true
	case rounded:
		if f.unit != g.unit {
			return agreeing{0, 0.8, howConverted}, true
		}
		return agreeing{0, 0.8, howRounded}, true
	}
	if tons[d.Unit] && tons[e.Unit] && d.Value == e.Value && d.To == e.To {
		return agreeing{0, 0.9, howTon}, true
	}
	if f.ordinal != g.ordinal && f.base == g.base && near(f.lo, g.lo) && f.lo >= 2 && !f.isRange && !g.isRange {
		return agreeing{0, 0.6, howOtherForm}, true // match four, the fourth match
	}
	if f.base == g.base || f.ordinal || g.ordinal || f.vague != g.vague || plainValue(d) != plainValue(e) || d.To != e.To {
		return agreeing{}, false
	}
	if d.Unit == "[lb_av]" && e.Unit == "GBP" || d.Unit == "GBP" && e.Unit == "[lb_av]" {
		return agreeing{0, 0.9, howPound}, true
	}
	lasting := func(f figure) bool { return f.base == "s" || f.base == "age" }
	if f.base == "" || g.base == "" || lasting(f) && lasting(g) && f.unit == g.unit {
		return agreeing{0, 0.7, howOtherForm}, true
	}
	return agreeing{}, false
}
