package gui

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tickmark/assets"
)

// jobs runs work in goroutines and puts its results on the screen. Work gets
// copies, and returns a function that runs on the UI goroutine. One job with a
// name is shown at a time, with its progress and a button that cancels it.
type jobs struct {
	box      *fyne.Container
	ctx      context.Context
	do       func(func())
	words    *assets.Words
	complain func(error)
	name     *widget.Label
	bar      *widget.ProgressBar
	current  int // numbers the named jobs
	cancel   context.CancelFunc
	running  sync.WaitGroup
}

func newJobs(ctx context.Context, do func(func()), words *assets.Words, complain func(error)) *jobs {
	j := &jobs{ctx: ctx, do: do, words: words, complain: complain, name: widget.NewLabel(""), bar: widget.NewProgressBar()}
	stop := widget.NewButtonWithIcon(words.T("gui.cancel"), theme.CancelIcon(), j.stop)
	j.name.Truncation = fyne.TextTruncateEllipsis
	j.box = container.NewBorder(widget.NewSeparator(), nil, nil, stop, container.NewGridWithColumns(2, j.name, j.bar))
	j.box.Hide()
	return j
}

// quiet runs work that is over in a moment and needs no name.
func (j *jobs) quiet(work func(context.Context) (func(), error)) {
	j.run(j.ctx, work, func() {})
}

// named runs work that a user waits for. A job that is still under way is
// cancelled. Work may call report from any goroutine.
func (j *jobs) named(name string, work func(ctx context.Context, report func(done, total int)) (func(), error)) {
	j.stop()
	ctx, cancel := context.WithCancel(j.ctx)
	j.current++
	mine := j.current
	j.cancel = cancel
	j.name.SetText(name)
	j.bar.SetValue(0)
	j.box.Show()
	report := func(done, total int) {
		j.do(func() {
			if mine == j.current && total > 0 {
				j.bar.SetValue(float64(done) / float64(total))
			}
		})
	}
	j.run(ctx, func(ctx context.Context) (func(), error) { return work(ctx, report) }, func() {
		cancel()
		if mine == j.current {
			j.cancel = nil
			j.box.Hide()
		}
	})
}

// stop cancels the named job.
func (j *jobs) stop() {
	if j.cancel != nil {
		j.cancel()
	}
}

func (j *jobs) run(ctx context.Context, work func(context.Context) (func(), error), after func()) {
	j.running.Add(1)
	go func() {
		defer j.running.Done()
		show, err := guarded(ctx, work)
		j.do(func() {
			after()
			if show != nil && err == nil {
				show()
			}
			j.complain(err)
		})
	}()
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
