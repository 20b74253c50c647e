package claims

import "testing"

func TestFindWords(t *testing.T) {
	for name, c := range map[string]struct {
		text, quote, want string
	}{
		"as it stands":          {"Er sagte: „Wir warten ab.“ Dann ging er.", "„Wir warten ab.“", "„Wir warten ab.“"},
		"other quotation marks": {"Er sagte: „Wir warten ab.“ Dann ging er.", "\"Wir warten ab.\"", "„Wir warten ab.“"},
		"other dashes, spaces":  {"von 1990\u00a0– \n1994 dort", "1990 - 1994", "1990\u00a0– \n1994"},
		"soft hyphen":           {"die Ver\u00adhandlungen dauern", "Verhandlungen", "Ver\u00adhandlungen"},
		"spaces around it":      {"ein Gipfel", "  Gipfel ", "Gipfel"},
		"other case":            {"ein Gipfel", "gipfel", ""},
		"other number":          {"etwa 90 Tonnen", "etwa 91 Tonnen", ""},
		"nothing asked for":     {"ein Gipfel", " ", ""},
		"umlauts before it":     {"Ä Ö Ü: über", "über", "über"},
	} {
		t.Run(name, func(t *testing.T) {
			text := NewText(c.text)
			span, ok := FindWords(text, c.quote)
			if got := text.Slice(span); got != c.want || ok != (c.want != "") {
				t.Errorf("found %q, %v; want %q", got, ok, c.want)
			}
		})
	}
}
