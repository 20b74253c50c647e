package clipboard

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestDecodePasteboard(t *testing.T) {
	encode := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	for _, c := range []struct {
		name, printed, bytes, contentType string
	}{
		{"HTML", "public.html PHA+Wm9sbDwvcD4=\n", "<p>Zoll</p>", HTML},
		{"letters beyond ASCII", "public.html " + encode("<h1>Zölle „fällig“</h1>") + "\n", "<h1>Zölle „fällig“</h1>", HTML},
		{"RTF", "public.rtf " + encode(`{\rtf1 Zoll}`) + "\n", `{\rtf1 Zoll}`, RTF},
		{"without a line break", "public.rtf " + encode(`{\rtf1 Zoll}`), `{\rtf1 Zoll}`, RTF},
		{"as large as it may be", "public.html " + encode(strings.Repeat("a", MaxBytes)), strings.Repeat("a", MaxBytes), HTML},
		{"larger", "public.html " + encode(strings.Repeat("a", MaxBytes+1)), "", ""},
		{"neither of them", "\n", "", ""},
		{"nothing at all", "", "", ""},
		{"empty HTML", "public.html \n", "", ""},
		{"another type", "public.png iVBORw0KGgo=\n", "", ""},
		{"no base64", "public.html <p>Zoll</p>\n", "", ""},
		{"cut short", "public.html PHA+Wm9sbDwvcD4\n", "", ""},
		{"RTF that is none", "public.rtf " + encode("Zoll") + "\n", "", ""},
		{"what AppleScript would print", "«data HTML3C703E»\n", "", ""},
	} {
		got, ok := decodePasteboard(c.printed)
		if ok != (c.contentType != "") || string(got.Bytes) != c.bytes || got.ContentType != c.contentType {
			t.Errorf("%s: %.40q as %q (%v), want %.40q as %q", c.name, got.Bytes, got.ContentType, ok, c.bytes, c.contentType)
		}
	}
}
