//go:build cgo

package main

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"tickmark/assets"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/gui"
	"tickmark/gui/clipboard"
)

// appID names the program to the desktop; FyneApp.toml says the same.
const appID = "org.tickmark.Tickmark"

// window opens the window, on the article named if one is.
func (p *program) window(ctx context.Context, article string) error {
	if !hasDisplay() {
		return errors.New(p.words.T("app.no_display"))
	}
	said := p.putBack(ctx)
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Tickmark", Version: version(),
		Icon: fyne.NewStaticResource("icon.png", assets.Icon())})
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	d, done, err := p.deskOver(ctx, store.Open, fetch.Options{}, "")
	if err != nil {
		return p.askDamaged(ctx, a, err)
	}
	defer done()
	kept, err := p.readSettings()
	if err != nil {
		return err
	}
	var b gui.Backups // nil for a server's database
	if !p.served() {
		if b, err = p.backups(); err != nil {
			return err
		}
	}
	defer p.warmPDF(ctx)()
	w := gui.New(gui.Config{App: a, Desk: d, Words: p.words, Sample: assets.SampleURL, Version: version(),
		Rich: clipboard.Rich, Do: fyne.Do, Network: kept.Network,
		KeepNetwork: func(n desk.Network) error { kept.Network = n; return keepSettings(kept) },
		Checklist:   kept.Checklist, KeepChecklist: func(steps []string) error { kept.Checklist = steps; return keepSettings(kept) },
		Backups: b, Said: said})
	w.Run(article)
	if k := w.Restoring(); k != "" {
		done() // the database must be nobody's
		return p.again("--restore", k)
	}
	return nil
}

// putBack restores the backup that the program was started for, and says what became of
// it.
func (p *program) putBack(ctx context.Context) string {
	if p.from == "" {
		return ""
	}
	aside, err := p.restoreFrom(ctx, p.from)
	if err != nil {
		return p.sentence(err)
	}
	return p.restored(p.from, aside)
}

// askDamaged asks how to go on where the database cannot be opened because it is
// damaged and there is a good backup; else it fails with the error. A window can be
// run only once in a process, so the program starts itself anew after that.
func (p *program) askDamaged(ctx context.Context, a fyne.App, cause error) error {
	if p.served() || !errors.Is(cause, store.ErrDamaged) && !errors.Is(cause, store.ErrNotDatabase) {
		return cause
	}
	b, err := p.backups()
	if err != nil {
		return err
	}
	path, err := p.path()
	if err != nil {
		return err
	}
	k, err := b.Good(ctx)
	if err != nil {
		return cause // there is nothing to offer
	}
	mended := false
	gui.Damaged{App: a, Words: p.words, Said: p.words.T("store.damaged", path), Newest: b.Local(k), Sentence: p.sentence, Do: fyne.Do,
		Repair: func(ctx context.Context) (string, error) {
			s, err := b.Repair(ctx, person())
			return strings.Join(sentences(s.Sentences(), p.words), "\n"), err
		},
		Restore: func(ctx context.Context) (string, error) {
			aside, err := b.Restore(ctx, k.Path)
			return p.restored(k.Path, aside), err
		},
	}.Window(func() { mended = true }).ShowAndRun()
	if mended {
		return p.again()
	}
	return nil
}

// again starts the program anew, without waiting for it.
func (p *program) again(args ...string) error {
	name, err := os.Executable()
	if err != nil {
		return err
	}
	if p.db != "" {
		args = append(args, "--db", p.db)
	}
	next, err := os.StartProcess(name, append([]string{name}, args...), &os.ProcAttr{Env: os.Environ(), Files: []*os.File{os.Stdin, os.Stdout, os.Stderr}})
	if err != nil {
		return err
	}
	return next.Release()
}

// hasDisplay reports whether a window can be shown at all.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "linux", "freebsd", "openbsd", "netbsd", "dragonfly":
		return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	}
	return true
}
