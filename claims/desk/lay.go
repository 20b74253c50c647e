package desk

import (
	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/split"
	"tickmark/fetch/read"
)

// Loose is a text outside any case, with what is known of it.
type Loose struct {
	Text string
	Lang string // "" to have it detected
	Date string // YYYY-MM-DD, "" if not known
}

// SheetOf takes a plain text apart.
func SheetOf(l Loose) *claims.Sheet { return Split(read.Text(l.Text), l.Lang, l.Date) }

// Lay lays a claim beside a source outside any case. The whole text of the claim
// is the claim; it is returned normalised, as the spans of the details count it.
func Lay(claim, source Loose) (*claims.Comparison, string) {
	return lay(claim, SheetOf(source))
}

// LayArticle lays a claim beside an article outside any case, like [Lay].
func LayArticle(claim Loose, a *claims.Article) (*claims.Comparison, string) {
	return lay(claim, Split(a, "", ""))
}

func lay(claim Loose, source *claims.Sheet) (*claims.Comparison, string) {
	words := claims.Normalise(claim.Text)
	in := split.Input{Text: words, Lang: claim.Lang, Date: claim.Date}
	if claim.Date != "" {
		in.DateFrom = "given"
	}
	whole := claims.Span{Start: 0, End: claims.NewText(words).Len()}
	return compare.Compare(compare.Claim{Sheet: split.Text(in), Span: whole}, compare.NewSource(source)), words
}
