package itself

import (
	"math"
	"slices"
	"strings"

	"tickmark/claims"
)

// shares reckons a part of a whole in per cent: "30 von 120 Befragten, also 25
// Prozent", "25 per cent (30 of 120)".
func (a *article) shares(s *sentence) {
	r := a.lang.Reckoning
	for i := 0; i+1 < len(s.details); i++ {
		d, e := s.details[i], s.details[i+1]
		part, ok := number(d)
		whole, ok2 := number(e)
		if !ok || !ok2 || d.Kind != claims.DetailNumber || e.Kind != claims.DetailNumber || part.lo < 0 || whole.n <= 0 || part.n > whole.n || whole.n < 5 {
			continue
		}
		of := a.unhedged(s.gap(d, e))
		if len(of) == 0 || len(of) > 3 || !only(of, r.Of) {
			continue
		}
		p := a.shareBeside(s, i)
		if p == nil {
			continue
		}
		said, ok := percent(p)
		if !ok {
			continue
		}
		is := round(100*part.n/whole.n, 1)
		alarm := !said.meets(100*part.lo/whole.hi, 100*part.hi/math.Max(whole.lo, 1e-9), place(p))
		why := claims.Because("notes.share_right", d.Text, e.Text, is, p.Text)
		if alarm {
			why = claims.Because("notes.share_wrong", d.Text, e.Text, is, p.Text)
		}
		a.add(claims.NoteShare, alarm, why, d.Span, e.Span, p.Span)
	}
}

// shareBeside is the percentage that follows from the part and the whole at i, or
// that they stand in brackets behind.
func (a *article) shareBeside(s *sentence, i int) *claims.Detail {
	r := a.lang.Reckoning
	if i+2 < len(s.details) && s.details[i+2].Kind == claims.DetailPercent {
		gap := a.unhedged(s.gap(s.details[i+1], s.details[i+2]))
		n := len(gap)
		if n > 0 && n <= 6 && (gap[n-1].lower == "(" || n > 1 && r.Thus[gap[n-1].lower] && hasMark(gap)) {
			return s.details[i+2]
		}
	}
	if i > 0 && s.details[i-1].Kind == claims.DetailPercent {
		if gap := s.gap(s.details[i-1], s.details[i]); len(gap) == 1 && gap[0].lower == "(" {
			return s.details[i-1]
		}
	}
	return nil
}

// hasMark reports whether a comma, dash or bracket is among the words.
func hasMark(list []word) bool {
	for _, w := range list {
		if opens[w.lower] {
			return true
		}
	}
	return false
}

// pair is a value that was and the one that is.
type pair struct {
	was, is       value
	first, second *claims.Detail // equal where the splitter reads both as one range
	last          int            // index of the second
}

// pairAt reads a change that begins at the i-th detail: "von 100 auf 150".
func (a *article) pairAt(s *sentence, i int) (pair, bool) {
	r := a.lang.Reckoning
	d := s.details[i]
	before := a.unhedged(s.before(d.Start, 3))
	if len(before) == 0 || !r.From[before[len(before)-1].lower] {
		return pair{}, false
	}
	if d.To != "" {
		if !has(words(d.Text, 0), r.To) {
			return pair{}, false
		}
		was, ok := valueOf(d.Value, d, d.Kind == claims.DetailNumber)
		is, ok2 := valueOf(d.To, d, d.Kind == claims.DetailNumber)
		was, is = alikeRounded(was, is)
		return pair{was, is, d, d, i}, ok && ok2 && was.n > 0 && measured(d)
	}
	if i+1 == len(s.details) {
		return pair{}, false
	}
	e := s.details[i+1]
	gap := a.unhedged(s.gap(d, e))
	if len(gap) == 0 || len(gap) > 3 || !r.To[gap[len(gap)-1].lower] || hasMark(gap) || !measured(d) || !measured(e) {
		return pair{}, false
	}
	if d.Kind != e.Kind && d.Kind != claims.DetailNumber || d.Kind == e.Kind && d.Unit != e.Unit {
		return pair{}, false
	}
	was, ok := number(d)
	is, ok2 := number(e)
	if f := a.scaleIn(e.Text); f > 1 && a.scaleIn(d.Text) == 1 { // from 91.5 to 89.4 million
		was.n, was.lo, was.hi = was.n*f, was.lo*f, was.hi*f
	}
	was, is = alikeRounded(was, is)
	return pair{was, is, d, e, i + 1}, ok && ok2 && was.n > 0
}

// alikeRounded takes the two numbers of a change for rounded no farther than the finer
// one: who tells 800 and 1,000 in one breath means no 1,040.
func alikeRounded(x, y value) (was, is value) {
	if x.hedge != "" || y.hedge != "" {
		return x, y
	}
	slack := math.Min(x.hi-x.n, y.hi-y.n)
	x.lo, x.hi, y.lo, y.hi = x.n-slack, x.n+slack, y.n-slack, y.n+slack
	return x, y
}

// scaleIn is the scale that words name behind a number, "million", 1 for none.
func (a *article) scaleIn(text string) float64 {
	f := 1.0
	for _, w := range words(text, 0) {
		f = max(f, a.lang.Numbers.Scales[w.lower], a.lang.Numbers.Short[string([]rune(text)[w.Start:w.End])])
	}
	return f
}

func measured(d *claims.Detail) bool {
	switch d.Kind {
	case claims.DetailNumber, claims.DetailMoney, claims.DetailQuantity, claims.DetailPercent:
		return true
	}
	return false
}

// changes reckons from one value to another: in per cent ("von 100 auf 150, ein Plus
// von 50 Prozent") and as a multiple ("verdoppelte sich von 100 auf 200").
func (a *article) changes(s *sentence) {
	for i := range s.details {
		p, ok := a.pairAt(s, i)
		if !ok {
			continue
		}
		if d := a.changeBeside(s, i, p.last); d != nil {
			a.change(p, d)
		}
		a.multiple(s, p)
	}
}

// changeBeside is the percentage that tells how much a pair from..last changed.
func (a *article) changeBeside(s *sentence, from, last int) *claims.Detail {
	r := a.lang.Reckoning
	if last+1 < len(s.details) && s.details[last+1].Kind == claims.DetailPercent {
		gap := a.unhedged(s.gap(s.details[last], s.details[last+1]))
		if n := len(gap); n > 0 && n <= 9 && !has(gap, r.Apart) && (has(gap, r.By) && hasMark(gap) || n <= 2 && gap[n-1].lower == "(" || n <= 5 && hasMark(gap) && r.Thus[gap[n-1].lower]) {
			return s.details[last+1]
		}
	}
	if from > 0 && s.details[from-1].Kind == claims.DetailPercent {
		gap := a.unhedged(s.gap(s.details[from-1], s.details[from]))
		if n := len(gap); n > 0 && n <= 2 && r.From[gap[n-1].lower] {
			return s.details[from-1]
		}
	}
	return nil
}

// change holds a pair against the per cent or the points that are said of it.
func (a *article) change(p pair, d *claims.Detail) {
	if d.To != "" {
		return
	}
	said, ok := valueOf(d.Value, d, false)
	if !ok {
		return
	}
	spans := []claims.Span{p.first.Span, d.Span}
	if p.second != p.first {
		spans = append(spans, p.second.Span)
	}
	off := func(x, y value) (lo, hi float64) { // of |y − x|
		lo, hi = y.lo-x.hi, y.hi-x.lo
		if y.n < x.n {
			lo, hi = x.lo-y.hi, x.hi-y.lo
		}
		return lo, hi
	}
	lo, hi := off(p.was, p.is)
	points := round(math.Abs(p.is.n-p.was.n), 2)
	cent := round(100*math.Abs(p.is.n-p.was.n)/p.was.n, 1)
	rates := p.second.Kind == claims.DetailPercent
	inPoints := said.meets(lo, hi, 0)
	inCent := said.meets(100*lo/p.was.hi, 100*hi/math.Max(p.was.lo, 1e-9), place(d))
	was, is := p.was.n, p.is.n
	switch {
	case d.Unit == "pp" && rates && inPoints:
		a.add(claims.NoteChange, false, claims.Because("notes.points_right", was, is, points, d.Text), spans...)
	case d.Unit == "pp" && rates:
		a.add(claims.NoteChange, true, claims.Because("notes.points_wrong", was, is, points, d.Text), spans...)
	case d.Unit == "pp":
	case inCent && !said.meets(cent, cent, place(d)):
		// The numbers may be rounded so far that it fits; it need not.
	case inCent:
		a.add(claims.NoteChange, false, claims.Because("notes.change_right", was, is, cent, d.Text), spans...)
	case rates && inPoints:
		a.add(claims.NoteChange, true, claims.Because("notes.points_meant", was, is, points, cent, d.Text), spans...)
	default:
		a.add(claims.NoteChange, true, claims.Because("notes.change_wrong", was, is, cent, d.Text), spans...)
	}
}

// Room for a multiple: "verdoppelt" is said of anything from 1.8 to 2.2 times as
// much, "mehr als verdoppelt" of up to three times, "fast verdoppelt" from 1.5 times on.
const (
	multipleRoom = 0.1
	beyondRoom   = 0.5
	nearlyRoom   = 0.25
)

// ofPair reports whether a word that multiplies is said of a pair: nothing parts the
// two, neither a mark nor another clause with its own change.
func (a *article) ofPair(s *sentence, w word, p pair) bool {
	r := a.lang.Reckoning
	between := s.between(w.End, p.first.Start)
	if w.Start > p.first.Start {
		between = s.between(p.second.End, w.Start)
		if n := len(between) - 2; n >= 0 && r.Beyond[between[n].lower] { // "mehr als verdoppelt"
			between = between[:n]
		}
	}
	if len(between) <= 2 { // "doubled, from"
		return true
	}
	return !hasMark(between) && !has(between, r.And) && !has(between, r.Apart) && !slices.ContainsFunc(between, func(o word) bool { return begins(o.lower, r.Change) })
}

// multiple holds a pair against a word such as "verdoppelt" in the sentence.
func (a *article) multiple(s *sentence, p pair) {
	r := a.lang.Reckoning
	for _, w := range s.words {
		f := 0.0
		for beginning, n := range r.Factors {
			if strings.HasPrefix(w.lower, beginning) {
				f = n
			}
		}
		if f == 0 || !a.ofPair(s, w, p) {
			continue
		}
		var lo, hi float64
		before := s.before(w.Start, 2)
		up := f
		if f < 1 {
			up = 1 / f
		}
		switch {
		case has(before, r.Beyond):
			lo, hi = up*(1-multipleRoom/2), up*(1+beyondRoom)
		case has(before, r.Nearly):
			lo, hi = up*(1-nearlyRoom), up*(1+multipleRoom/2)
		default:
			lo, hi = up*(1-multipleRoom), up*(1+multipleRoom)
		}
		times := p.is.n / p.was.n
		least, most := p.is.lo/p.was.hi, p.is.hi/math.Max(p.was.lo, 1e-9)
		if f < 1 {
			times = p.was.n / math.Max(p.is.n, 1e-9)
			least, most = p.was.lo/p.is.hi, p.was.hi/math.Max(p.is.lo, 1e-9)
		}
		key := "notes.multiple_right"
		alarm := least > hi || most < lo
		if alarm {
			key = "notes.multiple_wrong"
		}
		from, to := p.was.n, p.is.n
		if f < 1 {
			from, to = to, from
		}
		spans := []claims.Span{w.Span, p.first.Span}
		if p.second != p.first {
			spans = append(spans, p.second.Span)
		}
		a.add(claims.NoteChange, alarm, claims.Because(key, to, from, round(times, 2), a.text.Slice(w.Span)), spans...)
		return
	}
}
