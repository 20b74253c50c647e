package assets

import (
	"bytes"
	"io/fs"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

func TestSampleArticleAndAllItLinksToAreServed(t *testing.T) {
	article, name := Sample()
	served := servedAt(t, SampleURL)
	if !bytes.Equal(article, served) || !strings.HasSuffix(SampleURL, "/"+name) {
		t.Errorf("%s does not serve the sample article %s", SampleURL, name)
	}
	links := regexp.MustCompile(`href="(https://quellen\.[^"]+)"`).FindAllSubmatch(article, -1)
	if len(links) != 5 {
		t.Fatalf("the article links to %d sources, want 5", len(links))
	}
	for _, l := range links {
		page := servedAt(t, string(l[1]))
		if !bytes.Contains(page, []byte("Tickmark")) || !bytes.Contains(page, []byte(`"datePublished"`)) {
			t.Errorf("%s does not say that it is a sample, or has no date", l[1])
		}
	}
}

func servedAt(t *testing.T, address string) []byte {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(u.Host, ".example") {
		t.Errorf("%s is not under a reserved name", address)
	}
	b, err := fs.ReadFile(SampleHosts()[u.Host], strings.TrimPrefix(u.Path, "/"))
	if err != nil {
		t.Error(err)
	}
	return b
}
