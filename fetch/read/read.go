// Package read turns the bytes of a document into an article: clean text, its
// blocks, its links, and what it says about itself.
//
// # Formats
//
// [Article] recognises a document by its content first, then by what the server
// and the file name say: HTML pages, Markdown, plain text. [Text] reads text that
// is already decoded. Each format is one value of type format in a file of its
// own, named in the list formats below; a new one is a new file and a line there.
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
// # Encodings
//
// A byte order mark decides, then whether the whole is valid UTF-8, then what the
// server, the page or the file declares, then a guess, which the article's remarks
// tell. [Input.Charset] overrules all of it.
//
// # Remarks
//
// What a reader should know about a page stands in the article's remarks: a guessed
// encoding, a paywall stub, a cookie wall, a page that needs scripts, a "not found"
// page with status 200, a page that is itself a fact-check.
//
// The package holds no state, opens no files and knows no network; its functions
// may be called from several goroutines. The tables of words are built when first
// needed.
package read

import (
	"errors"
	"fmt"

	"tickmark/claims"
)

// Extractor names this package and the version of its rules. A capture keeps it,
// so that a later version that reads the same bytes differently is told apart.
const Extractor = "tickmark-read 1"

// MaxBytes is the size of the largest document that is read, in bytes. The largest
// pages met in practice have about 10 MB; 16 MB of plain text are more than two
// million words.
const MaxBytes = 16 << 20

// Input is a document as it came.
type Input struct {
	Body        []byte
	URL         string // where it came from; links are resolved against it
	Name        string // file name, if any
	ContentType string // as the server said, if one did
	Charset     string // set by the user to overrule what would be found
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

// Article reads a document. The error is an [*Error] that says what is wrong.
func Article(in Input) (*claims.Article, error) {
	if len(in.Body) > MaxBytes {
		return nil, because(TooLarge, len(in.Body)/1_000_000, MaxBytes/1_000_000)
	}
	if name := foreignFormat(in.Body); name != "" {
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
	var chosen *format
	best := 0
	for _, f := range formats {
		if sure := f.looks(head, in); sure > best {
			chosen, best = f, sure
		}
	}
	if chosen == nil {
		chosen = &textFormat
	}
	a, err := chosen.read(text, in)
	if err != nil {
		var known *Error
		if errors.As(err, &known) {
			return nil, err
		}
		e := because(Unreadable, chosen.name)
		e.cause = fmt.Errorf("read %s: %w", chosen.name, err)
		return nil, e
	}
	a.URL, a.Format, a.Extractor, a.Charset = in.URL, chosen.name, Extractor, charset
	a.Remarks = append(remarks, a.Remarks...)
	return a, nil
}
