package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// An archive whose list does not come is asked for one copy.
func TestNearestCopyWhereTheListFails(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path != "/available":
			w.WriteHeader(http.StatusGatewayTimeout)
		case r.FormValue("url") == "https://paper.example/a?b=c" && r.FormValue("timestamp") == "20220119000000":
			fmt.Fprint(w, `{"archived_snapshots":{"closest":{"status":"200","available":true,"url":"http://archive.example/web/20220120120000/https://paper.example/a?b=c","timestamp":"20220120120000"}}}`)
		default:
			fmt.Fprint(w, `{"archived_snapshots":{}}`)
		}
	})
	var j journal
	f := fetcher(t, Options{Archive: Archive{TimeMap: s.URL + "/timemap/", Near: s.URL + "/available"}, Asking: j.asking}, s)
	near := time.Date(2022, 1, 19, 0, 0, 0, 0, time.UTC)
	got, err := f.Copies(t.Context(), "https://paper.example/a?b=c", near)
	want := []Copy{{"http://archive.example/web/20220120120000/https://paper.example/a?b=c", time.Date(2022, 1, 20, 12, 0, 0, 0, time.UTC)}}
	if diff := gocmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if got := j.lines(s.URL); len(got) != 2 || slices.ContainsFunc(j.noted, func(r claims.Request) bool { return r.For != claims.AskArchive }) {
		t.Errorf("noted %q", got)
	}
	if got, err := f.Copies(t.Context(), "https://paper.example/other", near); err != nil || len(got) != 0 {
		t.Errorf("copies %v, %v", got, err)
	}
	// One that knows no such question has failed.
	f = fetcher(t, Options{Archive: Archive{TimeMap: s.URL + "/timemap/"}}, s)
	_, err = f.Copies(t.Context(), "https://paper.example/a", near)
	var e *Error
	if !errors.As(err, &e) || e.Kind != FailStatus {
		t.Errorf("%v", err)
	}
}

func TestParseAvailable(t *testing.T) {
	for _, s := range []string{"", "null", "[]", "{}", `{"archived_snapshots":{"closest":{"available":false,"url":"http://a.example/","timestamp":"20220120120000"}}}`,
		`{"archived_snapshots":{"closest":{"available":true,"url":"http://a.example/","timestamp":"2022"}}}`, `{"archived_snapshots":{"closest":7}}`} {
		if got := parseAvailable([]byte(s)); got != nil {
			t.Errorf("%s: %v", s, got)
		}
	}
}
