package compare

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// rewordedBy is how many words on either side of a quotation belong to the passage
// that is looked for: enough to find "80 Tonnen" again where it now says "90 Tonnen".
const rewordedBy = 12

// Reworded shows how a passage of one text reads in a later one: the words that span
// covers, with up to twelve on either side of them in the same paragraph, against the
// place of the later text that holds most of these. The difference is by words, "-"
// for those only in the earlier text. It is false where less than half of the words
// stand in one place, or where they are too many to compare one by one.
func Reworded(was *claims.Text, span claims.Span, now *claims.Text) (place claims.Span, diff []claims.DiffPart, found bool) {
	want := passage(was, span)
	if len(want) == 0 || len(want) > longestQuote {
		return claims.Span{}, nil, false
	}
	have := tokens(now.String())
	ids := map[string]int32{}
	number := func(list []token) []int32 {
		out := make([]int32, len(list))
		for i, t := range list {
			w := lang.Fold(t.text)
			id, known := ids[w]
			if !known {
				id = int32(len(ids))
				ids[w] = id
			}
			out[i] = id
		}
		return out
	}
	wanted, all := number(want), number(have)
	from, held := densest(wanted, all, len(ids), runOf(want))
	if 2*held < len(want) {
		return claims.Span{}, nil, false
	}
	from += spare(wanted, all[from:min(len(all), from+runOf(want))], len(ids))
	run := have[from:min(len(have), from+runOf(want))]
	diff, first, last := wordDiff(want, run)
	if first > last {
		return claims.Span{}, nil, false
	}
	return claims.Span{Start: run[first].Start, End: run[last].End}, diff, true
}

// passage is the words that span covers, with those around them on the same line.
func passage(t *claims.Text, span claims.Span) []token {
	s := t.String()
	from, to := t.Byte(span.Start), t.Byte(span.End)
	from = strings.LastIndexByte(s[:from], '\n') + 1
	if i := strings.IndexByte(s[to:], '\n'); i >= 0 {
		to += i
	} else {
		to = len(s)
	}
	line := tokens(s[from:to])
	base := t.Pos(from)
	first, last := len(line), 0 // of those that span touches
	for i, w := range line {
		if w.Start+base < span.End && w.End+base > span.Start {
			first, last = min(first, i), max(last, i+1)
		}
	}
	if first >= last {
		return nil
	}
	return line[max(0, first-rewordedBy):min(len(line), last+rewordedBy)]
}

// spare is how many words at the beginning of a run it could be without: those that are
// not wanted, or come again in it as often as they are. A run that begins with the end
// of a headline would otherwise tie the passage to its words.
func spare(want, run []int32, vocab int) int {
	need := make([]int32, vocab) // less those that the rest of the run has
	for _, id := range want {
		need[id]++
	}
	for _, id := range run {
		need[id]--
	}
	for n, id := range run {
		if need[id] >= 0 {
			return n
		}
		need[id]++
	}
	return len(run)
}

// runOf is how many words of another text are laid beside the words that are wanted: a
// few more, as some may have been put in.
func runOf(want []token) int { return len(want) + len(want)/4 + 1 }

// densest finds the run of so many words that holds most of the words that are wanted:
// where it begins, and how many it holds. Words are given by their numbers below vocab;
// one that is wanted and has none there is negative.
func densest(want, words []int32, vocab, long int) (from, held int) {
	need, have := make([]int32, vocab), make([]int32, vocab)
	for _, id := range want {
		if id >= 0 {
			need[id]++
		}
	}
	now := 0
	for i, id := range words {
		if have[id]++; have[id] <= need[id] {
			now++
		}
		if i >= long {
			gone := words[i-long]
			if have[gone] <= need[gone] {
				now--
			}
			have[gone]--
		}
		if now > held {
			held, from = now, max(0, i-long+1)
		}
	}
	return from, held
}
