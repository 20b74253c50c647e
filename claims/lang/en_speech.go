package lang

import (
	"strings"
	"sync"
)

var englishSpeech = Speech{
	Words:     func() map[string]SpeechWord { return englishSpeechForms() },
	BareForms: true,
}

// englishSpeechForms makes every form of the verbs below once.
var englishSpeechForms = sync.OnceValue(func() speechWords {
	w := speechWords{}
	w.english(englishSays, Says, Said)
	w.english(englishHolds, Holds, Held)
	for use, list := range englishSpeechLists {
		w.add(use, list)
	}
	return w
})

// english adds the forms of the verbs in the list: "claim" is regular,
// "say/says/said/saying" gives its forms, "tell/tells/told/telling/told" its
// participle as well.
func (w speechWords) english(list string, finite, participle SpeechWord) {
	for entry := range strings.FieldsSeq(list) {
		f := forms(entry)
		if len(f) == 1 {
			f = regularEnglish(f[0])
		}
		w[f[0]] |= finite
		w[f[1]] |= finite
		w[f[2]] |= finite | participle
		w[f[3]] |= participle
		if len(f) > 4 {
			w[f[4]] |= participle
		}
	}
}

// regularEnglish forms base, third person, past and -ing form.
func regularEnglish(base string) []string {
	last := base[len(base)-1]
	switch {
	case last == 'e':
		return []string{base, base + "s", base + "d", base[:len(base)-1] + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(base[len(base)-2])):
		return []string{base, base[:len(base)-1] + "ies", base[:len(base)-1] + "ied", base + "ing"}
	case strings.HasSuffix(base, "s") || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch") || last == 'x':
		return []string{base, base + "es", base + "ed", base + "ing"}
	}
	return []string{base, base + "s", base + "ed", base + "ing"}
}

// englishSays are the verbs that carry a quotation or a clause of content.
const englishSays = `say/says/said/saying tell/tells/told/telling write/writes/wrote/writing/written add note claim argue suggest warn
acknowledge announce explain insist believe think/thinks/thought/thinking/thought know/knows/knew/knowing/known
hope fear worry expect predict estimate report state declare assert contend maintain allege charge complain concede admit/admits/admitted/admitting
deny confirm reveal disclose indicate show/shows/showed/showing/shown find/finds/found/finding emphasize emphasise stress
recall remember respond reply answer ask urge promise pledge vow propose conclude observe remark mention joke quip/quips/quipped/quipping
tweet testify counter argue reiterate repeat demand recommend decide agree agree caution advise shout yell scream whisper mutter
continue recount describe boast brag/brags/bragged/bragging insist stipulate rule order instruct question wonder guess feel/feels/felt/feeling
imply speculate assume suspect point read/reads/read/reading/read rate lament opine exclaim retort signal/signals/signaled/signaling
understand/understands/understood/understanding`

// englishHolds are the verbs that report with an object alone.
const englishHolds = `criticize criticise condemn denounce blast attack slam/slams/slammed/slamming praise hail support back endorse oppose
reject dismiss dispute question challenge deny urge demand propose promise pledge favor favour welcome applaud cite mention discuss
describe call label/labels/labeled/labeling accuse blame mock defend advocate recommend threaten announce detail outline
emphasize emphasise stress tout underscore reiterate bemoan lament decry/decries/decried/decrying
want/wants/wanted/wanting plan/plans/planned/planning seek/seeks/sought/seeking vow refuse decline agree agree suggest warn predict expect
prefer/prefers/preferred/preferring consider acknowledge recall reference invoke echo admire doubt disclose reveal raise like`

// englishSpeechLists are the other words by use.
var englishSpeechLists = map[SpeechWord]string{
	Auxiliary: `has have had is are was were will would can could may might must should do does did be been having being 've 's 'd n't didn't doesn't don't hasn't haven't isn't wasn't won't wouldn't couldn't`,
	Passive:   `is are was were be been being`,
	That:      `that whether if`,
	Asking:    `how why what when who where which`,
	Source: `report reports poll polls survey surveys study studies officials sources document documents data analysis estimate estimates statement
		lawsuit transcript records people experts witnesses authorities police filing filings account`,
	Utterance: `claim claims belief view argument statement assertion allegation allegations suggestion announcement promise warning pledge
		accusation accusations hope hopes fear fears idea concern concerns contention notion demand opinion conclusion impression assumption`,
	According:   `per`,
	After:       `according`,
	Article:     `the a an this that these those his her its their my our your some several many other another both`,
	Preposition: `in on at of for with by from to about after before during against between under over into through without within since until near amid among as via despite including like toward towards around across behind`,
	Conjunction: `and but or yet nor`,
	Subordinate: `because although though while after before since when as if unless until whereas where once`,
	Adverb: `early late also later then now still already just recently repeatedly often once again previously apparently reportedly openly even never always
		initially separately specifically simply clearly further flatly largely publicly strongly quickly immediately not only earlier today yesterday
		additionally however meanwhile actually really soon since long jokingly ever too
		monday tuesday wednesday thursday friday saturday sunday falsely correctly rightly privately angrily`,
	He:         `he`,
	She:        `she`,
	They:       `they`,
	Span:       `week month year weekend summer fall autumn winter spring night morning afternoon evening time`,
	As:         `as`,
	First:      `i we me us my our`,
	Impersonal: `it`,
	Body:       `company firm group organization organisation agency ministry association union party newspaper foundation bank manufacturer operator commission institute magazine broadcaster think-tank`,
	Writing:    `post tweet statement release letter message`,
	Naming:     `newspaper magazine film movie book novel album song titled entitled show series program band website operation slogan so-called dubbed`,
	Nounlike: `state states rate rates rule rules point points order orders plan plans claim claims report reports question questions tweet tweets
		remark remarks charge charges promise promises hope hopes fear fears note notes call calls demand demands estimate estimates show shows
		support supports favor favors back backs attack attacks advocate advocates detail details challenge challenges like likes raise raises
		doubt doubts reference references view views worry worries joke jokes signal signals cite praise blast dispute pledge pledges vow vows
		add adds known found supported backed stress reply answer answers account boast counter`,
	Cites:   `quoted quotes`,
	Calling: `phrase term word words called calls calling call labeled labels described describes dubbed termed deemed branded`,
}
