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
		lead, loose := p.antecedent(s, i)
		if !loose {
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
		out = append(out, clause{start: t[i].start, end: t[end-1].end, relative: true, lead: lead})
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

// antecedentReach is how many words the noun is looked for that a relative clause
// hangs on.
const antecedentReach = 14

// antecedent gives the words that the relative clause at token i hangs on, and
// whether the clause adds something to them, so that they are understood without
// it. In English a comma says so. In German it does not: a proper name needs no
// clause, nor does a noun without the definite article; "der Mann, der …" may.
func (p *proposer) antecedent(s string, i int) (lead string, loose bool) {
	t := p.tokens
	least := max(0, i-antecedentReach)
	for k := i - 1; k > least; k-- {
		if strings.ContainsAny(s[t[k-1].end:t[k].start], ",;:–—(") {
			least = k
		}
	}
	if p.lang.Speech.Words == nil {
		return s[t[least].start:t[i-1].end], true
	}
	words := p.lang.Speech.Words()
	opens := func(k int) bool { return words[t[k].lower]&(lang.Article|lang.Preposition) != 0 }
	k, last := i-1, i-1
	if !p.lang.Claims.VerbLast {
		for k > least && !opens(k) {
			k--
		}
		for k > least && opens(k-1) {
			k--
		}
		return s[t[k].start:t[last].end], true
	}
	for last > least && t[last].small { // "… geben werde, die"
		last--
	}
	if t[last].small {
		return "", false
	}
	for k = last; k > least && !opens(k) && (!t[k-1].small || opens(k-1) || attribute(t[k-1].lower) && !p.finite(t[k-1:], 1)); {
		k--
	}
	loose = p.marked(t[last], markPerson|markOrganisation|markPlace) || !definite(t[k].lower)
	loose = loose && !slices.ContainsFunc(t[k:last+1], func(w claimToken) bool { return w.marks&markSuperlative != 0 })
	// Back over what the noun itself hangs on: "eine Initiative zur Anerkennung …",
	// but not over days, places and people.
	for {
		if k > least && opens(k-1) {
			k--
		}
		if words[t[k].lower]&lang.Article == 0 && !tiesNouns(t[k].lower) {
			break
		}
		if k <= least || !opens(k) || words[t[k].lower]&lang.Article != 0 && !genitiveArticle(t[k].lower) || t[k-1].small || p.marked(t[k-1], markChecked) {
			break
		}
		for k--; k > least && !opens(k) && (!t[k-1].small || opens(k-1) || attribute(t[k-1].lower)); {
			k--
		}
	}
	for k < last && words[t[k].lower]&lang.Preposition != 0 && words[t[k].lower]&lang.Article == 0 {
		k++
	}
	return s[t[k].start:t[last].end], loose
}

// marked reports whether a word is part of a detail that gives one of the marks.
func (p *proposer) marked(w claimToken, m claimMark) bool {
	at := p.from + w.at
	for i := p.detail; i < len(p.sheet.Details) && p.sheet.Details[i].Start <= at; i++ {
		if d := p.sheet.Details[i]; at < d.End && detailMark(d)&m != 0 {
			return true
		}
	}
	return false
}

// tiesNouns reports whether a German preposition rather goes with the noun before it
// than with the verb.
func tiesNouns(low string) bool {
	switch low {
	case "von", "vom", "aus", "zum", "zur", "für", "im", "in":
		return true
	}
	return false
}

// definite reports whether a German word is a definite article, alone or in a
// preposition.
func definite(low string) bool {
	switch low {
	case "der", "die", "das", "dem", "den", "des", "im", "am", "zum", "zur", "vom", "beim", "ins", "ans":
		return true
	}
	return false
}
