package claims

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A quotation is gone only where its words are; that the text around it changed, or is
// written with other marks, takes nothing away.
func TestRemains(t *testing.T) {
	const was = "Der Umbau kostete 5 Euro je Meter. Die Brücke ist 80 Tonnen schwer."
	for _, tt := range []struct {
		name, was, quote, now string
		want                  bool
	}{
		{"same text", was, "5 Euro je Meter", was, true},
		{"changed elsewhere", was, "5 Euro je Meter", "Neu: Der Bau kostete 5 Euro je Meter, hieß es. Die Brücke ist 90 Tonnen schwer.", true},
		{"another number", was, "80 Tonnen", strings.Replace(was, "80", "90", 1), false},
		{"inside a longer number", was, "5 Euro", strings.Replace(was, "5 Euro", "15 Euro", 1), false},
		{"behind a comma", was, "5 Euro", strings.Replace(was, "5 Euro", "1,5 Euro", 1), false},
		{"before a comma", "Es sind 15 im Jahr.", "sind 15", "Es sind 15,5 im Jahr.", false},
		{"at a full stop", "Es sind 15 im Jahr.", "15", "Im Jahr sind es 15. Mehr nicht.", true},
		{"below zero", "Es waren 5 Grad.", "5 Grad", "Es waren −5 Grad.", false},
		{"in a range", "Es waren 5 Grad.", "5 Grad", "Es waren 2–5 Grad.", true},
		{"inside a longer word", "Die Bank zahlt.", "Bank", "Die Bankgebühr zahlt niemand.", false},
		{"in another case", "Die Bank zahlt.", "Die Bank", "Zahlt die Bank?", false},
		{"other marks", "Er sagte: „Das war's“.", "„Das war's“", "Er sagte: «Das  war’s».", true},
		{"cut a word when it was taken", "Die Bankgebühr.", "Bankgeb", "Die Bankgebühren.", true},
		{"cut a word, gone", "Die Bankgebühr.", "Bankgeb", "Die Gebühr.", false},
		{"one of two places, the one", "Eröffnet 2019. Gebaut 2019 bis 2021.", "2019", "Eröffnet 2020. Gebaut 2019 bis 2021.", false},
		{"one of two places, the other", "Eröffnet 2019. Gebaut 2019 bis 2021.", "2019", "Eröffnet 2019. Gebaut 2018 bis 2021.", true},
		{"long", strings.Repeat("Der Umbau dauert. ", 99), strings.Repeat("Der Umbau dauert. ", 98), "Neu: " + strings.Repeat("Der Umbau dauert. ", 99), true},
		{"long, with a word changed", strings.Repeat("Der Umbau dauert. ", 99), strings.Repeat("Der Umbau dauert. ", 98), strings.Repeat("Der Umbau dauert. ", 97) + "Der Bau dauert. ", false},
		{"no words", was, "", was, false},
		{"no text", was, "80 Tonnen", "", false},
	} {
		before := NewText(tt.was)
		i := strings.Index(tt.was, tt.quote)
		a := NewAnchor(before, before.SpanOf(i, i+len(tt.quote)))
		if got := a.Remains(before, NewText(tt.now)); got != tt.want {
			t.Errorf("%s: %q remains in %q: %v", tt.name, tt.quote, tt.now, got)
		}
	}
}

// Whatever is put before or behind a text, its words remain; they never remain in a text
// that does not hold them.
func TestRemainsProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[a-c1-3,. ß“-]{1,40}`).Draw(t, "text")
		was := NewText(s)
		start := rapid.IntRange(0, was.Len()-1).Draw(t, "start")
		a := NewAnchor(was, Span{start, rapid.IntRange(start+1, was.Len()).Draw(t, "end")})
		if strings.TrimSpace(a.Quote) == "" {
			return
		}
		if !a.Remains(was, NewText("Davor. "+s+" Danach.")) {
			t.Fatalf("%q went from %q", a.Quote, s)
		}
		now := NewText(rapid.StringMatching(`[a-c1-3,. ß“-]{0,20}`).Draw(t, "other"))
		if _, found := FindWords(now, a.Quote); !found && a.Remains(was, now) {
			t.Fatalf("%q remains in %q", a.Quote, now)
		}
	})
}
