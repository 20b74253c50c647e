package compare

import (
	"fmt"
	"strings"
	"testing"

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
