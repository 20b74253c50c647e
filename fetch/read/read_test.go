package read

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestArticleErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
		kind string
		arg  any
	}{
		{"no bytes", Input{}, Empty, nil},
		{"only white space", Input{Body: []byte(" \n\t\r\n ")}, Empty, nil},
		{"only a byte order mark", Input{Body: []byte("\xef\xbb\xbf")}, Empty, nil},
		{"control characters", Input{Body: []byte(strings.Repeat("\x01\x02\x03ab", 50))}, Binary, nil},
		{"PDF", Input{Body: []byte("%PDF-1.7\n%\xe2\xe3"), Name: "page.html"}, WrongFormat, "PDF"},
		{"PDF after junk", Input{Body: []byte("\x00\x01 \n%PDF-1.4")}, WrongFormat, "PDF"},
		{"Excel", Input{Body: []byte("PK\x03\x04....[Content_Types].xml....xl/workbook.xml")}, WrongFormat, "XLSX"},
		{"PowerPoint", Input{Body: []byte("PK\x03\x04....[Content_Types].xml....ppt/presentation.xml")}, WrongFormat, "PPTX"},
		{"OpenDocument table", Input{Body: []byte("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet")}, WrongFormat, "ODS"},
		{"old Word", Input{Body: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....")}, WrongFormat, "DOC/XLS/PPT"},
		{"zip", Input{Body: []byte("PK\x03\x04....a.txt")}, WrongFormat, "ZIP"},
		{"picture", Input{Body: []byte("\x89PNG\r\n\x1a\n")}, Picture, "PNG"},
		{"WebP", Input{Body: []byte("RIFF\x00\x00\x00\x00WEBPVP8 ")}, Picture, "WebP"},
		{"Safari's archive", Input{Body: []byte("bplist00\xd1\x01\x02_\x10\x0fWebMainResource")}, WrongFormat, "Webarchive"},
		{"Outlook's message", Input{Body: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504) + "_\x00_\x00p\x00r\x00o\x00p\x00e\x00r\x00t\x00i\x00e\x00s\x00_\x00v\x00e\x00r\x00s\x00i\x00o\x00n\x001\x00.\x000\x00")}, WrongFormat, "MSG"},
		{"old Word", Input{Body: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00d\x00")}, WrongFormat, "DOC/XLS/PPT"},
		{"unknown encoding", Input{Body: []byte("x"), Charset: "klingon-8"}, BadEncoding, "klingon-8"},
		{"page without words", Input{Body: []byte("<!DOCTYPE html><html><body><script>x=1</script><img src=a.png></body></html>")}, NoText, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := article(c.in)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v is no *Error", err)
			}
			if e.Kind != c.kind {
				t.Errorf("kind %q, want %q", e.Kind, c.kind)
			}
			if e.Reason.Key != "read.error."+c.kind {
				t.Errorf("reason %q", e.Reason.Key)
			}
			if c.arg != nil && (len(e.Reason.Args) == 0 || e.Reason.Args[0] != c.arg) {
				t.Errorf("arguments %v, want %v", e.Reason.Args, c.arg)
			}
			if msg := err.Error(); strings.Contains(msg, "%!") || strings.Contains(msg, "read.error") {
				t.Errorf("message %q", msg)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	_, err := article(Input{Body: make([]byte, MaxBytes+1)})
	var e *Error
	if !errors.As(err, &e) || e.Kind != TooLarge {
		t.Fatalf("got %v", err)
	}
}

// TestTooManyTags: a page too large for a tree is still read, with its metadata.
func TestTooManyTags(t *testing.T) {
	body := `<html lang="de"><head><title>Brücke &amp; Bus bleiben gesperrt</title><meta property="article:published_time" content="2021-03-04"><style>p{}</style></head><body>` +
		strings.Repeat("<p>Der Rat hat am Montag &amp; Dienstag beschlossen,\ndie <b>Brücke</b> zu sperren.</p>\n", maxNodes/4+1)
	a, err := article(Input{Body: []byte(body), URL: "https://www.bote.example/a.html"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if len(a.Remarks) != 1 || a.Remarks[0].Key != "read.too_many_tags" {
		t.Errorf("remarks %v", a.Remarks)
	}
	if got := claims.NewText(a.Text).Slice(a.Blocks[1].Span); got != "Der Rat hat am Montag & Dienstag beschlossen, die Brücke zu sperren." {
		t.Errorf("block %q", got)
	}
	if a.Title.Value != "Brücke & Bus bleiben gesperrt" || a.Published.Value != "2021-03-04" || a.Format != "html" {
		t.Errorf("title %v, published %v, format %s", a.Title, a.Published, a.Format)
	}
}

func TestFormatByContent(t *testing.T) {
	for _, c := range []struct {
		name   string
		in     Input
		format string
	}{
		{"page named txt", Input{Body: []byte("\n<!-- x -->\n<!DOCTYPE html><html><body><p>Ein Satz steht hier.</p></body></html>"), Name: "a.txt", ContentType: "text/plain"}, "html"},
		{"part of a page", Input{Body: []byte("<p>Ein Satz steht hier.</p>")}, "html"},
		{"XHTML", Input{Body: []byte("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Ein Satz.</p></body></html>")}, "html"},
		{"text that begins with a bracket", Input{Body: []byte("<3 an alle, die heute helfen.")}, "text"},
		{"text that the server calls a page", Input{Body: []byte("Nur Text."), ContentType: "text/html; charset=utf-8"}, "html"},
		{"markdown by name", Input{Body: []byte("Nur Text."), Name: "notiz.MD"}, "markdown"},
		{"markdown by content", Input{Body: []byte("# Titel\n\nEin [Link](https://a.example/).\n\n## Zweiter\n\nText.")}, "markdown"},
		{"text with one hash", Input{Body: []byte("# 1 der Liste\n\nEin Satz.")}, "text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if a.Format != c.format {
				t.Errorf("format %q, want %q", a.Format, c.format)
			}
			if a.Extractor != Extractor {
				t.Errorf("extractor %q", a.Extractor)
			}
			sound(t, a)
		})
	}
}

// TestHostilePages reads what is made to break a reader: elements 10,000 deep, NUL
// bytes, broken UTF-8, tags that never end.
func TestHostilePages(t *testing.T) {
	long := "<p>Der Rat hat am Montag beschlossen, die Brücke zu sperren, und das bleibt so.</p>"
	for _, c := range []struct{ name, body, words string }{
		{"nested", "<html><body>" + strings.Repeat("<div>", 10_000) + long + `<p>Siehe <a href="https://a.example/x">das Gutachten</a> dazu.</p>`, "die Brücke zu sperren"},
		{"nested spans", "<p>" + strings.Repeat("<span>", 10_000) + "Der Rat hat beschlossen.", "Rat hat beschlossen"},
		{"NUL", "<html><body><p>Der Rat\x00 hat am Mon\x00tag beschlossen, die Brücke zu sperren.</p>", "die Brücke zu sperren"},
		{"broken UTF-8", "<html><body>" + long + "<p>Und \xff\xfe noch \xc3 mehr.</p>", "Der Rat hat am Montag"},
		{"open tag", "<html><body>" + long + "<a href=\"", "die Brücke zu sperren"},
		{"open comment", "<html><body>" + long + "<!-- ", "die Brücke zu sperren"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := article(Input{Body: []byte(c.body), URL: "https://www.example.org/"})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if !strings.Contains(a.Text, c.words) {
				t.Errorf("text %.200q lacks %q", a.Text, c.words)
			}
		})
	}
	a, err := article(Input{Body: []byte(strings.Repeat("<div>", 600) + long + `<p>Siehe <a href="https://a.example/x">das Gutachten</a> von Ende März dazu.</p>`)})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Remarks) == 0 || a.Remarks[0].Key != "read.too_nested" {
		t.Errorf("remarks %v", a.Remarks)
	}
	if len(a.Links) != 1 || claims.NewText(a.Text).Slice(a.Links[0].Span) != "das Gutachten" {
		t.Errorf("links %v", a.Links)
	}
}

func TestAbsoluteLinks(t *testing.T) {
	page := func(href string) *claims.Article {
		a, err := article(Input{URL: "https://www.example.org/a/b.html?c=1", Body: []byte(`<html><body><p>Der Rat hat im März ein <a href="` + href + `">langes Gutachten</a> bestellt, das nun vorliegt.</p></body></html>`)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, c := range []struct{ href, want string }{
		{"/x?y=1&amp;z=2", "https://www.example.org/x?y=1&z=2"},
		{"x.pdf", "https://www.example.org/a/x.pdf"},
		{"//other.example/x", "https://other.example/x"},
		{" http://other.example/ä b ", "http://other.example/%C3%A4%20b"},
		{"#anmerkung", ""},
		{"https://www.example.org/a/b.html?c=1#anmerkung", ""},
		{"mailto:a@b.example", ""},
		{"javascript:alert(1)", ""},
		{"JaVaScRiPt:alert(1)", ""},
		{"data:text/html,x", ""},
		{"tel:+49301234", ""},
		{"file:///etc/passwd", ""},
		{"http://", ""},
		{"http://[::1", ""},
	} {
		a := page(c.href)
		got := ""
		if len(a.Links) > 0 {
			got = a.Links[0].URL
			if words := claims.NewText(a.Text).Slice(a.Links[0].Span); words != "langes Gutachten" {
				t.Errorf("%q lies on %q", c.href, words)
			}
		}
		if got != c.want {
			t.Errorf("%q leads to %q, want %q", c.href, got, c.want)
		}
	}
}

// TestTranslations checks that both languages know every sentence of this package.
func TestTranslations(t *testing.T) {
	keys := []string{"read.encoded_twice", "read.encoding_guessed", "read.encoding_damaged", "read.too_nested", "read.too_many_tags", "read.too_many_lines", "read.fact_check", "read.little_text", "read.tracked_changes", "read.comments", "read.text_from_data"}
	keys = append(keys, "read.scanned_pages", "read.pages_cut")
	for _, k := range []string{"broken", "broken_json", "empty", "no_claim", "no_column", "no_id", "open_quote", "row_too_large", "too_many", "twice"} {
		keys = append(keys, "read.checks."+k)
	}
	for _, k := range []string{Empty, Binary, BadEncoding, WrongFormat, TooLarge, NoText, Picture, Unreadable, Damaged, Protected, Bomb, Scanned, Slow, Broken} {
		keys = append(keys, "read.error."+k)
	}
	keys = append(keys, "read.attachments", "read.from_attachment", "read.saved_page")
	for _, s := range suspicions {
		keys = append(keys, s.key)
	}
	for _, lang := range []string{"en", "de"} {
		b, err := os.ReadFile("../../assets/translations/read." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]string
		if err := json.Unmarshal(b, &m); err != nil {
			t.Fatal(err)
		}
		for _, k := range keys {
			if m[k] == "" {
				t.Errorf("%s: no sentence for %s", lang, k)
			}
			delete(m, k)
		}
		for k := range m {
			t.Errorf("%s: nothing says %s", lang, k)
		}
	}
}
