package claims

// Lookup is a search over the words of texts, in the spelling in which an index holds
// them. A text is met if it holds every clause that asks for words, and none of those
// that are not wanted. A query without a clause that asks for words meets nothing.
type Lookup []Clause

// Clause is one thing that a query asks for: any of its phrases.
type Clause struct {
	Without bool // texts that hold it are not wanted
	Any     []Phrase
}

// Phrase is one or several words that follow each other.
type Phrase struct {
	Terms  []string
	Prefix bool // the last word only begins so
}

// Empty reports whether the query asks for no words.
func (q Lookup) Empty() bool {
	for _, c := range q {
		if !c.Without && len(c.Any) > 0 {
			return false
		}
	}
	return true
}

// HitKind is the kind of thing in which a search over everything finds words.
type HitKind string

// What is searched.
const (
	HitArticle HitKind = "article" // the title and text of a case's article
	HitClaim   HitKind = "claim"   // the words of a claim, its wording by itself and its speaker
	HitNote    HitKind = "note"    // notes on a claim, reasons and wordings of its findings
	HitSource  HitKind = "source"  // title, author, publisher and address of a source
	HitCapture HitKind = "capture" // the text of a capture
)

// HitKinds lists what is searched, in the order in which hits are shown.
var HitKinds = []HitKind{HitArticle, HitClaim, HitNote, HitSource, HitCapture}

// Hit is a thing in which words were found, with the case that it belongs to.
type Hit struct {
	Kind         HitKind `json:"kind"`
	CaseID       ID      `json:"case_id"`
	Case         int64   `json:"case"` // the number of the case
	Title        string  `json:"title"`
	Claim        ID      `json:"claim,omitempty"`
	Source       ID      `json:"source,omitempty"`
	SourceNumber int     `json:"source_number,omitempty"`
	SourceTitle  string  `json:"source_title,omitempty"`
	Capture      ID      `json:"capture,omitempty"`

	// Text is what was searched, Lang its language.
	Text string `json:"-"`
	Lang string `json:"-"`
	// Lead is how many code points of Text stand before the text of the article.
	Lead int `json:"-"`
}
