package lang

import (
	"strings"
	"sync"
)

// French is the French language: sentences, numbers, dates and speech. It has no
// gazetteers, so that people are known by given name, title or verb of speech.
var French = Language{
	Code: "fr", Name: "Français",
	Sentences: frenchSentences, Speech: frenchSpeech, Numbers: frenchNumbers, Dates: frenchDates,
	Claims: Claims{
		First: strings.Fields(`je j'ai j'étais me mon ma mes moi`), Third: strings.Fields(`il elle`), Relatives: strings.Fields(`qui dont`),
		Said: "%s a dit : %s", Quoted: "%s a dit : « %s »",
	},
	Names: Names{Words: func() map[string]NameWord { return frenchNameWords() }},
}

var frenchNameWords = sync.OnceValue(func() nameWords {
	w := nameWords{}
	w.shared()
	w.add(Title|TitleMale, `m m. monsieur mm mm.`)
	w.add(Title|RoleFemale, `mme madame mlle mademoiselle`)
	w.add(Title, `dr docteur pr professeur me maître mgr`)
	w.add(Role, `président ministre maire premier chancelier porte-parole directeur secrétaire sénateur député préfet procureur juge avocat
		général colonel capitaine professeur chercheur économiste historien expert analyste ambassadeur roi prince pape évêque entraîneur`)
	w.add(Role|RoleFemale, `présidente directrice sénatrice députée préfète procureure avocate chercheuse historienne experte ambassadrice reine princesse entraîneuse`)
	w.add(Ordinary, `le la les un une des du de ce cette ces il elle ils elles on nous vous je mon ma mes son sa ses notre leur leurs et mais ou donc
		dans sur pour par avec sans selon d'après après avant depuis lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril
		mai juin juillet août septembre octobre novembre décembre`)
	return w
})
