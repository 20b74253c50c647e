package lang

import (
	"strings"
	"sync"
)

var germanNames = Names{
	Words:    func() map[string]NameWord { return germanNameWords() },
	Compound: germanCompound,
	Phrases:  sync.OnceValue(func() map[string][]Phrase { return phraseTable(false, germanForm) }),
}

var germanNameWords = sync.OnceValue(func() nameWords {
	w := nameWords{}
	w.shared()
	w.add(Title, `hr fr dr dr. prof prof. professor professorin pfarrer papst königin prinz prinzessin kaiser könig graf gräfin sir lord lady scheich`)
	w.add(Saint, `sankt st st.`)
	for _, role := range strings.Fields(germanRoles) {
		for _, form := range germanRoleForms(role) {
			w[form] |= Role
		}
		if !strings.HasSuffix(role, "e") {
			w[role+"in"] |= Role | RoleFemale
		}
	}
	w.add(Role|RoleFemale, `anwältin rechtsanwältin staatsanwältin bundesanwältin ärztin bischöfin ratspräsidentin landrätin stadträtin expertin biologin psychologin soziologin politologin juristin kollegin zeugin frau außenministerin`)
	delete(w, "frau")
	w.add(Title|RoleFemale, `frau`)
	w.add(Title|TitleMale, `herr herrn`)
	w.add(Plural, `zeugen experten kollegen soldaten mitglied vertreter politiker forscher wissenschaftler spieler aktivisten abgeordneten ermittler leiter meister weltmeister olympiasieger`)
	w.add(Role, `vorsitzender vorsitzende vorsitzenden vorsitzendem abgeordneter abgeordnete abgeordneten abgeordnetem beauftragter beauftragte beauftragten oberbürgermeister bundestagsabgeordneter bundestagsabgeordnete bundestagsabgeordneten`)
	w.add(OrganisationHead, `partei regierung ministerium firma konzern unternehmen verband verein organisation stiftung universität institut behörde agentur zeitung zeitschrift magazin sender fernsehsender bank gewerkschaft bündnis bewegung kirche fraktion kommission amt gericht landgericht amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft bundesministerium landeskriminalamt nachrichtenagentur fluggesellschaft universitätsklinikum landtag hochschule gesellschaft nachrichtensender maschinenbauer autobauer flugzeugbauer anlagenbauer schiffbauer kanzlei hotel gasthof gasthaus restaurant café apotheke praxis weingut spedition werft autohaus möbelhaus modehaus kaufhaus verlag buchhandlung galerie fahrschule reisebüro`)
	w.add(Speaker, `polizei regierung behörden behörde staatsanwaltschaft feuerwehr opposition experten kritiker beobachter zeugen augenzeugen ministerium gericht verteidigung armee militär partei fraktion gewerkschaft unternehmen konzern verband sprecher sprecherin beamte beamten forscher wissenschaftler mediziner ärzte anwälte diplomaten zeitung studie bericht umfrage gutachten untersuchung meldung pressemitteilung analyse erhebung urteil kommission senat kabinett parlament union koalition`)
	w.add(Ordinary, `ministerium regierung präsident januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend uhr euro dollar prozent million millionen milliarde milliarden jahr jahre woche tag tage stadt land staat krieg welt leute menschen teil zeit`)
	return w
})

// germanForm gives the forms of the first word of a name: an adjective with all
// its endings, a noun with its genitive.
func germanForm(word string) []string {
	stem := ""
	switch {
	case strings.HasSuffix(word, "e"):
		stem = strings.TrimSuffix(word, "e")
	case strings.HasSuffix(word, "es"), strings.HasSuffix(word, "er"):
		if adjectives[word] {
			stem = word[:len(word)-2]
		}
	}
	if stem != "" && len(stem) > 2 {
		return []string{stem + "e", stem + "en", stem + "er", stem + "es", stem + "em"}
	}
	if strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ß") || strings.HasSuffix(word, "z") || len(word) < 4 {
		return []string{word}
	}
	return []string{word, word + "s"}
}

// adjectives are the adjectives in -er and -es that begin names.
var adjectives = map[string]bool{
	"internationaler": true, "europäischer": true, "europäisches": true, "rotes": true, "roter": true, "weißes": true, "schwarzes": true,
	"naher": true, "oberster": true, "islamischer": true, "auswärtiges": true, "deutscher": true, "statistisches": true, "vereinigtes": true,
	"persischer": true, "südchinesisches": true, "nationaler": true, "heiliger": true, "einiges": true, "einheitliches": true,
}

// germanRoles are offices and occupations, also as the last part of compounds.
// Those in -e take -n; the rest have a feminine in -in.
const germanRoles = `minister präsident kanzler sprecher chef direktor sekretär kommissar botschafter senator gouverneur bürgermeister
leiter berater richter politiker trainer führer kandidat general kommandeur offizier inspekteur vize bischof kardinal erzbischof pastor
wissenschaftler forscher historiker ökonom analyst professor dozent journalist redakteur reporter korrespondent moderator autor regisseur
schauspieler sänger unternehmer manager gründer inhaber geschäftsführer vertreter verteidiger ermittler kriminalist arzt mediziner virologe
experte biologe psychologe soziologe politologe jurist kollege zeuge anwalt rechtsanwalt staatsanwalt bundesanwalt landrat stadtrat
diplomat gesandter unterhändler aktivist oppositioneller abgeordneter parlamentarier fraktionschef parteichef regierungschef staatschef premier
premierminister ministerpräsident vizepräsident staatssekretär generalsekretär außenminister verteidigungsminister innenminister finanzminister
wirtschaftsminister justizminister pressesprecher regierungssprecher polizeisprecher bundeskanzler bundespräsident präsidentschaftskandidat
spitzenkandidat machthaber diktator rebellenführer separatistenführer milliardär oligarch separatist soldat leutnant oberst hauptmann major
admiral astronaut kosmonaut pilot kapitän spieler torwart stürmer meister weltmeister olympiasieger schriftsteller dichter philosoph
ministeriumssprecher armeesprecher militärsprecher gewerkschaftschef bahnchef konzernchef vorstandschef vorstandsmitglied mitglied jurymitglied bundestagspräsident parlamentspräsident`

func germanRoleForms(role string) []string {
	if strings.HasSuffix(role, "e") {
		return []string{role, role + "n"}
	}
	forms := []string{role, role + "s"}
	if strings.HasSuffix(role, "t") || strings.HasSuffix(role, "ent") {
		forms = append(forms, role+"en", role+"es")
	}
	return forms
}

// germanRoleEnds end compounds that are roles: US-Außenminister, Airbus-Chefin.
var germanRoleEnds = []string{"minister", "ministers", "präsident", "präsidenten", "kanzler", "kanzlers", "sprecher", "sprechers", "chef", "chefs",
	"direktor", "direktors", "sekretär", "sekretärs", "kommissar", "kommissars", "botschafter", "botschafters", "senator", "senators", "gouverneur", "gouverneurs",
	"bürgermeister", "bürgermeisters", "leiter", "leiters", "berater", "beraters", "richter", "richters", "politiker", "politikers", "trainer", "trainers",
	"kandidat", "kandidaten", "general", "generals", "experte", "experten", "forscher", "forschers", "vertreter", "vertreters", "anwalt", "anwalts", "vorsitzende",
	"vorsitzender", "vorsitzenden", "abgeordnete", "abgeordneter", "abgeordneten", "beauftragte", "beauftragter", "beauftragten", "vorstand", "korrespondent", "korrespondenten",
	"redakteur", "redakteurs", "offizier", "diplomat", "diplomaten", "aktivist", "aktivisten", "premier", "premiers", "gründer", "gründers", "manager", "managers", "kommandeur", "mitglied", "journalist", "journalisten"}

// germanFemaleEnds end compounds that are the roles of women.
var germanFemaleEnds = []string{"ministerin", "präsidentin", "kanzlerin", "sprecherin", "chefin", "direktorin", "sekretärin", "kommissarin", "botschafterin",
	"senatorin", "gouverneurin", "bürgermeisterin", "leiterin", "beraterin", "richterin", "politikerin", "trainerin", "kandidatin", "expertin", "forscherin", "vertreterin",
	"anwältin", "korrespondentin", "redakteurin", "diplomatin", "aktivistin", "gründerin", "managerin", "journalistin"}

// germanFirmEnds end compounds that stand before the names of firms:
// Handyhersteller.
var germanFirmEnds = []string{"hersteller", "konzern", "anbieter", "betreiber", "zulieferer", "versicherer", "ausrüster", "händler"}

// germanCompound gives the parts of a compound by its last word.
func germanCompound(lower string) NameWord {
	switch lower[len(lower)-1] {
	case 'n':
		if strings.HasSuffix(lower, "in") {
			for _, end := range germanFemaleEnds {
				if strings.HasSuffix(lower, end) {
					return Role | RoleFemale
				}
			}
		}
	case 'i':
		if strings.HasSuffix(lower, "erei") {
			return OrganisationHead // Bäckerei
		}
	case 'r', 's', 't', 'f', 'l', 'e', 'd':
	default:
		return 0
	}
	for _, end := range germanRoleEnds {
		if strings.HasSuffix(lower, end) {
			return Role
		}
	}
	for _, end := range germanFirmEnds {
		if strings.HasSuffix(lower, end) {
			return OrganisationHead
		}
	}
	if strings.HasSuffix(lower, "ministerium") || strings.HasSuffix(lower, "ministeriums") || strings.HasSuffix(lower, "verband") || strings.HasSuffix(lower, "partei") {
		return OrganisationHead
	}
	return 0
}
