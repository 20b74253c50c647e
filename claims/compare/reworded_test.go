package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

func TestReworded(t *testing.T) {
	const was = "Die Lage am Hafen.\n\nAn Bord des Schiffes waren nach Angaben der Reederei 80 Tonnen Getreide, als es am Montag auslief.\n\nDas Wetter war gut."
	for _, tt := range []struct {
		name, quote, now, place, diff string
	}{
		{"another number", "80 Tonnen", strings.Replace(was, "80", "90", 1), "An Bord … auslief", "=An Bord des Schiffes waren nach Angaben der Reederei|-80|+90|=Tonnen Getreide als es am Montag auslief"},
		{"words put in", "80 Tonnen", strings.Replace(was, "waren nach", "waren damals nach", 1), "An Bord … auslief", "=An Bord des Schiffes waren|+damals|=nach Angaben der Reederei 80 Tonnen Getreide als es am Montag auslief"},
		{"words taken out", "80 Tonnen", strings.Replace(was, " nach Angaben der Reederei", "", 1), "An Bord … auslief", "=An Bord des Schiffes waren|-nach Angaben der Reederei|=80 Tonnen Getreide als es am Montag auslief"},
		{"moved", "80 Tonnen", "An Bord des Schiffes waren nach Angaben der Reederei 90 Tonnen Getreide, als es am Montag auslief.\n\n" + strings.Repeat("Der Kapitän schwieg. ", 30), "An Bord … auslief", "=An Bord des Schiffes waren nach Angaben der Reederei|-80|+90|=Tonnen Getreide als es am Montag auslief"},
		{"below a headline with its first word", "80 Tonnen", "Notiz an Land.\n\n" + strings.Replace(was[20:], "80", "90", 1), "An Bord … auslief", "=An Bord des Schiffes waren nach Angaben der Reederei|-80|+90|=Tonnen Getreide als es am Montag auslief"},
		{"gone", "80 Tonnen", "Die Lage am Hafen.\n\nDas Wetter war gut.", "", ""},
		{"nothing left", "80 Tonnen", "", "", ""},
	} {
		text := claims.NewText(was)
		i := strings.Index(was, tt.quote)
		now := claims.NewText(tt.now)
		place, diff, found := Reworded(text, text.SpanOf(i, i+len(tt.quote)), now)
		var got []string
		for _, p := range diff {
			got = append(got, p.Op+p.Text)
		}
		first, last, _ := strings.Cut(tt.place, " … ")
		if s := now.Slice(place); found != (tt.diff != "") || strings.Join(got, "|") != tt.diff || !strings.HasPrefix(s, first) || !strings.HasSuffix(s, last) {
			t.Errorf("%s: %v, at %q %q", tt.name, found, s, got)
		}
	}
}

// Whatever the texts are: the "=" and "-" words of a difference are those of the
// passage, in order, and the place lies in the later text.
func TestRewordedHoldsThePassage(t *testing.T) {
	words := rapid.StringMatching(`([abc1.]{1,2}[ \n]){0,30}`)
	rapid.Check(t, func(t *rapid.T) {
		was, now := claims.NewText(words.Draw(t, "was")), claims.NewText(words.Draw(t, "now"))
		start := rapid.IntRange(0, was.Len()).Draw(t, "start")
		span := claims.Span{Start: start, End: rapid.IntRange(start, was.Len()).Draw(t, "end")}
		place, diff, found := Reworded(was, span, now)
		if !found {
			return
		}
		if place.Start < 0 || place.End > now.Len() || place.Len() <= 0 {
			t.Fatalf("the place is %v", place)
		}
		var kept, wanted []string
		for _, p := range diff {
			if p.Op != "+" {
				kept = append(kept, p.Text)
			}
		}
		for _, w := range passage(was, span) {
			wanted = append(wanted, w.text)
		}
		if strings.Join(kept, " ") != strings.Join(wanted, " ") {
			t.Fatalf("the passage %q became %q", wanted, kept)
		}
	})
}
