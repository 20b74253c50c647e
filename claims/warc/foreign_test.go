package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"tickmark/claims"
)

// raw is a record as another program writes it: fields in the order given, the length
// added.
func raw(version string, block string, head ...string) string {
	return version + "\r\n" + strings.Join(head, "\r\n") + fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n", len(block)) + block + "\r\n\r\n"
}

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func brotlied(s string) string {
	var b bytes.Buffer
	z := brotli.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func zstded(s string) string {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(z.EncodeAll([]byte(s), nil))
}

func deflated(s string) string {
	var b bytes.Buffer
	z, _ := flate.NewWriter(&b, flate.DefaultCompression)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func chunked(s string) string { return fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(s), s) }

const foreignPage = "<p>Der Radweg misst drei Meter.</p>"

// wget writes version 1.0, brackets around addresses, the request first, bodies as
// they came, and digests over them.
func wget() string {
	body := chunked(packed(foreignPage))
	return raw("WARC/1.0", "software: Wget/1.21.3 (linux-gnu)\r\nformat: WARC File Format 1.0\r\n", "WARC-Type: warcinfo", "Content-Type: application/warc-fields",
		"WARC-Date: 2020-02-03T04:05:06Z", "WARC-Record-ID: <urn:uuid:1>") +
		raw("WARC/1.0", "GET /alt HTTP/1.1\r\nHost: rad.example\r\nCookie: geheim=1\r\n\r\n", "WARC-Type: request", "WARC-Target-URI: <https://rad.example/alt>",
			"WARC-Date: 2020-02-03T04:05:07Z", "WARC-Record-ID: <urn:uuid:2>", "Content-Type: application/http;msgtype=request") +
		raw("WARC/1.0", "HTTP/1.1 301 Moved\r\nLocation: /weg\r\n\r\nMoved.", "WARC-Type: response", "WARC-Concurrent-To: <urn:uuid:2>",
			"WARC-Target-URI: <https://rad.example/alt>", "WARC-Date: 2020-02-03T04:05:07Z", "WARC-Record-ID: <urn:uuid:3>") +
		raw("WARC/1.0", "GET /weg HTTP/1.1\r\nHost: rad.example\r\nCookie: geheim=1\r\n\r\n", "WARC-Type: request", "WARC-Target-URI: <https://rad.example/weg>",
			"WARC-Date: 2020-02-03T04:05:08Z", "WARC-Record-ID: <urn:uuid:4>", "Content-Type: application/http;msgtype=request") +
		raw("WARC/1.0", "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"+body, "WARC-Type: response",
			"WARC-Concurrent-To: <urn:uuid:4>", "WARC-Target-URI: <https://rad.example/weg>", "WARC-Date: 2020-02-03T04:05:08Z", "WARC-Record-ID: <urn:uuid:5>",
			"WARC-Payload-Digest: sha256:"+claims.SHA256([]byte(body)))
}

func TestFileOfAnotherProgram(t *testing.T) {
	at := time.Date(2020, 2, 3, 4, 5, 8, 0, time.UTC)
	want := claims.Capture{Requested: "https://rad.example/alt", Final: "https://rad.example/weg", Started: at, Ended: at, Status: 200, Proto: "HTTP/1.1",
		Redirects:       []claims.Redirect{{Status: 301, From: "https://rad.example/alt", To: "https://rad.example/weg"}},
		RequestHeaders:  map[string][]string{"Host": {"rad.example"}},
		ResponseHeaders: map[string][]string{"Content-Type": {"text/html"}, "Transfer-Encoding": {"chunked"}, "Content-Encoding": {"gzip"}},
		ContentType:     "text/html", Length: int64(len(foreignPage)), SHA256: claims.SHA256([]byte(foreignPage)), Program: "Wget/1.21.3 (linux-gnu)"}
	for name, file := range map[string]string{"plain": wget(), "packed whole": packed(wget())} {
		found, tally, err := scanned(t, []byte(file))
		if err != nil || len(found) != 1 || len(tally.Refused) > 0 {
			t.Fatalf("%s: %v, %d captures, %v", name, err, len(found), tally.Refused)
		}
		f := found[0]
		if diff := cmp.Diff(want, f.Capture); diff != "" || string(f.Body) != foreignPage || f.Own || !f.Page {
			t.Errorf("%s: own %v, page %v, %q\n%s", name, f.Own, f.Page, f.Body, diff)
		}
	}
}

// A page may repeat another one's bytes, and say no more than that.
func TestRepeatsOfAnotherProgram(t *testing.T) {
	digest := "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"
	first := response("HTTP/1.1 200 OK\r\n\r\nabc", digest)
	revisit := func(block string) string {
		return raw("WARC/1.0", block, "WARC-Type: revisit", "WARC-Target-URI: https://rad.example/start", "WARC-Date: 2020-02-04T00:00:00Z", digest)
	}
	for name, file := range map[string]string{"with a head": first + revisit("HTTP/1.1 200 OK\r\n\r\n"), "without": first + revisit("")} {
		found, tally, err := scanned(t, []byte(file))
		if err != nil || len(found) != 2 || !found[1].Repeated || found[1].Capture.SHA256 != claims.SHA256([]byte("abc")) {
			t.Errorf("%s: %v, %v, %+v", name, err, tally.Refused, found)
		}
	}
}

// What a form got in answer is not the page of its address.
func TestAnswersToOtherMethodsAreLeft(t *testing.T) {
	request := func(method, id string) string {
		return raw("WARC/1.0", method+" / HTTP/1.1\r\nHost: rad.example\r\n\r\n", "WARC-Type: request", "WARC-Target-URI: https://rad.example/", "WARC-Record-ID: <urn:uuid:7>",
			"WARC-Concurrent-To: "+id)
	}
	page := response("HTTP/1.1 200 OK\r\n\r\nabc")
	for file, captures := range map[string]int{
		page + request("GET", "<urn:uuid:6>"): 1, request("GET", "<urn:uuid:6>") + page: 1,
		page + request("POST", "<urn:uuid:6>"): 0, request("POST", "<urn:uuid:6>") + page: 0,
		page + request("POST", "<urn:uuid:9>"): 1, request("HEAD", "<urn:uuid:9>") + page: 1,
	} {
		found, tally, err := scanned(t, []byte(file))
		if err != nil || len(found) != captures || len(tally.Refused) > 0 {
			t.Errorf("%d captures, %v, %v, of\n%s", len(found), err, tally.Refused, file)
		}
	}
}

// One response record of a page, with whatever else a test needs.
func response(message string, more ...string) string {
	return raw("WARC/1.1", message, append([]string{"WARC-Type: response", "WARC-Target-URI: https://rad.example/", "WARC-Date: 2020-02-03T04:05:08Z",
		"WARC-Record-ID: <urn:uuid:6>"}, more...)...)
}

func TestWaysToKeepABody(t *testing.T) {
	ok := "HTTP/1.1 200 OK\r\n"
	for name, message := range map[string]string{
		"as it is":                 ok + "\r\n" + foreignPage,
		"without a reason":         "HTTP/1.1 200\r\n\r\n" + foreignPage,
		"gzip":                     ok + "Content-Encoding: gzip\r\n\r\n" + packed(foreignPage),
		"unpacked, header left":    ok + "Content-Encoding: gzip\r\n\r\n" + foreignPage,
		"unchunked, header left":   ok + "Transfer-Encoding: chunked\r\n\r\n" + foreignPage,
		"brotli":                   ok + "Content-Encoding: br\r\n\r\n" + brotlied(foreignPage),
		"zstd":                     ok + "Content-Encoding: zstd\r\n\r\n" + zstded(foreignPage),
		"deflate":                  ok + "Content-Encoding: deflate\r\n\r\n" + deflated(foreignPage),
		"no brotli, header left":   ok + "Content-Encoding: br\r\n\r\n" + foreignPage,
		"brotli, set aside":        ok + "x-orig-content-encoding: br\r\n\r\n" + foreignPage,
		"packed twice":             ok + "Content-Encoding: gzip, gzip\r\n\r\n" + packed(packed(foreignPage)),
		"lines that end in LF":     "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + foreignPage,
		"a head with broken lines": ok + "nonsense\r\n: x\r\nA: b\r\n c\r\n\r\n" + foreignPage,
	} {
		found, tally, err := scanned(t, []byte(response(message)))
		if err != nil || len(found) != 1 || string(found[0].Body) != foreignPage {
			t.Errorf("%s: %v, %v, %+v", name, err, tally.Refused, found)
		}
	}
}

// What a recorder of browsers set aside gets its name back; any other header of such a
// name is the server's.
func TestHeadersSetAside(t *testing.T) {
	found, _, err := scanned(t, []byte(response("HTTP/1.1 200 OK\r\nx-orig-content-encoding: br\r\nX-Orig-Other: 1\r\nContent-Length: 3\r\nX-Orig-Content-Length: 9\r\n\r\nabc", "WARC-Protocol: h2")))
	if err != nil || len(found) != 1 {
		t.Fatal(err, len(found))
	}
	want := map[string][]string{"Content-Encoding": {"br"}, "X-Orig-Other": {"1"}, "Content-Length": {"9"}}
	if diff := cmp.Diff(want, found[0].Capture.ResponseHeaders); diff != "" || found[0].Capture.Proto != "HTTP/2.0" {
		t.Errorf("by %s, %s", found[0].Capture.Proto, diff)
	}
}

func TestDigestsAsProgramsWriteThem(t *testing.T) {
	page := "HTTP/1.1 200 OK\r\n\r\nabc"
	for digest, good := range map[string]bool{
		"sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5":                                    true, // as most programs do
		"sha1:a9993e364706816aba3e25717850c26c9cd0d89d":                            true,
		"sha-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD": true,
		"sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====":          true,
		"md5:900150983cd24fb0d6963f7d28e17f72":                                     true,
		"blake3:6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85":  true, // cannot be verified
		"sha1:qZk+NkcGgWq6PiVxeFDCbJzQ2J0=":                                        true,
		"sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE6":                                    false,
		"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae":  false,
		"sha256:ba78": false,
		"sha1:":       false,
	} {
		found, tally, err := scanned(t, []byte(response(page, "WARC-Payload-Digest: "+digest)))
		if err != nil || (len(found) == 1) != good || (len(tally.Refused) == 0) != good {
			t.Errorf("%s: %v, %d captures, %v", digest, err, len(found), tally.Refused)
		}
	}
}

func TestOnlyPagesArePages(t *testing.T) {
	for media, page := range map[string]bool{"text/html; charset=utf-8": true, "application/pdf": true, "text/plain": true, "": true,
		"image/png": false, "text/css": false, "application/javascript": false, "font/woff2": false, "application/json": false} {
		found, _, err := scanned(t, []byte(response("HTTP/1.1 200 OK\r\nContent-Type: "+media+"\r\n\r\nabc")))
		if err != nil || len(found) != 1 || found[0].Page != page {
			t.Errorf("%s: %v, %+v", media, err, found)
		}
	}
	found, _, _ := scanned(t, []byte(response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nabc")))
	if len(found) != 1 || found[0].Page {
		t.Error("an error page is no page that anybody looked for")
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"2020-02-03T04:05:06Z":           "2020-02-03T04:05:06Z",
		"2020-02-03T04:05:06.123456789Z": "2020-02-03T04:05:06.123456789Z",
		"2020-02-03T04:05Z":              "2020-02-03T04:05:00Z",
		"2020-02-03":                     "2020-02-03T00:00:00Z",
		"2020-02":                        "2020-02-01T00:00:00Z",
		"2020":                           "2020-01-01T00:00:00Z",
		"":                               "",
		"20200203":                       "",
	} {
		at, err := parseDate(s)
		if got := at.Format(time.RFC3339Nano); err != nil && want != "" || err == nil && got != want {
			t.Errorf("%q: %s, %v", s, got, err)
		}
	}
}
