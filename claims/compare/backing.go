package compare

import (
	"math"

	"tickmark/claims"
)

// The signs of a word of the claim that nothing in the source backs it. Those of
// words of grammar tell of the words around them.
const (
	wordBias = iota // 1

	// Of a content word.
	wordNowhere  // not met in the source
	wordFirst    // how unlike the best that the first passage has
	wordLoose    // how unlike the best that the source has
	wordRare     // how rare
	wordName     // a name that is not met
	wordPart     // part of a name of which another part is not met
	wordFigure   // a number or date that does not agree
	wordYear     // the same, a year
	wordDiffers  // its detail differs or is absent
	wordVague    // its detail cannot be compared
	wordLight    // says little by itself
	wordLong     // its letters
	wordPaired   // met beside a word that meets its neighbour
	wordModifier // stands right before a content word, and is not met before it
	wordLeft     // the content word before is not met
	wordRight    // the content word after is not met
	wordAround   // of the three content words on each side: not met

	// Of a word of grammar.
	wordGrammar     // 1
	wordPreposition // before a number or date that does not agree
	wordArticle     // an article before a word that is not met
	wordLink        // an "and" beside a word that is not met
	wordEmphasis    // "only", "never": not in the first three passages
	wordAfter       // the content word before is not met
	wordBefore      // the content word after is not met
	wordAmong       // of the three content words on each side: not met

	wordPlace // where in the claim it stands, 0..1
	wordSigns
)

var wordNamed = [wordSigns]string{"bias", "nowhere", "first", "loose", "rare", "name", "part", "figure", "year", "differs", "vague", "light", "long", "paired",
	"modifier", "left", "right", "around", "grammar", "preposition", "article", "link", "emphasis", "after", "before", "among", "place"}

// smoothSigns are what the chance of a word is made of, by its own odds and those of the
// words beside it: words that nothing backs stand together.
const smoothSigns = 4

var smoothNamed = [smoothSigns]string{"bias", "own", "beside", "between"}

// Words that the claim can have more of than the source, by what they do.
var (
	// prepositions lead to a date or a number and are marked with it.
	prepositions = foldedSet("in on at by since until during in im am um seit bis ab")
	articles     = foldedSet("the a an der die das den dem des ein eine einen einem einer eines")
	links        = foldedSet("and or of und oder sowie von")
	emphasis     = foldedSet(`only all any every most more no not never always also same such other others own
		nur alle kein keine nicht nie immer auch mehr meist meisten viele`)
)

// wording is a token of the claim with what is known of its counterpart.
type wording struct {
	*term        // nil for words of grammar and some words of numbers
	valued  bool // in a number or date that is compared by its value
	missing float64
	status  claims.Status // of the detail that it is in
	before  int           // content words that stand before it
}

// wordings looks up every token of the claim, and lists those of content.
func (p *pair) wordings(ms []claims.Match, bears []bool) (all []wording, content []int) {
	all = make([]wording, len(p.c.tokens))
	for t := range p.terms {
		all[p.terms[t].at].term = &p.terms[t]
	}
	for i := range p.c.details {
		d := &p.c.details[i]
		valued := d.isFigure || d.isMoment && !d.moment.open
		for at := d.from; at < d.to; at++ {
			if w := &all[at]; valued || w.status == "" {
				w.status, w.valued = ms[i].Status, w.valued || valued
			}
		}
	}
	for i := range all {
		w := &all[i]
		w.before = len(content)
		switch {
		case w.valued:
			w.missing = one(w.status != claims.StatusMatch)
		case w.term != nil:
			w.missing = one(!p.backs(w.term, bears) && !p.joined(w.term))
		default:
			continue
		}
		content = append(content, i)
	}
	return all, content
}

// wordSigns weighs every token of the claim.
func (p *pair) wordSigns(ms []claims.Match) [][]float64 {
	bears := p.bears(backingShare)
	all, content := p.wordings(ms, bears)
	rarest := 1e-9
	for t := range p.terms {
		rarest = max(rarest, p.terms[t].weight)
	}
	out := make([][]float64, len(all))
	for i := range all {
		w, v := &all[i], make([]float64, wordSigns)
		out[i] = v
		v[wordBias], v[wordPlace] = 1, float64(i)/float64(len(all))
		left, right, around := beside(all, content, i)
		switch {
		case w.valued:
			v[wordFigure] = w.missing
			if t := p.c.tokens[i]; t.num && len(t.text) == 4 {
				v[wordYear] = w.missing
			}
		case w.term != nil:
			first, _ := p.held(w.term, p.ranked[:min(1, len(p.ranked))])
			v[wordNowhere] = one(w.best < leastBacked && w.missing == 1)
			v[wordFirst], v[wordLoose] = 1-min(1, first), 1-min(1, w.best)
			v[wordRare] = w.weight / rarest
			v[wordLight] = one(lightWords[p.c.code()][w.stem])
			v[wordLong] = min(1, float64(len(w.fold))/12)
			v[wordName] = one(w.key != "") * w.missing
			v[wordPart] = one(p.partMissing(all, i))
			v[wordPaired] = one(w.missing == 0 && p.paired(all, content, i, bears))
			v[wordModifier] = one(p.modifies(all, i, bears))
			v[wordVague] = one(w.status == claims.StatusUnclear)
		default:
			v[wordGrammar] = 1
			v[wordAfter], v[wordBefore], v[wordAmong] = left, right, around
			p.grammarSigns(v, all, i, left, right)
			continue
		}
		v[wordDiffers] = one(w.status == claims.StatusDiffers || w.status == claims.StatusAbsent)
		v[wordLeft], v[wordRight], v[wordAround] = left, right, around
	}
	return out
}

// grammarSigns weighs a word of grammar by its kind.
func (p *pair) grammarSigns(v []float64, all []wording, i int, left, right float64) {
	fold := p.c.vocab[p.c.word[i]].fold
	switch {
	case prepositions[fold] && i+1 < len(all) && all[i+1].valued:
		v[wordPreposition] = all[i+1].missing
	case articles[fold]:
		v[wordArticle] = right
	case links[fold]:
		v[wordLink] = max(left, right)
	case emphasis[fold]:
		id, ok := p.s.byFold[fold]
		held := false
		for _, k := range p.ranked[:min(3, len(p.ranked))] {
			x := p.s.sentences[k]
			held = held || ok && p.s.stands(id, x.from, x.to)
		}
		v[wordEmphasis] = one(!held)
	}
}

// beside says of the content words before and after a token whether they are missing,
// and how many of the three on each side are.
func beside(all []wording, content []int, i int) (left, right, around float64) {
	before := all[i].before
	after := before
	if after < len(content) && content[after] == i {
		after++
	}
	if before > 0 {
		left = all[content[before-1]].missing
	}
	if after < len(content) {
		right = all[content[after]].missing
	}
	n := 0.0
	for _, c := range content[max(0, before-3):before] {
		n, around = n+1, around+all[c].missing
	}
	for _, c := range content[after:min(len(content), after+3)] {
		n, around = n+1, around+all[c].missing
	}
	return left, right, around / max(1, n)
}

// partMissing reports whether a word is part of a name of which the part beside it is
// not met: San Diego, Gallery of Art.
func (p *pair) partMissing(all []wording, i int) bool {
	part := func(k int) bool {
		return k >= 0 && k < len(all) && all[k].term != nil && !all[k].valued && p.c.tokens[k].cap
	}
	if !part(i) {
		return false
	}
	for _, d := range []int{-1, 1} {
		k := i + d
		if k >= 0 && k < len(all) && links[p.c.vocab[p.c.word[k]].fold] {
			k += d
		}
		if part(k) && all[k].missing == 1 {
			return true
		}
	}
	return false
}

// paired reports whether the source has a word beside one of its neighbours in the
// claim.
func (p *pair) paired(all []wording, content []int, i int, bears []bool) bool {
	const reach = 3 // tokens between neighbours
	at := all[i].before
	for _, n := range []int{at - 1, at + 1} {
		if n < 0 || n >= len(content) || max(content[n]-i, i-content[n]) > reach {
			continue
		}
		if o := all[content[n]].term; o != nil && p.meetTogether(all[i].term, o, bears) {
			return true
		}
	}
	return false
}

// modifies reports whether a word stands right before a content word and the source
// does not have it there: the music manager, where it has a manager and music.
func (p *pair) modifies(all []wording, i int, bears []bool) bool {
	return i+1 < len(all) && all[i+1].term != nil && (all[i].missing == 1 || !p.meetTogether(all[i].term, all[i+1].term, bears))
}

// meetTogether reports whether words that two terms meet stand together in one of
// the sentences.
func (p *pair) meetTogether(a, b *term, bears []bool) bool {
	const reach = 3
	for _, h := range a.hits {
		if h.like < leastBacked {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			k := p.s.in[at]
			if k < 0 || !bears[k] {
				continue
			}
			x := p.s.sentences[k]
			for o := max(x.from, int(at)-reach); o < min(x.to, int(at)+reach+1); o++ {
				if o != int(at) && b.like(p.s.word[o]) >= leastBacked {
					return true
				}
			}
		}
	}
	return false
}

// chances are how likely nothing backs a word, 0..1, for every token of the claim.
func (p *pair) chances(ms []claims.Match) []float64 {
	own := make([]float64, len(p.c.tokens))
	for i, v := range p.wordSigns(ms) {
		own[i] = weighted(wordWeights[:], v)
	}
	out := make([]float64, len(own))
	for i := range own {
		out[i] = odds(weighted(smoothWeights[:], Smooth(own, i)))
	}
	return out
}

// Smooth gives the signs of word i from the weighted signs of all words of the claim.
func Smooth(own []float64, i int) []float64 {
	const outside = -3.0
	left, right := outside, outside
	if i > 0 {
		left = own[i-1]
	}
	if i+1 < len(own) {
		right = own[i+1]
	}
	return []float64{1, own[i], max(left, right), odds(left) * odds(right)}
}

// odds puts a weighted sum between 0 and 1.
func odds(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func weighted(w, v []float64) float64 {
	z := 0.0
	for i, x := range v {
		z += w[i] * x
	}
	return z
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
