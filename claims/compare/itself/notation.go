package itself

import (
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// notation notes numbers and dates that the other language of the program writes in
// the same way and means otherwise: 03/04/2022, "1,500" in German, "1.500" in English.
// They are no alarms: often they are right.
func (a *article) notation(s *sentence) {
	for i, d := range s.details {
		switch {
		case d.Kind == claims.DetailDate && lang.AmbiguousDate(d.Text):
			a.add(claims.NoteTrap, false, claims.Because("notes.slash_date", d.Text), d.Span)
		case d.Kind == claims.DetailNumber && a.lang.Numbers.Decimal == ',' && thousand(d.Text, ",") && !bare(s, i):
			whole, decimal := bothWays(d.Text, ",")
			a.add(claims.NoteTrap, false, claims.Because("notes.decimal_comma", d.Text, decimal, whole), d.Span)
		case d.Kind == claims.DetailNumber && a.lang.Numbers.Decimal == '.' && thousand(d.Text, ".") && !bare(s, i):
			whole, decimal := bothWays(d.Text, ".")
			a.add(claims.NoteTrap, false, claims.Because("notes.decimal_point", d.Text, decimal, whole), d.Span)
		}
	}
}

// thousand reports whether a number has one mark before three digits, the last of
// them a zero, so that it looks like a round number of thousands.
func thousand(text, mark string) bool {
	head, tail, ok := strings.Cut(text, mark)
	return ok && len(head) >= 1 && len(head) <= 3 && len(tail) == 3 && strings.HasSuffix(tail, "0") && head != "0" &&
		strings.Trim(head+tail, "0123456789") == ""
}

// bothWays reads such a number with the mark between thousands and as the decimal sign.
func bothWays(text, mark string) (whole int, decimal float64) {
	head, tail, _ := strings.Cut(text, mark)
	whole, _ = strconv.Atoi(head + tail)
	return whole, float64(whole) / 1000
}

// bare reports whether no word stands behind the i-th detail that it would count, so that it
// may be a measure that has decimals.
func bare(s *sentence, i int) bool {
	after := s.after(s.details[i].End, 1)
	return len(after) == 0 || after[0].mark()
}
