package fetch

import (
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
)

func TestParseTimeMap(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2022, 1, d, 12, 0, 5, 0, time.UTC) }
	for _, c := range []struct {
		name, list string
		want       []Copy
	}{
		{"nothing", "", nil},
		{"as archives write it", `<http://paper.example/a>; rel="original",
<http://archive.example/timemap/http://paper.example/a>; rel="self"; type="application/link-format"; from="Fri, 21 Jan 2022 12:00:05 GMT",
<http://archive.example/timegate/http://paper.example/a>; rel="timegate",
<http://archive.example/web/1/http://paper.example/a>; rel="first memento"; datetime="Fri, 21 Jan 2022 12:00:05 GMT",
<http://archive.example/web/2/http://paper.example/a>; rel="memento"; datetime="Sat, 22 Jan 2022 12:00:05 GMT",
<http://archive.example/web/3/http://paper.example/a>; rel="last memento"; datetime="Sun, 23 Jan 2022 12:00:05 GMT"
`, []Copy{{"http://archive.example/web/1/http://paper.example/a", day(21)}, {"http://archive.example/web/2/http://paper.example/a", day(22)}, {"http://archive.example/web/3/http://paper.example/a", day(23)}}},
		{"other order, case and spacing", `</web/1>;DATETIME = "Fri, 21 Jan 2022 12:00:05 GMT" ;title="a, <b>; c" ; Rel=Memento`, []Copy{{"/web/1", day(21)}}},
		{"a comma in the URL", `<http://archive.example/1?a,b;c>;rel=memento;datetime="Fri, 21 Jan 2022 12:00:05 GMT"`, []Copy{{"http://archive.example/1?a,b;c", day(21)}}},
		{"the time in the URL alone", `<http://archive.example/web/20220121120005/http://paper.example/>; rel="memento"`, []Copy{{"http://archive.example/web/20220121120005/http://paper.example/", day(21)}}},
		{"no time at all", `<http://archive.example/latest>; rel="memento"`, nil},
		{"no such time", `<http://archive.example/web/20229921120005/http://paper.example/>; rel="memento"; datetime="yesterday"`, nil},
		{"another relation", `<http://archive.example/1>; rel="mementos"; datetime="Fri, 21 Jan 2022 12:00:05 GMT"`, nil},
		{"a broken link between", `<a>;;; rel="memento, <b>; rel=memento; =; datetime="Fri, 21 Jan 2022 12:00:05 GMT", <c>; rel="memento"; datetime="Fri, 21 Jan 2022 12:00:05 GMT"`, []Copy{{"c", day(21)}}},
		{"broken off", `<http://archive.example/1>; rel="memento"; datetime="Fri, 21 Jan 2022 12:00:05 GMT", <http://archive.exa`, []Copy{{"http://archive.example/1", day(21)}}},
		{"a page instead", `<html><body><p>Busy</p></body></html>`, nil},
	} {
		if diff := gocmp.Diff(c.want, parseTimeMap(c.list)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// FuzzParseTimeMap holds that every copy was in the list, and that a list of a megabyte
// that was made of the input is read at once and not link by link over and over.
func FuzzParseTimeMap(f *testing.F) {
	f.Add(`<http://a.example/1>; rel="memento"; datetime="Fri, 21 Jan 2022 12:00:05 GMT",`)
	f.Add(`<a>;=;rel=memento;datetime=`)
	f.Add(`<`)
	f.Add(`<>`)
	f.Add(`<>;a="`)
	f.Add(`<>;a`)
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range parseTimeMap(s) {
			if !strings.Contains(s, "<"+c.URL+">") {
				t.Fatalf("%q is not in the list", c.URL)
			}
		}
		if len(s) > 0 {
			parseTimeMap(strings.Repeat(s, 1<<20/len(s)))
		}
	})
}
