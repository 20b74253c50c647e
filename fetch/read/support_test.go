package read

import (
	"context"

	"tickmark/claims"
)

// article reads a document as the zero Reader does.
func article(in Input) (*claims.Article, error) {
	return (&Reader{}).Article(context.Background(), in)
}
