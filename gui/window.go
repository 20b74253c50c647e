// Package gui is the window: rooms, menus, keys and jobs over the desk.
//
// # Who does what
//
// A pane (package panes) shows what it is given and calls back; a command (see
// commands.go) is something that a user can do, with its menu and keys; a job
// (jobs.go) is work that takes time, in a goroutine of its own, whose result is
// put on the screen in one step. The window holds one snapshot of the case and
// shows the next one after each change.
//
// Everything that is decided is committed before the window shows it, so there is
// nothing to save, and closing is possible at any moment.
package gui

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/clipboard"
	"tickmark/gui/model"
	"tickmark/gui/panes"
	"tickmark/gui/reader"
	"tickmark/gui/theme"
)

// Config is what a window is made from.
type Config struct {
	App     fyne.App
	Desk    Desk
	Words   *assets.Words
	Sample  string // address of the sample article
	Version string
	// Rich gives what the clipboard holds with headings and links; nil for never.
	Rich func(context.Context) (clipboard.Content, bool)
	// Network is the way to the web as it was set for good, and KeepNetwork keeps another.
	Network     desk.Network
	KeepNetwork func(desk.Network) error
	// Checklist are the steps of a new checklist, none for the usual ones, and
	// KeepChecklist keeps others; nil for never.
	Checklist     []string
	KeepChecklist func([]string) error
	Backups       Backups      // nil where the database is not one of this machine
	Said          string       // what there is to say before anything is done, "" for nothing
	Do            func(func()) // runs a function on the UI goroutine; fyne.Do outside of tests
}

// Window is the program's window.
type Window struct {
	Config
	win  fyne.Window
	ctx  context.Context // of everything under way; ends with the window
	stop context.CancelFunc

	library  *panes.Library
	article  *reader.Reader
	list     *panes.ClaimList
	card     *panes.Card
	evidence *panes.Evidence
	ledger   *ledger
	work     *panes.DeskWork
	title    *widget.Label
	date     *panes.QuietLine // the day against which "Friday" is read
	noted    *widget.Button   // how many notes there are on the article; lists them
	progress *panes.Meter
	state    *widget.Label
	top      *fyne.Container // title and state
	message  *message
	jobs     *jobs
	rooms    *fyne.Container // library, workbench, ledger and the desk's other work, one of them shown
	bench    *fyne.Container
	splits   []*container.Split

	commands []*command
	dialogs  []dialog.Dialog // open, the last one on top
	kase     *desk.Case      // in view, nil in the library
	whole    *desk.Case      // the same, with what a second reader is not shown
	second   second
	shown    *desk.Case          // whose text is in the article pane; nil for none
	claim    claims.ID           // in view
	caret    int                 // where the article was clicked last
	marks    []model.ArticleMark // as shown in the article
	busy     map[claims.ID]bool  // sources being fetched
	compared int                 // numbers the comparisons asked for; late ones are dropped
	text     int                 // numbers the texts asked for, likewise
	opening  context.CancelFunc  // cancels the article being opened
	moves    int                 // numbers the rooms entered: an article opened late is not forced on anybody
	ended    bool                // nothing is shown any more

	within    within // the article against itself
	restoring string // the backup that is to be restored after the end

	beside claims.ID // the claim that a source was last chosen for
	last   claims.ID // the case that was in view when the program ended
	mode   theme.Mode
	size   float64 // of the type, 1 is normal
	plain  bool    // the reading view, without marks
}

// New makes the window. It is shown by Run.
func New(c Config) *Window {
	w := &Window{Config: c, busy: map[claims.ID]bool{}}
	w.ctx, w.stop = context.WithCancel(context.Background())
	w.win = c.App.NewWindow("Tickmark")
	w.win.SetPadded(false)
	w.dress() // before the panes, which take their first colours from the theme
	w.message = newMessage()
	w.jobs = newJobs(w.ctx, c.Do, w.pause, c.Words, w.complain)
	w.makePanes()
	w.makeCommands()
	w.win.SetMainMenu(w.menu())
	w.win.SetContent(container.NewBorder(nil, container.NewVBox(w.message.box, w.jobs.box), nil, nil, w.rooms))
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { w.typedKey(e) })
	w.win.SetCloseIntercept(w.close)
	w.otherKeys()
	w.restore()
	w.last = claims.ID(c.App.Preferences().String(prefCase))
	w.showLibrary()
	return w
}

// Window is the window itself, for tests and for what needs a parent.
func (w *Window) Window() fyne.Window { return w.win }

// Run shows the window until it is closed, on the article named, on the case that
// was open last, or on the library.
func (w *Window) Run(article string) {
	if article != "" {
		w.open(desk.Input{From: article})
	} else if w.last != "" {
		w.showCase(w.last)
	}
	w.follow()
	if w.Said != "" {
		w.message.tell(w.Said)
	}
	w.tend()
	w.index()
	w.win.ShowAndRun()
	w.end() // a signal or the desktop's "quit" ends the program without closing the window
}

// endLimit is how long the end of the program waits for work under way, which has
// been told to stop.
const endLimit = 3 * time.Second

func (w *Window) close() {
	w.remember()
	w.end()
	w.win.Close()
}

// end keeps what was typed last and ends what is under way. The caller may close
// the database after it.
func (w *Window) end() {
	if w.ended {
		return
	}
	w.ended = true
	w.card.Flush()
	w.stop()
	w.jobs.wait(endLimit)
}

// pause is panes.Pause over the clock and the UI goroutine.
func (w *Window) pause(after time.Duration, f func()) func() {
	t := time.AfterFunc(after, func() { w.jobs.put(f) })
	return func() { t.Stop() }
}

func (w *Window) showLibrary() {
	w.card.Flush()
	w.kase, w.whole, w.claim = nil, nil, ""
	w.second, w.card.First = second{}, nil
	w.compared++
	w.moves++
	w.refreshLibrary()
	w.rooms.Objects[0].Show()
	w.bench.Hide()
	w.ledger.CanvasObject.Hide()
	w.work.CanvasObject.Hide()
	w.win.SetTitle("Tickmark")
	w.App.Preferences().SetString(prefCase, "")
	w.refreshMenu()
}

// showCase opens a case in the workbench. It is read in the background; whoever
// has asked for another room meanwhile goes there.
func (w *Window) showCase(id claims.ID) {
	w.card.Flush()
	w.moves++
	moves := w.moves
	w.jobs.named(w.Words.T("gui.job.case"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		c, err := w.Desk.Case(ctx, id)
		if errors.Is(err, desk.ErrNotFound) && id == w.last {
			return func() { w.App.Preferences().SetString(prefCase, "") }, nil // it is no longer in this database
		}
		return func() {
			if moves == w.moves {
				w.enter(c)
			}
		}, err
	})
}

// enter brings a case into view.
func (w *Window) enter(c *desk.Case) {
	w.card.Flush()
	w.message.hide()
	w.kase, w.whole, w.claim, w.marks = nil, nil, "", nil
	w.second, w.card.First = second{}, nil
	w.forgetNotes()
	w.moves++
	w.compared++
	w.text++
	w.shown = nil
	w.evidence.ShowHints("", nil)
	w.evidence.ShowText("", nil, "")
	w.rooms.Objects[0].Hide()
	w.ledger.CanvasObject.Hide()
	w.work.CanvasObject.Hide()
	w.ledger.origins, w.ledger.changes = nil, nil
	w.bench.Show()
	if !w.asking() {
		w.win.Canvas().Unfocus() // what was clicked in the library would go on taking the keys, unseen
	}
	w.App.Preferences().SetString(prefCase, string(c.Case.ID))
	w.show(c)
	rows := w.list.Rows()
	if last := claims.ID(w.App.Preferences().String(prefClaim)); c.Claim(last) != nil {
		w.choose(last)
	} else if len(rows) > 0 {
		w.choose(model.Next(rows, "", 1, true))
	} else {
		w.holdAgainstItself()
	}
	w.refreshMenu()
}

// show puts a snapshot of the case in view on the screen.
func (w *Window) show(c *desk.Case) {
	w.whole = c
	c = w.seen(c)
	w.kase = c
	w.showArticle(c)
	w.showMarks(c)
	w.article.Select(string(w.claim))
	w.list.Show(c)
	w.list.Select(w.claim)
	w.card.Show(c, c.Claim(w.claim))
	w.evidence.ShowSources(c, w.busy)
	w.title.SetText(c.Case.Title)
	w.win.SetTitle(c.Case.Title + " – Tickmark")
	state := model.Progress(c, w.Words)
	if w.Desk.Offline() {
		state = w.Words.T("gui.offline") + " · " + state
	}
	if w.reading() {
		state = w.Words.T("gui.second.by", w.second.reader) + " · " + state
	}
	if w.Desk.ReadOnly() != nil {
		state = w.Words.T("gui.read_only") + " · " + state
	}
	w.state.SetText(state)
	w.top.Refresh()
	w.progress.Set(model.Done(c))
	w.date.SetText(model.DateLine(c, w.Words))
	w.fillLedger()
	w.fillDeskWork()
}

// showArticle sets the article's text and the zones of its paragraphs, if they are
// others than those in view. Where the reader is in it stays.
func (w *Window) showArticle(c *desk.Case) {
	blocks := c.Case.Article.Document.Blocks
	if s := w.shown; s != nil && s.Text == c.Text && slices.Equal(s.Case.Article.Document.Blocks, blocks) {
		return
	}
	top, again := w.article.Top(), w.shown != nil
	w.article.SetDocument(reader.Document{Text: c.Text, Paragraphs: panes.Paragraphs(blocks)})
	w.marks, w.within.pointed = nil, nil
	if again {
		w.article.SetTop(top)
	}
	w.shown = c
}

// fewMarks is up to how many changed marks are changed one by one. A finding
// changes one; another date of publication may change all.
const fewMarks = 20

// showMarks marks the claims in the article. Only what has changed since the last
// time is touched, which with thousands of claims is what keeps a key quick.
func (w *Window) showMarks(c *desk.Case) {
	marks := model.ArticleMarks(c, w.Words)
	gone, changed := model.Changed(w.marks, marks)
	if w.marks == nil || len(gone)+len(changed) > fewMarks {
		all := make([]reader.Mark, len(marks))
		for i, m := range marks {
			all[i] = panes.ArticleMark(m)
		}
		w.article.SetMarks(append(all, w.within.pointed...))
	} else {
		for _, id := range gone {
			w.article.RemoveMark(string(id))
		}
		for _, m := range changed {
			w.article.SetMark(panes.ArticleMark(m))
		}
	}
	w.marks = marks
}

// again reads the case anew and shows it.
func (w *Window) again() {
	if w.kase == nil {
		return
	}
	c, err := w.Desk.Case(w.ctx, w.kase.Case.ID)
	if err != nil {
		w.complain(err)
		return
	}
	was := w.current()
	w.show(c)
	if c.Claim(w.claim) == nil { // it went with what was changed
		w.choose(model.Nearest(c, was))
	} else if k := w.current(); k != nil && was != nil && k.Anchor.Span != was.Anchor.Span {
		w.showNotes() // they may belong to other claims now
	}
}

// change does something to the case and shows how it stands then. What failed is
// said; nothing else is lost by it.
func (w *Window) change(do func() error) bool {
	if w.kase == nil {
		return false
	}
	w.message.hide() // what it says is about what was done before
	err := do()
	if w.ended {
		return err == nil
	}
	w.complain(err)
	w.again()
	return err == nil
}

// choose brings a claim into view everywhere.
func (w *Window) choose(id claims.ID) {
	if w.kase == nil || w.kase.Claim(id) == nil || id == w.claim {
		return
	}
	w.card.Flush()
	w.claim = id
	w.App.Preferences().SetString(prefClaim, string(id))
	w.article.Select(string(id))
	w.list.Select(id)
	w.card.Show(w.kase, w.kase.Claim(id))
	w.showNotes()
	w.compare()
	w.lookBack()
}

// tapped chooses the claim that was clicked; of several that lie on each other,
// the next one with each further click.
func (w *Window) tapped(pos int, ids []string) {
	w.caret = pos
	w.win.Canvas().Focus(w.article)
	ids = w.claimsAmong(ids)
	if len(ids) == 0 {
		return
	}
	next := ids[0]
	for i, id := range ids {
		if claims.ID(id) == w.claim {
			next = ids[(i+1)%len(ids)]
		}
	}
	w.choose(claims.ID(next))
}

// complain says what went wrong, in a bar that is in nobody's way, and on standard
// error. Cancelled work is no failure.
func (w *Window) complain(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	said := w.sentence(err)
	slog.Warn(said)
	w.message.warn(said)
}

// sentence is what a user is told of an error.
func (w *Window) sentence(err error) string {
	if why, ok := desk.Why(err); ok {
		return w.Words.T(why.Key, why.Args...)
	}
	return w.Words.T("gui.failed", err.Error())
}

// warn says what could not be done.
func (w *Window) warn(key string, args ...any) {
	said := w.Words.T(key, args...)
	slog.Warn(said)
	w.message.warn(said)
}

// tell says what was done.
func (w *Window) tell(key string, args ...any) { w.message.tell(w.Words.T(key, args...)) }
