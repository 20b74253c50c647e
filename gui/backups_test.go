package gui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/claims/desk"
)

// shelf are backups of a test, which finds something wrong.
type shelf struct {
	list []desk.Backup
	bad  error
}

func (s *shelf) List() ([]desk.Backup, error) { return s.list, nil }
func (s *shelf) Make(context.Context) (desk.Backup, error) {
	k := desk.Backup{Path: "neu.db", At: time.Date(2026, 3, 10, 8, 0, 0, 0, time.UTC), Size: 1}
	s.list = append([]desk.Backup{k}, s.list...)
	return k, nil
}
func (s *shelf) Local(k desk.Backup) time.Time { return k.At }
func (s *shelf) Tend(ctx context.Context, tell func(error)) {
	if s.bad != nil {
		tell(s.bad)
	}
	<-ctx.Done()
}

// shown are all objects of a type in the dialog on top.
func shown[T fyne.CanvasObject](b *bench) []T {
	return among[T](test.LaidOutObjects(b.win.Canvas().Overlays().Top()))
}

func among[T fyne.CanvasObject](objects []fyne.CanvasObject) []T {
	var list []T
	for _, o := range objects {
		if x, ok := o.(T); ok {
			list = append(list, x)
		}
	}
	return list
}

// button is the one with this text.
func button(t *testing.T, list []*widget.Button, text string) *widget.Button {
	t.Helper()
	for _, b := range list {
		if b.Text == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}

// The backups are listed with date and size; one is put back only after a question, and
// when the window has ended.
func TestBackups(t *testing.T) {
	b := newBench(t)
	s := &shelf{list: []desk.Backup{{Path: "alt.db", At: time.Date(2026, 3, 9, 8, 30, 0, 0, time.UTC), Size: 5<<20 + 1}}}
	b.Backups = s
	b.showBackups()
	var said string
	for _, l := range shown[*widget.Label](b) {
		said += l.Text + "\n"
	}
	if !strings.Contains(said, "9. März 2026, 08:30 Uhr · 6 MB") {
		t.Errorf("shown is %q", said)
	}
	test.Tap(button(t, shown[*widget.Button](b), b.Words.T("gui.backups.now")))
	b.until("a backup is made", func() bool { return b.said() == b.Words.T("gui.backups.made", "neu.db") })
	b.showBackups()
	test.Tap(button(t, shown[*widget.Button](b), b.Words.T("gui.backups.restore")))
	if b.Restoring() != "" || b.ended {
		t.Error("it is put back without a question")
	}
	test.Tap(button(t, shown[*widget.Button](b), b.heading("gui.backups.restore")))
	if b.Restoring() != "neu.db" || !b.ended {
		t.Errorf("put back is %q, ended is %t", b.Restoring(), b.ended)
	}
}

// What is wrong with the database is said in the quiet bar, and where nothing can be
// changed it says so.
func TestTend(t *testing.T) {
	b := newBench(t)
	b.Backups = &shelf{bad: errors.New("die Platte ist voll")}
	b.tend()
	b.until("it is said", func() bool { return strings.Contains(b.said(), "die Platte ist voll") })

	r := newBench(t)
	o := over(t, onlyRead{r.desk}, r.desk)
	o.Backups = &shelf{bad: errors.New("davon war nicht die Rede")}
	o.tend()
	if o.said() != o.Words.T("gui.failed", "nur lesbar") {
		t.Errorf("it says %q", o.said())
	}
	o.open(desk.Input{From: article})
	o.until("the article is open", func() bool { return o.kase != nil })
	if !strings.HasPrefix(o.state.Text, o.Words.T("gui.read_only")+" · ") {
		t.Errorf("the state is %q", o.state.Text)
	}
}

// onlyRead is a desk that says that nothing can be changed.
type onlyRead struct{ *desk.Desk }

func (onlyRead) ReadOnly() error { return errors.New("nur lesbar") }

// Where the database is damaged it is asked how to go on; what failed can be tried in
// the other way, and then the user goes on.
func TestDamaged(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	q := &queue{}
	w := assets.Speak("de")
	mended := false
	win := Damaged{App: a, Words: w, Said: "Die Datenbank ist beschädigt.", Newest: time.Date(2026, 3, 9, 8, 30, 0, 0, time.UTC), Do: q.do,
		Repair:   func(context.Context) (string, error) { return "", errors.New("nichts zu lesen") },
		Restore:  func(context.Context) (string, error) { return "Zurückgeholt.", nil },
		Sentence: error.Error,
	}.Window(func() { mended = true })
	text := func() string { return among[*widget.Label](test.LaidOutObjects(win.Content()))[0].Text }
	buttons := func() []*widget.Button { return among[*widget.Button](test.LaidOutObjects(win.Content())) }
	until := func(want string) {
		t.Helper()
		for range 2000 {
			if q.drain(); strings.Contains(text(), want) {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
		t.Fatalf("never: %q (it says %q)", want, text())
	}
	until("9. März 2026, 08:30 Uhr")
	test.Tap(button(t, buttons(), w.T("gui.damaged.repair")))
	until("nichts zu lesen")
	test.Tap(button(t, buttons(), w.T("gui.damaged.restore")))
	until("Zurückgeholt.")
	test.Tap(button(t, buttons(), w.T("gui.damaged.go_on")))
	if !mended {
		t.Error("the user cannot go on")
	}
}

// A case file with a passphrase is written after it was typed twice, and imported after
// it was typed once; a wrong one is asked for again.
func TestPassphrase(t *testing.T) {
	ada, bert := opened(t), newBench(t)
	path := filepath.Join(t.TempDir(), "fall.tickmark")
	id := ada.kase.Case.ID
	ada.askNewPassphrase(func(passphrase string) { ada.writeCase(id, path, passphrase) })
	fields := shown[*dialogEntry](ada)
	next := button(t, shown[*widget.Button](ada), ada.Words.T("gui.report.where"))
	fields[0].SetText("Möwe")
	test.Tap(next)
	if !ada.asking() {
		t.Fatal("it is taken without being typed again")
	}
	fields[1].SetText("Möwe")
	test.Tap(next)
	ada.until("the file is written", func() bool { return ada.said() == ada.Words.T("gui.export.sealed", path) })

	bert.readCase(path)
	for _, passphrase := range []string{"Krähe", "Möwe"} {
		bert.until("it is asked", bert.asking)
		field := shown[*dialogEntry](bert)[0]
		if !field.Password {
			t.Error("the passphrase is shown")
		}
		field.SetText(passphrase)
		field.OnSubmitted(passphrase)
	}
	bert.until("the case is in view", func() bool { return bert.kase != nil && bert.kase.Case.ID == id })
}
