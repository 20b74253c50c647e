package read

import (
	"fmt"
	"strings"
	"testing"
	wide "unicode/utf16"
)

// htmlFormatOf wraps a selection as Windows does.
func htmlFormatOf(html string) string {
	head := "Version:0.9\r\nStartHTML:%09d\r\nEndHTML:%09d\r\nStartFragment:%09d\r\nEndFragment:%09d\r\nSourceURL:https://www.bote.example/a/b.html\r\n"
	n := len(fmt.Sprintf(head, 0, 0, 0, 0))
	before, after := "<html><body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body></html>"
	from := n + len(before)
	return fmt.Sprintf(head, n, from+len(html)+len(after), from, from+len(html)) + before + html + after
}

func TestClipboard(t *testing.T) {
	const selection = `<p>Die Brücke ist <a href="c.html">offen</a>.</p>`
	whole := htmlFormatOf(selection)
	little := func(s string) string {
		var b strings.Builder
		for _, u := range wide.Encode([]rune(s)) {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
		return b.String()
	}
	for _, c := range []struct {
		name, body string
		fragment   bool
		links      int
	}{
		{"Windows", whole, false, 1},
		{"Windows, with a NUL at the end", whole + "\x00", false, 1},
		{"Windows, with offsets beyond the end", strings.Replace(whole, "EndHTML:0", "EndHTML:9", 1), false, 1},
		{"Windows, with no offsets that hold", strings.Replace(strings.Replace(whole, "EndHTML:0", "EndHTML:9", 1), "EndFragment:0", "EndFragment:9", 1), false, 1},
		{"Windows, without what is around", strings.Replace(whole, "StartHTML:0", "StartHTML:-", 1), false, 1},
		{"Mozilla", little(selection), true, 0},
		{"Mozilla, with a mark", little("\ufeff" + selection), true, 0},
		{"Chrome", `<meta http-equiv="content-type" content="text/html; charset=utf-8">` + selection, true, 0},
		{"macOS", selection, true, 0},
	} {
		a, err := article(Input{Body: []byte(c.body), ContentType: "text/html", Fragment: c.fragment})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		sound(t, a)
		if a.Text != "Die Brücke ist offen." || len(a.Links) != c.links || a.Format != "html" || len(a.Remarks) > 0 {
			t.Errorf("%s: %s of %q with links %v and remarks %v", c.name, a.Format, a.Text, a.Links, a.Remarks)
		}
		if c.links > 0 && (a.URL != "https://www.bote.example/a/b.html" || a.Links[0].URL != "https://www.bote.example/a/c.html") {
			t.Errorf("%s: from %q with links %v", c.name, a.URL, a.Links)
		}
	}
}

// TestSelectionIsKept: whoever selects a reader's comment, a footer or a row of a table
// wants to check it.
func TestSelectionIsKept(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"a comment", `<div class="comments"><p>Die Brücke ist offen.</p></div>`, "Die Brücke ist offen."},
		{"a footer", `<footer><p>Die Brücke ist offen.</p></footer>`, "Die Brücke ist offen."},
		{"a list of links", `<nav><ul><li><a href="https://a.example/">Brücke offen</a></li><li><a href="https://b.example/">Bad zu</a></li><li><a href="https://c.example/">Bus fährt</a></li></ul></nav>`, "Brücke offen\nBad zu\nBus fährt"},
		{"rows", `<table><tr><td>Brücke</td><td>offen</td></tr><tr><td>Bad</td><td>zu</td></tr></table>`, "Brücke\toffen\n\nBad\tzu"},
		{"rows with line breaks", `<table><tr><td>Brücke<br>(neu)</td><td>offen</td></tr></table>`, "Brücke\n(neu)\toffen"},
		{"rows of teasers", `<table><tr><td><b>Die Brücke</b><br>Sie ist seit Montag wieder offen, sagt die Stadt.</td><td><b>Das Bad</b><br>Es öffnet am 14. Mai, eine Woche früher als sonst.</td></tr></table>`, "Die Brücke\nSie ist seit Montag wieder offen, sagt die Stadt.\n\nDas Bad\nEs öffnet am 14. Mai, eine Woche früher als sonst."},
		{"a few words", `die Brücke`, "die Brücke"},
	} {
		a, err := article(Input{Body: []byte(htmlFormatOf(c.html))})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Text, c.want)
		}
	}
	if _, err := article(Input{Body: []byte(htmlFormatOf(`<img src="a.png">`))}); err == nil {
		t.Error("a picture is read as text")
	}
}
