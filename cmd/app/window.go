//go:build cgo

package main

import (
	"context"
	"errors"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"tickmark/assets"
	"tickmark/claims/desk"
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
	d, done, err := p.desk(ctx, fetch.Options{}, "")
	if err != nil {
		return err
	}
	defer done()
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Tickmark", Version: version(),
		Icon: fyne.NewStaticResource("icon.png", assets.Icon())})
	kept, err := p.readSettings()
	if err != nil {
		return err
	}
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	defer p.warmPDF(ctx)()
	w := gui.New(gui.Config{App: a, Desk: d, Words: p.words, Sample: assets.SampleURL, Version: version(),
		Rich: clipboard.Rich, Do: fyne.Do, Network: kept.Network,
		KeepNetwork: func(n desk.Network) error { kept.Network = n; return keepSettings(kept) },
		Checklist:   kept.Checklist, KeepChecklist: func(steps []string) error { kept.Checklist = steps; return keepSettings(kept) }})
	w.Run(article)
	return nil
}

// hasDisplay reports whether a window can be shown at all.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "linux", "freebsd", "openbsd", "netbsd", "dragonfly":
		return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	}
	return true
}
