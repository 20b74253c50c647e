package lang

import "testing"

func TestStem(t *testing.T) {
	for _, c := range []struct {
		lang *Language
		a, b string
	}{
		{&German, "Häusern", "Hauses"},
		{&German, "STRASSEN", "Straße"},
		{&German, "Ministerinnen", "ministerinnen"},
		{&English, "Talks", "talking"},
		{&English, "cities", "City"},
		{Of("fr"), "élections", "élection"},
		{Of("ja"), "東京", "東京"},
	} {
		if a, b := c.lang.Stem(c.a), c.lang.Stem(c.b); a != b {
			t.Errorf("%q has the stem %q, %q has %q", c.a, a, c.b, b)
		}
	}
	if a, b := German.Stem("Haus"), German.Stem("Maus"); a == b {
		t.Errorf("Haus and Maus have one stem %q", a)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Straße": "strasse", "Łódź": "lodz", "Øresund": "oresund", "ÉLYSÉE": "elysee", "Müller": "muller",
		"Mu\u0308ller": "muller", "plain": "plain", "Київ": "киів", "東京": "東京",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
	if a, b := FoldWide("Jürgen Groß"), FoldWide("Juergen Gross"); a != b {
		t.Errorf("FoldWide gives %q and %q", a, b)
	}
}

func BenchmarkStem(b *testing.B) {
	words := []string{"Verhandlungen", "Ministerin", "gestiegen", "Häusern", "und"}
	b.ReportAllocs()
	for i := range b.N {
		German.Stem(words[i%len(words)])
	}
}
