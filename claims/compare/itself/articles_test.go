package itself_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/compare/itself"
	"tickmark/claims/split"
)

// TestArticles holds short articles with right and wrong arithmetic against
// themselves: a right one raises no alarm, a wrong one does.
func TestArticles(t *testing.T) {
	b, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		p := strings.SplitN(strings.TrimSpace(line), "|", 4)
		if len(p) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		notes := itself.Notes(split.Text(split.Input{Text: strings.ReplaceAll(p[3], `\n`, "\n"), Lang: p[0], Date: p[1]}))
		if got := slices.ContainsFunc(notes, func(n claims.Note) bool { return n.Alarm }); got != (p[2] == "!") {
			t.Errorf("alarm %v: %s\n\t%v", got, p[3], notes)
		}
	}
}
