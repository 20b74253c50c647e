package lang

import (
	"math/big"
	"strings"
)

// Symbols are the symbols of units that all languages share, spelled exactly as
// they are written, with their UCUM codes (https://ucum.org/ucum).
var Symbols = map[string]string{
	"kg": "kg", "g": "g", "mg": "mg", "µg": "ug", "μg": "ug", "t": "t", "kt": "kt", "Mt": "Mt", "lb": "[lb_av]", "lbs": "[lb_av]", "oz": "[oz_av]",
	"km": "km", "Km": "km", "KM": "km", "m": "m", "dm": "dm", "cm": "cm", "mm": "mm", "µm": "um", "nm": "nm", "mi": "[mi_i]", "ft": "[ft_i]", "sm": "[nmi_i]", "NM": "[nmi_i]",
	"m²": "m2", "m2": "m2", "m^2": "m2", "qm": "m2", "km²": "km2", "km2": "km2", "km^2": "km2", "qkm": "km2", "cm²": "cm2", "cm2": "cm2", "mm²": "mm2", "ha": "har", "sq ft": "[sft_i]", "sq km": "km2", "sq mi": "[mi_i]2",
	"m³": "m3", "m3": "m3", "m^3": "m3", "km³": "km3", "cm³": "cm3", "cm3": "cm3", "l": "L", "L": "L", "ml": "mL", "mL": "mL", "cl": "cL", "hl": "hL", "gal": "[gal_us]", "bbl": "[bbl_us]",
	"°": "deg", "°C": "Cel", "° C": "Cel", "℃": "Cel", "ºC": "Cel", "º C": "Cel", "ºF": "[degF]", "º F": "[degF]", "°F": "[degF]", "° F": "[degF]", "℉": "[degF]", "K": "K",
	"km/h": "km/h", "Km/h": "km/h", "kmh": "km/h", "km/s": "km/s", "m/s": "m/s", "mph": "[mi_i]/h", "kn": "[kn_i]",
	"W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "W.h", "kWh": "kW.h", "KWh": "kW.h", "MWh": "MW.h", "GWh": "GW.h", "TWh": "TW.h", "kWp": "kW", "V": "V", "kV": "kV", "A": "A", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz",
	"J": "J", "kJ": "kJ", "MJ": "MJ", "PJ": "PJ", "cal": "cal", "kcal": "kcal", "PS": "[HP]m", "hp": "[HP]", "N": "N", "Nm": "N.m", "Pa": "Pa", "hPa": "hPa", "kPa": "kPa", "mbar": "mbar", "bar": "bar", "psi": "[psi]", "dB": "dB",
	"kB": "kBy", "KB": "kBy", "MB": "MBy", "GB": "GBy", "TB": "TBy", "PB": "PBy", "Mbit": "Mbit", "Gbit": "Gbit", "Mbit/s": "Mbit/s", "Gbit/s": "Gbit/s", "Mbps": "Mbit/s",
	"mSv": "mSv", "µSv": "uSv", "Bq": "Bq", "ppm": "[ppm]",
}

// Currencies are the symbols of money that all languages share with their ISO
// 4217 codes. A "$" alone is taken for the dollar of the United States.
var Currencies = map[string]string{
	"€": "EUR", "$": "USD", "US$": "USD", "U.S.$": "USD", "C$": "CAD", "c$": "CAD", "c $": "CAD", "Can$": "CAD", "CAD$": "CAD", "cad$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "aud$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "Mex$": "MXN", "MXN$": "MXN", "mxn$": "MXN", "R$": "BRL",
	"£": "GBP", "¥": "JPY", "元": "CNY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR", "ரூ": "INR", "₪": "ILS", "₩": "KRW", "₿": "XBT", "zł": "PLN", "Kč": "CZK", "Fr.": "CHF", "sFr.": "CHF", "SFr.": "CHF", "DM": "DEM", "usd": "USD",
}

// Codes are the ISO 4217 codes that are recognised as they stand beside a number.
var Codes = set("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB", "UAH", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "TRY", "INR", "CAD", "AUD", "NZD", "HKD", "SGD",
	"BRL", "MXN", "ZAR", "ILS", "KRW", "THB", "IDR", "ARS", "CLP", "AED", "SAR", "EGP", "IRR", "PKR", "BYN", "GEL", "KZT", "DEM", "FRF", "ITL", "ATS", "BTC", "XBT")

// factor is an exact factor to a base unit.
type factor struct {
	base string
	f    string // a fraction or a decimal, exact
}

// factors are exact. Sources: NIST Special Publication 811 (2008), Appendix B.8,
// for the international foot, inch, yard, mile and nautical mile (0.3048 m and its
// multiples), the avoirdupois pound (0.45359237 kg) and its parts, the US gallon
// (231 cubic inches), the barrel (42 gallons), the acre as 43 560 square feet,
// the metric horsepower (75 kgf·m/s) and mechanical horsepower (550 ft·lbf/s), the
// thermochemical calorie (4.184 J), the light year (9 460 730 472 580 800 m); the
// UCUM tables for the year (365.25 d), month (a twelfth) and the byte.
var factors = map[string]factor{
	"g": {"kg", "1/1000"}, "t": {"kg", "1000"}, "[lb_av]": {"kg", "0.45359237"}, "[oz_av]": {"kg", "0.028349523125"}, "[dr_av]": {"kg", "0.0017718451953125"}, "[stone_av]": {"kg", "6.35029318"},
	"[ston_av]": {"kg", "907.18474"}, "[lton_av]": {"kg", "1016.0469088"}, "[car_m]": {"kg", "0.0002"}, "50.kg": {"kg", "50"},
	"m": {"m", "1"}, "[in_i]": {"m", "0.0254"}, "[ft_i]": {"m", "0.3048"}, "[yd_i]": {"m", "0.9144"}, "[mi_i]": {"m", "1609.344"}, "[nmi_i]": {"m", "1852"}, "[ly]": {"m", "9460730472580800"},
	"m2": {"m2", "1"}, "km2": {"m2", "1000000"}, "cm2": {"m2", "1/10000"}, "mm2": {"m2", "1/1000000"}, "ar": {"m2", "100"}, "har": {"m2", "10000"}, "[acr_us]": {"m2", "4046.8564224"}, "[sft_i]": {"m2", "0.09290304"}, "[mi_i]2": {"m2", "2589988.110336"},
	"m3": {"m3", "1"}, "km3": {"m3", "1000000000"}, "cm3": {"m3", "1/1000000"}, "L": {"m3", "1/1000"}, "[gal_us]": {"m3", "0.003785411784"}, "[bbl_us]": {"m3", "0.158987294928"}, "[qt_us]": {"m3", "0.000946352946"}, "[pt_us]": {"m3", "0.000473176473"}, "[cft_i]": {"m3", "0.028316846592"}, "[tsp_us]": {"m3", "0.00000492892159375"}, "[tbs_us]": {"m3", "0.00001478676478125"},
	"m/s": {"m/s", "1"}, "km/s": {"m/s", "1000"}, "km/h": {"m/s", "5/18"}, "[mi_i]/h": {"m/s", "0.44704"}, "[kn_i]": {"m/s", "463/900"},
	"W": {"W", "1"}, "[HP]m": {"W", "735.49875"}, "[HP]": {"W", "745.69987158227022"}, "J": {"J", "1"}, "cal": {"J", "4.184"}, "W.h": {"J", "3600"}, "N": {"N", "1"}, "N.m": {"N.m", "1"}, "Pa": {"Pa", "1"}, "bar": {"Pa", "100000"}, "[psi]": {"Pa", "6894.757293168"},
	"V": {"V", "1"}, "A": {"A", "1"}, "Hz": {"Hz", "1"}, "By": {"bit", "8"}, "bit": {"bit", "1"}, "bit/s": {"bit/s", "1"}, "Sv": {"Sv", "1"}, "Bq": {"Bq", "1"}, "K": {"K", "1"}, "deg": {"deg", "1"},
	"s": {"s", "1"}, "min": {"s", "60"}, "h": {"s", "3600"}, "d": {"s", "86400"}, "wk": {"s", "604800"}, "mo": {"s", "2629800"}, "a": {"s", "31557600"},
	"%": {"1", "1/100"}, "[ppm]": {"1", "1/1000000"}, "{pixel}": {"{pixel}", "1"}, "{rev}": {"{rev}", "1"}, "dB": {"dB", "1"}, "lm": {"lm", "1"}, "lx": {"lx", "1"},
}

// prefixes are those of the SI, in UCUM spelling.
var prefixes = map[byte]string{
	'n': "1/1000000000", 'u': "1/1000000", 'm': "1/1000", 'c': "1/100", 'd': "1/10", 'h': "100", 'k': "1000", 'M': "1000000", 'G': "1000000000", 'T': "1000000000000", 'P': "1000000000000000",
}

// SI converts a plain decimal value with a UCUM code to the coherent unit of its
// dimension ("[lb_av]" to kg, "km/h" to m/s, "Cel" and "[degF]" to K, bytes to
// bit), exactly. It reports false for a value that is no decimal and for a unit
// that has no conversion, money among them. The factors' sources are named above
// the table in this file.
func SI(value, unit string) (v *big.Rat, base string, ok bool) {
	v, ok = new(big.Rat).SetString(value)
	if !ok || len(value) > 64 || strings.ContainsAny(value, "eEpP_xX") {
		return nil, "", false
	}
	switch unit {
	case "Cel": // K = °C + 273.15, exact (SP 811, B.8)
		return v.Add(v, rat("273.15")), "K", true
	case "[degF]": // K = (°F + 459.67) / 1.8, exact (SP 811, B.8)
		return v.Quo(v.Add(v, rat("459.67")), rat("1.8")), "K", true
	}
	if f, base, ok := factorOf(unit); ok {
		return v.Mul(v, f), base, true
	}
	if above, below, ok := strings.Cut(unit, "/"); ok {
		f, base, ok := factorOf(above)
		g, per, also := factorOf(below)
		if ok && also {
			return v.Quo(v.Mul(v, f), g), base + "/" + per, true
		}
	}
	return nil, "", false
}

// factorOf is the factor of one unit, with or without a prefix, to its base.
func factorOf(unit string) (f *big.Rat, base string, ok bool) {
	if f, found := factors[unit]; found {
		return rat(f.f), f.base, true
	}
	if len(unit) > 1 {
		p, known := prefixes[unit[0]]
		if f, found := factors[unit[1:]]; known && found {
			return new(big.Rat).Mul(rat(p), rat(f.f)), f.base, true
		}
	}
	return nil, "", false
}

// rat reads one of the constants of this file.
func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return new(big.Rat)
	}
	return r
}
