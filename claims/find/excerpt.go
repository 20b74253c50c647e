package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/memory"
)

// Excerpt is a part of a text with the words in it that were looked for.
type Excerpt struct {
	Text  string        // on one line; with … where the text goes on
	Marks []claims.Span // the words, in code points of Text
	// At is where the first of them stands in the whole text, in code points.
	At claims.Span
}

// mostText bounds how much of a text is looked at for an excerpt, in bytes. It is a
// book; further in the search still finds, only the excerpt is of the beginning.
const mostText = 1 << 20

// Cutter cuts excerpts. It remembers the spelling of words from one to the next; the zero
// value is ready, and must not be used by several goroutines at once.
type Cutter struct{ forms memory.Forms }

// met is a place where a clause of a query is met: the words from first to last.
type met struct{ clause, first, last int }

// Meets reports whether a text holds what the query asks for. Lang is its language, ""
// to have it guessed.
func (c *Cutter) Meets(q claims.Lookup, text, lang string) bool {
	if q.Empty() {
		return false
	}
	words := c.forms.Words(text, lang)
	found := make([]bool, len(q))
	for _, m := range meet(q, words) {
		found[m.clause] = true
	}
	for i, clause := range q {
		if found[i] == clause.Without {
			return false
		}
	}
	return true
}

// firstLook is how much of a text is looked at first, in bytes: most texts hold early
// what they were found for, and to spell all words of a long one takes time.
const firstLook = 4 << 10

// Cut cuts the part of about so many code points out of a text that holds most of what
// the query asks for, or its beginning if it holds nothing of it. Of a long text it is
// from the beginning that holds everything.
func (c *Cutter) Cut(q claims.Lookup, text, lang string, length int) Excerpt {
	if len(text) > mostText {
		text = strings.ToValidUTF8(text[:mostText], "")
	}
	for size := firstLook; ; size *= 4 {
		part := beginning(text, size)
		words := c.forms.Words(part, lang)
		places := wanted(q, words)
		if len(part) == len(text) || whole(q, places) && words[places[len(places)-1].last].End+length < len(part) {
			from, to := fullest(places, words, length, len(q))
			return show(text, words, places[from:to], length)
		}
	}
}

// beginning is the text up to the last space within the size, or all of it.
func beginning(text string, size int) string {
	if len(text) <= size {
		return text
	}
	if i := strings.LastIndexByte(text[:size], ' '); i > 0 {
		return text[:i]
	}
	return text
}

// wanted lists the places of what the query asks for.
func wanted(q claims.Lookup, words []memory.Word) []met {
	return slices.DeleteFunc(meet(q, words), func(m met) bool { return q[m.clause].Without })
}

// whole reports whether the places meet everything that the query asks for.
func whole(q claims.Lookup, places []met) bool {
	for i, c := range q {
		if !c.Without && !slices.ContainsFunc(places, func(m met) bool { return m.clause == i }) {
			return false
		}
	}
	return len(places) > 0
}

// meet lists where the clauses of a query are met, in the order of the text.
func meet(q claims.Lookup, words []memory.Word) []met {
	type start struct {
		clause int
		phrase claims.Phrase
	}
	exact, begins := map[string][]start{}, []start(nil)
	for i, c := range q {
		for _, p := range c.Any {
			if p.Prefix && len(p.Terms) == 1 {
				begins = append(begins, start{i, p})
			} else {
				exact[p.Terms[0]] = append(exact[p.Terms[0]], start{i, p})
			}
		}
	}
	var out []met
	for i, w := range words {
		for _, list := range [][]start{exact[w.Term], begins} {
			for _, s := range list {
				if last := i + len(s.phrase.Terms) - 1; follows(words[i:], s.phrase) && (len(out) == 0 || out[len(out)-1] != met{s.clause, i, last}) {
					out = append(out, met{s.clause, i, last})
				}
			}
		}
	}
	return out
}

// follows reports whether the words begin with the phrase.
func follows(words []memory.Word, p claims.Phrase) bool {
	if len(words) < len(p.Terms) {
		return false
	}
	for i, t := range p.Terms {
		last := p.Prefix && i == len(p.Terms)-1
		if words[i].Term != t && !(last && strings.HasPrefix(words[i].Term, t)) {
			return false
		}
	}
	return true
}

// fullest is the run of places no longer than length (in bytes, of which there are no
// fewer than code points) that meets most clauses, the first of several.
func fullest(places []met, words []memory.Word, length, clauses int) (from, to int) {
	count := make([]int, clauses)
	best, distinct, a := 0, 0, 0
	for b, m := range places {
		if count[m.clause]++; count[m.clause] == 1 {
			distinct++
		}
		for a < b && words[m.last].End-words[places[a].first].Start > length {
			if count[places[a].clause]--; count[places[a].clause] == 0 {
				distinct--
			}
			a++
		}
		if distinct > best {
			best, from, to = distinct, a, b+1
		} else if distinct == best && from == a {
			to = b + 1
		}
	}
	return from, to
}

// show cuts the text around some places: a third of what is left of the length before
// them, the rest after, at words.
func show(text string, words []memory.Word, places []met, length int) Excerpt {
	start, end := 0, 0
	if len(places) > 0 {
		start, end = words[places[0].first].Start, words[places[len(places)-1].last].End
	}
	var out Excerpt
	if len(places) > 0 {
		first := words[places[0].last].End
		out.At.Start = utf8.RuneCountInString(text[:start])
		out.At.End = out.At.Start + utf8.RuneCountInString(text[start:first])
	}
	left := max(length-(end-start), 0)
	from, to := start, end
	for _, w := range words {
		if w.Start >= start-left/3 && w.Start < from {
			from = w.Start
		}
		if w.End <= end+left-left/3 && w.End > to {
			to = w.End
		}
	}
	if start-left/3 <= 0 {
		from = 0
	}
	if end+left >= len(text) {
		to = len(text)
	}
	var b strings.Builder
	if from > 0 {
		b.WriteString("… ")
	}
	at := utf8.RuneCountInString(b.String())
	put := func(s string) {
		s = flat(s)
		b.WriteString(s)
		at += utf8.RuneCountInString(s)
	}
	pos := from
	for _, m := range places {
		s, e := words[m.first].Start, words[m.last].End
		if s < pos {
			continue // it lies in the one before
		}
		put(text[pos:s])
		mark := claims.Span{Start: at}
		put(text[s:e])
		mark.End, pos = at, e
		out.Marks = append(out.Marks, mark)
	}
	put(text[pos:to])
	if to < len(text) {
		b.WriteString(" …")
	}
	out.Text = b.String()
	return out
}

// flat puts a text on one line, character for character.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u2028' || r == '\u2029' || r == '\u007f' {
			return ' '
		}
		return r
	}, s)
}
