package lang

// SpeechWord says what a word form can do where somebody's words are reported.
// A form may have several uses ("erklärt" is a finite verb and a participle).
type SpeechWord uint64

// The uses of a word form.
const (
	// Says is a finite verb that can carry a quotation or a clause: sagte, said.
	Says SpeechWord = 1 << iota
	// Said is a participle of such a verb: gesagt, saying.
	Said
	// Holds is a finite verb of opinion, demand or criticism that reports with an
	// object alone: fordert, criticised.
	Holds
	// Held is a participle of such a verb.
	Held
	// Parts is a finite verb that needs its parted prefix: teilte … mit.
	Parts
	// Prefix is such a prefix: mit, bekannt.
	Prefix
	// Auxiliary is a form of to have, to be, or a modal verb.
	Auxiliary
	// Passive is a form of the auxiliary of the passive: wird, wurde, was.
	Passive
	// Subjunctive is a form that by itself shows reported speech: sei, werde.
	Subjunctive
	// SubjunctivePast continues reported speech but does not show it alone: wäre.
	SubjunctivePast
	// SubjunctivePlural is such a form that only a plural subject has in reported speech,
	// because its other subjunctive looks like the indicative: wären, hätten.
	SubjunctivePlural
	// That opens a clause of content: dass, that, whether.
	That
	// Asking opens an indirect question: wie, warum, how.
	Asking
	// Source is a noun that something is known from: Angaben, report.
	Source
	// Utterance is a noun for words said, that a clause explains: Ansicht, claim.
	Utterance
	// According stands before the source: laut, per.
	According
	// Following stands behind the source: zufolge.
	Following
	// After stands before a Source noun only: nach, according to.
	After
	// Thus opens a speaker behind a quotation: so.
	Thus
	// Hence refers to a source named before: demnach.
	Hence
	// Article is an article, possessive or demonstrative before a noun.
	Article
	// Preposition opens a phrase that is not a subject.
	Preposition
	// Conjunction joins clauses of equal rank: und, but.
	Conjunction
	// Subordinate opens a subordinate clause: weil, als, while.
	Subordinate
	// Adverb may stand between a subject and its verb.
	Adverb
	// He, She and They are pronouns that stand for a speaker.
	He
	She
	They
	// First is a pronoun of the first person.
	First
	// Impersonal is the subject of "es heißt".
	Impersonal
	// Naming stands before a title or proper name in quotation marks, which is
	// then no speech: Zeitung, Partei, film.
	Naming
	// Nounlike is a finite form that is as often a noun: claims, plans.
	Nounlike
	// Cites is a verb whose object, or subject in the passive, is the speaker:
	// zitiert, quoted.
	Cites
	// Heard is a verb of speech with an impersonal subject only: heißt (es).
	Heard
	// As stands before what somebody calls something: als, as.
	As
	// How opens a clause that names the speaker of its main clause: wie X sagte.
	How
	// Span is a noun of time that stands without a preposition behind a verb: said
	// last week.
	Span
	// Calling is a verb or word whose quoted object is somebody's wording even if
	// it is one word: nannte, bezeichnete, called.
	Calling
	// Acts is a verb whose infinitive is what its subject does, not what it says
	// ("vereinbarten, den Austausch fortzusetzen"), or a word that makes speaking an
	// act of several ("sprachen miteinander").
	Acts
	// Body is a common noun that stands for an organisation named before: das
	// Unternehmen, the agency.
	Body
	// Writing is a common noun for words whose author was named before: der Post,
	// the statement.
	Writing
	// Vote is a noun by which a body decides rather than speaks: (mit 31 zu 14)
	// Stimmen.
	Vote
	// Recalls is a pronoun that as an object stands for the sentence before: das
	// (teilte die Polizei mit).
	Recalls
	// Shows is a verb by which something is seen from a source, its subject or what
	// stands behind aus: die Studie zeigt, geht (aus dem Bericht) hervor.
	Shows
)

// Speech holds the words by which somebody's words are reported.
type Speech struct {
	// Words gives the uses of every word form in lower case. Nil: none.
	Words func() map[string]SpeechWord
	// Prefixes gives for a form with the use Parts the prefixes that make it a
	// verb of speech.
	Prefixes func() map[string][]string
	// ActWith gives for a verb form the words in its clause that make it no speech:
	// verurteilte … zu (a court), forderte … Todesopfer (a storm).
	ActWith func() map[string][]string
	// OnlyWith gives for a verb form the words of which one must stand in its clause
	// for it to report what somebody thinks: hält … für, sprach von.
	OnlyWith func() map[string][]string
	// VerbSecond is true where the finite verb is the second part of a main
	// clause, so that a subject may follow it: "Am Freitag sagte Psaki".
	VerbSecond bool
	// AuxiliaryInverted is true where auxiliary and participle may both stand before
	// the subject: « … », a déclaré Psaki.
	AuxiliaryInverted bool
	// BareForms is true where a finite verb without an ending needs a plural
	// subject: they say.
	BareForms bool
	// NounCapitals is true where every noun has a capital.
	NounCapitals bool
}
