package split

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// relatives finds the relative clauses that have facts of their own and parts them
// from the sentence where they end it. One inside a sentence is a claim besides it
// if the rest holds a number or date too. In doubt nothing is parted.
func (p *proposer) relatives(s string, span claims.Span, parts []clause, inside func(int) bool) []clause {
	if p.lang == nil {
		return parts
	}
	var out []clause
	t := p.tokens
	for i := clauseLeast; i < len(t); i++ {
		if t[i].marks&markRelative == 0 || s[t[i-1].end:t[i].start] != ", " || inside(i) {
			continue
		}
		end := i + 1
		for end < len(t) && !strings.ContainsAny(s[t[end-1].end:t[end].start], ",;–—") {
			end++
		}
		if end-i < clauseLeast || !p.endsFinite(t[i:end]) || !p.checkable(p.tokenSpan(s, span, i, end)) {
			continue
		}
		noun := p.antecedent(s, i, end)
		if !noun.loose {
			continue
		}
		host := slices.IndexFunc(parts, func(c clause) bool { return c.start <= t[i].start && t[end-1].end <= c.end })
		if host < 0 {
			continue
		}
		first := slices.IndexFunc(t, func(w claimToken) bool { return w.start >= parts[host].start })
		switch main := t[first:i]; {
		case len(main) < clauseLeast || p.impersonal(main[0]):
			continue
		case end == len(t) && (!p.lang.Claims.VerbLast || p.finite(main, len(main))):
			parts[host].end = t[i-1].end
		case !p.checkable(p.tokenSpan(s, span, first, i)):
			continue
		}
		out = append(out, clause{start: t[i].start, end: t[end-1].end, hangsOn: noun})
		i = end - 1
	}
	parts = append(parts, out...)
	slices.SortStableFunc(parts, func(a, b clause) int { return a.start - b.start })
	return parts
}

// tokenSpan is where the tokens from..to-1 of a sentence stand in the text.
func (p *proposer) tokenSpan(s string, span claims.Span, from, to int) claims.Span {
	at := span.Start + p.tokens[from].at
	return claims.Span{Start: at, End: at + utf8.RuneCountInString(s[p.tokens[from].start:p.tokens[to-1].end])}
}

// impersonal reports whether the word is but a placeholder for the subject: "Es
// geht um einen Entwurf, den …".
func (p *proposer) impersonal(t claimToken) bool {
	return p.lang.Speech.Words != nil && p.lang.Speech.Words()[t.lower]&lang.Impersonal != 0
}
