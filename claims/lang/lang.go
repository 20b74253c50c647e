// Package lang says what a language is: its abbreviations, months, numerals,
// units, speech verbs, stems and names. It holds data and look-ups, no analysis;
// claims/split and claims/compare bring the rules that read it.
//
// # Adding a language
//
// A language is one value of [Language], put together in a file named by its
// code (de.go) from one file for each of its parts (de_sentences.go,
// de_speech.go, de_numbers.go, de_dates.go, de_names.go, de_reckoning.go), and named in [All].
// A language of which only sentences are known has a short entry in others.go.
//
// A part that is left at its zero value makes the rules that need it fall
// silent; nothing else has to change.
package lang

// Language is everything that the rules need to know about one language.
type Language struct {
	Code string // ISO 639-1
	Name string // in the language itself

	Sentences Sentences // where sentences end
	Speech    Speech    // who says what
	Numbers   Numbers   // numerals, units, currencies, hedges
	Dates     Dates     // months, weekdays, relative expressions
	Names     Names     // titles, given names, places, organisations, roles
	Claims    Claims    // what makes a claim, an opinion, a risk
	Reckoning Reckoning // what ties numbers together: "insgesamt", "doubled"
}

// All lists the languages: German and English, known in all their parts, French in most, then
// those of which only some parts are.
var All = append([]*Language{&German, &English, &French}, others...)

// Of finds the language with an ISO 639-1 code; it is nil where there is none.
func Of(code string) *Language {
	for _, l := range All {
		if l.Code == code {
			return l
		}
	}
	return nil
}
