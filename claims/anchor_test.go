package claims

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPlace(t *testing.T) {
	old := NewText("Am Kai lagen 41 Schiffe. Im Mai lagen 41 Schiffe dort.")
	first, second := NewAnchor(old, Span{13, 23}), NewAnchor(old, Span{38, 48})
	for name, tt := range map[string]struct {
		a    Anchor
		text string
		want string // with the place in brackets, "" where the words are gone
	}{
		"unchanged":                   {second, old.String(), "Am Kai lagen 41 Schiffe. Im Mai lagen [41 Schiffe] dort."},
		"something put before":        {second, "Neu: Am Kai lagen 41 Schiffe. Im Mai lagen 41 Schiffe dort.", "Neu: Am Kai lagen 41 Schiffe. Im Mai lagen [41 Schiffe] dort."},
		"the same, the first":         {first, "Neu: Am Kai lagen 41 Schiffe. Im Mai lagen 41 Schiffe dort.", "Neu: Am Kai lagen [41 Schiffe]. Im Mai lagen 41 Schiffe dort."},
		"sentences changed places":    {second, "Im Mai lagen 41 Schiffe dort. Am Kai lagen 41 Schiffe.", "Im Mai lagen [41 Schiffe] dort. Am Kai lagen 41 Schiffe."},
		"surroundings gone: nearest":  {second, "41 Schiffe, und dann, nach langer, langer Zeit, 41 Schiffe", "41 Schiffe, und dann, nach langer, langer Zeit, [41 Schiffe]"},
		"nothing similar is taken":    {first, "Am Kai lagen 42 Schiffe.", ""},
		"nor another way of spelling": {first, "Am Kai lagen 41 schiffe.", ""},
		"empty text":                  {first, "", ""},
		"empty quotation":             {Anchor{}, old.String(), ""},
		"position outside the text":   {Anchor{Quote: "41", Span: Span{900, 902}}, "41 Schiffe", "[41] Schiffe"},
		"overlapping places":          {Anchor{Quote: "aa", Prefix: "xa", Span: Span{9, 11}}, "xaaay", "xa[aa]y"},
	} {
		t.Run(name, func(t *testing.T) {
			text := NewText(tt.text)
			span, ok := tt.a.Place(text)
			got := ""
			if ok {
				got = text.Slice(Span{0, span.Start}) + "[" + text.Slice(span) + "]" + text.Slice(Span{span.End, text.Len()})
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// words makes texts in which the same words come often, which is what makes
// placing hard.
func words() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"Hafen", "41", "Schiffe", "öde", "🚢", "ß", "."}), 0, 25), func(all []string) string {
		return strings.Join(all, " ")
	})
}

// An anchor finds its own place again in the text that it was made from, and its
// context is what stands there.
func TestAnchorFindsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := NewText("A " + words().Draw(t, "text"))
		start := rapid.IntRange(0, text.Len()-1).Draw(t, "start")
		span := Span{start, rapid.IntRange(start+1, text.Len()).Draw(t, "end")}
		a := NewAnchor(text, span)
		if got, ok := a.Place(text); !ok || got != span {
			t.Fatalf("%v found at %v, %v", span, got, ok)
		}
		if a.Quote != text.Slice(span) || !strings.HasSuffix(text.Slice(Span{0, span.Start}), a.Prefix) || !strings.HasPrefix(text.Slice(Span{span.End, text.Len()}), a.Suffix) {
			t.Fatalf("%+v does not stand there", a)
		}
		if n := NewText(a.Prefix).Len(); n != min(AnchorContext, span.Start) {
			t.Fatalf("prefix of %d code points", n)
		}
	})
}

// In any other text an anchor is placed on exactly its words, or not at all if
// they are not there; and where text was only put before or after, on the same
// ones.
func TestAnchorInAnotherText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := "A " + words().Draw(t, "text")
		text := NewText(s)
		start := rapid.IntRange(0, text.Len()-1).Draw(t, "start")
		a := NewAnchor(text, Span{start, rapid.IntRange(start+1, text.Len()).Draw(t, "end")})
		other := NewText(words().Draw(t, "other"))
		span, ok := a.Place(other)
		if ok != strings.Contains(other.String(), a.Quote) || ok && other.Slice(span) != a.Quote {
			t.Fatalf("%q found as %q, %v", a.Quote, other.Slice(span), ok)
		}
	})
}
