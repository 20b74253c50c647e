package claims

import (
	"cmp"
	"slices"
)

// BlockKind says what a block of an article is.
type BlockKind string

// The kinds of block, as `tickmark extract` prints them.
const (
	BlockHeadline    BlockKind = "headline"
	BlockLead        BlockKind = "lead" // sums the article up, apart from its text
	BlockParagraph   BlockKind = "paragraph"
	BlockQuote       BlockKind = "quote"
	BlockList        BlockKind = "list"
	BlockCaption     BlockKind = "caption"
	BlockBoilerplate BlockKind = "boilerplate"
)

// BlockKinds lists them in the order in which a person is asked.
var BlockKinds = []BlockKind{BlockHeadline, BlockLead, BlockParagraph, BlockQuote, BlockList, BlockCaption, BlockBoilerplate}

// Zone is the coarser division of a text that sentences carry.
type Zone string

// The zones of a text, as `tickmark claims` prints them.
const (
	ZoneHeadline    Zone = "headline"
	ZoneBody        Zone = "body"
	ZoneCaption     Zone = "caption"
	ZoneBoilerplate Zone = "boilerplate"
)

// Zone is the zone that sentences of such a block belong to.
func (k BlockKind) Zone() Zone {
	switch k {
	case BlockHeadline:
		return ZoneHeadline
	case BlockCaption:
		return ZoneCaption
	case BlockBoilerplate:
		return ZoneBoilerplate
	}
	return ZoneBody
}

// Block is one paragraph-like part of an article. The blocks of an article are
// in order, do not overlap, and hold every non-space character of its text.
type Block struct {
	Kind BlockKind `json:"kind"`
	Span
	Set bool `json:"set,omitempty"` // a person said of what kind it is
}

// PlaceKind is a kind of part that people cite a document by.
type PlaceKind string

// The kinds of place.
const (
	PlacePage    PlaceKind = "page"
	PlaceChapter PlaceKind = "chapter"
)

// Place is where a part of the original that people cite it by begins in the text: a
// page of a PDF document, a chapter of a book.
type Place struct {
	Kind  PlaceKind `json:"kind"`
	Label string    `json:"label"` // as printed: "12", "iv", "Second chapter"
	Start int       `json:"start"` // code point
}

// Link is a link of an article with its place in the text. A link that lies on
// no words of the text (a picture, say) has an empty span at its place.
type Link struct {
	URL string `json:"url"`
	Span
}

// Reading is one fact that a document states about itself, with the place where
// it was read: "json-ld", "og", "meta", "time", "url", "byline", "text",
// "inferred", "user" and the like. The zero value means: not stated.
type Reading struct {
	Value string `json:"value"`
	From  string `json:"from,omitempty"`
}

// Article is a document as read: clean text, its parts, its links, and what it
// says about itself. Dates are YYYY-MM-DD. Text is normalised; plain text keeps
// everything (leftovers of a scraper become boilerplate blocks), while a reader
// of marked-up formats may leave menus and the like out.
type Article struct {
	URL       string   `json:"url,omitempty"`
	Canonical Reading  `json:"canonical,omitzero"`
	Title     Reading  `json:"title,omitzero"`
	Author    Reading  `json:"author,omitzero"`
	Site      Reading  `json:"site,omitzero"`
	Published Reading  `json:"published,omitzero"`
	Modified  Reading  `json:"modified,omitzero"`
	Lang      Reading  `json:"lang,omitzero"` // ISO 639-1, lower case
	Section   Reading  `json:"section,omitzero"`
	Format    string   `json:"format"`            // "html", "text", "markdown", "pdf" …
	Charset   string   `json:"charset,omitempty"` // as used, in IANA spelling
	Extractor string   `json:"extractor"`         // name and version of what read it
	Text      string   `json:"text"`
	Blocks    []Block  `json:"blocks"`
	Links     []Link   `json:"links"`
	Places    []Place  `json:"places,omitempty"`  // in order; none where the format has none
	Remarks   []Reason `json:"remarks,omitempty"` // "looks like a paywall stub", "encoding guessed"
}

// Reason is a sentence for the user that is not yet in the user's language: the
// key of a translation and what is put into it. Numbers stay numbers, so that
// they are printed by locale; everything else is a string as it stands in a text.
type Reason struct {
	Key  string `json:"key"`
	Args []any  `json:"args,omitempty"`
}

// Because makes a Reason.
func Because(key string, args ...any) Reason { return Reason{Key: key, Args: args} }

// PlaceAt is the place that holds a position of the text; false where the document
// has none there.
func (a *Article) PlaceAt(pos int) (Place, bool) {
	i, found := slices.BinarySearchFunc(a.Places, pos, func(p Place, pos int) int { return cmp.Compare(p.Start, pos) })
	if !found {
		i--
	}
	if i < 0 {
		return Place{}, false
	}
	// Pages without text begin where the next one does; the last of them holds the words.
	for i+1 < len(a.Places) && a.Places[i+1].Start == a.Places[i].Start {
		i++
	}
	return a.Places[i], true
}
