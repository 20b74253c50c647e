package memory

import (
	"slices"

	"tickmark/claims/lang"
)

// Index holds texts to be searched. The zero value is empty and ready. It may be
// searched by several goroutines at once, but not while it is changed.
type Index struct {
	vocab []string    // the terms
	lists [][]posting // of each term, the texts that hold it
	named []bool      // of each term: it is written with a capital somewhere
	texts []text
	words []int32 // of all texts, one after the other

	// Tables over those.
	ids    map[string]int32   // terms by name
	names  map[string][]int32 // terms with a capital by lang.NameKey
	begins map[string][]int32 // terms by their first bytes
	keys   map[int64]int32    // texts that are there
	forms  map[form][]int32   // terms of forms, so that each is looked up once
}

// posting is the number of a text, and where in it a term stands.
type posting uint32

// Where a term stands; neither is for a part of a compound, and for initials.
const (
	inClaim posting = 1 << iota
	inTitle
	places = inClaim | inTitle
)

const placeBits = 2

// text is where a text's words are: its claim's words[from:title], then its title's up
// to to. A word below zero stands for the term -1-word, which is only a part of
// the compound before it, or initials.
type text struct {
	key             int64
	from, title, to int32
	gone            bool
}

// form is a word as it is written in a language.
type form struct {
	code, text string
}

const (
	mostTexts = 1<<(32-placeBits) - 1
	mostWords = 400 // of one part of a text that are looked at: a claim is no book
	// mostForms bounds how many forms are remembered while texts are added.
	mostForms = 1 << 17
	// leastName and beginning are lengths in bytes: from the one a word may be a name that
	// is spelled otherwise elsewhere, from the other it has a family.
	leastName = 4
	beginning = 5
)

// Len is how many texts can be found.
func (x *Index) Len() int { return len(x.keys) }

// Put adds a text, in place of one with the same key.
func (x *Index) Put(t Text) {
	if x.ids == nil {
		x.tables()
	}
	x.Drop(t.Key)
	if len(x.texts) == mostTexts {
		return
	}
	claim, title := cut(t.Claim), cut(t.Title)
	if t.Lang == "" {
		t.Lang = language(slices.Concat(claim, title))
	}
	n := text{key: t.Key, from: int32(len(x.words))}
	x.enter(claim, t.Lang, inClaim)
	for _, s := range initials(claim) {
		x.part(x.term(s))
	}
	n.title = int32(len(x.words))
	x.enter(title, t.Lang, inTitle)
	n.to = int32(len(x.words))
	x.keys[t.Key] = int32(len(x.texts))
	x.texts = append(x.texts, n)
}

// Drop takes the text with that key out, if it is there.
func (x *Index) Drop(key int64) {
	if n, ok := x.keys[key]; ok {
		x.texts[n].gone = true
		delete(x.keys, key)
	}
}

func cut(s string) []token {
	list := tokens(s)
	return list[:min(len(list), mostWords)]
}

// enter adds the words of one part of the text that is being added.
func (x *Index) enter(list []token, code string, place posting) {
	for _, t := range list {
		for i, id := range x.form(t, code) {
			if i > 0 {
				x.part(id)
				continue
			}
			x.words = append(x.words, id)
			x.post(id, place)
		}
	}
}

func (x *Index) part(id int32) {
	x.words = append(x.words, -1-id)
	x.post(id, 0)
}

// post notes that a term stands in the text that is being added.
func (x *Index) post(id int32, place posting) {
	n := posting(len(x.texts)) << placeBits
	list := x.lists[id]
	if k := len(list) - 1; k >= 0 && list[k]&^places == n {
		list[k] |= place
		return
	}
	x.lists[id] = append(list, n|place)
}

// form gives the term of a word, then those of its parts; nil for one of grammar.
func (x *Index) form(t token, code string) []int32 {
	key := form{code, t.text}
	if ids, ok := x.forms[key]; ok {
		return ids
	}
	if len(x.forms) == mostForms {
		clear(x.forms)
	}
	var ids []int32
	if w := read(t, code); w.term != "" {
		id := x.term(w.term)
		ids = append(ids, id)
		if t.cap && !x.named[id] {
			x.name(id)
		}
		for _, p := range w.parts {
			ids = append(ids, x.term(term(p)))
		}
	}
	x.forms[key] = ids
	return ids
}

// term is the number of a term, which is entered if it is new.
func (x *Index) term(s string) int32 {
	id, ok := x.ids[s]
	if !ok {
		id = int32(len(x.vocab))
		x.vocab = append(x.vocab, s)
		x.lists = append(x.lists, nil)
		x.named = append(x.named, false)
		x.list(id)
	}
	return id
}

// tables makes the tables of what is there.
func (x *Index) tables() {
	x.ids = make(map[string]int32, len(x.vocab))
	x.names, x.begins, x.forms = map[string][]int32{}, map[string][]int32{}, map[form][]int32{}
	x.keys = make(map[int64]int32, len(x.texts))
	for id := range x.vocab {
		x.list(int32(id))
		if x.named[id] {
			x.name(int32(id))
		}
	}
	for n, t := range x.texts {
		if !t.gone {
			x.keys[t.key] = int32(n)
		}
	}
}

func (x *Index) list(id int32) {
	s := x.vocab[id]
	x.ids[s] = id
	if len(s) >= beginning {
		x.begins[s[:beginning]] = append(x.begins[s[:beginning]], id)
	}
}

func (x *Index) name(id int32) {
	x.named[id] = true
	if s := x.vocab[id]; len(s) >= leastName {
		k := lang.NameKey(s)
		x.names[k] = append(x.names[k], id)
	}
}
