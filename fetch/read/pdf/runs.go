package pdf

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium/responses"

	"tickmark/fetch/read/layout"
)

// setter makes runs of a page's signs.
type setter struct {
	page    *layout.Page
	links   []link
	upright int     // quarter turn in which most signs stand
	spaced  bool    // its text has the spaces between its words
	width   float64 // of the page as the signs see it
	height  float64
	origin  func(sign int) (x, y float64, ok bool)

	run     layout.Run // that is being made; without text there is none
	text    strings.Builder
	bottom  float64 // of the sign before
	pending string  // a space that PDFium put in, until it is known what follows
}

// sign is one sign, turned so that the page reads from left to right.
type sign struct {
	text         string
	x0, x1       float64
	bottom       float64
	size         float64
	bold, turned bool
	link         int
}

// quarter says in which quarter turn most signs of a page stand: 0 for upright, 1 for
// those that read from bottom to top, and on against the clock.
func quarter(signs []*responses.GetPageTextStructuredChar) int {
	var n [4]int
	for _, c := range signs {
		if q := turn(c.Angle); q >= 0 {
			n[q]++
		}
	}
	most := 0
	for q := range n {
		if n[q] > n[most] {
			most = q
		}
	}
	return most
}

// turn is the quarter turn of an angle in radians, -1 if it is no such. PDFium counts
// with the clock.
func turn(angle float64) int {
	q := -angle / (math.Pi / 2)
	if whole := math.Round(q); math.Abs(q-whole) < .05 {
		return int(whole) & 3
	}
	return -1
}

// upend turns a place on the page so that most of it reads from left to right.
func (s *setter) upend(x, y float64) (float64, float64) {
	switch s.upright {
	case 1:
		return y, s.width - x
	case 2:
		return s.width - x, s.height - y
	case 3:
		return s.height - y, x
	}
	return x, y
}

// upended turns a box likewise.
func (s *setter) upended(b box) box {
	x0, y0 := s.upend(b.x0, b.y0)
	x1, y1 := s.upend(b.x1, b.y1)
	return box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

// writesSpaces reports whether a page's text has the spaces between most of its words, as
// word processors write it, rather than leaving room only, as typesetting programs do.
func writesSpaces(signs []*responses.GetPageTextStructuredChar) bool {
	written, made := 0, 0
	for _, c := range signs {
		switch {
		case c.Text != " ":
		case putIn(c):
			made++
		default:
			written++
		}
	}
	return written > 2*made
}

// putIn reports whether PDFium put a sign in itself: it has no font then.
func putIn(c *responses.GetPageTextStructuredChar) bool {
	return c.FontInformation == nil || c.FontInformation.Weight < 0 && c.FontInformation.Name == ""
}

// set makes runs of all signs of the page.
func (s *setter) set(signs []*responses.GetPageTextStructuredChar) {
	for i, c := range signs {
		if putIn(c) {
			s.between(c.Text)
			continue
		}
		if c.Text == "" {
			continue
		}
		p := c.PointPosition
		raw := box{p.Left, p.Bottom, p.Right, p.Top}
		b := s.upended(raw)
		q := turn(c.Angle)
		s.add(i, sign{text: c.Text, x0: b.x0, x1: b.x1, bottom: b.y0, size: c.FontInformation.RenderedSize,
			bold: bold(c.FontInformation), turned: q != s.upright, link: linkAt(s.links, raw)})
	}
	s.end()
}

// between notes white space that PDFium put in: a line end ends a run, and so does a space
// where the text has its own, because only a cell of a table stands there without one.
func (s *setter) between(text string) {
	if text != " " || s.spaced {
		s.end()
	} else if s.text.Len() > 0 {
		s.pending = text
	}
}

// Distances in parts of the type's size.
const (
	// wideGap is how wide the space between two words of a run is at most; more may be
	// the gap between two columns.
	wideGap = .6
	// farGap is the same for signs that PDFium put no space between: letter-spaced words,
	// or the end of a divided word on the next line.
	farGap = 2.
	// back is how far a sign may reach back over the one before, as kerning has it.
	back = .5
	// shift is how far a sign stands off its line that is a mark of reference.
	shift = .25
)

// add puts a sign to the run, or begins another one with it.
func (s *setter) add(index int, c sign) {
	if s.text.Len() > 0 && s.goesOn(c) {
		s.text.WriteString(s.pending)
	} else {
		s.end()
		x, y, ok := s.origin(index)
		if x, y = s.upend(x, y); !ok {
			x, y = c.x0, c.bottom
		}
		s.run = layout.Run{X: min(x, c.x0), Y: y, Size: c.size, Bold: c.bold, Turned: c.turned, Link: c.link}
	}
	s.pending = ""
	// PDFium marks the hyphen of what it takes for a divided word.
	if c.text == "\x02" || c.text == "\ufffe" {
		c.text = "-"
	}
	s.text.WriteString(c.text)
	s.run.Width = max(s.run.Width, c.x1-s.run.X)
	s.bottom = c.bottom
}

// goesOn reports whether a sign belongs to the run.
func (s *setter) goesOn(c sign) bool {
	r := &s.run
	gap := c.x0 - (r.X + r.Width)
	switch {
	case math.Abs(c.size-r.Size) > .05*r.Size, c.bold != r.Bold, c.turned != r.Turned, c.link != r.Link:
		return false
	case c.turned:
		return true // its distances run another way; PDFium tells its words
	case (s.pending != "" || strings.HasSuffix(s.text.String(), " ")) && gap > wideGap*r.Size, gap > farGap*r.Size, gap < -back*r.Size, math.Abs(c.bottom-s.bottom) > r.Size:
		return false
	case c.text >= "0" && c.text <= "9" && math.Abs(c.bottom-r.Y) > shift*r.Size:
		return false
	}
	return true
}

// end ends the run, if there is one.
func (s *setter) end() {
	if strings.TrimSpace(s.text.String()) != "" {
		s.run.Text = s.text.String() + s.pending
		s.page.Runs = append(s.page.Runs, s.run)
	}
	s.text.Reset()
	s.pending = ""
}
