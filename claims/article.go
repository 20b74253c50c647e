package claims

// BlockKind says what a block of an article is.
type BlockKind string

// The kinds of block, as `tickmark extract` prints them.
const (
	BlockHeadline    BlockKind = "headline"
	BlockParagraph   BlockKind = "paragraph"
	BlockQuote       BlockKind = "quote"
	BlockList        BlockKind = "list"
	BlockCaption     BlockKind = "caption"
	BlockBoilerplate BlockKind = "boilerplate"
)

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
	Format    string   `json:"format"`            // "html", "text", "markdown"
	Charset   string   `json:"charset,omitempty"` // as used, in IANA spelling
	Extractor string   `json:"extractor"`         // name and version of what read it
	Text      string   `json:"text"`
	Blocks    []Block  `json:"blocks"`
	Links     []Link   `json:"links"`
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
