package gui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tickmark/assets"
)

func TestEveryCommandHasATitleInEveryLanguage(t *testing.T) {
	b := newBench(t)
	for _, lang := range assets.Languages() {
		w := assets.Speak(lang)
		for _, c := range b.commands {
			if !w.Has(c.name) || !w.Has(c.menu) {
				t.Errorf("%s in %s: no title, or none of its menu %s", c.name, lang, c.menu)
			}
		}
		for _, m := range menus {
			titles := map[string]string{}
			for _, c := range b.commands {
				if c.menu != m {
					continue
				}
				if other := titles[c.title(w)]; other != "" {
					t.Errorf("in %s, %s and %s are both called %q", lang, c.name, other, c.title(w))
				}
				titles[c.title(w)] = c.name
			}
		}
	}
}

func TestNoTwoCommandsShareAKey(t *testing.T) {
	b := newBench(t)
	keys := map[string]string{}
	add := func(key, name string) {
		if other := keys[key]; other != "" {
			t.Errorf("%s and %s are both on %s", name, other, key)
		}
		keys[key] = name
	}
	for _, c := range b.commands {
		if c.key != "" {
			add(fmt.Sprint(c.mod, "+", c.key), c.name)
		}
		if c.letter != 0 {
			add("letter "+string(c.letter), c.name)
		}
		if c.plain != "" {
			add("key "+string(c.plain), c.name)
		}
		if c.letter == 'y' || c.letter == 'z' {
			t.Errorf("%s is on %c, which keyboards exchange", c.name, c.letter)
		}
		if c.letter >= 'A' && c.letter <= 'Z' {
			t.Errorf("%s has a capital letter, which is never typed", c.name)
		}
	}
}

func TestEveryCommandIsInTheMenuOnce(t *testing.T) {
	b := newBench(t)
	n := 0
	for _, m := range b.Window.Window().MainMenu().Items {
		for _, item := range m.Items {
			if !item.IsSeparator {
				n++
			}
		}
	}
	if n != len(b.commands) {
		t.Errorf("%d items for %d commands", n, len(b.commands))
	}
}

func TestMenuIsGreyWhereNothingCanBeDone(t *testing.T) {
	b := opened(t)
	state := func() (disabled int) {
		for _, m := range b.Window.Window().MainMenu().Items {
			for _, item := range m.Items {
				if item.Disabled {
					disabled++
				}
			}
		}
		return disabled
	}
	if n := state(); n != 0 {
		t.Errorf("with a case in view %d items are grey", n)
	}
	b.showLibrary()
	if n := state(); n < 20 {
		t.Errorf("in the library only %d items are grey", n)
	}
	for _, c := range b.commands { // none of them may fail there
		if c.possible() && c.needs != needsNothing {
			t.Errorf("%s is possible in the library", c.name)
		}
	}
}

// In the rooms beside the article nothing happens to the claim and the words that are out
// of view, the rooms are never in view together, and Escape leads back to the article.
func TestRoomsBesideTheArticle(t *testing.T) {
	b := opened(t)
	b.choose(b.about("4,2 Millionen"))
	before := len(b.kase.Claims)
	for name, show := range map[string]func(){"sources": b.showLedger, "the desk's other work": b.showDeskWork} {
		show()
		if b.bench.Visible() || b.inLedger() == b.inDeskWork() {
			t.Errorf("in %s: article %v, sources %v, other work %v", name, b.bench.Visible(), b.inLedger(), b.inDeskWork())
		}
		for _, c := range b.commands {
			if (c.context || c.needs == needsClaim) && c.possible() {
				t.Errorf("in %s, %s is possible", name, c.name)
			}
			if c.letter != 0 && c.context {
				b.typedRune(c.letter)
			}
		}
		if len(b.kase.Claims) != before || b.asking() {
			t.Errorf("in %s a letter did something to the article", name)
		}
		for _, other := range []func(){b.showDeskWork, b.showLedger} {
			other()
			if n := countVisible(b.rooms.Objects...); n != 1 {
				t.Errorf("from %s on %d rooms are in view", name, n)
			}
		}
		for b.inLedger() || b.inDeskWork() {
			b.press("Escape")
		}
		if !b.bench.Visible() {
			t.Errorf("Escape does not lead back from %s", name)
		}
	}
}

func countVisible(rooms ...fyne.CanvasObject) (n int) {
	for _, r := range rooms {
		if r.Visible() {
			n++
		}
	}
	return n
}

func TestPanesTakeTheFocusInTurn(t *testing.T) {
	b := opened(t)
	seen := map[fyne.Focusable]bool{}
	for range 4 {
		b.nextPane()
		seen[b.Window.Window().Canvas().Focused()] = true
	}
	if len(seen) != 4 || seen[nil] {
		t.Errorf("F6 pressed four times reaches %d places", len(seen))
	}
}

func TestOfflineSwitch(t *testing.T) {
	b := opened(t)
	was := b.Desk.Offline()
	b.toggleOffline()
	if b.Desk.Offline() == was || b.App.Preferences().Bool(prefOffline) == was {
		t.Error("the switch does not switch, or is forgotten")
	}
	if b.Desk.Offline() != strings.Contains(b.state.Text, b.Words.T("gui.offline")) {
		t.Errorf("offline is %v, and the line above the panes says %q", b.Desk.Offline(), b.state.Text)
	}
	checked := false
	for _, m := range b.win.MainMenu().Items {
		for _, item := range m.Items {
			checked = checked || item.Checked
		}
	}
	if checked != b.Desk.Offline() {
		t.Errorf("offline is %v, checked in the menu is %v", b.Desk.Offline(), checked)
	}
}

func TestThemeAndSizeAreRemembered(t *testing.T) {
	b := opened(t)
	b.scale(1)
	b.toggleTheme()
	size, mode := b.size, b.mode
	again := New(b.Config)
	defer again.close()
	if again.size != size || again.mode != mode || size == 1 {
		t.Errorf("size %v and mode %v were left as %v and %v", size, mode, again.size, again.mode)
	}
}
