package split

import (
	"iter"
	"math/bits"
	"sync"
	"unicode"
	"unicode/utf8"

	"tickmark/claims/lang"
)

// foreignReach is how many bytes of a block tell whether it is written in another
// language than the text around it.
const foreignReach = 400

// foreignStarters is how many words of the other language a text must have that
// are none of its supposed one, and foreignTimes how many of them for each word that
// is only the text's own.
const (
	foreignStarters = 3
	foreignTimes    = 3
)

// rulesOf gives the rules for a block: those of the text's language, unless the
// block is plainly written in another one, such as a statement quoted in the
// original or one half of a bilingual release.
func (c *sentenceCutter) rulesOf(block string) *sentenceRules {
	if other := plainlyIn(block[:min(len(block), foreignReach)], c.lang); other != nil {
		return sentenceRulesFor(other)
	}
	return sentenceRulesFor(c.lang)
}

// plainlyIn is the language that a text is plainly written in instead of the one that
// it is supposed to be in; nil where it is in that one, or may be.
func plainlyIn(text string, supposed *lang.Language) *lang.Language {
	best, _ := likeliestOfWords(text)
	if best == nil || best == supposed {
		return nil
	}
	theirs, ours := starterBit(best), starterBit(supposed)
	foreign, own := 0, 0
	for set := range starterSets(text) {
		switch {
		case set&theirs != 0 && set&ours == 0:
			foreign++
		case set&ours != 0 && set&theirs == 0:
			own++
		}
	}
	if foreign >= foreignStarters && foreign >= foreignTimes*own {
		return best
	}
	return nil
}

// likeliestOfWords finds the language that most starters of the text belong to, and
// how many do; of two with as many, the one that stands first in lang.All.
func likeliestOfWords(text string) (best *lang.Language, most int) {
	var counts [64]int // one for each bit
	for set := range starterSets(text) {
		for ; set != 0; set &= set - 1 {
			counts[bits.TrailingZeros64(set)]++
		}
	}
	for k, n := range counts {
		if n > most {
			best, most = lang.All[k], n
		}
	}
	return best, most
}

// starterBit is the bit of the language in the sets of starterSets, 0 for one that
// is not known.
func starterBit(l *lang.Language) uint64 {
	for k, known := range lang.All {
		if known == l {
			return 1 << k
		}
	}
	return 0
}

// starterLanguages tells in which languages of lang.All a word is a starter. Words
// of one letter tell nothing: they are half of an abbreviation ("u. a.") as well.
var starterLanguages = sync.OnceValue(func() map[string]uint64 {
	m := map[string]uint64{}
	for _, l := range lang.All {
		for _, w := range l.Sentences.Starters {
			if utf8.RuneCountInString(w) > 1 {
				m[w] |= starterBit(l)
			}
		}
	}
	return m
})

// starterSets yields for each starter of any language in the text the set of those
// languages, as bits in the order of lang.All.
func starterSets(text string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		known := starterLanguages()
		var buf [64]byte
		word := buf[:0]
		for i := 0; i <= len(text); {
			r, n := ' ', 1
			if i < len(text) {
				r, n = utf8.DecodeRuneInString(text[i:])
			}
			i += n
			if unicode.IsLetter(r) || r == '\'' {
				word = utf8.AppendRune(word, unicode.ToLower(r))
				continue
			}
			if set := known[string(word)]; set != 0 && !yield(set) {
				return
			}
			word = word[:0]
		}
	}
}
