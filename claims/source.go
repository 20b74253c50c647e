package claims

import "time"

// SourceKind is how a source came into the case.
type SourceKind string

// The kinds of source.
const (
	SourceLink   SourceKind = "link"   // the article links to it
	SourceAdded  SourceKind = "added"  // a URL that the user gave
	SourceFile   SourceKind = "file"   // a file that the user gave
	SourcePasted SourceKind = "pasted" // text that the user pasted
)

// Rank is how near a source stands to what it tells of. Only a person sets it.
type Rank string

// The ranks of a source.
const (
	RankPrimary   Rank = "primary"   // the thing itself: a law, a study, a speech, a set of figures
	RankSecondary Rank = "secondary" // tells of the thing from its own knowledge or research
	RankTertiary  Rank = "tertiary"  // tells what others told
)

// Source is something to hold the article against: S1, S2 …
type Source struct {
	ID        ID         `json:"id"`
	Case      ID         `json:"case"`
	Number    int        `json:"number"`
	Kind      SourceKind `json:"kind"`
	URL       string     `json:"url"`             // or the path, as the user gave it
	Links     []Span     `json:"links,omitempty"` // where the article links to it
	Title     string     `json:"title,omitempty"`
	Author    string     `json:"author,omitempty"`
	Publisher string     `json:"publisher,omitempty"`
	Lang      string     `json:"lang,omitempty"`
	Published Reading    `json:"published,omitzero"`
	// Set lists the facts above that a person gave; a later fetch leaves them alone.
	Set  []Fact `json:"set,omitempty"`
	Rank Rank   `json:"rank,omitempty"`
}

// Web reports whether the source has an address on the web, that can be asked again.
func (s *Source) Web() bool { return s.Kind == SourceLink || s.Kind == SourceAdded }

// Redirect is one hop on the way to a page.
type Redirect struct {
	Status int    `json:"status"`
	From   string `json:"from"`
	To     string `json:"to"`
}

// Capture is one fetch of a source, successful or not. It never changes. Say
// "captured by … at …", never "proves that the server said".
type Capture struct {
	ID              ID                  `json:"id"`
	Case            ID                  `json:"case"`
	Source          ID                  `json:"source"`
	Requested       string              `json:"requested"` // URL or path
	Redirects       []Redirect          `json:"redirects,omitempty"`
	Final           string              `json:"final"`
	Canonical       string              `json:"canonical,omitempty"`
	Started         time.Time           `json:"started"` // UTC
	Ended           time.Time           `json:"ended"`   // UTC
	Status          int                 `json:"status,omitempty"`
	Proto           string              `json:"proto,omitempty"` // of the answer: "HTTP/1.1", "HTTP/2.0"
	RequestHeaders  map[string][]string `json:"request_headers,omitempty"`
	ResponseHeaders map[string][]string `json:"response_headers,omitempty"`
	ContentType     string              `json:"content_type,omitempty"`
	Charset         string              `json:"charset,omitempty"`
	Length          int64               `json:"length"`
	SHA256          string              `json:"sha256,omitempty"`      // hex, of the raw bytes
	TextSHA256      string              `json:"text_sha256,omitempty"` // hex, of the readable text
	Document        *Article            `json:"document,omitempty"`    // as read; Text is kept by hash
	Extractor       string              `json:"extractor,omitempty"`
	Program         string              `json:"program,omitempty"` // "tickmark v1.2.3"
	// Certificate is the SHA-256, in hex, of the server's own certificate (DER), empty
	// where the page did not come by https.
	Certificate string `json:"certificate,omitempty"`
	// Failure is why there is no readable text: a word for the kind ("timeout",
	// "refused", "status", "private_address", …). Message is the sentence for it.
	Failure string `json:"failure,omitempty"`
	Message Reason `json:"message,omitzero"`
	// Reread is when the bytes of an earlier capture were read anew, in another
	// encoding or by a newer reader; zero for a fetch.
	Reread time.Time `json:"reread,omitzero"`
	// Unchanged is the earlier capture whose bytes this one repeats because the server
	// said that they still hold (304); "" where bytes came.
	Unchanged ID `json:"unchanged,omitempty"`
	// Imported is when it was taken from a file of evidence: all else is the file's word.
	// Zero for what was captured here.
	Imported time.Time `json:"imported,omitzero"`
	// Archived is when an archive took the copy that was captured from it; zero for a
	// page from its own host.
	Archived time.Time `json:"archived,omitzero"`
}

// OK reports whether the capture holds readable text.
func (c Capture) OK() bool { return c.Failure == "" && c.TextSHA256 != "" }

// Attachment is a file that a person put beside a capture: a screenshot, a PDF of
// the page. It is kept by its hash like the capture's bytes, and never changes.
type Attachment struct {
	ID          ID        `json:"id"`
	Case        ID        `json:"case"`
	Capture     ID        `json:"capture"`
	Name        string    `json:"name"` // of the file, without its folder
	ContentType string    `json:"content_type,omitempty"`
	Length      int64     `json:"length"`
	SHA256      string    `json:"sha256"` // hex
	By          string    `json:"by,omitempty"`
	At          time.Time `json:"at"`
}

// Request is one thing that left the machine: a line of the request journal. It is
// noted before it is sent, so that not even a crash hides it.
type Request struct {
	At     time.Time `json:"at"` // UTC
	Method string    `json:"method"`
	URL    string    `json:"url"`
	For    string    `json:"for"`            // one of the Ask constants
	Via    string    `json:"via,omitempty"`  // the proxy that it went to, "" for none
	Case   ID        `json:"case,omitempty"` // "" where no case asked
}

// What requests are for.
const (
	AskPage    = "page"    // a page, or the next hop on the way to it
	AskRobots  = "robots"  // a host's robots.txt
	AskArchive = "archive" // an archive's list of copies, or that it takes one
)
