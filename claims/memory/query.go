package memory

import (
	"math"
	"regexp"
	"strings"

	"tickmark/claims/lang"
)

// want is a word of a query with the terms that it meets.
type want struct {
	text   string // as it is written
	at     int    // its place among the words of the query
	alts   []alt  // the best first
	weight float64
}

// alt is a term that a word meets, and how like it is.
type alt struct {
	term int32
	like float64
}

// links are addresses of pages, also where no space parts them from a word.
var links = regexp.MustCompile(`(?i)https?://\S*|pic\.twitter\.com/\S*|\bwww\.\S+`)

// credits match what stands under an embedded post: — Name (@account) October 6, 2019
// (https://developer.x.com/en/docs/x-for-websites/embedded-posts).
var credits = regexp.MustCompile(`[—–-]\s?([^—–]{1,80} \(@\w{1,30}\))[^—–]{0,40}$`)

// mostCredit bounds the words of a credit that are looked at.
const mostCredit = 12

// wants reads a query.
func (x *Index) wants(q Query) []want {
	words, credit := strings.TrimPrefix(links.ReplaceAllString(q.Text, " "), "RT "), ""
	if m := credits.FindStringSubmatchIndex(words); m != nil {
		words, credit = words[:m[0]], words[m[2]:m[3]]
	}
	list, by := cut(words), tokens(credit)
	code := q.Lang
	if code == "" {
		code = language(list)
	}
	r := reader{x: x, code: code, at: map[int32]int{}}
	for _, t := range list {
		r.take(t, 1)
	}
	for _, t := range by[:min(len(by), mostCredit)] {
		r.take(t, creditFactor)
	}
	return r.out
}

// reader makes the list of a query's words.
type reader struct {
	x    *Index
	code string
	out  []want
	at   map[int32]int // the word in out that a term is met by best
	n    int           // words that were read
	near int           // words that were looked for as misspelled
}

// take takes a word up, a hashtag or account by its parts. A term counts once, by
// the word that weighs most.
func (r *reader) take(t token, factor float64) {
	pieces := []token{t}
	if t.mark != 0 {
		pieces = r.x.pieces(t)
	}
	for _, p := range pieces {
		w := want{text: p.text, at: r.n}
		r.n++
		var ok bool
		if w.alts, ok = r.meet(p); !ok {
			continue
		}
		w.weight = factor * r.x.rarity(w.alts)
		if p.cap && !p.num {
			w.weight *= nameFactor
		}
		if len(w.alts) == 0 { // it weighs all the same: no text holds all of the query
			r.out = append(r.out, w)
			continue
		}
		if k, ok := r.at[w.alts[0].term]; ok {
			r.out[k].weight = max(r.out[k].weight, w.weight)
			continue
		}
		r.at[w.alts[0].term] = len(r.out)
		r.out = append(r.out, w)
	}
}

// meet finds the terms that a word meets, the best first; ok is false for a word of
// grammar.
func (r *reader) meet(t token) (out []alt, ok bool) {
	x, w := r.x, read(t, r.code)
	if w.term == "" {
		return nil, false
	}
	met := map[int32]bool{}
	add := func(term string, like float64) {
		if id, ok := x.ids[term]; ok && !met[id] && len(x.lists[id]) > 0 {
			met[id] = true
			out = append(out, alt{id, like})
		}
	}
	add(w.term, 1)
	if w.stem == "" {
		return out, true
	}
	other := map[string]string{"de": "en", "en": "de"}[r.code]
	across := func(stem string, like float64) {
		for _, s := range lang.Translations(r.code, other, stem) {
			add(term(s), like)
		}
	}
	if w.root != "" {
		add(term(w.root), likeRoot)
	}
	if t.cap && len(t.text) >= leastName {
		if l := lang.Of(other); l != nil { // Gates has another stem in German, and is no German word
			add(term(l.Stem(t.text)), likeName)
		}
		for _, id := range x.names[lang.NameKey(w.term)] {
			add(x.vocab[id], likeName)
		}
	}
	across(w.stem, likeTranslation)
	if w.root != "" {
		across(w.root, likeTranslation)
	}
	if len(out) == 0 && r.near < mostNear {
		r.near++
		add(x.near(w.term), likeMisspelt)
	}
	x.family(w.term, func(s string) { add(s, likeFamily) })
	for _, p := range w.parts {
		add(term(p), likePart)
		across(p, likePart)
	}
	for _, s := range lang.Synonyms(r.code, w.stem) {
		add(term(s), likeSynonym)
	}
	return out, true
}

// rarity is the inverse document frequency of the terms that are met best, as in
// BM25; the highest where nothing is met.
func (x *Index) rarity(alts []alt) float64 {
	n, df := float64(len(x.texts)), 0.0
	for _, a := range alts {
		if a.like >= alts[0].like-0.1 {
			df += float64(len(x.lists[a.term]))
		}
	}
	df = min(df, n)
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}
