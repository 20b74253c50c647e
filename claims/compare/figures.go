package compare

import (
	"math"
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// figure is a number of any kind on a scale that others of its dimension share.
type figure struct {
	// base is what is counted: "" for a plain number, "%" and "pp", an ISO 4217
	// code, a coherent unit of the SI ("kg", "s").
	base   string
	lo, hi float64 // the ends of a range, equal for a single value, in base
	// slack is how far off a value may be that is this one rounded, in base: half
	// a unit of the last digit that counts.
	slack float64
	// unit and in give a value in the words of the text: in is how many base units
	// one unit is.
	unit    string
	in      float64
	zero    float64 // what zero of the unit is in base: 273.15 for degrees Celsius
	hedge   claims.Hedge
	isRange bool
	ordinal bool
	slackHi float64
	figures int  // digits that count
	vague   bool // a crowd: thousands, dozens, some hundred
}

// newFigure reads a detail as a figure. It reports false for details of other kinds.
func newFigure(d *claims.Detail) (figure, bool) {
	f := figure{hedge: d.Hedge, unit: d.Unit, in: 1}
	value, to := d.Value, d.To
	switch d.Kind {
	case claims.DetailNumber:
	case claims.DetailOrdinal:
		f.ordinal = true
	case claims.DetailPercent:
		f.base = "%"
		if d.Unit == "pp" {
			f.base = "pp"
		}
	case claims.DetailMoney:
		f.base = d.Unit
	case claims.DetailQuantity, claims.DetailAge:
	case claims.DetailDuration, claims.DetailFrequency:
		n, unit, ok := durationOf(d.Value)
		if !ok {
			return f, false
		}
		value, f.unit = n, unit
		if d.To != "" {
			if to, unit, ok = durationOf(d.To); !ok || unit != f.unit {
				return f, false
			}
		}
	default:
		return f, false
	}
	lo, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(lo, 0) || math.IsNaN(lo) {
		return f, false
	}
	hi := lo
	if to != "" {
		if hi, err = strconv.ParseFloat(to, 64); err != nil {
			return f, false
		}
		f.isRange = true
	}
	switch d.Kind {
	case claims.DetailQuantity, claims.DetailAge, claims.DetailDuration, claims.DetailFrequency:
		zero, base, ok := lang.SI("0", f.unit)
		one, _, ok2 := lang.SI("1", f.unit)
		if ok && ok2 {
			z, _ := zero.Float64()
			o, _ := one.Float64()
			f.base, f.in, f.zero = base, o-z, z
			lo, hi = lo*f.in+z, hi*f.in+z
		} else {
			f.base = f.unit
		}
	}
	f.lo, f.hi = lo, hi
	switch d.Kind {
	case claims.DetailAge:
		f.base = "age"
	case claims.DetailFrequency:
		f.base = "every " + f.base
	}
	f.slack = halfDigit(value) * math.Abs(f.in)
	f.slackHi = f.slack
	if to != "" {
		f.slackHi = halfDigit(to) * math.Abs(f.in)
	}
	f.figures = counting(value)
	f.vague = d.Hedge != "" && f.figures == 1 && !strings.ContainsAny(d.Text, "0123456789")
	return f, true
}

// halfDigit is half a unit of the last digit of a decimal that counts. Zeros at
// the end of a whole number count up to its second digit: 200000 may stand for
// 195000 to 205000, 90 for 89.5 to 90.5, 3000 for 2950 to 3050.
func halfDigit(value string) float64 {
	value = strings.TrimPrefix(value, "-")
	whole, fraction, decimal := strings.Cut(value, ".")
	if decimal {
		return 0.5 * math.Pow10(-len(fraction))
	}
	digits := len(strings.TrimRight(whole, "0"))
	return 0.5 * math.Pow10(max(0, len(whole)-max(2, digits)))
}

// counting is how many digits of a decimal count: all but zeros at its ends.
func counting(value string) int {
	return len(strings.Trim(strings.ReplaceAll(strings.TrimPrefix(value, "-"), ".", ""), "0"))
}

// durationOf reads a duration of a single unit, such as P3D or PT90M, as a number
// and a UCUM code. Durations of an unknown length (PXD) are none.
func durationOf(value string) (number, unit string, ok bool) {
	s, ok := strings.CutPrefix(value, "P")
	if !ok {
		return "", "", false
	}
	clock := false
	if t, found := strings.CutPrefix(s, "T"); found {
		s, clock = t, true
	}
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.') {
		i++
	}
	if i == 0 {
		return "", "", false
	}
	number = s[:i]
	switch code := s[i:]; {
	case clock && code == "H":
		return number, "h", true
	case clock && code == "M":
		return number, "min", true
	case clock && code == "S":
		return number, "s", true
	case clock:
	case code == "Y":
		return number, "a", true
	case code == "M":
		return number, "mo", true
	case code == "W":
		return number, "wk", true
	case code == "D":
		return number, "d", true
	case code == "DE":
		return number + "0", "a", !strings.Contains(number, ".")
	case code == "CE":
		return number + "00", "a", !strings.Contains(number, ".")
	}
	return "", "", false
}

// relation is how the figure of a source stands to that of a claim.
type relation uint8

const (
	apart    relation = iota // two values
	possible                 // one does not exclude the other
	rounded                  // the claim's is the source's within its band or its digits
	same                     // one value
)

// The bands of hedges, as parts of the value. "Rund", "etwa", "about" allow ten
// per cent to both sides, "fast", "nearly" ten below, "über", "more than" a quarter
// above, since who knows more would say so; farther up the sentence stays true, and
// what is found is possible, not the same. A number of three digits that count was
// not rounded by much, and allows a fifth of that; one of more digits is meant as it
// stands. Converted numbers may be two per cent off: six inches are put as 15 cm.
const (
	aboutBand   = 0.10
	almostBand  = 0.10
	overBand    = 0.25
	exactPart   = 0.2
	convertBand = 0.02
)

// band is the range in which the author of the figure would still put it this way.
func (f figure) band() (lo, hi float64) {
	part := 1.0
	switch {
	case f.figures > 3:
		part = 0
	case f.figures == 3:
		part = exactPart
	}
	w, o := part*math.Abs(f.lo), part*math.Abs(f.hi)
	switch f.hedge {
	case claims.HedgeAbout:
		return f.lo - max(f.slack, aboutBand*w), f.hi + max(f.slack, aboutBand*o)
	case claims.HedgeAlmost:
		return f.lo - max(f.slack, almostBand*w), f.hi + f.slack/2
	case claims.HedgeOver, claims.HedgeAtLeast:
		return f.lo - f.slack, f.hi + overBand*o
	case claims.HedgeUnder, claims.HedgeAtMost:
		return f.lo - overBand*w, f.hi + f.slack
	}
	return f.lo - f.slack, f.hi + f.slack
}

// relate compares the figure of a claim with that of a source. That the two are
// one value holds in both directions. Rounding goes one way: a claim may be rounder
// than its source; where it is more exact, the source does not back its digits.
func (f figure) relate(g figure) relation {
	if f.base != g.base || f.ordinal != g.ordinal {
		return apart
	}
	if near(f.lo, g.lo) && near(f.hi, g.hi) {
		return same
	}
	if f.isRange != g.isRange {
		r, v := f, g
		if g.isRange {
			r, v = g, f
		}
		if v.lo >= r.lo-r.slack && v.hi <= r.hi+r.slack {
			return possible
		}
		return apart
	}
	if f.isRange {
		lo, hi := f.slack, f.slackHi
		if f.unit != g.unit {
			lo, hi = max(lo, convertBand*math.Abs(f.lo)), max(hi, convertBand*math.Abs(f.hi))
		}
		if math.Abs(f.lo-g.lo) <= lo && math.Abs(f.hi-g.hi) <= hi {
			return rounded
		}
		return apart
	}
	slack := f.slack
	if f.unit != g.unit {
		slack = max(slack, convertBand*math.Abs(f.lo))
	}
	if g.lo >= f.lo-slack && g.lo <= f.lo+slack {
		if f.unit != g.unit || f.slack > g.slack || f.hedge != "" && f.hedge != g.hedge {
			return rounded
		}
	}
	if f.hedge != g.hedge {
		fLo, fHi := f.band()
		gLo, gHi := g.band()
		if f.hedge != "" && f.figures <= 3 && g.lo >= fLo && g.lo <= fHi {
			return rounded
		}
		if g.hedge != "" && f.lo >= gLo && f.lo <= gHi || open(f, g) || open(g, f) {
			return possible
		}
	}
	return apart
}

// open reports whether the hedge of f does not exclude g.
func open(f, g figure) bool {
	if f.figures > 3 {
		return false
	}
	switch f.hedge {
	case claims.HedgeOver, claims.HedgeAtLeast:
		return g.lo >= f.lo && g.hedge != claims.HedgeUnder
	case claims.HedgeUnder, claims.HedgeAtMost:
		return g.lo <= f.lo && g.hedge != claims.HedgeOver
	}
	return false
}

// near reports whether two numbers are one but for the arithmetic of floats.
func near(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b))
}
