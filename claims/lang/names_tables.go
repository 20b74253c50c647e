package lang

import "strings"

// phraseTable files the names of the gazetteers under their first word in lower
// case, in every form that the language inflects it to.
func phraseTable(second bool, inflect func(string) []string) map[string][]Phrase {
	t := make(map[string][]Phrase, 3000)
	fill := func(list string, kind PhraseKind) {
		for entry := range strings.SplitSeq(list, ";") {
			name := strings.TrimSpace(entry)
			german, english, both := strings.Cut(name, "/")
			if both && name != "CDU/CSU" && !strings.HasPrefix(name, "Bündnis") {
				name = german
				if second {
					name = english
				}
			}
			words := strings.Fields(strings.ToLower(strings.ReplaceAll(name, ",", " ,")))
			if len(words) == 0 {
				continue
			}
			bent := inflect
			if len(words) == 1 {
				bent = genitive // "Arte" is no adjective
			}
			for _, words := range apostrophes(words) {
				p := Phrase{Rest: words[1:], Kind: kind, Name: name}
				for _, form := range bent(words[0]) {
					t[form] = append(t[form], p)
				}
			}
		}
	}
	fill(placeNames, PhrasePlace)
	fill(organisationNames, PhraseOrganisation)
	return t
}

// apostrophes gives the words of a name as the table has them, and with the curved
// apostrophe of print where there is one: Donetsk People’s Republic.
func apostrophes(words []string) [][]string {
	all := strings.Join(words, " ")
	if !strings.Contains(all, "'") {
		return [][]string{words}
	}
	return [][]string{words, strings.Fields(strings.ReplaceAll(all, "'", "’"))}
}

// genitive gives a single name and its genitive, which in English is typed with
// either apostrophe.
func genitive(word string) []string {
	last := word[len(word)-1]
	if last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(word, "ß") || len(word) < 4 {
		return []string{word, word + "'s", word + "’s"}
	}
	return []string{word, word + "s", word + "'s", word + "’s"}
}

// shared adds the words that both languages have in names.
func (w nameWords) shared() {
	for name, part := range givenNames() {
		w[name] |= part
	}
	w.add(Particle, `von van de der den del della di da du la le bin ibn al el zu zur vom ten ter dos das abu ben zum`)
	w.add(Ordinary, `lkw pkw dna suv ceo mez mesz est edt pst gmt utc mwst kfz dvd gps sms pdf usb aids hiv pcr akw jva dax ddt fuß rna zip faq diy vip iq`)
	w.add(Doubtful, `essen halle hagen hamm kiel ulm gera trier siegen bergen posen gent nice turin perth cork nil niger time times zeit welt bild stern
	focus spiegel standard union telegram signal shell ford meta apple amazon target total intel memorial phoenix independent guardian kurier union
	lega vox visa sun senat senate kongress congress verdi bund tagesschau likud alpen oder fed pew washington lincoln charlotte virginia jordan georgia
	chad bayer boeing bosch siemens porsche daimler opel mercedes lagos orlando sofia florenz florence victoria austin dallas houston madison sydney
	chelsea brooklyn kingston wellington melbourne memphis jackson bristol essen wagner labour roter buffalo reading bath columbus newark salvador santiago san focus`)
	w.add(Abbreviated, `mr mrs ms dr prof sen rep gov gen lt col sgt rev hon jr sr st capt sens reps inc corp co adm brig maj ph bzw ca vgl dipl ing med jur phil no`)
	w.add(OrganisationEnd, `gmbh ag kg ohg se mbh inc inc. corp corp. ltd ltd. llc plc co co. s.a. e.v. e.v`)
}

// nameWords collects the parts of words in names.
type nameWords map[string]NameWord

// add gives every word of the list the part.
func (w nameWords) add(part NameWord, list string) {
	for word := range strings.FieldsSeq(list) {
		w[word] |= part
	}
}
