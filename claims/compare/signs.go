package compare

import (
	"fmt"

	"tickmark/claims"
)

// Sign is something that speaks for a person's eyes, from 0, where it does not
// speak, to 1.
type Sign struct {
	Name  string
	Value float64
	// Words are those of the claim that it comes from, in order.
	Words []string
}

// The signs by their places in the list that [Signs] gives.
const (
	signMissing = iota // of the words by rarity: not backed by what bears on the claim
	signNames          // of the names: not backed
	signFirst          // of the words: not in the first passage
	signThree          // of the words: not in the first three
	signAlarm          // of the details: one differs or is absent
	signAgainst        // of the first passage: something in it speaks against the claim
	signCount
)

var signNamed = [signCount]string{"missing", "names", "first", "three", "alarm", "against"}

// signs weighs every word of the claim against the source.
func (p *pair) signs(c *claims.Comparison) (out [signCount]Sign) {
	for i := range out {
		out[i].Name = signNamed[i]
	}
	bears := p.bears(bearingShare)
	var all [signCount]float64 // what each share is of
	add := func(sign int, k *term, share, of float64) {
		all[sign] += of
		if share > 0 {
			out[sign].Value += share * of
			out[sign].Words = append(out[sign].Words, p.c.slice(k.Span))
		}
	}
	for t := range p.terms {
		k := &p.terms[t]
		matched := inside(c.Details, k.Span) == claims.StatusMatch
		missing := one(!matched && !p.backs(k, bears))
		add(signMissing, k, missing, k.weight)
		if k.key != "" {
			add(signNames, k, missing, 1)
		}
		first, three := p.held(k, p.tops[p.c.in[k.at]])
		if matched && k.num {
			first, three = 1, 1
		}
		add(signFirst, k, 1-first, 1)
		add(signThree, k, 1-three, 1)
	}
	for i := range out {
		if all[i] > 0 {
			out[i].Value /= all[i]
		}
	}
	for _, m := range c.Details {
		if m.Status == claims.StatusDiffers || m.Status == claims.StatusAbsent {
			out[signAlarm].Value = 1
			out[signAlarm].Words = append(out[signAlarm].Words, m.Text)
		}
	}
	if len(c.Passages) > 0 {
		for _, r := range c.Passages[0].Against {
			out[signAgainst].Value = 1
			out[signAgainst].Words = append(out[signAgainst].Words, fmt.Sprint(r.Args[0]))
		}
	}
	return out
}

// firstPassages are, for each sentence of the claim (-1 for words in none), the first three
// passages, and before them the first that has most of this sentence.
func (p *pair) firstPassages() map[int32][]int {
	three := p.ranked[:min(3, len(p.ranked))]
	out := map[int32][]int{-1: three}
	for n := range p.c.sentences {
		out[int32(n)] = three
	}
	if len(p.c.sentences) < 2 {
		return out
	}
	left := len(p.c.sentences)
	for _, k := range p.ranked[:min(closely, len(p.ranked))] {
		if n := int32(p.counterpart(p.s.sentences[k])); n >= 0 && len(out[n]) == len(three) {
			out[n] = append([]int{k}, three...)
			if left--; left == 0 {
				break
			}
		}
	}
	return out
}

// held is how like a word of the best sentence, and of any of the sentences, is to
// the term.
func (p *pair) held(k *term, sentences []int) (first, any float64) {
	for n, s := range sentences {
		x := p.s.sentences[s]
		for _, h := range k.hits {
			if h.like > any && p.s.stands(h.id, x.from, x.to) {
				any = h.like
			}
		}
		if n == 0 {
			first = any
		}
	}
	return first, any
}
