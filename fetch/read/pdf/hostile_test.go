package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"tickmark/fetch/read"
)

// document makes a PDF document of objects, the first of which is the catalogue.
func document(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// page is a document of one page with some content.
func page(content string) []byte { return pageOf(content, "", "") }

func pageOf(content, filter, more string) []byte {
	return document("<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> "+more+" >>",
		fmt.Sprintf("<< /Length %d %s >>\nstream\n%s\nendstream", len(content), filter, content),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream")
}

// squeezed is n times s, compressed again and again.
func squeezed(s string, n, times int) string {
	var from io.Reader = io.LimitReader(&endless{s: s}, int64(n*len(s)))
	for range times {
		var b bytes.Buffer
		w, _ := zlib.NewWriterLevel(&b, zlib.BestSpeed)
		io.Copy(w, from)
		w.Close()
		from = &b
	}
	b, _ := io.ReadAll(from)
	return string(b)
}

type endless struct {
	s  string
	at int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.s[e.at]
		e.at = (e.at + 1) % len(e.s)
	}
	return len(p), nil
}

// hostile are documents that nobody writes who means well.
func hostile(t testing.TB) map[string][]byte {
	whole := fixture(t, "two-column-paper")
	const flate = "/Filter /FlateDecode"
	var annotations strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&annotations, "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://a.example/%d) >> >> ", i)
	}
	return map[string][]byte{
		"a mark only":                []byte("%PDF-1.7"),
		"cut in half":                whole[:len(whole)/2],
		"without its end":            whole[:len(whole)-300],
		"pages that hold themselves": document("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
		"pages without number":       document("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", "<< /Type /Page /Parent 2 0 R >>"),
		"pages below none":           document("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count -5 >>"),
		"deep arrays":                page("BT /F 9 Tf " + strings.Repeat("[", 500_000) + " TJ ET"),
		"deep dictionaries":          document("<< /Type /Catalog /Pages "+strings.Repeat("<< /A ", 100_000)+" >>", "<< /Type /Pages >>"),
		"a form in itself":           page(strings.Repeat("/X Do ", 1000)),
		"a bomb of blanks":           pageOf(squeezed(" ", 300<<20, 1), flate, ""),
		"a bomb in a bomb":           pageOf(squeezed(" ", 300<<20, 2), "/Filter [/FlateDecode /FlateDecode]", ""),
		"a bomb of letters":          pageOf(squeezed("BT /F 9 Tf 9 9 Td (aaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ", 2<<20, 1), flate, ""),
		"a page as full as may be":   pageOf(squeezed("BT /F 9 Tf 1 0 0 1 9 800 Tm "+strings.Repeat("(aaaaaaaaaaaaaaaaaaaaaaaa) Tj 0 -11 Td ", maxSigns/26), 1, 1), flate, ""),
		"signs all over the page":    pageOf(squeezed("BT /F 9 Tf "+strings.Repeat("(a) Tj 99 50 Td (b) Tj -95 -57 Td ", 30_000), 1, 1), flate, ""),
		"links without number":       pageOf("BT /F 9 Tf 9 9 Td (Text) Tj ET", "", "/Annots ["+annotations.String()+"]"),
		"numbers beyond all":         page("BT /F 1e38 Tf 1e38 0 0 -1e38 1e38 -1e38 Tm (Text) Tj /F -9 Tf (Text) Tj /F 0 Tf (Text) Tj ET"),
	}
}

func TestHostileDocuments(t *testing.T) {
	x := child(t)
	for name, body := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r := read.Reader{PDF: x.Extract}
			a, err := r.Article(context.Background(), read.Input{Body: body})
			took := time.Since(start)
			switch {
			case took > timeLimit+5*time.Second:
				t.Errorf("it took %v", took)
			case err != nil && kindOf(err) == "":
				t.Errorf("no sentence tells of %v", err)
			case err != nil:
				t.Logf("%v: %v", took, err)
			default:
				t.Logf("%v: %d code points, %d links", took, len([]rune(a.Text)), len(a.Links))
			}
		})
	}
}
