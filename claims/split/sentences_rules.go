package split

import (
	"strings"
	"sync"

	"tickmark/claims/lang"
)

// wordClass says what a word does to a full stop behind it or before it.
type wordClass uint16

const (
	neverEnds     wordClass = 1 << iota // "Dr.": no sentence ends here
	maybeEnds                           // "usw.": ends only before a starter
	beforeNumber                        // "Nr. 5"
	mostlyEnds                          // "p.m.", "etc."
	afterOrdinal                        // "(2.) Weltkrieg"
	beforeOrdinal                       // "am (2.)"
	starter                             // begins a sentence and is no name
	afterClock                          // "(10 a.m.) Monday"
	longForm                            // first word of an abbreviation of two ("z. B.")
)

// sentenceRules are the rules of one language made ready for look-up.
type sentenceRules struct {
	words    map[string]wordClass
	tails    []wordTail
	says     map[string]lang.SpeechWord // where a speaker may follow a quotation before the verb
	ends     string
	ordinals bool
	// known says that the language has starters of its own; without them any
	// capital letter begins a sentence.
	known bool
	small bool // see lang.Sentences.SmallStarts
}

// wordTail is the class of all words with the same end, such as "Bahnhofstr.".
type wordTail struct {
	tail  string
	class wordClass
}

// sentenceRulesOf keeps the rules of each language once they were needed.
var sentenceRulesOf sync.Map // *lang.Language -> *sentenceRules

// sentenceRulesFor gives the rules of a language, nil included.
func sentenceRulesFor(l *lang.Language) *sentenceRules {
	if r, ok := sentenceRulesOf.Load(l); ok {
		return r.(*sentenceRules)
	}
	r := &sentenceRules{words: map[string]wordClass{}}
	if l != nil {
		r.add(&l.Sentences)
		r.ends, r.ordinals = l.Sentences.Ends, l.Sentences.Ordinals
		if l.Speech.Words != nil && !l.Speech.VerbSecond {
			r.says = l.Speech.Words()
		}
		r.known, r.small = len(l.Sentences.Starters) > 0, l.Sentences.SmallStarts
	}
	// What a language says of a word counts for more than what all share.
	shared := &sentenceRules{words: map[string]wordClass{}}
	shared.add(&lang.SharedSentences)
	for w, c := range shared.words {
		if r.words[w]&^starter == 0 {
			r.words[w] |= c
		}
	}
	got, _ := sentenceRulesOf.LoadOrStore(l, r)
	return got.(*sentenceRules)
}

func (r *sentenceRules) add(s *lang.Sentences) {
	put := func(list []string, c wordClass) {
		for _, w := range list {
			if tail, ok := strings.CutPrefix(w, "*"); ok {
				r.tails = append(r.tails, wordTail{tail, c})
				continue
			}
			r.words[w] |= c
			if first, _, two := strings.Cut(w, " "); two {
				r.words[strings.TrimSuffix(first, ".")] |= longForm
			}
		}
	}
	put(s.Never, neverEnds)
	put(s.Maybe, maybeEnds)
	put(s.BeforeNumber, beforeNumber)
	put(s.Mostly, mostlyEnds)
	put(s.AfterClock, afterClock)
	put(s.AfterOrdinal, afterOrdinal)
	put(s.BeforeOrdinal, beforeOrdinal)
	put(s.Starters, starter)
}

// class looks a word up in lower case.
func (r *sentenceRules) class(word string) wordClass {
	if len(word) > 40 {
		return 0
	}
	if c, ok := r.words[word]; ok {
		return c
	}
	word = strings.ToLower(word)
	c := r.words[word]
	for _, t := range r.tails {
		if strings.HasSuffix(word, t.tail) {
			c |= t.class
		}
	}
	return c
}
