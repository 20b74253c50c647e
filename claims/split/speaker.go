package split

import (
	"strings"

	"tickmark/claims/lang"
)

// phrase is a noun phrase that may name a speaker: the lexemes from..to-1. It is
// empty where nobody is named.
type phrase struct{ from, to int }

func (p phrase) empty() bool { return p.to <= p.from }

const pronoun = lang.He | lang.She | lang.They

// phraseAt reads a noun phrase that begins at i and ends before limit:
// article, attributes, nouns and names, attached genitives, brackets and an
// apposition between commas. deep allows phrases with a preposition in it.
func (s *scan) phraseAt(i, limit int, deep bool) phrase {
	from := i
	if i >= limit {
		return phrase{}
	}
	if l := &s.ls[i]; l.can(pronoun) && !(s.second && l.can(lang.Article) && i+1 < limit && s.nominal(i+1, limit)) {
		return phrase{i, i + 1}
	}
	end := s.core(i, limit)
	if end == i {
		return phrase{}
	}
	for i = end; i < limit; i = end {
		l := &s.ls[i]
		switch {
		case l.kind == lexOpen:
			k := i
			for k < limit && s.ls[k].kind != lexClose && k < i+12 {
				k++
			}
			if k >= limit || s.ls[k].kind != lexClose {
				return phrase{from, i}
			}
			end = k + 1
			continue
		case s.second && l.can(lang.Article) && s.personAt(i-1) < 0 && genitiveArticle(l.low):
			end = s.core(i, limit) // a genitive
		case s.second && i > 0 && s.ls[i-1].cap && strings.HasSuffix(l.low, "er") && s.nominal(i, limit):
			end = s.core(i, limit) // a genitive without article: "Angaben westlicher Regierungen"
		case s.joins(i):
			end = s.core(i+1, limit)
			if end == i+1 {
				end = i
			}
		case l.can(lang.Conjunction) && (l.low == "und" || l.low == "and" || l.low == "et" || l.low == "sowie"):
			end = s.core(i+1, limit)
			if end == i+1 || end < limit && s.ls[end].can(lang.Auxiliary) && !s.ls[i+1].cap {
				end = i
			}
		case l.kind == lexComma:
			// An apposition ends at the next comma and holds no verb of its own.
			k := s.core(i+1, limit)
			if k > i+1 {
				k = s.phraseAt(i+1, limit, deep).to
			}
			if k > i+1 && k <= limit && (k == limit || s.ls[k].kind == lexComma || s.ls[k].kind == lexStop || s.ls[k].kind == lexColon) && (s.isName(from, i) != s.isName(i+1, k)) {
				return phrase{from, k}
			}
			return phrase{from, i}
		case deep && l.can(lang.Preposition) && !l.can(lang.Adverb) && s.at(i+1).kind != lexNumber:
			end = s.core(i+1, limit)
			if end == i+1 {
				end = i
			}
		default:
			end = i
		}
		if end <= i {
			break
		}
	}
	return phrase{from, i}
}

// joins reports whether the preposition at i ties what follows to the noun
// before: "der Sprecher von X", "president of X".
func (s *scan) joins(i int) bool {
	switch s.ls[i].low {
	case "von", "vom", "für", "of", "for", "by", "de", "du", "des", "in":
		return s.ls[i].can(lang.Preposition)
	}
	return false
}

// genitiveArticle reports whether a German article can open a genitive.
func genitiveArticle(low string) bool {
	switch low {
	case "des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer", "dieses", "dieser", "jener", "aller", "beider", "mehrerer":
		return true
	}
	return false
}

// core reads article, attributes and nouns without anything attached; it returns
// i where there is no noun.
func (s *scan) core(i, limit int) int {
	k := i
	if i < limit && s.personAt(i) >= 0 && s.names[s.nameAt[i]].from == i {
		if to := s.names[s.nameAt[i]].to; to <= limit && to > i+1 {
			return to // Von der Leyen
		}
	}
	for k < limit && (s.ls[k].can(lang.Article) || s.ls[k].kind == lexNumber) {
		k++
		if l := &s.ls[k-1]; l.kind == lexNumber && len(l.text) > 5 && l.text[len(l.text)-1] > '9' && !(s.at(k).cap && strings.Contains(l.text, "-j")) {
			return k // der 58-Jährige, not: der 58-jährige Lars Holt
		}
	}
	attributes := 0
	for k < limit && attributes < 6 {
		l := &s.ls[k]
		if l.kind == lexMark && l.pair > int32(k) && int(l.pair) < limit && s.nameInMarks(k) {
			return int(l.pair) + 1 // a name in quotation marks
		}
		if l.word() && (l.cap || l.is(lang.Particle) && k+1 < limit && s.ls[k+1].cap) {
			break
		}
		if !s.caps && l.word() && (k > i || l.is(lang.Role|lang.Speaker)) && !s.function(l) {
			// In a language without capitals for nouns the last of the plain
			// words is the noun.
			first := k
			for k < limit && s.ls[k].word() && !s.function(&s.ls[k]) && !s.ls[k].can(lang.Article) && !(s.ls[k].can(lang.Says) && k > first) {
				k++
			}
			return k
		}
		if !l.word() || s.function(l) || !attribute(l.low) {
			return i
		}
		k, attributes = k+1, attributes+1
	}
	head := k
	for k < limit && s.ls[k].word() {
		l := &s.ls[k]
		if n := s.nameAt[k]; n >= 0 && s.names[n].to > k+1 && s.names[n].to <= limit {
			k = s.names[n].to // Washington, DC
			continue
		}
		if l.cap && !(k > head && s.function(l)) || k > head && l.is(lang.Particle) && k+1 < limit && s.ls[k+1].cap && !(s.second && l.can(lang.Article)) {
			k++
			continue
		}
		if !s.caps && k > head && l.is(lang.Role|lang.Speaker) {
			k++
			continue
		}
		break
	}
	if k == head {
		return i
	}
	if k < limit && s.ls[k].kind == lexMark && s.ls[k].pair > int32(k) && int(s.ls[k].pair) < limit && s.nameInMarks(k) && s.caps {
		k = int(s.ls[k].pair) + 1
	}
	return k
}

// nameInMarks reports whether the mark at k opens a name rather than speech.
func (s *scan) nameInMarks(k int) bool {
	p := markPair{open: k, close: int(s.ls[k].pair)}
	n := p.close - p.open - 1
	return n < 9 && (n == 1 && s.ls[k+1].cap || s.capitals(p))
}

// nominal reports whether a noun phrase's attributes or noun begin at i.
func (s *scan) nominal(i, limit int) bool {
	for ; i < limit; i++ {
		l := &s.ls[i]
		if l.cap {
			return true
		}
		if !l.word() || s.function(l) || !attribute(l.low) {
			return false
		}
	}
	return false
}

// function reports whether the word belongs to the grammar rather than to a noun
// phrase.
func (s *scan) function(l *lexeme) bool {
	return l.can(lang.Preposition|lang.Conjunction|lang.Subordinate|lang.Auxiliary|lang.That|lang.Asking|pronoun|lang.Impersonal|lang.First|lang.According|lang.Following) ||
		l.can(lang.Adverb) && !l.cap
}

// attribute reports whether a German word in small letters can be an adjective
// before a noun, by its ending.
func attribute(low string) bool {
	n := len(low)
	if n < 4 {
		return false
	}
	switch low[n-1] {
	case 'e':
		return true
	case 'n', 'r', 's', 'm':
		return low[n-2] == 'e'
	}
	return false
}

// isName reports whether a person or a known name is among the lexemes.
func (s *scan) isName(from, to int) bool {
	for i := from; i < to; i++ {
		if n := s.nameAt[i]; n >= 0 && s.names[n].person >= 0 {
			return true
		}
	}
	return false
}
