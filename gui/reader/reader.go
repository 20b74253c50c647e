package reader

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Reader shows a [Document]. Make one with [New]; set the On… fields before it is
// shown. All methods and callbacks run on Fyne's UI goroutine.
type Reader struct {
	widget.BaseWidget

	// OnTapped is called for a click: pos is the code point under the pointer, -1
	// beside the words; ids are the marks there, the shortest first, or in the
	// left margin those that start on the line.
	OnTapped func(pos int, ids []string)
	// OnSelected is called when a user has selected something, or has taken the
	// selection away (then the span is empty).
	OnSelected func(Span)
	// OnBoundary, where it is set, lets a user drag the ends of the current mark. It
	// is called with the new span when an end is let go; the mark changes only when
	// its owner calls [Reader.SetMark].
	OnBoundary func(id string, s Span)
	// OnMenu is called for a secondary click, with its place on the canvas.
	OnMenu func(pos int, ids []string, absolute fyne.Position)
	// OnHovered is called when the pointer comes over other marks than before;
	// with no ids when it leaves them.
	OnHovered func(ids []string)
	// OnKey is called for every key while the reader has the focus, but for Left and
	// Right and those that move the caret once it is shown. If it returns false, Up,
	// Down, Page Up, Page Down, Space, Home and End scroll.
	OnKey func(*fyne.KeyEvent) bool
	// OnRune is called for every character typed while the reader has the focus.
	OnRune func(rune)
	// OnScrolled is called with the first code point in view when that changes.
	OnScrolled func(pos int)
	// Label is the accessible name; without one the beginning of the text is.
	Label string

	text   *text
	page   *wrapped
	widths *widths
	marks  *marks

	textSize   float32 // 0: the theme's
	lineWidth  float32 // 0: as wide as the widget
	hideMarks  bool
	hideNotes  bool
	offset     float32 // height of the page above the view
	topPos     int     // first code point in view, kept when lines change
	selection  Span
	anchor     int // the end of the selection that stays
	current    string
	focused    bool
	caret      caret
	pointer    pointer
	resizing   resizing
	hovered    []string
	autoscroll *fyne.Animation
	now        func() time.Time // for double clicks
	bar        *bar
}

var (
	_ fyne.Widget        = (*Reader)(nil)
	_ fyne.Accessible    = (*Reader)(nil)
	_ fyne.Focusable     = (*Reader)(nil)
	_ fyne.Shortcutable  = (*Reader)(nil)
	_ fyne.Scrollable    = (*Reader)(nil) // also makes Fyne clip what is drawn
	_ fyne.Draggable     = (*Reader)(nil)
	_ fyne.Tappable      = (*Reader)(nil)
	_ desktop.Mouseable  = (*Reader)(nil)
	_ desktop.Hoverable  = (*Reader)(nil)
	_ desktop.Cursorable = (*Reader)(nil)
)

// New makes an empty reader.
func New() *Reader {
	r := &Reader{widths: newWidths(fyneWidth), now: time.Now, text: newText(Document{})}
	r.marks = newMarks(nil, 0)
	r.bar = newBar(r)
	r.ExtendBaseWidget(r)
	return r
}

// SetDocument shows another text from its beginning, without marks or selection.
func (r *Reader) SetDocument(d Document) {
	r.text = newText(d)
	r.marks = newMarks(nil, len(r.text.runes))
	r.selection, r.anchor, r.current, r.hovered = Span{}, 0, "", nil
	r.offset, r.topPos = 0, 0
	r.caret.shown, r.resizing = false, resizing{}
	r.page = nil
	r.Refresh()
}

// SetMarks replaces all marks. Spans are cut to the text; empty ones and further
// ones with an id that came before are left out.
func (r *Reader) SetMarks(marks []Mark) {
	r.marks = newMarks(marks, len(r.text.runes))
	r.Refresh()
}

// SetMark replaces the mark with the same id, or adds it.
func (r *Reader) SetMark(m Mark) {
	r.marks.set(m, len(r.text.runes))
	r.Refresh()
}

// RemoveMark takes a mark away; an unknown id changes nothing.
func (r *Reader) RemoveMark(id string) {
	if m, ok := r.marks.named(id); ok {
		m.Span = Span{}
		r.marks.set(m, len(r.text.runes))
		r.Refresh()
	}
}

// ShowMarks turns the painting of all marks off and on again, for reading. Clicks
// find them either way.
func (r *Reader) ShowMarks(show bool) {
	r.hideMarks = !show
	r.Refresh()
}

// ShowNotes gives up the margin for notes or brings it back. A narrow reader has
// none either way.
func (r *Reader) ShowNotes(show bool) {
	r.hideNotes = !show
	r.Refresh()
}

// Select outlines the mark with that id and brings it into view, unless it is the
// current one already, so that marks can be set anew while a user reads elsewhere;
// [Reader.ScrollTo] brings it back. "" or an unknown id takes the outline away.
func (r *Reader) Select(id string) {
	m, ok := r.marks.named(id)
	if !ok {
		r.current = ""
		r.Refresh()
		return
	}
	if id != r.current {
		r.current = id
		r.reveal(m.Span)
	}
	r.Refresh()
}

// Current is the id of the outlined mark, "" if there is none.
func (r *Reader) Current() string { return r.current }

// Selection is what is selected, widened to whole graphemes; empty if nothing is.
func (r *Reader) Selection() Span { return r.selection }

// SelectedText is the selected part of the text.
func (r *Reader) SelectedText() string {
	return string(r.text.runes[r.selection.Start:r.selection.End])
}

// SetSelection selects a part of the text without scrolling and without calling
// OnSelected.
func (r *Reader) SetSelection(s Span) {
	r.selection = Span{}
	if s = r.text.graphemesAround(s); !s.Empty() {
		r.selection, r.anchor = s, s.Start
	}
	r.Refresh()
}

// ClearSelection takes the selection away without calling OnSelected.
func (r *Reader) ClearSelection() { r.SetSelection(Span{}) }

// ScrollTo brings the code point at pos into view, with some lines above it.
func (r *Reader) ScrollTo(pos int) {
	r.reveal(Span{pos, pos + 1})
	r.Refresh()
}

// Top is the first code point in view, to be kept and given to [Reader.SetTop].
func (r *Reader) Top() int { return r.topPos }

// SetTop scrolls so that the line with the code point at pos is the first in view.
func (r *Reader) SetTop(pos int) {
	r.topPos = max(pos, 0)
	if r.page != nil {
		r.scrollTo(r.offsetOf(r.topPos))
	}
	r.Refresh()
}

// SetTextSize sets the size of body text; 0 for the theme's.
func (r *Reader) SetTextSize(size float32) {
	r.textSize = max(size, 0)
	r.Refresh()
}

// SetLineWidth limits the width of the column of words; 0 for as wide as fits.
func (r *Reader) SetLineWidth(width float32) {
	r.lineWidth = max(width, 0)
	r.Refresh()
}

// MinSize is small, so that a pane may be made as narrow as its user likes.
func (r *Reader) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(80, 60)
}

// AccessibilityLabel is [Reader.Label], or the beginning of the text; and after
// it the label of the current mark.
func (r *Reader) AccessibilityLabel() string {
	const beginning = 200
	label := r.Label
	if label == "" {
		label = string(r.text.runes[:min(len(r.text.runes), beginning)])
	}
	if m, ok := r.marks.named(r.current); ok && m.Label != "" {
		label += ": " + m.Label
	}
	return label
}

// AccessibilityRole says that this is text.
func (r *Reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// setSelection is what a user's hand does: it tells the owner.
func (r *Reader) setSelection(s Span) {
	s = r.text.graphemesAround(s)
	if s.Empty() {
		s = Span{}
	}
	if s == r.selection {
		return
	}
	r.selection = s
	r.Refresh()
}

// deselect takes the selection away; what a user selects next starts at pos.
func (r *Reader) deselect(pos int) {
	had := !r.selection.Empty()
	r.setSelection(Span{})
	r.anchor = pos
	if had {
		r.tellSelection()
	}
}

func (r *Reader) tellSelection() {
	if r.OnSelected != nil {
		r.OnSelected(r.selection)
	}
}

// setHovered tells the owner when the marks under the pointer change.
func (r *Reader) setHovered(ids []string) {
	if slices.Equal(ids, r.hovered) {
		return
	}
	r.hovered = ids
	if r.OnHovered != nil {
		r.OnHovered(ids)
	}
}
