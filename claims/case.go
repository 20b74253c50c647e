package claims

import (
	"encoding/json"
	"slices"
	"time"
)

// ID is the random, permanent identity of a record; see [NewID].
type ID string

// State is how far the work on a claim has come.
type State string

// The states of work.
const (
	StateOpen     State = "open"
	StateInWork   State = "in_work"
	StateWaiting  State = "waiting"
	StateDone     State = "done"
	StateReopened State = "reopened"
)

// FindingKind is what a person found out about a claim.
type FindingKind string

// The findings; their letters are those of the desk's paper proofs.
const (
	FindingVerified    FindingKind = "verified"    // C, stands as written
	FindingCorrected   FindingKind = "corrected"   // E, correct as follows
	FindingContext     FindingKind = "context"     // K, context missing
	FindingDisputed    FindingKind = "disputed"    // D, sources conflict
	FindingUnsupported FindingKind = "unsupported" // U, nothing found
	FindingAuthor      FindingKind = "author"      // A, on author only
	FindingNotFact     FindingKind = "not_fact"    // N, opinion, forecast, rhetoric
)

// FindingKinds lists the findings in the order of their keys 1 to 7.
var FindingKinds = []FindingKind{FindingVerified, FindingCorrected, FindingContext, FindingDisputed,
	FindingUnsupported, FindingAuthor, FindingNotFact}

// Letter is the letter that stands for the finding on paper, "" for none.
func (k FindingKind) Letter() string {
	for i, f := range FindingKinds {
		if f == k {
			return "CEKDUAN"[i : i+1]
		}
	}
	return ""
}

// Glyph is the mark that stands for the finding beside the text, "" for none, so
// that colour is never the only signal.
func (k FindingKind) Glyph() string {
	for i, f := range FindingKinds {
		if f == k {
			return []string{"✓", "✎", "⊕", "≠", "?", "A", "–"}[i]
		}
	}
	return ""
}

// Check is one of the two questions about an attributed claim. A claim that
// nobody is quoted with has only CheckSo.
type Check string

// The two checks.
const (
	CheckSo   Check = "so"   // is it so?
	CheckSaid Check = "said" // did they say it?
)

// Role is what a citation does for a claim.
type Role string

// The roles of a citation.
const (
	RoleSupports    Role = "supports"
	RoleContradicts Role = "contradicts"
	RoleContext     Role = "context"
	RoleAttribution Role = "attribution"
)

// Case is one article being checked.
type Case struct {
	ID      ID        `json:"id"`
	Number  int64     `json:"number"` // what a user types: case 12
	Title   string    `json:"title"`
	Opened  time.Time `json:"opened"`
	Article Version   `json:"article"` // the one in force
	// Earlier are the versions before it, the first one first. They are numbered from 1
	// in this order; the one in force has the number after them.
	Earlier []Version `json:"earlier,omitempty"`
	Tags    []string  `json:"tags,omitempty"` // in alphabetical order, none twice; see [CleanTag]
	// Deadline is the day by which it has to be done, YYYY-MM-DD, "" for none.
	Deadline string `json:"deadline,omitempty"`
	// Closed is set where a person put it away, whatever is left open in it.
	Closed bool `json:"closed,omitempty"`
	// Brought are the journals that came along with case files, the first one first.
	Brought []Brought `json:"brought,omitempty"`
	// Conflicts are what two people changed differently, until a person decides.
	Conflicts []Conflict `json:"conflicts,omitempty"`
}

// Version is the number of the version in force.
func (k Case) Version() int { return len(k.Earlier) + 1 }

// Versions lists all versions of the article, the one in force last: number n is at
// n - 1.
func (k Case) Versions() []Version { return append(slices.Clone(k.Earlier), k.Article) }

// Brought is the journal of another machine that came along with a case file. It is
// kept as it came, by its hash: entries of a foreign chain have no place in ours.
type Brought struct {
	Journal string `json:"journal"` // SHA-256 (hex) of its lines; see [ParseJournal]
	Head    string `json:"head"`    // hash of its last entry
}

// Conflict is a record, or some of its members, that two people changed differently.
// What stands and what the other said is the whole record where no field is named,
// nothing for no such record, and else a JSON merge patch (RFC 7396) to it.
type Conflict struct {
	Entity Entity          `json:"entity"`
	ID     ID              `json:"id"`
	Field  string          `json:"field,omitempty"` // path of its members, "" for the whole record
	Kept   json.RawMessage `json:"kept,omitempty"`
	Other  json.RawMessage `json:"other,omitempty"`
}

// Version is one frozen text of a case's article. The text and the original bytes
// are kept by their hashes.
type Version struct {
	Input       string    `json:"input"` // absolute path, URL as the user gave it, or "pasted"
	Kept        time.Time `json:"kept"`
	RawSHA256   string    `json:"raw_sha256"`  // hex, of the bytes as they came
	TextSHA256  string    `json:"text_sha256"` // hex, of Document.Text
	Document    Article   `json:"document"`    // Text is left empty in records; see Dossier
	Date        string    `json:"date"`        // reference date in force, YYYY-MM-DD or ""
	DateFrom    string    `json:"date_from"`
	Lang        string    `json:"lang"`
	ContentType string    `json:"content_type,omitempty"`
}

// Anchor ties a record to words in a text, so that it can be placed again when
// positions have moved: the quotation itself, up to 32 code points before and
// after it, and its position.
type Anchor struct {
	Quote  string `json:"quote"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Span
}

// Claim is one claim of a case.
type Claim struct {
	ID         ID           `json:"id"`
	Case       ID           `json:"case"`
	Anchor     Anchor       `json:"anchor"` // in the article's text
	Standalone string       `json:"standalone,omitempty"`
	Kind       ProposalKind `json:"kind"`
	Priority   float64      `json:"priority"`
	Reasons    []Reason     `json:"reasons,omitempty"`
	Speech     Speech       `json:"speech,omitempty"`
	Speaker    string       `json:"speaker,omitempty"` // full name
	// SpeakerAt is where the article names the speaker for this claim; empty where it does not.
	SpeakerAt Span   `json:"speaker_at,omitzero"`
	Origin    string `json:"origin"` // "proposed" or "user"
	State     State  `json:"state"`
	Note      string `json:"note,omitempty"`
	Dropped   bool   `json:"dropped,omitempty"` // a person took it off the list
	// Drafts are reasons typed for checks that have no finding yet.
	Drafts []Draft `json:"drafts,omitempty"`
	Flags  []Flag  `json:"flags,omitempty"` // in order; see [Claim.WithFlag]
	// Was is how the claim stood in earlier versions of the article where its words, or
	// the sentence that holds them, have changed since; the first one first.
	Was []Wording `json:"was,omitempty"`
	// LastIn is the number of the last version that holds the claim, and that Anchor
	// refers to, where the one in force does not; else 0. See Vanished.
	LastIn int `json:"last_in,omitempty"`
}

// Wording is how a claim stood in an earlier version of the article.
type Wording struct {
	Version  int    `json:"version"`            // number of the last version that had it so
	Anchor   Anchor `json:"anchor"`             // in the text of that version
	Sentence string `json:"sentence,omitempty"` // that held it, where it is more than the claim
}

// Vanished reports whether the article in force does not hold the claim any more. It
// is kept with all that was found, but is no work.
func (c Claim) Vanished() bool { return c.LastIn > 0 }

// Listed reports whether the claim is on the list of those to check: the article in
// force holds it, and nobody took it off.
func (c Claim) Listed() bool { return !c.Dropped && !c.Vanished() }

// Draft is what was typed for one check of a claim before it has a finding.
type Draft struct {
	Check     Check  `json:"check"`
	Reasoning string `json:"reasoning,omitempty"`
	Wording   string `json:"wording,omitempty"`
}

// Draft is what was typed for a check; its texts are empty if nothing was.
func (c Claim) Draft(check Check) Draft {
	for _, d := range c.Drafts {
		if d.Check == check {
			return d
		}
	}
	return Draft{Check: check}
}

// Attributed reports whether the claim is somebody's words, so that it has two
// checks.
func (c Claim) Attributed() bool { return c.Speech != "" }

// Checks lists the checks that the claim has, first the one that keys act on.
func (c Claim) Checks() []Check {
	if c.Attributed() {
		return []Check{CheckSaid, CheckSo}
	}
	return []Check{CheckSo}
}

// Finding is what a person decided for one check of a claim.
type Finding struct {
	Claim     ID          `json:"claim"`
	Check     Check       `json:"check"`
	Kind      FindingKind `json:"kind"`
	Reasoning string      `json:"reasoning,omitempty"`
	Wording   string      `json:"wording,omitempty"` // suggested wording
	By        string      `json:"by,omitempty"`
	At        time.Time   `json:"at"`
	// Version is the number of the version of the article whose words it is about, where
	// these, or their sentence, have changed since; 0 where it is about those in force.
	Version int `json:"version,omitempty"`
}

// Citation ties a claim to words in a capture. It counts only because the
// quotation was found there.
type Citation struct {
	ID      ID        `json:"id"`
	Case    ID        `json:"case"`
	Claim   ID        `json:"claim"`
	Capture ID        `json:"capture"`
	Role    Role      `json:"role"`
	Anchor  Anchor    `json:"anchor"`            // in the capture's text
	Locator string    `json:"locator,omitempty"` // "¶ 3"
	Place   Place     `json:"place,omitzero"`    // the page or chapter, where the document has such
	By      string    `json:"by,omitempty"`
	At      time.Time `json:"at"`
}

// Entity names a kind of record that the journal can change.
type Entity string

// The records of a case.
const (
	EntityCase       Entity = "case"
	EntityClaim      Entity = "claim"
	EntityFinding    Entity = "finding" // its id is claim id + "/" + check
	EntitySource     Entity = "source"
	EntityCapture    Entity = "capture"
	EntityCitation   Entity = "citation"
	EntityAttachment Entity = "attachment"
	EntityContact    Entity = "contact"
	EntityQuery      Entity = "query"
	EntitySearched   Entity = "searched"
	EntityReview     Entity = "review" // its id is that of the finding + "/" + name; see [ReviewID]
	EntitySignOff    Entity = "signoff"
	EntityStep       Entity = "step"
	EntityCorrection Entity = "correction"
)

// Change is one record before and after. A nil Old creates, a nil New removes.
type Change struct {
	Entity Entity          `json:"entity"`
	ID     ID              `json:"id"`
	Old    json.RawMessage `json:"old,omitempty"`
	New    json.RawMessage `json:"new,omitempty"`
}

// Entry is one action in the journal of a case: all its changes are committed in
// one transaction or none is. Hash is the SHA-256 (hex) over Prev and the entry's
// own content, so that no earlier entry can be altered unseen.
type Entry struct {
	Seq     int64     `json:"seq"`
	Case    ID        `json:"case"`
	At      time.Time `json:"at"`
	By      string    `json:"by,omitempty"`
	Action  string    `json:"action"` // translation key of what was done: "finding.set"
	Changes []Change  `json:"changes"`
	Undoes  int64     `json:"undoes,omitempty"` // Seq of the entry that this one takes back
	Prev    string    `json:"prev"`
	Hash    string    `json:"hash"`
}

// Dossier is a whole case as it stands now, in the order in which it is worked
// on: claims by position, sources by number, the rest by time.
type Dossier struct {
	Case        Case
	Text        string // of the article
	Claims      []Claim
	Findings    []Finding
	Sources     []Source
	Captures    []Capture
	Citations   []Citation
	Attachments []Attachment
	Contacts    []Contact
	Queries     []Query
	Searches    []Searched
	Reviews     []Review
	SignOffs    []SignOff
	Steps       []Step // by number
	Corrections []Correction
}

// Summary is one line of the list of cases.
type Summary struct {
	Case     ID        `json:"id"`
	Number   int64     `json:"case"`
	Title    string    `json:"title"`
	Opened   time.Time `json:"opened"`
	Changed  time.Time `json:"changed"`
	Claims   int       `json:"claims"`
	Done     int       `json:"done"`
	Disputed int       `json:"disputed"`
	Sources  int       `json:"sources"`
	Tags     []string  `json:"tags,omitempty"`
	Deadline string    `json:"deadline,omitempty"` // YYYY-MM-DD, "" for none
	Closed   bool      `json:"closed,omitempty"`   // a person put it away
}
