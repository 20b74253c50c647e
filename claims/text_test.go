package claims

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNormalise(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"nothing":                  {"", ""},
		"plain":                    {"Hafen\n", "Hafen\n"},
		"byte order mark":          {"\ufeffHafen", "Hafen"},
		"mark inside stays":        {"Ha\ufefffen", "Ha\ufefffen"},
		"Windows lines":            {"a\r\nb\r\n", "a\nb\n"},
		"old Mac lines":            {"a\rb\r", "a\nb\n"},
		"mixed lines":              {"a\r\r\nb\n\r", "a\n\nb\n\n"},
		"NUL":                      {"a\x00b", "ab"},
		"NUL between the line end": {"a\r\x00\nb", "a\n\nb"},
		"umlaut in two parts":      {"Gro\u0308\u00dfe", "Größe"},
		"broken byte":              {"a\xffb", "a\ufffdb"},
		"broken bytes in a row":    {"a\xff\xfeb", "a\ufffdb"},
		"cut sequence":             {"a\xe2\x82", "a\ufffd"},
		"ligature stays":           {"ﬁ", "ﬁ"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Normalise(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// anyText is mostly text and sometimes bytes, with what normalising is about.
func anyText() *rapid.Generator[string] {
	parts := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"\r", "\n", "\r\n", "\x00", "\ufeff", "o\u0308", "\u0308", "ö", "\U0001f6a2", "\xff"}))
	return rapid.Map(rapid.SliceOfN(parts, 0, 8), func(all []string) string {
		var s string
		for _, p := range all {
			s += p
		}
		return s
	})
}

// Whatever comes in, the outcome is in the one form, and normalising it again
// changes nothing, or all positions would move.
func TestNormaliseGivesOneForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyText().Draw(t, "text")
		out := Normalise(in)
		if !utf8.ValidString(out) || !norm.NFC.IsNormalString(out) {
			t.Fatalf("%q is not normal", out)
		}
		for _, r := range out {
			if r == '\r' || r == 0 {
				t.Fatalf("%q holds %q", out, r)
			}
		}
		if again := Normalise(out); again != out {
			t.Fatalf("normalised again: %q, first %q", again, out)
		}
	})
}

// Code points are counted as Go counts runes, and every cut is the one that runes
// give.
func TestTextCutsLikeRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Normalise(anyText().Draw(t, "text"))
		runes := []rune(s)
		text := NewText(s)
		if text.Len() != len(runes) || text.String() != s {
			t.Fatalf("%d code points, want %d", text.Len(), len(runes))
		}
		start, end := rapid.IntRange(-3, len(runes)+3).Draw(t, "start"), rapid.IntRange(-3, len(runes)+3).Draw(t, "end")
		lo, hi := max(0, min(start, len(runes))), max(0, min(end, len(runes)))
		want := ""
		if lo < hi {
			want = string(runes[lo:hi])
		}
		if got := text.Slice(Span{start, end}); got != want {
			t.Fatalf("[%d, %d) is %q, want %q", start, end, got, want)
		}
		if lo <= hi {
			if got := text.SpanOf(text.Byte(lo), text.Byte(hi)); got != (Span{lo, hi}) {
				t.Fatalf("there and back: %v, want %v", got, Span{lo, hi})
			}
		}
	})
}

func TestTextPos(t *testing.T) {
	text := NewText("aß\U0001f6a2")
	for b, want := range []int{0, 1, 2, 2, 3, 3, 3, 3} {
		if got := text.Pos(b); got != want {
			t.Errorf("byte %d is at %d, want %d", b, got, want)
		}
	}
	if text.Pos(-1) != 0 || text.Pos(99) != 3 || text.Byte(-1) != 0 || text.Byte(99) != 7 {
		t.Error("positions outside are not moved to the nearest end")
	}
	if zero := new(Text); zero.Len() != 0 || zero.Slice(Span{0, 5}) != "" {
		t.Error("the zero text is not empty")
	}
}

func TestSpan(t *testing.T) {
	a := Span{2, 5}
	for _, tt := range []struct {
		b                  Span
		overlaps, contains bool
	}{
		{Span{2, 5}, true, true}, {Span{3, 4}, true, true}, {Span{0, 3}, true, false}, {Span{4, 9}, true, false},
		{Span{0, 2}, false, false}, {Span{5, 9}, false, false}, {Span{1, 6}, true, false},
	} {
		if a.Overlaps(tt.b) != tt.overlaps || tt.b.Overlaps(a) != tt.overlaps || a.Contains(tt.b) != tt.contains {
			t.Errorf("%v and %v", a, tt.b)
		}
	}
	if a.Len() != 3 {
		t.Errorf("length %d", a.Len())
	}
}
