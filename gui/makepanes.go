package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/panes"
	"tickmark/gui/reader"
)

// makePanes makes the panes and says what becomes of what a user does in them.
func (w *Window) makePanes() {
	words := w.Words
	w.library = panes.NewLibrary(words)
	w.library.OnCase = w.showCase
	w.library.OnAbout, w.library.OnSave = w.askCase, w.saveSearch
	w.library.OnFind, w.library.OnHit = w.find, w.openHit
	w.library.OnFile, w.library.OnURL, w.library.OnPaste, w.library.OnSample = w.openFile, w.openURL, w.openPasted, w.openSample

	w.article = reader.New()
	w.article.Label = words.T("gui.article")
	w.article.OnTapped = w.tapped
	w.article.OnRune = w.typedRune
	w.article.OnKey = w.typedKey
	w.article.OnMenu = w.articleMenu
	w.article.OnBoundary = func(id string, s reader.Span) { w.moveClaim(claims.ID(id), claims.Span{Start: s.Start, End: s.End}) }

	w.list = panes.NewClaimList(words)
	w.list.OnSelected = func(id claims.ID) { w.choose(id) }
	w.list.OnRune = w.typedRune
	w.list.OnKey = w.typedKey

	w.card = panes.NewCard(words, w.pause)
	w.card.OnDecide = w.decide
	w.card.OnReason = func(claim claims.ID, check claims.Check, to desk.Decision) {
		if w.reading() {
			if to.Kind != "" { // a reason without a finding goes with the finding, once there is one
				w.review(claim, check, to)
			}
			return
		}
		w.change(func() error {
			if to.Kind == "" {
				return w.Desk.SetDraft(w.ctx, w.kase.Case.ID, claim, claims.Draft{Check: check, Reasoning: to.Reasoning, Wording: to.Wording})
			}
			return w.Desk.Decide(w.ctx, w.kase.Case.ID, claim, check, to)
		})
	}
	w.card.OnNote = func(claim claims.ID, note string) {
		if w.barred() {
			return
		}
		w.change(func() error { return w.Desk.SetNote(w.ctx, w.kase.Case.ID, claim, note) })
	}
	w.card.OnUncite = func(id claims.ID) {
		if w.barred() {
			return
		}
		w.change(func() error { return w.Desk.Uncite(w.ctx, w.kase.Case.ID, id) })
	}
	w.card.OnCited = w.showCited
	w.card.OnBefore = w.showBefore
	w.card.OnPlaces = w.point
	w.card.OnRune = w.typedRune

	w.evidence = panes.NewEvidence(words)
	w.evidence.OnSource = func(id claims.ID) { w.showSource(id, nil) }
	w.evidence.OnCite = w.cite
	w.evidence.OnRune = w.typedRune
	w.evidence.OnKey = w.typedKey
	w.evidence.OnAdd = w.askSource
	w.evidence.OnPlace = func(capture claims.ID, span claims.Span) {
		if k := w.kase.Capture(capture); k != nil {
			w.showSource(k.Source, &place{capture, span})
		}
	}
	w.evidence.OnArticle = w.point
	w.evidence.OnAbout = w.showSourceRecord
	w.evidence.OnRetry = func(id claims.ID) { w.fetch([]claims.ID{id}) }

	w.date = panes.NewQuietLine(w.askDate)
	w.noted = widget.NewButton("", w.listNotes)
	w.noted.Importance = widget.LowImportance
	w.noted.Hide()
	w.title = widget.NewLabel("")
	w.title.TextStyle.Bold = true
	w.title.Truncation = fyne.TextTruncateEllipsis
	w.state = widget.NewLabel("")
	w.state.Importance = widget.LowImportance
	w.state.Truncation = fyne.TextTruncateEllipsis
	w.state.Alignment = fyne.TextAlignTrailing
	w.progress = panes.NewMeter(4)

	claimsPane := container.NewVSplit(w.list.CanvasObject, w.card.CanvasObject)
	claimsPane.SetOffset(0.42)
	right := container.NewHSplit(claimsPane, w.evidence.CanvasObject)
	right.SetOffset(0.47)
	whole := container.NewHSplit(container.NewBorder(container.NewBorder(nil, nil, nil, w.noted, w.date), nil, nil, nil, panes.Page(w.article)), right)
	whole.SetOffset(0.38)
	w.makeLedger()
	w.ledger.CanvasObject.Hide()
	w.makeDeskWork()
	w.work.CanvasObject.Hide()
	w.splits = append(append([]*container.Split{whole, right, claimsPane}, w.evidence.Splits()...), w.ledger.Split(), w.work.Split())
	w.bench = container.NewBorder(w.toolbar(), nil, nil, nil, whole)
	w.rooms = container.NewStack(container.NewPadded(w.library.CanvasObject), w.bench, w.ledger.CanvasObject, w.work.CanvasObject)
}
