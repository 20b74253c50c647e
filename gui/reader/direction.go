package reader

import "unicode"

// stretch is a part of a line that is written from right to left, by how far its
// ends are along the line. Fyne draws the parts of a line in the order of the
// text, and only what is inside of each from right to left.
type stretch struct{ from, to float32 }

// rightToLeft reports whether a code point is a letter of a script written from
// right to left (the ranges that Unicode keeps for such scripts).
func rightToLeft(r rune) bool {
	switch {
	case r < 0x0590:
		return false
	case r <= 0x08ff, r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfefc,
		r >= 0x10800 && r <= 0x10fff, r >= 0x1e800 && r <= 0x1efff:
		return unicode.IsLetter(r)
	}
	return false
}

// stretches lists what is written from right to left on a line: from the first
// letter of such a script to the last one before another letter or a digit.
func (w *wrapped) stretches(l line) []stretch {
	if !w.hasRTL {
		return nil
	}
	var out []stretch
	from, to := -1, -1
	end := func() {
		if from >= 0 {
			out = append(out, stretch{w.x(l, from), w.x(l, to)})
		}
		from = -1
	}
	for i := int(l.from); i < int(l.to); i++ {
		switch r := w.runes[i]; {
		case rightToLeft(r):
			if from < 0 {
				from = i
			}
			to = i + 1
		case unicode.IsMark(r) && to == i:
			to = i + 1 // vowel signs belong to the letter before
		case unicode.IsLetter(r), unicode.IsDigit(r):
			end()
		}
	}
	end()
	return out
}

// visible calls f for each rectangle that the code points from to to take up on a
// line: its left and its right edge.
func (w *wrapped) visible(l line, from, to int, f func(left, right float32)) {
	left, right := w.x(l, from), w.x(l, to)
	for _, s := range w.stretches(l) {
		if right <= s.from {
			break
		}
		if left >= s.to {
			continue
		}
		if left < s.from {
			f(left, s.from)
			left = s.from
		}
		inner := min(right, s.to)
		f(s.from+s.to-inner, s.from+s.to-left)
		left = inner
	}
	if left < right {
		f(left, right)
	}
}

// along turns a place on the screen into one along the line.
func (w *wrapped) along(l line, x float32) float32 {
	for _, s := range w.stretches(l) {
		if x >= s.from && x < s.to {
			return s.from + s.to - x
		}
	}
	return x
}
