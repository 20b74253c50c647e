package pdf

import (
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"

	"tickmark/fetch/read"
	"tickmark/fetch/read/layout"
)

// The parent sends the size of the document as eight bytes, big end first, and the
// document; size 0 asks to compile only. The child answers with messages in gob: the
// document without its pages, each page, and the word that this was all. Pages come one
// by one so that the child need not hold them.
type message struct {
	Failure *failure
	Head    *layout.Document
	Page    *layout.Page
	Done    bool
}

// failure is a [read.Error] on its way.
type failure struct {
	Kind string
	Args []string
}

func sizeOf(body []byte) []byte {
	return binary.BigEndian.AppendUint64(nil, uint64(len(body)))
}

// readBody is the child's side of sizeOf. The room is made once, so that no more is
// taken than the document has.
func readBody(in io.Reader) ([]byte, error) {
	var head [8]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return nil, fmt.Errorf("read the size of the document: %w", err)
	}
	n := binary.BigEndian.Uint64(head[:])
	if n > read.MaxPacked {
		return nil, fmt.Errorf("the document has %d bytes, more than are read", n)
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(in, body); err != nil {
		return nil, fmt.Errorf("read the document: %w", err)
	}
	return body, nil
}

// receive reads what a child says. An answer that breaks off is an error, and so is one
// that makes no sense.
func receive(in io.Reader) (*layout.Document, error) {
	from := gob.NewDecoder(in)
	doc := &layout.Document{}
	for {
		var m message
		if err := from.Decode(&m); err != nil {
			return nil, fmt.Errorf("read its answer: %w", err)
		}
		switch {
		case m.Failure != nil:
			args := make([]any, len(m.Failure.Args))
			for i, a := range m.Failure.Args {
				args[i] = a
			}
			return nil, read.Because(m.Failure.Kind, args...)
		case m.Head != nil:
			doc = m.Head
		case m.Page != nil:
			if len(doc.Pages) == maxPages {
				return nil, errors.New("read its answer: too many pages")
			}
			doc.Pages = append(doc.Pages, *m.Page)
		case m.Done:
			return doc, nil
		}
	}
}
