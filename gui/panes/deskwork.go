package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// DeskWork is the room of what a desk does beside its findings: queries, contacts, second
// readings, the checklist, corrections.
type DeskWork struct {
	fyne.CanvasObject

	// OnDo is called with what a user wants done: about an entry, or about the chapter
	// as a whole, then with an empty entry.
	OnDo func(model.Do, model.DeskEntry)
	// OnRune is called for what is typed while a row has the focus.
	OnRune func(rune)

	words    *assets.Words
	chapters []model.DeskChapter
	shown    string
	names    *fyne.Container
	sheet    *fyne.Container
	scroll   *container.Scroll
	split    *container.Split
}

// NewDeskWork makes an empty room; bar is set above it.
func NewDeskWork(w *assets.Words, bar fyne.CanvasObject) *DeskWork {
	p := &DeskWork{words: w, names: container.NewVBox(), sheet: container.NewVBox()}
	p.scroll = container.NewVScroll(container.New(beside{}, p.sheet))
	p.split = container.NewHSplit(container.NewVScroll(p.names), p.scroll)
	p.split.SetOffset(0.24)
	p.CanvasObject = container.NewBorder(bar, nil, nil, nil, p.split)
	return p
}

// Split is the border that a user can move.
func (p *DeskWork) Split() *container.Split { return p.split }

// Show shows the chapters; the one in view stays.
func (p *DeskWork) Show(chapters []model.DeskChapter) {
	p.chapters = chapters
	if p.shown == "" && len(chapters) > 0 {
		p.shown = chapters[0].Name
	}
	p.fill()
}

// Open brings a chapter into view.
func (p *DeskWork) Open(name string) {
	p.shown = name
	p.fill()
	p.scroll.ScrollToTop()
}

// fill makes the room anew. The chapters keep their place, and so does what was scrolled.
func (p *DeskWork) fill() {
	p.names.RemoveAll()
	p.sheet.RemoveAll()
	for _, c := range p.chapters {
		name := p.words.T("gui.desk." + c.Name)
		if c.Open > 0 {
			name += "  (" + strconv.Itoa(c.Open) + ")"
		}
		b := widget.NewButton(name, func() { p.Open(c.Name) })
		b.Alignment = widget.ButtonAlignLeading
		b.Importance = widget.LowImportance
		if c.Name == p.shown {
			b.Importance = widget.MediumImportance
			p.chapter(c)
		}
		p.names.Add(b)
	}
	p.names.Refresh()
	p.sheet.Refresh()
}

func (p *DeskWork) chapter(c model.DeskChapter) {
	p.sheet.Add(heading(p.words.T("gui.desk." + c.Name)))
	for _, s := range c.Intro {
		p.sheet.Add(wrapped(widget.NewLabel(s)))
	}
	if len(c.Do) > 0 {
		p.sheet.Add(p.buttons(c.Do, model.DeskEntry{}, widget.MediumImportance))
	}
	if len(c.Entries) == 0 {
		p.sheet.Add(wrapped(caption(p.words.T("gui.desk.none." + c.Name))))
	}
	for _, e := range c.Entries {
		p.sheet.Add(widget.NewSeparator())
		p.sheet.Add(p.entry(e))
	}
}

// entry shows one entry: what it is, the claim it is about, what is known of it, and what
// can be done.
func (p *DeskWork) entry(e model.DeskEntry) fyne.CanvasObject {
	sign, color := "●", look.ColorMatch
	switch {
	case e.Open:
		sign, color = "○", look.ColorOpen
	case e.ID == "": // only proposed
		sign, color = "…", look.ColorOpen
	}
	title, words := clean(e.Title), e.Words
	if words == "" { // the row has one text then
		title, words = "", title
	}
	lines := container.New(tightLines{})
	for _, s := range e.Lines {
		if s != "" {
			lines.Add(wrapped(widget.NewLabel(clean(s))))
		}
	}
	return container.NewVBox(newChoice(sign, color, title, words, nil, p.rune),
		container.New(layout.NewCustomPaddedLayout(0, 0, signWidth, 0), container.NewVBox(lines, p.buttons(e.Do, e, widget.LowImportance))))
}

func (p *DeskWork) buttons(list []model.Do, e model.DeskEntry, importance widget.Importance) fyne.CanvasObject {
	row := container.New(&evenGrid{})
	for _, do := range list {
		b := widget.NewButton(p.words.T("gui.desk.do."+string(do)), func() {
			if p.OnDo != nil {
				p.OnDo(do, e)
			}
		})
		b.Importance = importance
		row.Add(b)
	}
	return row
}

func (p *DeskWork) rune(r rune) {
	if p.OnRune != nil {
		p.OnRune(r)
	}
}
