package split

import (
	"tickmark/claims"
	"tickmark/claims/lang"
)

// work is a sheet in the making. Each step reads what the earlier ones found.
type work struct {
	text   *claims.Text
	blocks []claims.Block
	sheet  *claims.Sheet
	scan   *scan                // words, quotation marks and names; made by names
	inside map[claims.Span]bool // quotations whose speaker only a relative clause names
	told   map[int]bool         // where sentences begin that only say who said the one before
	lang   *lang.Language       // nil for a language that claims/lang does not know

	declared bool // see Input.Declared
}
