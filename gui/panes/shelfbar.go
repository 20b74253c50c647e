package panes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims/desk"
	"tickmark/gui/model"
)

// shelfBar is the row of choices above the cases.
type shelfBar struct {
	fyne.CanvasObject
	onChanged func()
	onSave    func()
	onSaved   func(desk.SavedSearch)

	choice             desk.Shelf
	words              *assets.Words
	show, tag, by, old *widget.Select
	title              *widget.Entry
	tags               []string
	saved              []desk.SavedSearch
	quiet              bool // a choice by the program, not by the user
}

func newShelfBar(w *assets.Words) *shelfBar {
	b := &shelfBar{words: w}
	choose := func(names []string, set func(i int)) *widget.Select {
		s := widget.NewSelect(names, nil)
		s.SetSelectedIndex(0)
		s.OnChanged = func(string) {
			if i := s.SelectedIndex(); !b.quiet && i >= 0 {
				set(i)
				b.onChanged()
			}
		}
		return s
	}
	var shows, orders []string
	for _, s := range desk.Showns {
		shows = append(shows, model.ShownName(s, w))
	}
	for _, o := range desk.ShelfOrders {
		orders = append(orders, model.OrderName(o, w))
	}
	b.show = choose(shows, func(i int) { b.choice.Show = desk.Showns[i] })
	b.by = choose(orders, func(i int) { b.choice.Order = desk.ShelfOrders[i] })
	b.tag = choose([]string{w.T("library.any_tag")}, func(i int) {
		if b.choice.Tag = ""; i > 0 {
			b.choice.Tag = b.tags[i-1]
		}
	})
	b.title = widget.NewEntry()
	b.title.SetPlaceHolder(w.T("library.title"))
	b.title.OnChanged = func(s string) {
		if b.choice.Title = s; !b.quiet {
			b.onChanged()
		}
	}
	b.old = widget.NewSelect(nil, func(string) { b.chooseSaved() })
	b.old.PlaceHolder = w.T("library.saved")
	b.setSaved(nil)
	b.CanvasObject = container.NewGridWithColumns(5, b.show, b.tag, b.by, b.title, b.old)
	return b
}

// setTags offers the tags that there are.
func (b *shelfBar) setTags(tags []string) {
	if slices.Equal(tags, b.tags) {
		return
	}
	b.tags = tags
	b.quiet = true
	b.tag.SetOptions(append([]string{b.words.T("library.any_tag")}, tags...))
	b.quiet = false
	b.reflect()
}

// reflect shows the choice in the fields. A tag that is gone is no choice any more.
func (b *shelfBar) reflect() {
	b.quiet = true
	defer func() { b.quiet = false }()
	at := slices.Index(b.tags, b.choice.Tag)
	if at < 0 {
		b.choice.Tag = ""
	}
	b.tag.SetSelectedIndex(at + 1)
	b.show.SetSelectedIndex(max(slices.Index(desk.Showns, b.choice.Show), 0))
	b.by.SetSelectedIndex(max(slices.Index(desk.ShelfOrders, b.choice.Order), 0))
	b.title.SetText(b.choice.Title)
}

// setSaved offers the searches that were kept, and to keep this one.
func (b *shelfBar) setSaved(list []desk.SavedSearch) {
	b.saved = list
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	b.old.SetOptions(append(names, b.words.T("library.save")))
}

// chooseSaved takes up a search that was kept, or keeps this one.
func (b *shelfBar) chooseSaved() {
	i := b.old.SelectedIndex()
	if i < 0 {
		return
	}
	b.old.ClearSelected() // it is a menu
	if i == len(b.saved) {
		b.onSave()
		return
	}
	b.choice = b.saved[i].Shelf
	b.reflect()
	b.onSaved(b.saved[i])
}
