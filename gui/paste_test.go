package gui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"

	"tickmark/claims"
	"tickmark/gui/clipboard"
)

const copied = `<h2>Brücke offen</h2><p>Der Umbau kostete <a href="https://amt.example/bruecke.html">4,2 Millionen Euro</a> und dauerte acht Monate.</p>`

// pasting is a window with a part of a page in the clipboard.
func pasting(t *testing.T) *bench {
	t.Helper()
	b := newBench(t)
	b.Rich = func(context.Context) (clipboard.Content, bool) {
		return clipboard.Content{Bytes: []byte(copied), ContentType: clipboard.HTML}, true
	}
	b.App.Clipboard().SetContent("Brücke offen\nDer Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.")
	b.openPasted()
	return b
}

func (b *bench) confirm() { b.dialogs[len(b.dialogs)-1].(*dialog.ConfirmDialog).Confirm() }

func TestPastedPartOfAPageKeepsItsLinks(t *testing.T) {
	b := pasting(t)
	b.jobs.running.Wait()
	b.queue.drain()
	b.confirm()
	b.until("it is a case", func() bool { return b.kase != nil })
	doc := b.kase.Case.Article.Document
	if len(b.kase.Sources) != 1 || b.kase.Sources[0].URL != "https://amt.example/bruecke.html" || doc.Blocks[0].Kind != claims.BlockHeadline {
		t.Errorf("sources %+v, blocks %+v", b.kase.Sources, doc.Blocks)
	}
}

func TestPastedTextThatWasChangedIsTakenAsItStands(t *testing.T) {
	b := pasting(t)
	b.jobs.running.Wait()
	b.queue.drain()
	test.Type(b.Window.Window().Canvas().Focused(), "Neu: ")
	b.confirm()
	b.until("it is a case", func() bool { return b.kase != nil })
	if len(b.kase.Sources) != 0 || b.kase.Case.Article.Document.Format != "text" {
		t.Errorf("sources %+v in %q", b.kase.Sources, b.kase.Text)
	}
}
