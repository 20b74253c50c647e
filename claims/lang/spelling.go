package lang

import "unicode/utf8"

// OneLetterApart reports whether one word becomes the other by one letter put in, left
// out, changed or swapped with the next (Damerau 1964).
func OneLetterApart(a, b string) bool {
	if a == b {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if max(len(a), len(b)) > 2*utf8.UTFMax {
		return false
	}
	if utf8.RuneCountInString(a) <= 1 && utf8.RuneCountInString(b) <= 1 {
		return true
	}
	x, y := []rune(a), []rune(b)
	return len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}
