package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	look "tickmark/gui/theme"
)

// choice is a row of a sign, words and a reason, of which nothing is cut off. It
// can be chosen by mouse and, once it has the focus, by Enter or the space bar.
// Lists have rows of one height; these are few and as high as their words.
type choice struct {
	widget.BaseWidget
	sign    *canvas.Text
	text    *widget.Label     // hidden if empty
	body    fyne.CanvasObject // stands between text and reason; nil for nothing
	reason  *widget.Label
	ground  *canvas.Rectangle
	color   fyne.ThemeColorName
	focused bool
	hovered bool

	chosen func()
	onRune func(rune)
	onKey  func(*fyne.KeyEvent) // told of the keys that do not choose; may be nil
}

var (
	_ fyne.Tappable     = (*choice)(nil)
	_ fyne.Focusable    = (*choice)(nil)
	_ desktop.Hoverable = (*choice)(nil)
)

// newChoice makes a row. Chosen is nil where there is nothing to be seen behind it.
func newChoice(sign string, color fyne.ThemeColorName, text, reason string, chosen func(), onRune func(rune)) *choice {
	c := &choice{sign: canvas.NewText(sign, nil), text: widget.NewLabel(text), reason: widget.NewLabel(reason),
		ground: canvas.NewRectangle(nil), color: color, chosen: chosen, onRune: onRune}
	c.sign.TextStyle.Bold = true
	c.sign.Alignment = fyne.TextAlignCenter
	c.text.Wrapping, c.reason.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	if text == "" {
		c.text.Hide()
	} else {
		c.reason.SizeName = theme.SizeNameCaptionText
	}
	c.ground.CornerRadius = 4
	c.ExtendBaseWidget(c)
	return c
}

// statusColors are the line colours of what was noticed.
var statusColors = map[claims.Status]fyne.ThemeColorName{claims.StatusMatch: look.ColorMatch, claims.StatusDiffers: look.ColorDiffers,
	claims.StatusAbsent: look.ColorOpen, claims.StatusUnclear: look.ColorOpen}

// Tapped chooses the row.
func (c *choice) Tapped(*fyne.PointEvent) {
	if c.chosen != nil {
		c.chosen()
	}
}

// MouseIn shows that the row can be chosen.
func (c *choice) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is of no matter.
func (c *choice) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (c *choice) MouseOut() { c.hovered = false; c.Refresh() }

// FocusGained shows that the keys go here.
func (c *choice) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost takes that sign away.
func (c *choice) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune passes the character on.
func (c *choice) TypedRune(r rune) {
	if r != ' ' && c.onRune != nil {
		c.onRune(r)
	}
}

// TypedKey chooses the row with Enter or the space bar.
func (c *choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	default:
		if c.onKey != nil {
			c.onKey(e)
		}
	}
}

// Refresh follows the theme, the pointer and the focus.
func (c *choice) Refresh() {
	c.dress()
	c.sign.Refresh()
	c.ground.Refresh()
	c.BaseWidget.Refresh()
}

func (c *choice) dress() {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	c.sign.TextSize = c.Theme().Size(theme.SizeNameSubHeadingText)
	c.sign.Color = c.Theme().Color(c.color, variant)
	c.ground.StrokeWidth = 0
	switch {
	case c.focused:
		c.ground.StrokeWidth = 2
		c.ground.StrokeColor = c.Theme().Color(theme.ColorNamePrimary, variant)
		c.ground.FillColor = c.Theme().Color(theme.ColorNameHover, variant)
	case c.hovered && c.chosen != nil:
		c.ground.FillColor = c.Theme().Color(theme.ColorNameHover, variant)
	default:
		c.ground.FillColor = nil
	}
}

// CreateRenderer lays the row out.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	c.dress()
	lines := container.New(tightLines{}, c.text, c.reason)
	if c.body != nil {
		lines = container.New(tightLines{}, c.text, c.body, c.reason)
	}
	return widget.NewSimpleRenderer(container.NewStack(c.ground,
		container.NewBorder(nil, nil, container.New(signColumn{}, c.sign), nil, lines)))
}

// AccessibilityLabel reads the whole row.
func (c *choice) AccessibilityLabel() string {
	return c.sign.Text + " " + c.text.Text + " " + c.reason.Text
}

// AccessibilityRole says that this is something to press.
func (c *choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// signWidth is how wide the column of a sign is.
const signWidth = 28

// signColumn sets a sign on the first line of the words beside it.
type signColumn struct{}

// MinSize is a narrow column.
func (signColumn) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(signWidth, 0) }

// Layout sets the sign.
func (signColumn) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	line := fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height + 2*theme.InnerPadding()
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[0].Move(fyne.NewPos(0, (line-h)/2))
}
