package model

import (
	"strconv"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// DetailRow is one thing in a claim that can be right or wrong by itself.
type DetailRow struct {
	Kind  string // "date"
	Text  string // the words in the article
	Value string // what they were taken for, "" where that says no more than the words
}

// DetailRows lists the details of a claim in the order of the text, behind them the
// words on which it hangs how far the claim goes.
func DetailRows(c *desk.Case, k *claims.Claim, w *assets.Words) []DetailRow {
	var rows []DetailRow
	for _, d := range c.Details(k) {
		r := DetailRow{Kind: w.T("detail." + string(d.Kind)), Text: clean(d.Text), Value: value(d, w)}
		if strings.EqualFold(r.Value, r.Text) {
			r.Value = ""
		}
		rows = append(rows, r)
	}
	for _, s := range c.Sheet.StressesIn(k.Anchor.Span) {
		rows = append(rows, DetailRow{Kind: w.T("stress." + string(s.Kind)), Text: clean(s.Text)})
	}
	return rows
}

// value is what a detail was taken for, in words.
func value(d claims.Detail, w *assets.Words) string {
	switch d.Kind {
	case claims.DetailDate:
		if strings.HasSuffix(d.Value, "_REF") {
			return ""
		}
		return through(day(d.Value, w), day(d.To, w))
	case claims.DetailDuration:
		return day(d.Point, w)
	case claims.DetailTime, claims.DetailFrequency, claims.DetailRole:
		return ""
	case claims.DetailName, claims.DetailOrganisation, claims.DetailPlace:
		return clean(d.Value)
	}
	return strings.TrimSpace(through(figure(d.Value, w), figure(d.To, w)) + " " + unit(d))
}

func through(from, to string) string {
	if to == "" {
		return from
	}
	return from + " – " + to
}

// figure writes a plain decimal string by locale.
func figure(s string, w *assets.Words) string {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return w.Number(n)
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return w.Number(f)
	}
	return s
}

// unit writes the unit of a detail as people do: codes of UCUM in brackets are
// for programs.
func unit(d claims.Detail) string {
	if d.Kind == claims.DetailPercent {
		return "%"
	}
	if u, ok := units[d.Unit]; ok {
		return u
	}
	return d.Unit
}

var units = map[string]string{"[lb_av]": "lb", "[oz_av]": "oz", "[mi_i]": "mi", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd",
	"[gal_us]": "gal", "[degF]": "°F", "Cel": "°C", "m2": "m²", "m3": "m³", "km2": "km²"}
