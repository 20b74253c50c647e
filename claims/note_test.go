package claims

import "testing"

func TestByLang(t *testing.T) {
	both := ByLang{"de": "Freitag", "en": "Friday"}
	for lang, want := range map[string]string{"de": "Freitag", "en": "Friday", "fr": "Friday"} {
		if got := both.In(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got := (ByLang{"it": "venerdì", "es": "viernes"}).In("de"); got != "viernes" {
		t.Errorf("%q, want viernes", got)
	}
	if got := ByLang(nil).In("de"); got != "" {
		t.Errorf("%q, want nothing", got)
	}
}

func TestNoteTouches(t *testing.T) {
	n := Note{Spans: []Span{{3, 5}, {10, 12}}}
	for s, want := range map[Span]bool{{0, 3}: false, {0, 4}: true, {5, 10}: false, {11, 30}: true} {
		if n.Touches(s) != want {
			t.Errorf("%v: %v", s, !want)
		}
	}
}
