package compare

import (
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
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
		e.figure, e.isFigure = newFigure(x.scaled(d))
		if d.Kind == claims.DetailDate || d.Kind == claims.DetailTime {
			e.moment, e.isMoment = newMoment(d.Value)
			e.moment.ambiguous = lang.AmbiguousDate(d.Text)
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
	x.spans()
	for i := range x.details {
		for n := max(0, i-1); n <= min(len(x.details)-1, i+1); n++ {
			if d := &x.details[i]; d.isMoment && x.details[n].Kind == claims.DetailTime && x.details[n].sentence == d.sentence {
				d.moment.timed = true
			}
		}
		if d := &x.details[i]; d.isMoment && x.partBeside(d) {
			d.moment.timed = true
		}
	}
}

// partReach is how far a part of a day may stand from its date, in words: "on the
// night of January 22".
const partReach = 2

// partBeside reports whether a part of a day stands beside a date, in its sentence.
func (x *index) partBeside(d *detail) bool {
	if x.lang == nil || d.from >= d.to {
		return false
	}
	for at := max(0, d.from-partReach); at < min(len(x.tokens), d.to+partReach); at++ {
		if x.in[at] == x.in[d.from] && x.lang.Dates.Parts[strings.ToLower(x.tokens[at].text)] != "" {
			return true
		}
	}
	return false
}

// scaled gives degrees without a scale that of the language: in German texts they are
// Celsius; in English ones they may be either.
func (x *index) scaled(d *claims.Detail) *claims.Detail {
	if d.Unit != "deg" || x.code() != "de" {
		return d
	}
	c := *d
	c.Unit = "Cel"
	return &c
}

// spans joins two numbers with a dash between them, of which the second is larger, to
// the range that they are: 50,000–100,000. Each of them is compared as all of it.
func (x *index) spans() {
	for i := 0; i+1 < len(x.details); i++ {
		a, b := &x.details[i], &x.details[i+1]
		if a.Kind != claims.DetailNumber || b.Kind != claims.DetailNumber || a.To != "" || b.To != "" || b.Start-a.End != 1 || a.figure.isRange || a.figure.hi >= b.figure.lo || len(a.Value) < 3 {
			continue
		}
		if dash := x.slice(claims.Span{Start: a.End, End: b.Start}); dash == "-" || dash == "–" || dash == "—" {
			f := a.figure
			f.hi, f.slackHi, f.isRange = b.figure.hi, b.figure.slack, true
			a.figure, b.figure = f, f
			i++
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
