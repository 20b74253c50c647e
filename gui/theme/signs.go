package theme

import "math"

// The signs that stand for findings, states and the like are in none of the faces
// that Fyne brings along, and a plain Linux has no other face that has them. A
// sign that is not drawn would leave colour as the only signal; so they are drawn
// here, in units of a thousandth of the type size, the base line at 0.

// point is a corner of a sign's outline.
type point struct{ x, y float64 }

// sign is a letter's picture: how much room it takes and its filled outlines.
// Outlines in clockwise order are filled, those in the other order are holes.
type sign struct {
	advance  float64
	outlines [][]point
}

// signs are all that the font has, with their Unicode names. It needs a space, as
// wide as that of Noto Sans, because one after a sign is drawn in the same face.
var signs = map[rune]sign{
	' ': {advance: 260},
	'✓': {780, [][]point{bar(110, 330, 310, 110, 95), bar(285, 90, 680, 640, 95)}},                                                          // check mark
	'✗': {740, [][]point{bar(120, 100, 620, 620, 95), bar(120, 620, 620, 100, 95)}},                                                         // ballot x
	'✎': {800, [][]point{bar(275, 265, 545, 535, 190), bar(590, 580, 665, 655, 190), pencilTip()}},                                          // pencil
	'⊕': {800, append([][]point{disc(400, 357, 330)}, quarters(400, 357, 258, 75)...)},                                                      // circled plus
	'≠': {740, [][]point{bar(80, 450, 660, 450, 80), bar(80, 255, 660, 255, 80), bar(235, 70, 505, 640, 75)}},                               // not equal to
	'≈': {740, append(wave(445), wave(250)...)},                                                                                             // almost equal to
	'★': {820, [][]point{star(410, 340, 370, 150)}},                                                                                         // black star
	'❝': {760, [][]point{disc(215, 450, 115), bar(150, 500, 270, 690, 75), disc(535, 450, 115), bar(470, 500, 590, 690, 75)}},               // double turned comma
	'●': {760, [][]point{disc(380, 357, 270)}},                                                                                              // black circle
	'○': {760, [][]point{disc(380, 357, 270), hole(disc(380, 357, 200))}},                                                                   // white circle
	'◐': {760, [][]point{disc(380, 357, 270), hole(half(380, 357, 200))}},                                                                   // left half black
	'▸': {560, [][]point{clockwise([]point{{120, 110}, {120, 610}, {460, 360}})}},                                                           // small triangle to the right
	'▾': {680, [][]point{clockwise([]point{{90, 510}, {590, 510}, {340, 170}})}},                                                            // small triangle down
	'⚑': {720, [][]point{bar(150, 0, 150, 700, 75), clockwise([]point{{185, 700}, {640, 530}, {185, 340}})}},                                // black flag
	'⚠': {880, [][]point{clockwise([]point{{40, 20}, {440, 720}, {840, 20}}), hole(bar(440, 230, 440, 500, 85)), hole(disc(440, 130, 52))}}, // warning sign
	'☐': {760, [][]point{box(110, 70, 650, 610), hole(box(172, 132, 588, 548))}},                                                            // ballot box
	'☑': {760, [][]point{box(110, 70, 650, 610), hole(box(172, 132, 588, 548)), bar(235, 330, 360, 205, 75), bar(338, 205, 540, 475, 75)}},  // ballot box with check
	'✕': {740, [][]point{bar(130, 110, 610, 590, 75), bar(130, 590, 610, 110, 75)}},                                                         // multiplication x
	'→': {800, [][]point{bar(90, 357, 680, 357, 70), bar(480, 560, 695, 345, 70), bar(480, 154, 695, 369, 70)}},                             // arrows
	'←': {800, [][]point{bar(120, 357, 710, 357, 70), bar(320, 560, 105, 345, 70), bar(320, 154, 105, 369, 70)}},
	'↑': {700, [][]point{bar(350, 60, 350, 650, 70), bar(147, 450, 362, 665, 70), bar(553, 450, 338, 665, 70)}},
	'↓': {700, [][]point{bar(350, 90, 350, 680, 70), bar(147, 290, 362, 75, 70), bar(553, 290, 338, 75, 70)}},
	'≤': {740, [][]point{bar(620, 590, 110, 395, 75), bar(110, 405, 620, 210, 75), bar(100, 80, 630, 80, 75)}}, // less-than or equal to
	'≥': {740, [][]point{bar(120, 590, 630, 395, 75), bar(630, 405, 120, 210, 75), bar(110, 80, 640, 80, 75)}}, // greater-than or equal to
}

// bar is a straight stroke of a width.
func bar(x0, y0, x1, y1, width float64) []point {
	length := math.Hypot(x1-x0, y1-y0)
	dx, dy := (x1-x0)/length*width/2, (y1-y0)/length*width/2
	return clockwise([]point{{x0 - dy, y0 + dx}, {x1 - dy, y1 + dx}, {x1 + dy, y1 - dx}, {x0 + dy, y0 - dx}})
}

// box is a rectangle.
func box(x0, y0, x1, y1 float64) []point {
	return clockwise([]point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}})
}

// corners is how many corners stand for a circle; at the sizes of text they
// cannot be told from one.
const corners = 32

// arc lists corners of a circle from one angle to another, in degrees.
func arc(x, y, radius, from, to float64) []point {
	n := int(math.Ceil(corners * math.Abs(to-from) / 360))
	var out []point
	for i := range n + 1 {
		a := (from + (to-from)*float64(i)/float64(n)) * math.Pi / 180
		out = append(out, point{x + radius*math.Cos(a), y + radius*math.Sin(a)})
	}
	return out
}

func disc(x, y, radius float64) []point {
	return clockwise(arc(x, y, radius, 0, 360-360.0/corners))
}

// half is the right half of a disc.
func half(x, y, radius float64) []point { return clockwise(arc(x, y, radius, -90, 90)) }

// quarters are the four holes that leave a cross of a width in a disc.
func quarters(x, y, radius, width float64) [][]point {
	var out [][]point
	off := width / 2
	angle := math.Asin(off/radius) * 180 / math.Pi
	for i, corner := range []point{{x + off, y + off}, {x - off, y + off}, {x - off, y - off}, {x + off, y - off}} {
		from := 90 * float64(i)
		out = append(out, hole(append(arc(x, y, radius, from+angle, from+90-angle), corner)))
	}
	return out
}

func star(x, y, outer, inner float64) []point {
	var out []point
	for i := range 10 {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		a := (90 + 36*float64(i)) * math.Pi / 180
		out = append(out, point{x + r*math.Cos(a), y + r*math.Sin(a)})
	}
	return clockwise(out)
}

// wave is a bar that rises, falls and rises again.
func wave(y float64) [][]point {
	const rise = 55
	return [][]point{bar(80, y-rise, 250, y+rise, 75), bar(235, y+rise, 505, y-rise, 75), bar(490, y-rise, 660, y+rise, 75)}
}

func pencilTip() []point { return clockwise([]point{{100, 90}, {165, 300}, {310, 155}}) }

// area is positive for outlines that run counter-clockwise.
func area(p []point) float64 {
	sum := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		sum += a.x*b.y - b.x*a.y
	}
	return sum / 2
}

func clockwise(p []point) []point {
	if area(p) > 0 {
		return reversed(p)
	}
	return p
}

func hole(p []point) []point {
	if area(p) < 0 {
		return reversed(p)
	}
	return p
}

func reversed(p []point) []point {
	out := make([]point, len(p))
	for i, a := range p {
		out[len(p)-1-i] = a
	}
	return out
}
