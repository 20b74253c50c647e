package desk

import (
	"context"
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/fetch/read"
)

// typedBy begins the extractor of a text that a person typed; the name follows.
const typedBy = "typed by "

// Typeable reports whether a capture is a picture whose bytes are kept, so that a
// person can type what it says.
func Typeable(k *claims.Capture) bool {
	return k.SHA256 != "" && slices.Contains([]string{read.Picture, read.Scanned}, k.Failure)
}

// typed reports whether a person typed the text of a capture.
func typed(k *claims.Capture) bool { return strings.HasPrefix(k.Extractor, typedBy) }

// Transcribe keeps what a person typed of a capture that is a picture, so that words
// of it can be cited. The capture stays as it is; the text is that of another one, of
// the same bytes and times, and says who typed it.
func (d *Desk) Transcribe(ctx context.Context, id, capture claims.ID, text string) error {
	doc := read.Text(text)
	if strings.TrimSpace(doc.Text) == "" {
		return refuse("desk.typed_empty")
	}
	doc.Extractor = typedBy + strings.TrimSpace(d.By)
	return d.change(ctx, id, func(c *Case) (action, error) {
		old := c.Capture(capture)
		if old == nil {
			return action{}, refuse("desk.no_such_copy")
		}
		if !Typeable(old) && !typed(old) {
			return action{}, refuse("desk.not_typeable")
		}
		came := arrival{capture: *old}
		came.capture.ID, came.capture.Reread = claims.NewID(), d.Now().UTC()
		came.capture.Failure, came.capture.Message = "", claims.Reason{}
		came.read(doc)
		a := action{name: "source.typed"}
		came.keep(&a, *c.Source(old.Source), nil)
		return a, nil
	})
}
