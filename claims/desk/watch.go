package desk

import (
	"context"
	"time"
)

// pulse is how often Watch looks: what one person does is on the other's screen within a
// second, with time left to read and show the case. To look costs one number from the
// end of an index.
const pulse = 400 * time.Millisecond

// Watch calls changed after every change of any case, whoever made it, until ctx ends:
// this desk, another program, another machine. Changes that come close together are
// told once. Where it cannot look any more it calls changed with the reason, once, and
// goes on.
func (d *Desk) Watch(ctx context.Context, changed func(error)) {
	seen, err := d.Store.DataVersion(ctx)
	known := err == nil // that seen is right
	broken := false
	beat := time.NewTicker(pulse)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
		}
		v, err := d.Store.DataVersion(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			if !broken {
				changed(err)
			}
			broken = true
			continue
		case !known || v != seen:
			changed(nil)
		}
		seen, known, broken = v, true, false
	}
}
