package gui

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"go.uber.org/goleak"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// slowDesk opens articles and compares claims only when it is let go.
type slowDesk struct {
	*desk.Desk
	open    map[string]chan struct{}    // by input
	compare map[claims.ID]chan struct{} // by claim; others are compared at once
}

func (d *slowDesk) Compare(ctx context.Context, c *desk.Case, claim claims.ID) ([]desk.Hint, error) {
	if wait := d.compare[claim]; wait != nil {
		<-wait
	}
	return d.Desk.Compare(ctx, c, claim)
}

func (d *slowDesk) Bring(ctx context.Context, in desk.Input) (*desk.Document, error) {
	select {
	case <-d.open[in.From]:
		return d.Desk.Bring(ctx, in)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func newSlowBench(t *testing.T) (*bench, *slowDesk) {
	t.Helper()
	first := newBench(t)
	d := &slowDesk{Desk: first.desk, open: map[string]chan struct{}{article: make(chan struct{}), "b": make(chan struct{})}}
	return over(t, d, first.desk), d
}

func TestAnArticleOpenedLateForcesNobody(t *testing.T) {
	b, d := newSlowBench(t)
	id, err := d.Desk.Open(t.Context(), desk.Input{Text: "Der Turm ist 90 Meter hoch."})
	if err != nil {
		t.Fatal(err)
	}
	b.open(desk.Input{From: article})
	b.showCase(id) // meanwhile somebody works on another case
	b.until("that is in view", func() bool { return b.kase != nil })
	close(d.open[article])
	b.until("it is told", func() bool { return b.said() == b.Words.T("gui.open.ready", article) })
	if b.kase.Case.ID != id || b.asking() {
		t.Error("the case in view was taken away")
	}
}

func TestTheLastArticleAskedForIsOpened(t *testing.T) {
	b, d := newSlowBench(t)
	b.open(desk.Input{From: "b"})
	b.open(desk.Input{From: article})
	close(d.open[article])
	close(d.open["b"])
	b.until("the second is open", func() bool { return b.kase != nil })
	if got := b.kase.Case.Title; got != "Brücke wieder offen" || b.said() != "" {
		t.Errorf("open is %q, and the bar says %q", got, b.said())
	}
}

func TestTheLastCaseAskedForIsShown(t *testing.T) {
	b := opened(t)
	first := b.kase.Case.ID
	second, err := b.desk.Open(t.Context(), desk.Input{Text: "Der Turm ist 90 Meter hoch."})
	if err != nil {
		t.Fatal(err)
	}
	b.showLibrary()
	b.showCase(first)
	b.showCase(second)
	b.jobs.running.Wait()
	for b.queue.drain() {
	}
	if b.kase == nil || b.kase.Case.ID != second {
		t.Error("the case asked for first is in view")
	}
	b.showCase(first)
	b.showLibrary()
	b.jobs.running.Wait()
	for b.queue.drain() {
	}
	if b.kase != nil {
		t.Error("a case came into view after the library was asked for")
	}
}

func TestLateComparisonsAreDropped(t *testing.T) {
	real := opened(t)
	first, second := real.list.Rows()[0].Claim, real.list.Rows()[1].Claim
	d := &slowDesk{Desk: real.desk, compare: map[claims.ID]chan struct{}{first: make(chan struct{})}}
	b := over(t, d, real.desk)
	b.showCase(real.kase.Case.ID)
	b.until("the case is in view", func() bool { return b.kase != nil })
	b.choose(second)
	b.choose(first) // takes long
	b.choose(second)
	b.until("the second is compared", func() bool { return b.beside == second })
	close(d.compare[first])
	b.jobs.running.Wait()
	for b.queue.drain() {
	}
	if b.beside != second {
		t.Error("the late result for the first claim is shown beside the second")
	}
	b.showLibrary()
	b.queue.drain() // results for a case that is not in view change nothing
	if b.kase != nil {
		t.Error("a late result brought the case back")
	}
}

func TestNamedJobsAreShownSideBySideAndCancelled(t *testing.T) {
	b := newBench(t)
	ended := make(chan string, 2)
	start := func(name string) {
		b.jobs.named(name, func(ctx context.Context, report func(int, int)) (func(), error) {
			report(1, 2)
			<-ctx.Done()
			ended <- name
			return func() { t.Errorf("the cancelled %s shows a result", name) }, ctx.Err()
		})
	}
	start("eins")
	start("zwei")
	if b.jobs.box.Visible() {
		t.Error("a job is shown at once, and would flicker if it were quick")
	}
	b.until("both are shown", func() bool { return len(b.jobs.lines.Objects) == 2 && b.jobs.box.Visible() })
	name, stop := "", (*widget.Button)(nil)
	for _, o := range test.LaidOutObjects(b.jobs.lines.Objects[0]) {
		switch o := o.(type) {
		case *widget.Label:
			name = o.Text
		case *widget.Button:
			stop = o
		}
	}
	test.Tap(stop)
	if got := <-ended; got != name {
		t.Errorf("the button of %s cancels %s", name, got)
	}
	b.until("only the other is shown", func() bool { return len(b.jobs.lines.Objects) == 1 })
	b.end()
	if got := <-ended; got == name {
		t.Errorf("at the end %s is cancelled again", got)
	}
	if b.said() != "" {
		t.Errorf("what a user cancelled is complained about: %q", b.said())
	}
}

func TestAMistakeInAJobIsSaid(t *testing.T) {
	b := newBench(t)
	b.jobs.quiet(func(context.Context) (func(), error) { panic("Unsinn") })
	b.until("it is said", func() bool { return b.said() == b.Words.T("gui.failed", "Unsinn") })
	b.jobs.quiet(func(context.Context) (func(), error) { return nil, errors.New("kaputt") })
	b.until("it is said", func() bool { return b.said() == b.Words.T("gui.failed", "kaputt") })
}

func TestNothingRunsOnAfterTheEnd(t *testing.T) {
	b, _ := newSlowBench(t)
	quiet := goleak.IgnoreCurrent()
	b.open(desk.Input{From: article})
	b.open(desk.Input{From: "b"})
	b.pause(time.Hour, func() {})()
	b.close()
	b.queue.drain()
	if b.kase != nil {
		t.Error("after the end a case is shown")
	}
	goleak.VerifyNone(t, quiet)
}
