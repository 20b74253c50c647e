package compare_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/split"
)

// alarms are the details that differ or are absent, and altered quotations.
func alarms(c *claims.Comparison) (out []claims.Span) {
	for _, m := range c.Details {
		if m.Status == claims.StatusDiffers || m.Status == claims.StatusAbsent {
			out = append(out, m.Span)
		}
	}
	for _, q := range c.Quotes {
		if q.Status == claims.QuoteAltered {
			out = append(out, q.Span)
		}
	}
	return out
}

func laid(claim, lang, source, sourceLang, date, sourceDate string) *claims.Comparison {
	c := split.Text(split.Input{Text: claim, Lang: lang, Date: date})
	s := split.Text(split.Input{Text: source, Lang: sourceLang, Date: sourceDate})
	return compare.Compare(compare.Claim{Sheet: c, Span: claims.Span{End: claims.NewText(c.Text).Len()}}, compare.NewSource(s))
}

// TestPairs holds what once raised a wrong alarm, or must raise one, in one sentence.
func TestPairs(t *testing.T) {
	b, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		p := strings.Split(strings.TrimSpace(line), "|")
		if len(p) != 5 || strings.HasPrefix(line, "#") {
			continue
		}
		c := laid(p[3], p[0], p[4], p[1], "2024-05-10", "2024-05-10")
		if got := len(alarms(c)) > 0; got != (p[2] == "!") {
			t.Errorf("alarm %v: %s\n\t%s\n\t%v", got, p[3], p[4], c.Details)
		}
	}
}

// braced marks in the stories what was changed in a claim.
var braced = regexp.MustCompile(`\{[^}]*\}`)

// leastFound is how many of the changed claims of the stories must raise an alarm, of a
// hundred: what is missed is told in the words that nobody backs, or not at all.
const leastFound = 70

// TestStories lays claims on news of our own, half of them backed in other words and half
// changed in one place, beside the story in German and in English. Every alarm must
// be on the change.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	changed, found := 0, 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, list, _ := strings.Cut(string(b), "-- claims\n")
		type story struct{ lang, date, text string }
		var stories []story
		dates := map[string]string{}
		for part := range strings.SplitSeq(text, "-- ") {
			head, body, ok := strings.Cut(part, "\n")
			lang, date, ok2 := strings.Cut(head, " ")
			if ok && ok2 {
				stories, dates[lang] = append(stories, story{lang, date, strings.TrimSpace(body)}), date
			}
		}
		for line := range strings.Lines(list) {
			p := strings.SplitN(strings.TrimSpace(line), " ", 3)
			if len(p) < 3 {
				continue
			}
			lang, marked := p[0], p[2]
			var change claims.Span
			if at := braced.FindStringIndex(marked); at != nil {
				change.Start = len([]rune(marked[:at[0]]))
				change.End = change.Start + len([]rune(marked[at[0]:at[1]])) - 2
			}
			claim := strings.NewReplacer("{", "", "}", "").Replace(marked)
			for _, s := range stories {
				got := alarms(laid(claim, lang, s.text, s.lang, dates[lang], s.date))
				for _, a := range got {
					if !a.Overlaps(change) {
						t.Errorf("%s, source in %s: alarm at %v in %q", filepath.Base(f), s.lang, a, marked)
					}
				}
				if change.End > 0 {
					changed++
					if slices.ContainsFunc(got, change.Overlaps) {
						found++
					}
				}
			}
		}
	}
	if 100*found < leastFound*changed {
		t.Errorf("%d of %d changes found", found, changed)
	}
}

func TestTogetherKeepsNotes(t *testing.T) {
	c := split.Text(split.Input{Text: "Die Lieferung wog 200 Pfund.", Lang: "de"})
	s := split.Text(split.Input{Text: "The shipment weighed 200 pounds.", Lang: "en"})
	for _, k := range compare.CompareAll(compare.Claim{Sheet: c, Span: claims.Span{End: 28}}, []*compare.Source{compare.NewSource(s)}) {
		if len(k.Notes) == 0 {
			t.Error("no trap is named where sources are compared together")
		}
	}
}

func TestLongClaim(t *testing.T) {
	k := laid(strings.Repeat("The mayor paid 300 euros. ", 1000), "en", "The mayor paid 300 euros.", "en", "2024-05-10", "2024-05-10")
	if !slices.ContainsFunc(k.Remarks, func(r claims.Reason) bool { return r.Key == "notes.long_claim" }) {
		t.Error("nothing says that a long claim was cut")
	}
	many := laid(strings.Repeat("7 ", 400), "en", "There were 7.", "en", "2024-05-10", "2024-05-10")
	if n := len(many.Details); n != 400 || many.Details[399].Status != claims.StatusUnclear {
		t.Errorf("%d details", n)
	}
}
