package layout

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// run is a Run made safe: numbers that can be reckoned with and clean text.
type run struct {
	x0, x1, y float64
	rise      float64 // how far above y it stands: raised signs have the height of their line
	size      float64
	bold      bool
	url       string
	text      string // begins and ends with white space where it did
}

// farthest is the largest coordinate that is believed, in points: the largest page of
// PDF 1.7 (annex C.2) has 14,400.
const farthest = 14_400

// runsOf makes a page's runs safe, those that stand upright and those that do not.
func runsOf(p *Page) (upright, turned []run) {
	for i := range p.Runs {
		r := &p.Runs[i]
		text := cleanText(r.Text)
		if strings.TrimSpace(text) == "" {
			continue
		}
		x, w := sane(r.X), max(0, sane(r.Width))
		out := run{x0: x, x1: x + w, y: sane(r.Y), size: max(1, sane(r.Size)), bold: r.Bold, text: text}
		if r.Link > 0 && r.Link <= len(p.Links) {
			out.url = p.Links[r.Link-1]
		}
		if r.Turned {
			turned = append(turned, out)
		} else {
			upright = append(upright, out)
		}
	}
	return upright, turned
}

// sane makes any number one that can be reckoned with.
func sane(f float64) float64 {
	if math.IsNaN(f) {
		return 0
	}
	return max(-farthest, min(f, farthest))
}

// signs are what fonts put in place of usual characters: ligatures (Unicode, block
// Alphabetic Presentation Forms) and the bullets of the fonts Symbol and Wingdings,
// which word processors write to the private use area.
var signs = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\uf0b7", "•", "\uf0a7", "▪", "\uf02d", "-")

// cleanText is a run's text in NFC without signs that are none. A soft hyphen at its
// end stands for the hyphen that is seen there.
func cleanText(s string) string {
	s = signs.Replace(strings.ToValidUTF8(s, "\ufffd"))
	if cut, ok := strings.CutSuffix(strings.TrimRightFunc(s, unicode.IsSpace), "\u00ad"); ok {
		s = cut + "-"
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0, r == '\u00ad', r == '\u200b', r == '\ufeff', r == '\ufffe':
			return -1
		case unicode.IsSpace(r) && r != '\u00a0', unicode.IsControl(r):
			return ' '
		}
		return r
	}, s)
	return norm.NFC.String(s)
}
