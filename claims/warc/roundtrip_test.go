package warc

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tickmark/claims"
)

// broughtBack is what a capture must be after it went through a file: what only the
// case knows, and what is read anew, is gone, and files have lost their folder.
func broughtBack(k claims.Capture) claims.Capture {
	k.ID, k.Case, k.Source, k.TextSHA256, k.Extractor, k.Unchanged, k.Document = "", "", "", "", "", "", nil
	if !onWeb(k.Final) {
		k.Requested, k.Final = fileName(k.Requested), fileName(k.Final)
	}
	return k
}

func TestWhatIsWrittenComesBack(t *testing.T) {
	e := bridge()
	for _, form := range []string{"warc", "warc.gz", "wacz"} {
		found, tally, err := scanned(t, written(t, e, form))
		if err != nil || len(tally.Refused) > 0 {
			t.Errorf("%s: %v, %v", form, err, tally.Refused)
		}
		compareFound(t, form, e, found)
		want := map[string]int{"warcinfo": 1, "conversion": 6, "attachment": 1}
		if diff := cmp.Diff(want, tally.Left); diff != "" {
			t.Errorf("%s: what was left is (-want +got)\n%s", form, diff)
		}
	}
}

// compareFound compares what was found with the captures that were written. It fails
// through t alone, so that property tests can use it.
func compareFound(t interface{ Errorf(string, ...any) }, form string, e Evidence, found []Found) {
	var got, want []claims.Capture
	for _, k := range inOrder(e.Dossier.Captures) {
		want = append(want, broughtBack(k))
	}
	bodies := map[string]bool{}
	for _, f := range found {
		if !f.Own {
			t.Errorf("%s: %s was not taken for our own", form, f.Capture.Final)
		}
		k := f.Capture
		if f.Repeated {
			if f.Body != nil || !bodies[k.SHA256] {
				t.Errorf("%s: %s repeats what no earlier record has", form, k.Final)
			}
			k.Length = int64(len(must(e.Bytes(k.SHA256))))
		} else if k.SHA256 != "" && claims.SHA256(f.Body) != k.SHA256 {
			t.Errorf("%s: the bytes of %s have another hash", form, k.Final)
		}
		bodies[k.SHA256] = true
		got = append(got, k)
	}
	if diff := cmp.Diff(want, got, equalEmpty); diff != "" {
		t.Errorf("%s: what came back differs (-want +got)\n%s", form, diff)
	}
}

// equalEmpty takes no headers and an empty list of them for the same.
var equalEmpty = cmp.Comparer(func(a, b map[string][]string) bool {
	return maps.EqualFunc(a, b, slices.Equal)
})

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

// Whatever servers answered: the same bytes, hashes and headers come back.
func TestAnyCaptureComesBack(t *testing.T) {
	names := rapid.SampledFrom([]string{"Content-Type", "Content-Encoding", "Content-Length", "Transfer-Encoding", "Etag", "Location",
		"X-Orig-Content-Encoding", "X-Orig-X-Orig-A", "X-Orig-Other", "Warc-Type"})
	values := rapid.SliceOfN(rapid.StringMatching(`([!-~äß„][ -~äß„]{0,20}[!-~äß„])?`), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		kept := shelf{}
		d := &claims.Dossier{Case: claims.Case{ID: "c", Title: "T", Opened: day(1, 0)}, Sources: []claims.Source{{ID: "s", Kind: claims.SourceAdded}}}
		for i := range rapid.IntRange(1, 5).Draw(t, "captures") {
			body := rapid.SliceOf(rapid.SampledFrom([]byte("ab\r\n\x00\x1f\x8bWARC/1.1 \xff"))).Draw(t, "body")
			k := claims.Capture{ID: claims.ID(fmt.Sprint("k", i)), Source: "s", Requested: "https://a.example/" + fmt.Sprint(i%2), Final: "https://a.example/" + fmt.Sprint(i%2),
				Started: day(2, i), Ended: day(3, i), Status: rapid.SampledFrom([]int{200, 203, 302, 304, 404, 500}).Draw(t, "status"),
				Proto: rapid.SampledFrom([]string{"HTTP/1.0", "HTTP/1.1", "HTTP/2.0"}).Draw(t, "proto"), Program: "p", Length: int64(len(body))}
			if len(body) > 0 {
				k.SHA256 = kept.put(string(body))
			}
			k.ResponseHeaders = rapid.MapOfN(names, values, 0, 5).Draw(t, "headers")
			k.RequestHeaders = map[string][]string{"Host": {"a.example"}}
			d.Captures = append(d.Captures, k)
		}
		e := Evidence{Dossier: d, Program: "p", Bytes: kept.get}
		for _, packed := range []bool{false, true} {
			var b bytes.Buffer
			if err := Write(&b, e, packed); err != nil {
				t.Fatal(err)
			}
			var found []Found
			tally, err := Scan(bytes.NewReader(b.Bytes()), int64(b.Len()), Limits{}, func(f Found) error {
				found = append(found, f)
				return nil
			}, nil)
			if err != nil || len(tally.Refused) > 0 {
				t.Fatalf("%v, %v", err, tally.Refused)
			}
			compareFound(t, fmt.Sprint("packed ", packed), e, found)
		}
	})
}

// A file beside a capture comes back with the record of that capture.
func TestAttachmentsComeBack(t *testing.T) {
	e := bridge()
	a := e.Dossier.Attachments[0]
	for _, form := range []string{"warc", "warc.gz", "wacz"} {
		file := written(t, e, form)
		of := map[string]claims.Capture{}
		var came []Attached
		_, err := Scan(bytes.NewReader(file), int64(len(file)), Limits{}, func(f Found) error {
			of[f.Record] = f.Capture
			return nil
		}, func(a Attached) error {
			came = append(came, a)
			return nil
		})
		if err != nil || len(came) != 1 {
			t.Fatalf("%s: %v, %+v", form, err, came)
		}
		got := came[0]
		if got.Name != a.Name || got.ContentType != a.ContentType || !got.At.Equal(a.At.Truncate(time.Microsecond)) || claims.SHA256(got.Body) != a.SHA256 || of[got.Record].Certificate != "00ff" {
			t.Errorf("%s: %+v beside %+v", form, got, of[got.Record])
		}
	}
}
