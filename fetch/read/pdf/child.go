package pdf

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/klippa-app/go-pdfium"
	reasons "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"tickmark/fetch/read"
	"tickmark/fetch/read/layout"
)

// What is read of a document. No book comes near; a document that has more is cut.
const (
	maxPages = 3000
	maxRuns  = 400_000 // about 40 lines on each of 3,000 pages, in three styles each
	maxLinks = 5000
	// maxSigns is how many signs a page may have: a large newspaper page has 30,000. For
	// one with nearly so many the child takes 190 MB.
	maxSigns = 200_000
	// maxText is how many bytes of text are read, so that the article stays below
	// read.MaxBytes with what is added.
	maxText = read.MaxBytes / 2
)

// heapLimit is how much memory the child lets Go take before it collects often. The
// document, PDFium's own memory and its module count in; compiling the module needs most
// of it, once.
const heapLimit = 240 << 20

// Child is what the child process does: it reads one document from in and writes to out
// what stands on its pages, for an [Extractor] to read. Without a document it only
// compiles PDFium. The error is for standard error; what is wrong with the document is
// part of what is written.
func Child(in io.Reader, out io.Writer) error {
	// Should the parent die, nobody kills this process.
	time.AfterFunc(timeLimit+10*time.Second, func() { os.Exit(1) })
	debug.SetMemoryLimit(heapLimit)
	debug.SetGCPercent(30)
	body, err := readBody(in)
	if err != nil {
		return err
	}
	if len(body) == 0 {
		yield()
	}
	engine, err := start(context.Background())
	if err != nil {
		return err
	}
	defer engine.Close()
	buffer := bufio.NewWriterSize(out, 64<<10)
	to := gob.NewEncoder(buffer)
	if len(body) > 0 {
		if err := engine.extract(body, to); err != nil {
			return err
		}
	}
	if err := to.Encode(message{Done: true}); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	return buffer.Flush()
}

// open opens a document, with the empty password if it needs one.
func (e *engine) open(body []byte) (references.FPDF_DOCUMENT, *failure, error) {
	doc, err := e.OpenDocument(&requests.OpenDocument{File: &body})
	switch {
	case err == nil:
		return doc.Document, nil, nil
	case errors.Is(err, reasons.ErrPassword), errors.Is(err, reasons.ErrSecurity):
		return "", &failure{read.Protected, []string{"PDF"}}, nil
	case errors.Is(err, reasons.ErrFormat), errors.Is(err, reasons.ErrFile):
		return "", &failure{read.Damaged, []string{"PDF"}}, nil
	}
	return "", nil, fmt.Errorf("open the document: %w", err)
}

// extract writes what stands on the pages of a document.
func (e *engine) extract(body []byte, to *gob.Encoder) error {
	doc, wrong, err := e.open(body)
	if err != nil {
		return err
	}
	if wrong != nil {
		return to.Encode(message{Failure: wrong})
	}
	defer e.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
	count, err := e.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return fmt.Errorf("count the pages: %w", err)
	}
	if count.PageCount < 1 {
		return to.Encode(message{Failure: &failure{read.Damaged, []string{"PDF"}}})
	}
	if err := to.Encode(message{Head: e.properties(doc, count.PageCount)}); err != nil {
		return err
	}
	e.loaded = 0
	left := budget{runs: maxRuns, links: maxLinks, text: maxText}
	for i := range min(count.PageCount, maxPages) {
		page, err := e.page(doc, i, &left)
		if err != nil {
			return fmt.Errorf("read page %d: %w", i+1, err)
		}
		if left.spent() {
			return nil
		}
		if err := to.Encode(message{Page: page}); err != nil {
			return err
		}
	}
	if e.loaded == 0 { // not one page is what it should be
		return to.Encode(message{Failure: &failure{read.Damaged, []string{"PDF"}}})
	}
	return nil
}

// budget is what may still be read of a document.
type budget struct{ runs, links, text int }

// spent reports whether the last page went beyond it.
func (b *budget) spent() bool { return b.runs < 0 || b.text < 0 }

// properties reads what the document says about itself.
func (e *engine) properties(doc references.FPDF_DOCUMENT, pages int) *layout.Document {
	d := &layout.Document{Total: pages}
	for tag, to := range map[string]*string{"Title": &d.Title, "Author": &d.Author} {
		// What cannot be read is not stated.
		if r, err := e.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: tag}); err == nil {
			*to = r.Value
		}
	}
	return d
}

// engine is PDFium, ready to read.
type engine struct {
	pdfium.Pdfium
	pool   pdfium.Pool
	loaded int // pages so far
}
