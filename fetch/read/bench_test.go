package read

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// bigPage makes a page of a news site: menus, teasers and an article of n
// paragraphs.
func bigPage(n int) []byte {
	var b strings.Builder
	b.WriteString(`<html lang="de"><head><meta charset="utf-8"><title>Titel</title></head><body><nav><ul>`)
	for i := range 200 {
		fmt.Fprintf(&b, `<li class="nav-item level-%d"><a href="/rubrik/%d">Rubrik %d</a></li>`, i%3, i, i)
	}
	b.WriteString(`</ul></nav><article class="article-body"><h1>Titel des Artikels</h1>`)
	for i := range n {
		fmt.Fprintf(&b, `<p class="paragraph">Am %d. März hat der Rat beschlossen, die <a href="/thema/%d">Brücke</a> zu sperren, und dabei bleibt es, wie die Stadt mitteilte.</p>`, i%28+1, i)
	}
	b.WriteString(`</article><section class="related">`)
	for i := range 100 {
		fmt.Fprintf(&b, `<div class="teaser"><h3><a href="/a/%d">Noch ein Artikel über die Brücke</a></h3><p>Wer zahlt, steht nicht fest.</p></div>`, i)
	}
	b.WriteString(`</section></body></html>`)
	return []byte(b.String())
}

func BenchmarkPage(b *testing.B) {
	body := bigPage(100)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := article(Input{Body: body, URL: "https://www.example.org/a.html"}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFixtures reads the pages of testdata, metadata included; it tells how many
// pages that are in a second.
func BenchmarkFixtures(b *testing.B) {
	names, err := filepath.Glob("testdata/html/*/source.html")
	if err != nil || len(names) == 0 {
		b.Fatalf("no fixtures: %v", err)
	}
	var pages [][]byte
	for _, name := range names {
		body, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, body)
	}
	n := 0
	for b.Loop() {
		for _, body := range pages {
			if _, err := article(Input{Body: body, URL: "https://www.example.org/a.html"}); err != nil {
				b.Fatal(err)
			}
		}
		n += len(pages)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkPageOf10MB(b *testing.B) {
	body := bigPage(60_000)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := article(Input{Body: body, URL: "https://www.example.org/a.html"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat("Am Montag hat der Rat beschlossen, die Brücke zu sperren, und dabei bleibt es, wie die Stadt mitteilte.\n\n", 200)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Text(text)
	}
}

// benchmarkFixture reads a fixture over and over.
func benchmarkFixture(b *testing.B, source string) {
	body, err := os.ReadFile("testdata/" + source)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := article(Input{Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEML(b *testing.B)       { benchmarkFixture(b, "eml/newsletter-de/source.eml") }
func BenchmarkMHTML(b *testing.B)     { benchmarkFixture(b, "mhtml/chrome-de/source.mhtml") }
func BenchmarkRTF(b *testing.B)       { benchmarkFixture(b, "rtf/libreoffice/source.rtf") }
func BenchmarkSavedPage(b *testing.B) { benchmarkFixture(b, "html/saved-complete/source.html") }
func BenchmarkClipboard(b *testing.B) { benchmarkFixture(b, "html/clipboard-fragment/source.html") }
