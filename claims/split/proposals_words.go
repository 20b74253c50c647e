package split

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"tickmark/claims/lang"
)

// claimMark is a set of signs that a sentence is worth checking, or is not.
type claimMark uint64

const (
	markOpinion claimMark = 1 << iota
	markGuess
	markPraise
	markWish
	markCondition
	markFiller
	markImperative
	markQuestion
	markPresuming
	markExclaim
	markExistence
	markSuperlative
	markComparison
	markChange
	markCause
	markPrediction
	markRule
	markCriticism
	markPublic
	markEconomy
	markProof
	markEmphasis
	markTalk
	markPast
	markAmount
	markPicture
	markCredit
	markFirst
	markSecond
	markThird
	markJoin
	markRelative
	markFinite
	markDenial
	markDoubt
	markView
	markOwing
	markGreeting
	// The marks below come from what other steps found, not from words.
	markNumber
	markMoney
	markPercent
	markDate
	markPerson
	markOrganisation
	markPlace
	markQuotation
	markIndirect
	markSecondary
	markLink
	markShort
	markLong
	markVeryLong
	markCompany
	markArgument
)

// claimWords are the words of one language made ready for look-up.
type claimWords struct {
	whole            map[string]claimMark
	heads, tails     map[string]claimMark // "steuer*", "*quote"
	headMin, headMax int                  // lengths in bytes
	tailMin, tailMax int
	phrases          map[string][]claimPhrase // by first word
}

// claimPhrase is a phrase of two or three words.
type claimPhrase struct {
	rest []string
	mark claimMark
}

// claimWordsOf keeps the words of each language once they were needed.
var claimWordsOf sync.Map // *lang.Language -> *claimWords

// claimWordsFor gives the words of a language, nil included.
func claimWordsFor(l *lang.Language) *claimWords {
	if c, ok := claimWordsOf.Load(l); ok {
		return c.(*claimWords)
	}
	c := &claimWords{whole: map[string]claimMark{}, heads: map[string]claimMark{}, tails: map[string]claimMark{}, phrases: map[string][]claimPhrase{}}
	if l != nil {
		d := &l.Claims
		for m, list := range map[claimMark][]string{
			markOpinion: d.Opinion, markGuess: d.Guesses, markPraise: d.Praise, markWish: d.Wish, markCondition: d.Condition, markFiller: d.Filler,
			markImperative: d.Imperatives, markQuestion: d.Questions, markPresuming: d.Presuming, markExclaim: d.Exclamations, markExistence: d.Existence, markSuperlative: d.Superlatives, markComparison: d.Comparisons,
			markChange: d.Changes, markCause: d.Causes, markPrediction: d.Predictions, markRule: d.Rules, markCriticism: d.Criticism,
			markPublic: d.Public, markEconomy: d.Economy, markProof: d.Proofs, markEmphasis: d.Emphasis, markTalk: d.Talk, markPast: d.Past, markAmount: d.Amounts, markPicture: d.Pictures, markCredit: d.Credits, markFirst: d.First,
			markSecond: d.Second, markThird: d.Third, markDenial: d.Denials, markDoubt: d.Doubts, markView: d.Views, markOwing: d.Owing, markGreeting: d.Greetings, markJoin: d.Joins, markRelative: d.Relatives, markFinite: d.Finite,
		} {
			for _, w := range list {
				c.add(w, m)
			}
		}
	}
	got, _ := claimWordsOf.LoadOrStore(l, c)
	return got.(*claimWords)
}

func (c *claimWords) add(w string, m claimMark) {
	if first, rest, ok := strings.Cut(w, " "); ok {
		c.phrases[first] = append(c.phrases[first], claimPhrase{strings.Fields(rest), m})
		return
	}
	grow := func(low, high *int, n int) {
		if *low == 0 || n < *low {
			*low = n
		}
		*high = max(*high, n)
	}
	if head, ok := strings.CutSuffix(w, "*"); ok {
		c.heads[head] |= m
		grow(&c.headMin, &c.headMax, len(head))
		return
	}
	if tail, ok := strings.CutPrefix(w, "*"); ok {
		c.tails[tail] |= m
		grow(&c.tailMin, &c.tailMax, len(tail))
		return
	}
	c.whole[w] |= m
}

// marks gives the marks of a word in lower case.
func (c *claimWords) marks(word string) claimMark {
	m := c.whole[word]
	if c.headMin > 0 {
		for n := c.headMin; n <= min(c.headMax, len(word)); n++ {
			m |= c.heads[word[:n]]
		}
	}
	if c.tailMin > 0 {
		for n := c.tailMin; n <= min(c.tailMax, len(word)-1); n++ {
			m |= c.tails[word[len(word)-n:]]
		}
	}
	return m
}

// claimToken is a word of a sentence.
type claimToken struct {
	start, end int // bytes within the sentence
	at         int // code points before it in the sentence
	lower      string
	small      bool // begins with a small letter
	marks      claimMark
	phrase     int // the last token of the phrase that gave it a mark of rank; its own index else
}

// tokens cuts a sentence into words and looks each up; seen remembers words.
func (c *claimWords) tokens(s string, seen map[string]claimMark, out []claimToken) []claimToken {
	out = out[:0]
	counted, at := 0, 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isClaimLetter(r) && r != '@' && r != '§' {
			i += n
			continue
		}
		j := i + n
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !isClaimLetter(r) && (r != '\'' && r != '’' && r != '-' || j+n >= len(s) || !isClaimLetterAt(s[j+n:])) {
				break
			}
			j += n
		}
		at += utf8.RuneCountInString(s[counted:i])
		counted = i
		t := claimToken{start: i, end: j, at: at, lower: strings.ToLower(s[i:j]), small: unicode.IsLower(r)}
		if strings.Contains(t.lower, "’") {
			t.lower = strings.ReplaceAll(t.lower, "’", "'")
		}
		m, ok := seen[t.lower]
		if !ok {
			m = c.marks(t.lower)
			seen[t.lower] = m
		}
		if t.marks = m; r == '@' {
			t.marks |= markSecond // "@anna" speaks to somebody
		}
		out = append(out, t)
		i = j
	}
	for i := range out {
		out[i].phrase = i
		for _, p := range c.phrases[out[i].lower] {
			if i+len(p.rest) < len(out) && p.matches(out[i+1:]) {
				out[i].marks |= p.mark
				if p.mark == markSuperlative {
					out[i].phrase = i + len(p.rest)
				}
			}
		}
	}
	return out
}

func (p *claimPhrase) matches(t []claimToken) bool {
	for i, w := range p.rest {
		if t[i].lower != w {
			return false
		}
	}
	return true
}

func isClaimLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}

func isClaimLetterAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isClaimLetter(r)
}
