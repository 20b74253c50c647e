package lang

import "tickmark/claims"

// Figures stands in for a language that has no data yet: numbers in figures, the
// symbols of units and money, and dates in figures mean the same in most of them.
// The decimal comma is that of most of Europe; a notation that can only be the
// other one is read as such.
var Figures = Language{Numbers: Numbers{Decimal: ',', Group: '.'}}

// Numbers holds numerals, units, currencies and hedges. Keys are in lower case
// unless said otherwise; a key of several words has single spaces between them.
type Numbers struct {
	// Decimal and Group are the marks in figures: ',' and '.' in German.
	Decimal, Group rune
	// Compound says that numerals are written together, the units before the
	// tens ("dreiundzwanzigtausend"); CompoundAnd is the word between those two.
	Compound    bool
	CompoundAnd string
	// CompoundHalves end a compound that is half more ("zweieinhalb"), Times one
	// that counts times ("dreimal"), Fold one that multiplies ("dreifach"). SmallOrdinal and LargeOrdinal make ordinals
	// below and from twenty; Inflections may follow them and all adjectives.
	CompoundHalves             []string
	Times                      string
	Fold                       string
	SmallOrdinal, LargeOrdinal string
	Inflections                []string
	// Superlatives are stems that may follow an ordinal: "zweit-größt-e", "viert-längst-er".
	Superlatives []string

	Cardinals map[string]float64 // numerals below one hundred, and fixed mixed ones ("anderthalb")
	Ones      map[string]bool    // "ein", "one": numerals that are also articles or pronouns
	Articles  map[string]bool    // "a", "ein": stand for one before a scale or a fraction
	Scales    map[string]float64 // hundred and more, dozens included
	Short     map[string]float64 // case-sensitive abbreviations of scales, only after figures
	Ordinals  map[string]float64
	Verbs     map[string]bool    // ordinals that are verbs, too, and count only before a noun: "achten"
	Fractions map[string]float64 // denominators: "drittel" is 3
	// Crowds are plurals that count without a number: "Hunderte", "dozens". The
	// value is the least that they can stand for.
	Crowds map[string]float64
	Few    map[string]float64 // "ein paar", "a couple": a vague factor before a scale

	And     map[string]bool // joins parts of one numeral
	Of      map[string]bool // "two thirds of a million"
	Point   map[string]bool // the decimal mark as a word
	Minus   map[string]bool
	Over    map[string]bool // "one over three", "one in three"
	To      map[string]bool // between the ends of a range
	Between map[string]bool // before a range whose ends are joined by And

	// Labels stand before the number of one of a series, which counts nothing:
	// "Artikel 5", "Gleis 4". Abbreviations without their full stop.
	Labels map[string]bool

	// OrdinalMarks follow figures without a space: "th". The full stop of German
	// is OrdinalDot.
	OrdinalMarks map[string]bool
	OrdinalDot   bool

	Hedges     map[string]claims.Hedge // before the number
	HedgeAfter map[string]claims.Hedge // after it: "or more"

	// Exactly are words behind which "ein" and "one" count.
	Exactly map[string]bool

	Below      map[string]bool // between a unit and the one below the line: "Gramm pro Liter"
	Percent    map[string]bool
	Points     map[string]bool   // percentage points
	Units      map[string]string // UCUM codes; symbols common to all languages are in Symbols
	Currencies map[string]string // ISO 4217 codes, "XXX" where the word alone does not tell which
	Cents      map[string]bool   // hundredths of a currency
	// WeightOrMoney are unit words that are money only where something says so
	// ("Pfund"), with the words that say so; the key is a unit word.
	WeightOrMoney map[string]string
	MoneyWords    map[string]bool // in the same sentence, they say so

	Own        map[string]bool   // possessives, behind which a decade is one of life: "in her thirties"
	Years      map[string]string // units of age: "jahre" is "a" (UCUM)
	Old        map[string]bool   // after the unit: "alt", "old"
	Aged       map[string]bool   // before the number: "aged", "alter von"
	People     map[string]bool   // whom a bound of age can follow: "Kinder unter 12"
	AtAge      map[string]bool   // before an age at which something is done: "mit 18 Jahren"
	AgeEndings []string          // endings of compounds: "jährig" in "45-jährige"
}
