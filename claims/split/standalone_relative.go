package split

import (
	"fmt"
	"slices"
	"strings"

	"tickmark/claims/lang"
)

// relativeSentence makes a sentence of a relative clause and the words that it
// hangs on: "eine Brücke, die seit 1954 gesperrt ist" becomes "Eine Brücke ist seit
// 1954 gesperrt". It reports false where the grammar is not plain; then both stay
// beside each other.
func (p *proposer) relativeSentence(noun antecedent, clause string) (string, bool) {
	lead, words := noun.words, strings.Fields(clause)
	if len(words) < 3 || !noun.plain {
		return "", false
	}
	if !p.lang.Claims.VerbLast {
		rest := strings.Join(words[1:], " ")
		switch {
		case p.lang.Claims.Cleft == "" || p.words.marks(words[0])&markRelative == 0 || strings.HasSuffix(words[0], "se"):
			return "", false
		case p.words.marks(words[1])&markFinite != 0:
			return lead + " " + rest + ".", true
		}
		return fmt.Sprintf(p.lang.Claims.Cleft, lead, rest) + ".", true
	}
	verb, ok := p.mainVerb(words[len(words)-1])
	if !ok {
		return "", false
	}
	rest := append([]string{verb[0]}, words[1:len(words)-1]...)
	rest = append(rest, verb[1:]...)
	tail := strings.Join(rest, " ") + "."
	if !p.startsNoun(words[1]) {
		many := plural(words[0], words[len(words)-1])
		if subject, ok := p.nominative(lead, words[0], many); ok {
			return subject + " " + tail, true
		}
	}
	if genitiveArticle(strings.ToLower(lead[:strings.IndexByte(lead+" ", ' ')])) {
		return "", false
	}
	// The pronoun is no subject, or the noun's case is not plain: as a demonstrative it
	// may open a main clause in any case.
	return lead + ": " + capitalised(words[0]) + " " + tail, true
}

// mainVerb gives a German finite verb as it stands in a main clause: by itself, or
// without its prefix and the prefix ("fand", "statt"). It reports false where
// nobody knows whether the verb parts.
func (p *proposer) mainVerb(verb string) ([]string, bool) {
	if p.words.marks(verb)&markFinite != 0 || p.lang.Speech.Words == nil {
		return []string{verb}, true
	}
	for _, prefix := range partedPrefixes {
		if rest, ok := strings.CutPrefix(verb, prefix); ok && len(rest) > 2 {
			switch prefix {
			case "durch", "um", "über", "wieder":
				continue // rarely part
			}
			return []string{rest, prefix}, p.words.marks(rest)&markFinite != 0 || p.lang.Speech.Words()[rest]&lang.Parts != 0
		}
	}
	return []string{verb}, true
}

// startsNoun reports whether a word can begin the subject of a German clause behind
// its relative pronoun: "das Biden gebilligt hatte", "den der Rat stellte".
func (p *proposer) startsNoun(word string) bool {
	form := p.lang.Speech.Words()[strings.ToLower(word)]
	return isName(word) || form&(lang.Article|lang.First|lang.Impersonal|pronoun) != 0 || word == "man"
}

// nominative puts the words that a German relative pronoun hangs on into the
// nominative, whose gender and number the pronoun shows. It reports false for
// nouns whose form is not plain.
func (p *proposer) nominative(lead, pronoun string, many bool) (string, bool) {
	words := strings.Fields(lead)
	if !slices.Contains([]string{"der", "die", "das"}, pronoun) {
		return "", false
	}
	noun := slices.IndexFunc(words, isName) // the first noun; what hangs on it stays
	if noun < 0 {
		return "", false
	}
	ending := map[string]string{"der": "er", "die": "e", "das": "es"}[pronoun] // of an adjective without article
	oblique, first := false, 0
	if noun > 0 {
		low := strings.ToLower(words[0])
		switch {
		case definite(low):
			oblique = low == "dem" || low == "den" || low == "des"
			words[0], ending, first = pronoun, "e", 1
			if many {
				ending = "en"
			}
		case low == "einem" || low == "einen" || low == "eines" || low == "einer" || low == "eine" || low == "ein":
			oblique = low == "einem" || low == "einen" || low == "eines"
			words[0], first = "ein", 1
			if pronoun == "die" {
				words[0] = "eine"
			}
		case p.lang.Speech.Words()[low]&lang.Article != 0 && !attribute(low):
			return "", false
		}
	}
	if many && first == 0 {
		ending = "e"
	}
	for i := first; i < noun; i++ {
		if stem := unbent(words[i]); attribute(words[i]) && stem != words[i] {
			oblique = oblique || strings.HasSuffix(words[i], "en") && first == 0
			words[i] = stem + ending
		}
	}
	if n := words[noun]; oblique {
		switch {
		case many && (strings.HasSuffix(n, "ern") || strings.HasSuffix(n, "eln")):
			words[noun] = n[:len(n)-1] // den Häusern
		case many && !strings.HasSuffix(n, "en") && !strings.HasSuffix(n, "s"), !many && (strings.HasSuffix(n, "en") || strings.HasSuffix(n, "s")):
			return "", false // den Tagen, dem Präsidenten, des Vertrags
		}
	}
	return capitalised(strings.Join(words, " ")), true
}
