package split

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// clauseLeast is how many words a clause needs to be a claim of its own.
const clauseLeast = 4

// clauseMost is how many words a sentence may have to be parted; what is longer is
// no sentence but a list or a table.
const clauseMost = 300

// clause is a part of a sentence that can be true or false by itself, in bytes of
// the sentence. hangsOn is empty for all but relative clauses.
type clause struct {
	start, end int
	hangsOn    antecedent

	behindSemicolon bool
}

// clauses parts a sentence where it is safe: at semicolons, at a joining word
// behind a comma with a finite verb on either side, and before relative clauses
// that hold a number or a date (see relatives). Words between quotation marks stay
// together. The result always holds the whole sentence, as one clause or in
// several.
func (p *proposer) clauses(s string, span claims.Span, quotes []claims.Span) []clause {
	t := p.tokens
	parts := []clause{{end: len(s)}}
	if len(t) > clauseMost {
		return parts
	}
	inside := func(token int) bool {
		pos := span.Start + t[token].at
		for _, q := range quotes {
			if q.Start < pos && pos < q.End {
				return true
			}
		}
		return false
	}
	from := 0 // first token of the last part
	for i := 1; i < len(t); i++ {
		last := &parts[len(parts)-1]
		gap := s[t[i-1].end:t[i].start]
		semicolon := strings.HasPrefix(gap, ";")
		joined := t[i].marks&markJoin != 0 && gap == ", " && t[from].marks&markCondition == 0 &&
			p.ownSubject(t[i+1:]) && (p.finite(t[from:i], len(t)) || p.regularPast(t[from+1:i]))
		beside := gap == ", " && len(quotes) == 0 && p.besides(t[from:i], t[i:])
		if !semicolon && !joined && !beside || i-from < clauseLeast || len(t)-i < clauseLeast || inside(i) {
			continue
		}
		if semicolon && strings.Count(s, ";") > 1 && (!p.finite(t[i:], len(t)) || !p.finite(t[from:i], len(t))) {
			continue // a list
		}
		if semicolon && !p.verbLike(t[i:]) {
			continue
		}
		start := t[i].start
		if joined && !semicolon && !beside {
			start = t[i+1].start
		}
		last.end = t[i-1].end
		parts = append(parts, clause{start: start, end: len(s), behindSemicolon: semicolon})
		from = i
	}
	return p.relatives(s, span, parts, inside)
}

// besides reports whether a second main clause stands beside the first without a
// joining word: "Damals kamen 400 Gäste, heute sind es 4000".
func (p *proposer) besides(first, second []claimToken) bool {
	if p.lang == nil || p.lang.Speech.Words == nil || !p.lang.Speech.VerbSecond || len(second) < 2 || second[1].marks&markFinite == 0 {
		return false
	}
	forms := p.lang.Speech.Words()
	return forms[second[0].lower]&lang.Adverb != 0 && second[0].small && p.quotesIn(second) < 0 && p.finite(first, len(first)) &&
		!slices.ContainsFunc(first, func(w claimToken) bool {
			return forms[w.lower]&(lang.That|lang.Asking|lang.Subordinate) != 0 || w.marks&markCondition != 0
		})
}

// quotesIn is the quotation that the words of the sentence in hand are part of, -1
// where they are nobody's.
func (p *proposer) quotesIn(t []claimToken) int {
	at := p.from + t[0].at
	return p.quoteOf(claims.Span{Start: at, End: at + 1})
}

// ownSubject reports whether a finite verb stands among the first words, and with
// it what can be its subject: not only adverbs before it, or in a verb-second
// language a noun or article behind it ("gestern kam der Rat").
func (p *proposer) ownSubject(t []claimToken) bool {
	if p.lang == nil || p.lang.Speech.Words == nil {
		return false
	}
	forms, second, capitals := p.lang.Speech.Words(), p.lang.Speech.VerbSecond, p.lang.Speech.NounCapitals
	const pronoun = lang.Article | lang.He | lang.She | lang.They | lang.First | lang.Impersonal
	subject := false
	for i, w := range t[:min(6, len(t))] {
		if p.finite(t[i:], 1) {
			behind := second && i > 0 && i+1 < len(t) && (!t[i+1].small || forms[t[i+1].lower]&lang.Article != 0)
			return subject || behind
		}
		form := forms[w.lower]
		if form&(lang.That|lang.Asking|lang.Subordinate) != 0 || !capitals && w.marks&markRelative != 0 {
			return false // a subordinate clause: ", but that …"
		}
		subject = subject || form&pronoun != 0 || !w.small || !capitals && form&(lang.Adverb|lang.Preposition) == 0
	}
	return false
}

// verbLike reports whether one of the words can be a verb at all, so that behind
// a semicolon more than a remark without a verb stands.
func (p *proposer) verbLike(t []claimToken) bool {
	return p.lang == nil || !p.lang.Claims.VerbLast || slices.ContainsFunc(t, func(w claimToken) bool {
		return w.marks&markFinite != 0 || w.small && len(w.lower) > 3 && (strings.HasSuffix(w.lower, "t") || strings.HasSuffix(w.lower, "te") || strings.HasSuffix(w.lower, "en"))
	})
}

// finite reports whether one of the first n words is a finite verb.
func (p *proposer) finite(t []claimToken, n int) bool {
	for i, w := range t[:min(n, len(t))] {
		if w.marks&markFinite != 0 || w.small && p.pastEnding(w.lower) && i+1 < len(t) && t[i+1].small {
			return true
		}
	}
	return false
}

// pastEnding reports whether the word can be the past tense of a regular German
// verb; before a noun it would be an adjective.
func (p *proposer) pastEnding(word string) bool {
	return p.lang != nil && p.lang.Claims.VerbLast && len(word) > 5 && (strings.HasSuffix(word, "te") || strings.HasSuffix(word, "ten"))
}

// regularPast reports whether one of the words can be the past tense of a regular
// English verb.
func (p *proposer) regularPast(t []claimToken) bool {
	return p.lang != nil && !p.lang.Claims.VerbLast && slices.ContainsFunc(t, func(w claimToken) bool { return w.small && len(w.lower) > 4 && strings.HasSuffix(w.lower, "ed") })
}

// endsFinite reports whether the words are a clause: with a finite verb at their
// end where the language puts it there, else anywhere behind the pronoun.
func (p *proposer) endsFinite(t []claimToken) bool {
	if p.lang != nil && p.lang.Claims.VerbLast {
		last := t[len(t)-1]
		parts, known := p.mainVerb(last.lower)
		return last.marks&markFinite != 0 || last.small && (p.pastEnding(last.lower) || known && len(parts) > 1)
	}
	return p.finite(t[1:], 4)
}

// checkable reports whether a number, a rank or a date stands inside the span.
func (p *proposer) checkable(span claims.Span) bool {
	for i := p.detail; i < len(p.sheet.Details) && p.sheet.Details[i].Start < span.End; i++ {
		d := p.sheet.Details[i]
		if span.Contains(d.Span) && (d.Kind == claims.DetailOrdinal || detailMark(d)&(markNumber|markMoney|markPercent|markDate) != 0) {
			return true
		}
	}
	return false
}
