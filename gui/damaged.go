package gui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
)

// Damaged is the question that is asked in a window of its own where the database
// cannot be opened because it is damaged: how to go on.
type Damaged struct {
	App    fyne.App
	Words  *assets.Words
	Said   string    // what is wrong
	Newest time.Time // when the newest good backup was made
	// Repair puts the backup in place with all that can still be read of what is damaged,
	// Restore the backup alone. Both set aside what is damaged, and say what became of it.
	Repair, Restore func(context.Context) (string, error)
	Sentence        func(error) string
	Do              func(func())
}

// Window makes the window; mended is called when the user wants to go on after
// something was put in place.
func (q Damaged) Window(mended func()) fyne.Window {
	win := q.App.NewWindow("Tickmark")
	ctx, stop := context.WithCancel(context.Background())
	text := wrapping(q.Said + "\n\n" + q.Words.T("gui.damaged.newest", q.Words.DateTime(q.Newest)))
	text.Selectable = true
	busy := widget.NewProgressBarInfinite()
	busy.Stop()
	busy.Hide()
	quit := widget.NewButton(q.Words.T("gui.do.quit"), win.Close)
	var choices []*widget.Button
	do := func(work func(context.Context) (string, error)) func() {
		return func() {
			for _, b := range choices {
				b.Disable()
			}
			busy.Show()
			busy.Start()
			go func() {
				said, err := work(ctx)
				q.Do(func() {
					busy.Stop()
					busy.Hide()
					if err != nil {
						text.SetText(q.Sentence(err))
						for _, b := range choices {
							b.Enable()
						}
						return
					}
					text.SetText(said)
					quit.SetText(q.Words.T("gui.damaged.go_on"))
					quit.OnTapped = func() { mended(); win.Close() }
					for _, b := range choices {
						b.Hide()
					}
				})
			}()
		}
	}
	repair := widget.NewButton(q.Words.T("gui.damaged.repair"), do(q.Repair))
	repair.Importance = widget.HighImportance
	choices = []*widget.Button{repair, widget.NewButton(q.Words.T("gui.damaged.restore"), do(q.Restore))}
	win.SetContent(container.NewPadded(container.NewBorder(nil, container.NewVBox(busy, choices[0], choices[1], quit), nil, nil, container.NewVScroll(text))))
	win.Resize(fyne.NewSize(620, 360))
	win.SetOnClosed(stop)
	return win
}
