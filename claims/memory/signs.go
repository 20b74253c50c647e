package memory

import "math"

// The signs that a text says the same as a query, by their places.
const (
	signShare = iota // logarithm of the share of the most that BM25F could give the query
	signClaim        // of the claim's words, by rarity: met
	signTitle        // of the title's words, by rarity: met
	signOrder        // of the query's words, by weight: beside each other in both
	signCount
)

// meeting is where the words of a query are met.
type meeting struct {
	x     *Index
	wants []want
	total float64 // of the weights of all words
	by    map[int32]met
}

// met is the word of the query that meets a term best.
type met struct {
	want int
	like float64
}

func newMeeting(x *Index, wants []want) *meeting {
	m := &meeting{x: x, wants: wants, by: map[int32]met{}}
	for i, w := range wants {
		m.total += w.weight
		for _, a := range w.alts {
			if a.like > m.by[a.term].like {
				m.by[a.term] = met{i, a.like}
			}
		}
	}
	return m
}

func (m *meeting) signs(c candidate) (out [signCount]float64) {
	t := m.x.texts[c.text]
	out[signShare] = math.Log(c.score / m.total / (saturation + 1))
	var order float64
	out[signClaim], out[signOrder] = m.cover(m.x.words[t.from:t.title])
	out[signTitle], order = m.cover(m.x.words[t.title:t.to])
	out[signOrder] = max(out[signOrder], order)
	return out
}

// Covered reports whether a text with these signs has enough of its claim or of its
// title in the query to say the same. It is exported for the program that fits the
// weights.
func Covered(signs []float64) bool {
	return max(signs[signClaim], signs[signTitle]) >= leastCover
}

// nearby is how far apart two words of a query may stand that stand side by side in a text.
const nearby = 2

// cover is the share of the words of a text that the query meets, by their rarity,
// and the share of the query's weight that stands side by side in both.
func (m *meeting) cover(words []int32) (cover, order float64) {
	have, all := 0.0, 0.0
	seen := make(map[int32]bool, len(words))
	before := -1 // the word of the query that the word before meets
	for _, id := range words {
		if id < 0 {
			continue
		}
		w, ok := m.by[id]
		if ok && before >= 0 && before != w.want {
			if d := m.wants[w.want].at - m.wants[before].at; d >= 0 && d <= nearby {
				order += min(m.wants[w.want].weight, m.wants[before].weight)
			}
		}
		before = -1
		if ok {
			before = w.want
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		r := m.x.rarity([]alt{{id, 1}})
		all += r
		if ok {
			have += r * w.like
		}
	}
	if all > 0 {
		cover = have / all
	}
	return cover, order / m.total
}

// matched lists the words of the query that a text holds, in the query's order.
func (m *meeting) matched(n int32) []string {
	t := m.x.texts[n]
	hit := make([]bool, len(m.wants))
	for _, id := range m.x.words[t.from:t.to] {
		if id < 0 {
			id = -1 - id
		}
		if w, ok := m.by[id]; ok {
			hit[w.want] = true
		}
	}
	var out []string
	for i, w := range m.wants {
		if hit[i] {
			out = append(out, w.text)
		}
	}
	return out
}

// Candidate is a text that was looked at for a query, with its signs.
type Candidate struct {
	Key   int64
	Signs []float64
}

// SignNames are what the signs are called, in their order.
func SignNames() []string { return []string{"share", "claim", "title", "order"} }

// Candidates lists the texts that Search looks at, the best by BM25F first, with
// what their scores are weighed from. It is exported for the program that fits the
// weights.
func (x *Index) Candidates(q Query) []Candidate {
	wants := x.wants(q)
	m := newMeeting(x, wants)
	var out []Candidate
	for _, c := range x.gather(wants, q.Skip) {
		s := m.signs(c)
		out = append(out, Candidate{x.texts[c.text].key, s[:]})
	}
	return out
}
