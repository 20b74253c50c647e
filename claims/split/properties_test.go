package split

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"tickmark/claims"
)

// pieces are what texts for the properties are put together from: words, marks
// and things that lie between the two.
var pieces = []string{
	"Der", "die", "Straße", "über", "Äpfel", "Bürgermeisterin", "Dr", "z", "B", "usw", "2014", "3", "3,5", "am", "Mai", "sagte", "Abel", "er", "sie", "und", "aber",
	"The", "mayor", "said", "that", "U.S", "Inc", "a.m", "and", "who", "war", "was", "20 Prozent", "5 Euro", "нет", "東京", "café", "e\u0301", "👩‍👩‍👧", "🇩🇪", "⚠️",
	".", ".", ".", ",", ", ", "!", "?", "…", "...", "。", ";", ":", " ", " ", " ", " ", "\u00a0", "\n", "\n\n", "\t", "(", ")", "„", "“", "”", "\"", "»", "«", "'", "‚", "‘", "-", " – ", "• ", "1. ", "b) ",
}

func drawText(t *rapid.T) string {
	return claims.Normalise(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), ""))
}

// checkSheet reports what no text may do to the sentences and proposals of a sheet.
func checkSheet(t interface{ Fatalf(string, ...any) }, s *claims.Sheet) {
	ix := claims.NewText(s.Text)
	borders := map[int]bool{0: true}
	pos := 0
	for g := range graphemeLengths(s.Text) {
		pos += g
		borders[pos] = true
	}
	runes := []rune(s.Text)
	at := 0
	for _, x := range s.Sentences {
		if x.Start < at || x.End <= x.Start || x.End > len(runes) {
			t.Fatalf("sentence %v after %d in %d code points", x.Span, at, len(runes))
		}
		for _, r := range runes[at:x.Start] {
			if !unicode.IsSpace(r) {
				t.Fatalf("%q stands in no sentence of %q", r, s.Text)
			}
		}
		if !borders[x.Start] || !borders[x.End] {
			t.Fatalf("sentence %v splits a grapheme of %q", x.Span, s.Text)
		}
		if words := ix.Slice(x.Span); strings.TrimSpace(words) != words && !combines(strings.TrimLeft(words, " ")) {
			t.Fatalf("sentence %q has white space at an end", words)
		}
		at = x.End
	}
	for _, r := range runes[at:] {
		if !unicode.IsSpace(r) {
			t.Fatalf("%q stands in no sentence of %q", r, s.Text)
		}
	}
	covered := map[int]bool{}
	for _, p := range s.Proposals {
		if p.Priority < 0 || p.Priority > 1 || p.Text != ix.Slice(p.Span) || p.Standalone == "" || p.Quote >= len(s.Quotes) {
			t.Fatalf("proposal %+v", p)
		}
		for _, d := range p.Details {
			if !p.Contains(s.Details[d].Span) {
				t.Fatalf("detail %v lies outside %v", s.Details[d], p.Span)
			}
		}
		home := -1
		for i, x := range s.Sentences {
			if x.Contains(p.Span) {
				home = i
			}
		}
		if home < 0 {
			t.Fatalf("proposal %q lies in no sentence", p.Text)
		}
		covered[home] = true
	}
	for i, x := range s.Sentences {
		if boiler, none := x.Zone == claims.ZoneBoilerplate, x.NoFact.Key != ""; boiler && (none || covered[i]) || !boiler && none == covered[i] {
			t.Fatalf("sentence %q: zone %s, reason %q, claims %v", ix.Slice(x.Span), x.Zone, x.NoFact.Key, covered[i])
		}
	}
}

func graphemeLengths(s string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for it := graphemes.FromString(s); it.Next(); {
			if !yield(len([]rune(it.Value()))) {
				return
			}
		}
	}
}

func TestSheetProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		in := Input{Text: text, Lang: rapid.SampledFrom([]string{"de", "en", "fr", "ja", "xx"}).Draw(t, "lang")}
		s := Text(in)
		checkSheet(t, s)
		if diff := cmp.Diff(s, Text(in)); diff != "" {
			t.Fatalf("the same text twice: %s", diff)
		}
	})
}

// TestSheetFormsOfText checks that how a text came to be encoded changes nothing.
func TestSheetFormsOfText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		other := norm.NFD.String(strings.ReplaceAll(text, "\n", "\r\n"))
		a, b := Text(Input{Text: text, Lang: "de"}), Text(Input{Text: claims.Normalise(other), Lang: "de"})
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatalf("NFD and CRLF: %s", diff)
		}
	})
}

// TestSheetOfBlocks checks that no sentence leaves the block that it begins in.
func TestSheetOfBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		n := claims.NewText(text).Len()
		var blocks []claims.Block
		for from := 0; from < n; {
			to := min(n, from+rapid.IntRange(1, 40).Draw(t, "length"))
			if combines(claims.NewText(text).Slice(claims.Span{Start: to, End: n})) {
				to = n // a reader does not end a block inside a grapheme
			}
			kind := rapid.SampledFrom([]claims.BlockKind{claims.BlockParagraph, claims.BlockHeadline, claims.BlockBoilerplate}).Draw(t, "kind")
			blocks = append(blocks, claims.Block{Kind: kind, Span: claims.Span{Start: from, End: to}})
			from = to
		}
		s := Text(Input{Text: text, Lang: "de", Blocks: blocks})
		for _, x := range s.Sentences {
			for _, b := range blocks {
				if b.Overlaps(x.Span) && !b.Contains(x.Span) {
					t.Fatalf("sentence %v leaves block %v of %q", x.Span, b.Span, text)
				}
				if b.Contains(x.Span) && b.Kind.Zone() != x.Zone {
					t.Fatalf("sentence %v has zone %s in a block of %s", x.Span, x.Zone, b.Kind)
				}
			}
		}
	})
}

func FuzzText(f *testing.F) {
	f.Add("Am 3. Mai kam Dr. Abel. „Er bleibt“, sagte sie.", "de")
	f.Add("\"No,\" she said. He left at 5 p.m. on Monday; it was late.", "en")
	f.Add("((((„“»«'. a\u0300。!?\n\n1) x 2) y", "")
	f.Fuzz(func(t *testing.T, text, lang string) {
		s := Text(Input{Text: claims.Normalise(text), Lang: lang, Date: "2020-02-29", DateFrom: "given"})
		ix := claims.NewText(s.Text)
		at := 0
		for _, x := range s.Sentences {
			if x.Start < at || x.End <= x.Start || x.End > ix.Len() || strings.TrimSpace(ix.Slice(claims.Span{Start: at, End: x.Start})) != "" {
				t.Fatalf("sentence %v after %d of %q", x.Span, at, s.Text)
			}
			at = x.End
		}
		if strings.TrimSpace(ix.Slice(claims.Span{Start: at, End: ix.Len()})) != "" {
			t.Fatalf("the end of %q is in no sentence", s.Text)
		}
		for _, p := range s.Proposals {
			if p.Start < 0 || p.End > ix.Len() || p.Text != ix.Slice(p.Span) {
				t.Fatalf("proposal %+v", p)
			}
		}
	})
}

// benchText is about a megabyte of plain news German.
var benchText = strings.Repeat(`Der Rat der Stadt Abelheim hat am 3. Mai 2021 beschlossen, die Brücke für 2,5 Millionen Euro zu erneuern. „Wir haben lange gewartet“, sagte Bürgermeisterin Karla Ott am Montag, „z. B. auf Geld vom Land.“ Laut dem Amt fuhren zuletzt rund 12.000 Autos täglich über den Fluss, 20 Prozent mehr als 2014.

Ob die Arbeiten pünktlich enden, ist offen. Ott erklärte, dass die Firma Kunz & Co. im Verzug sei; sie habe jedoch Besserung versprochen. Die Gegner, die im Juni 300 Unterschriften sammelten, wollen klagen.

`, 1700)

func BenchmarkText(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		Text(Input{Text: benchText, Lang: "de", Date: "2021-05-04"})
	}
}

func BenchmarkSentences(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		w := &work{text: claims.NewText(benchText), sheet: &claims.Sheet{Text: benchText, Lang: "de"}}
		w.language()
		w.sentences()
	}
}

func BenchmarkProposals(b *testing.B) {
	w := &work{text: claims.NewText(benchText), sheet: Text(Input{Text: benchText, Lang: "de"})}
	w.language()
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		w.sheet.Proposals = nil
		w.proposals()
	}
}
