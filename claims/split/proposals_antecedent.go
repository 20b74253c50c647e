package split

import (
	"slices"
	"strings"

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
	for k := i - 1; k > least; k-- {
		if strings.ContainsAny(s[t[k-1].end:t[k].start], ",;:–—(") {
			least = k
		}
	}
	if p.lang.Speech.Words == nil {
		return antecedent{s[t[least].start:t[i-1].end], true, false}
	}
	words := p.lang.Speech.Words()
	opens := func(k int) bool { return words[t[k].lower]&(lang.Article|lang.Preposition) != 0 }
	k, last := 0, i-1
	if !p.lang.Claims.VerbLast {
		for last > least && (p.marked(t[last], markDate) || opens(last)) { // "… the bridge on Monday, which"
			last--
		}
		for k = last; k > least && !opens(k); {
			k--
		}
		for k > least && opens(k-1) {
			k--
		}
		for k < last && words[t[k].lower]&lang.Preposition != 0 && words[t[k].lower]&lang.Article == 0 {
			k++
		}
		return antecedent{s[t[k].start:t[last].end], true, true}
	}
	for last > least && t[last].small { // "… geben werde, die"
		last--
	}
	if t[last].small || p.marked(t[last], markDate) {
		return antecedent{}
	}
	for k = last; k > least && !opens(k) && (!t[k-1].small || opens(k-1) || attribute(t[k-1].lower) && !p.finite(t[k-1:], 1)) && !p.marked(t[k-1], markDate); {
		k--
	}
	loose := p.marked(t[last], markPerson|markOrganisation|markPlace) || !definite(t[k].lower)
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
	// Of the nouns, the first that agrees with the pronoun: "eine Initiative zur
	// Zukunft alter Brücken, die gesperrt sind".
	many := plural(t[i].lower, t[end-1].lower)
	agreeing, chosen := 0, k
	for next := k; next <= last; {
		head := next
		for head < last && words[t[head].lower]&lang.Preposition != 0 && words[t[head].lower]&lang.Article == 0 && !definite(t[head].lower) {
			head++
		}
		bare := head > next && !t[head].small                          // "von Abelheim": most likely a place, and neuter
		place := many && head < last && p.marked(t[head+1], markPlace) // "der Ukraine"
		if agrees(t[head].lower, t[i].lower, many) && !place && (!bare || t[i].lower == "das" || many && strings.ContainsAny(t[head].lower[len(t[head].lower)-1:], "ners")) {
			if agreeing++; agreeing == 1 {
				chosen = head
			}
		}
		for next = head + 1; next <= last && !(opens(next) && !opens(next-1)) && !(t[next].small && !t[next-1].small); {
			next++
		}
	}
	for agreeing == 0 && chosen < last && words[t[chosen].lower]&lang.Preposition != 0 && words[t[chosen].lower]&lang.Article == 0 {
		chosen++
	}
	return antecedent{s[t[chosen].start:t[last].end], loose, agreeing == 1}
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
