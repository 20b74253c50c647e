package read

import (
	"strings"
	"testing"
)

// TestBrokenLinkedData: what systems write instead of JSON is read all the same.
func TestBrokenLinkedData(t *testing.T) {
	for _, c := range []struct{ name, script string }{
		{"whole", `{"@type":"NewsArticle","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"a byte order mark", "\ufeff" + `{"@type":"NewsArticle","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"stray commas", `{"@type":"NewsArticle",,"headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle",},}`},
		{"raw line ends", "{\"@type\":\"NewsArticle\",\"headline\":\"Die sichere\n\tBrücke\",\"datePublished\":\"2021-03-04\",\"author\":{\"name\":\"Idris Quayle\"}}"},
		{"quotation marks in a string", `{"@type":"NewsArticle","description":"Er sagte "nein", und ging "fort".","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"single quotation marks", `{'@type':'NewsArticle','headline':'Die sichere Brücke','alternativeHeadline':'Idris' "Brücke"','datePublished':'2021-03-04','author':{'name':'Idris Quayle'}}`},
		{"comments", `<!-- /* by hand */ {"@type":"NewsArticle", // the kind
			"url":"https://a.example/","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}; -->`},
		{"no numbers", `{"@type":"NewsArticle","wordCount":NaN,"x":undefined,"headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"objects one after the other", `{"@type":"WebSite","name":"Bote"}{"@type":"NewsArticle","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"an unknown escape", `{"@type":"NewsArticle","x":"50\%","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"name":"Idris Quayle"}}`},
		{"broken off", `{"@type":"NewsArticle","headline":"Die sichere Brücke","datePublished":"2021-03-04","author":{"@type":"Person","name":"Idris Quayle"},"publisher":{"na`},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := page(t, "https://www.bote.example/a.html", `<script type="application/ld+json">`+c.script+`</script>`, "")
			if a.Title.Value != "Die sichere Brücke" || a.Published.Value != "2021-03-04" || a.Author.Value != "Idris Quayle" {
				t.Errorf("title %v, published %v, author %v", a.Title, a.Published, a.Author)
			}
			for _, r := range []string{a.Title.From, a.Published.From, a.Author.From} {
				if r != "json-ld" {
					t.Errorf("read from %s", r)
				}
			}
		})
	}
}

func TestMendedJSONIsBounded(t *testing.T) {
	for _, s := range []string{strings.Repeat(`"`, 1<<20), strings.Repeat(`" `, 1<<19), strings.Repeat("/*", 1<<19), strings.Repeat(`{"a":`, 1<<17), `"\`, "'", "/", "N", "undefined"} {
		if out := mendJSON(s); len(out) > 2*len(s)+8 {
			t.Errorf("%.20q of %d bytes becomes %d", s, len(s), len(out))
		}
	}
}
