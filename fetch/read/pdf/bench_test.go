package pdf

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"tickmark/fetch/read"
)

// book makes a document of so many pages: running heads, headings, and text in two
// columns, some 3,000 signs on a page.
func book(t testing.TB, pages int) []byte {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("der Rat hat am Montag die alte Brücke über den Fluss gesperrt weil ein Pfeiler seit dem Winter gerissen ist und niemand weiß wer den Umbau bezahlt")
	sentence := func(n int) string {
		var list []string
		for range n {
			list = append(list, words[r.IntN(len(words))])
		}
		return strings.Join(list, " ") + ". "
	}
	p := fpdf.New("P", "mm", "A4", "")
	p.SetAutoPageBreak(false, 0)
	tr := p.UnicodeTranslatorFromDescriptor("cp1252")
	for range pages {
		p.AddPage()
		p.SetFont("Times", "I", 9)
		p.Text(20, 12, tr("Bericht über die Brücke"))
		for _, x := range []float64{20, 108} {
			p.SetLeftMargin(x)
			p.SetXY(x, 20)
			p.SetFont("Times", "B", 12)
			p.MultiCell(82, 6, tr(sentence(5)), "", "L", false)
			p.SetFont("Times", "", 10)
			for range 5 {
				p.MultiCell(82, 4.5, tr(sentence(16)+sentence(9)+sentence(20)), "", "J", false)
				p.Ln(2)
			}
		}
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// BenchmarkBook reads a document of 129 pages as the program does, with the compiled code
// in the cache.
func BenchmarkBook(b *testing.B) {
	body := book(b, 129)
	x := child(b)
	if err := x.Warm(context.Background()); err != nil {
		b.Fatal(err)
	}
	r := read.Reader{PDF: x.Extract}
	for b.Loop() {
		if _, err := r.Article(context.Background(), read.Input{Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPage reads a document of one page, most of which is starting the child.
func BenchmarkPage(b *testing.B) {
	body := book(b, 1)
	x := child(b)
	for b.Loop() {
		if _, err := x.Extract(context.Background(), body); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFlow lays out the pages of such a document, which the parent does.
func BenchmarkFlow(b *testing.B) {
	d, err := child(b).Extract(context.Background(), book(b, 129))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		d.Flow()
	}
}

func TestBookIsReadWhole(t *testing.T) {
	r := read.Reader{PDF: child(t).Extract}
	a, err := r.Article(context.Background(), read.Input{Body: book(t, 12)})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Places) != 12 || a.Places[11].Label != "12" {
		t.Errorf("places %v", a.Places)
	}
	if n := strings.Count(a.Text, "Bericht über die Brücke"); n != 12 {
		t.Errorf("the running head stands there %d times", n)
	}
	if clean := a.WithoutBoilerplate(); strings.Contains(clean.Text, "Bericht über die Brücke") {
		t.Error("a running head is left in the text")
	}
}
