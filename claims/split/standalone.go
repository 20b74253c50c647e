package split

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// edit puts other words in the place of a span.
type edit struct {
	claims.Span
	with string
}

// standalone words a claim so that it can be understood without the article: who
// says it is named, surnames and the pronouns of speakers become full names, and
// a weekday or other relative date gets its day in brackets. Words between
// quotation marks stay as they are. A relative clause becomes a sentence about what
// it hangs on. The marks of notes are left out.
func (p *proposer) standalone(c *claims.Proposal, noun antecedent) string {
	var edits []edit
	named := map[string]bool{}
	direct := p.directSpans(c.Span)
	for _, i := range c.Details {
		d := p.sheet.Details[i]
		if within(direct, d.Span) {
			continue
		}
		switch d.Kind {
		case claims.DetailName:
			if full, ok := fullName(d.Text, d.Value); ok && !named[d.Value] {
				edits = append(edits, edit{d.Span, full})
			}
			named[d.Value] = true
		case claims.DetailDate:
			if isDay(d.Value) && !hasYear(d.Text) {
				edits = append(edits, edit{claims.Span{Start: d.End, End: d.End}, " (" + d.Value + ")"})
			}
		}
	}
	speaker, more := p.speakerIn(c, direct, named)
	edits = append(edits, more...)
	if p.subject.with != "" && c.Contains(p.subject.Span) && !within(direct, p.subject.Span) && !named[strings.Trim(p.subject.with, " []")] {
		edits = append(edits, p.subject)
	}
	out := strings.Join(strings.Fields(withoutNotes(p.apply(c.Span, edits))), " ")
	for _, q := range direct {
		if q.Start < c.Start && c.Start < q.End && !q.Contains(c.Span) {
			out = p.text.Slice(claims.Span{Start: q.Start, End: q.Start + 1}) + out // the quotation began before
		}
	}
	if noun.words = withoutNotes(noun.words); noun.words != "" {
		if whole, ok := p.relativeSentence(noun, out); ok {
			out = whole
		} else {
			out = noun.words + ", " + out
		}
	}
	whole := within(direct, c.Span)
	if speaker == "" || p.lang == nil || p.lang.Claims.Said == "" {
		if whole && p.lang != nil {
			if _, marks, ok := strings.Cut(p.lang.Claims.Quoted, ": "); ok {
				return fmt.Sprintf(marks, bareWords(out))
			}
		}
		if c.Start > p.from {
			out = capitalised(out) // a clause that becomes a sentence
		}
		return out
	}
	if whole {
		return fmt.Sprintf(p.lang.Claims.Quoted, speaker, bareWords(out))
	}
	if c.Start > p.from {
		out = capitalised(out)
	}
	return fmt.Sprintf(p.lang.Claims.Said, speaker, out)
}

// capitalised begins words with a capital letter.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// bareWords takes one quotation mark from either end of a sentence of a longer
// quotation: either it has one that is not closed, or none.
func bareWords(s string) string {
	isMark := func(r rune) bool { return strings.ContainsRune("„“”\"«»", r) }
	if r, n := utf8.DecodeRuneInString(s); isMark(r) {
		s = s[n:]
	}
	if r, n := utf8.DecodeLastRuneInString(s); isMark(r) {
		s = s[:len(s)-n]
	}
	return strings.TrimSpace(s)
}

// apply makes the edits to the words of a span.
func (p *proposer) apply(span claims.Span, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.Start - b.Start })
	var b strings.Builder
	at := span.Start
	for _, e := range edits {
		if e.Start < at || e.End > span.End {
			continue
		}
		b.WriteString(p.text.Slice(claims.Span{Start: at, End: e.Start}))
		b.WriteString(e.with)
		at = e.End
	}
	b.WriteString(p.text.Slice(claims.Span{Start: at, End: span.End}))
	return b.String()
}

// directSpans lists the quotations in somebody's own words that touch a span.
func (p *proposer) directSpans(span claims.Span) []claims.Span {
	var out []claims.Span
	for _, q := range p.quotesFrom() {
		if q.Start >= span.End && p.ordered {
			break
		}
		if q.Speech == claims.SpeechDirect && q.Overlaps(span) {
			out = append(out, q.Span)
		}
	}
	return out
}

// within reports whether one of the spans holds s.
func within(spans []claims.Span, s claims.Span) bool {
	return slices.ContainsFunc(spans, func(o claims.Span) bool { return o.Contains(s) })
}

// fullName gives the name that stands for a shorter form of it: "Wladimir
// Putins" for "Putins". It reports false where the form is not the end of the
// name, so that no other name is put in its place.
func fullName(form, name string) (string, bool) {
	if form == name || !isName(name) {
		return "", false
	}
	if strings.HasSuffix(name, " "+form) {
		return name, true
	}
	for _, genitive := range []string{"s", "'s", "’s", "’", "'"} {
		if base, ok := strings.CutSuffix(form, genitive); ok && strings.HasSuffix(name, " "+base) {
			return name + genitive, true
		}
	}
	return "", false
}

// isName reports whether s begins with a capital letter and is no single letter.
func isName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && utf8.RuneCountInString(s) > 1 || r >= 0x590 && unicode.IsLetter(r)
}

// isDay reports whether an ISO 8601 value is one day.
func isDay(v string) bool {
	if len(v) != len("2006-01-02") || v[4] != '-' || v[7] != '-' {
		return false
	}
	for i := range len(v) {
		if i != 4 && i != 7 && (v[i] < '0' || v[i] > '9') {
			return false
		}
	}
	return true
}

// hasYear reports whether a date is written with its year.
func hasYear(s string) bool {
	run := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			run = 0
		} else if run++; run == 4 {
			return true
		}
	}
	return false
}
