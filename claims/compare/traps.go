package compare

import (
	"tickmark/claims"
	"tickmark/claims/lang"
)

// WithTraps is the source with another table of words that are easily translated
// wrongly; without it the program's own is asked.
func (s *Source) WithTraps(table *lang.Traps) *Source {
	x := *s.index
	x.traps = table
	return &Source{&x}
}

// Traps notes the words of a whole text that are easily translated wrongly from the
// source's language, where the source holds the word that misleads.
func Traps(sheet *claims.Sheet, s *Source) []claims.Note {
	if sheet.Lang == s.code() {
		return nil
	}
	x := newIndex(sheet, claims.Span{Start: 0, End: claims.NewText(sheet.Text).Len()})
	return x.trapsFrom(s.index, nil)
}

// notes are the traps of the claim, of which the sentences that bear on it hold the
// word that misleads.
func (p *pair) notes() []claims.Note {
	if !p.across || len(p.order) == 0 {
		return nil
	}
	return p.c.trapsFrom(p.s, p.bears(bearingShare))
}

// trapsFrom finds traps for a text that comes from a source. Where bears is not nil,
// it tells which sentences of the source count.
func (x *index) trapsFrom(s *index, bears []bool) []claims.Note {
	table := s.traps
	if table == nil {
		table = lang.OwnTraps()
	}
	var out []claims.Note
	for at := range x.tokens {
		for _, e := range table.At(x.code(), s.code(), x.vocab[x.word[at]].fold) {
			n := x.phraseAt(at, e.Words)
			if n == 0 || e.Beside && !x.besideNumber(at, at+n) || len(e.Source) > 0 && !s.holds(e.Source, bears) {
				continue
			}
			span := claims.Span{Start: x.tokens[at].Start, End: x.tokens[at+n-1].End}
			out = append(out, claims.Note{Kind: claims.NoteTrap, Spans: []claims.Span{span}, Reason: claims.Because("notes.trap", x.slice(span), e.Says)})
		}
	}
	return out
}

// phraseAt is the number of words of the first of the phrases that stands at a
// token, 0 for none.
func (x *index) phraseAt(at int, phrases [][]string) int {
	for _, words := range phrases {
		n := 0
		for n < len(words) && at+n < len(x.tokens) && lang.TrapWord(words[n], x.vocab[x.word[at+n]].fold) {
			n++
		}
		if n == len(words) {
			return n
		}
	}
	return 0
}

// besideNumber reports whether a number, or an amount of which they are the unit,
// holds the tokens from..to-1 or touches them.
func (x *index) besideNumber(from, to int) bool {
	for i := range x.details {
		if d := &x.details[i]; (d.isFigure || d.Kind == claims.DetailTime) && d.from <= to && d.to >= from {
			return true
		}
	}
	return false
}

// holds reports whether one of the phrases stands in the sentences that count.
func (x *index) holds(phrases [][]string, bears []bool) bool {
	for at := range x.tokens {
		if k := x.in[at]; bears != nil && (k < 0 || !bears[k]) {
			continue
		}
		if x.phraseAt(at, phrases) > 0 {
			return true
		}
	}
	return false
}
