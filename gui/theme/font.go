package theme

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
)

// Metrics of Noto Sans: Fyne takes the height of a line from the face of the
// space, and places each run of a line by the ascent of its own face.
const (
	unitsPerEm = 1000
	ascent     = 1069
	descent    = -293
)

// signFont is the TrueType font of [signs]. It has no letters: Fyne asks the
// theme's face first and takes what that does not have from its own.
var signFont = sync.OnceValue(func() fyne.Resource {
	return fyne.NewStaticResource("TickmarkSigns.ttf", buildFont(signs))
})

// words puts numbers into big-endian order, as TrueType has them: an int16 takes
// two bytes, an int32 four.
func words(values ...any) []byte {
	var out []byte
	for _, v := range values {
		switch v := v.(type) {
		case int: // most fields of the format have 16 bits
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		case uint32:
			out = binary.BigEndian.AppendUint32(out, v)
		}
	}
	return out
}

// buildFont writes the tables of a TrueType font that has the signs and, as
// glyph 0, an empty one. The layout is that of the OpenType specification
// (https://learn.microsoft.com/typography/opentype/spec/); check sums are left 0,
// which no reader of fonts in memory minds.
func buildFont(signs map[rune]sign) []byte {
	runes := slices.Sorted(maps.Keys(signs))
	glyf, loca := []byte{}, words(uint32(0), uint32(0))
	hmtx := words(500, 0)
	cmap := words(0, 1, 3, 10, uint32(12), 12, 0, uint32(16+12*len(runes)), uint32(0), uint32(len(runes)))
	points, outlines := 0, 0
	for i, r := range runes {
		s := signs[r]
		n := 0
		for _, o := range s.outlines {
			n += len(o)
		}
		points, outlines = max(points, n), max(outlines, len(s.outlines))
		picture, left := glyph(s)
		glyf = append(glyf, picture...)
		loca = append(loca, words(uint32(len(glyf)))...)
		hmtx = append(hmtx, words(int(s.advance), left)...)
		cmap = append(cmap, words(uint32(r), uint32(r), uint32(i+1))...)
	}
	count := len(runes) + 1
	return assemble(map[string][]byte{
		"glyf": glyf, "loca": loca, "hmtx": hmtx, "cmap": cmap,
		"head": words(uint32(0x10000), uint32(0x10000), uint32(0), uint32(0x5F0F3CF5), 3, unitsPerEm,
			uint32(0), uint32(0), uint32(0), uint32(0), 0, descent, unitsPerEm, ascent, 0, 8, 2, 1, 0),
		"hhea": words(uint32(0x10000), ascent, descent, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, count),
		"maxp": words(uint32(0x10000), count, points, outlines, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
		"name": words(0, 0, 6),
		"post": words(uint32(0x30000), uint32(0), 0, 0, uint32(0), uint32(0), uint32(0), uint32(0), uint32(0)),
	})
}

// glyph is the picture of a sign as the glyf table has it, and its left edge.
func glyph(s sign) (picture []byte, left int) {
	if len(s.outlines) == 0 {
		return nil, 0
	}
	type corner struct{ x, y int }
	var all []corner
	var ends []any
	low, high := corner{math.MaxInt, math.MaxInt}, corner{math.MinInt, math.MinInt}
	for _, o := range s.outlines {
		for _, p := range o {
			c := corner{int(math.Round(p.x)), int(math.Round(p.y))}
			low = corner{min(low.x, c.x), min(low.y, c.y)}
			high = corner{max(high.x, c.x), max(high.y, c.y)}
			all = append(all, c)
		}
		ends = append(ends, len(all)-1)
	}
	out := words(len(s.outlines), low.x, low.y, high.x, high.y)
	out = append(out, words(ends...)...)
	out = append(out, words(0)...) // no instructions
	for range all {
		out = append(out, 1) // on the outline, both coordinates in 16 bits
	}
	before := corner{}
	for _, c := range all {
		out = append(out, words(c.x-before.x)...)
		before = c
	}
	before = corner{}
	for _, c := range all {
		out = append(out, words(c.y-before.y)...)
		before = c
	}
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	return out, low.x
}

// assemble puts the directory of tables before them.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	out := words(uint32(0x10000), len(tags), 128, 3, len(tags)*16-128)
	at := len(out) + 16*len(tags)
	var body []byte
	for _, tag := range tags {
		out = append(out, tag...)
		out = append(out, words(uint32(0), uint32(at+len(body)), uint32(len(tables[tag])))...)
		body = append(body, tables[tag]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}
