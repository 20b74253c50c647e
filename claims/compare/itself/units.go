package itself

import (
	"math"
	"math/big"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// metric says for each base unit of the SI into which unit a quantity in other units
// is put, from what size on (in the base unit), the largest first.
var metric = map[string][]struct {
	from float64
	code string
	name string
}{
	"kg":  {{1, "kg", "kg"}, {0, "g", "g"}},
	"m":   {{1000, "km", "km"}, {1, "m", "m"}, {0, "cm", "cm"}},
	"m2":  {{1e6, "km2", "km²"}, {1e4, "har", "ha"}, {0, "m2", "m²"}},
	"m3":  {{1, "m3", "m³"}, {0, "L", "l"}},
	"m/s": {{0, "km/h", "km/h"}},
	"K":   {{0, "Cel", "°C"}},
	"W":   {{1000, "kW", "kW"}, {0, "W", "W"}},
	"Pa":  {{0, "kPa", "kPa"}},
}

// customary reports whether a UCUM code is that of a unit outside of the metric system.
func customary(code string) bool {
	return strings.Contains(code, "[") && code != "[ppm]" && code != "[ly]"
}

// names are those that texts use for such units.
var names = map[string]string{"[lb_av]": "lb", "[oz_av]": "oz", "[stone_av]": "st", "[ston_av]": "short tons", "[lton_av]": "long tons", "[in_i]": "in", "[ft_i]": "ft", "[yd_i]": "yd", "[mi_i]": "mi",
	"[nmi_i]": "nmi", "[acr_us]": "acres", "[sft_i]": "sq ft", "[mi_i]2": "sq mi", "[gal_us]": "US gal", "[bbl_us]": "bbl", "[qt_us]": "US qt", "[pt_us]": "US pt", "[cft_i]": "cu ft",
	"[mi_i]/h": "mph", "[kn_i]": "kn", "[HP]": "hp", "[HP]m": "PS", "[psi]": "psi", "[degF]": "°F"}

// units holds a quantity against the same in another unit beside it ("200 Meilen (300
// Kilometer)"), and reckons one in customary units that stands alone.
func (a *article) units(s *sentence) {
	for i := 0; i < len(s.details); i++ {
		d := s.details[i]
		if d.Kind != claims.DetailQuantity {
			continue
		}
		if i+1 < len(s.details) && a.converted(s, i) {
			i++
			continue
		}
		if customary(d.Unit) {
			a.reckon(d)
		}
	}
}

// convertRoom is how far a conversion beside a quantity may be off, as a part of it,
// apart from the digits of both: 300 km are put as 180 miles.
const convertRoom = 0.04

// converted compares the details i and i+1 if the second is the first in another unit.
func (a *article) converted(s *sentence, i int) bool {
	d, e := s.details[i], s.details[i+1]
	if e.Kind != claims.DetailQuantity || customary(d.Unit) == customary(e.Unit) || (d.To == "") != (e.To == "") {
		return false
	}
	gap := a.unhedged(s.gap(d, e))
	if len(gap) == 0 || len(gap) > 4 || !only(gap, opens, a.lang.Reckoning.Thus) || gap[0].lower != "(" && gap[0].lower != "[" && gap[0].lower != "–" && gap[0].lower != "=" && !has(gap, a.lang.Reckoning.Thus) {
		return false
	}
	if gap[0].lower == "," && len(gap) == 1 {
		return false
	}
	if i > 0 && s.details[i-1].Unit == d.Unit && len(s.gap(s.details[i-1], d)) == 1 {
		return false // the end of a range, whose conversion begins with the other one
	}
	in, ok := scale(e.Unit)
	of, ok2 := scale(d.Unit)
	if !ok || !ok2 || in.base != of.base {
		return false
	}
	alarm := false
	ends := [][2]string{{d.Value, e.Value}}
	if d.To != "" {
		ends = append(ends, [2]string{d.To, e.To})
	}
	result := 0.0
	for n, end := range ends {
		v, ok := valueOf(end[0], d, false)
		w, ok2 := valueOf(end[1], e, false)
		if !ok || !ok2 {
			return false
		}
		lo, hi := in.from(of.to(v.lo)), in.from(of.to(v.hi))
		room := convertRoom * math.Abs(w.n)
		fits := w.meets(lo, hi, room)
		if in.base == "K" { // a difference of temperatures has no offset
			part := of.factor / in.factor
			fits = fits || w.meets(v.lo*part, v.hi*part, room)
		}
		alarm = alarm || !fits
		if n == 0 || !fits {
			result = in.from(of.to(v.n))
		}
	}
	why := claims.Because("notes.units_right", d.Text, tidy(result), unitName(e.Unit), e.Text)
	if alarm {
		why = claims.Because("notes.units_wrong", d.Text, tidy(result), unitName(e.Unit), e.Text)
	}
	a.add(claims.NoteUnits, alarm, why, d.Span, e.Span)
	return true
}

// reckon puts a customary quantity into metric units, with the factor.
func (a *article) reckon(d *claims.Detail) {
	of, ok := scale(d.Unit)
	if !ok || d.To != "" || names[d.Unit] == "" {
		return
	}
	v, ok := valueOf(d.Value, d, false)
	if !ok {
		return
	}
	base := of.to(v.n)
	for _, m := range metric[of.base] {
		if math.Abs(base) < m.from {
			continue
		}
		in, ok := scale(m.code)
		if !ok {
			return
		}
		switch {
		case of.base == "K":
			a.add(claims.NoteUnits, false, claims.Because("notes.fahrenheit", v.n, round(in.from(base), 1)), d.Span)
		default:
			a.add(claims.NoteUnits, false, claims.Because("notes.reckoned", v.n, names[d.Unit], of.factor/in.factor, m.name, round(in.from(base), 3)), d.Span)
		}
		return
	}
}

// scaled is a unit's place on the scale of its base unit.
type scaled struct {
	base         string
	factor, zero float64
}

func (s scaled) to(n float64) float64      { return n*s.factor + s.zero }
func (s scaled) from(base float64) float64 { return (base - s.zero) / s.factor }

// scale looks a unit up.
func scale(code string) (scaled, bool) {
	zero, base, ok := lang.SI("0", code)
	one, _, ok2 := lang.SI("1", code)
	if !ok || !ok2 {
		return scaled{}, false
	}
	z, _ := zero.Float64()
	f, _ := new(big.Rat).Sub(one, zero).Float64()
	return scaled{base, f, z}, f != 0
}

func unitName(code string) string {
	if n := names[code]; n != "" {
		return n
	}
	for _, list := range metric {
		for _, m := range list {
			if m.code == code {
				return m.name
			}
		}
	}
	return code
}

// tidy rounds a result to six digits that count.
func tidy(f float64) float64 {
	if f == 0 {
		return 0
	}
	const digits = 6
	return round(f, max(0, digits-int(math.Ceil(math.Log10(math.Abs(f))))))
}
