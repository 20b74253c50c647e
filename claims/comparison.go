package claims

import "strings"

// Status is how a detail of a claim stands against a source.
type Status string

// The statuses of a detail. None of them is a verdict.
const (
	StatusMatch   Status = "match"
	StatusDiffers Status = "differs" // another value for the same thing
	StatusAbsent  Status = "absent"  // the source does not hold the value
	StatusUnclear Status = "unclear" // the two cannot be compared
)

// Comparison is one claim laid beside one source. It is recomputed whenever it is
// shown and never stored.
type Comparison struct {
	Passages []Passage
	Details  []Match
	// Quotes are the quotations of the claim, in order; Quote is the one of them that
	// needs eyes most, nil unless the claim holds quoted words.
	Quotes []QuoteMatch
	Quote  *QuoteMatch
	// Unsupported are the words of the claim that nothing in the source backs.
	Unsupported []Span
	// Remarks are what to look at besides the details: a denial or a doubt that only
	// one of the two texts has.
	Remarks []Reason
	// Notes are the words of the claim that are easily translated wrongly from the
	// language of the source. Their spans are in the claim's text.
	Notes []Note
	// Review is how much the pair needs a person's eyes: 0 every detail backed,
	// 1 nothing backed or something differs.
	Review float64
	// Why is what makes the review; the shares add up to it.
	Why []Share
}

// Share is a reason with its part in a number.
type Share struct {
	Reason
	Share float64
}

// Passage is a part of the source that bears on the claim. Span is in the source.
type Passage struct {
	Span
	Score float64
	// Among is the score on one scale with the passages of other sources, 0 unless
	// sources were compared together.
	Among float64
	Text  string
	// Matched are the places in the source whose words agree with the claim.
	Matched []Span
	// Together is the share of the claim's words, by their rarity, that this passage
	// and those before it hold together, 0..1.
	Together float64
	// Against is what in the passage may speak against the claim: another value for
	// the same thing, a denial that only one of the two has, a word that says the
	// contrary. None of them is a refutation.
	Against []Reason
}

// Match is one detail of a claim with its best counterpart in the source.
type Match struct {
	Detail // its span is in the claim
	Status Status
	Source *Found // nil where the source has no counterpart
	Reason Reason
}

// Found is the counterpart of a detail. Span is in the source.
type Found struct {
	Span
	Text string
}

// QuoteStatus says how the quoted words of a claim stand in the source.
type QuoteStatus string

// The statuses of a quotation.
const (
	QuoteVerbatim   QuoteStatus = "verbatim"
	QuoteTrimmed    QuoteStatus = "trimmed"
	QuoteAltered    QuoteStatus = "altered"
	QuoteNotFound   QuoteStatus = "not_found"
	QuoteTranslated QuoteStatus = "translated"
)

// QuoteMatch is the quotation of a claim laid beside the source.
type QuoteMatch struct {
	Span   // of the quotation in the claim's text
	Status QuoteStatus
	Source *Found
	Diff   []DiffPart
	// Spliced tells of an altered quotation that every word of it stands in the
	// source, but not in one passage: Parts are where.
	Spliced bool
	// Parts are the places of a quotation that was put together of several, in its
	// order; nil for one.
	Parts []Found
	// Remarks say what of a translated quotation was compared.
	Remarks []Reason
}

// DiffPart is a run of words in a word diff: Op is "=" for words in both, "-" for
// words only in the claim, "+" for words only in the source.
type DiffPart struct {
	Op   string `json:"op"`
	Text string `json:"text"`
}

// Changes writes the words of a diff that are not in both texts in one line: those
// only in the claim after "−", those only in the source after "+".
func (q *QuoteMatch) Changes() string {
	var out []string
	for _, d := range q.Diff {
		switch words := Shorten(d.Text, 80); {
		case words == "":
		case d.Op == "-":
			out = append(out, "−"+words)
		case d.Op == "+":
			out = append(out, "+"+words)
		}
	}
	return strings.Join(out, "  ")
}
