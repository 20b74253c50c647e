package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// contrast is the contrast ratio of WCAG 2.2 between two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

// over lays a colour with alpha over an opaque one, as the painter does.
func over(top, ground color.NRGBA) color.NRGBA {
	mix := func(t, g uint8) uint8 {
		a := float64(top.A) / 255
		return uint8(math.Round(a*float64(t) + (1-a)*float64(g)))
	}
	return color.NRGBA{R: mix(top.R, ground.R), G: mix(top.G, ground.G), B: mix(top.B, ground.B), A: 255}
}

type look struct {
	t       *testing.T
	name    string
	theme   fyne.Theme
	variant fyne.ThemeVariant
}

func (l look) color(name fyne.ThemeColorName) color.NRGBA {
	l.t.Helper()
	c := color.NRGBAModel.Convert(l.theme.Color(name, l.variant)).(color.NRGBA)
	if c.A == 0 {
		l.t.Errorf("%s: no colour %q", l.name, name)
	}
	return c
}

func (l look) atLeast(want float64, front, ground color.NRGBA, what string) {
	l.t.Helper()
	if got := contrast(front, ground); got < want {
		l.t.Errorf("%s: %s has %.2f:1, want %.1f:1", l.name, what, got, want)
	}
}

func looks(t *testing.T) []look {
	test.NewTempApp(t)
	return []look{
		{t, "light", New(Light, 1), theme.VariantLight},
		{t, "dark", New(Dark, 1), theme.VariantDark},
	}
}

var grounds = []fyne.ThemeColorName{theme.ColorNameBackground, ColorPage, ColorQuietPanel,
	theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground}

func TestTextIsReadable(t *testing.T) {
	for _, l := range looks(t) {
		for _, ground := range grounds {
			for _, text := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder,
				theme.ColorNameHyperlink, theme.ColorNamePrimary, theme.ColorNameError, theme.ColorNameWarning,
				theme.ColorNameSuccess, ColorCaption, ColorMargin} {
				l.atLeast(4.5, l.color(text), l.color(ground), string(text)+" on "+string(ground))
			}
			l.atLeast(3, l.color(theme.ColorNameDisabled), l.color(ground), "disabled on "+string(ground))
		}
		page := l.color(ColorPage)
		l.atLeast(4.5, l.color(ColorFaded), page, "faded on page")
		for _, text := range []fyne.ThemeColorName{ColorFaded, ColorCaption} {
			l.atLeast(4.5, l.color(text), over(l.color(theme.ColorNameSelection), page), string(text)+" in a selection")
		}
		for front, ground := range map[fyne.ThemeColorName]fyne.ThemeColorName{
			theme.ColorNameForeground:          theme.ColorNameButton,
			theme.ColorNameForegroundOnPrimary: theme.ColorNamePrimary,
			theme.ColorNameForegroundOnSuccess: theme.ColorNameSuccess,
			theme.ColorNameForegroundOnWarning: theme.ColorNameWarning,
			theme.ColorNameForegroundOnError:   theme.ColorNameError,
		} {
			l.atLeast(4.5, l.color(front), l.color(ground), string(front)+" on "+string(ground))
		}
	}
}

// Two marks may lie on each other, with the outline of the current one and a
// selection on top.
func TestTextIsReadableOverTintsAndSelection(t *testing.T) {
	for _, l := range looks(t) {
		page, selection := l.color(ColorPage), l.color(theme.ColorNameSelection)
		for _, a := range MarkColors {
			for _, b := range MarkColors {
				tinted := over(l.color(Tint(b)), over(l.color(Tint(a)), page))
				text := l.color(theme.ColorNameForeground)
				l.atLeast(4.5, text, tinted, "text over "+string(a)+" and "+string(b))
				l.atLeast(4.5, text, over(selection, tinted), "text under selection over "+string(a)+" and "+string(b))
			}
			tinted := over(l.color(Tint(a)), page)
			l.atLeast(4.5, l.color(ColorCaption), tinted, "caption over "+string(a))
		}
	}
}

func TestMarksAreSeen(t *testing.T) {
	for _, l := range looks(t) {
		for _, name := range MarkColors {
			line := l.color(name)
			for _, ground := range grounds {
				l.atLeast(4.5, line, l.color(ground), "glyph "+string(name)+" on "+string(ground))
			}
			page := l.color(ColorPage)
			for _, under := range MarkColors {
				tinted := over(l.color(Tint(under)), page)
				l.atLeast(3, line, tinted, "line "+string(name)+" over tint "+string(under))
			}
			l.atLeast(3, line, over(l.color(theme.ColorNameSelection), page), "line "+string(name)+" over a selection")
		}
		for _, ground := range grounds {
			l.atLeast(3, over(l.color(theme.ColorNameScrollBar), l.color(ground)), l.color(ground), "scroll bar on "+string(ground))
		}
	}
}

// The findings must differ for people who see no red and green: machine
// simulation after Viénot, Brettel and Mollon (1999).
func TestFindingsDifferForColourBlindEyes(t *testing.T) {
	findings := []fyne.ThemeColorName{ColorVerified, ColorCorrected, ColorContext, ColorDisputed}
	for _, l := range looks(t) {
		for i, a := range findings {
			for _, b := range findings[i+1:] {
				for _, blind := range []struct {
					name string
					m    [9]float64
				}{
					{"protanopia", [9]float64{.11238, .88762, 0, .11238, .88762, 0, .00401, -.00401, 1}},
					{"deuteranopia", [9]float64{.29275, .70725, 0, .29275, .70725, 0, -.02234, .02234, 1}},
				} {
					if d := distance(see(l.color(a), blind.m), see(l.color(b), blind.m)); d < 25 {
						t.Errorf("%s: %s and %s are %.0f apart under %s", l.name, a, b, d, blind.name)
					}
				}
			}
		}
	}
}

// see turns a colour into what the matrix leaves of it, in linear light.
func see(c color.NRGBA, m [9]float64) [3]float64 {
	lin := func(v uint8) float64 { return math.Pow(float64(v)/255, 2.2) }
	r, g, b := lin(c.R), lin(c.G), lin(c.B)
	var out [3]float64
	for i := range out {
		v := max(0, m[3*i]*r+m[3*i+1]*g+m[3*i+2]*b)
		out[i] = 255 * math.Pow(v, 1/2.2)
	}
	return out
}

func distance(a, b [3]float64) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return math.Sqrt(sum)
}

func TestModeAndScale(t *testing.T) {
	test.NewTempApp(t)
	page := func(m Mode, v fyne.ThemeVariant) color.Color { return New(m, 1).Color(ColorPage, v) }
	if page(Dark, theme.VariantLight) != page(System, theme.VariantDark) {
		t.Error("dark does not override the desktop's light")
	}
	if page(Light, theme.VariantDark) != page(System, theme.VariantLight) {
		t.Error("light does not override the desktop's dark")
	}
	if page(System, theme.VariantDark) == page(System, theme.VariantLight) {
		t.Error("the system's variant changes nothing")
	}
	for _, c := range []struct{ scale, want float32 }{{1, 15}, {2, 30}, {0, 15 * 0.75}, {99, 15 * 2.5}} {
		if got := New(System, c.scale).Size(SizeNameReading); got != c.want {
			t.Errorf("reading size at scale %v is %v, want %v", c.scale, got, c.want)
		}
	}
	if New(System, 2).Size(theme.SizeNamePadding) != New(System, 1).Size(theme.SizeNamePadding) {
		t.Error("padding grows with the text")
	}
	if New(System, 1).Font(fyne.TextStyle{Bold: true}) == nil || New(System, 1).Icon(theme.IconNameHome) == nil {
		t.Error("fonts and icons do not fall back to Fyne's")
	}
}
