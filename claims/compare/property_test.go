package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// sentenceOf draws a sentence with a number of its own.
func sentenceOf(t *rapid.T) (text string, number int) {
	subject := rapid.SampledFrom(strings.Fields("Minister Council Hospital Museum Parliament")).Draw(t, "subject")
	verb := rapid.SampledFrom(strings.Fields("bought repaired rejected visited sold")).Draw(t, "verb")
	thing := rapid.SampledFrom(strings.Fields("ferries engines contracts lamps bridges")).Draw(t, "thing")
	number = rapid.IntRange(13, 98765).Draw(t, "number")
	return fmt.Sprintf("The %s of Northport %s %d %s near the old quarter.", subject, verb, number, thing), number
}

// TestAgainstItself holds that a claim laid beside itself is backed in everything.
func TestAgainstItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, _ := sentenceOf(t)
		s := english(text)
		c := lay(s, s)
		for _, m := range c.Details {
			if m.Status != claims.StatusMatch {
				t.Errorf("%s: %s (%s)", m.Text, m.Status, m.Reason.Key)
			}
		}
		if len(c.Unsupported) != 0 || c.Review != 0 || len(c.Passages) != 1 {
			t.Errorf("%q: unsupported %v, review %v, %d passages", text, c.Unsupported, c.Review, len(c.Passages))
		}
	})
}

// TestChangedDigit holds that a changed digit is always seen.
func TestChangedDigit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, number := sentenceOf(t)
		figures := []byte(strconv.Itoa(number))
		at := rapid.IntRange(0, len(figures)-1).Draw(t, "at")
		old := figures[at]
		figures[at] = '1' + (old-'0'+byte(rapid.IntRange(0, 7).Draw(t, "to")))%9
		if figures[at] == old || len(figures) == 4 && (figures[0] == '1' || figures[0] == '2') {
			return // the same, or what reads as a year
		}
		claim := strings.Replace(text, strconv.Itoa(number), string(figures), 1)
		c := lay(english(claim), english(text))
		for _, m := range c.Details {
			if m.Text == string(figures) && (m.Status == claims.StatusDiffers || m.Status == claims.StatusAbsent) {
				return
			}
		}
		t.Errorf("%q beside %q: %+v", claim, text, c.Details)
	})
}

// TestUnitsRoundTrip holds that a value converted and put back is the same.
func TestUnitsRoundTrip(t *testing.T) {
	units := map[string]string{"kg": "t", "m": "km", "km": "[mi_i]", "kg ": "[lb_av]", "Cel": "[degF]", "L": "[gal_us]", "h": "min"}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Float64Range(0.01, 1e7).Draw(t, "n")
		for a, b := range units {
			a = strings.TrimSpace(a)
			d := claims.Detail{Kind: claims.DetailQuantity, Value: strconv.FormatFloat(n, 'f', -1, 64), Unit: a}
			f, ok := newFigure(&d)
			if !ok {
				t.Fatalf("%s is no figure", a)
			}
			e := claims.Detail{Kind: claims.DetailQuantity, Value: "1", Unit: b}
			g, _ := newFigure(&e)
			in := (f.lo - g.zero) / g.in
			e.Value = strconv.FormatFloat(in, 'f', -1, 64)
			g, ok = newFigure(&e)
			if !ok || f.relate(g) != same || g.relate(f) != same {
				t.Errorf("%v %s and %v %s are not the same", n, a, in, b)
			}
		}
	})
}

// TestReviewGrows holds that a claim with a word or a number that is not backed
// never needs fewer eyes than the claim without it.
func TestReviewGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, _ := sentenceOf(t)
		s := english(text)
		more := strings.TrimSuffix(text, ".") + rapid.SampledFrom([]string{" with 77 elephants.", " in 1911.", " zealously."}).Draw(t, "more")
		if a, b := lay(s, s).Review, lay(english(more), s).Review; b <= a {
			t.Errorf("%q: %v, %q: %v", text, a, more, b)
		}
	})
}

// FuzzCompare holds that no pair of texts brings the comparison down and that all
// of its spans lie inside the texts.
func FuzzCompare(f *testing.F) {
	f.Add("„Neun Boote“, sagte A. B., kosteten 3:1 rund 5 Mio. € am 3. März.", "Nine boats cost 5 million on 3 March 2021 at 4 p.m.", true)
	f.Add("", "", false)
	f.Add("٣ – 12:99 Uhr '' O’Neill’s 𝟗", "\u00ad\u00ad 9 999999999999999999999999 %", false)
	f.Fuzz(func(t *testing.T, a, b string, across bool) {
		lang := "de"
		if across {
			lang = "en"
		}
		claim, source := german(a), sheet(b, lang)
		c := lay(claim, source)
		n, m := claims.NewText(claim.Text).Len(), claims.NewText(source.Text).Len()
		inside := func(s claims.Span, n int) {
			if s.Start < 0 || s.Start > s.End || s.End > n {
				t.Errorf("span %v outside a text of %d", s, n)
			}
		}
		for _, p := range c.Passages {
			inside(p.Span, m)
			for _, s := range p.Matched {
				inside(s, m)
			}
		}
		for _, d := range c.Details {
			inside(d.Span, n)
			if d.Source != nil {
				inside(d.Source.Span, m)
			}
			if d.Reason.Key == "" {
				t.Errorf("%q has no reason", d.Text)
			}
		}
		for _, s := range c.Unsupported {
			inside(s, n)
		}
		for _, q := range c.Quotes {
			inside(q.Span, n)
			for _, f := range q.Parts {
				inside(f.Span, m)
			}
		}
		for i, p := range c.Passages {
			if i > 0 && p.Score > c.Passages[i-1].Score || p.Together < 0 || p.Together > 1+1e-9 {
				t.Errorf("passage %d: score %v, together %v", i, p.Score, p.Together)
			}
		}
		shares := 0.0
		for _, s := range c.Why {
			shares += s.Share
		}
		if c.Review < 0 || c.Review > 1 || math.Abs(shares-c.Review) > 1e-9 {
			t.Errorf("review %v, of which %v is explained", c.Review, shares)
		}
	})
}
