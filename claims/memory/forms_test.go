package memory

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Indexes hold these terms: where this test has to be changed, FormsVersion has to be
// raised.
func TestFormsAreThoseOfTheVersion(t *testing.T) {
	const version = 1
	for _, tt := range []struct{ lang, text, want string }{
		{"de", "Die Straßen an Müllers Häusern", "die strass an mull haus"},
		{"de", "STRASSE mueller", "strass mull"},
		{"de", "1.000 Gäste, 2,7 Millionen, zwölf", "1000 gast 2.7 million zwolf"},
		{"en", "The councils’ houses were built in the U.S.", "the council hous were built in the usa"},
		{"und", "Les églises de Łódź", "les eglises de lodz"},
		{"", "Kirchen und die Gemeinde", "kirch und die gemeind"},
		{"", "the churches of a parish", "the church of a parish"},
		{"ru", "Лавров", "lavrov"},
	} {
		var got []string
		for _, w := range new(Forms).Words(tt.text, tt.lang) {
			got = append(got, w.Term)
		}
		if d := cmp.Diff(tt.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s: %s", tt.text, d)
		}
	}
	if FormsVersion != version {
		t.Errorf("the terms above are those of version %d", version)
	}
}

// Words stand where they say, in order, and do not cut a character.
func TestFormsPlaces(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([A-Za-zÄÖÜäöüß'’.,0-9#_-]{1,9} ?){0,8}`)).Draw(rt, "text")
		at := 0
		for _, w := range new(Forms).Words(text, rapid.SampledFrom([]string{"de", "en", "", "und"}).Draw(rt, "lang")) {
			if w.Start < at || w.End <= w.Start || w.End > len(text) || w.Term == "" {
				rt.Fatalf("%+v after %d in %q", w, at, text)
			}
			if strings.ToValidUTF8(text, "") == text && strings.ToValidUTF8(text[w.Start:w.End], "") != text[w.Start:w.End] {
				rt.Fatalf("%+v cuts a character of %q", w, text)
			}
			at = w.End
		}
	})
}
