package lang

// Sentences holds what is needed to find where sentences end. Abbreviations are
// written in lower case without their last full stop ("z.b" for "z.B."); two
// words make one abbreviation with a space between them ("z. b"); a star stands
// for the beginning of a compound ("*str"). An entry with capitals fits only the
// same spelling: "Dir" is a title, "dir" a word. What is left
// empty is taken from the rules that all languages share.
type Sentences struct {
	// Ends are characters that end a sentence in this language beyond . ! ? … and
	// their full-width and script-specific forms: the Greek question mark, the
	// colon of Armenian typists.
	Ends string
	// Never are abbreviations after which a sentence does not end ("Dr.", "z. B.").
	Never []string
	// Maybe are abbreviations that can be the last word of a sentence ("usw.",
	// "Inc."): it ends there only if the next word is one of Starters.
	Maybe []string
	// BeforeNumber are abbreviations that a number follows ("Nr. 5", "p. 55").
	// Before anything else they count as ordinary words.
	BeforeNumber []string
	// Mostly are abbreviations that end a sentence before any capitalised word
	// ("p.m.", "etc."), unless nothing but a time of day stands before them.
	Mostly []string
	// AfterClock are capitalised words that go on after a time of day: "10 a.m. Monday".
	AfterClock []string
	// Ordinals says that a full stop after a number makes it an ordinal ("2. Weltkrieg").
	Ordinals bool
	// AfterOrdinal are words that an ordinal precedes even where a sentence could
	// begin with them: months, "Jahrhundert", "Platz". Lower case.
	AfterOrdinal []string
	// BeforeOrdinal are words that an ordinal follows: "am", "der", "vom". Lower case.
	BeforeOrdinal []string
	// SmallStarts says that the abbreviations above are so nearly complete that a
	// full stop behind any other whole word ends a sentence even if the next one
	// begins with a small letter, as in messages and comments.
	SmallStarts bool
	// Starters are capitalised words with which sentences begin and which are not
	// names: articles, pronouns, prepositions, conjunctions, adverbs. Lower case.
	Starters []string
}
