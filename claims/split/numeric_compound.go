package split

import (
	"cmp"
	"slices"
	"strings"
)

// numStem is the beginning of a numeral that is written together.
type numStem struct {
	word  string
	value float64
	scale bool
}

// learnCompounds lists the stems from which numerals are put together.
func (lx *numLexicon) learnCompounds() {
	if !lx.numbers.Compound {
		return
	}
	for w, v := range lx.numbers.Cardinals {
		if v == 1 && w != "ein" && w != "eins" || v != float64(int(v)) {
			continue
		}
		lx.stems = append(lx.stems, numStem{w, v, false})
	}
	for w, v := range lx.numbers.Scales {
		if v == 1e2 || v == 1e3 {
			lx.stems = append(lx.stems, numStem{w, v, true})
		}
	}
	slices.SortFunc(lx.stems, func(a, b numStem) int {
		return cmp.Or(cmp.Compare(len(b.word), len(a.word)), strings.Compare(a.word, b.word))
	})
	for _, st := range lx.stems {
		lx.stemsBy[st.word[0]] = append(lx.stemsBy[st.word[0]], st)
	}
	for w, v := range lx.numbers.Ordinals {
		if v > 1 && lx.numbers.Cardinals[w] == 0 { // "achtsamste" is no eighth
			lx.ordinalsBy[w[0]] = append(lx.ordinalsBy[w[0]], numStem{word: w, value: v})
		}
	}
	for w, n := range lx.dates.Weekdays {
		lx.daysBy[w[0]] = append(lx.daysBy[w[0]], numStem{word: w, value: float64(n)})
	}
}

// stem finds the longest stem that w begins with.
func (lx *numLexicon) stem(w string) (numStem, bool) {
	if w == "" {
		return numStem{}, false
	}
	for _, st := range lx.stemsBy[w[0]] {
		if strings.HasPrefix(w, st.word) {
			return st, true
		}
	}
	return numStem{}, false
}

// read reads the numeral at the beginning of w and returns what is left of w; ok
// is false where there is none.
func (lx *numLexicon) read(w string) (v float64, rest string, ok bool) {
	total, cur := 0.0, -1.0
	for w != "" && !(ok && lx.half(w) != "") {
		st, found := lx.stem(w)
		if !found {
			break
		}
		after := w[len(st.word):]
		switch {
		case st.scale && st.value == 1000:
			total, cur = total+max(cur, 1)*1000, 0
			if after == "" {
				cur = -1
			}
		case st.scale:
			if cur >= 100 {
				return 0, "", false
			}
			cur = max(cur, 1) * st.value
		case cur > 0 && int(cur)%100 != 0:
			return 0, "", false
		default:
			v := st.value
			if and := lx.numbers.CompoundAnd; v < 10 && strings.HasPrefix(after, and) {
				if tens, ok := lx.stem(after[len(and):]); ok && !tens.scale && tens.value >= 20 {
					v, after = v+tens.value, after[len(and)+len(tens.word):]
				}
			}
			cur = max(cur, 0) + v
		}
		w, ok = after, true
		if and := lx.numbers.CompoundAnd; cur >= 100 && int(cur)%100 == 0 && strings.HasPrefix(w, and) {
			if _, found := lx.stem(w[len(and):]); found {
				w = w[len(and):]
			}
		}
	}
	v = total + max(cur, 0)
	if half := lx.half(w); ok && half != "" {
		v, w = v+0.5, w[len(half):]
	}
	return v, w, ok
}

// half is the ending "and a half" that w begins with, "" for none.
func (lx *numLexicon) half(w string) string {
	for _, half := range lx.numbers.CompoundHalves {
		if strings.HasPrefix(w, half) {
			return half
		}
	}
	return ""
}

// takeApart finds what a word put together of a numeral and an ending, or of a
// day and its part, means; nil where it is none.
func (lx *numLexicon) takeApart(w string) *numLex {
	if v, rest, ok := lx.read(w); ok {
		if x := lx.numeralWith(v, rest); x != nil {
			x.begins = true
			return x
		}
	}
	for _, ord := range lx.ordinalsBy[w[0]] {
		if rest, ok := strings.CutPrefix(w, ord.word); ok && lx.superlative(rest) {
			return &numLex{ord: ord.value, begins: true}
		}
	}
	for _, day := range lx.daysBy[w[0]] {
		if rest, ok := strings.CutPrefix(w, day.word); ok {
			if p := lx.dates.Parts[rest]; p != "" {
				return &numLex{weekday: int(day.value), part: p, begins: true}
			}
		}
	}
	return nil
}

// superlative reports whether the word is a superlative with its inflection, as the
// second half of "zweit-größte" is.
func (lx *numLexicon) superlative(w string) bool {
	for _, stem := range lx.numbers.Superlatives {
		if i := strings.LastIndex(w, stem); i >= 0 && slices.Contains(lx.numbers.Inflections, w[i+len(stem):]) {
			return true
		}
	}
	return false
}

// numeralWith is the meaning of a numeral with an ending: "te", "jährige", "mal".
func (lx *numLexicon) numeralWith(v float64, rest string) *numLex {
	switch rest {
	case "":
		return &numLex{card: v, roles: roleCard}
	case lx.numbers.Times:
		if v == 1 {
			return nil
		}
		return &numLex{card: v, roles: roleCard}
	}
	if fold := lx.numbers.Fold; fold != "" && v > 1 {
		if ending, ok := strings.CutPrefix(rest, fold); ok && lx.inflection(ending) {
			return &numLex{card: v, roles: roleCard}
		}
	}
	ordinal := lx.numbers.LargeOrdinal
	if v < 20 {
		ordinal = lx.numbers.SmallOrdinal
	}
	if ending, ok := strings.CutPrefix(rest, ordinal); ok && v > 1 && slices.Contains(lx.numbers.Inflections, ending) {
		return &numLex{ord: v}
	}
	for _, age := range lx.numbers.AgeEndings {
		if ending, ok := strings.CutPrefix(rest, age); ok && lx.inflection(ending) {
			return &numLex{card: v, roles: roleCard, ageIn: "a"}
		}
	}
	for e, unit := range lx.dates.Endings {
		if ending, ok := strings.CutPrefix(rest, e); ok && lx.inflection(ending) {
			return &numLex{card: v, roles: roleCard, ending: unit}
		}
	}
	return nil
}

// inflection reports whether the letters are an adjective's ending or none.
func (lx *numLexicon) inflection(s string) bool {
	return s == "" || slices.Contains(lx.numbers.Inflections, s)
}
