package split

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// soundQuotes holds what is true of quotations and names in any text: all spans
// lie in the text and are not empty, and every speaker has a name.
func soundQuotes(t interface{ Fatalf(string, ...any) }, text, code string) {
	s := Text(Input{Text: text, Lang: code})
	n := claims.NewText(text).Len()
	inside := func(what string, p claims.Span) {
		if p.Start < 0 || p.End > n || p.Start >= p.End {
			t.Fatalf("%s %v is not in the text of %d code points: %q", what, p, n, text)
		}
	}
	last := 0
	for _, q := range s.Quotes {
		inside("quotation", q.Span)
		if q.Start < last {
			t.Fatalf("quotations are not in order in %q", text)
		}
		last = q.Start
		if q.Cue != nil {
			inside("cue", *q.Cue)
		}
		if q.Speaker != nil {
			inside("speaker", q.Speaker.Span)
			if strings.TrimSpace(q.Speaker.Name) == "" {
				t.Fatalf("the speaker at %v has no name in %q", q.Speaker.Span, text)
			}
		}
	}
	for _, d := range s.Details {
		inside(string(d.Kind), d.Span)
		if d.Value == "" {
			t.Fatalf("%s at %v has no value in %q", d.Kind, d.Span, text)
		}
	}
	if again := Text(Input{Text: text, Lang: code}); !reflect.DeepEqual(s.Quotes, again.Quotes) {
		t.Fatalf("two readings of %q differ", text)
	}
}

// scraps are words and marks from which texts are thrown together.
var scraps = strings.Fields(`„ “ ” " '' ‚ ‘ ’ » « ( ) , . ; : ! ? … – — sagte said Anna Berger laut nach Angaben der zufolge so wie
	mitteilte dass sei werde er sie he they that , Ministerin minister und and Von von von Frau Mr. Dr. erklärte teilte mit hat gesagt told
	according to U.S. 12 58-Jährige Putins Putin's Wladimir Putin Weißen Hauses Washington DC hieß es zu gehen NATO Partei`)

func TestQuotesSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(scraps), 0, 60).Draw(t, "words")
		gaps := rapid.SliceOfN(rapid.SampledFrom([]string{" ", " ", " ", "", "\n", "\n\n"}), len(words), len(words)).Draw(t, "gaps")
		var b strings.Builder
		for i, w := range words {
			b.WriteString(w)
			b.WriteString(gaps[i])
		}
		soundQuotes(t, claims.Normalise(b.String()), rapid.SampledFrom([]string{"de", "en"}).Draw(t, "lang"))
	})
}

func FuzzQuotes(f *testing.F) {
	for _, text := range []string{
		"„Wir gehen“, sagte Anna Berger. “Alle.”", "“We go,” said Ann Miller, “now.”", "«A» ‹b› ''c'' \"d", "laut laut so so zufolge",
		"WALLACE: Well. — Bob", "Er sagte, er sei, dass, ob", "according to", "said said told that",
	} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, german bool) {
		if len(text) > 1<<13 {
			return
		}
		code := "en"
		if german {
			code = "de"
		}
		soundQuotes(t, claims.Normalise(text), code)
	})
}

// BenchmarkNamesQuotes measures the two steps alone, on a text of a kind that
// newspapers print.
func BenchmarkNamesQuotes(b *testing.B) {
	text := strings.Repeat("Anna Berger, Sprecherin der Bahn, sagte am Montag in Köln, die Strecke sei gesperrt. „Wir arbeiten daran“, so Berger. "+
		"Nach Angaben der Polizei wurden zwei Menschen verletzt. Der Verkehr soll bis zum Abend wieder rollen.\n\n", 4000)
	in := Input{Text: text, Lang: "de"}
	sheet := Text(in)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		w := &work{text: claims.NewText(text), sheet: &claims.Sheet{Lang: "de", Text: text, Sentences: sheet.Sentences}}
		w.language()
		w.names()
		w.quotes()
	}
}
