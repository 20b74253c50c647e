//go:build (linux && !android) || freebsd || openbsd || netbsd || dragonfly

package clipboard

import (
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// step is how many bytes a program writes at once: less than the 256 KiB that a
// request without extensions may have.
const step = 200_000

// owner is a program from which something was copied.
type owner struct {
	*requestor // its window and the names
	t          *testing.T
	offers     map[string]string // content by target
	append     bool              // writes large content into one property, not piece by piece
	silent     string            // the target that it never answers for, "*" for all, "pieces" for all but the first piece
	endless    bool              // keeps on writing pieces after the last
	rest       map[xproto.Atom]transfer
}

// transfer is what is still to be written of a content, by property.
type transfer struct {
	window xproto.Window
	kind   xproto.Atom
	text   string
	begun  bool // the first piece is written
}

// own takes the clipboard over and answers until the test ends.
func (o *owner) own(t *testing.T) {
	t.Helper()
	x, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	o.t, o.rest = t, map[xproto.Atom]transfer{}
	if o.requestor, err = newRequestor(x); err != nil {
		t.Fatal(err)
	}
	if err := xproto.SetSelectionOwnerChecked(x, o.window, o.clipboard, xproto.TimeCurrentTime).Check(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		o.answer()
	}()
	t.Cleanup(func() {
		x.Close()
		<-ended
	})
}

func (o *owner) answer() {
	for {
		switch ev := o.event().(type) {
		case nil:
			return
		case xproto.SelectionRequestEvent:
			o.hand(ev)
		case xproto.PropertyNotifyEvent:
			left, ok := o.rest[ev.Atom]
			if ok && ev.State == xproto.PropertyDelete && (o.silent != "pieces" || !left.begun) {
				o.next(ev.Atom, left)
			}
		}
	}
}

// hand answers a request.
func (o *owner) hand(ev xproto.SelectionRequestEvent) {
	name, err := xproto.GetAtomName(o.x, ev.Target).Reply()
	if err != nil || o.silent == "*" || o.silent == name.Name {
		return
	}
	notice := xproto.SelectionNotifyEvent{Time: ev.Time, Requestor: ev.Requestor, Selection: ev.Selection, Target: ev.Target}
	text, ok := o.offers[name.Name]
	switch {
	case name.Name == "TARGETS":
		var b []byte
		for target := range o.offers {
			a, err := o.atom(target)
			if err != nil {
				o.t.Error(err)
			}
			b = append(b, 0, 0, 0, 0)
			xgb.Put32(b[len(b)-4:], uint32(a))
		}
		o.write(ev.Requestor, ev.Property, xproto.AtomAtom, 32, b)
		notice.Property = ev.Property
	case ok && len(text) > step && !o.append:
		xproto.ChangeWindowAttributes(o.x, ev.Requestor, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		size := make([]byte, 4)
		xgb.Put32(size, uint32(len(text)))
		o.rest[ev.Property] = transfer{window: ev.Requestor, kind: ev.Target, text: text}
		o.write(ev.Requestor, ev.Property, o.incr, 32, size)
		notice.Property = ev.Property
	case ok:
		for {
			n := min(len(text), step)
			o.write(ev.Requestor, ev.Property, ev.Target, 8, []byte(text[:n]))
			if text = text[n:]; text == "" {
				break
			}
		}
		notice.Property = ev.Property
	}
	xproto.SendEvent(o.x, false, ev.Requestor, 0, string(notice.Bytes()))
}

// next writes the next piece of a content, an empty one after the last.
func (o *owner) next(property xproto.Atom, left transfer) {
	n := min(len(left.text), step)
	left.begun = true
	o.write(left.window, property, left.kind, 8, []byte(left.text[:n]))
	if !o.endless {
		left.text = left.text[n:]
	}
	if n == 0 {
		delete(o.rest, property)
		return
	}
	o.rest[property] = left
}

func (o *owner) write(w xproto.Window, property, kind xproto.Atom, format byte, b []byte) {
	units := uint32(len(b)) / uint32(format/8)
	xproto.ChangeProperty(o.x, xproto.PropModeAppend, w, property, kind, format, units, b)
}
