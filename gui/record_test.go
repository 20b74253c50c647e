package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/gui/reader"
)

// typeInto replaces the text of the field that has the focus and confirms it.
func (b *bench) typeInto(s string) {
	b.t.Helper()
	f := b.Window.Window().Canvas().Focused()
	if f == nil {
		b.t.Fatal("no field has the focus")
	}
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(f, s)
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestFactsOfTheArticleAreChangedInTheirPlace(t *testing.T) {
	b := opened(t)
	b.showArticleRecord()
	b.focusFirst()
	b.typeInto("Neue Brücke, alter Streit")
	b.until("the title is another one", func() bool { return b.title.Text == "Neue Brücke, alter Streit" })
	c, err := b.desk.Case(t.Context(), b.kase.Case.ID)
	if err != nil || c.Case.Article.Document.Title.From != claims.FromUser {
		t.Errorf("kept is %+v, %v", c.Case.Article.Document.Title, err)
	}
	b.dialogs[0].Hide()
	b.showHistory()
	b.dialogs[0].Hide()
	b.undo()
	if b.title.Text != "Brücke wieder offen" || !strings.Contains(b.said(), "Neue Brücke, alter Streit") {
		t.Errorf("undone the case is called %q, and it says %q", b.title.Text, b.said())
	}
}

// focusFirst gives the keys to the first field of the dialog on top.
func (b *bench) focusFirst() {
	b.t.Helper()
	b.Window.Window().Canvas().FocusNext()
	if b.Window.Window().Canvas().Focused() == nil {
		b.t.Fatal("nothing can have the focus")
	}
}

func TestParagraphIsSetApartByKey(t *testing.T) {
	b := opened(t)
	b.choose(b.about("5000"))
	at, _ := claims.FindWords(b.kase.Words, "Radweg")
	b.caret = at.Start
	before := len(b.kase.Claims)
	b.typedRune('p')
	if len(b.dialogs) != 1 {
		t.Fatal("P asks nothing")
	}
	b.Window.Window().Canvas().Focused().TypedRune('7')
	b.until("the paragraph is set apart", func() bool { return len(b.kase.Claims) < before })
	for _, k := range b.kase.Claims {
		if strings.Contains(k.Anchor.Quote, "5000") {
			t.Errorf("its claim is still on the list: %q", k.Anchor.Quote)
		}
	}
	if b.kase.Claim(b.claim) == nil {
		t.Error("no claim is in view after the one in view went")
	}
	b.undo()
	b.about("5000")
}

func TestEncodingOfTheArticleIsChosen(t *testing.T) {
	b := opened(t)
	file := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(file, []byte("\xcc\xee\xf1\xf2 \xee\xf2\xea\xf0\xfb\xf2. Der Umbau kostete 4,2 Millionen Euro, sagt das Amt in M\xfcnchen am Dienstag."), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(desk.Input{From: file})
	b.until("the file is open", func() bool { return b.kase != nil && b.kase.Case.Title != "Brücke wieder offen" })
	if !strings.Contains(b.said(), "kodierung") {
		t.Errorf("that the encoding was guessed is not said: %q", b.said())
	}
	b.showArticleRecord()
	err := b.Desk.ReadAs(t.Context(), b.kase.Case.ID, "windows-1251")
	if err != nil {
		t.Fatal(err)
	}
	b.again()
	if !strings.HasPrefix(b.kase.Text, "Мост открыт") {
		t.Errorf("the text is %q", b.kase.Text)
	}
}

func TestClaimIsFittedToTheSelection(t *testing.T) {
	b := opened(t)
	id := b.about("4,2 Millionen")
	b.choose(id)
	at, _ := claims.FindWords(b.kase.Words, "kostete 4,2 Millionen Euro")
	b.article.SetSelection(reader.Span{Start: at.Start, End: at.End})
	b.typedRune('e')
	if got := b.kase.Claim(id).Anchor.Quote; got != "kostete 4,2 Millionen Euro" {
		t.Errorf("the claim is %q (message %q)", got, b.said())
	}
	b.article.OnBoundary(string(id), reader.Span{Start: at.Start, End: at.End - 5})
	if got := b.kase.Claim(id).Anchor.Quote; got != "kostete 4,2 Millionen" {
		t.Errorf("dragged, the claim is %q", got)
	}
}
