// Package memory remembers what was claimed before: among many short texts, claims
// of earlier cases and checks of others, it finds those that say the same as a new
// one.
//
// It is pure and deterministic. Texts meet by the stems of their words, parts of
// German compounds, names in other spellings, numbers by their value, initials,
// hashtags taken apart, and between German and English by the lexicon of
// claims/lang. They are ranked by how rare the words are that they share (BM25F);
// the best are looked at again by how much of either text the other covers. A hit
// names the words that were met; whether it says the same is for a person to see.
package memory

// Text is what is indexed of a claim or check.
type Text struct {
	Key   int64  // what the caller knows it by; a later text with the same key replaces it
	Claim string // its wording
	Title string // the title under which it was published, "" for none
	Lang  string // ISO 639-1, "" to have it guessed between German and English
}

// Query is a text to find the same of: a claim, or a post with hashtags, addresses
// and the credit that it was embedded with.
type Query struct {
	Text string
	Lang string               // ISO 639-1, "" to have it guessed
	Most int                  // of hits
	Skip func(key int64) bool // texts that are not wanted; nil for none
}

// Hit is a text that may say the same as a query.
type Hit struct {
	Key int64
	// Score is 0..1: how often a text that looks so like a query said the same in the
	// fit of its weights. It orders; it is no measure of truth.
	Score float64
	// Likely is whether it is worth a look without being asked for: the score is high,
	// and the query meets half of what the text says.
	Likely bool
	// Matched are the words of the query that were met, as the query writes them.
	Matched []string
}
