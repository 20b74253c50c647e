package split

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

var update = flag.Bool("update", false, "write the claims of the articles in testdata anew")

// TestArticles reads whole articles. What stands in the golden files was read by
// eye: each claim as a desk would underline it, in words that can be understood
// alone, with who said it.
func TestArticles(t *testing.T) {
	articles, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatal("no articles", err)
	}
	for _, path := range articles {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := underlined(string(raw), name[strings.LastIndexByte(name, '-')+1:])
			golden := strings.TrimSuffix(path, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(go test -update writes it anew) -want +got:\n%s", diff)
			}
		})
	}
}

// underlined prints the sentences of an article, and below each its claims: kind,
// wording by itself, and who says it.
func underlined(text, code string) string {
	s := Text(Input{Text: claims.Normalise(text), Lang: code, Date: "2024-05-09", DateFrom: "given"})
	t := claims.NewText(s.Text)
	var b strings.Builder
	next := 0
	for _, sn := range s.Sentences {
		fmt.Fprintf(&b, "%s\n", strings.Join(strings.Fields(t.Slice(sn.Span)), " "))
		if why, ok := strings.CutPrefix(sn.NoFact.Key, "split.nofact."); ok {
			fmt.Fprintf(&b, "  no fact: %s\n", why)
		}
		for ; next < len(s.Proposals) && s.Proposals[next].Start < sn.End; next++ {
			p := s.Proposals[next]
			fmt.Fprintf(&b, "  %s: %s\n", p.Kind, p.Standalone)
			if p.Quote < 0 {
				continue
			}
			q := s.Quotes[p.Quote]
			who := "nobody named"
			if q.Speaker != nil {
				who = q.Speaker.Name
			}
			fmt.Fprintf(&b, "    %s, %s\n", q.Speech, who)
		}
	}
	return b.String()
}
