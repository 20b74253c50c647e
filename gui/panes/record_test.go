package panes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tickmark/claims"
	"tickmark/gui/model"
)

func newRecord(t *testing.T) (*Record, *[]string) {
	t.Helper()
	dressed(t)
	told := &[]string{}
	r := NewRecord(de, widget.NewLabel(""))
	r.OnSet = func(f claims.Fact, v string) { *told = append(*told, string(f)+"="+v) }
	r.OnCharset = func(s string) { *told = append(*told, s) }
	shown(t, r.CanvasObject, 600, 600)
	return r, told
}

func TestRecordTellsOnlyOfChanges(t *testing.T) {
	s := newSample(t)
	r, told := newRecord(t)
	r.Show(model.ArticleRecord(s.now(), de), nil, "UTF-8")
	title := r.rows[claims.FactTitle].entry
	title.FocusGained()
	title.FocusLost()
	if len(*told) != 0 {
		t.Errorf("nothing was changed, but it told %q", *told)
	}
	test.Type(title, "x")
	title.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	title.FocusLost()
	if len(*told) != 0 {
		t.Errorf("Escape took the change back, but it told %q", *told)
	}
	author := r.rows[claims.FactAuthor].entry
	author.SetText("Erika Beispiel")
	author.FocusLost()
	author.FocusLost()
	if len(*told) != 1 || (*told)[0] != "author=Erika Beispiel" {
		t.Errorf("told %q", *told)
	}
	r.charset.SetSelected("windows-1251")
	if len(*told) != 2 {
		t.Errorf("told %q", *told)
	}
}

func TestRecordLeavesWhatIsBeingTyped(t *testing.T) {
	s := newSample(t)
	r, told := newRecord(t)
	rows := model.ArticleRecord(s.now(), de)
	r.Show(rows, nil, "UTF-8")
	author, section := r.rows[claims.FactAuthor].entry, r.rows[claims.FactSection].entry
	author.SetText("Erika")
	for i := range rows { // what another field was changed to is kept meanwhile
		if rows[i].Fact == claims.FactSection {
			rows[i].Value = "Lokales"
		}
	}
	r.Show(rows, nil, "UTF-8")
	if author.Text != "Erika" || section.Text != "Lokales" {
		t.Errorf("the author reads %q, the section %q", author.Text, section.Text)
	}
	author.FocusLost()
	if len(*told) != 1 || (*told)[0] != "author=Erika" {
		t.Errorf("told %q", *told)
	}
}

func TestRecordSaysWhereFactsWereRead(t *testing.T) {
	s := newSample(t)
	r, _ := newRecord(t)
	r.Show(model.ArticleRecord(s.now(), de), []string{"Ein Hinweis."}, "")
	if note := r.rows[claims.FactPublished].note.Text; note == "" {
		t.Error("where the date was read is not said")
	}
	if r.coding.Visible() {
		t.Error("a document without an encoding of its own is offered others")
	}
	r.Complain(claims.FactPublished, "Das ist kein Datum.")
	if note := r.rows[claims.FactPublished].note; note.Text != "Das ist kein Datum." || note.Importance != widget.WarningImportance {
		t.Errorf("the complaint reads %q", note.Text)
	}
	test.AssertRendersToMarkup(t, "record.xml", test.NewWindow(r.CanvasObject).Canvas())
}

func TestZonesByKeys(t *testing.T) {
	dressed(t)
	z := NewZones(claims.BlockParagraph, de)
	shown(t, z.CanvasObject, 400, 400)
	var chosen []claims.BlockKind
	left := 0
	z.OnChosen = func(k claims.BlockKind) { chosen = append(chosen, k) }
	z.OnLeave = func() { left++ }
	if z.First() != fyne.Focusable(z.rows[2]) {
		t.Error("the keys do not go first to what it is")
	}
	z.First().TypedRune('6')
	z.rows[3].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	z.rows[6].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // the last one
	z.rows[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(chosen) != 2 || chosen[0] != claims.BlockCaption || chosen[1] != claims.BlockQuote || left != 1 {
		t.Errorf("chosen %q, left %d times", chosen, left)
	}
	test.AssertRendersToMarkup(t, "zones.xml", test.NewWindow(z.CanvasObject).Canvas())
}
