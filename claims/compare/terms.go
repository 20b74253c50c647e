package compare

import (
	"math"
	"slices"
	"sort"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// term is a content word of a claim with what it meets in a source.
type term struct {
	claims.Span
	word
	at     int     // its token in the claim
	valued bool    // inside a number or date, which is compared by its value
	weight float64 // how much it tells: rare words more, names most
	best   float64 // the best likeness that anything in the source has, 0..1
	hits   []hit   // by id
}

// hit is a word of the source that a term meets, with its likeness: 1 the same
// word, less for a part, a translation, a cognate.
type hit struct {
	id   int32
	like float64
}

// How like a term a word of the source is, by how they meet. The numbers order the
// ways by how seldom they mislead; they are reasoned, not fitted.
const (
	likeSame        = 1.0
	likeName        = 0.95 // a name in another spelling
	likeTranslation = 0.9
	likeFamily      = 0.65 // Ukraine, ukrainian
	likeSynonym     = 0.45 // film, movie
	likePart        = 0.5  // Hilfspaket, Paket
	leastCognate    = 0.5
	leastFamily     = 0.6
)

// terms lists the content words of a claim and finds what they meet in the source.
func terms(c, s *index) []term {
	across := c.code() != s.code()
	out := make([]term, 0, len(c.tokens))
	memo := make(map[int32]int, len(c.tokens))
	for i, t := range c.tokens {
		w := c.vocab[c.word[i]]
		if w.stop {
			continue
		}
		if k, ok := memo[c.word[i]]; ok {
			k := out[k]
			k.Span, k.at, k.valued = t.Span, i, c.valued(i)
			out = append(out, k)
			continue
		}
		memo[c.word[i]] = len(out)
		k := term{Span: t.Span, word: w, at: i, valued: c.valued(i)}
		k.meet(c, s, across)
		k.weigh(float64(len(s.sentences)), s.holding(k.hits))
		out = append(out, k)
	}
	return out
}

// valued reports whether a token lies inside a number or a date.
func (x *index) valued(at int) bool {
	for i := range x.details {
		d := &x.details[i]
		if at >= d.from && at < d.to && (d.isFigure || d.isMoment) {
			return true
		}
	}
	return false
}

// weigh sets how much a term tells by how many of the sentences hold it: the inverse
// document frequency as in BM25 (Robertson and Zaragoza 2009), and a little more for
// names.
func (k *term) weigh(sentences, holding float64) {
	holding = min(holding, sentences)
	k.weight = math.Log(1 + (sentences-holding+0.5)/(holding+0.5))
	if k.key != "" {
		k.weight *= 1.1
	}
}

// holding is how often the words stand in the text, of those that are met best.
func (x *index) holding(hits []hit) float64 {
	n, best := 0.0, 0.0
	for _, h := range hits {
		best = max(best, h.like)
	}
	for _, h := range hits {
		if h.like >= best-0.1 {
			n += float64(len(x.posting[h.id]))
		}
	}
	return n
}

// meet finds the words of the source that a term meets.
func (k *term) meet(c, s *index, across bool) {
	found := map[int32]float64{}
	add := func(id int32, like float64) {
		if like > found[id] {
			found[id] = like
		}
	}
	all := func(ids []int32, like float64) {
		for _, id := range ids {
			add(id, like)
		}
	}
	if id, ok := s.byFold[k.fold]; ok && (!across || k.num || k.cap || len(k.fold) > 3) {
		add(id, likeSame)
	}
	if !k.num {
		if across {
			k.meetAcross(c, s, all)
		} else {
			all(s.byStem[k.stem], likeSame)
			if k.root != "" {
				all(s.byStem[k.root], likeTranslation)
			}
			for _, t := range lang.Synonyms(c.code(), k.stem) {
				all(s.byStem[t], likeSynonym)
			}
		}
		if k.key != "" && len(k.key) >= 3 {
			all(s.byKey[k.key], likeName)
			if bare, ok := genitive(k.key, c); ok {
				all(s.byKey[bare], likeName)
			}
		}
		k.meetParts(s, across, all)
		least, like := leastFamily, likeFamily
		if across {
			least, like = leastCognate, 1
		}
		s.cognates(k.fold, least, func(id int32, l float64) {
			if across {
				add(id, l*like)
			} else if prefix(k.fold, s.vocab[id].fold) >= 4 {
				add(id, likeFamily)
			}
		})
	}
	k.hits = make([]hit, 0, len(found))
	for id, like := range found {
		k.hits = append(k.hits, hit{id, like})
		k.best = max(k.best, like)
	}
	sort.Slice(k.hits, func(i, j int) bool { return k.hits[i].id < k.hits[j].id })
}

// genitive takes the ending of a German genitive from the key of a name: Trumps.
func genitive(key string, x *index) (string, bool) {
	bare, ok := strings.CutSuffix(key, "s")
	return bare, ok && x.code() == "de" && len(bare) >= 3
}

// meetAcross meets translations, also of compounds as a whole.
func (k *term) meetAcross(c, s *index, all func([]int32, float64)) {
	for _, t := range lang.Translations(c.code(), s.code(), k.stem) {
		all(s.byStem[t], likeTranslation)
	}
	if k.root == "" {
		return
	}
	for _, t := range lang.Translations(c.code(), s.code(), k.root) {
		all(s.byStem[t], likeTranslation)
	}
}

// meetParts meets words that share a part of a compound.
func (k *term) meetParts(s *index, across bool, all func([]int32, float64)) {
	for _, p := range k.parts {
		if across {
			for _, t := range lang.Translations("de", s.code(), p) {
				all(s.byStem[t], likePart+0.2)
			}
			continue
		}
		all(s.byStem[p], likePart)
		all(s.byPart[p], likePart)
	}
	if len(s.byPart) == 0 {
		return
	}
	if !across {
		all(s.byPart[k.stem], likePart)
		return
	}
	for _, t := range lang.Translations("en", s.code(), k.stem) {
		all(s.byPart[t], likePart)
	}
}

// share is what a term counts for in the cover of a claim: a name more than a word,
// numbers and dates nothing, because they are what is to be compared.
func (k *term) share() float64 {
	switch {
	case k.num || k.valued:
		return 0
	case k.key != "":
		return 1.3
	}
	return 1
}

// prefix is the number of bytes that two words begin with alike.
func prefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// like is the likeness of the word id to the term, 0 if it does not meet it.
func (k *term) like(id int32) float64 {
	i, ok := slices.BinarySearchFunc(k.hits, id, func(h hit, id int32) int { return int(h.id) - int(id) })
	if !ok {
		return 0
	}
	return k.hits[i].like
}
