package lang

import "sync"

var englishNames = Names{
	Words:   func() map[string]NameWord { return englishNameWords() },
	Phrases: sync.OnceValue(func() map[string][]Phrase { return phraseTable(true, englishForm) }),
}

var englishNameWords = sync.OnceValue(func() nameWords {
	w := nameWords{}
	w.shared()
	w.add(Title|TitleMale, `mr mr.`)
	w.add(Title|RoleFemale, `mrs mrs. ms ms. miss dame`)
	w.add(Title, `dr dr. prof prof. sir lord lady rev rev. sen sen. rep rep. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. maj maj. adm adm. king queen prince princess pope sens. reps.`)
	w.add(Saint, `st st. saint`)
	w.add(Role, englishRoles)
	w.add(Role|RoleFemale, `spokeswoman chairwoman congresswoman businesswoman policewoman actress anchorwoman councilwoman assemblywoman queen princess`)
	w.add(OrganisationHead, `party ministry department university institute agency committee commission council bank union association foundation court church company corporation group center centre bureau board authority society federation alliance movement college school hospital administration campaign police club review caucus forum council office act amendment survey plan project network magazine orchestra library theater theatre museum stadium airport hall park times post news journal tribune brewery bakery hotel`)
	w.add(Trade, `operator airline retailer carmaker supplier developer manufacturer publisher broadcaster contractor`)
	w.add(Speaker, `police officials authorities experts critics observers witnesses prosecutors lawyers investigators researchers scientists analysts economists lawmakers republicans democrats senators protesters activists residents reporters journalists aides supporters opponents critics government company campaign administration`)
	w.add(Ordinary, `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the this that these those it he she they we i you but and or if when while what how why who where there here a an in on at of for with by from to as after before during since until under over not no yes all some many most more one two three in's it's that's its his her their our my your according asked however meanwhile still now then also even just only well look so because although though once another other both each every first last new old next american americans russian russians german germans british french chinese ukrainian european democrat republican democratic islamic muslim muslims christian jewish`)
	return w
})

func englishForm(word string) []string {
	return []string{word, word + "'s", word + "’s"}
}

// englishRoles are offices and occupations.
const englishRoles = `
president minister chancellor secretary spokesman spokesperson chairman chairperson chair chief director senator congressman representative
governor mayor ambassador commissioner judge justice attorney lawyer prosecutor sheriff officer general admiral colonel captain commander
lieutenant sergeant premier professor analyst economist historian researcher scientist expert editor reporter correspondent journalist author
leader lawmaker deputy speaker nominee candidate strategist pollster consultant adviser advisor aide manager founder owner executive ceo
chairman coach player pastor bishop archbishop cardinal reverend envoy diplomat negotiator activist billionaire businessman entrepreneur
actor singer host anchor moderator whip treasurer superintendent principal dean surgeon doctor physician nurse psychologist engineer
inspector detective investigator marshal ombudsman councilman alderman legislator assemblyman undersecretary`
