package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestWhatIsRefusedIsTold(t *testing.T) {
	ok := "HTTP/1.1 200 OK\r\n\r\nabc"
	uri := func(s string) string { return strings.ReplaceAll(response(ok), "https://rad.example/", s) }
	for name, c := range map[string]struct{ file, key string }{
		"bytes changed":               {response(ok, "WARC-Block-Digest: sha256:"+claims.SHA256([]byte("other"))), "warc.digest"},
		"no date":                     {strings.Replace(response(ok), "2020-02-03T04:05:08Z", "yesterday", 1), "warc.no_date"},
		"a part":                      {response(ok, "WARC-Segment-Number: 1"), "warc.segmented"},
		"cut off":                     {response(ok, "WARC-Truncated: length"), "warc.truncated"},
		"no answer":                   {response("abc"), "warc.no_message"},
		"no status":                   {response("HTTP/1.1 OK\r\n\r\nabc"), "warc.no_message"},
		"broken brotli":               {response("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + brotlied(strings.Repeat(foreignPage, 9))[:30] + "\xff"), "warc.coding"},
		"broken gzip":                 {response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8babc"), "warc.coding"},
		"many codings":                {response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip,gzip,gzip,gzip,gzip\r\n\r\nabc"), "warc.coding"},
		"a bomb in a body":            {response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed(strings.Repeat("a", 2<<20))), "warc.too_large"},
		"too large":                   {response("HTTP/1.1 200 OK\r\n\r\n" + strings.Repeat("a", 2<<20)), "warc.too_large"},
		"a password":                  {uri("https://eva:geheim@rad.example/"), "warc.no_address"},
		"no host":                     {uri("https:///x"), "warc.no_address"},
		"a long address":              {uri("https://rad.example/" + strings.Repeat("a", 9000)), "warc.no_address"},
		"too many headers":            {response("HTTP/1.1 200 OK\r\n" + strings.Repeat("A: b\r\n", 1001) + "\r\nabc"), "warc.no_message"},
		"a head of 1 MB":              {response("HTTP/1.1 200 OK\r\nA: " + strings.Repeat("b", 1<<20) + "\r\n\r\nabc"), "warc.no_message"},
		"a repeat of nothing":         {strings.Replace(response("HTTP/1.1 200 OK\r\n\r\n"), "response", "revisit", 1), "warc.revisit_of_none"},
		"record of ours that is none": {raw("WARC/1.1", "{", "WARC-Type: metadata", "Content-Type: "+mediaCapture), "warc.no_record"},
		"path in our name":            {raw("WARC/1.1", `{"capture":{"requested":"../a","final":"../a","started":"2020-01-01T00:00:00Z","failure":"x"}}`, "WARC-Type: metadata", "Content-Type: "+mediaCapture), "warc.no_record"},
		"bytes from elsewhere": {raw("WARC/1.1", `{"capture":{"requested":"http://a/","final":"http://a/","status":200,"started":"2020-01-01T00:00:00Z","reread":"2020-01-02T00:00:00Z","sha256":"`+claims.SHA256([]byte("abc"))+`"}}`,
			"WARC-Type: metadata", "Content-Type: "+mediaCapture), "warc.contradicts"},
		"bytes promised in our name": {raw("WARC/1.1", `{"capture":{"requested":"http://a/","final":"http://a/","status":200,"started":"2020-01-01T00:00:00Z"}}`, "WARC-Type: metadata", "Content-Type: "+mediaCapture), "warc.contradicts"},
	} {
		found := 0
		tally, err := Scan(strings.NewReader(c.file), int64(len(c.file)), Limits{Body: 1 << 20}, func(Found) error { found++; return nil }, nil)
		if err != nil || found != 0 || len(tally.Refused) != 1 || tally.Refused[0].Key != c.key {
			t.Errorf("%s: %v, %d captures, %v; want %s", name, err, found, tally.Refused, c.key)
		}
	}
}

// What a file says in this program's name does not overrule what the bytes are.
func TestOurRecordMustFitTheBytes(t *testing.T) {
	told := `{"capture":{"requested":"https://rad.example/","final":"https://rad.example/","status":200,"started":"2020-01-01T00:00:00Z","program":"tickmark 9","sha256":"` +
		claims.SHA256([]byte("abc")) + `"}}`
	for name, c := range map[string]struct {
		told string
		good bool
	}{
		"as it is":        {told, true},
		"another hash":    {strings.Replace(told, claims.SHA256([]byte("abc")), claims.SHA256([]byte("xyz")), 1), false},
		"another status":  {strings.Replace(told, "200", "203", 1), false},
		"another address": {strings.Replace(told, `"final":"https://rad.example/"`, `"final":"https://amt.example/"`, 1), false},
	} {
		file := response("HTTP/1.1 200 OK\r\n\r\nabc") + raw("WARC/1.1", c.told, "WARC-Type: metadata", "WARC-Concurrent-To: <urn:uuid:6>", "Content-Type: "+mediaCapture)
		found, tally, err := scanned(t, []byte(file))
		switch {
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case c.good && (len(found) != 1 || !found[0].Own || found[0].Capture.Program != "tickmark 9"):
			t.Errorf("%s: %+v, %v", name, found, tally.Refused)
		case !c.good && (len(found) != 0 || len(tally.Refused) != 1 || tally.Refused[0].Key != "warc.contradicts"):
			t.Errorf("%s: %+v, %v", name, found, tally.Refused)
		}
	}
}

func TestFilesThatEndTheReading(t *testing.T) {
	good := response("HTTP/1.1 200 OK\r\n\r\nabc")
	for name, c := range map[string]struct {
		file, key string
		captures  int
	}{
		"nothing":             {"", "warc.not_warc", 0},
		"text":                {"Liebe Eva, hier sind die Belege.\r\n", "warc.not_warc", 0},
		"a picture":           {"\x89PNG\r\n\x1a\n", "warc.not_warc", 0},
		"gzip of text":        {packed("Liebe Eva"), "warc.not_warc", 0},
		"broken gzip":         {"\x1f\x8babc", "warc.not_warc", 0},
		"no length":           {"WARC/1.1\r\nWARC-Type: response\r\n\r\n", "warc.not_warc", 0},
		"a negative length":   {"WARC/1.1\r\nContent-Length: -1\r\n\r\n", "warc.not_warc", 0},
		"a huge length":       {good + "WARC/1.1\r\nContent-Length: 9223372036854775807\r\n\r\nabc", "warc.broken_off", 1},
		"an endless field":    {good + "WARC/1.1\r\nA: " + strings.Repeat("b", 70<<10), "warc.broken_off", 1},
		"endless fields":      {good + "WARC/1.1\r\n" + strings.Repeat("A: b\r\n", 300), "warc.broken_off", 1},
		"blank lines":         {good + strings.Repeat("\r\n", 100) + good, "warc.broken_off", 1},
		"cut in a block":      {good + good[:len(good)-6], "warc.broken_off", 1},
		"cut in a header":     {good + good[:30], "warc.broken_off", 1},
		"cut in a gzip":       {packed(good) + packed(good)[:40], "warc.broken_off", 1},
		"garbage behind gzip": {packed(good) + "abc", "warc.broken_off", 1},
		"a zip":               {"PK\x03\x04abc", "warc.not_wacz", 0},
	} {
		found, _, err := scanned(t, []byte(c.file))
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Reason.Key != c.key || len(found) != c.captures {
			t.Errorf("%s: %v, %d captures", name, err, len(found))
		}
	}
}

func TestABombIsRefused(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(make([]byte, 1<<20))
	z.Close()
	packed := &counting{r: &b}
	in, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{in: bufio.NewReader(&unpacking{z: in, packed: packed, n: bombSize})}
	if _, err := r.next(); !errors.Is(err, errBomb) {
		t.Errorf("%v", err)
	}
}

func TestTooManyRecords(t *testing.T) {
	file := strings.Repeat(response("HTTP/1.1 200 OK\r\n\r\nabc"), 5)
	n := 0
	_, err := Scan(strings.NewReader(file), int64(len(file)), Limits{Records: 3}, func(Found) error { n++; return nil }, nil)
	if e, ok := errors.AsType[*Error](err); !ok || e.Reason.Key != "warc.too_many" || n != 3 {
		t.Errorf("%v after %d", err, n)
	}
}

// Redirects that go round, on and nowhere cost little and end.
func TestEndlessRedirects(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		b.WriteString(strings.ReplaceAll(response(fmt.Sprintf("HTTP/1.1 302 \r\nLocation: https://rad.example/%d\r\n\r\n", i+1)), "https://rad.example/\r\n", fmt.Sprintf("https://rad.example/%d\r\n", i)))
		b.WriteString(response(fmt.Sprintf("HTTP/1.1 302 \r\nLocation: /ins/leere/%d\r\n\r\n", i)))
	}
	found, tally, err := scanned(t, []byte(b.String()))
	if err != nil || len(found) != 0 || tally.Left["redirect"] < 3000 {
		t.Errorf("%v, %d captures, %v", err, len(found), tally.Left)
	}
}
