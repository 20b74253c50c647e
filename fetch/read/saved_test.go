package read

import (
	"testing"
)

func TestAddressOfASavedPage(t *testing.T) {
	head := `<!DOCTYPE html><html><head><link rel="canonical" href="https://www.bote.example/canonical">`
	for _, c := range []struct{ name, page, want string }{
		{"a browser", "<!DOCTYPE html>\n<!-- saved from url=(0030)https://www.bote.example/a.html -->\n<html><head>", "https://www.bote.example/a.html"},
		{"an old browser", "<html><!-- saved from url=(0030)http://www.bote.example/a.html --><head>", "http://www.bote.example/a.html"},
		{"SingleFile", "<!DOCTYPE html> <html lang=de><!--\n Page saved with SingleFile \n url: https://www.bote.example/a?b=c \n saved date: x\n--><head>", "https://www.bote.example/a?b=c"},
		{"the mark stands above the rest", head + "<!-- saved from url=(0030)https://www.bote.example/a.html -->", "https://www.bote.example/a.html"},
		{"a mark that leads nowhere", "<!-- saved from url=(0014)about:internet -->" + head, "https://www.bote.example/canonical"},
		{"the canonical address", head + `<meta property="og:url" content="https://www.bote.example/og">`, "https://www.bote.example/canonical"},
		{"the address for sharing", `<html><head><meta property="og:url" content="https://www.bote.example/og"></head>`, "https://www.bote.example/og"},
		{"an address without a host", `<html><head><link rel="canonical" href="/a.html"></head>`, ""},
		{"in the text", `<html><body><p>x</p><!-- saved from url=(0030)https://www.bote.example/a.html -->`, ""},
		{"none", `<html><head><title>x</title></head>`, ""},
	} {
		if got := savedAddress(c.page); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLinksOfASavedPage(t *testing.T) {
	const page = "https://www.bote.example/a/b.html"
	for _, c := range []struct {
		href string
		want string
	}{
		{"./Die Br%C3%BCcke_files/c.html", ""},
		{"Die Br%C3%BCcke-Dateien/c.html", ""},
		{"b.files/c.html", ""},
		{"file:///C:/c.html", ""},
		{page + "#d", ""},
		{"../e_files.html", "https://www.bote.example/e_files.html"},
		{"/x_files/c.html", "https://www.bote.example/x_files/c.html"},
		{"https://other.example/b_files/c.html", "https://other.example/b_files/c.html"},
	} {
		body := "<!-- saved from url=(0033)" + page + ` --><html><body><p>Die Stadt hat ein <a href="` + c.href + `">langes Gutachten</a> bestellt, das nun vorliegt.</p></body></html>`
		a, err := article(Input{Body: []byte(body), Name: "b.html"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(a.Links) > 0 {
			got = a.Links[0].URL
		}
		if got != c.want {
			t.Errorf("%q leads to %q, want %q", c.href, got, c.want)
		}
		if a.URL != page || len(a.Remarks) == 0 || a.Remarks[0].Key != "read.saved_page" || a.Remarks[0].Args[0] != page {
			t.Errorf("from %q with %v", a.URL, a.Remarks)
		}
	}
}

// TestFetchedPageIsNoSavedOne: where a page came from counts for more than what it says.
func TestFetchedPageIsNoSavedOne(t *testing.T) {
	const from = "https://archive.example/1"
	a, err := article(Input{URL: from, Body: []byte(`<!-- saved from url=(0033)https://www.bote.example/a/b.html --><html><body><p>Die Stadt hat am Montag gebaut, und dabei bleibt es auch im nächsten Jahr, sagt der Rat der Stadt nach langer Sitzung am späten Abend.</p></body></html>`)})
	if err != nil {
		t.Fatal(err)
	}
	if a.URL != from || len(a.Remarks) > 0 {
		t.Errorf("from %q with %v", a.URL, a.Remarks)
	}
}
