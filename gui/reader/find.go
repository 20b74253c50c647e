package reader

import "unicode"

// Find lists where the text holds the query, from the beginning, without overlap
// and at most limit of them. Capital and small letters are the same, and so is
// any white space.
func (r *Reader) Find(query string, limit int) []Span {
	want := make([]rune, 0, len(query))
	for _, c := range query {
		want = append(want, folded(c))
	}
	var out []Span
	if len(want) == 0 {
		return nil
	}
	runes := r.text.runes
	for i := 0; i+len(want) <= len(runes) && len(out) < limit; i++ {
		n := 0
		for n < len(want) && folded(runes[i+n]) == want[n] {
			n++
		}
		if n == len(want) {
			out = append(out, Span{i, i + n})
			i += n - 1
		}
	}
	return out
}

// folded brings letters that differ in case only to one of them.
func folded(c rune) rune {
	if unicode.IsSpace(c) {
		return ' '
	}
	return unicode.ToLower(unicode.ToUpper(c))
}
