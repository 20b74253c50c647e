package panes

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/model"
	"tickmark/gui/reader"
)

// Evidence shows the sources of a case beside the claim in view: a list of them,
// what the program noticed, and the text of one with its passages marked.
type Evidence struct {
	fyne.CanvasObject

	// OnSource is called when a user chooses a source.
	OnSource func(claims.ID)
	// OnCite is called with the words that a user selected in a source, to attach
	// them to the claim.
	OnCite func(capture claims.ID, span claims.Span, role claims.Role)
	// OnRune and OnKey are called for what is typed while the text has the focus.
	OnRune func(rune)
	OnKey  func(*fyne.KeyEvent) bool
	// OnAdd is called to add a source, OnRetry to fetch one again.
	OnAdd   func()
	OnRetry func(claims.ID)
	// OnPlace is called to see words of a capture that is not in view.
	OnPlace func(capture claims.ID, span claims.Span)
	// OnArticle is called to see words of the article that were compared.
	OnArticle func([]claims.Span)
	// OnAbout is called to see how the capture in view came.
	OnAbout func(claims.Capture)

	words    *assets.Words
	kase     *desk.Case
	claim    claims.ID
	hints    []desk.Hint // of the claim, the best source first
	rows     []model.SourceRow
	source   claims.ID // in view
	capture  claims.Capture
	fresh    bool   // the claim is another one since the text was shown last
	attached string // names what is attached to the claim

	list    *runeList
	quiet   bool
	facts   *widget.Label
	remarks *widget.Label // what there is to say about how the text was read
	about   *widget.Button
	noticed *noticed
	text    *reader.Reader
	textNo  *widget.Label
	cite    []*widget.Button
	retry   *widget.Button
	splits  []*container.Split
}

// NewEvidence makes an empty pane.
func NewEvidence(w *assets.Words) *Evidence {
	p := &Evidence{words: w}
	p.list = newRuneList(func() int { return len(p.rows) }, newSourceRow,
		func(i int, o fyne.CanvasObject) { o.(*sourceRow).show(p.rows[i], p.badge(p.rows[i].Source)) })
	p.list.OnSelected = func(i widget.ListItemID) {
		if !p.quiet && i < len(p.rows) && p.OnSource != nil {
			p.OnSource(p.rows[i].Source)
		}
	}
	rune := func(r rune) {
		if p.OnRune != nil {
			p.OnRune(r)
		}
	}
	p.list.onRune = rune
	p.list.onKey = p.listKey
	p.noticed = newNoticed(w, rune)
	p.noticed.onPlace = p.see
	p.noticed.onArticle = func(s []claims.Span) {
		if p.OnArticle != nil {
			p.OnArticle(s)
		}
	}
	p.text = reader.New()
	p.text.Label = w.T("gui.evidence.text")
	p.text.OnSelected = p.selected
	p.text.OnRune = rune
	p.text.OnKey = func(e *fyne.KeyEvent) bool { return p.OnKey != nil && p.OnKey(e) }
	p.facts = caption("")
	p.facts.Truncation = fyne.TextTruncateEllipsis
	p.remarks = caption("")
	p.remarks.Wrapping = fyne.TextWrapWord
	p.remarks.Importance = widget.WarningImportance
	p.about = widget.NewButtonWithIcon("", theme.InfoIcon(), p.About)
	p.about.Importance = widget.LowImportance
	p.textNo = widget.NewLabel("")
	p.textNo.Wrapping = fyne.TextWrapWord
	p.textNo.Importance = widget.LowImportance
	p.textNo.Alignment = fyne.TextAlignCenter
	p.retry = widget.NewButtonWithIcon(w.T("gui.source.retry"), theme.ViewRefreshIcon(), func() {
		if p.OnRetry != nil && p.source != "" {
			p.OnRetry(p.source)
		}
	})
	add := widget.NewButtonWithIcon(w.T("gui.source.add"), theme.ContentAddIcon(), func() {
		if p.OnAdd != nil {
			p.OnAdd()
		}
	})
	add.Importance = widget.LowImportance
	bar := container.New(&evenGrid{})
	for i, role := range []claims.Role{claims.RoleSupports, claims.RoleContradicts, claims.RoleContext} {
		b := newKeyed(w.T("gui.role."+string(role)), []string{"Q", "C", ""}[i], func() { p.Cite(role) })
		p.cite = append(p.cite, b.button)
		bar.Add(b.Container)
	}
	attach := container.NewVBox(widget.NewSeparator(), container.New(tightLines{}, caption(w.T("gui.evidence.attach"))), bar)
	body := container.NewStack(p.text, container.New(middle{}, container.NewVBox(p.textNo, container.NewCenter(p.retry))))
	sources := container.NewBorder(container.NewBorder(nil, nil, nil, add, heading(w.T("gui.evidence.sources"))), nil, nil, nil, p.list.lined())
	page := container.NewBorder(container.New(tightLines{}, container.NewBorder(nil, nil, nil, p.about, p.facts), p.remarks), attach, nil, nil, Page(body))
	upper := container.NewVSplit(sources, p.noticed.CanvasObject)
	upper.SetOffset(0.36)
	split := container.NewVSplit(upper, page)
	split.SetOffset(0.56)
	p.splits = []*container.Split{upper, split}
	p.CanvasObject = split
	p.selected(reader.Span{})
	return p
}

// ShowSources shows the sources of a case; busy are those being fetched.
func (p *Evidence) ShowSources(c *desk.Case, busy map[claims.ID]bool) {
	p.kase = c
	p.rows = nil
	if c != nil {
		p.rows = model.SourceRows(c, busy, p.words)
	}
	p.arrange()
	if attached := p.attachedTo(); attached != p.attached {
		p.attached = attached
		p.remark(false)
	}
}

// attachedTo names what is attached to the claim.
func (p *Evidence) attachedTo() string {
	var ids strings.Builder
	if p.kase != nil {
		for _, q := range p.kase.Cited(p.claim) {
			ids.WriteString(string(q.ID) + " ")
		}
	}
	return ids.String()
}

// ShowHints shows what was noticed about a claim, beside the source that is in
// view or the best one.
func (p *Evidence) ShowHints(claim claims.ID, hints []desk.Hint) {
	p.fresh = p.fresh || p.claim != claim
	p.claim, p.hints = claim, hints
	p.attached = p.attachedTo()
	p.arrange()
}

// Best is the source that has most to say on the claim, "" if none has anything.
func (p *Evidence) Best() claims.ID {
	for _, h := range p.hints {
		if model.Backs(h) {
			return h.Source.ID
		}
	}
	return ""
}

// arrange lists the sources, those with most to say on the claim first.
func (p *Evidence) arrange() {
	at := map[claims.ID]int{}
	for i, h := range p.hints {
		at[h.Source.ID] = i + 1
	}
	rank := func(r model.SourceRow) int {
		if i := at[r.Source]; i > 0 {
			return i
		}
		return len(p.hints) + 1
	}
	slices.SortFunc(p.rows, func(a, b model.SourceRow) int {
		return cmp.Or(rank(a)-rank(b), a.Number-b.Number)
	})
	p.list.Refresh()
	p.mark()
}

// listKey goes to the source above or below with the arrows, and passes on every
// other key.
func (p *Evidence) listKey(e *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[e.Name]
	if step == 0 {
		return p.OnKey != nil && p.OnKey(e)
	}
	at := slices.IndexFunc(p.rows, func(r model.SourceRow) bool { return r.Source == p.source }) + step
	if at >= 0 && at < len(p.rows) && p.OnSource != nil {
		p.OnSource(p.rows[at].Source)
	}
	return true
}

// mark marks the source in view in the list.
func (p *Evidence) mark() {
	p.quiet = true
	defer func() { p.quiet = false }()
	for i, r := range p.rows {
		if r.Source == p.source {
			p.list.Select(i)
			return
		}
	}
	p.list.UnselectAll()
}

// badge says in a few signs what a source has on the claim.
func (p *Evidence) badge(source claims.ID) string {
	for _, h := range p.hints {
		if h.Source.ID == source {
			return model.Badge(h)
		}
	}
	return ""
}

// ShowText shows the text of a source's capture with what bears on the claim;
// the text of a capture that holds none is "".
func (p *Evidence) ShowText(source claims.ID, capture *claims.Capture, text string) {
	fresh := capture == nil || p.source != source || p.capture.ID != capture.ID
	p.source = source
	p.capture = claims.Capture{}
	if capture != nil {
		p.capture = *capture
	}
	if fresh {
		doc := reader.Document{Text: text}
		if p.capture.Document != nil && text != "" {
			doc.Paragraphs = Paragraphs(p.capture.Document.Blocks)
		}
		p.text.SetDocument(doc)
		p.selected(reader.Span{})
	}
	p.explain(text)
	p.remark(fresh || p.fresh)
	p.fresh = false
	p.mark()
}

// explain says what is shown, or why nothing is.
func (p *Evidence) explain(text string) {
	w := p.words
	p.facts.SetText("")
	p.textNo.SetText("")
	p.retry.Hide()
	switch {
	case p.source == "" && (p.kase == nil || len(p.kase.Sources) == 0):
		p.textNo.SetText(w.T("gui.evidence.no_sources"))
	case p.source == "":
		p.textNo.SetText(w.T("gui.evidence.choose"))
	case p.capture.ID == "":
		p.textNo.SetText(w.T("gui.evidence.not_fetched"))
		p.retry.Show()
	case p.capture.Failure != "":
		p.facts.SetText(w.T("gui.evidence.tried", w.DateTime(p.capture.Started.Local())))
		p.textNo.SetText(w.T(p.capture.Message.Key, p.capture.Message.Args...))
		p.retry.Show()
	case text == "":
		p.textNo.SetText(w.T("gui.evidence.empty"))
	default:
		p.facts.SetText(w.T("gui.evidence.facts", w.DateTime(p.capture.Started.Local()), clean(p.capture.Final), p.capture.SHA256[:min(len(p.capture.SHA256), 12)]))
	}
	p.remarks.SetText("")
	if text != "" {
		p.remarks.SetText(strings.Join(model.Remarks(p.capture.Document, w), "\n"))
	}
	setShown(p.remarks, p.remarks.Text != "")
	setShown(p.facts, p.facts.Text != "")
	setShown(p.about, p.capture.ID != "")
	setShown(p.textNo, p.textNo.Text != "")
}

// remark marks what bears on the claim in the text in view, and lists it.
func (p *Evidence) remark(scroll bool) {
	var hint *desk.Hint
	for i, h := range p.hints {
		if h.Source.ID == p.source && h.Capture.ID == p.capture.ID {
			hint = &p.hints[i]
		}
	}
	p.noticed.show(p.kase, p.claim, hint, p.hints)
	p.text.SetMarks(nil)
	if hint == nil {
		return
	}
	var marks []reader.Mark
	for _, m := range model.SourceMarks(p.kase, p.claim, *hint) {
		marks = append(marks, sourceMark(m))
	}
	p.text.SetMarks(marks)
	switch {
	case !scroll:
	case len(hint.Passages) > 0:
		p.text.ScrollTo(hint.Passages[0].Start)
	default:
		p.text.ScrollTo(0)
	}
}

// see shows words of a capture: in the text in view at once, others after asking
// for them.
func (p *Evidence) see(capture claims.ID, span claims.Span) {
	if capture == p.capture.ID {
		p.ShowPlace(span)
	} else if p.OnPlace != nil {
		p.OnPlace(capture, span)
	}
}

// ToggleSides changes between what was noticed in the source in view and for and
// against over all sources.
func (p *Evidence) ToggleSides() { p.noticed.turn(!p.noticed.sides) }

// ShowPlace shows a place of the text in view.
func (p *Evidence) ShowPlace(s claims.Span) {
	p.text.SetSelection(reader.Span{Start: s.Start, End: s.End})
	p.text.ScrollTo(s.Start)
	p.selected(p.text.Selection())
}

// About asks to see how the capture in view came.
func (p *Evidence) About() {
	if p.OnAbout != nil && p.capture.ID != "" {
		p.OnAbout(p.capture)
	}
}

// Capture is the capture in view, "" if there is none.
func (p *Evidence) Capture() claims.ID { return p.capture.ID }

// Source is the source in view.
func (p *Evidence) Source() claims.ID { return p.source }

// Cite attaches the selected words to the claim.
func (p *Evidence) Cite(role claims.Role) {
	s := p.text.Selection()
	if p.OnCite != nil {
		p.OnCite(p.capture.ID, claims.Span{Start: s.Start, End: s.End}, role)
	}
}

// selected lets words be attached only while some are selected.
func (p *Evidence) selected(s reader.Span) {
	for _, b := range p.cite {
		if s.Empty() {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// Splits are the borders that a user can move.
func (p *Evidence) Splits() []*container.Split { return p.splits }

// Focusables are what F6 moves the focus to.
func (p *Evidence) Focusables() []fyne.Focusable { return []fyne.Focusable{p.list, p.text} }
