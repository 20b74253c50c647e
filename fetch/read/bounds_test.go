package read

import (
	"strings"
	"testing"
	"time"
)

// formattingBomb is a page of some kilobytes whose tree would hold millions of
// nodes: each paragraph opens all the formatting again that was never closed.
func formattingBomb() string {
	var b strings.Builder
	b.WriteString("<html><head><title>Bombe</title></head><body><p>")
	for i := range 400 {
		b.WriteString("<b a=" + strings.Repeat("x", i%7+1) + string(rune('a'+i%26)) + ">")
	}
	b.WriteString(strings.Repeat("<p>Ein Satz steht hier.", 10_000))
	return b.String()
}

func TestFormattingBombIsReadWithoutATree(t *testing.T) {
	s := formattingBomb()
	if w := treeWeight(s); w <= maxNodes {
		t.Fatalf("a page of %d bytes is reckoned to have %d nodes only", len(s), w)
	}
	a, err := article(Input{Body: []byte(s), ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if len(a.Remarks) == 0 || a.Remarks[0].Key != "read.too_many_tags" {
		t.Errorf("remarks %v", a.Remarks)
	}
	if a.Published.Value != "" || a.Title.Value != "" {
		t.Errorf("its head was parsed all the same: title %v", a.Title)
	}
}

// TestHostilePagesAreBounded reads pages on which work that grows with the square of
// their size would take minutes: many elements in each other that each are looked
// into, very long lines, very many links.
func TestHostilePagesAreBounded(t *testing.T) {
	const p = "<p>Der Rat hat am Montag beschlossen, die Brücke zu sperren, und das bleibt so.</p>"
	nest := func(open string, inside string) string { return strings.Repeat(open, 400) + inside }
	for _, c := range []struct{ name, body string }{
		{"10 MB", string(bigPage(60_000))},
		{"a line of a megabyte", "<p>" + strings.Repeat("Wort und Satz ", 80_000) + "</p>"},
		{"a word of a megabyte", "<p>" + strings.Repeat("x", 1<<20) + "</p>" + p},
		{"100,000 links", strings.Repeat(`<a href="https://a.example/x?y=1">Wort</a> `, 100_000)},
		{"a headline's boxes in each other", strings.Repeat(p, 100) + nest("<div class='hero'>", p+strings.Repeat("<a>ein</a>", 80_000))},
		{"frames in each other", strings.Repeat(p, 100) + nest("<div class='video'>", strings.Repeat("<i>x</i>", 80_000))},
		{"authors in each other", nest("<div itemprop='author' itemscope>", strings.Repeat("<b itemprop=x>ein</b>", 40_000))},
		{"fact-checks in each other", nest("<div itemtype='https://schema.org/ClaimReview'>", strings.Repeat("<b itemprop=x>ein</b>", 40_000))},
		{"bylines in each other", nest("<div class='author byline date related'>", strings.Repeat("<span>wort satz </span>", 80_000))},
		{"tables in each other", nest("<table><tr><td>", strings.Repeat("<table>x", 50_000))},
		{"cells that span all rows", "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td rowspan=60000>Wort", 20)+"<td>x", 7_000)},
		{"cells that span all columns", "<table>" + strings.Repeat("<tr><td rowspan=9 colspan=1000>Wort<td>b", 30_000)},
		{"attributes", "<div " + strings.Repeat("a=b ", 1<<20) + ">" + p},
		{"attributes of a tag without an end", "<div " + strings.Repeat("a=b ", 1<<20) + "/>" + p},
		{"templates in each other", nest("<template shadowrootmode=open>", p)},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			a, err := article(Input{Body: []byte("<html><body>" + c.body), ContentType: "text/html", URL: "https://www.example.org/"})
			if err == nil {
				sound(t, a)
			}
			// All of them take less than half a second each where nothing else runs.
			if took := time.Since(start); took > patience {
				t.Errorf("took %s", took)
			}
		})
	}
}

// TestAttributesWeigh: what a tag holds takes memory as well as the tag.
func TestAttributesWeigh(t *testing.T) {
	for _, s := range []string{strings.Repeat("<p a b c d e f g h i j k l m n o p>", 150_000), strings.Repeat("<img a b c d e f g h i j k l m n o p/>", 150_000)} {
		if w := treeWeight(s); w <= maxNodes {
			t.Errorf("%.40q … of %d bytes is reckoned to have %d nodes only", s, len(s), w)
		}
	}
	if w := treeWeight(string(bigPage(1000))); w > maxNodes/10 {
		t.Errorf("a page of 1,000 paragraphs is reckoned to have %d nodes", w)
	}
}

func TestBlankLinesAreNoLines(t *testing.T) {
	s := strings.Repeat("Ein Satz steht hier.\n\n\n", maxLines/2)
	parts, cut := paragraphs(s)
	if cut || len(parts) != maxLines/2 {
		t.Errorf("%d sentences between blank lines are %d parts, cut: %v", maxLines/2, len(parts), cut)
	}
	_, cut = paragraphs(strings.Repeat("Ein Satz steht hier.\n", maxLines+1))
	if !cut {
		t.Error("more lines than the bound are told apart")
	}
}

func TestMuchLinkedDataIsCut(t *testing.T) {
	script := `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + strings.Repeat("x", maxLD/2) + `"}</script>`
	page := "<html><head>" + strings.Repeat(script, 5) + "</head><body><article><p>Die Brücke über die Leine ist seit Mittwoch wieder offen, der Umbau dauerte acht Monate.</p></article></body></html>"
	a, err := article(Input{Body: []byte(page), ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if !strings.Contains(a.Text, "wieder offen") {
		t.Errorf("the text is %q", a.Text)
	}
}
