package fetch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// archive is a web archive of a test that holds copies of one page, of the days of
// January 2022 that are named.
func serveArchive(t *testing.T, page string, days ...int) (*httptest.Server, Archive) {
	t.Helper()
	var base string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch path := strings.TrimPrefix(r.RequestURI, "/"); {
		case path == "timemap/"+page:
			fmt.Fprintf(w, `<%s>; rel="original"`, page)
			for _, d := range days {
				taken := time.Date(2022, 1, d, 12, 0, 0, 0, time.UTC)
				fmt.Fprintf(w, ",\n<%s/web/%s/%s>; rel=\"memento\"; datetime=%q", base, taken.Format("20060102150405"), page, taken.Format(http.TimeFormat))
			}
		case path == "save/"+page:
			http.Redirect(w, r, base+"/web/20221124080910/"+page, http.StatusFound)
		case path == "save/"+page+"?later":
			io.WriteString(w, "<p>The capture will start soon.</p>")
		case path == "save/"+page+"?elsewhere":
			w.Header().Set("Content-Location", "/web/20221124080910/"+page)
			io.WriteString(w, "<p>Kept.</p>")
		case strings.HasPrefix(path, "web/") && strings.Contains(path, "id_/"+page):
			w.Header().Set("Memento-Datetime", "Fri, 21 Jan 2022 12:00:01 GMT")
			io.WriteString(w, "<p>as it was")
		case strings.HasPrefix(path, "web/"):
			io.WriteString(w, "<div>the archive's toolbar</div><p>as it was")
		case path == "save/"+page+"?busy":
			w.WriteHeader(http.StatusTooManyRequests)
		default:
			http.NotFound(w, r)
		}
	})
	base = s.URL
	return s, Archive{TimeMap: base + "/timemap/", Save: base + "/save/"}
}

func TestCopiesNearestFirst(t *testing.T) {
	const page = "https://paper.example/a?b=c"
	s, at := serveArchive(t, page, 3, 10, 20, 28)
	var j journal
	f := fetcher(t, Options{Archive: at, Asking: j.asking}, s)
	copies, err := f.Copies(WithCase(t.Context(), "k1"), page+"#part", time.Date(2022, 1, 19, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for _, c := range copies {
		got = append(got, c.Taken.Day())
	}
	if !slices.Equal(got, []int{20, 10, 28, 3}) {
		t.Fatalf("copies of the days %v", got)
	}
	if got, want := j.lines(s.URL), []string{"GET /timemap/" + page + " archive k1"}; !slices.Equal(got, want) {
		t.Errorf("noted %q, want %q", got, want)
	}

	p := f.Archived(t.Context(), copies[0])
	wants(t, p, "")
	if string(p.Body) != "<p>as it was" {
		t.Errorf("the copy is not as it was taken: %q", p.Body)
	}
	if want := time.Date(2022, 1, 21, 12, 0, 1, 0, time.UTC); !p.Capture.Archived.Equal(want) || p.Capture.Final != s.URL+"/web/20220120120000id_/"+page {
		t.Errorf("archived %v, from %s", p.Capture.Archived, p.Capture.Final)
	}
	// A page from its own host is no copy.
	if p := f.URL(t.Context(), copies[0].URL); !p.Capture.Archived.IsZero() {
		t.Errorf("archived %v", p.Capture.Archived)
	}
	// What the archive does not hold is no failure of the archive.
	if copies, err := f.Copies(t.Context(), "https://paper.example/other", time.Now()); err != nil || len(copies) != 0 {
		t.Errorf("copies %v, %v", copies, err)
	}
}

func TestArchiveKeepsAPage(t *testing.T) {
	const page = "https://paper.example/a"
	s, at := serveArchive(t, page)
	f := fetcher(t, Options{Archive: at}, s)
	for _, what := range []string{page, page + "?elsewhere"} {
		c, err := f.Keep(t.Context(), what)
		if err != nil || c.URL != s.URL+"/web/20221124080910/"+page || !c.Taken.Equal(time.Date(2022, 11, 24, 8, 9, 10, 0, time.UTC)) {
			t.Errorf("%s: kept as %+v, %v", what, c, err)
		}
	}
	for what, kind := range map[string]string{page + "?later": FailNoCopy, page + "?busy": FailStatus} {
		_, err := f.Keep(t.Context(), what)
		var e *Error
		if !errors.As(err, &e) || e.Kind != kind || english[e.Reason.Key] == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// An archive is told of nothing that only this machine or its network knows, and of
// nothing at all while the program is offline.
func TestArchiveIsNotAskedAboutPrivatePages(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the archive was asked") })
	f := fetcher(t, Options{Archive: Archive{TimeMap: s.URL + "/", Near: s.URL + "/", Save: s.URL + "/"}, AllowHosts: []string{"intranet", "192.168.0.7:8080"},
		Memory: map[string]fs.FS{"sample.example": fstest.MapFS{}}}, s)
	kinds := map[string]string{"http://wiki/a": FailPrivateAddress, "http://akten.intern.lan/": FailPrivateAddress, "https://Host.Local./": FailPrivateAddress,
		"http://intranet/a": FailPrivateAddress, "http://10.0.0.1/": FailPrivateAddress, "http://[::1]/": FailPrivateAddress,
		"http://192.168.0.7:8080/": FailPrivateAddress, "https://sample.example/": FailPrivateAddress, "draft.txt": FailBadURL,
		"file:///etc/passwd": FailUnknownScheme, "http://reader:secret@paper.example/": FailBadURL}
	ask := func(page, kind string) {
		_, err := f.Copies(t.Context(), page, time.Now())
		_, kept := f.Keep(t.Context(), page)
		for _, err := range []error{err, kept} {
			var e *Error
			if !errors.As(err, &e) || e.Kind != kind || english[e.Reason.Key] == "" {
				t.Errorf("%s: %v, want %s", page, err, kind)
			}
		}
	}
	for page, kind := range kinds {
		ask(page, kind)
	}
	f.SetOffline(true)
	ask("https://paper.example/", FailOffline)
	wants(t, f.Archived(t.Context(), Copy{URL: "https://archive.example/web/20220120120000/https://paper.example/"}), FailOffline)
}

// A list of copies is a document of strangers: it opens no private address and no port.
func TestCopiesLeadNowhereForbidden(t *testing.T) {
	f := fetcher(t, Options{AllowHosts: []string{"127.0.0.1"}})
	wants(t, f.Archived(t.Context(), Copy{URL: "http://10.0.0.1/web/20220120120000/http://paper.example/"}), FailPrivateAddress)
	wants(t, f.Archived(t.Context(), Copy{URL: "http://127.0.0.1:6379/web/20220120120000/http://paper.example/"}), FailPort)
	got := offered([]Copy{{URL: "file:///etc/passwd"}, {URL: "../2"}, {URL: "http://"}}, "https://archive.example/timemap/1", time.Now())
	if len(got) != 1 || got[0].URL != "https://archive.example/2" {
		t.Errorf("offered %v", got)
	}
	if got := offered(slices.Repeat([]Copy{{URL: "/a"}}, 3*mostCopies), "https://archive.example/", time.Now()); len(got) != mostCopies {
		t.Errorf("offered %d", len(got))
	}
}

func TestCopiesAsTaken(t *testing.T) {
	for in, want := range map[string]string{
		"https://web.archive.org/web/20220121120005/http://a.example/?b=/1":  "https://web.archive.org/web/20220121120005id_/http://a.example/?b=/1",
		"http://web.archive.org/web/20220121120005im_/http://a.example/":     "http://web.archive.org/web/20220121120005id_/http://a.example/",
		"https://web.archive.org/web/20220121120005id_/http://a.example/":    "https://web.archive.org/web/20220121120005id_/http://a.example/",
		"https://archive.example/wayback/en/20220121120005/http://a.example": "https://archive.example/wayback/en/20220121120005id_/http://a.example",
		"https://archive.example/20220121120005/http://a.example/":           "https://archive.example/20220121120005/http://a.example/",
		"https://a.example/web/2022/b":                                       "https://a.example/web/2022/b",
	} {
		if got := asTaken(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}

func TestTimeOfACopy(t *testing.T) {
	const page = "paper.example/a"
	f := New(Options{Memory: map[string]fs.FS{"archive.example": fstest.MapFS{"web/20220121120005id_/" + page: {Data: []byte("as it was")}, "x1": {Data: []byte("as it was")}}}})
	listed := time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)
	for url, want := range map[string]time.Time{
		"https://archive.example/web/20220121120005/" + page: time.Date(2022, 1, 21, 12, 0, 5, 0, time.UTC),
		"https://archive.example/x1":                         listed,
		"https://archive.example/x2":                         {},
	} {
		if p := f.Archived(t.Context(), Copy{url, listed}); p.Capture.Archived != want {
			t.Errorf("%s: archived %v, want %v (%v)", url, p.Capture.Archived, want, p.Err())
		}
	}
}
