package desk

import (
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestLinksThatAreNoSources(t *testing.T) {
	a := &claims.Article{URL: "https://www.bote.example/lokal/1?utm_source=x", Text: strings.Repeat("Wort ", 40),
		Blocks: []claims.Block{{Kind: claims.BlockParagraph, Span: claims.Span{Start: 0, End: 100}}, {Kind: claims.BlockBoilerplate, Span: claims.Span{Start: 101, End: 199}}}}
	for i, l := range []struct{ url, why string }{
		{"https://amt.example/a", ""},
		{"http://www.amt.example/a/?utm_medium=mail&fbclid=7#teil", ""}, // the same page
		{"https://amt.example/a?id=7", ""},                              // another
		{"https://bote.example/lokal/1#kommentare", "itself"},
		{"https://www.facebook.com/sharer/sharer.php?u=x", "share"},
		{"https://x.com/intent/post?text=x", "share"},
		{"https://www.facebook.com/amt.example/posts/7", ""}, // what somebody wrote there is evidence
		{"https://bote.example/konto/login?back=1", "login"},
		{"https://accounts.bote.example/", "login"},
		{"https://amt.example/register/2021/eintrag", ""},
		{"https://bote.example/login-panne-beim-amt", ""},
		{"ftp://amt.example/a", "no_page"},
	} {
		at := claims.Span{Start: i, End: i + 1}
		if got := leaves(a, claims.Link{URL: l.url, Span: at}); got.Key != "" && got.Key != "desk.left_out."+l.why || (got.Key == "") != (l.why == "") {
			t.Errorf("%s is left out because of %q, want %q", l.url, got.Key, l.why)
		}
		a.Links = append(a.Links, claims.Link{URL: l.url, Span: at})
	}
	a.Links = append(a.Links, claims.Link{URL: "https://amt.example/abmelden", Span: claims.Span{Start: 150, End: 151}})
	var urls []string
	for _, s := range linked("c", a) {
		urls = append(urls, s.URL)
	}
	want := []string{"https://amt.example/a", "https://amt.example/a?id=7", "https://www.facebook.com/amt.example/posts/7",
		"https://amt.example/register/2021/eintrag", "https://bote.example/login-panne-beim-amt"}
	if !slices.Equal(urls, want) {
		t.Errorf("sources are %q, want %q", urls, want)
	}
	if s := linked("c", a)[0]; len(s.Links) != 2 {
		t.Errorf("the page that is linked to in two spellings has the places %v", s.Links)
	}
	var left []string
	c := &Case{Dossier: &claims.Dossier{Case: claims.Case{Article: claims.Version{Document: *a}}}}
	for _, l := range c.LeftOut() {
		left = append(left, strings.TrimPrefix(l.Why.Key, "desk.left_out."))
	}
	if want := []string{"itself", "share", "share", "login", "login", "no_page", "set_apart"}; !slices.Equal(left, want) {
		t.Errorf("left out because of %q, want %q", left, want)
	}
}
