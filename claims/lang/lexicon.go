package lang

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

// lexiconFiles are the German–English news vocabulary, a file for each topic. A line
// is an entry: a German word, then the English words that can stand for it, all in
// lower case and parted by spaces; lines that begin with # are remarks. Inflected forms
// are found by their stems, compounds by their parts, words that are spelled alike in
// both languages by their letters; forms of verbs whose vowel changes stand by
// themselves, since no stemmer joins them (beschließen, beschloss; say, said). The lists
// are our own. To add a word is to add a line, in its place in the order.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// lexicon is the vocabulary, read for look-up by stems.
type lexicon struct {
	english map[string][]string // by German stem
	german  map[string][]string // by English stem
	heads   map[string]string   // German words of it, folded, with their stems
}

// entries reads the lexicon on first use: German and English stems of its words,
// and of the places and organisations that the two languages name differently.
var entries = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	const size = 10000
	x := &lexicon{english: make(map[string][]string, size), german: make(map[string][]string, size), heads: make(map[string]string, size)}
	// The folder is embedded, so that it cannot be missing at run time.
	files, _ := lexiconFiles.ReadDir("lexicon")
	for _, f := range files {
		text, _ := lexiconFiles.ReadFile("lexicon/" + f.Name())
		for line := range strings.Lines(string(text)) {
			x.enter(strings.Fields(line))
		}
	}
	x.enterNames()
	return x
}

// enter takes up an entry: a German word and the English ones.
func (x *lexicon) enter(words []string) {
	if len(words) < 2 || strings.HasPrefix(words[0], "#") {
		return
	}
	german := words[0]
	stem := German.Stem(german)
	x.heads[Fold(german)] = stem
	for _, e := range words[1:] {
		e = English.Stem(e)
		x.pair(stem, e)
		// Of verbs in -ern and -eln other forms keep the vowel that the stem
		// of the infinitive loses: fordern, fordert.
		if strings.HasSuffix(german, "ern") || strings.HasSuffix(german, "eln") {
			x.pair(strings.TrimSuffix(Fold(german), "n"), e)
		}
	}
}

// enterNames takes up places and organisations: the last word, which is the noun that
// a longer name turns on, and the first of names with as many words in both languages.
func (x *lexicon) enterNames() {
	for _, list := range []string{placeNames, organisationNames} {
		for entry := range strings.SplitSeq(list, ";") {
			german, english, both := strings.Cut(strings.TrimSpace(entry), "/")
			g, e := strings.Fields(german), strings.Fields(english)
			if !both || len(g) == 0 || len(e) == 0 {
				continue
			}
			x.pair(German.Stem(g[len(g)-1]), English.Stem(e[len(e)-1]))
			if len(g) == len(e) && len(g) > 1 {
				x.pair(German.Stem(g[0]), English.Stem(e[0]))
			}
		}
	}
}

func (x *lexicon) pair(german, english string) {
	x.english[german] = appendNew(x.english[german], english)
	x.german[english] = appendNew(x.german[english], german)
}

func appendNew(list []string, s string) []string {
	for _, o := range list {
		if o == s {
			return list
		}
	}
	return append(list, s)
}

// HasLexicon reports whether [Translations] knows words of one language in another.
func HasLexicon(from, to string) bool {
	return from == "de" && to == "en" || from == "en" && to == "de"
}

// Translations gives the stems of the words in one language that can stand for a
// word in another, found by its stem; nil where the lexicon has none. It knows German ("de") and
// English ("en").
func Translations(from, to, stem string) []string {
	switch {
	case from == "de" && to == "en":
		return entries().english[stem]
	case from == "en" && to == "de":
		return entries().german[stem]
	}
	return nil
}

// Synonyms gives the stems of the words that share a translation with a word of the
// same language, German or English: film and movie, by way of Film. They are near
// in one of their senses, not in all. A word with many translations (setzen: set, put,
// sit …) makes near only what shares another translation as well.
func Synonyms(code, stem string) []string {
	const many = 8
	other := map[string]string{"de": "en", "en": "de"}[code]
	var out, once []string
	for _, t := range Translations(code, other, stem) {
		near := Translations(other, code, t)
		for _, s := range near {
			switch {
			case s == stem:
			case len(near) <= many || slices.Contains(once, s):
				out = appendNew(out, s)
			default:
				once = append(once, s)
			}
		}
	}
	return out
}

// GermanRoot takes the marks of a weak past tense from a German stem: "vereinbart"
// gives "vereinbar", as the infinitive does, "gesagt" gives "sag". It is "" for
// other stems. The rule is coarse; what it gives is for look-up only.
func GermanRoot(stem string) string {
	root, ok := strings.CutSuffix(stem, "t")
	if !ok || len(root) < 3 {
		return ""
	}
	if inner, ok := strings.CutPrefix(root, "ge"); ok && len(inner) >= 3 {
		root = inner
	}
	if inner, ok := strings.CutSuffix(root, "e"); ok && len(inner) >= 3 {
		root = inner
	}
	return root
}

// joints are the sounds between the parts of a German compound, the empty one
// first: Arbeit-s-platz, Woche-n-ende, Kind-er-garten.
var joints = [...]string{"", "s", "n", "es", "en", "er", "e"}

// endings are those of German nouns and adjectives, longest first.
var endings = [...]string{"ern", "en", "er", "es", "em", "e", "n", "s"}

// CompoundParts takes a folded German compound apart and gives the stems of its
// parts, the last first. It takes apart only what ends in a word of the lexicon;
// what stands before that is given as it is if the lexicon does not know it. Nil
// for other words.
func CompoundParts(fold string) []string {
	x := entries()
	const shortest = 3
	for i := shortest; i <= len(fold)-shortest-1; i++ {
		tail, ok := x.known(fold[i:])
		if !ok {
			continue
		}
		head := fold[:i]
		for _, j := range joints {
			if h, found := strings.CutSuffix(head, j); found && len(h) >= shortest {
				if stem, ok := x.known(h); ok {
					return []string{tail, stem}
				}
			}
		}
		if len(fold)-i >= 5 && len(head) >= 4 {
			for _, j := range joints[:3] {
				h, found := strings.CutSuffix(head, j)
				if !found || len(h) < 8 {
					continue
				}
				if more := CompoundParts(h); more != nil {
					return append([]string{tail}, more...)
				}
			}
			return []string{tail, German.Stem(strings.TrimSuffix(head, "s"))}
		}
	}
	return nil
}

// known finds a folded word, or its form without an ending, among the German
// words of the lexicon and gives its stem.
func (x *lexicon) known(fold string) (string, bool) {
	if s, ok := x.heads[fold]; ok {
		return s, true
	}
	for _, e := range endings {
		if f, found := strings.CutSuffix(fold, e); found && len(f) >= 3 {
			if s, ok := x.heads[f]; ok {
				return s, true
			}
		}
	}
	return "", false
}

// proper gives each place and organisation of the gazetteers one number for its
// German and its English name.
var proper = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, 3000)
	n := 0
	add := func(names []string) {
		n++
		for _, name := range names {
			m[Fold(strings.TrimSpace(name))] = n
		}
	}
	for _, list := range []string{placeNames, organisationNames} {
		for entry := range strings.SplitSeq(list, ";") {
			if names := strings.Split(entry, "/"); len(names) == 2 {
				add(names)
			}
		}
	}
	for entry := range strings.SplitSeq(properVariants, ";") {
		add(strings.Split(entry, "/"))
	}
	return m
})

// properVariants are further names of one place or organisation.
const properVariants = `USA/US/U.S./U.S.A./Vereinigte Staaten/United States/United States of America/Vereinigte Staaten von Amerika/America/Amerika/the States;
UK/U.K./Großbritannien/Great Britain/Britain/Vereinigtes Königreich/United Kingdom;EU/European Union/Europäische Union;UN/UNO/Vereinte Nationen/United Nations/U.N.;
Kiew/Kyiv/Kiev;Luhansk/Lugansk;Odessa/Odesa;Den Haag/The Hague;Weißes Haus/White House;Weißrussland/Belarus/Byelorussia;Türkei/Turkey/Türkiye;Tschechien/Czech Republic/Czechia;
Birma/Myanmar/Burma;Elfenbeinküste/Ivory Coast/Côte d'Ivoire;Russland/Rußland/Russia/Russische Föderation/Russian Federation;Nato/NATO;Naher Osten/Nahost/Middle East;
WHO/World Health Organization/Weltgesundheitsorganisation;IWF/IMF/International Monetary Fund/Internationaler Währungsfonds;OSZE/OSCE;EZB/ECB/Europäische Zentralbank/European Central Bank;
Sankt Petersburg/St. Petersburg/Saint Petersburg/St Petersburg;Peking/Beijing;Holland/Niederlande/Netherlands/the Netherlands;Kongress/Congress;Staatsduma/State Duma;DNR/DPR/Donetsk People's Republic/Volksrepublik Donezk;LNR/LPR/Luhansk People's Republic/Volksrepublik Luhansk`

// SameProper reports whether two names are those of one place or organisation in
// the gazetteers, in German or English: Genf and Geneva, UNO and United Nations.
func SameProper(a, b string) bool {
	m := proper()
	n := m[Fold(a)]
	return n > 0 && n == m[Fold(b)]
}
