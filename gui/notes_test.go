package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// doubtful is a window with an article open that does not fit itself.
func doubtful(t *testing.T) *bench {
	t.Helper()
	b := newBench(t)
	b.open(desk.Input{Lang: "de", Text: "Im Hafen lagen am Abend 40 Boote.\n\nAm Montag, dem 5. März 2021, liefen 12 Kutter und 15 Barkassen aus, insgesamt 30 Boote.\n\nHafenmeisterin Ulla Brandt begrüßte 300 Gäste."})
	b.until("the notes are there", func() bool { return b.noted.Visible() })
	return b
}

func TestNotesMarkTheirPlacesInTheArticle(t *testing.T) {
	b := doubtful(t)
	if b.noted.Text != b.Words.T("gui.notes.count.alarms", 2, 2) {
		t.Errorf("the line above the article says %q", b.noted.Text)
	}
	fits, wrong := b.about("40 Boote"), b.about("30 Boote")
	for _, r := range b.list.Rows() {
		if r.Alarm != (r.Claim == wrong) {
			t.Errorf("%q is marked: %v", r.Text, r.Alarm)
		}
	}
	b.choose(wrong)
	if n := len(b.within.pointed); n != 4 { // the day, and three numbers
		t.Errorf("%d places are marked beside the claim with alarms", n)
	}
	b.tapped(0, []string{b.within.pointed[0].ID, string(fits)})
	if b.claim != fits {
		t.Error("a mark that is no claim is in the way of a click")
	}
	if n := len(b.within.pointed); n != 0 {
		t.Errorf("%d places are marked beside a claim without alarms", n)
	}
}

func TestNotesFollowTheirClaim(t *testing.T) {
	b := doubtful(t)
	wrong := b.about("30 Boote")
	b.choose(wrong)
	at := b.kase.Words.Pos(strings.Index(b.kase.Text, ", liefen"))
	b.caret = at
	b.typedRune('t')
	first := b.current()
	b.until("the second half is marked too", func() bool {
		n := 0
		for _, r := range b.list.Rows() {
			if r.Alarm {
				n++
			}
		}
		return n == 2
	})
	if n := len(b.within.pointed); n != 1 || !first.Anchor.Overlaps(claims.Span{Start: b.within.pointed[0].Start, End: b.within.pointed[0].End}) {
		t.Errorf("beside %q %d places are marked", first.Anchor.Quote, n)
	}
}

func TestAllNotesAreListed(t *testing.T) {
	b := doubtful(t)
	b.choose(b.about("40 Boote"))
	b.typedRune('g')
	if !b.asking() {
		t.Fatal("N lists nothing")
	}
	b.press(fyne.KeyEscape)
	b.seeNote([]claims.Span{b.within.notes[0].Spans[0]})
	if b.claim != b.about("30 Boote") || len(b.within.pointed) != 1 {
		t.Errorf("a note leads to %q, %d places are marked", b.current().Anchor.Quote, len(b.within.pointed))
	}
}

func TestNotesAreThoseOfTheCaseInView(t *testing.T) {
	b := doubtful(t)
	b.open(desk.Input{Lang: "de", Text: "Die Fähre fährt um 9 Uhr."})
	b.until("the other article is open", func() bool { return strings.Contains(b.kase.Text, "Fähre") && b.noted.Visible() })
	if b.noted.Text != b.Words.T("gui.notes.count", 0) || len(b.within.notes) != 0 {
		t.Errorf("the line above the article says %q", b.noted.Text)
	}
	for _, r := range b.list.Rows() {
		if r.Alarm {
			t.Errorf("%q is marked", r.Text)
		}
	}
}
