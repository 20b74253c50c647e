package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"tickmark/claims"
)

// statement is a sentence with a name, a date and a number, in German or English,
// and the same with one of them changed.
type statement struct {
	lang, text string
	changed    map[string]string // what is changed, with what it says then
	changes    map[string]string // the text with that change
}

// statementOf draws a statement.
func statementOf(t *rapid.T) statement {
	pick := func(label, from string) (one, other string) {
		list := strings.Split(from, "|")
		i := rapid.IntRange(0, len(list)-1).Draw(t, label)
		return list[i], list[(i+rapid.IntRange(1, len(list)-1).Draw(t, label+" to"))%len(list)]
	}
	lang := rapid.SampledFrom([]string{"de", "en"}).Draw(t, "lang")
	family, otherFamily := pick("family", "Huber|Schneider|Becker|Novak")
	given := rapid.SampledFrom([]string{"Anna", "Peter", "Maria"}).Draw(t, "given")
	day, year := rapid.IntRange(1, 28).Draw(t, "day"), rapid.IntRange(1950, 2020).Draw(t, "year")
	otherDay := 1 + (day+rapid.IntRange(1, 26).Draw(t, "other day"))%28
	number := rapid.IntRange(12, 97).Draw(t, "number")
	otherNumber := number + rapid.IntRange(1, 60).Draw(t, "more")*number
	form, month := "On %[2]d %[3]s %[4]d the engineer %[1]s sold %[5]d,000 lamps to the hospital near the old harbour.", ""
	month, _ = pick("month", "March|May|June|October")
	if lang == "de" {
		form = "Am %[2]d. %[3]s %[4]d verkaufte die Ingenieurin %[1]s %[5]d.000 Lampen an das Krankenhaus am alten Hafen."
		month, _ = pick("monat", "März|Mai|Juni|Oktober")
	}
	say := func(family string, day, number int) string {
		return fmt.Sprintf(form, given+" "+family, day, month, year, number)
	}
	return statement{lang, say(family, day, number),
		map[string]string{"name": otherFamily, "date": fmt.Sprint(otherDay), "number": fmt.Sprint(otherNumber)},
		map[string]string{"name": say(otherFamily, day, number), "date": say(family, otherDay, number), "number": say(family, day, otherNumber)}}
}

// TestStatementAgainstItself holds that a claim with a quotation laid beside itself
// matches in everything.
func TestStatementAgainstItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := statementOf(t)
		quote := map[string]string{"de": " „Wir haben sie nie gezählt“, sagte ein Sprecher.", "en": " “We never counted them,” a spokesman said."}[s.lang]
		text := sheet(s.text+quote, s.lang)
		c := lay(text, text)
		for _, m := range c.Details {
			if m.Status != claims.StatusMatch {
				t.Errorf("%s: %s (%s)", m.Text, m.Status, m.Reason.Key)
			}
		}
		if len(c.Unsupported) != 0 || c.Review != 0 || len(c.Why) != 0 || c.Quote == nil || c.Quote.Status != claims.QuoteVerbatim || len(c.Remarks) != 0 {
			t.Errorf("%q: unsupported %v, review %v, quote %+v, remarks %v", text.Text, c.Unsupported, c.Review, c.Quote, c.Remarks)
		}
		for _, p := range c.Passages {
			if len(p.Against) != 0 {
				t.Errorf("%q speaks against itself: %v", p.Text, p.Against)
			}
		}
	})
}

// TestInjectedChange holds that a changed name, date or number is seen: its detail
// differs or is absent, or its words are marked, and the review is not 0.
func TestInjectedChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := statementOf(t)
		what := rapid.SampledFrom([]string{"name", "date", "number"}).Draw(t, "what")
		claim := sheet(s.changes[what], s.lang)
		c := lay(claim, sheet("Es regnete. "+s.text, s.lang))
		if claim.Text == s.text {
			return
		}
		seen := false
		for _, m := range c.Details {
			seen = seen || m.Status != claims.StatusMatch && strings.Contains(m.Text, s.changed[what])
		}
		text := claims.NewText(claim.Text)
		for _, u := range c.Unsupported {
			seen = seen || strings.Contains(text.Slice(u), s.changed[what])
		}
		if !seen || c.Review == 0 {
			t.Errorf("%q beside %q: details %+v, marked %v, review %v", claim.Text, s.text, c.Details, c.Unsupported, c.Review)
		}
	})
}

// TestSpansOnGraphemes holds that no span splits what a reader takes for one
// character.
func TestSpansOnGraphemes(t *testing.T) {
	words := []string{"Zu\u0308rich", "fe\u0301te", "👩‍👩‍👧", "Lampe", "12.000", "„ja\u0308", "wohl“", "🇩🇪", "5\u20e3", "Müller", "nicht", "am 3. März", "Straße.", "e\u0301", "Hafen"}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) *claims.Sheet {
			return german(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, label), rapid.SampledFrom([]string{" ", "", "-"}).Draw(t, label+" between")))
		}
		claim, source := draw("claim"), draw("source")
		c := lay(claim, source)
		ours, theirs := borders(claim.Text), borders(source.Text)
		check := func(what string, s claims.Span, borders map[int]bool) {
			if !borders[s.Start] || !borders[s.End] {
				t.Errorf("%s %v splits a grapheme: %q beside %q", what, s, claim.Text, source.Text)
			}
		}
		for _, p := range c.Passages {
			check("passage", p.Span, theirs)
			for _, m := range p.Matched {
				check("matched", m, theirs)
			}
		}
		for _, u := range c.Unsupported {
			check("unsupported", u, ours)
		}
		for _, q := range c.Quotes {
			for _, f := range q.Parts {
				check("part", f.Span, theirs)
			}
			if q.Source != nil {
				check("quote", q.Source.Span, theirs)
			}
		}
	})
}

// borders are the code points of a text at which a grapheme begins, and its end.
func borders(text string) map[int]bool {
	out, pos := map[int]bool{0: true}, 0
	for g := graphemes.FromString(text); g.Next(); {
		pos += len([]rune(g.Value()))
		out[pos] = true
	}
	return out
}
