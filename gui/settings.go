package gui

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"tickmark/assets"
	"tickmark/gui/theme"
)

// The keys under which the window remembers itself. Preferences hold only what
// may be lost; everything that a person decided is in the database.
const (
	prefWidth   = "window.width"
	prefHeight  = "window.height"
	prefSplit   = "window.split" // with the number of the split after it
	prefTheme   = "window.theme"
	prefScale   = "window.scale"
	prefOffline = "offline"
	prefCase    = "case"
	prefClaim   = "claim"
)

// restore makes the window as it was left.
func (w *Window) restore() {
	w.Desk.SetOffline(w.App.Preferences().Bool(prefOffline))
	p := w.App.Preferences()
	w.win.Resize(fyne.NewSize(float32(p.FloatWithFallback(prefWidth, 1360)), float32(p.FloatWithFallback(prefHeight, 860))))
	for i, s := range w.splits {
		s.SetOffset(p.FloatWithFallback(splitKey(i), s.Offset))
	}
}

// remember keeps how the window is.
func (w *Window) remember() {
	p := w.App.Preferences()
	size := w.win.Canvas().Size()
	p.SetFloat(prefWidth, float64(size.Width))
	p.SetFloat(prefHeight, float64(size.Height))
	for i, s := range w.splits {
		p.SetFloat(splitKey(i), s.Offset)
	}
}

func splitKey(i int) string { return prefSplit + string(rune('0'+i)) }

// toggleTheme goes from light to dark and back.
func (w *Window) toggleTheme() {
	dark := w.mode == theme.Dark || w.mode == theme.System && w.App.Settings().ThemeVariant() == fynetheme.VariantDark
	w.mode = theme.Dark
	if dark {
		w.mode = theme.Light
	}
	w.App.Preferences().SetInt(prefTheme, int(w.mode))
	w.dress()
}

// scale makes the type larger or smaller by a step.
func (w *Window) scale(step int) {
	w.size = min(max(w.size+float64(step)*0.1, 0.8), 2)
	w.App.Preferences().SetFloat(prefScale, w.size)
	w.dress()
}

// dress puts on the theme as it was chosen.
func (w *Window) dress() {
	p := w.App.Preferences()
	w.mode = theme.Mode(p.IntWithFallback(prefTheme, int(theme.System)))
	w.size = p.FloatWithFallback(prefScale, 1)
	w.App.Settings().SetTheme(theme.New(w.mode, float32(w.size)))
	if w.kase != nil {
		w.again()
	}
}

func (w *Window) languages() []string { return assets.Languages() }

// toggleOffline is the switch that lets nothing leave the machine.
func (w *Window) toggleOffline() {
	on := !w.Desk.Offline()
	w.Desk.SetOffline(on)
	w.App.Preferences().SetBool(prefOffline, on)
	w.refreshMenu()
	w.again()
	if on {
		w.tell("gui.offline.on")
	} else {
		w.tell("gui.offline.off")
	}
}
