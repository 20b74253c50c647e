// Package read turns bytes into an article: clean text, zones, links, metadata.
package read

import "tickmark/claims"

// Extractor names this package and the version of its rules. A capture keeps it,
// so that a later version that reads the same bytes differently is told apart.
const Extractor = "tickmark-read 1"

// Input is a document as it came.
type Input struct {
	Body        []byte
	URL         string // where it came from; links are resolved against it
	Name        string // file name, if any
	ContentType string // as the server said, if one did
	Charset     string // set by the user to overrule what would be found
}

// Article reads a document. The error is an *Error that says what is wrong.
func Article(in Input) (*claims.Article, error) { return readHTML(string(in.Body), in) }

// Error is why a document could not be read.
type Error struct {
	Kind   string // "empty", "binary", "format", …: see the list in this package
	Reason claims.Reason
}

func (e *Error) Error() string { return e.Reason.Key }
