package claims

import (
	"cmp"
	"slices"
)

// Sheet is a text taken apart: what `tickmark claims` prints and what a claim and
// a source are compared by. It is a pure function of the text, its language and
// its reference date.
type Sheet struct {
	Lang      string // ISO 639-1
	Date      string // reference date YYYY-MM-DD, "" if none
	DateFrom  string // "given", "metadata", "inferred", "none"
	Text      string
	Sentences []Sentence
	Quotes    []Quote
	Details   []Detail
	Stresses  []Stress // in the order of the text; they do not overlap
	Proposals []Proposal
}

// Sentence is one sentence of a text. Together the sentences hold every
// non-space character exactly once.
type Sentence struct {
	Span
	Zone Zone `json:"zone"`
	// NoFact says why a sentence holds no claim (an opinion, a question, filler);
	// it is the zero Reason where the sentence has claims.
	NoFact Reason `json:"no_fact,omitzero"`
}

// Speech is the manner in which somebody's words are given.
type Speech string

// The manners of reported speech.
const (
	SpeechDirect       Speech = "direct"
	SpeechIndirect     Speech = "indirect"
	SpeechFreeIndirect Speech = "free_indirect"
	SpeechReported     Speech = "reported"
)

// Quote is somebody's words in a text. For direct speech the span holds the words
// with their quotation marks, for indirect speech the reported content.
type Quote struct {
	Span
	Speech  Speech   `json:"speech"`
	Speaker *Speaker `json:"speaker"`
	Cue     *Span    `json:"cue"` // "sagte", "according to"
}

// Speaker is who says a quote: Span points at the words in the text that name
// them here ("sie"), Name is the full name that the article gives elsewhere
// ("Jen Psaki").
type Speaker struct {
	Span
	Name string `json:"name"`
}

// DetailKind says what sort of thing a detail is.
type DetailKind string

// The kinds of detail, as `tickmark claims` prints them.
const (
	DetailNumber       DetailKind = "number"
	DetailPercent      DetailKind = "percent"
	DetailOrdinal      DetailKind = "ordinal"
	DetailMoney        DetailKind = "money"
	DetailQuantity     DetailKind = "quantity"
	DetailAge          DetailKind = "age"
	DetailDate         DetailKind = "date"
	DetailTime         DetailKind = "time"
	DetailDuration     DetailKind = "duration"
	DetailFrequency    DetailKind = "frequency"
	DetailName         DetailKind = "name" // a person
	DetailOrganisation DetailKind = "organisation"
	DetailPlace        DetailKind = "place"
	DetailRole         DetailKind = "role"

	// What only a comparison lists, because it takes two texts to be worth a look.
	DetailThing DetailKind = "thing" // the name of something else: a product, a work
	DetailWord  DetailKind = "word"  // one whose opposite or denial the source has
)

// Hedge says how exactly a number is meant.
type Hedge string

// The hedges of a number. The zero value means: as it stands.
const (
	HedgeAbout   Hedge = "about"    // rund, etwa, about
	HedgeAlmost  Hedge = "almost"   // fast, knapp, nearly: a little less
	HedgeOver    Hedge = "over"     // über, mehr als, more than
	HedgeUnder   Hedge = "under"    // unter, weniger als, less than
	HedgeAtLeast Hedge = "at_least" // mindestens
	HedgeAtMost  Hedge = "at_most"  // höchstens, bis zu
)

// Detail is one thing in a text that can be right or wrong by itself.
type Detail struct {
	Span
	Kind DetailKind `json:"kind"`
	Text string     `json:"text"`
	// Value is normalised: numbers as plain decimal strings ("200000"), dates and
	// times in the ISO 8601 form of TIMEX3 ("2022-01-21", "2022-W03", "P3D",
	// "PRESENT_REF"), names in the fullest form that the text gives.
	Value string `json:"value"`
	// To is the upper end of a range whose lower end is Value.
	To string `json:"to,omitempty"`
	// Unit is an ISO 4217 code for money, a UCUM code for quantities ("kg",
	// "[lb_av]", "km").
	Unit  string `json:"unit,omitempty"`
	Hedge Hedge  `json:"hedge,omitempty"`
	// Point is, for a duration that leads back from the reference date ("vor drei
	// Jahren"), the date that it leads to, in the form of Value.
	Point string `json:"point,omitempty"`
	// Rule names the rule that gave the value, such as "date.weekday".
	Rule string `json:"rule,omitempty"`
}

// StressKind says in what way a word sharpens or softens what a text says.
type StressKind string

// The kinds of stress.
const (
	StressRank     StressKind = "rank"     // a superlative, a first or only, all or nothing
	StressNegation StressKind = "negation" // "nicht", "without"
	StressModality StressKind = "modality" // "könnte", "allegedly"
)

// Stress is a word, or a few, on which it hangs how far a claim goes: "the largest" is
// another claim than "a large", and "may" another than "does".
type Stress struct {
	Span
	Kind StressKind `json:"kind"`
	Text string     `json:"text"`
}

// ProposalKind says what sort of claim a proposal is.
type ProposalKind string

// The kinds of claim.
const (
	KindEvent       ProposalKind = "event"
	KindQuantity    ProposalKind = "quantity"
	KindQuotation   ProposalKind = "quotation"   // the words themselves
	KindAttribution ProposalKind = "attribution" // that somebody says so
	KindDate        ProposalKind = "date"
	KindComparison  ProposalKind = "comparison"
	KindCause       ProposalKind = "cause"
	KindPrediction  ProposalKind = "prediction"
	KindRule        ProposalKind = "rule"
	KindPicture     ProposalKind = "picture"
)

// ProposalKinds lists them.
var ProposalKinds = []ProposalKind{KindEvent, KindQuantity, KindQuotation, KindAttribution, KindDate, KindComparison, KindCause,
	KindPrediction, KindRule, KindPicture}

// Proposal is a claim that the program proposes to check.
type Proposal struct {
	Span
	Text string
	// Standalone is the claim in words that can be understood without the article.
	Standalone string
	Kind       ProposalKind
	Priority   float64  // 0..1, what to look at first
	Reasons    []Reason // why that priority
	Quote      int      // index into Sheet.Quotes, -1 if nobody is quoted
	Details    []int    // indexes into Sheet.Details
}

// StressesIn lists the stresses that lie inside a span, in the order of the text.
func (s *Sheet) StressesIn(span Span) []Stress {
	from, _ := slices.BinarySearchFunc(s.Stresses, span.Start, func(x Stress, pos int) int { return cmp.Compare(x.Start, pos) })
	to := from
	for to < len(s.Stresses) && span.Contains(s.Stresses[to].Span) {
		to++
	}
	return s.Stresses[from:to]
}
