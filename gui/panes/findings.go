package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
)

// keyed is a button that shows the key which does the same.
type keyed struct {
	*fyne.Container
	button *widget.Button
	key    *keycap
}

func newKeyed(text, key string, tapped func()) *keyed {
	b := widget.NewButton(text, tapped)
	b.Alignment = widget.ButtonAlignLeading
	k := newKeycap(key)
	return &keyed{container.New(keyedLayout{}, b, k), b, k}
}

// mark sets the button off as the one that applies.
func (k *keyed) mark(on bool) {
	importance := widget.MediumImportance
	if on {
		importance = widget.HighImportance
	}
	if k.button.Importance != importance {
		k.button.Importance = importance
		k.button.Refresh()
		k.key.marked = on
		k.key.Refresh()
	}
}

// keyedLayout gives the button all the room, with its key at the right end.
type keyedLayout struct{}

// MinSize has room for both.
func (keyedLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	b, k := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(b.Width+k.Width, b.Height)
}

// Layout lays the key over the end of the button.
func (keyedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
	k := o[1].MinSize()
	o[1].Resize(k)
	o[1].Move(fyne.NewPos(size.Width-k.Width, (size.Height-k.Height)/2))
}

// keycap is the small name of a key. It takes no clicks, so that they go to the
// button below it.
type keycap struct {
	widget.BaseWidget
	name   *canvas.Text
	marked bool // it lies on the main colour
}

func newKeycap(name string) *keycap {
	k := &keycap{name: canvas.NewText(name, nil)}
	k.ExtendBaseWidget(k)
	return k
}

// Refresh follows the theme.
func (k *keycap) Refresh() {
	k.dress()
	k.name.Refresh()
	k.BaseWidget.Refresh()
}

func (k *keycap) dress() {
	name := theme.ColorNamePlaceHolder
	if k.marked {
		name = theme.ColorNameForegroundOnPrimary
	}
	k.name.TextSize = k.Theme().Size(theme.SizeNameCaptionText)
	k.name.Color = k.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

// CreateRenderer draws the name.
func (k *keycap) CreateRenderer() fyne.WidgetRenderer {
	k.dress()
	return widget.NewSimpleRenderer(container.NewPadded(k.name))
}

// findingKeys are the keys of the findings: the two that matter most have letters,
// and all have figures.
var findingKeys = map[claims.FindingKind]string{claims.FindingVerified: "V", claims.FindingCorrected: "2", claims.FindingContext: "3",
	claims.FindingDisputed: "X", claims.FindingUnsupported: "5", claims.FindingAuthor: "6", claims.FindingNotFact: "7"}

// findingButtons are the buttons of all findings, the common ones first.
func findingButtons(w *assets.Words, press func(claims.FindingKind)) (map[claims.FindingKind]*keyed, *fyne.Container) {
	buttons := map[claims.FindingKind]*keyed{}
	grid := container.New(&evenGrid{})
	for _, kind := range claims.FindingKinds {
		b := newKeyed(kind.Glyph()+" "+w.T("gui.finding."+string(kind)), findingKeys[kind], func() { press(kind) })
		buttons[kind] = b
		grid.Add(b.Container)
	}
	return buttons, grid
}
