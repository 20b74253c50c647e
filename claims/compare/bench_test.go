package compare

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"tickmark/claims"
)

// long is a source of about words words, made of varied sentences.
func long(n, words int) *claims.Sheet {
	subjects := strings.Fields("Minister Council Harbour Bridge Company Hospital Committee University Museum Parliament")
	verbs := strings.Fields("announced rejected counted visited opened closed described planned repaired sold")
	things := strings.Fields("ferries budgets storms tickets vaccines contracts witnesses engines islands elections")
	var b strings.Builder
	for i := 0; i*12 < words; i++ {
		fmt.Fprintf(&b, "The %s of Northport %s %d %s near the old quarter %d in %d. ", subjects[(i+n)%10], verbs[(i*3+n)%10], 17*i+n, things[(i*7+n)%10], i, 1950+i%70)
	}
	return english(b.String())
}

// BenchmarkCompare is one claim against one prepared source of 1,500 words: the
// aim is 400 µs, which makes 200 claims × 50 sources two seconds of two cores.
func BenchmarkCompare(b *testing.B) {
	s := NewSource(long(1, 1500))
	c := whole(german("Der Minister kündigte am 3. März 1987 an, rund 120 Verträge mit dem Krankenhaus in Northport zu prüfen, sagte ein Sprecher."))
	b.ReportAllocs()
	for b.Loop() {
		Compare(c, s)
	}
}

// BenchmarkCompareSame is the same within one language.
func BenchmarkCompareSame(b *testing.B) {
	s := NewSource(long(1, 1500))
	c := whole(english("The minister announced on 3 March 1987 that about 120 contracts with the hospital in Northport would be reviewed, a spokesman said."))
	b.ReportAllocs()
	for b.Loop() {
		Compare(c, s)
	}
}

// BenchmarkNewSource prepares a source of 1,500 words.
func BenchmarkNewSource(b *testing.B) {
	sheet := long(1, 1500)
	b.ReportAllocs()
	for b.Loop() {
		NewSource(sheet)
	}
}

// BenchmarkMegabyte is one claim against a prepared source of one megabyte.
func BenchmarkMegabyte(b *testing.B) {
	s := NewSource(long(1, 170000))
	c := whole(english("The minister announced on 3 March 1987 that about 120 contracts with the hospital in Northport would be reviewed, a spokesman said."))
	for b.Loop() {
		Compare(c, s)
	}
}

// article is a German article of n sentences, and each of them a claim.
func article(n int) []Claim {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "Der Minister von Northport verkaufte im Jahr %d rund %d Verträge in der Nähe des alten Viertels. ", 1950+i%70, 20+i)
	}
	sheet := german(text.String())
	var out []Claim
	for _, s := range sheet.Sentences {
		out = append(out, Claim{Sheet: sheet, Span: s.Span})
	}
	return out
}

// BenchmarkCase is 200 claims beside 50 sources of 1,500 words, as a case is opened:
// the sources are prepared and gone through on all processors. The aim is two seconds
// on two.
func BenchmarkCase(b *testing.B) {
	pages := article(200)
	var sheets []*claims.Sheet
	for i := range 50 {
		sheets = append(sheets, long(i, 1500))
	}
	for b.Loop() {
		var g errgroup.Group
		g.SetLimit(runtime.NumCPU())
		for _, sheet := range sheets {
			g.Go(func() error {
				s := NewSource(sheet)
				for _, c := range pages {
					Compare(c, s)
				}
				return nil
			})
		}
		g.Wait()
	}
}

// BenchmarkFirstScreen is one claim beside the 50 prepared sources of its case. The
// aim is a tenth of a second.
func BenchmarkFirstScreen(b *testing.B) {
	c := article(200)[100]
	var sources []*Source
	for i := range 50 {
		sources = append(sources, NewSource(long(i, 1500)))
	}
	for b.Loop() {
		CompareAll(c, sources)
	}
}

// BenchmarkQuoteOfMegabyte is a quotation that a source of one megabyte does not hold
// as it stands.
func BenchmarkQuoteOfMegabyte(b *testing.B) {
	s := NewSource(long(1, 170000))
	c := whole(english("“The Council of Northport rejected the tickets near the old quarter, and the Museum of Northport closed the islands near the old harbour,” she said."))
	for b.Loop() {
		Compare(c, s)
	}
}

// BenchmarkClaimOfArticle is a claim in the middle of an article of 5,000 words.
func BenchmarkClaimOfArticle(b *testing.B) {
	s := NewSource(long(1, 1500))
	var text strings.Builder
	for i := range 400 {
		fmt.Fprintf(&text, "Die Behörde prüfte im Jahr %d rund %d Verträge über Brücken und Häfen in der Nähe der Küste. ", 1950+i%70, 20+i)
	}
	sheet := german(text.String())
	c := Claim{Sheet: sheet, Span: sheet.Sentences[200].Span}
	b.ReportAllocs()
	for b.Loop() {
		Compare(c, s)
	}
}
