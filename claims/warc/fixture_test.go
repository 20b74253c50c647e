package warc

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"tickmark/claims"
)

// day is when the fixtures were captured, at a time of that day.
func day(hour, minute int) time.Time {
	return time.Date(2021, 3, 5, hour, minute, 0, 123456789, time.UTC)
}

// shelf is where the fixtures keep their bytes.
type shelf map[string][]byte

func (s shelf) put(b string) string {
	sum := claims.SHA256([]byte(b))
	s[sum] = []byte(b)
	return sum
}

func (s shelf) get(sum string) ([]byte, error) {
	b, ok := s[sum]
	if !ok {
		return nil, fmt.Errorf("nothing is kept under %s", sum)
	}
	return b, nil
}

// bridge is a case with a capture of every sort.
func bridge() Evidence {
	kept := shelf{}
	page := "<html lang=\"de\"><title>Amt</title><p>Die Brücke ist seit Mittwoch offen.</p></html>"
	text := "Die Brücke ist seit Mittwoch offen."
	d := &claims.Dossier{Case: claims.Case{ID: "casecasecasecase", Number: 1, Title: "Brücke wieder offen", Opened: day(8, 0)}}
	source := func(kind claims.SourceKind, url, title string) claims.ID {
		id := claims.ID(fmt.Sprintf("source%d", len(d.Sources)+1))
		d.Sources = append(d.Sources, claims.Source{ID: id, Case: d.Case.ID, Number: len(d.Sources) + 1, Kind: kind, URL: url, Title: title})
		return id
	}
	capture := func(s claims.ID, k claims.Capture) claims.Capture {
		k.ID, k.Case, k.Source = claims.ID(fmt.Sprintf("capture%d", len(d.Captures)+1)), d.Case.ID, s
		if k.Started.IsZero() {
			k.Started = day(9, len(d.Captures))
		}
		k.Ended = k.Started.Add(2 * time.Second)
		k.Program = "tickmark 0.1.0"
		if b := kept[k.SHA256]; k.SHA256 != "" {
			k.Length = int64(len(b))
		}
		if k.TextSHA256 != "" {
			k.Extractor, k.Charset = "tickmark-read 2", "UTF-8"
		}
		d.Captures = append(d.Captures, k)
		return k
	}
	sent := map[string][]string{"Host": {"amt.example"}, "User-Agent": {"tickmark 0.1.0"}}
	html := map[string][]string{"Content-Type": {"text/html; charset=utf-8"}, "Content-Encoding": {"gzip"}, "Content-Length": {"61"},
		"Set-Cookie": {"a=1", "b=2"}, "X-Orig-Content-Length": {"7"}}

	office := source(claims.SourceLink, "https://amt.example/alt", "Amt")
	first := capture(office, claims.Capture{
		Requested: "http://amt.example/alt", Final: "https://amt.example/neu?b=2&a=1", Status: 200, Proto: "HTTP/2.0",
		Redirects: []claims.Redirect{
			{Status: 301, From: "http://amt.example/alt", To: "https://amt.example/alt"},
			{Status: 302, From: "https://amt.example/alt", To: "https://amt.example/neu?b=2&a=1"}},
		RequestHeaders:  map[string][]string{":authority": {"amt.example"}, "User-Agent": {"tickmark 0.1.0"}},
		ResponseHeaders: html, ContentType: "text/html; charset=utf-8", Certificate: "00ff",
		SHA256: kept.put(page), TextSHA256: kept.put(text)})
	capture(office, claims.Capture{
		Requested: "https://amt.example/neu?b=2&a=1", Final: "https://amt.example/neu?b=2&a=1", Status: 304, Proto: "HTTP/1.1",
		RequestHeaders: sent, ResponseHeaders: map[string][]string{"Etag": {`"1"`}}, SHA256: first.SHA256, TextSHA256: first.TextSHA256, Unchanged: first.ID})
	other := source(claims.SourceAdded, "https://www.zeitung.example/bruecke", "")
	capture(other, claims.Capture{
		Requested: "https://www.zeitung.example/bruecke", Final: "https://www.zeitung.example/bruecke", Status: 200, Proto: "HTTP/1.1",
		RequestHeaders: sent, ResponseHeaders: html, ContentType: "text/html; charset=utf-8", SHA256: first.SHA256, TextSHA256: first.TextSHA256})
	capture(other, claims.Capture{
		Requested: "https://www.zeitung.example/bruecke", Final: "https://www.zeitung.example/bruecke", Status: 404, Proto: "HTTP/1.1",
		RequestHeaders: sent, ResponseHeaders: map[string][]string{"Content-Type": {"text/plain"}}, ContentType: "text/plain",
		SHA256: kept.put("Diese Seite gibt es nicht."), Failure: "status"})
	capture(other, claims.Capture{
		Requested: "https://www.zeitung.example/film", Final: "https://www.zeitung.example/film", Status: 200, Proto: "HTTP/1.1",
		RequestHeaders: sent, ResponseHeaders: map[string][]string{"Content-Length": {"99999999"}}, Failure: "too_large"})
	capture(other, claims.Capture{
		Requested: "https://www.zeitung.example/langsam", Final: "https://www.zeitung.example/langsam", RequestHeaders: sent, Failure: "timeout"})
	capture(other, claims.Capture{
		Requested: "https://www.zeitung.example/innen", Final: "https://www.zeitung.example/innen", Status: 302, Proto: "HTTP/1.1",
		Redirects:      []claims.Redirect{{Status: 302, From: "https://www.zeitung.example/innen", To: "http://127.0.0.1/"}},
		RequestHeaders: sent, ResponseHeaders: map[string][]string{"Location": {"http://127.0.0.1/"}}, Failure: "private_address"})
	file := source(claims.SourceFile, "/home/eva/Fälle/vermerk zur brücke.txt", "Vermerk")
	capture(file, claims.Capture{
		Requested: "vermerk zur brücke.txt", Final: "/home/eva/Fälle/vermerk zur brücke.txt", ContentType: "text/plain",
		SHA256: kept.put("Die Br\xfccke ist offen."), TextSHA256: kept.put("Die Br\ufffdcke ist offen.")})
	again := d.Captures[len(d.Captures)-1]
	again.Reread, again.TextSHA256, again.Charset = day(11, 0), kept.put("Die Brücke ist offen."), "windows-1252"
	capture(file, again)
	// A case keeps captures of one time by their ids, which are drawn by chance.
	n := len(d.Captures)
	d.Captures[n-2], d.Captures[n-1] = d.Captures[n-1], d.Captures[n-2]
	pasted := source(claims.SourcePasted, "pasted", "Auskunft am Telefon")
	capture(pasted, claims.Capture{Requested: "pasted", Final: "pasted", ContentType: "text/plain",
		SHA256: kept.put("Seit Mittwoch."), TextSHA256: kept.put("Seit Mittwoch.")})
	d.Attachments = []claims.Attachment{{ID: "attachment1", Case: d.Case.ID, Capture: first.ID, Name: "bild der seite.png", ContentType: "image/png",
		Length: 8, SHA256: kept.put("\x89PNG\r\n\x1a\n"), By: "Eva Muster", At: day(12, 0)}}
	return Evidence{Dossier: d, Program: "tickmark 0.1.0", Bytes: kept.get}
}

// written is the evidence as a file of one of the forms "warc", "warc.gz", "wacz".
func written(t testing.TB, e Evidence, form string) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	if form == "wacz" {
		err = WriteWACZ(&b, e)
	} else {
		err = Write(&b, e, form == "warc.gz")
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// scanned are the captures of a file.
func scanned(t testing.TB, file []byte) ([]Found, Tally, error) {
	t.Helper()
	var all []Found
	tally, err := Scan(bytes.NewReader(file), int64(len(file)), Limits{}, func(f Found) error {
		all = append(all, f)
		return nil
	}, nil)
	return all, tally, err
}
