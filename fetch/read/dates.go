package read

import (
	"fmt"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// months are the names by which pages write months, in the languages that are
// common on the web around German and English news. Short forms stand without
// their full stop.
var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, names := range []string{
		"januar|jänner|jan|jän|january|janvier|enero|gennaio|januari|stycznia|janeiro|ene|gen|janv",
		"februar|feber|feb|february|février|febrero|febbraio|februari|lutego|fevereiro|févr|fev",
		"märz|maerz|mär|mrz|march|mar|mars|marzo|maart|marca|março|mrt",
		"april|apr|avril|abril|aprile|kwietnia|abr|avr",
		"mai|may|mayo|maggio|mei|maja|maio|mag",
		"juni|jun|june|juin|junio|giugno|czerwca|junho|giu",
		"juli|jul|july|juillet|julio|luglio|lipca|julho|juil|lug",
		"august|aug|août|agosto|augustus|sierpnia|ago|aout",
		"september|sep|sept|septembre|septiembre|settembre|września|setembro|set",
		"oktober|okt|october|oct|octobre|octubre|ottobre|października|outubro|out|ott",
		"november|nov|novembre|noviembre|listopada|novembro",
		"dezember|dez|december|dec|décembre|diciembre|dicembre|grudnia|dezembro|dic|déc",
	} {
		for _, n := range strings.Split(names, "|") {
			m[n] = i + 1
		}
	}
	return m
})

// token is a run of digits, a run of letters, or any other single sign.
type token struct {
	text       string
	start, end int
	number     int // -1 if not digits
}

func tokens(s string) []token {
	var ts []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		j := i + n
		switch {
		case r >= '0' && r <= '9':
			v := int(r - '0')
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				if v < 1e9 {
					v = v*10 + int(s[j]-'0')
				}
				j++
			}
			ts = append(ts, token{s[i:j], i, j, v})
		case unicode.IsLetter(r):
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) {
					break
				}
				j += n
			}
			ts = append(ts, token{s[i:j], i, j, -1})
		case unicode.IsSpace(r):
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsSpace(r) {
					break
				}
				j += n
			}
			ts = append(ts, token{" ", i, j, -1})
		default:
			ts = append(ts, token{s[i:j], i, j, -1})
		}
		i = j
	}
	return ts
}

// foundDate is a full date in a text, and where its words stand in bytes.
type foundDate struct {
	value      string // YYYY-MM-DD
	start, end int
}

// firstDate finds the first full date in s. american says how 3/4/2021 is read.
func firstDate(s string, american bool) (foundDate, bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return foundDate{}, false
	}
	ts := tokens(s)
	for i := range ts {
		if d, n := dateAt(ts[i:], american); n > 0 {
			return foundDate{d, ts[i].start, ts[i+n-1].end}, true
		}
	}
	return foundDate{}, false
}

// dateAt reads a date that begins with the first token and tells how many tokens
// it takes, 0 if none begins there.
func dateAt(ts []token, american bool) (string, int) {
	t := ts[0]
	is := func(i int, signs string) bool {
		return i < len(ts) && len(ts[i].text) == 1 && strings.Contains(signs, ts[i].text)
	}
	num := func(i, most int) bool { return i < len(ts) && ts[i].number >= 0 && len(ts[i].text) <= most }
	switch {
	case t.number >= 0 && len(t.text) == 4:
		// 2021-03-04, 2021/3/4, 2021.03.04
		if len(ts) > 4 && ts[1].text == "年" && ts[3].text == "月" && num(2, 2) && num(4, 2) {
			if d := day(t.number, ts[2].number, ts[4].number); d != "" {
				return d, 5
			}
		}
		if is(1, "-/.") && num(2, 2) && is(3, "-/.") && num(4, 2) {
			if d := day(t.number, ts[2].number, ts[4].number); d != "" {
				return d, 5
			}
		}
	case t.number >= 0 && len(t.text) == 8:
		if d := day(t.number/10000, t.number/100%100, t.number%100); d != "" {
			return d, 1
		}
	case t.number >= 0 && len(t.text) <= 2:
		i := 1
		sep := ""
		if is(i, "./-") {
			sep = ts[i].text
			i++
			if sep == "." && is(i, " ") {
				i++
			}
			if num(i, 2) && i+1 < len(ts) && ts[i+1].text == sep {
				j := i + 2
				if sep == "." && is(j, " ") {
					j++
				}
				if j < len(ts) && ts[j].number >= 0 && (len(ts[j].text) == 4 || len(ts[j].text) == 2 && sep == "." && !(j+1 < len(ts) && ts[j+1].text == ":")) {
					y, d, m := ts[j].number, t.number, ts[i].number
					if y < 100 {
						y += 2000
					}
					if sep == "/" && (american && d <= 12 || m > 12) {
						d, m = m, d
					}
					if v := day(y, m, d); v != "" {
						return v, j + 1
					}
				}
			}
		}
		// 4. März 2021, 4 March 2021, 4th of March, 2021, 4 de marzo de 2021
		i = 1
		for k := 0; k < 6 && i < len(ts) && filler(ts[i].text); k++ {
			i++
		}
		if i < len(ts) && ts[i].number < 0 {
			if m := months()[strings.ToLower(ts[i].text)]; m > 0 {
				j := i + 1
				for k := 0; k < 4 && j < len(ts) && filler(ts[j].text); k++ {
					j++
				}
				if j < len(ts) && ts[j].number >= 0 && (len(ts[j].text) == 4) {
					if v := day(ts[j].number, m, t.number); v != "" {
						return v, j + 1
					}
				}
			}
		}
	case t.number < 0:
		m := months()[strings.ToLower(t.text)]
		if m == 0 {
			break
		}
		// March 4, 2021; Mar. 4th 2021
		i := 1
		for k := 0; k < 3 && i < len(ts) && filler(ts[i].text); k++ {
			i++
		}
		if !num(i, 2) {
			break
		}
		j := i + 1
		for k := 0; k < 3 && j < len(ts) && filler(ts[j].text); k++ {
			j++
		}
		if j > i+1 && j < len(ts) && len(ts[j].text) == 4 && ts[j].number >= 0 {
			if v := day(ts[j].number, m, ts[i].number); v != "" {
				return v, j + 1
			}
		}
	}
	return "", 0
}

// filler is what may stand between the parts of a date.
func filler(s string) bool {
	switch s {
	case " ", ".", ",", "-", "/", "th", "st", "nd", "rd", "of", "de", "del", "er", "º", "|":
		return true
	}
	return false
}

// The web began in 1991; pages give earlier years when they speak of history.
const firstYear, lastYear = 1990, 2100

// day gives a date that exists, "" otherwise.
func day(y, m, d int) string {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	if time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() != d {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// dayOfYear reports whether s is a day without its year: "13 Aug", "4. März", "May 5".
func dayOfYear(s string) bool {
	d, month := 0, false
	for _, t := range tokens(s) {
		switch {
		case t.number > 0 && t.number <= 31 && d == 0:
			d = t.number
		case months()[strings.ToLower(t.text)] > 0 && !month:
			month = true
		case !filler(t.text):
			return false
		}
	}
	return d > 0 && month
}

// hasDate reports whether s holds a full date or a time of day, or says how long
// ago something was.
func hasDate(s string) bool {
	if _, ok := firstDate(s, false); ok {
		return true
	}
	ts := tokens(s)
	for i, t := range ts {
		if t.number < 0 || len(t.text) > 2 {
			continue
		}
		if i+2 < len(ts) && ts[i+1].text == ":" && ts[i+2].number >= 0 && len(ts[i+2].text) == 2 {
			return true
		}
	}
	low := strings.ToLower(s)
	for _, w := range []string{" ago", "vor "} {
		if i := strings.Index(low, w); i >= 0 {
			for _, unit := range []string{"minute", "hour", "stunde", "day", "tag", "week", "woche", "month", "monat", "year", "jahr"} {
				if strings.Contains(low, unit) && strings.ContainsAny(low, "0123456789") {
					return true
				}
			}
		}
	}
	return false
}
