//go:build e2e

package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// Documents of other kinds than pages are opened in the real window as users open
// them, and become cases with claims.
func TestDocuments(t *testing.T) {
	fixtures, err := filepath.Abs("../../fetch/read/testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, file string }{
		{"17-saved-page", "html/saved-complete/source.html"},
		{"18-word-with-changes", "docx/tracked-changes/source.docx"},
		{"19-pdf-two-columns", "pdf/two-column-paper/source.pdf"},
		{"20-newsletter", "eml/newsletter-de/source.eml"},
		{"21-book", "epub/report3/source.epub"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScreen(t, "de_DE.UTF-8")
			s.start(filepath.Join(fixtures, filepath.FromSlash(c.file)))
			s.until("the document is a case", func() bool { return len(s.state().Claims) > 2 })
			s.shot(c.name)
			s.key("Escape")
			s.key("ctrl+i")
			s.shot(c.name + "-record")
		})
	}
}

// What a paragraph is, and what the article says of itself, are changed by keys alone.
func TestZoneAndRecordByKeys(t *testing.T) {
	s := newScreen(t, "en_US.UTF-8")
	s.start(sample)
	s.until("the case is open", func() bool { return len(s.state().Claims) > 0 })
	s.key("Escape")
	s.click(secondPara)
	before := len(s.state().Claims)
	s.key("p")
	s.shot("22-zones")
	s.key("7")
	s.until("the claims of the paragraph are off the list", func() bool { return len(s.state().Claims) < before })
	s.shot("23-set-apart")
	s.key("ctrl+z")
	s.until("undo brings them back", func() bool { return len(s.state().Claims) == before })

	s.key("ctrl+i")
	s.shot("24-record")
	s.key("Tab", "ctrl+a")
	s.do("type", "--delay", "40", "Talks in Geneva")
	s.key("Return")
	s.until("the title is another one", func() bool {
		h := s.state().History
		return h[len(h)-1].Action == "article.fact"
	})
	out, err := s.tool(s.program, "list")
	if err != nil || !strings.Contains(out, "Talks in Geneva") {
		t.Errorf("the list of cases is %q, %v", out, err)
	}
}
