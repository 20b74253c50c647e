package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
)

// Library lists all cases and offers to open another article.
type Library struct {
	fyne.CanvasObject

	// OnCase is called with the case that a user chose.
	OnCase func(claims.ID)
	// OnFile, OnURL, OnPaste and OnSample are called to open an article.
	OnFile, OnURL, OnPaste, OnSample func()

	words *assets.Words
	cases []claims.Summary
	list  *widget.List
	empty *fyne.Container
}

// NewLibrary makes an empty library.
func NewLibrary(w *assets.Words) *Library {
	p := &Library{words: w}
	call := func(f *func()) func() {
		return func() {
			if *f != nil {
				(*f)()
			}
		}
	}
	file := widget.NewButtonWithIcon(w.T("gui.open.file"), theme.FolderOpenIcon(), call(&p.OnFile))
	file.Importance = widget.HighImportance
	url := widget.NewButtonWithIcon(w.T("gui.open.url"), theme.SearchIcon(), call(&p.OnURL))
	paste := widget.NewButtonWithIcon(w.T("gui.open.paste"), theme.ContentPasteIcon(), call(&p.OnPaste))
	sample := widget.NewButtonWithIcon(w.T("gui.open.sample"), theme.InfoIcon(), call(&p.OnSample))
	sample.Importance = widget.LowImportance
	p.list = widget.NewList(func() int { return len(p.cases) }, newCaseRow,
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*caseRow).show(p.cases[i], w) })
	p.list.OnSelected = func(i widget.ListItemID) {
		p.list.UnselectAll()
		if i < len(p.cases) && p.OnCase != nil {
			p.OnCase(p.cases[i].Case)
		}
	}
	title := widget.NewLabel(w.T("gui.library.empty.title"))
	title.SizeName = theme.SizeNameHeadingText
	title.Alignment = fyne.TextAlignCenter
	text := widget.NewLabel(w.T("gui.library.empty.text"))
	text.Alignment = fyne.TextAlignCenter
	p.empty = container.NewCenter(container.NewVBox(title, text))
	p.CanvasObject = container.NewBorder(
		container.NewVBox(heading(w.T("gui.library.title")), container.NewHBox(file, url, paste, sample), widget.NewSeparator()),
		nil, nil, nil, container.NewStack(p.list, p.empty))
	return p
}

// Show lists the cases.
func (p *Library) Show(cases []claims.Summary) {
	p.cases = cases
	setShown(p.empty, len(cases) == 0)
	p.list.Refresh()
}

// caseRow is a case in two lines with a bar of its progress.
type caseRow struct {
	widget.BaseWidget
	title, note *widget.Label
	bar         *Meter
}

func newCaseRow() fyne.CanvasObject {
	r := &caseRow{title: widget.NewLabel(""), note: caption(""), bar: NewMeter(6)}
	r.title.Truncation, r.note.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

func (r *caseRow) show(s claims.Summary, w *assets.Words) {
	r.title.SetText(clean(s.Title))
	r.note.SetText(w.T("gui.library.case", s.Number, w.Date(s.Changed.Local()), s.Done, s.Claims, s.Disputed, s.Sources))
	r.bar.Set(float64(s.Done) / float64(max(s.Claims, 1)))
}

// CreateRenderer lays the row out.
func (r *caseRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, container.NewCenter(container.New(fixedWidth(140), r.bar)),
		container.New(tightLines{}, r.title, r.note)))
}
