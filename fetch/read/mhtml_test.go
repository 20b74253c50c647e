package read

import (
	"errors"
	"strings"
	"testing"
)

const savedPart = "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://www.bote.example/a/b.html\r\n\r\n<html lang=de><body><p>Die Stadt hat am <a href=\"c.html\">Montag</a> gebaut, und dabei bleibt es.</p></body></html>\r\n"

func TestWhatIsASavedPage(t *testing.T) {
	related := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"
	parts := "\r\n--x\r\n" + savedPart + "--x--\r\n"
	for _, c := range []struct{ name, body, format string }{
		{"Chrome", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.bote.example/a/b.html\r\nSubject: x\r\n" + related + parts, "mhtml"},
		{"Internet Explorer", "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: x\r\nDate: Fri, 4 Mar 2022 10:00:00 +0100\r\n" + related + parts, "mhtml"},
		{"Word", related + parts, "mhtml"},
		{"a page without pictures", "MIME-Version: 1.0\r\n" + savedPart, "mhtml"},
		{"a mail with pictures", "From: Eva <eva@bote.example>\r\nSubject: x\r\n" + related + parts, "eml"},
		{"a mail without a sender", "Received: by x\r\nSubject: x\r\n" + related + parts, "eml"},
	} {
		a, err := article(Input{Body: []byte(c.body)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		sound(t, a)
		if a.Format != c.format {
			t.Errorf("%s: read as %s, want %s", c.name, a.Format, c.format)
		}
		if c.format == "mhtml" && (a.URL != "https://www.bote.example/a/b.html" || len(a.Links) != 1 || a.Links[0].URL != "https://www.bote.example/a/c.html") {
			t.Errorf("%s: from %q with links %v", c.name, a.URL, a.Links)
		}
	}
}

// TestRootOfASavedPage: the page is not always the first part, and its address may
// stand elsewhere or nowhere.
func TestRootOfASavedPage(t *testing.T) {
	page := func(s string) string {
		return "Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>" + s + "</p>\r\n"
	}
	for _, c := range []struct{ name, head, parts, text, url string }{
		{"named by its number", "Content-Type: multipart/related; boundary=x; start=\"<2>\"\r\n", "--x\r\nContent-ID: <1>\r\n" + page("Werbung") + "--x\r\nContent-ID: <2>\r\n" + page("Brücke"), "Brücke", ""},
		{"behind a picture", "Content-Type: multipart/related; boundary=x\r\n", "--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x\r\n" + page("Brücke"), "Brücke", ""},
		{"in a frame", "Content-Type: multipart/related; boundary=x\r\n", "--x\r\nContent-Type: text/html\r\n\r\n<frameset><frame src=a.html></frameset>\r\n--x\r\n" + page("Brücke"), "Brücke", ""},
		{"with alternatives", "Content-Type: multipart/related; boundary=x\r\n", "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n" + page("Brücke") + "--y--\r\n", "Brücke", ""},
		{"with an address in the head", "Snapshot-Content-Location: https://www.bote.example/\r\n  a\r\nContent-Type: multipart/related; boundary=x\r\n", "--x\r\n" + page("Brücke"), "Brücke", "https://www.bote.example/a"},
		{"with an address that leads nowhere", "Content-Type: multipart/related; boundary=x\r\n", "--x\r\nContent-Location: file:///C:/a.htm\r\n" + page("Brücke"), "Brücke", ""},
	} {
		a, err := article(Input{Body: []byte("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n" + c.head + "\r\n" + c.parts + "--x--\r\n")})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Text != c.text || a.URL != c.url {
			t.Errorf("%s: %q from %q", c.name, a.Text, a.URL)
		}
	}
}

func TestSavedPageWithoutAPage(t *testing.T) {
	_, err := article(Input{Body: []byte("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n")})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Damaged || e.Reason.Args[0] != "MHTML" {
		t.Errorf("error %v", err)
	}
}

// TestCutSavedPage cuts a page at every place: each beginning is read, or refused.
func TestCutSavedPage(t *testing.T) {
	body := "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n" + strings.Replace(savedPart, "\r\n\r\n", "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", 1) + "--x--\r\n"
	for i := range len(body) {
		if a, err := article(Input{Body: []byte(body[:i])}); err == nil {
			sound(t, a)
		}
	}
}

func TestLongPageInASavedOneIsRefused(t *testing.T) {
	_, err := article(Input{Body: []byte("Snapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>" + strings.Repeat("Der Rat tagt. ", MaxBytes/14+10))})
	if kind := errorKind(t, err); kind != TooLarge {
		t.Errorf("error %q", kind)
	}
}
