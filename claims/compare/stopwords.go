package compare

import (
	"strings"

	"tickmark/claims/lang"
)

// stopWords are words of grammar by language, folded: articles, pronouns,
// prepositions, conjunctions, auxiliaries, particles.
var stopWords = map[string]map[string]bool{
	"de": foldedSet(`der die das den dem des ein eine einen einem einer eines und oder aber sondern denn doch als wie wenn weil dass daß ob
		obwohl während nachdem bevor bis damit sodass indem ist sind war waren bin bist wird werden wurde wurden worden geworden wäre wären sei
		seien sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres hat haben hatte hatten habe hätte hätten gehabt kann können
		könnte könnten konnte konnten soll sollen sollte sollten will wollen wollte wollten würde würden muss müssen musste mussten darf dürfen
		durfte mag möchte er sie es ich du wir man mich mir uns euch ihm ihn ihnen sich selbst dies diese dieser dieses diesen diesem jene jener
		jenes jenen jedoch auch nur noch schon so sehr mehr in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter um
		durch für gegen ohne seit zwischen neben hinter entlang wegen trotz laut dort hier da dann nun nicht kein keine keinen keinem keiner was
		wer wo wann warum welche welcher welches welchen dessen deren wobei wodurch dabei dazu davon daran darauf darüber darin dadurch dafür
		daher etwa rund bereits wieder immer zwar etwas alle allem allen aller alles beide beiden viel viele vielen ganz gar mal ja nein unser
		unsere unseren mein meine meinen einige einiger einigen andere anderen anderer anderem anderes sowie sowohl bzw darunter davon dabei miteinander einander etwa`),
	"en": foldedSet(`the a an and or but nor so yet if then than that this these those of in on at to from by for with without about into onto
		over under between among through during before after since until against within along across behind beyond is are was were be been
		being am do does did done doing has have had having will would shall should can could may might must it its he him his she her hers
		they them their theirs we us our ours you your yours i me my mine who whom whose which what when where why how there here not no as
		also just only very more most some any all both each such own same too s t re ve ll d m don doesn didn isn wasn weren wouldn
		couldn shouldn hasn haven hadn aren up down out off again once now while because although though however one ones other others another
		much many few several upon per via itself himself herself themselves`),
}

// foldedSet makes a set of the words of a list, folded.
func foldedSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[lang.Fold(w)] = true
	}
	return set
}

// stems makes a set of the stems of a list of words.
func stems(code, list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[lang.Of(code).Stem(w)] = true
	}
	return set
}

// Grammatical reports whether a folded word is one of grammar in the language with
// this code, and says nothing by itself. In a language without a list of such words
// every word of up to three letters is taken for one.
func Grammatical(fold, code string) bool { return isStop(fold, lang.Of(code)) }
