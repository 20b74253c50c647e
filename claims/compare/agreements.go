package compare

import "tickmark/claims"

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
	howFraction  // a fraction in words and a percentage
	howHedge     // the same number, but only one of the two says "up to", "more than"
	howBorn      // an age and a date of birth
	howBetween   // a duration and the two dates at its ends
	howSince     // a number of years and the year in which they began
	howSwapped   // dates in figures, if day and month are read the other way round
	howPound     // Pfund for pounds sterling
	howTon       // tons of one kind for those of another
)

// agreements finds for each detail of the claim what agrees with it in the source.
func agreements(c, s *index) []agreement {
	out := make([]agreement, len(c.details))
	for i := range c.details[:min(mostDetails, len(c.details))] {
		var a agreement
		d := &c.details[i]
		if !d.isFigure && !d.isMoment && d.Kind != claims.DetailDuration && d.Kind != claims.DetailFrequency {
			continue // names and roles are compared by their words
		}
		for k := range s.details {
			e := &s.details[k]
			switch {
			case d.isFigure && e.isFigure:
				if f, ok := agreeFigures(d, e); ok {
					f.detail = k
					a.found = append(a.found, f)
				}
			case d.Kind == claims.DetailAge && agreeAge(d, c, e, s), e.Kind == claims.DetailAge && agreeAge(e, s, d, c):
				a.found = append(a.found, agreeing{k, 0.8, howBorn})
			case k+1 < len(s.details) && agreePeriod(d, e, &s.details[k+1]):
				a.found = append(a.found, agreeing{k, 0.5, howBetween})
			case agreeSince(d, c, e), agreeSince(e, s, d):
				a.found = append(a.found, agreeing{k, 0.5, howSince})
			case d.isMoment && e.isMoment:
				switch d.moment.meet(e.moment) {
				case momentsSame:
					a.found = append(a.found, agreeing{k, 1, howSame})
				case momentsPart:
					a.found = append(a.found, agreeing{k, 0.7, howPart})
				case momentsSwapped:
					a.found = append(a.found, agreeing{k, 0.5, howSwapped})
				}
			case d.isFigure && e.isMoment || d.isMoment && e.isFigure:
				// A year that one side takes for a number, or minutes for a time of day.
				if d.Value == e.Value || minutesOf(d, e) || minutesOf(e, d) {
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

// bound reports whether a hedge leaves one side of a number open.
func bound(h claims.Hedge) bool { return above(h) || h == claims.HedgeUnder || h == claims.HedgeAtMost }

// tons are the weights that go by that name.
var tons = map[string]bool{"t": true, "[ston_av]": true, "[lton_av]": true}

// degrees are the scales that "degrees" alone may mean.
var degrees = map[string]bool{"Cel": true, "[degF]": true, "deg": true}

// agreeFigures reports whether two figures agree, and how.
func agreeFigures(d, e *detail) (agreeing, bool) {
	f, g := d.figure, e.figure
	switch relation := f.relate(g); {
	case relation >= rounded && f.part != g.part:
		return agreeing{0, 0.8, howFraction}, true
	case relation == same && f.unit == g.unit && f.hedge != g.hedge && (bound(f.hedge) || bound(g.hedge)):
		return agreeing{0, 0.95, howHedge}, true
	case relation == same:
		if f.unit != g.unit {
			return agreeing{0, 1, howConverted}, true
		}
		return agreeing{0, 1, howSame}, true
	case relation == rounded:
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
	if d.Unit == "deg" && degrees[e.Unit] || e.Unit == "deg" && degrees[d.Unit] {
		return agreeing{0, 0.9, howOtherForm}, true
	}
	lasting := func(f figure) bool { return f.base == "s" || f.base == "age" }
	if f.base == "" || g.base == "" || lasting(f) && lasting(g) && f.unit == g.unit {
		return agreeing{0, 0.7, howOtherForm}, true
	}
	return agreeing{}, false
}
