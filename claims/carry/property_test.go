package carry_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
	"tickmark/claims/carry"
)

// written draws a text of paragraphs of sentences, some of which stand more than once.
func written(t *rapid.T) [][]string {
	words := []string{"Anna", "harbour", "bridge", "council", "opened", "counted", "1904", "300", "ships", "in", "the", "of", "May", "nobody", "left"}
	sentence := rapid.Custom(func(t *rapid.T) string {
		list := rapid.SliceOfN(rapid.SampledFrom(words), 3, 9).Draw(t, "words")
		return "The " + strings.Join(list, " ") + "."
	})
	return rapid.SliceOfN(rapid.SliceOfN(sentence, 1, 5), 1, 8).Draw(t, "text")
}

func join(text [][]string) string {
	var parts []string
	for _, p := range text {
		parts = append(parts, strings.Join(p, " "))
	}
	return strings.Join(parts, "\n\n")
}

// edited draws a newer text: sentences taken out, put in and reworded, and paragraphs
// taken out, parted and moved.
func edited(t *rapid.T, text [][]string) [][]string {
	var out [][]string
	for _, p := range text {
		out = append(out, slices.Clone(p))
	}
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		if len(out) == 0 {
			break
		}
		p := rapid.IntRange(0, len(out)-1).Draw(t, "paragraph")
		s := rapid.IntRange(0, len(out[p])-1).Draw(t, "sentence")
		switch rapid.IntRange(0, 5).Draw(t, "edit") {
		case 0: // take out
			if out[p] = slices.Delete(out[p], s, s+1); len(out[p]) == 0 {
				out = slices.Delete(out, p, p+1)
			}
		case 1: // put in
			out[p] = slices.Insert(out[p], s, "Some new thing came.")
		case 2: // reword
			out[p][s] = strings.Replace(out[p][s], " ", " not ", 1)
		case 3: // move
			q := out[p]
			out = slices.Delete(out, p, p+1)
			out = slices.Insert(out, rapid.IntRange(0, len(out)).Draw(t, "to"), q)
		case 4: // part
			if s > 0 {
				out = slices.Insert(out, p+1, slices.Clone(out[p][s:]))
				out[p] = out[p][:s]
			}
		case 5: // stands twice
			out[p] = append(out[p], out[p][s])
		}
	}
	return out
}

// Whatever is done to a text, each claim has a fate; the words of one that is the same
// stand in the newer text, in a sentence that reads as it did; and a sentence that
// stands there as often as it did takes all its claims along.
func TestCarryLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := written(t)
		after := edited(t, before)
		was, now := textOf(join(before), "en"), textOf(join(after), "en")
		a := carry.Align(was, now)
		stands := map[string]int{}
		for _, s := range now.Sentences {
			stands[now.Words.Slice(s.Span)]++
		}
		stood := map[string]int{}
		for _, s := range was.Sentences {
			stood[was.Words.Slice(s.Span)]++
		}
		taken := map[claims.Span]bool{}
		for _, s := range was.Sentences {
			words := was.Words.Slice(s.Span)
			whole := a.Carry(s.Span)
			part := claims.Span{Start: s.Start + 4, End: s.End - 1}
			in := a.Carry(part)
			switch whole.Fate {
			case carry.Same:
				if now.Words.Slice(whole.Span) != words || now.Words.Slice(whole.Now) != words {
					t.Fatalf("%q is said to be the same as %q", words, now.Words.Slice(whole.Now))
				}
				if taken[whole.Span] {
					t.Fatalf("two sentences went to %v", whole.Span)
				}
				taken[whole.Span] = true
				if in.Fate != carry.Same || now.Words.Slice(in.Span) != was.Words.Slice(part) {
					t.Fatalf("a part of a sentence that is the same is %s: %q", in.Fate, now.Words.Slice(in.Span))
				}
			case carry.Changed, carry.Vanished:
				if stands[words] >= stood[words] {
					t.Fatalf("%q is %s, but stands in the newer text", words, whole.Fate)
				}
				if in.Fate == carry.Same {
					t.Fatalf("a part of a sentence that is %s is the same", whole.Fate)
				}
			default:
				t.Fatalf("%q has the fate %q", words, whole.Fate)
			}
			if (whole.Fate == carry.Vanished) != (whole.Span.Len() == 0) {
				t.Fatalf("%s at %v", whole.Fate, whole.Span)
			}
		}
	})
}

// The parts of the paragraphs, read one after the other, are the newer text, and those
// that were there before are the older one.
func TestParagraphsHoldBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := written(t)
		after := edited(t, before)
		was, now := textOf(join(before), "en"), textOf(join(after), "en")
		var old, newer []string
		for _, p := range carry.Align(was, now).Paragraphs() {
			for _, d := range p.Diff {
				if d.Op != "+" {
					old = append(old, strings.Fields(d.Text)...)
				}
				if d.Op != "-" {
					newer = append(newer, strings.Fields(d.Text)...)
				}
			}
		}
		if want := strings.Join(strings.Fields(now.Words.String()), ""); strings.Join(newer, "") != want {
			t.Fatalf("the newer text reads %q", newer)
		}
		sorted := func(s string) string { r := []rune(s); slices.Sort(r); return string(r) }
		if want := strings.Join(strings.Fields(was.Words.String()), ""); sorted(strings.Join(old, "")) != sorted(want) {
			t.Fatalf("the older text reads %q", old)
		}
	})
}

// FuzzCarry finds texts that the alignment cannot bear.
func FuzzCarry(f *testing.F) {
	f.Add("One. Two.", "Two. One.", 0, 4)
	f.Add("„Ja“, sagte er.\n\nNein.", "\"Ja\", sagte sie.", 3, 11)
	f.Fuzz(func(t *testing.T, was, now string, start, end int) {
		a := carry.Align(textOf(claims.Normalise(was), "de"), textOf(claims.Normalise(now), "de"))
		c := a.Carry(claims.Span{Start: start, End: end})
		if n := claims.NewText(claims.Normalise(now)).Len(); c.Span.Start < 0 || c.Span.End > n || c.Span.Start > c.Span.End {
			t.Errorf("carried to %v of %d", c.Span, n)
		}
		a.Paragraphs()
	})
}

// written50 is a text of 50,000 words in 5,000 sentences, with every so-manieth of them
// reading otherwise.
func written50(every int) string {
	var parts []string
	for n := range 5000 {
		ships := 3 * n
		if every > 0 && n%every == 0 {
			ships++
		}
		parts = append(parts, fmt.Sprintf("On day %d the council of the old harbour counted %d ships.", n, ships))
		if n%5 == 4 {
			parts = append(parts, "\n\n")
		}
	}
	return strings.Join(parts, " ")
}

func BenchmarkAlign(b *testing.B) {
	for _, every := range []int{10, 1} {
		b.Run(fmt.Sprintf("one_in_%d", every), func(b *testing.B) {
			was, now := textOf(written50(0), "en"), textOf(written50(every), "en")
			for b.Loop() {
				a := carry.Align(was, now)
				fates := map[carry.Fate]int{}
				for _, s := range was.Sentences {
					fates[a.Carry(s.Span).Fate]++
				}
				if fates[carry.Changed] != len(was.Sentences)/every {
					b.Fatal(fates)
				}
			}
		})
	}
}
