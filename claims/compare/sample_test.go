package compare

import (
	"io/fs"
	"strings"
	"testing"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/split"
	"tickmark/fetch/read"
)

// page takes a page of the sample case apart as the program does.
func page(t *testing.T, body []byte) *claims.Sheet {
	t.Helper()
	a, err := (&read.Reader{}).Article(t.Context(), read.Input{Body: body})
	if err != nil {
		t.Fatal(err)
	}
	return split.Text(split.Input{Text: a.Text, Lang: a.Lang.Value, Date: a.Published.Value, DateFrom: "metadata", Blocks: a.Blocks})
}

// TestSample holds what the sample case is there to show: a match across units and
// languages, two differences, a quotation word for word and translated, and a page
// that has nothing to say.
func TestSample(t *testing.T) {
	body, _ := assets.Sample()
	article := page(t, body)
	sources := map[string]*Source{}
	for host, files := range assets.SampleHosts() {
		names, err := fs.Glob(files, "*.html")
		if err != nil || len(names) == 0 {
			t.Fatal(host, err)
		}
		for _, name := range names {
			if b, err := fs.ReadFile(files, name); err == nil {
				sources[name] = NewSource(page(t, b))
			}
		}
	}
	at := func(words, source string) *claims.Comparison {
		t.Helper()
		span, ok := claims.FindWords(claims.NewText(article.Text), words)
		if !ok || sources[source] == nil {
			t.Fatalf("no %q in the article, or no page %s", words, source)
		}
		for _, p := range article.Proposals {
			if p.Contains(span) {
				return Compare(Claim{article, p.Span}, sources[source])
			}
		}
		t.Fatalf("no claim holds %q", words)
		return nil
	}
	details := []struct {
		words, source, detail string
		want                  claims.Status
	}{
		{"rund 90 Tonnen", "morning-briefing.html", "90 Tonnen", claims.StatusMatch},
		{"rund 90 Tonnen", "lieferung.html", "90 Tonnen", claims.StatusDiffers},
		{"19. Januar", "duma-entwurf.html", "19. Januar", claims.StatusDiffers},
		{"Sergej Lawrow", "morning-briefing.html", "Sergej Lawrow", claims.StatusMatch},
		{"200 Millionen Dollar", "morning-briefing.html", "200 Millionen Dollar", claims.StatusMatch},
	}
	for _, tt := range details {
		if got, why := status(t, at(tt.words, tt.source), tt.detail); got != tt.want {
			t.Errorf("%s beside %s: %s (%s), want %s", tt.detail, tt.source, got, why, tt.want)
		}
	}
	const quote = "Neunzig Minuten schlichten keinen Streit"
	for source, want := range map[string]claims.QuoteStatus{"treffen.html": claims.QuoteVerbatim, "morning-briefing.html": claims.QuoteTranslated, "genf-hafen.html": claims.QuoteNotFound} {
		if q := at(quote, source).Quote; q == nil || q.Status != want {
			t.Errorf("the quotation beside %s: %+v, want %s", source, q, want)
		}
	}
	for _, p := range article.Proposals {
		c := Compare(Claim{article, p.Span}, sources["genf-hafen.html"])
		if c.Review < 0.5 {
			t.Errorf("genf-hafen.html backs %q: review %.2f", p.Text, c.Review)
		}
		for _, m := range c.Details {
			if m.Status == claims.StatusDiffers {
				t.Errorf("genf-hafen.html differs from %q: %s", m.Text, strings.ReplaceAll(m.Reason.Key, "\n", " "))
			}
		}
	}
}
