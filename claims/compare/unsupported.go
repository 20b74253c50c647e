package compare

import (
	"tickmark/claims"
)

// lightWords say so little that a source in other words seldom has them: verbs that
// only lead to what matters, nouns that only sort it. They are marked only between
// words that are.
var lightWords = map[string]map[string]bool{
	"en": stems("en", `become became name named call called include included including appear appeared announce announced make made take took taken get got give gave given giving
		hold held say said tell told state stated use used go went gone come came see saw seen show showed shown work worked start started begin began play played serve served
		establish established feature featured describe described refer referred know known consider considered receive received provide provided continue continued talk talked
		type number part member group way kind form time year people thing main other several various well first also later new large small second`),
	"de": stems("de", `werden sagen sagte gesagt nennen genannt nannte heißen gelten galt geben gab gegeben nehmen nahm genommen machen gemacht gehen ging gegangen kommen kam gekommen
		stehen stand liegen lag zeigen gezeigt beginnen begann begonnen spielen gehören erhalten erhielt führen geführt bringen brachte gebracht finden fand gefunden halten hielt
		bleiben blieb lassen ließ setzen stellen gestellt tun tat ankündigen angekündigt kündigte erklären erklärte mitteilen teil art form weise zeit jahr menschen sache neu groß klein`),
}

// unsupported lists the words of the claim with no counterpart in what the source
// says on it: no word of the same stem, part or translation, no cognate, no name in
// another spelling, no number or date that agrees. How likely that is of a word, is
// weighed by fitted weights, which also take the words around it with it. A detail
// that agrees is never marked.
func (p *pair) unsupported(ms []claims.Match) []claims.Span {
	var out []claims.Span
	last := -1
	for i, chance := range p.chances(ms) {
		t := p.c.tokens[i]
		if chance < leastChance || inside(ms, t.Span) == claims.StatusMatch {
			continue
		}
		if last >= 0 && last == i-1 && p.c.in[last] == p.c.in[i] {
			out[len(out)-1].End = t.End
		} else {
			out = append(out, t.Span)
		}
		last = i
	}
	return out
}

// joined reports whether a term and the one beside it are one word in the source:
// step-children, stepchildren.
func (p *pair) joined(k *term) bool {
	fold := func(at int) string { return p.c.vocab[p.c.word[at]].fold }
	if n := k.at + 1; n < len(p.c.tokens) && p.c.tokens[n].Start == k.End+1 {
		if _, ok := p.s.byFold[k.fold+fold(n)]; ok {
			return true
		}
	}
	if n := k.at - 1; n >= 0 && p.c.tokens[n].End+1 == k.Start {
		if _, ok := p.s.byFold[fold(n)+k.fold]; ok {
			return true
		}
	}
	return false
}

// bears tells for each sentence of the source whether it has that share of the best
// score or stands beside one that has.
func (p *pair) bears(share float64) []bool {
	out := make([]bool, len(p.s.sentences))
	for _, k := range p.order {
		if p.stand[k].score < share*p.stand[p.order[0]].score {
			break
		}
		for n := max(0, k-1); n <= min(len(out)-1, k+1); n++ {
			out[n] = true
		}
	}
	return out
}

// backs reports whether a word of the claim is met in one of the sentences.
func (p *pair) backs(k *term, bears []bool) bool {
	for _, h := range k.hits {
		if h.like < leastBacked {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			if s := p.s.in[at]; s >= 0 && bears[s] {
				return true
			}
		}
	}
	return false
}

// inside is the status of the detail that holds the span, "" if none does.
func inside(ms []claims.Match, s claims.Span) claims.Status {
	for i := range ms {
		if ms[i].Overlaps(s) {
			return ms[i].Status
		}
	}
	return ""
}
