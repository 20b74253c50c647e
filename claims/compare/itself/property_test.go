package itself

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// drawn is an article whose arithmetic is right, in German or English, with the
// parts by which a test makes it wrong.
type drawn struct {
	lang, text       string
	total, weekday   string // as they stand in the text
	badTotal, badDay string
}

var weekdays = map[string][]string{
	"de": strings.Fields("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
	"en": strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
}

func draw(t *rapid.T) drawn {
	d := drawn{lang: rapid.SampledFrom([]string{"de", "en"}).Draw(t, "lang")}
	day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 11000).Draw(t, "day"))
	a, b := rapid.IntRange(20, 400).Draw(t, "a"), rapid.IntRange(20, 400).Draw(t, "b")
	off := rapid.IntRange(1, 6).Draw(t, "off")
	names := weekdays[d.lang]
	d.weekday, d.badDay = names[day.Weekday()], names[(int(day.Weekday())+off)%7]
	miles := rapid.IntRange(20, 900).Draw(t, "miles")
	km := int(float64(miles)*1.609344 + 0.5)
	hundreds := rapid.IntRange(1, 9).Draw(t, "hundreds")
	more := rapid.IntRange(10, 90).Draw(t, "more")
	was, is := 100*hundreds, hundreds*(100+more) // so that the per cent is whole
	d.total, d.badTotal = fmt.Sprint(a+b), fmt.Sprint(a+b+off)
	if d.lang == "de" {
		months := strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
		d.text = fmt.Sprintf("Am %s, dem %d. %s %d, begann die Messe. %d Männer und %d Frauen, insgesamt %s Menschen, kamen. Der Weg war %d Meilen (%d Kilometer) lang. Die Zahl stieg von %d auf %d, ein Plus von %d Prozent.",
			d.weekday, day.Day(), months[day.Month()-1], day.Year(), a, b, d.total, miles, km, was, is, more)
		return d
	}
	d.text = fmt.Sprintf("The fair began on %s, %s. 2 halls held %d men and %d women, in total %s people. The road was %d miles (%d kilometres) long. The number rose from %d to %d, an increase of %d percent.",
		d.weekday, day.Format("January 2, 2006"), a, b, d.total, miles, km, was, is, more)
	return d
}

// TestConsistentArticle holds that right arithmetic raises no alarm and that a wrong
// weekday and a wrong total always do.
func TestConsistentArticle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		s, got := notes(d.text, d.lang)
		for _, n := range got {
			if n.Alarm {
				t.Errorf("false alarm in %q: %s", d.text, tell(s, n))
			}
		}
		for kind, wrong := range map[claims.NoteKind]string{
			claims.NoteWeekday: strings.Replace(d.text, d.weekday, d.badDay, 1),
			claims.NoteSum:     strings.Replace(d.text, " "+d.total+" ", " "+d.badTotal+" ", 1),
		} {
			if _, got := notes(wrong, d.lang); !alarmed(got, kind) {
				t.Errorf("no alarm (%s) for %q: %v", kind, wrong, got)
			}
		}
	})
}

func alarmed(notes []claims.Note, kind claims.NoteKind) bool {
	for _, n := range notes {
		if n.Kind == kind && n.Alarm {
			return true
		}
	}
	return false
}

// FuzzNotes holds that no text brings the notes down, that their places lie inside
// the text, and that they are in order.
func FuzzNotes(f *testing.F) {
	f.Add("Am Montag, 31. April 2021, „stieg die Zahl von 0 auf -1, um 1e9 %.", "de")
	f.Add("5 feet (1.5 m), 12 of 0 (9 %), born in 1950, 80 years old, \"two men and 3 women, in total 5", "en")
	f.Add("\u00ad\ufffd \" « » ″ 99999999999999999999999999 lb (1 kg)", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		s, got := notes(text, lang)
		n, last := claims.NewText(s.Text).Len(), 0
		for _, x := range got {
			if len(x.Spans) == 0 || x.Reason.Key == "" || x.Spans[0].Start < last {
				t.Fatalf("note %+v", x)
			}
			last = x.Spans[0].Start
			for _, p := range x.Spans {
				if p.Start < 0 || p.Start >= p.End || p.End > n {
					t.Errorf("place %v outside of a text of %d", p, n)
				}
			}
		}
	})
}

// BenchmarkNotes is an article of some 1,500 words.
func BenchmarkNotes(b *testing.B) {
	s, _ := notes(strings.Repeat("Am Freitag, dem 21. Januar 2022, kamen 12 Männer und 15 Frauen, insgesamt 27 Menschen, nach Genf. Die Zahl stieg von 100 auf 150, ein Plus von 50 Prozent. ", 50), "de")
	b.ReportAllocs()
	for b.Loop() {
		Notes(s)
	}
}
