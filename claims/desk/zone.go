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
	if err := d.addLinked(ctx, id, func(c *Case) *claims.Article {
		is, _ := zoned(c, span, kind)
		return &is.Article.Document
	}); err != nil {
		return err
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		is, changed := zoned(c, span, kind)
		a := action{name: "article.zone"}
		a.update(claims.EntityCase, id, c.Case, is)
		if len(a.changes) > 0 {
			resplit(&a, c, is, changed)
			relink(&a, c, &is.Article.Document)
		}
		return a, nil
	})
}

// zoned is the case with the blocks that a span lies in being of another kind, and
// which they are.
func zoned(c *Case, span claims.Span, kind claims.BlockKind) (is claims.Case, changed []claims.Span) {
	is = c.Case
	is.Article.Document.Blocks = slices.Clone(is.Article.Document.Blocks)
	for i := range is.Article.Document.Blocks {
		b := &is.Article.Document.Blocks[i]
		at := span.Len() <= 0 && b.Start <= span.Start && span.Start <= b.End
		if (at || b.Overlaps(span)) && (b.Kind != kind || !b.Set) {
			b.Kind, b.Set = kind, true
			changed = append(changed, b.Span)
		}
	}
	return is, changed
}
