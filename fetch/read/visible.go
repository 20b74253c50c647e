package read

import (
	"strings"

	"tickmark/claims"
)

// readVisible reads what a plain text says about itself: who wrote it and when,
// from lines that were set aside as bylines, or that begin like one near the head.
func readVisible(a *claims.Article) {
	ix := claims.NewText(a.Text)
	for i, b := range a.Blocks {
		if b.Kind != claims.BlockBoilerplate && i > 8 {
			continue
		}
		s := ix.Slice(b.Span)
		if len(s) > 200 {
			continue
		}
		low := strings.ToLower(squeeze(s))
		byline := startsWithAny(low, bylines())
		if d, ok := firstDate(s, false); ok && (byline || b.Kind == claims.BlockBoilerplate && i <= 8) && !strings.Contains(low, "©") {
			r := claims.Reading{Value: d.value, From: "text"}
			if saysModified(low) && !saysPublished(low) {
				if a.Modified.Value == "" {
					a.Modified = r
				}
			} else if a.Published.Value == "" {
				a.Published = r
			}
		}
		if a.Author.Value == "" && b.Kind == claims.BlockBoilerplate && i <= 8 && (strings.HasPrefix(low, "von ") || strings.HasPrefix(low, "by ") || strings.HasPrefix(low, "autor")) {
			if name := cleanAuthor(s); name != "" {
				a.Author = claims.Reading{Value: name, From: "text"}
			}
		}
	}
	if a.Published.Value == "" && a.Modified.Value != "" {
		a.Published = a.Modified
	}
}
