package split

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
	"tickmark/claims"
)

// weekdayNames are Monday to Sunday.
var weekdayNames = map[string][]string{
	"de": {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
	"en": {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
}

func drawDay(t *rapid.T) time.Time {
	return time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20000).Draw(t, "day"))
}

// onlyValue is the value of the one detail of a text.
func onlyValue(t *rapid.T, code string, ref time.Time, text string) string {
	d := numericOf(code, iso(ref), text).Details
	if len(d) != 1 {
		t.Fatalf("%q on %s: %+v", text, iso(ref), d)
	}
	return d[0].Value
}

func TestSinceWeekdayIsPast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ref, k := drawDay(t), rapid.IntRange(0, 6).Draw(t, "weekday")
		for code, text := range map[string]string{"de": "Seit %s wird gestreikt, und man will bleiben.", "en": "It will have rained since %s."} {
			text = fmt.Sprintf(text, weekdayNames[code][k])
			day, err := time.Parse(time.DateOnly, onlyValue(t, code, ref, text))
			if err != nil || weekdayOf(day) != k+1 || day.After(ref) || ref.Sub(day) >= 7*24*time.Hour {
				t.Fatalf("%q on %s: %v, %v", text, iso(ref), day, err)
			}
		}
	})
}

func TestNightBelongsToTheDayBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ref, k := drawDay(t), rapid.IntRange(0, 6).Draw(t, "weekday")
		value := onlyValue(t, "de", ref, "In der Nacht zum "+weekdayNames["de"][k]+" brannte es.")
		both := onlyValue(t, "de", ref, "In der Nacht von "+weekdayNames["de"][(k+6)%7]+" auf "+weekdayNames["de"][k]+" brannte es.")
		day, err := time.Parse(time.DateOnly+"TNI", value)
		if err != nil || weekdayOf(day) != (k+6)%7+1 || both != value {
			t.Fatalf("%s: %s and %s", weekdayNames["de"][k], value, both)
		}
	})
}

func TestWeekdayThatComesAgainIsNoDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ref, k, hour := drawDay(t), rapid.IntRange(0, 6).Draw(t, "weekday"), rapid.IntRange(1, 23).Draw(t, "hour")
		want := fmt.Sprintf("XXXX-WXX-%dT%02d:00", k+1, hour)
		for _, text := range []string{"Jeden %s um %d Uhr ist offen.", "Immer %ss um %d Uhr ist offen."} {
			text = fmt.Sprintf(text, weekdayNames["de"][k], hour)
			if text[0] == 'I' {
				text = "Immer " + string(text[6]|0x20) + text[7:]
			}
			if got := onlyValue(t, "de", ref, text); got != want {
				t.Fatalf("%q: %s, want %s", text, got, want)
			}
		}
	})
}

func TestDayTakesTheYearOfItsMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ref, day := drawDay(t), drawDay(t)
		month := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[day.Month()-1]
		text := fmt.Sprintf("It began in %s %d. On %s %d it ended.", month, day.Year(), month, day.Day())
		if d := numericOf("en", iso(ref), text).Details; len(d) != 2 || d[1].Value != iso(day) {
			t.Fatalf("%q: %+v", text, d)
		}
	})
}

func TestStopwatchReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, m, s := rapid.IntRange(1, 99).Draw(t, "h"), rapid.IntRange(1, 59).Draw(t, "m"), rapid.IntRange(1, 59).Draw(t, "s")
		text := fmt.Sprintf("Sie lief %d:%02d:%02d Stunden.", h, m, s)
		if got, want := onlyValue(t, "de", time.Time{}, text), fmt.Sprintf("PT%dH%dM%dS", h, m, s); got != want {
			t.Fatalf("%q: %s, want %s", text, got, want)
		}
	})
}

func TestLabelsCountNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 999).Draw(t, "n")
		for _, c := range []struct{ code, label string }{{"de", "Gleis"}, {"de", "Artikel"}, {"de", "Nr."}, {"en", "Room"}, {"en", "chapter"}, {"fr", "page"}} {
			text := fmt.Sprintf("A %s %d, b.", c.label, n)
			d := numericOf(c.code, "2022-01-21", text).Details
			if len(d) != 1 || d[0].Kind != claims.DetailOrdinal || d[0].Value != strconv.Itoa(n) || d[0].Text != fmt.Sprintf("%s %d", c.label, n) {
				t.Fatalf("%q: %+v", text, d)
			}
		}
	})
}

func TestThousandsOfMoneyReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 999).Draw(t, "n")
		code := rapid.SampledFrom([]string{"EUR", "CHF", "USD"}).Draw(t, "code")
		want := strconv.Itoa(n * 1000)
		for _, text := range []string{"Es waren %d T%s.", "Es waren %[1]d k%[2]s."} {
			d := numericOf("de", "", fmt.Sprintf(text, n, code)).Details
			if len(d) != 1 || d[0].Value != want || d[0].Unit != code {
				t.Fatalf("%d %s: %+v", n, code, d)
			}
		}
	})
}
