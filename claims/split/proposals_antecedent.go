package split

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// antecedentReach is how many words the noun is looked for that a relative clause
// hangs on.
const antecedentReach = 14

// antecedent is what a relative clause hangs on.
type antecedent struct {
	words string
	// loose tells that the clause adds something to the words, so that they are
	// understood without it.
	loose bool
	// plain tells that nothing else in reach agrees with the pronoun.
	plain bool
}

// antecedent finds what the relative clause at tokens i..end-1 hangs on. In English
// a comma says that the clause only adds something. In German it does not: a proper
// name needs no clause, nor does a noun without the definite article; "der Mann,
// der …" may.
func (p *proposer) antecedent(s string, i, end int) antecedent {
	t := p.tokens
	least := max(0, i-antecedentReach)
	if name := p.aged(s, i-1); name != "" {
		return antecedent{name, true, true}
	}
	for k := i - 1; k > least; k-- {
		if strings.ContainsAny(s[t[k-1].end:t[k].start], ",;:–—(") {
			least = k
		}
	}
	switch {
	case p.lang.Speech.Words == nil:
		return antecedent{s[t[least].start:t[i-1].end], true, false}
	case !p.lang.Claims.VerbLast:
		k, last := p.nounBefore(least, i-1)
		return antecedent{s[t[k].start:t[last].end], true, true}
	}
	last := i - 1
	for last > least && t[last].small { // "… geben werde, die"
		last--
	}
	if t[last].small || p.marked(t[last], markDate) {
		return antecedent{}
	}
	k, loose := p.nounChain(least, last)
	chosen, plain := p.agreeing(k, last, t[i].lower, plural(t[i].lower, t[end-1].lower))
	return antecedent{s[t[chosen].start:t[last].end], loose, plain}
}

// aged is the person named before the word at k if that is but the age: "Thomas Ott,
// 41, who"; "" where it is something else.
func (p *proposer) aged(s string, k int) string {
	if k == 0 || strings.Trim(p.tokens[k].lower, "0123456789") != "" || s[p.tokens[k-1].end:p.tokens[k].start] != ", " {
		return ""
	}
	at := p.from + p.tokens[k-1].at
	for _, d := range p.sheet.Details[p.detail:] {
		if d.Start > at {
			break
		}
		if d.Kind == claims.DetailName && at < d.End {
			return d.Value
		}
	}
	return ""
}

// opens reports whether a noun phrase can begin at token k: an article or a
// preposition. onlyPreposition is true for one that holds no article.
func (p *proposer) opens(k int) (opens, onlyPreposition bool) {
	form := p.lang.Speech.Words()[p.tokens[k].lower]
	return form&(lang.Article|lang.Preposition) != 0, form&lang.Preposition != 0 && form&lang.Article == 0
}

// nounBefore gives the first and last token of the noun phrase that ends at last,
// without its preposition and without a day behind it: "the bridge on Monday, which".
func (p *proposer) nounBefore(least, last int) (first, to int) {
	opens := func(k int) bool { ok, _ := p.opens(k); return ok }
	for last > least && (p.marked(p.tokens[last], markDate) || opens(last)) {
		last--
	}
	k := last
	for k > least && !opens(k) {
		k--
	}
	for k > least && opens(k-1) {
		k--
	}
	for _, bare := p.opens(k); k < last && bare; _, bare = p.opens(k) {
		k++
	}
	return k, last
}

// nounChain goes back from the German noun at last over what it hangs on: "eine
// Initiative zur Anerkennung …", but not over days, places and people. It gives the
// first token, and whether a relative clause only adds something to the noun.
func (p *proposer) nounChain(least, last int) (first int, loose bool) {
	t := p.tokens
	words := p.lang.Speech.Words()
	opens := func(k int) bool { ok, _ := p.opens(k); return ok }
	k := last
	for k > least && !opens(k) && (!t[k-1].small || opens(k-1) || attribute(t[k-1].lower) && !p.finite(t[k-1:], 1)) && !p.marked(t[k-1], markDate) {
		k--
	}
	loose = p.marked(t[last], markPerson|markOrganisation|markPlace) || !definite(t[k].lower)
	loose = loose && !slices.ContainsFunc(t[k:last+1], func(w claimToken) bool { return w.marks&markSuperlative != 0 })
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
	return k, loose
}

// agreeing finds, of the nouns in the chain from k to last, the first that agrees
// with the relative pronoun ("eine Initiative zur Zukunft alter Brücken, die gesperrt
// sind"), and whether it is the only one. many tells that the verb is a plural.
func (p *proposer) agreeing(k, last int, pronoun string, many bool) (chosen int, only bool) {
	t := p.tokens
	found := 0
	chosen = k
	for next := k; next <= last; {
		head := next
		for head < last && !definite(t[head].lower) {
			if _, bare := p.opens(head); !bare {
				break
			}
			head++
		}
		bare := head > next && !t[head].small                          // "von Abelheim": most likely a place, and neuter
		place := many && head < last && p.marked(t[head+1], markPlace) // "der Ukraine"
		if agrees(t[head].lower, pronoun, many) && !place && (!bare || pronoun == "das" || many && strings.ContainsAny(t[head].lower[len(t[head].lower)-1:], "ners")) {
			if found++; found == 1 {
				chosen = head
			}
		}
		for next = head + 1; next <= last; next++ {
			before, _ := p.opens(next - 1)
			if here, _ := p.opens(next); here && !before || t[next].small && !t[next-1].small {
				break // the next noun phrase
			}
		}
	}
	for _, bare := p.opens(chosen); found == 0 && chosen < last && bare; _, bare = p.opens(chosen) {
		chosen++
	}
	return chosen, found == 1
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

// plural reports whether a German relative clause that begins with the pronoun and
// ends with the verb is about several things.
func plural(pronoun, verb string) bool {
	return pronoun == "die" && (verb == "sind" || strings.HasSuffix(verb, "en"))
}

// agrees reports whether a German noun phrase that begins with the word can be what
// a relative pronoun stands for, by number and gender.
func agrees(first, pronoun string, many bool) bool {
	switch first {
	case "eine", "einer", "zur":
		return !many && pronoun == "die"
	case "ein":
		return pronoun == "der" || pronoun == "das"
	case "einen":
		return pronoun == "der" || pronoun == "den"
	case "einem", "eines", "des", "dem", "im", "am", "zum", "vom", "beim", "ins", "ans":
		return pronoun != "die"
	case "das":
		return pronoun == "das"
	case "die":
		return pronoun == "die"
	}
	return true
}
