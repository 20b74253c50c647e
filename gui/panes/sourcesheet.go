package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/gui/model"
	look "tickmark/gui/theme"
)

// SourceSheet is what is known of one source, with all that can be done about it.
type SourceSheet struct {
	fyne.CanvasObject

	OnFetch   func(claims.ID)                 // fetch it (again)
	OnCopies  func(claims.ID)                 // ask an archive for copies
	OnKeep    func(claims.ID)                 // ask an archive to take one
	OnRank    func(claims.ID, claims.Rank)    // the user says how near it stands
	OnAttach  func(source, capture claims.ID) // put a file beside a capture
	OnDetach  func(attachment claims.ID)      // take it away
	OnType    func(source, capture claims.ID) // type what a picture says
	OnCapture func(capture claims.ID)         // see how a capture came
	OnClaim   func(claims.ID)                 // see a claim on the desk
	OnRead    func(claims.ID)                 // read it on the desk
	OnRune    func(rune)                      // typed while a row has the focus

	words *assets.Words
	view  model.SourceView
	box   *fyne.Container
}

func newSourceSheet(w *assets.Words) *SourceSheet {
	s := &SourceSheet{words: w, box: container.NewVBox()}
	s.CanvasObject = container.NewVScroll(container.New(beside{}, s.box))
	return s
}

// Show shows a source; the zero view shows that none was chosen.
func (s *SourceSheet) Show(v model.SourceView) {
	if v.Source != s.view.Source {
		s.CanvasObject.(*container.Scroll).ScrollToTop()
	}
	s.view = v
	s.box.RemoveAll()
	if v.Source == "" {
		s.box.Add(wrapped(caption(s.words.T("gui.evidence.choose"))))
		s.box.Refresh()
		return
	}
	s.head()
	s.rank()
	s.changes()
	s.captures()
	s.attachments()
	s.box.Refresh()
}

func wrapped(l *widget.Label) *widget.Label {
	l.Wrapping = fyne.TextWrapWord
	return l
}

func (s *SourceSheet) head() {
	w, v := s.words, s.view
	title := widget.NewLabel(v.Title)
	title.TextStyle.Bold = true
	address := caption(v.Address)
	address.Wrapping = fyne.TextWrapBreak
	address.Selectable = true
	setShown(address, v.Address != "")
	state := wrapped(widget.NewLabel(v.State))
	if v.Failed {
		state.Importance = widget.WarningImportance
	}
	s.box.Add(container.New(tightLines{}, wrapped(title), address, state))
	row := container.New(&evenGrid{})
	add := func(icon fyne.Resource, key string, when bool, do func()) {
		if when {
			row.Add(widget.NewButtonWithIcon(w.T(key), icon, do))
		}
	}
	fetch := "gui.source.retry"
	if len(v.Captures) > 0 {
		fetch = "gui.ledger.again"
	}
	source := v.Source
	add(theme.DownloadIcon(), fetch, v.Web, func() { s.OnFetch(source) })
	add(theme.VisibilityIcon(), "gui.ledger.read", len(v.Captures) > 0, func() { s.OnRead(source) })
	add(theme.DocumentCreateIcon(), "gui.ledger.type", v.Typeable != "", func() { s.OnType(source, v.Typeable) })
	add(theme.HistoryIcon(), "gui.ledger.copies", v.Web, func() { s.OnCopies(source) })
	add(theme.StorageIcon(), "gui.ledger.keep", v.Web, func() { s.OnKeep(source) })
	add(theme.MailAttachmentIcon(), "gui.ledger.attach", v.Attachable != "", func() { s.OnAttach(source, v.Attachable) })
	s.box.Add(row)
}

func (s *SourceSheet) rank() {
	w, v := s.words, s.view
	s.box.Add(widget.NewSeparator())
	choose := widget.NewSelect(model.RankNames(w), nil)
	for i, r := range model.RankChoices {
		if r == v.Rank {
			choose.SetSelectedIndex(i)
		}
	}
	choose.OnChanged = func(string) {
		if r := model.RankChoices[choose.SelectedIndex()]; r != s.view.Rank {
			s.OnRank(v.Source, r)
		}
	}
	name := widget.NewLabel(w.T("report.source.rank"))
	name.Importance = widget.LowImportance
	s.box.Add(container.NewBorder(nil, nil, name, nil, choose))
	if v.Suggestion != "" {
		take := widget.NewButton(w.T("gui.ledger.take"), func() { s.OnRank(v.Source, v.Suggested) })
		take.Importance = widget.LowImportance
		s.box.Add(container.NewBorder(nil, nil, nil, container.NewVBox(take), wrapped(caption(v.Suggestion))))
	}
	if v.Ties != "" {
		s.box.Add(newChoice("=", look.ColorOpen, "", v.Ties, nil, s.rune))
	}
}

func (s *SourceSheet) changes() {
	if s.view.Changed == "" {
		return
	}
	s.box.Add(widget.NewSeparator())
	s.box.Add(heading(s.words.T("gui.ledger.changes")))
	s.box.Add(wrapped(widget.NewLabel(s.view.Changed)))
	for _, p := range s.view.Passages {
		claim := p.Claim
		s.box.Add(newChoice("≠", look.ColorDiffers, claims.Shorten(p.Text, 160), s.words.T("gui.ledger.passage"), func() { s.OnClaim(claim) }, s.rune))
		if len(p.Diff) == 0 {
			s.box.Add(wrapped(caption(s.words.T("gui.ledger.gone", claims.Shorten(p.Quote, 200)))))
			continue
		}
		s.box.Add(wordDiff(p.Diff))
	}
}

// wordDiff shows what was taken out and what was put in, by sign and by colour.
func wordDiff(diff []claims.DiffPart) fyne.CanvasObject {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for _, d := range diff {
		style := widget.RichTextStyleInline
		words := d.Text
		switch d.Op {
		case "-":
			words, style = "[−"+words+"]", widget.RichTextStyleStrong
			style.ColorName = look.ColorDiffers
		case "+":
			words, style = "[+"+words+"]", widget.RichTextStyleStrong
			style.ColorName = look.ColorMatch
		}
		style.Inline = true
		text.Segments = append(text.Segments, &widget.TextSegment{Text: words + " ", Style: style})
	}
	return text
}

func (s *SourceSheet) captures() {
	s.box.Add(widget.NewSeparator())
	s.box.Add(heading(s.words.T("gui.ledger.captures")))
	for _, k := range s.view.Captures {
		sign, color := "●", look.ColorMatch
		if !k.OK {
			sign, color = "×", look.ColorDiffers
		}
		id := k.Capture
		s.box.Add(newChoice(sign, color, k.What, k.Note, func() { s.OnCapture(id) }, s.rune))
	}
	if len(s.view.Captures) == 0 {
		s.box.Add(wrapped(caption(s.words.T("gui.evidence.not_fetched"))))
	}
}

func (s *SourceSheet) attachments() {
	if len(s.view.Attachments) == 0 {
		return
	}
	s.box.Add(widget.NewSeparator())
	s.box.Add(heading(s.words.T("gui.ledger.attachments")))
	for _, a := range s.view.Attachments {
		id := a.ID
		remove := widget.NewButtonWithIcon("", theme.CancelIcon(), func() { s.OnDetach(id) })
		remove.Importance = widget.LowImportance
		s.box.Add(container.NewBorder(nil, nil, nil, container.NewVBox(remove),
			container.New(tightLines{}, wrapped(widget.NewLabel(a.Name)), wrapped(caption(a.Note)))))
	}
}

func (s *SourceSheet) rune(r rune) {
	if s.OnRune != nil {
		s.OnRune(r)
	}
}
