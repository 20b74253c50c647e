package compare

import (
	"testing"

	"tickmark/claims"
	"tickmark/claims/split"
)

// sheet takes a text apart as the program does, with a reference date.
func sheet(text, lang string) *claims.Sheet {
	return split.Text(split.Input{Text: claims.Normalise(text), Lang: lang, Date: "2022-01-22", DateFrom: "given"})
}

func german(text string) *claims.Sheet  { return sheet(text, "de") }
func english(text string) *claims.Sheet { return sheet(text, "en") }

// whole is the claim that a whole sheet is.
func whole(s *claims.Sheet) Claim {
	return Claim{Sheet: s, Span: claims.Span{Start: 0, End: claims.NewText(s.Text).Len()}}
}

// lay lays one text beside another.
func lay(claim, source *claims.Sheet) *claims.Comparison {
	return Compare(whole(claim), NewSource(source))
}

// status is the status and the key of the reason of the detail with that text.
func status(t *testing.T, c *claims.Comparison, text string) (claims.Status, string) {
	t.Helper()
	for _, m := range c.Details {
		if m.Text == text {
			return m.Status, m.Reason.Key
		}
	}
	t.Fatalf("no detail %q in %v", text, c.Details)
	return "", ""
}
