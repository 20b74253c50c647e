package lang

// NameWord says what part a word can have in a name or beside one.
type NameWord uint16

// The parts of a word in names.
const (
	// GivenMale and GivenFemale are given names; a name for both has both.
	GivenMale NameWord = 1 << iota
	GivenFemale
	// Title stands before a surname: Herr, Mrs., Dr.
	Title
	// Role is an office or occupation: Außenminister, spokeswoman. RoleFemale
	// shows that a woman holds it.
	Role
	RoleFemale
	// Particle is part of a surname: von, de, bin.
	Particle
	// OrganisationHead is a common noun that a proper name follows or precedes:
	// Partei, Ministry, Universität.
	OrganisationHead
	// OrganisationEnd ends the name of a company: GmbH, Inc.
	OrganisationEnd
	// Speaker is a common noun for people or bodies that speak: Polizei, experts.
	Speaker
	// Ordinary is a word that often has a capital but is no name.
	Ordinary
	// TitleMale is a title of a man; one of a woman is a Title and RoleFemale.
	TitleMale
	// Doubtful is a name of the gazetteers that is an ordinary word or a surname
	// as well: Essen, Zeit, Nice. It counts only where its surroundings agree.
	Doubtful
	// Plural is a form of a role that is its plural as well, so that a noun behind
	// it need not be a name: "gaben Zeugen Hinweise".
	Plural
	// Abbreviated is a word whose full stop belongs to it before a name: Mr, Prof.
	Abbreviated
	// Saint stands before what places, churches and ships are named after: "St Brannock"
	// is nobody who speaks.
	Saint
	// Trade is what a firm does, before its name and not part of it: "Operator Sealink".
	Trade
)

// Phrase is a proper name of the gazetteers.
type Phrase struct {
	// Rest are the words after the first, in lower case.
	Rest []string
	// Kind is what it names.
	Kind PhraseKind
	// Name is the name in its first form: "Vereinte Nationen".
	Name string
}

// PhraseKind is what a phrase of the gazetteers names.
type PhraseKind uint8

// The kinds of phrase.
const (
	PhrasePlace PhraseKind = iota
	PhraseOrganisation
	PhraseRole
)

// Names holds given names, titles, places, organisations and roles.
type Names struct {
	// Words gives the parts that a word in lower case can have. Nil: none.
	Words func() map[string]NameWord
	// Compound gives the parts of a compound that Words does not hold:
	// "us-außenminister". Nil: the language builds no compounds.
	Compound func(lower string) NameWord
	// Phrases gives the proper names that begin with a word in lower case.
	Phrases func() map[string][]Phrase
}
