package split

import (
	"slices"
	"strings"

	"tickmark/claims"
)

// markChecked are the marks of things that can be right or wrong by themselves.
const markChecked = markNumber | markMoney | markPercent | markDate | markPerson | markOrganisation | markPlace

// kind says what sort of claim a sentence makes; the first that fits counts.
func (p *proposer) kind(c *claims.Proposal, m claimMark, z claims.Zone) claims.ProposalKind {
	switch {
	case z == claims.ZoneCaption || m&markPicture != 0 && z != claims.ZoneBody:
		return claims.KindPicture
	case m&markQuotation != 0:
		return claims.KindQuotation
	case m&markIndirect != 0:
		return claims.KindAttribution
	case m&markPrediction != 0 && (m&markPast == 0 && !p.pastTense() || p.foretold()):
		return claims.KindPrediction
	case m&(markComparison|markSuperlative) != 0 && m&(markNumber|markPercent|markMoney) == 0:
		return claims.KindComparison
	case m&(markNumber|markPercent|markMoney) != 0:
		return claims.KindQuantity
	case m&markCause != 0:
		return claims.KindCause
	case m&markRule != 0:
		return claims.KindRule
	case m&markDate != 0 && m&markPast == 0:
		return claims.KindDate
	}
	return claims.KindEvent
}

// pastTense reports whether a verb of the sentence in hand has the ending of the
// German past: "investierte die Stadt …, halb so viel wie geplant".
func (p *proposer) pastTense() bool {
	for i, t := range p.tokens {
		if t.small && p.pastEnding(t.lower) && i+1 < len(p.tokens) && p.tokens[i+1].small {
			return true
		}
	}
	return false
}

// foretold reports whether the verb of the main clause speaks of the future, so that
// what a clause behind it says of the past does not count: "Das würde die Fahrt
// verzögern, vor der man gewarnt hat".
func (p *proposer) foretold() bool {
	return len(p.tokens) > 1 && slices.ContainsFunc(p.tokens[1:min(3, len(p.tokens))], func(t claimToken) bool { return t.marks&markPrediction != 0 && t.small })
}

// noFact says why a sentence holds nothing to check; the zero Reason where it
// may hold something. In doubt a sentence is a claim: a person can drop it, but
// does not see what was never proposed.
func (p *proposer) noFact(m claimMark, s string, words []claimToken) claims.Reason {
	if len(words) == 0 || noteMarks(s) == len(s) {
		return claims.Because("split.nofact.no_words")
	}
	if p.credit(m, s, words) {
		return claims.Because("split.nofact.credit")
	}
	if p.told[p.from] {
		return claims.Because("split.nofact.told")
	}
	if endsInQuestion(s) && m&(markNumber|markPercent|markMoney) == 0 &&
		(m&markPresuming == 0 || m&(markPublic|markPast|markCriticism|markChange) == 0) {
		return claims.Because("split.nofact.question")
	}
	if m&markView != 0 && m&markOwing != 0 && m&viewChecked == 0 {
		return claims.Because("split.nofact.opinion")
	}
	if p.label(words) || m&markGreeting != 0 && len(words) <= greetingMost && strings.HasSuffix(s, "!") {
		return claims.Because("split.nofact.filler")
	}
	if m&(markChecked|markIndirect|markLink) != 0 {
		return claims.Reason{}
	}
	switch {
	case m&markFiller != 0 && len(words) <= 4:
		return claims.Because("split.nofact.filler")
	case m&markExclaim != 0 && strings.HasSuffix(s, "!"):
		return claims.Because("split.nofact.opinion")
	case (m&markImperative != 0 && m&markPast == 0 || p.politely(s, words)) && strings.HasSuffix(s, "!"):
		return claims.Because("split.nofact.request")
	case m&markOpinion != 0 && m&(markPublic|markPast|markAmount|markChange|markCriticism|markComparison|markRule) == 0:
		return claims.Because("split.nofact.opinion")
	case m&markPraise != 0 && m&(markPublic|markPast|markAmount|markChange|markCriticism|markComparison|markRule|markCause) == 0 && len(words) < 10:
		return claims.Because("split.nofact.opinion")
	}
	return claims.Reason{}
}

// viewChecked are the marks that make a claim even of a view on what should be.
const viewChecked = markChecked&^markDate | markIndirect | markLink | markAmount | markChange | markCriticism | markCause | markProof

// greetingMost is how many words a greeting has at most: "Guten Morgen, liebes Lüneburg!"
const greetingMost = 4

// label reports whether the words are those of a link or button, and nothing else.
func (p *proposer) label(words []claimToken) bool {
	if p.lang == nil || len(words) > greetingMost {
		return false
	}
	var all []string
	for _, w := range words {
		all = append(all, w.lower)
	}
	return slices.Contains(p.lang.Claims.Labels, strings.Join(all, " "))
}

// politely reports whether a sentence begins like a request to somebody whom one
// calls "Sie".
func (p *proposer) politely(s string, words []claimToken) bool {
	return p.lang != nil && p.lang.Claims.Polite != "" && len(words) > 1 && strings.HasSuffix(words[0].lower, "en") && s[words[1].start:words[1].end] == p.lang.Claims.Polite
}

// creditMost is how many words a line has at most that only says whose a picture is.
const creditMost = 8

// credit reports whether a line only says whose a picture is: "Foto: Ott/Agentur",
// "Karla Ott/Reuters", "© Ott".
func (p *proposer) credit(m claimMark, s string, words []claimToken) bool {
	if len(words) > creditMost || m&(markMoney|markPercent|markQuotation|markIndirect) != 0 || p.finite(words, len(words)) {
		return false
	}
	if strings.HasPrefix(s, "©") {
		return true
	}
	if words[0].marks&markCredit != 0 {
		rest := strings.TrimLeft(s[words[0].end:], " ")
		return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "©")
	}
	slash := false
	for i, w := range words {
		slash = slash || i > 0 && s[words[i-1].end:w.start] == "/"
		if w.small {
			return false
		}
	}
	return slash && m&(markPicture|markPerson) != 0 && !strings.ContainsAny(s[len(s)-1:], ".!?")
}

// endsInQuestion reports whether the last mark of the sentence is a question mark.
func endsInQuestion(s string) bool {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '?':
			return true
		case '"', '\'', ')', ' ', '!':
		default:
			if s[i] < 0x80 {
				return false
			}
		}
	}
	return false
}
