package layout

import (
	"regexp"
	"strconv"
)

// gluedMark is how some word processors print the number of a note: in the size of its
// text and without a space before it ("1Grundbuchauszug").
var gluedMark = regexp.MustCompile(`^(\d{1,3})[\p{Lu}„“"»«‚(]`)

// gluedNumber is the number that is glued to the beginning of s, 0 if there is none.
func gluedNumber(s string) int {
	m := gluedMark.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// nextNote reports whether a line begins the note after the one that a paragraph is.
func nextNote(p, l string) bool {
	n := gluedNumber(p)
	return n > 0 && gluedNumber(l) == n+1
}

// referred is a mark of reference in the text.
var referred = regexp.MustCompile(`\[(\d{1,3})\]`)

// refer notes which notes a paragraph refers to.
func (f *flow) refer(p *para) {
	for _, m := range referred.FindAllSubmatch(p.b, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		f.referred[n] = true
	}
}

// unglue puts the number of a note in brackets, as the mark that refers to it stands in
// the text. A number that nothing refers to may be part of a word ("3D").
func (f *flow) unglue(p *para) {
	n := gluedNumber(p.head())
	if !f.referred[n] {
		return
	}
	digits := len(strconv.Itoa(n))
	if string(p.b[:digits]) != strconv.Itoa(n) {
		return // "007"
	}
	const added = len("[] ")
	p.b = append([]byte("["+string(p.b[:digits])+"] "), p.b[digits:]...)
	for i := range p.links {
		l := &p.links[i]
		if l.Start > 0 {
			l.Start += added
		}
		if l.End > digits {
			l.End += added
		} else {
			l.End += len("[]") // it is on the number
		}
	}
}
