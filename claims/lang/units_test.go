package lang

import "testing"

func TestSI(t *testing.T) {
	for _, c := range []struct{ value, unit, want, base string }{
		{"200000", "[lb_av]", "90718.474", "kg"},
		{"90", "t", "90000", "kg"},
		{"5", "kg", "5", "kg"},
		{"250", "mg", "0.00025", "kg"},
		{"1", "[mi_i]", "1609.344", "m"},
		{"3", "km", "3000", "m"},
		{"36", "km/h", "10", "m/s"},
		{"1", "[gal_us]", "0.003785411784", "m3"},
		{"25", "Cel", "298.15", "K"},
		{"212", "[degF]", "373.15", "K"},
		{"2", "har", "20000", "m2"},
		{"3", "kW.h", "10800000", "J"},
		{"2.5", "GBy", "20000000000", "bit"},
		{"50", "Mbit/s", "50000000", "bit/s"},
		{"1013", "hPa", "101300", "Pa"},
		{"12.5", "%", "0.125", "1"},
		{"1", "min", "60", "s"},
		{"0.355", "MW/km2", "0.355", "W/m2"},
	} {
		v, base, ok := SI(c.value, c.unit)
		if !ok || base != c.base || v.Cmp(rat(c.want)) != 0 {
			t.Errorf("SI(%s, %s) = %v %s %v, want %s %s", c.value, c.unit, v, base, ok, c.want, c.base)
		}
	}
	for _, c := range [][2]string{{"5", "EUR"}, {"five", "kg"}, {"", "kg"}, {"1e999999999", "kg"}, {"5", ""}, {"5", "xyz"}} {
		if v, base, ok := SI(c[0], c[1]); ok {
			t.Errorf("SI(%q, %q) = %v %s, want none", c[0], c[1], v, base)
		}
	}
}

// Every unit that a language or a symbol names converts, so that no two values of
// one kind stay incomparable by an oversight.
func TestEveryUnitConverts(t *testing.T) {
	check := func(word, code string) {
		if _, _, ok := SI("1", code); !ok {
			t.Errorf("%q has the code %q without a conversion", word, code)
		}
	}
	for w, code := range Symbols {
		check(w, code)
	}
	for _, l := range All {
		for w, code := range l.Numbers.Units {
			check(w, code)
		}
		for w, code := range l.Numbers.Years {
			check(w, code)
		}
	}
	for code, f := range factors {
		if rat(f.f).Sign() <= 0 {
			t.Errorf("factor %q of %q", f.f, code)
		}
	}
}
