package gui

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
	"tickmark/gui/panes"
)

// slow is how long a job with a name may take before it is shown. What is over
// sooner would only flicker.
const slow = 300 * time.Millisecond

// jobs runs work in goroutines and puts its results on the screen. Work gets
// copies, and returns a function that runs on the UI goroutine. Each job with a
// name is shown in a line of its own, with its progress and a button that cancels
// it.
type jobs struct {
	box      *fyne.Container // hidden while there is no line
	lines    *fyne.Container
	ctx      context.Context // once it has ended no result is shown any more
	do       func(func())
	pause    panes.Pause
	words    *assets.Words
	complain func(error)
	running  sync.WaitGroup
}

func newJobs(ctx context.Context, do func(func()), pause panes.Pause, words *assets.Words, complain func(error)) *jobs {
	j := &jobs{ctx: ctx, do: do, pause: pause, words: words, complain: complain, lines: container.NewVBox()}
	j.box = container.NewBorder(widget.NewSeparator(), nil, nil, nil, j.lines)
	j.box.Hide()
	return j
}

// quiet runs work that is over in a moment and needs no name.
func (j *jobs) quiet(work func(context.Context) (func(), error)) {
	j.run(j.ctx, work, func() {})
}

// named runs work that a user waits for, and returns what cancels it. Work may
// call report from any goroutine.
func (j *jobs) named(name string, work func(ctx context.Context, report func(done, total int)) (func(), error)) context.CancelFunc {
	ctx, cancel := context.WithCancel(j.ctx)
	label := widget.NewLabel(name)
	label.Truncation = fyne.TextTruncateEllipsis
	bar := widget.NewProgressBar()
	bar.Hide() // until there is progress to show
	stop := widget.NewButtonWithIcon(j.words.T("gui.cancel"), theme.CancelIcon(), cancel)
	line := container.NewBorder(nil, nil, nil, stop, container.NewGridWithColumns(2, label, bar))
	ended := false
	hold := j.pause(slow, func() {
		if !ended {
			j.lines.Add(line)
			j.box.Show()
		}
	})
	report := func(done, total int) {
		j.put(func() {
			if total > 0 {
				bar.SetValue(float64(done) / float64(total))
				bar.Show()
			}
		})
	}
	j.run(ctx, func(ctx context.Context) (func(), error) { return work(ctx, report) }, func() {
		ended = true
		hold()
		cancel()
		j.lines.Remove(line)
		if len(j.lines.Objects) == 0 {
			j.box.Hide()
		}
	})
	return cancel
}

// put runs a function on the UI goroutine, unless the window has ended: then
// there is nothing left to show anything on.
func (j *jobs) put(f func()) {
	if j.ctx.Err() != nil {
		return
	}
	j.do(func() {
		if j.ctx.Err() == nil {
			f()
		}
	})
}

func (j *jobs) run(ctx context.Context, work func(context.Context) (func(), error), after func()) {
	j.running.Add(1)
	go func() {
		defer j.running.Done()
		show, err := guarded(ctx, work)
		j.put(func() {
			wanted := ctx.Err() == nil
			after()
			if show != nil && err == nil && wanted {
				show()
			}
			j.complain(err)
		})
	}()
}

// wait waits until everything under way has ended, but no longer than the limit.
func (j *jobs) wait(limit time.Duration) {
	ended := make(chan struct{})
	go func() { j.running.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(limit):
		slog.Warn("work under way did not end with the window")
	}
}

// guarded keeps a mistake of ours in one job from taking the window along.
func guarded(ctx context.Context, work func(context.Context) (func(), error)) (show func(), err error) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("job failed", "panic", r, "stack", string(debug.Stack()))
			err = fmt.Errorf("%v", r)
		}
	}()
	return work(ctx)
}
