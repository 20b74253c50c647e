package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A drop cap is a letter that is so much larger than the text around it, but not so
// large that it is a picture made of type. It stands beside so many runs at most, and
// there are so many on a page at most.
const (
	capLeast  = 1.8
	capMost   = 12.
	capBeside = 100
	mostCaps  = 50
)

// joinDropCaps puts large letters at the beginning of a paragraph before the rest of
// their word, and takes the lines beside them as if they began where the letter does.
func joinDropCaps(runs []run) []run {
	gone := map[int]bool{}
	tries := 0
	usual := meanSize(runs)
	for i := range runs {
		c := &runs[i]
		letter := strings.TrimSpace(c.text)
		if c.size < 1.3*usual || !isCap(letter) {
			continue
		}
		if tries++; tries > mostCaps {
			break
		}
		beside, first := besideCap(runs, c), -1
		for _, j := range beside {
			if first < 0 || runs[j].y > runs[first].y || runs[j].y == runs[first].y && runs[j].x0 < runs[first].x0 {
				first = j
			}
		}
		// One line beside a large letter is a heading whose first letter is larger.
		if first < 0 || runs[first].y-c.y < .5*runs[first].size {
			continue
		}
		gone[i] = true
		glue := ""
		if r, _ := utf8.DecodeRuneInString(runs[first].text); unicode.IsSpace(r) || len(letter) == 1 && unicode.IsUpper(r) && !allUpper(firstWord(runs[first].text)) {
			glue = " " // the letter is a word: "A Bridge …"
		}
		runs[first].text = letter + glue + strings.TrimLeftFunc(runs[first].text, unicode.IsSpace)
		for _, j := range beside {
			if leftmost(runs, beside, j) {
				runs[j].x0 = c.x0
			}
		}
	}
	if len(gone) == 0 {
		return runs
	}
	var left []run
	for i, r := range runs {
		if !gone[i] {
			left = append(left, r)
		}
	}
	return left
}

// isCap reports whether s is one capital letter, after a quotation mark perhaps.
func isCap(s string) bool {
	s = strings.TrimLeft(s, "\"„“”«»‘’‚'")
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && unicode.IsUpper(r)
}

// meanSize is the size of the type on a page, by the sign.
func meanSize(runs []run) float64 {
	size, n := 0., 0
	for _, r := range runs {
		size += r.size * float64(len(r.text))
		n += len(r.text)
	}
	return size / float64(max(1, n))
}

// besideCap are the runs of the lines to the right of a large letter, from its top to
// its foot, none if they are too many.
func besideCap(runs []run, c *run) []int {
	var list []int
	for j := range runs {
		r := &runs[j]
		if c.size < capLeast*r.size || c.size > capMost*r.size {
			continue
		}
		if r.y > c.y-.3*r.size && r.y < c.y+c.size && r.x0 >= c.x1-.3*r.size && r.x0 < c.x1+1.5*r.size {
			list = append(list, j)
		}
	}
	if len(list) > capBeside {
		return nil
	}
	return list
}

// leftmost reports whether run j begins its line among those of the list.
func leftmost(runs []run, list []int, j int) bool {
	for _, k := range list {
		if k != j && runs[k].x0 < runs[j].x0 && abs(runs[k].y-runs[j].y) < sameLine*runs[j].size {
			return false
		}
	}
	return true
}

func firstWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[0]
}

// allUpper reports whether s has letters, none of them small.
func allUpper(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
