package split

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
	"tickmark/claims"
	"tickmark/claims/lang"
)

// grouped writes digits in groups of three.
func grouped(digits, mark string) string {
	var parts []string
	for len(digits) > 3 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, parts...), mark)
}

func TestFormattedNumbersReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := strconv.Itoa(rapid.IntRange(2200, 999_999_999).Draw(t, "whole"))
		part := strconv.Itoa(rapid.IntRange(1, 99).Draw(t, "part"))
		want := whole + "." + strings.TrimRight(part, "0")
		for _, c := range []struct{ code, text string }{
			{"de", "Es waren " + grouped(whole, ".") + "," + part + " Einheiten."},
			{"de", "Es waren " + grouped(whole, "\u202f") + "," + part + " Einheiten."},
			{"en", "There were " + grouped(whole, ",") + "." + part + " units."},
			{"en", "There were " + grouped(whole, "'") + "." + part + " units."},
		} {
			d := numericOf(c.code, "", c.text).Details
			if len(d) != 1 || d[0].Value != want {
				t.Fatalf("%q: %+v, want %s", c.text, d, want)
			}
		}
	})
}

// germanWords and englishWords spell numbers below a million.
func germanWords(n int) string {
	ones := []string{"", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"}
	tens := []string{"", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"}
	switch {
	case n >= 1000:
		return germanWords(n/1000) + "tausend" + germanWords(n%1000)
	case n >= 100:
		return ones[n/100] + "hundert" + germanWords(n%100)
	case n < 20:
		return ones[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return ones[n%10] + "und" + tens[n/10]
}

func englishWords(n int) string {
	ones := []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens := []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	join := func(a, mark, b string) string {
		if b == "" {
			return a
		}
		return a + mark + b
	}
	switch {
	case n >= 1000:
		return join(englishWords(n/1000)+" thousand", " ", englishWords(n%1000))
	case n >= 100:
		return join(ones[n/100]+" hundred", " and ", englishWords(n%100))
	case n < 20:
		return ones[n]
	}
	return join(tens[n/10], "-", ones[n%10])
}

func TestSpelledNumbersReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 999_999).Draw(t, "n")
		if n%100 == 1 {
			n++ // "hunderteins" ends unlike the rest
		}
		for code, text := range map[string]string{"de": "Es waren " + germanWords(n) + " Einheiten.", "en": "There were " + englishWords(n) + " units."} {
			d := numericOf(code, "", text).Details
			if len(d) != 1 || d[0].Value != strconv.Itoa(n) {
				t.Fatalf("%q: %+v, want %d", text, d, n)
			}
		}
	})
}

func TestFormattedDatesReadBack(t *testing.T) {
	germanMonths := []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}
	germanDays := []string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 73000).Draw(t, "day"))
		want := day.Format(time.DateOnly)
		month := germanMonths[day.Month()-1]
		for _, c := range []struct{ code, text string }{
			{"de", fmt.Sprintf("Es geschah am %d. %s %d.", day.Day(), month, day.Year())},
			{"de", fmt.Sprintf("Es geschah am %s, dem %d. %s %d, in Rom.", germanDays[day.Weekday()], day.Day(), month, day.Year())},
			{"de", day.Format("Es geschah am 02.01.2006 in Rom.")},
			{"de", day.Format("Es geschah am 2.1.2006 in Rom.")},
			{"en", day.Format("It happened on January 2, 2006, in Rome.")},
			{"en", strings.Replace(day.Format("It happened on Monday, Jan. 2, 2006 in Rome."), "May.", "May", 1)},
			{"en", day.Format("It happened on 2 January 2006.")},
			{"en", day.Format("It happened on 1/2/2006 in Rome.")},
			{"en", day.Format("It happened on 2006-01-02 in Rome.")},
		} {
			d := slices.DeleteFunc(numericOf(c.code, "", c.text).Details, func(d claims.Detail) bool { return d.Kind != claims.DetailDate })
			if len(d) != 1 || d[0].Value != want {
				t.Fatalf("%q: %+v, want %s", c.text, d, want)
			}
		}
	})
}

// checkNumericSheet holds what must be true of any text.
func checkNumericSheet(t testing.TB, code, date, text string) {
	sheet := numericOf(code, date, text)
	again := numericOf(code, date, text)
	if shortly(sheet) != shortly(again) {
		t.Fatalf("two runs over %q differ", text)
	}
	runes := []rune(sheet.Text)
	last := 0
	for _, d := range sheet.Details {
		if d.Start < last || d.End <= d.Start || d.End > len(runes) {
			t.Fatalf("detail %+v after %d in %q", d, last, text)
		}
		if string(runes[d.Start:d.End]) != d.Text || d.Value == "" || d.Rule == "" || !utf8.ValidString(d.Value) {
			t.Fatalf("detail %+v in %q", d, text)
		}
		if unicode.Is(unicode.M, runes[d.Start]) || d.End < len(runes) && unicode.Is(unicode.M, runes[d.End]) {
			t.Fatalf("detail %+v parts a mark from its letter in %q", d, text)
		}
		last = d.Start
	}
}

func FuzzNumeric(f *testing.F) {
	for _, s := range []string{
		"Am 18. Januar 2022 kamen 2,7 Mio. Menschen, rund 3–5 % mehr als 1990/91.", "Zwei Drittel einer Million, minus 1.234.567,89 €", "5/17/2018 10:35 a.m. EST Tuesday, $ 1.6 million and fifty",
		"1.1^+23 -12e-1 3 4/5 ½ '90s 12,34,567.89", "einhunderteinundzwanzigtausendste 45-jährige 3-tägig", "hundred and and - - a couple of thousand million", "Freitag, dem 31. Februar; the day before yesterday, o'clock 25:99", "vor vor drei Jahren und und vier",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, text string, german bool) {
		if len(text) > 1<<14 {
			return
		}
		code := "en"
		if german {
			code = "de"
		}
		for _, date := range []string{"", "2022-01-21"} {
			checkNumericSheet(t, code, date, text)
		}
	})
}

// numericText is a text of about 100 kB with as many numbers as news have.
func numericText(code string) string {
	part := "Der Sprecher der 56. Brigade erklärte am Freitag, dass rund 200.000 Menschen seit 2014 in der Region leben, davon zwei Drittel in den Städten. Die Verhandlungen über ein Abkommen sollen in der kommenden Woche fortgesetzt werden, wie eine Ministerin nach einem Treffen mit ihren Kollegen in Genf mitteilte. Niemand rechnet mit einem schnellen Ergebnis.\n\n"
	if code == "en" {
		part = "A spokesman for the 56th brigade said on Friday that about 200,000 people have lived in the region since 2014, two thirds of them in its cities. Talks on an agreement are to go on next week, a minister said after a meeting with her colleagues in Geneva. Nobody expects a quick result from any of it.\n\n"
	}
	return strings.Repeat(part, 100_000/len(part))
}

func BenchmarkNumeric(b *testing.B) {
	for _, code := range []string{"de", "en"} {
		b.Run(code, func(b *testing.B) {
			text := numericText(code)
			w := &work{text: claims.NewText(text), sheet: &claims.Sheet{Text: text, Lang: code}, lang: lang.Of(code)}
			w.sentences()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				w.sheet.Details, w.sheet.Date, w.sheet.DateFrom = nil, "2022-01-21", "given"
				w.numeric()
			}
		})
	}
}
