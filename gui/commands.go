package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims"
)

// command is something that a user can do. Each stands in the menu with its
// shortcut, because shortcuts of the main menu also work while a text field has
// the focus; letters work while none has.
type command struct {
	name    string // key of its title: "gui.do.verified"
	menu    string // key of the menu that it stands in
	key     fyne.KeyName
	mod     fyne.KeyModifier
	letter  rune         // lower case; 0 for none
	plain   fyne.KeyName // a key that works without modifier outside of text fields
	run     func()
	needs   need
	typing  bool        // acts on what is being typed, so that it is possible in a dialog too
	context bool        // offered by a secondary click in the article
	after   bool        // a line stands above it in the menu
	on      func() bool // for a switch: whether it is on; nil for every other
	first   bool        // not during a second reading: it changes the case, or gives the first findings away

	window *Window
}

// need is what must be in view for a command to be possible.
type need int

const (
	needsNothing need = iota
	needsCase
	needsClaim
)

func (c *command) possible() bool {
	if c.first && c.window.reading() {
		return false
	}
	elsewhere := c.window.inLedger() || c.window.inDeskWork() // what is not in view is not decided on
	switch c.needs {
	case needsCase:
		return c.window.kase != nil && !(c.context && elsewhere)
	case needsClaim:
		return c.window.current() != nil && !elsewhere
	}
	return true
}

// title is what the command is called, with its letter if it has one.
func (c *command) title(w *assets.Words) string {
	t := w.T(c.name)
	switch {
	case c.letter != 0:
		t += "  (" + string(c.letter-'a'+'A') + ")"
		if c.letter >= '0' && c.letter <= '9' {
			t = w.T(c.name) + "  (" + string(c.letter) + ")"
		}
	case c.plain != "" && c.key == "":
		t += "  (" + keyName(c.plain, w) + ")"
	}
	return t
}

// The menus, in order.
const (
	menuFile    = "gui.menu.file"
	menuEdit    = "gui.menu.edit"
	menuCase    = "gui.menu.case"
	menuClaim   = "gui.menu.claim"
	menuFinding = "gui.menu.finding"
	menuSource  = "gui.menu.source"
	menuView    = "gui.menu.view"
	menuHelp    = "gui.menu.help"
)

var menus = []string{menuFile, menuEdit, menuCase, menuClaim, menuFinding, menuSource, menuView, menuHelp}

// makeCommands lists everything that a user can do. The keys are those that the
// desk is used to; none needs AltGr, none lies on Y or Z alone, which keyboards
// exchange.
func (w *Window) makeCommands() {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	w.commands = []*command{
		{name: "gui.do.open", menu: menuFile, key: fyne.KeyO, mod: ctrl, run: w.openFile},
		{name: "gui.do.url", menu: menuFile, key: fyne.KeyL, mod: ctrl, run: w.openURL},
		{name: "gui.do.paste", menu: menuFile, key: fyne.KeyN, mod: ctrl, run: w.openPasted},
		{name: "gui.do.sample", menu: menuFile, run: w.openSample},
		{name: "gui.do.library", menu: menuFile, key: fyne.KeyE, mod: ctrl, run: w.showLibrary, after: true},
		{name: "library.stats", menu: menuFile, run: w.showStats, first: true},
		{name: "gui.do.report", menu: menuFile, key: fyne.KeyP, mod: ctrl, run: w.askReport, needs: needsCase, first: true, after: true},
		{name: "gui.do.export", menu: menuFile, run: w.exportCase, needs: needsCase, first: true},
		{name: "gui.do.import", menu: menuFile, run: w.importCase, first: true},
		{name: "gui.do.import_table", menu: menuFile, run: w.importTable, needs: needsCase, first: true},
		{name: "gui.do.backups", menu: menuFile, run: w.showBackups, after: true},
		{name: "gui.do.quit", menu: menuFile, key: fyne.KeyQ, mod: ctrl, run: w.close, after: true},

		{name: "gui.do.record", menu: menuCase, key: fyne.KeyI, mod: ctrl, run: w.showArticleRecord, needs: needsCase, first: true},
		{name: "gui.do.date", menu: menuCase, run: w.askDate, needs: needsCase, first: true},
		{name: "gui.do.notes", menu: menuCase, letter: 'g', run: w.listNotes, needs: needsCase},
		{name: "gui.do.newer", menu: menuCase, run: w.askNewer, needs: needsCase, first: true, after: true},
		{name: "gui.do.versions", menu: menuCase, run: w.showVersions, needs: needsCase, first: true},
		{name: "library.about", menu: menuCase, run: w.aboutCase, needs: needsCase, first: true, after: true},
		{name: "gui.do.deskwork", menu: menuCase, key: fyne.KeyT, mod: ctrl, run: w.showDeskWork, needs: needsCase},
		{name: "gui.do.second", menu: menuCase, run: w.askReader, needs: needsCase, on: w.reading},
		{name: "gui.do.conflicts", menu: menuCase, run: w.showConflicts, needs: needsCase, first: true},

		{name: "gui.do.undo", menu: menuEdit, key: fyne.KeyZ, mod: ctrl, run: w.undo, typing: true},
		{name: "gui.do.redo", menu: menuEdit, key: fyne.KeyZ, mod: ctrl | shift, run: w.redo, typing: true},
		{name: "gui.do.history", menu: menuEdit, key: fyne.KeyH, mod: ctrl, run: w.showHistory, needs: needsCase, first: true},
		{name: "gui.do.copy", menu: menuEdit, run: w.copySelection, after: true},
		{name: "gui.do.filter", menu: menuEdit, key: fyne.KeyF, mod: ctrl, run: func() { w.list.FocusSearch(w.win.Canvas()) }, needs: needsCase},
		{name: "library.find", menu: menuEdit, key: fyne.KeyF, mod: ctrl | shift, run: w.findEverywhere},
		{name: "library.forget.which", menu: menuEdit, run: w.forgetSearch},

		{name: "gui.do.next", menu: menuClaim, letter: 'j', plain: fyne.KeyDown, run: w.step(1, false), needs: needsCase},
		{name: "gui.do.previous", menu: menuClaim, letter: 'k', plain: fyne.KeyUp, run: w.step(-1, false), needs: needsCase},
		{name: "gui.do.next_open", menu: menuClaim, key: fyne.KeyJ, mod: ctrl, run: w.step(1, true), needs: needsCase},
		{name: "gui.do.done", menu: menuClaim, key: fyne.KeyReturn, mod: ctrl, run: w.done, needs: needsClaim, first: true},
		{name: "gui.do.waiting", menu: menuClaim, letter: 'w', run: w.waiting, needs: needsClaim, first: true},
		{name: "gui.do.add", menu: menuClaim, letter: 'a', run: w.addClaim, needs: needsCase, context: true, after: true, first: true},
		{name: "gui.do.fit", menu: menuClaim, letter: 'e', run: w.fitClaim, needs: needsClaim, context: true, first: true},
		{name: "gui.do.split", menu: menuClaim, letter: 't', run: w.splitClaim, needs: needsClaim, context: true, first: true},
		{name: "gui.do.merge", menu: menuClaim, letter: 'm', run: w.mergeClaim, needs: needsClaim, context: true, first: true},
		{name: "gui.do.drop", menu: menuClaim, plain: fyne.KeyDelete, run: w.dropClaim, needs: needsClaim, context: true, first: true},
		{name: "gui.do.flag", menu: menuClaim, letter: 'f', run: w.askFlags, needs: needsClaim, context: true, first: true, after: true},
		{name: "gui.do.query", menu: menuClaim, letter: 'n', run: w.askQuery, needs: needsClaim, context: true, first: true},
		{name: "gui.do.contact", menu: menuClaim, letter: 'l', run: w.askClaimContact, needs: needsClaim, first: true},
		{name: "gui.do.searched", menu: menuClaim, letter: 'o', run: w.askSearched, needs: needsClaim, first: true},
		{name: "gui.do.sign", menu: menuClaim, run: w.signOff, needs: needsClaim},
		{name: "gui.do.zone", menu: menuEdit, letter: 'p', run: w.askZone, needs: needsCase, context: true, first: true},

		{name: "gui.do.verified", menu: menuFinding, letter: 'v', run: w.finding(claims.FindingVerified), needs: needsClaim, context: true},
		{name: "gui.do.disputed", menu: menuFinding, letter: 'x', run: w.finding(claims.FindingDisputed), needs: needsClaim, context: true},
	}
	for i, kind := range claims.FindingKinds {
		w.commands = append(w.commands, &command{name: "gui.finding." + string(kind), menu: menuFinding, letter: rune('1' + i),
			run: w.finding(kind), needs: needsClaim, after: i == 0})
	}
	w.commands = append(w.commands,
		&command{name: "gui.do.clear", menu: menuFinding, letter: '0', run: w.clearFinding, needs: needsClaim},
		&command{name: "gui.do.reason", menu: menuFinding, letter: 'r', run: func() { w.card.FocusReason(w.win.Canvas()) }, needs: needsClaim, after: true},

		&command{name: "gui.do.source", menu: menuSource, letter: 's', run: w.askSource, needs: needsCase},
		&command{name: "gui.do.fetch", menu: menuSource, key: fyne.KeyR, mod: ctrl, run: w.fetchWaiting, needs: needsCase},
		&command{name: "gui.do.fetch_all", menu: menuSource, run: w.fetchAll, needs: needsCase, first: true},
		&command{name: "gui.do.ledger", menu: menuSource, key: fyne.KeyG, mod: ctrl, run: w.showLedger, needs: needsCase, after: true},
		&command{name: "gui.do.left_out", menu: menuSource, run: w.showLeftOut, needs: needsCase},
		&command{name: "gui.do.capture", menu: menuSource, letter: 'i', run: w.evidence.About, needs: needsCase},
		&command{name: "gui.do.sides", menu: menuSource, letter: 'b', run: w.evidence.ToggleSides, needs: needsCase},
		&command{name: "gui.do.cite", menu: menuSource, letter: 'q', run: func() { w.evidence.Cite(claims.RoleSupports) }, needs: needsClaim, first: true, after: true},
		&command{name: "gui.do.cite_against", menu: menuSource, letter: 'c', run: func() { w.evidence.Cite(claims.RoleContradicts) }, needs: needsClaim, first: true},
		&command{name: "gui.do.network", menu: menuSource, run: w.askNetwork, after: true},
		&command{name: "gui.do.offline", menu: menuSource, run: w.toggleOffline, on: w.Desk.Offline},
		&command{name: "gui.do.requests", menu: menuSource, run: w.showRequests},

		&command{name: "gui.do.marks", menu: menuView, key: fyne.KeyM, mod: ctrl, run: w.toggleMarks, needs: needsCase},
		&command{name: "gui.do.pane", menu: menuView, plain: fyne.KeyF6, run: w.nextPane, needs: needsCase},
		&command{name: "gui.do.larger", menu: menuView, key: fyne.KeyPlus, mod: ctrl, run: func() { w.scale(1) }, after: true},
		&command{name: "gui.do.smaller", menu: menuView, key: fyne.KeyMinus, mod: ctrl, run: func() { w.scale(-1) }},
		&command{name: "gui.do.theme", menu: menuView, key: fyne.KeyD, mod: ctrl, run: w.toggleTheme},

		&command{name: "gui.do.keys", menu: menuHelp, plain: fyne.KeyF1, run: w.showKeys},
		&command{name: "gui.do.about", menu: menuHelp, run: w.showAbout},
	)
	for _, c := range w.commands {
		c.window = w
	}
}

// menu makes the main menu of all commands.
func (w *Window) menu() *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, name := range menus {
		m := fyne.NewMenu(w.Words.T(name))
		for _, c := range w.commands {
			if c.menu != name {
				continue
			}
			if c.after {
				m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			}
			item := fyne.NewMenuItem(c.title(w.Words), func() {
				if c.possible() && (!w.asking() || c.typing) {
					c.run()
				}
			})
			item.Shortcut = c.shortcut()
			item.IsQuit = c.name == "gui.do.quit" // else the driver adds one of its own
			m.Items = append(m.Items, item)
		}
		main.Items = append(main.Items, m)
	}
	return main
}

// shortcut is what the driver makes of the command's keys; nil if it has none.
func (c *command) shortcut() fyne.Shortcut {
	switch {
	case c.key == "":
		return nil
	case c.key == fyne.KeyZ && c.mod == fyne.KeyModifierShortcutDefault:
		return &fyne.ShortcutUndo{} // the driver has a name of its own for these keys
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}
}

// otherKeys adds the keys that stand for "plus" on keyboards where it is not a key
// of its own.
func (w *Window) otherKeys() {
	for _, mod := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} {
		w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: mod}, func(fyne.Shortcut) { w.scale(1) })
	}
}

// refreshMenu greys out what is not possible in this room.
func (w *Window) refreshMenu() {
	main := w.win.MainMenu()
	if main == nil {
		return
	}
	for i, name := range menus {
		n := 0
		for _, c := range w.commands {
			if c.menu != name {
				continue
			}
			if c.after {
				n++
			}
			main.Items[i].Items[n].Disabled = c.needs != needsNothing && w.kase == nil || c.first && w.reading()
			main.Items[i].Items[n].Checked = c.on != nil && c.on()
			n++
		}
	}
	main.Refresh()
}

// typedRune runs the command of a letter. It is called while no text field has
// the focus.
func (w *Window) typedRune(r rune) {
	if w.asking() {
		return
	}
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	for _, c := range w.commands {
		if c.letter == r && c.possible() {
			c.run()
			return
		}
	}
}

// typedKey runs the command of a key without modifier, and reports whether there
// was one. It is called while no text field has the focus.
func (w *Window) typedKey(e *fyne.KeyEvent) bool {
	if w.asking() {
		w.dialogKey(e)
		return true
	}
	for _, c := range w.commands {
		if c.plain == e.Name && c.possible() {
			c.run()
			return true
		}
	}
	if e.Name == fyne.KeyEscape {
		switch {
		case w.inLedger():
			w.leaveLedger()
		case w.inDeskWork():
			w.leaveDeskWork()
		}
		w.message.hide()
		return true
	}
	return false
}

// toolbar is the row above the workbench.
func (w *Window) toolbar() fyne.CanvasObject {
	button := func(icon fyne.Resource, key string, run func()) *widget.Button {
		b := widget.NewButtonWithIcon(w.Words.T(key), icon, run)
		b.Importance = widget.LowImportance
		return b
	}
	left := container.NewHBox(
		button(theme.NavigateBackIcon(), "gui.bar.library", w.showLibrary),
		widget.NewSeparator(),
		button(theme.ContentUndoIcon(), "gui.bar.undo", w.undo),
		button(theme.ContentRedoIcon(), "gui.bar.redo", w.redo))
	right := container.NewHBox(
		button(theme.DownloadIcon(), "gui.bar.fetch", w.fetchWaiting),
		button(theme.DocumentPrintIcon(), "gui.bar.report", w.askReport))
	w.top = container.New(titleAndState{}, w.title, w.state)
	return container.NewVBox(
		container.NewBorder(nil, nil, left, right, w.top),
		w.progress)
}

// titleAndState gives the state of the work the room that its words take, at most
// three fifths, and the title the rest.
type titleAndState struct{}

// MinSize is small: both are cut where the window is narrow.
func (titleAndState) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout sets the state at the right end.
func (titleAndState) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wants := fyne.MeasureText(o[1].(*widget.Label).Text, theme.TextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding() + 1
	state := min(wants, size.Width*0.6)
	o[0].Resize(fyne.NewSize(size.Width-state, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(state, size.Height))
	o[1].Move(fyne.NewPos(size.Width-state, 0))
}
