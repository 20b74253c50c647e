package clipboard

import (
	"strings"
	"testing"
)

func TestWhatIsHandedOverIsWhatItIsCalled(t *testing.T) {
	for _, c := range []struct {
		name, contentType, bytes string
		want                     bool
	}{
		{"a paragraph", HTML, "<p>Text</p>", true},
		{"the header of Windows", HTML, "Version:0.9\r\nStartHTML:00000097\r\n", true},
		{"UTF-16", HTML, "\xff\xfe<\x00p\x00>\x00", true},
		{"nothing", HTML, "", false},
		{"blanks", HTML, " \r\n\t\x00", false},
		{"the bound", HTML, strings.Repeat("a", MaxBytes), true},
		{"beyond it", HTML, strings.Repeat("a", MaxBytes+1), false},
		{"RTF", RTF, `{\rtf1\ansi Text}`, true},
		{"RTF after a line break", RTF, "\n{\\rtf1 Text}", true},
		{"the older rich text", RTF, "<bold>Text</bold>", false},
		{"text", RTF, "Text", false},
	} {
		got, ok := content(c.contentType, []byte(c.bytes))
		if ok != c.want {
			t.Errorf("%s as %s: %v, want %v", c.name, c.contentType, ok, c.want)
		}
		if ok && (string(got.Bytes) != c.bytes || got.ContentType != c.contentType) {
			t.Errorf("%s as %s came out changed", c.name, c.contentType)
		}
	}
}
