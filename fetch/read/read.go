// Package read turns the bytes of a document into an article: clean text, its
// blocks, its links, and what it says about itself.
//
// # Formats
//
// [Reader.Article] recognises a document by its content first, then by what the
// server and the file name say. [Text] reads text that is already decoded. There are
// two sorts of format, each in a file of its own and named in a list below, where a
// new one is a line: a format reads text that was decoded (HTML, Markdown, plain
// text), a packing reads bytes and may hold other documents (archives, mail, PDF).
// What cannot be read gives an [*Error] that names what the bytes look like.
//
// # Text and blocks
//
// The text of an article is normalised (see [claims.Normalise]); all positions are
// code points in it. Its blocks are in order and hold every non-space character.
// Plain text is kept whole, and what a scraper left in it becomes a boilerplate
// block; HTML leaves menus, teasers, comment threads and the like out. Links are
// absolute http and https addresses with the words that they lie on; mail
// addresses, scripts and places on the same page are left out.
//
// Of a mail its text is read, and below it the mails that were passed on in it; what
// is attached is named in a remark, and read where the mail says nothing itself. A page
// that was saved by a browser is read as if it came from the address that it was saved
// from. Of what a person selected ([Input.Fragment]) nothing is left out.
//
// In office documents a note is a block of its own behind the text, "[1] …", and "[1]"
// stands where the text refers to it; comments follow as boilerplate. Tracked changes
// are read as if accepted. The chapters of a book are its places.
//
// # Encodings
//
// A byte order mark decides, then whether the whole is valid UTF-8, then what the
// server, the page or the file declares, then a guess, which the article's remarks
// tell. [Input.Charset] overrules all of it.
//
// # Remarks
//
// What a reader should know about a page stands in the article's remarks: a guessed
// encoding, a paywall stub, a cookie wall, a page that needs scripts, a check for
// robots, a "not found" page with status 200, a domain for sale, text that only the
// page's data hold, a page that is itself a fact-check.
//
// The package holds no state, opens no files and knows no network; its functions
// may be called from several goroutines. The tables of words are built when first
// needed.
package read

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

// Extractor names this package and the version of its rules. A capture keeps it,
// so that a later version that reads the same bytes differently is told apart.
const Extractor = "tickmark-read 2"

// MaxBytes is the size of the largest document of text that is read, in bytes. The
// largest pages met in practice have about 10 MB; 16 MB of plain text are more than
// two million words.
const MaxBytes = 16 << 20

// MaxPacked is the same for documents that hold pictures beside their text: archives,
// mail, PDF.
const MaxPacked = 64 << 20

// Input is a document as it came.
type Input struct {
	Body        []byte
	URL         string // where it came from; links are resolved against it
	Name        string // file name, if any
	ContentType string // as the server said, if one did
	Charset     string // set by the user to overrule what would be found
	Fragment    bool   // a part of a page that a person selected: nothing in it is taken for a menu

	depth    int // how many documents this one was attached in
	unpacked int // bytes that were decoded to get at it
}

// format is a kind of document that can be read.
type format struct {
	name string
	// looks says how sure it is that the document is of this format: 0 no,
	// 1 perhaps, 2 by name or declaration, 3 by its content. The text is the
	// decoded beginning of the document.
	looks func(head string, in Input) int
	read  func(text string, in Input) (*claims.Article, error)
}

// formats lists what can be read. Of several that are equally sure the first wins.
var formats = []*format{&htmlFormat, &markdownFormat, &textFormat}

// headSize is how many bytes of decoded text a format may look at to recognise
// itself.
const headSize = 16 << 10

// packing is a kind of document that is recognised and read by its bytes.
type packing struct {
	name  string // as Article.Format has it
	label string // as users know it: "PDF", "Word"
	is    func(in Input) bool
	read  func(ctx context.Context, r *Reader, in Input) (*claims.Article, error)
}

// packings lists what is read by its bytes. The first that recognises them wins.
var packings = []*packing{&pdfPacking, &docxPacking, &odtPacking, &epubPacking, &mhtmlPacking, &mailPacking, &rtfPacking, &clipboardPacking}

// Reader reads documents. The zero value reads every format but PDF. A Reader may be
// used by several goroutines.
type Reader struct {
	// PDF takes a PDF document apart. It is given by who wires the program, because
	// that must happen in a process that can be killed; without it PDF documents are
	// refused. Its error is an [*Error] where it knows what is wrong.
	PDF func(ctx context.Context, body []byte) (*layout.Document, error)
}

// Article reads a document. The error is an [*Error] that says what is wrong, or
// that of ctx.
func (r *Reader) Article(ctx context.Context, in Input) (*claims.Article, error) {
	if len(in.Body) > MaxPacked {
		return nil, because(TooLarge, megabytes(len(in.Body)), MaxPacked>>20)
	}
	for _, p := range packings {
		if !p.is(in) {
			continue
		}
		a, err := p.read(ctx, r, in)
		if err != nil {
			return nil, unreadable(ctx, p.label, err)
		}
		if a.URL == "" {
			a.URL = in.URL
		}
		a.Format, a.Extractor = p.name, Extractor
		return a, nil
	}
	return decoded(ctx, in)
}

// decoded reads a document of text.
func decoded(ctx context.Context, in Input) (*claims.Article, error) {
	if len(in.Body) > MaxBytes {
		return nil, because(TooLarge, megabytes(len(in.Body)), MaxBytes>>20)
	}
	if name := foreignFormat(in.Body); name != "" {
		if slices.Contains(pictures, name) {
			return nil, because(Picture, name)
		}
		return nil, because(WrongFormat, name)
	}
	text, charset, remarks, err := decode(in)
	if err != nil {
		return nil, err
	}
	if blank(text) {
		return nil, because(Empty)
	}
	if binary(text) {
		return nil, because(Binary)
	}
	head := text[:min(len(text), headSize)]
	chosen := &textFormat
	best := 0
	for _, f := range formats {
		if sure := f.looks(head, in); sure > best {
			chosen, best = f, sure
		}
	}
	a, err := chosen.read(text, in)
	if err != nil {
		return nil, unreadable(ctx, chosen.name, err)
	}
	a.URL, a.Format, a.Extractor, a.Charset = first(a.URL, in.URL), chosen.name, Extractor, charset
	a.Remarks = append(remarks, a.Remarks...)
	return a, nil
}

// unreadable is the error of a format's reader: as it stands if it says what is
// wrong, else with the format's name.
func unreadable(ctx context.Context, name string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	e := because(Unreadable, name)
	e.cause = fmt.Errorf("read %s: %w", name, err)
	return e
}
