package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Library lists the cases of a choice, offers to open another article, and shows what
// a search over everything found.
type Library struct {
	fyne.CanvasObject

	// OnCase is called with the case that a user chose.
	OnCase func(claims.ID)
	// OnAbout is called to change the tags and the deadline of a case.
	OnAbout func(claims.Summary)
	// OnFile, OnURL, OnPaste and OnSample are called to open an article.
	OnFile, OnURL, OnPaste, OnSample func()
	// OnFind is called with what to search everything for.
	OnFind func(query string)
	// OnHit is called with a hit that a user chose.
	OnHit func(desk.Hit)
	// OnSave is called to keep the choice in view.
	OnSave func(desk.SavedSearch)

	words *assets.Words
	all   []claims.Summary
	today string
	rows  []claims.Summary // of the choice in view
	list  *widget.List
	found *found
	shelf *shelfBar
	query *widget.Entry
	none  *widget.Label // says that no case fits the choice
	empty *fyne.Container
}

// NewLibrary makes an empty library.
func NewLibrary(w *assets.Words) *Library {
	p := &Library{words: w}
	p.list = widget.NewList(func() int { return len(p.rows) }, p.newRow,
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*caseRow).show(p.rows[i], p.today, w) })
	p.list.OnSelected = func(i widget.ListItemID) {
		p.list.UnselectAll()
		if i < len(p.rows) && p.OnCase != nil {
			p.OnCase(p.rows[i].Case)
		}
	}
	p.found = newFound(w)
	p.found.onHit = func(h desk.Hit) {
		if p.OnHit != nil {
			p.OnHit(h)
		}
	}
	p.query = widget.NewEntry()
	p.query.SetPlaceHolder(w.T("library.find") + ": " + w.T("library.find.hint"))
	p.query.ActionItem = widget.NewButtonWithIcon("", theme.SearchIcon(), func() { p.ask(p.query.Text) })
	p.query.OnSubmitted = p.ask
	p.query.OnChanged = func(s string) {
		if s == "" {
			p.leave()
		}
	}
	p.shelf = newShelfBar(w)
	p.shelf.onChanged = p.pick
	p.shelf.onSave = func() {
		if p.OnSave != nil {
			p.OnSave(desk.SavedSearch{Shelf: p.shelf.choice, Find: p.query.Text})
		}
	}
	p.shelf.onSaved = func(s desk.SavedSearch) {
		p.pick()
		p.query.SetText(s.Find)
		p.ask(s.Find)
	}
	p.none = widget.NewLabel(w.T("library.none"))
	p.none.Alignment = fyne.TextAlignCenter
	p.none.Importance = widget.LowImportance
	p.empty = newWelcome(w)
	p.found.Hide()
	p.CanvasObject = container.NewBorder(
		container.NewVBox(heading(w.T("gui.library.title")), p.openers(), p.query, p.shelf.CanvasObject, widget.NewSeparator()),
		nil, nil, nil, container.NewStack(p.list, p.found.CanvasObject, container.New(middle{}, p.none), p.empty))
	p.Show(nil, "")
	return p
}

// openers are the ways to open an article.
func (p *Library) openers() fyne.CanvasObject {
	button := func(key string, icon fyne.Resource, importance widget.Importance, f *func()) *widget.Button {
		b := widget.NewButtonWithIcon(p.words.T(key), icon, func() {
			if *f != nil {
				(*f)()
			}
		})
		b.Importance = importance
		return b
	}
	return container.NewHBox(
		button("gui.open.file", theme.FolderOpenIcon(), widget.HighImportance, &p.OnFile),
		button("gui.open.url", theme.SearchIcon(), widget.MediumImportance, &p.OnURL),
		button("gui.open.paste", theme.ContentPasteIcon(), widget.MediumImportance, &p.OnPaste),
		button("gui.open.sample", theme.InfoIcon(), widget.LowImportance, &p.OnSample))
}

// newWelcome is what stands in a library without cases.
func newWelcome(w *assets.Words) *fyne.Container {
	title := widget.NewLabel(w.T("gui.library.empty.title"))
	title.SizeName = theme.SizeNameHeadingText
	title.Alignment = fyne.TextAlignCenter
	text := widget.NewLabel(w.T("gui.library.empty.text"))
	text.Alignment = fyne.TextAlignCenter
	return container.NewCenter(container.NewVBox(title, text))
}

// Show lists the cases; today is YYYY-MM-DD.
func (p *Library) Show(cases []claims.Summary, today string) {
	p.all, p.today = cases, today
	p.shelf.setTags(desk.Tags(cases))
	setShown(p.empty, len(cases) == 0)
	setShown(p.query, len(cases) > 0)
	setShown(p.shelf.CanvasObject, len(cases) > 0)
	p.pick()
}

// ShowSaved offers the searches that were kept.
func (p *Library) ShowSaved(list []desk.SavedSearch) { p.shelf.setSaved(list) }

// ShowFound shows what a search found, unless another one is asked for by now.
func (p *Library) ShowFound(query string, hits []desk.Hits) {
	if query == p.query.Text && query != "" {
		p.list.Hide()
		p.none.Hide()
		p.found.show(hits)
	}
}

// FocusFind puts the cursor into the field that searches everything.
func (p *Library) FocusFind(c fyne.Canvas) { c.Focus(p.query) }

func (p *Library) ask(query string) {
	if query != "" && p.OnFind != nil {
		p.OnFind(query)
	}
}

// leave goes back from what was found to the cases.
func (p *Library) leave() {
	p.found.Hide()
	p.list.Show()
	p.pick()
}

// pick lists the cases of the choice.
func (p *Library) pick() {
	p.rows = p.shelf.choice.Pick(p.all, p.today)
	setShown(p.none, len(p.rows) == 0 && len(p.all) > 0 && !p.found.Visible())
	p.list.Refresh()
}

func (p *Library) newRow() fyne.CanvasObject {
	r := newCaseRow()
	r.onAbout = func(c claims.Summary) {
		if p.OnAbout != nil {
			p.OnAbout(c)
		}
	}
	return r
}
