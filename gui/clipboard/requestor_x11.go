//go:build (linux && !android) || freebsd || openbsd || netbsd || dragonfly

package clipboard

import (
	"fmt"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// pieceUnits is how much of a property is read at once, in the four-byte units of the
// protocol: one MiB.
const pieceUnits = 1 << 18

// requestor asks the owner of the clipboard for its content, as the Inter-Client
// Communication Conventions Manual has it in section 2.4: the owner puts the content
// into a property of the requestor's window and says so.
type requestor struct {
	x               *xgb.Conn
	window          xproto.Window // hidden; only its properties are used
	clipboard, incr xproto.Atom
}

func newRequestor(x *xgb.Conn) (*requestor, error) {
	r := &requestor{x: x}
	var err error
	if r.window, err = xproto.NewWindowId(x); err != nil {
		return nil, fmt.Errorf("number a window: %w", err)
	}
	// Any screen will do: a server has one clipboard. The library's choice is the one
	// named in DISPLAY, whether there is such a screen or not.
	root := xproto.Setup(x).Roots[0].Root
	err = xproto.CreateWindowChecked(x, 0, r.window, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
	if err != nil {
		return nil, fmt.Errorf("create a window: %w", err)
	}
	if r.clipboard, err = r.atom("CLIPBOARD"); err != nil {
		return nil, err
	}
	r.incr, err = r.atom("INCR")
	return r, err
}

// atom is the server's number for a name.
func (r *requestor) atom(name string) (xproto.Atom, error) {
	a, err := xproto.InternAtom(r.x, false, uint16(len(name)), name).Reply()
	if err != nil {
		return xproto.AtomNone, fmt.Errorf("number the name %s: %w", name, err)
	}
	return a.Atom, nil
}

// offered lists the targets that the owner can convert its content to.
func (r *requestor) offered() []xproto.Atom {
	all, err := r.atom("TARGETS")
	if err != nil {
		return nil
	}
	b, _ := r.convert(all)
	var offered []xproto.Atom
	for ; len(b) >= 4; b = b[4:] {
		offered = append(offered, xproto.Atom(xgb.Get32(b)))
	}
	return offered
}

// convert gives the content as a target. It is false if the owner refuses, if there is
// no owner, if it is larger than MaxBytes, and once the connection is closed.
func (r *requestor) convert(target xproto.Atom) ([]byte, bool) {
	// The property has the target's name, so that a late piece of one target is not
	// taken for one of the next.
	xproto.ConvertSelection(r.x, r.window, r.clipboard, target, target, xproto.TimeCurrentTime)
	for {
		switch ev := r.event().(type) {
		case nil:
			return nil, false
		case xproto.SelectionNotifyEvent:
			if ev.Target != target {
				continue
			}
			if ev.Property == xproto.AtomNone {
				return nil, false
			}
			return r.transfer(ev.Property)
		}
	}
}

// transfer fetches the content that the owner has put into a property, or puts there
// piece by piece (section 2.7.2, INCR): each time that the requestor has deleted the
// property the owner writes the next piece, and an empty one after the last.
func (r *requestor) transfer(property xproto.Atom) ([]byte, bool) {
	kind, whole, ok := r.take(property, MaxBytes)
	if !ok || kind != r.incr {
		return whole, ok
	}
	whole = nil // it was the size that the owner expects
	for {
		switch ev := r.event().(type) {
		case nil:
			return nil, false
		case xproto.PropertyNotifyEvent:
			if ev.Atom != property || ev.State != xproto.PropertyNewValue {
				continue
			}
			kind, piece, ok := r.take(property, MaxBytes-len(whole))
			switch {
			case !ok:
				return nil, false
			case kind == xproto.AtomNone: // already taken with the piece before
				continue
			case len(piece) == 0:
				return whole, true
			}
			whole = append(whole, piece...)
		}
	}
}

// take reads a property of at most so many bytes, and deletes it. The kind is its
// type, AtomNone if it is not there.
func (r *requestor) take(property xproto.Atom, most int) (kind xproto.Atom, b []byte, ok bool) {
	for {
		p, err := xproto.GetProperty(r.x, true, r.window, property, xproto.GetPropertyTypeAny, uint32(len(b)/4), pieceUnits).Reply()
		if err != nil || int64(len(b))+int64(len(p.Value))+int64(p.BytesAfter) > int64(most) {
			return xproto.AtomNone, nil, false
		}
		b = append(b, p.Value...)
		if p.BytesAfter == 0 {
			return p.Type, b, true
		}
	}
}

// event is the next event, nil once the connection is closed. Errors of the server
// are passed over: a request that failed is one whose answer does not come.
func (r *requestor) event() xgb.Event {
	for {
		ev, err := r.x.WaitForEvent()
		if err == nil {
			return ev
		}
	}
}
