package layout

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// sound checks what every flow promises: each sign is in the text once, positions lie in
// their block, text is in NFC.
func sound(t interface {
	Helper()
	Errorf(string, ...any)
}, d *Document) {
	t.Helper()
	var in, out strings.Builder
	for _, p := range d.Pages {
		for _, r := range p.Runs {
			in.WriteString(cleanText(r.Text))
		}
	}
	for _, b := range d.Flow() {
		out.WriteString(b.Text)
		if !norm.NFC.IsNormalString(b.Text) || !utf8.ValidString(b.Text) || strings.TrimSpace(b.Text) == "" {
			t.Errorf("a block is %q", b.Text)
		}
		for _, br := range b.Breaks {
			if br.At < 0 || br.At > len(b.Text) || br.Page <= b.Page || br.Page >= len(d.Pages) {
				t.Errorf("break %v in %q of page %d", br, b.Text, b.Page)
			}
		}
		for _, l := range b.Links {
			if l.Start < 0 || l.End < l.Start || l.End > len(b.Text) {
				t.Errorf("link %v in %q", l, b.Text)
			}
		}
	}
	if a, b := signsOf(in.String()), signsOf(out.String()); a != b {
		t.Errorf("the signs %q became %q", a, b)
	}
}

// signsOf is the signs of s in order of their numbers, without white space, hyphens, and
// the brackets of marks of reference; powers count as figures. Accents are apart, since
// they may come to stand behind another letter.
func signsOf(s string) string {
	list := []rune(norm.NFD.String(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-\u2010[]", r) {
			return -1
		}
		if i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r); i >= 0 {
			return []rune("0123456789")[slices.Index([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹"), r)]
		}
		return r
	}, s)))
	slices.Sort(list)
	return string(list)
}

var anyText = []string{"Der Rat", "der Außen-", "minister", "2021-", "3", "*", "•", "m", "2", "10", "B E R L I N", "E", "„A", "Abb. 3: Das Wehr", "1. Punkt", " und ", "e", "\u0308", "ﬁ", "\u00ad", "Seite 4", "iv", "www.a.example/", "1)", "\x00\xff"}

func TestEverySignIsInTheTextOnce(t *testing.T) {
	number := rapid.OneOf(rapid.Float64Range(-50, 900), rapid.SampledFrom([]float64{0, 50, 62, 74, 300, math.NaN(), math.Inf(1), math.Inf(-1), -1e300, 1e300}))
	run := rapid.Custom(func(r *rapid.T) Run {
		return Run{X: number.Draw(r, "x"), Y: number.Draw(r, "y"), Width: number.Draw(r, "width"),
			Size: rapid.OneOf(rapid.SampledFrom([]float64{6, 8, 10, 10, 16, 40}), number).Draw(r, "size"),
			Bold: rapid.Bool().Draw(r, "bold"), Turned: rapid.IntRange(0, 9).Draw(r, "turned") == 0, Link: rapid.IntRange(-1, 3).Draw(r, "link"),
			Text: rapid.OneOf(rapid.SampledFrom(anyText), rapid.String()).Draw(r, "text")}
	})
	rapid.Check(t, func(r *rapid.T) {
		d := &Document{}
		for range rapid.IntRange(0, 4).Draw(r, "pages") {
			d.Pages = append(d.Pages, Page{Width: 595, Height: number.Draw(r, "height"), Links: []string{"https://a.example/", "https://b.example/"}, Runs: rapid.SliceOfN(run, 0, 40).Draw(r, "runs")})
		}
		sound(r, d)
	})
}

// FuzzFlow lays out runs whose numbers and words are cut from arbitrary bytes.
func FuzzFlow(f *testing.F) {
	f.Add([]byte("Der Außen-\nminister kam am Montag.\n3\nAbb. 3: Das Wehr\n• Punkt"), []byte{50, 70, 10, 50, 69, 10, 80, 70, 6})
	f.Fuzz(func(t *testing.T, text, numbers []byte) {
		if len(text) > 4096 {
			return
		}
		at := 0
		next := func() float64 {
			if len(numbers) == 0 {
				return 0
			}
			at++
			return float64(int8(numbers[at%len(numbers)])) * 7.3
		}
		d := &Document{Pages: make([]Page, 3)}
		for i, line := range strings.Split(string(text), "\n") {
			p := &d.Pages[i%3]
			p.Height = 842
			p.Links = []string{"https://a.example/"}
			p.Runs = append(p.Runs, Run{X: next(), Y: next(), Width: next(), Size: next() / 20, Bold: i%7 == 0, Turned: i%11 == 0, Link: i % 3, Text: line})
		}
		sound(t, d)
	})
}
