package itself

import (
	"math"
	"strconv"
	"strings"

	"tickmark/claims"
)

// value is a number as it is written: what it says, and what it may stand for once
// rounding and the words before it are allowed for.
type value struct {
	n      float64
	lo, hi float64
	hedge  claims.Hedge
}

// The room that words leave, as parts of the value, the same as for comparison with
// a source: "rund" a tenth both ways, "fast" a tenth below, "über" a quarter above.
const (
	aboutRoom  = 0.10
	almostRoom = 0.10
	openRoom   = 0.25
)

// valueOf reads one number of a detail. whole says that it counts things one by one,
// so that a number below a thousand is exact.
func valueOf(n string, d *claims.Detail, whole bool) (value, bool) {
	f, err := strconv.ParseFloat(n, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) || math.Abs(f) > 1e18 {
		return value{}, false
	}
	slack := halfPlace(n)
	if whole && f < 1000 && slack == 0.5 {
		slack = 0
	}
	v := value{f, f - slack, f + slack, d.Hedge}
	switch d.Hedge {
	case claims.HedgeAbout:
		v.lo, v.hi = math.Min(v.lo, f-aboutRoom*math.Abs(f)), math.Max(v.hi, f+aboutRoom*math.Abs(f))
	case claims.HedgeAlmost:
		v.lo = math.Min(v.lo, f-almostRoom*math.Abs(f))
	case claims.HedgeOver, claims.HedgeAtLeast:
		v.hi = math.Max(v.hi, f+openRoom*math.Abs(f))
	case claims.HedgeUnder, claims.HedgeAtMost:
		v.lo = math.Min(v.lo, f-openRoom*math.Abs(f))
	}
	return v, true
}

// halfPlace is half a unit of the last digit that tells something. Of a whole number
// of a thousand and more, zeros at the end may be rounding, but for the first two digits.
func halfPlace(n string) float64 {
	n = strings.TrimPrefix(n, "-")
	whole, fraction, decimal := strings.Cut(n, ".")
	switch {
	case decimal:
		return 0.5 * math.Pow10(-len(fraction))
	case len(whole) < 4:
		return 0.5
	}
	digits := max(2, len(strings.TrimRight(whole, "0")))
	return 0.5 * math.Pow10(len(whole)-digits)
}

// meets reports whether the two may stand for one number, with so much more room
// to both sides.
func (v value) meets(lo, hi, room float64) bool { return v.lo-room <= hi && lo <= v.hi+room }

// number is the single number of a detail of a kind that counts or measures; false
// for ranges and other kinds.
func number(d *claims.Detail) (value, bool) {
	switch d.Kind {
	case claims.DetailNumber, claims.DetailMoney, claims.DetailQuantity, claims.DetailPercent:
	default:
		return value{}, false
	}
	if d.To != "" {
		return value{}, false
	}
	return valueOf(d.Value, d, d.Kind == claims.DetailNumber)
}

// percent is the per cent that a detail says; false for ranges and percentage points.
func percent(d *claims.Detail) (value, bool) {
	if d.Kind != claims.DetailPercent || d.To != "" || d.Unit == "pp" {
		return value{}, false
	}
	return valueOf(d.Value, d, false)
}

// place is one unit of the last digit of a percentage. Whoever writes "20 per cent"
// for 20.9 has cut off, not miscalculated.
func place(d *claims.Detail) float64 { return 2 * halfPlace(d.Value) }

// round cuts a result to so many digits behind the decimal mark.
func round(f float64, digits int) float64 {
	p := math.Pow10(digits)
	return math.Round(f*p) / p
}
