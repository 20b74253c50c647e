package read

import (
	"strings"
	"testing"
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
