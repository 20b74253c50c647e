package lang

import (
	"strings"
	"sync"
)

var frenchSpeech = Speech{
	Words:             func() map[string]SpeechWord { return frenchSpeechForms() },
	AuxiliaryInverted: true,
}

// frenchSpeechForms makes every form of the verbs below once.
var frenchSpeechForms = sync.OnceValue(func() speechWords {
	w := speechWords{}
	w.french(frenchSays, Says, Said)
	w.french(frenchHolds, Holds, Held)
	for use, list := range frenchSpeechLists {
		w.add(use, list)
	}
	return w
})

// french adds the third person forms of the verbs in the list: "déclarer" is regular;
// "dire/dit/disent/disait/dit" gives present, plural, imperfect and participle.
func (w speechWords) french(list string, finite, participle SpeechWord) {
	for entry := range strings.FieldsSeq(list) {
		f := forms(entry)
		if stem, ok := strings.CutSuffix(entry, "er"); ok {
			past := stem
			if strings.HasSuffix(stem, "c") {
				past = stem[:len(stem)-1] + "ç"
			}
			if strings.HasSuffix(stem, "g") {
				past = stem + "e"
			}
			w[past+"a"] |= finite
			w[stem+"èrent"] |= finite
			w[stem+"ée"] |= participle
			f = []string{entry, stem + "e", stem + "ent", past + "ait", stem + "é"}
		}
		for _, form := range f[1:4] {
			w[form] |= finite
		}
		w[f[4]] |= participle
	}
}

// frenchSays are the verbs that carry a quotation or a clause with que.
const frenchSays = `déclarer affirmer expliquer annoncer assurer estimer indiquer préciser ajouter souligner rappeler/rappelle/rappellent/rappelait/rappelé
confirmer raconter juger penser regretter noter confier répliquer dénoncer proclamer avancer signaler révéler/révèle/révèlent/révélait/révélé
répéter/répète/répètent/répétait/répété considérer/considère/considèrent/considérait/considéré dire/dit/disent/disait/dit écrire/écrit/écrivent/écrivait/écrit
soutenir/soutient/soutiennent/soutenait/soutenu reconnaître/reconnaît/reconnaissent/reconnaissait/reconnu croire/croit/croient/croyait/cru
répondre/répond/répondent/répondait/répondu prévenir/prévient/préviennent/prévenait/prévenu promettre/promet/promettent/promettait/promis
savoir/sait/savent/savait/su craindre/craint/craignent/craignait/craint admettre/admet/admettent/admettait/admis`

// frenchHolds are the verbs that report with an object alone.
const frenchHolds = `critiquer condamner saluer rejeter/rejette/rejettent/rejetait/rejeté réclamer exiger demander dénoncer contester accuser qualifier`

// frenchSpeechLists are the other words by use.
var frenchSpeechLists = map[SpeechWord]string{
	Auxiliary:   `a ont avait avaient aura est sont était étaient sera serait peut peuvent pouvait doit doivent devait va vont n'a n'ont n'est n’a n’ont n’est`,
	Passive:     `est sont était étaient été`,
	That:        `que qu'il qu'elle qu'ils qu'elles qu'un qu'une qu'on qu'en qu'à qu’il qu’elle qu’ils qu’elles qu’un qu’une qu’on qu’en qu’à`,
	Asking:      `comment pourquoi quand où quel quelle qui`,
	Source:      `rapport étude sondage enquête communiqué source sources rapports données experts témoins document`,
	Utterance:   `affirmation idée annonce promesse accusation crainte espoir avis avertissement`,
	According:   `selon d'après d’après`,
	Article:     `le la les un une des du ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs plusieurs quelques`,
	Preposition: `à au aux de d'une d'un d’une d’un en dans par pour sur sous avec sans chez contre entre depuis pendant avant après vers malgré`,
	Conjunction: `et mais ou ni or donc car`,
	Subordinate: `parce lorsque alors si puisque bien comme tandis afin`,
	Adverb:      `lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui aussi également déjà encore toutefois cependant pourtant notamment ensuite enfin ne n'en pas jamais jeudi récemment`,
	He:          `il a-t-il`,
	She:         `elle a-t-elle`,
	They:        `ils elles ont-ils ont-elles`,
	First:       `je j'ai j’ai nous on moi`,
	Naming:      `journal quotidien magazine film livre roman parti mouvement groupe chanson album série émission`,
	Calling:     `qualifie qualifié qualifiait qualifia`,
}
