package compare

import (
	"math"

	"tickmark/claims"
)

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
	w, o := part*f.size(f.lo), part*f.size(f.hi)
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

// size is how large a value is in the unit of the text, in base units: ten per cent of
// 30 °C are three degrees, not thirty.
func (f figure) size(v float64) float64 { return math.Abs(v - f.zero) }

// relate compares the figure of a claim with that of a source. That the two are
// one value holds in both directions. Rounding goes one way: a claim may be rounder
// than its source; where it is more exact, the source does not back its digits.
func (f figure) relate(g figure) relation {
	switch {
	case f.part && g.base == "%":
		f = f.percent()
	case g.part && f.base == "%":
		g = g.percent()
		f.slack = max(f.slack, fractionBand)
	}
	if f.base != g.base || f.ordinal != g.ordinal {
		return apart
	}
	if near(f.lo, g.lo) && near(f.hi, g.hi) {
		if above(f.hedge) && below(g.hedge) || below(f.hedge) && above(g.hedge) {
			return apart // more than ten is not fewer than ten
		}
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
			lo, hi = max(lo, convertBand*f.size(f.lo)), max(hi, convertBand*f.size(f.hi))
		}
		if math.Abs(f.lo-g.lo) <= lo && math.Abs(f.hi-g.hi) <= hi {
			return rounded
		}
		return apart
	}
	slack := f.slack
	if f.unit != g.unit {
		slack = max(slack, convertBand*f.size(f.lo))
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

// above and below report whether a hedge leads away from the number to one side.
func above(h claims.Hedge) bool { return h == claims.HedgeOver || h == claims.HedgeAtLeast }
func below(h claims.Hedge) bool {
	return h == claims.HedgeUnder || h == claims.HedgeAtMost || h == claims.HedgeAlmost
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
