package desk

import (
	"context"
	"slices"

	"tickmark/claims"
)

// SetZone says of what kind the blocks of the article are that a span lies in. The
// article is split anew there: proposals of what is now set apart go, unless somebody
// worked on them, and what is now text is proposed; its links become sources.
func (d *Desk) SetZone(ctx context.Context, id claims.ID, span claims.Span, kind claims.BlockKind) error {
	if !slices.Contains(claims.BlockKinds, kind) {
		return refuse("desk.no_such_zone", string(kind))
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		was, is := c.Case, c.Case
		is.Article.Document.Blocks = slices.Clone(is.Article.Document.Blocks)
		var changed []claims.Span
		for i := range is.Article.Document.Blocks {
			b := &is.Article.Document.Blocks[i]
			at := span.Len() <= 0 && b.Start <= span.Start && span.Start <= b.End
			if (at || b.Overlaps(span)) && (b.Kind != kind || !b.Set) {
				b.Kind, b.Set = kind, true
				changed = append(changed, b.Span)
			}
		}
		a := action{name: "article.zone"}
		a.update(claims.EntityCase, id, was, is)
		if len(a.changes) > 0 {
			resplit(&a, c, is, changed)
			relink(&a, c, &is.Article.Document)
		}
		return a, nil
	})
}
