package claims

// NoteKind says what a note reckons or points at.
type NoteKind string

// The kinds of note, as `tickmark claims` prints them.
const (
	NoteWeekday  NoteKind = "weekday"  // a weekday beside a date
	NoteDate     NoteKind = "date"     // a day that the calendar does not have
	NoteAgo      NoteKind = "ago"      // "three years ago" beside the year
	NoteDuration NoteKind = "duration" // the time between two dates
	NoteAge      NoteKind = "age"      // an age beside a birth, or told twice
	NoteSum      NoteKind = "sum"      // parts and their total
	NoteShare    NoteKind = "share"    // a part of a whole in per cent
	NoteChange   NoteKind = "change"   // from one value to another, in per cent or as a multiple
	NoteUnits    NoteKind = "units"    // a quantity in another unit
	NoteTwice    NoteKind = "twice"    // one quantity told in two ways
	NoteSpelling NoteKind = "spelling" // one name spelled in two ways
	NoteOpen     NoteKind = "open"     // a quotation mark that is never closed
	NoteTrap     NoteKind = "trap"     // a word that is easily translated wrongly
)

// Note is something that a text shows without any source: a calculation over what
// it says itself, or a word that asks for care. Like a comparison it is recomputed
// whenever it is shown, never stored, and no verdict.
type Note struct {
	Kind NoteKind
	// Spans are the places in the text that the note is about, in order; there is
	// at least one.
	Spans []Span
	// Reason holds the calculation.
	Reason Reason
	// Alarm says that the places do not fit together. Any other note is a
	// calculation that comes out right or that a reader would have to do.
	Alarm bool
}

// Touches reports whether one of the note's places lies in the span, at least in part.
func (n Note) Touches(s Span) bool {
	for _, o := range n.Spans {
		if o.Overlaps(s) {
			return true
		}
	}
	return false
}

// ByLang is a word or a sentence in several languages, by their ISO 639-1 codes.
// As an argument of a [Reason] it is printed in the user's language.
type ByLang map[string]string

// In gives it in a language, in English where there is none such, and else in the
// language whose code comes first.
func (b ByLang) In(lang string) string {
	for _, l := range []string{lang, "en"} {
		if s := b[l]; s != "" {
			return s
		}
	}
	first := ""
	for l := range b {
		if b[l] != "" && (first == "" || l < first) {
			first = l
		}
	}
	return b[first]
}
