package model

import (
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

func TestUnbacked(t *testing.T) {
	text := "Die „neue Brücke“ trägt\nzehn Lastwagen."
	c := &desk.Case{Words: claims.NewText(text)}
	k := &claims.Claim{Anchor: claims.Anchor{Quote: text, Span: claims.Span{Start: 0, End: c.Words.Len()}}}
	span := func(words string) claims.Span {
		start := len([]rune(text[:strings.Index(text, words)]))
		return claims.Span{Start: start, End: start + len([]rune(words))}
	}
	hint := func(bears bool, unbacked ...string) desk.Hint {
		h := desk.Hint{Comparison: &claims.Comparison{}}
		if bears {
			h.Passages = []claims.Passage{{}}
		}
		for _, w := range unbacked {
			h.Unsupported = append(h.Unsupported, span(w))
		}
		return h
	}
	for name, tt := range map[string]struct {
		hints []desk.Hint
		want  string // what is marked, in brackets; "" for nothing to mark
	}{
		"no source":                        {nil, ""},
		"all backed":                       {[]desk.Hint{hint(true)}, ""},
		"one source":                       {[]desk.Hint{hint(true, "zehn")}, "Die „neue Brücke“ trägt [zehn] Lastwagen."},
		"no line between mark and word":    {[]desk.Hint{hint(true, "neue")}, "Die [„neue] Brücke“ trägt zehn Lastwagen."},
		"another backs it":                 {[]desk.Hint{hint(true, "zehn"), hint(true)}, ""},
		"another backs a part":             {[]desk.Hint{hint(true, "zehn Lastwagen"), hint(true, "neue", "Lastwagen")}, "Die „neue Brücke“ trägt zehn [Lastwagen]."},
		"one that bears not on it is none": {[]desk.Hint{hint(true, "zehn"), hint(false)}, "Die „neue Brücke“ trägt [zehn] Lastwagen."},
		"the last words first":             {[]desk.Hint{hint(true, "Lastwagen", "neue")}, "Die [„neue] Brücke“ trägt zehn [Lastwagen]."},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, p := range Unbacked(c, k, tt.hints) {
				if p.Unbacked {
					p.Text = "[" + p.Text + "]"
				}
				got += p.Text
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
