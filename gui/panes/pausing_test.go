package panes

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestTypingIsToldOnceItPauses(t *testing.T) {
	dressed(t)
	h := &hand{}
	told := []string{}
	var p *pausing
	p = newPausing(h.pause, "", true, func() { told = append(told, p.Text) })
	w := shown(t, p, 200, 100)
	p.set("a", "schon da")
	h.pass()
	if len(told) != 0 {
		t.Fatalf("what was there already was told: %q", told)
	}
	test.Type(p, "noch ")
	h.pass()
	h.pass()
	if len(told) != 1 || told[0] != "noch schon da" {
		t.Fatalf("after five letters and a pause it was told %q", told)
	}
	// Leaving the field keeps at once what the pause has not kept yet.
	test.Type(p, "x")
	w.Canvas().Focus(p)
	w.Canvas().Unfocus()
	if len(told) != 2 {
		t.Fatalf("leaving the field told %q", told)
	}
	h.pass()
	p.flush()
	if len(told) != 2 {
		t.Errorf("the same text was told twice: %q", told)
	}
	// What is typed and taken back again is nothing to tell.
	before := p.Text
	p.SetText("anders")
	p.SetText(before)
	h.pass()
	if len(told) != 2 {
		t.Errorf("text that did not change was told: %q", told)
	}
}

func TestTypedTextOutlivesARefill(t *testing.T) {
	dressed(t)
	h := &hand{}
	told := []string{}
	var p *pausing
	p = newPausing(h.pause, "", true, func() { told = append(told, p.Text) })
	p.set("a", "eins")
	p.SetText("eins und zwei")
	p.set("a", "eins") // the case was read anew while somebody typed
	if p.Text != "eins und zwei" {
		t.Fatalf("a refill took away what was typed: %q", p.Text)
	}
	h.pass()
	if len(told) != 1 || told[0] != "eins und zwei" {
		t.Errorf("told %q", told)
	}
	p.set("b", "drei")
	if p.Text != "drei" {
		t.Errorf("for something else it shows %q", p.Text)
	}
}
