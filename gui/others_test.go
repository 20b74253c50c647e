package gui

import (
	"context"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
)

// countedDesk says how many cases it listed last.
type countedDesk struct {
	*desk.Desk
	listed atomic.Int32
}

func (d *countedDesk) Cases(ctx context.Context) ([]claims.Summary, error) {
	list, err := d.Desk.Cases(ctx)
	d.listed.Store(int32(len(list)))
	return list, err
}

// What somebody else does to the case in view, or to the list of cases, is shown
// without anything being done here; what is typed here meanwhile stays.
func TestOthersAreFollowed(t *testing.T) {
	first := newBench(t)
	d := &countedDesk{Desk: first.desk}
	b := over(t, d, first.desk)
	b.open(desk.Input{From: article})
	b.until("the article is open", func() bool { return b.kase != nil && len(b.dialogs) == 1 })
	b.dialogs[0].Hide()
	b.follow()
	db, err := store.Open(context.Background(), b.desk.Store.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	config := b.desk.Config
	config.Store, config.By = db, "Kim Beispiel"
	colleague := desk.New(config)
	id, cost, path := b.kase.Case.ID, b.about("4,2 Millionen"), b.about("Radweg")
	b.tapped(0, []string{string(cost)})
	b.card.FocusReason(b.win.Canvas())
	test.Type(b.win.Canvas().Focused(), "Das Amt sagt")
	if err := colleague.Decide(t.Context(), id, path, claims.CheckSo, desk.Decision{Kind: claims.FindingVerified, Reasoning: "Mail"}); err != nil {
		t.Fatal(err)
	}
	b.until("the colleague's finding is shown", func() bool { return b.kase.Finding(path, claims.CheckSo) != nil })
	if b.claim != cost || b.card.Decision("").Reasoning != "Das Amt sagt" {
		t.Errorf("in view is %s with the reason %q", b.claim, b.card.Decision("").Reasoning)
	}
	if _, err := colleague.AddPasted(t.Context(), id, "Mail", desk.Input{Text: "Es waren 5,1 Millionen Euro."}); err != nil {
		t.Fatal(err)
	}
	b.until("the colleague's source is shown", func() bool { return len(b.kase.Captures) == 1 })
	b.showLibrary()
	if _, err := colleague.Open(t.Context(), desk.Input{Text: "Der Turm ist 90 Meter hoch."}); err != nil {
		t.Fatal(err)
	}
	b.until("the colleague's case is listed", func() bool { return d.listed.Load() == 2 })
}
