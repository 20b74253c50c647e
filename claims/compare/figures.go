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
	part    bool // a fraction in words: a third, "jeder Dritte"
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
	f.part = d.Kind == claims.DetailNumber && lo > 0 && lo < 1 && !strings.ContainsAny(d.Text, ".,")
	f.vague = d.Hedge != "" && f.figures == 1 && !strings.ContainsAny(d.Text, "0123456789")
	return f, true
}

// percent is a fraction in words as a percentage, which may be off by half a point
// more than its own last digit: "a third" is 33 per cent, and 33.3.
func (f figure) percent() figure {
	f.base, f.unit, f.part = "%", "", false
	f.lo, f.hi, f.figures = f.lo*100, f.hi*100, 2
	f.slack, f.slackHi = fractionBand, fractionBand
	return f
}

// fractionBand is in points: who says "a third" may mean 32 to 34 per cent.
const fractionBand = 1.0

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
