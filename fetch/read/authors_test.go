package read

import "testing"

func TestCleanAuthor(t *testing.T) {
	for _, c := range []struct{ byline, want string }{
		{"Von Käthe Brandhuber und Idris Quayle", "Käthe Brandhuber und Idris Quayle"},
		{"By Maud Penhallow, Senior Reporter", "Maud Penhallow"},
		{"Redakteurin Käthe Brandhuber", "Käthe Brandhuber"},
		{"Maud Penhallow (maud@post.example)", "Maud Penhallow"},
		{"maud@post.example", ""},
		{"Maud Penhallow Monday, November 18, 2019", "Maud Penhallow"},
		{"Text: Idris Quayle | Fotos: privat", "Idris Quayle"},
		{"Admin", ""},
		{"post.example", ""},
		{"https://social.example/maud", ""},
		{"Autor", ""},
	} {
		if got := cleanAuthor(c.byline); got != c.want {
			t.Errorf("%q: %q, want %q", c.byline, got, c.want)
		}
	}
}

func TestAuthorsOfPages(t *testing.T) {
	for _, c := range []struct{ name, head, top, want, from string }{
		{"microdata with a nested name", "", `<p itemprop="author" itemscope><span itemprop="name">Maud Penhallow</span>, <span itemprop="jobTitle">Editor</span></p>`, "Maud Penhallow", "microdata"},
		{"two links", "", `<p>Von <a rel="author" href="/q">Idris Quayle</a> und <a rel="author" href="/p">Maud Penhallow</a></p>`, "Idris Quayle, Maud Penhallow", "byline"},
		{"several meta elements", `<meta name="citation_author" content="Idris Quayle"><meta name="citation_author" content="Maud Penhallow">`, "", "Idris Quayle, Maud Penhallow", "meta"},
		{"meta with itemprop", `<meta itemprop="author" content="Idris Quayle">`, "", "Idris Quayle", "microdata"},
		{"the site is no author", `<meta property="og:site_name" content="Lauterbote"><meta name="author" content="Lauterbote">`, `<p class="byline">Von Idris Quayle</p>`, "Idris Quayle", "byline"},
		{"visible text", "", `<h1>Brücke gesperrt</h1><div>Von Idris Quayle | 4.3.2021</div>`, "Idris Quayle", "text"},
		{"a sentence that begins with von", "", `<h1>Brücke gesperrt</h1><div>Von der Idee zum Verein</div>`, "", ""},
		{"who took a picture", "", `<figure><img src="a.jpg"><figcaption><span itemprop="author">Jörg Anzinger</span></figcaption></figure>`, "", ""},
		{"authors of answers", "", `<p itemprop="author">Idris Quayle</p>` + longAnswer + `<p itemprop="author">Maud Penhallow</p>`, "Idris Quayle", "microdata"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := page(t, "https://www.bote.example/a.html", c.head, c.top)
			if a.Author.Value != c.want || a.Author.From != c.from {
				t.Errorf("author %+v, want %q from %q", a.Author, c.want, c.from)
			}
		})
	}
}

// longAnswer is what stands between the authors of two answers.
var longAnswer = func() string {
	s := ""
	for range nextAuthor {
		s += "<p>Der Pfeiler ist unterspült, und niemand weiß, seit wann das so ist.</p>"
	}
	return s
}()
