package read

import (
	"strings"
	"testing"
)

// TestLinksMoveWithComposedLetters: a mark that comes apart from its letter is put together
// with it, and the links behind stay on their words.
func TestLinksMoveWithComposedLetters(t *testing.T) {
	for _, c := range []struct{ name, html, links string }{
		{"letters before it", "Bru<i>\u0308</i>cke und Mu<i>\u0308</i>hle und <a href='https://a.example/'>Link</a>", "Link → https://a.example/"},
		{"letters in it", "A <a href='https://a.example/'>Bru<i>\u0308</i>cke</a> und <a href='https://b.example/'>Link</a> x", "Brücke → https://a.example/\nLink → https://b.example/"},
		{"it begins in a letter", "Bru<a href='https://a.example/'>\u0308cke</a> und <a href='https://b.example/'>Link</a>", "ücke → https://a.example/\nLink → https://b.example/"},
		{"it ends in a letter", "<a href='https://a.example/'>Bru</a>\u0308cke und <a href='https://b.example/'>Link</a>.", "Brü → https://a.example/\nLink → https://b.example/"},
		{"a hint between them", "Bru\u00ad\u0308cke und <a href='https://a.example/'>Link</a>", "Link → https://a.example/"},
		{"very many marks", "e" + strings.Repeat("<i>\u0301</i>", 100) + " und <a href='https://a.example/'>Link</a>", "Link → https://a.example/"},
		{"letters of another script", "각<i>\u1100</i>\u1161 <a href='https://a.example/'>Link</a>", "Link → https://a.example/"},
	} {
		a, err := article(Input{Body: []byte("<p>" + c.html + "</p>"), ContentType: "text/html; charset=utf-8", Fragment: true})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, a)
		if got := linksOf(a); got != c.links {
			t.Errorf("%s: in %q\n%s\nwant\n%s", c.name, a.Text, got, c.links)
		}
	}
}
