package assets

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestNumbersAndDatesAreWrittenByLocale(t *testing.T) {
	at := time.Date(2022, 1, 18, 14, 5, 59, 0, time.UTC)
	for _, c := range []struct{ lang, date, minute, whole, part, large string }{
		{"de", "18. Januar 2022", "18. Januar 2022, 14:05 Uhr", "200.000", "90.718,474", "2.700.000.000"},
		{"en", "18 January 2022", "18 January 2022, 14:05", "200,000", "90,718.474", "2,700,000,000"},
	} {
		w := Speak(c.lang)
		if got := w.Date(at); got != c.date {
			t.Errorf("%s: date %q, want %q", c.lang, got, c.date)
		}
		if got := w.DateTime(at); got != c.minute {
			t.Errorf("%s: minute %q, want %q", c.lang, got, c.minute)
		}
		if got := w.Number(200000); got != c.whole {
			t.Errorf("%s: number %q, want %q", c.lang, got, c.whole)
		}
		// A number that went through JSON comes back as a float64.
		if got := w.Number(200000.0); got != c.whole {
			t.Errorf("%s: number %q, want %q", c.lang, got, c.whole)
		}
		if got := w.Number(90718.474); got != c.part {
			t.Errorf("%s: number %q, want %q", c.lang, got, c.part)
		}
		if got := w.Number(2.7e9); got != c.large {
			t.Errorf("%s: number %q, want %q", c.lang, got, c.large)
		}
	}
	if got := Speak("de").Number(0.45359237); got != "0,45359237" {
		t.Errorf("the pound is written %q", got)
	}
}

func TestArgumentsArePutInAsTheyStand(t *testing.T) {
	w := Speak("de")
	if got, want := w.T("action.finding.set", "100 % %v <b>"), "Befund gesetzt: 100 % %v <b>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.T("action.finding.set", 12345), "Befund gesetzt: 12.345"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUnknownKeySpeaksForItself(t *testing.T) {
	w := Speak("de")
	if w.Has("no.such.key") || !w.Has("finding.verified") {
		t.Error("Has does not tell known keys from unknown ones")
	}
	if got := w.T("no.such %v key", 5); got != "no.such %v key" {
		t.Errorf("got %q", got)
	}
}

func TestLanguageOfALocale(t *testing.T) {
	for locale, want := range map[string]string{"de_DE.UTF-8": "de", "de": "de", "de-AT": "de", "DE@euro": "de",
		"en_GB.UTF-8": "en", "fr_FR": "en", "C": "en", "C.UTF-8": "en", "POSIX": "en", "": "en", "den": "en"} {
		if got := Match(locale); got != want {
			t.Errorf("Match(%q) = %q, want %q", locale, got, want)
		}
	}
	if got := Languages(); !slices.Equal(got, []string{"de", "en"}) {
		t.Errorf("languages %q", got)
	}
	if got := Speak("xx").Lang(); got != Fallback {
		t.Errorf("an unknown language is spoken as %q", got)
	}
}

func TestWordsMayBeSpokenByManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 200 {
				if got := Speak("de").T("action.finding.set", 1000+i); got != "Befund gesetzt: 1."+fmt.Sprintf("%03d", i) {
					t.Errorf("got %q", got)
				}
			}
		})
	}
	wg.Wait()
}

// all reads every sentence of every language, and fails for files that break the
// rules of the folder.
func all(t *testing.T) map[string]map[string]string {
	t.Helper()
	sentences := map[string]map[string]string{}
	roomOf := map[string]string{}
	for _, f := range files() {
		m, err := f.sentences()
		if err != nil {
			t.Error(err)
		}
		if sentences[f.lang] == nil {
			sentences[f.lang] = map[string]string{}
		}
		for key, s := range m {
			if room, ok := roomOf[key]; ok && room != f.room {
				t.Errorf("key %q is in both %s and %s", key, room, f.room)
			}
			roomOf[key] = f.room
			sentences[f.lang][key] = s
		}
	}
	return sentences
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([^\[%]|%)`)

// verbs lists the arguments that a sentence prints, by number: "1v".
func verbs(sentence string) []string {
	var list []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(sentence, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		list = append(list, strconv.Itoa(next)+m[2])
		next++
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestEveryLanguageSaysTheSame(t *testing.T) {
	sentences := all(t)
	for lang, m := range sentences {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if strings.TrimSpace(m[key]) == "" {
				t.Errorf("%s: %q is empty", lang, key)
			}
			for _, v := range verbs(m[key]) {
				if !strings.HasSuffix(v, "v") {
					t.Errorf("%s: %q uses %%%s; only %%v is printed by locale", lang, key, v)
				}
			}
			for other, n := range sentences {
				if _, ok := n[key]; !ok {
					t.Errorf("%q is in %s and not in %s", key, lang, other)
				} else if !slices.Equal(verbs(m[key]), verbs(n[key])) {
					t.Errorf("%q puts in %v in %s, %v in %s", key, verbs(m[key]), lang, verbs(n[key]), other)
				}
			}
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load("de")
	}
}
