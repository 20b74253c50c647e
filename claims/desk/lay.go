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

// Laid is a claim laid beside a source outside any case, with the two normalised
// texts that the spans count in.
type Laid struct {
	*claims.Comparison
	Claim, Source string
}

// Lay lays a claim beside a source outside any case. The whole text of the claim
// is the claim.
func (d *Desk) Lay(claim, source Loose) Laid { return d.lay(claim, SheetOf(source)) }

// LayArticle lays a claim beside an article outside any case, like [Desk.Lay].
func (d *Desk) LayArticle(claim Loose, a *claims.Article) Laid { return d.lay(claim, Split(a, "", "")) }

func (d *Desk) lay(claim Loose, source *claims.Sheet) Laid {
	words := claims.Normalise(claim.Text)
	in := split.Input{Text: words, Lang: claim.Lang, Date: claim.Date}
	if claim.Date != "" {
		in.DateFrom = "given"
	}
	whole := claims.Span{Start: 0, End: claims.NewText(words).Len()}
	c := compare.Compare(compare.Claim{Sheet: split.Text(in), Span: whole}, compare.NewSource(source).WithTraps(d.Traps))
	return Laid{c, words, source.Text}
}
