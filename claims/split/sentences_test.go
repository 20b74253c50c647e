package split

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// cut divides text into sentences; a bar marks where each is to end.
func cut(lang, text string) []string {
	t := claims.NewText(text)
	var out []string
	for _, s := range Text(Input{Text: text, Lang: lang}).Sentences {
		out = append(out, strings.Join(strings.Fields(t.Slice(s.Span)), " "))
	}
	return out
}

// TestSentences holds one line for each rule; " | " stands where a sentence ends.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ rule, lang, text string }{
		{"full stops", "de", "Die Brücke ist gesperrt. | Der Verkehr wird umgeleitet."},
		{"full stops", "en", "The bridge is closed. | Traffic takes another road."},
		{"exclamation and question", "de", "Wirklich?! | Das glaubt niemand!"},
		{"umlauts begin sentences", "de", "Der Hafen ruht. | Ärzte warnen. | Über Nacht fiel Schnee."},
		{"abbreviations that never end", "de", "Frau Dr. Abel, geb. Kunz, traf u. a. Prof. Ott, z. B. am Montag."},
		{"abbreviations that never end", "en", "Mr. Abel met Gen. Ott and Prof. Kunz, e.g. on Monday."},
		{"abbreviations written closely", "de", "Man braucht z.B. Holz, d.h. Bretter, i.d.R. trocken."},
		{"abbreviations that may end", "de", "Es gab Brot, Käse usw. | Danach sprach Abel."},
		{"abbreviations that may end", "en", "He joined Abel & Co. | It makes clocks."},
		{"abbreviations that may end, inside", "en", "He joined Abel & Co. in May and the U.S. Navy in June."},
		{"abbreviations before numbers", "de", "Siehe Nr. 5 und S. 23 im Anhang."},
		{"a language knows better", "en", "He met John Abel Jr. and Karl Ott Sr. | They talked."},
		{"abbreviations before numbers", "en", "See p. 23 and No. 5 there."},
		{"words like abbreviations", "en", "They said no. | We left."},
		{"abbreviation in capitals only", "de", "Das schreibe ich dir. | Dir. Kunz bleibt."},
		{"ordinals before months", "de", "Am 3. März und am 18. Januar 2021 fiel er aus."},
		{"ordinals before nouns", "de", "Die 12. Kompanie zog im 2. Weltkrieg ins 4. Stockwerk."},
		{"ordinals in dates", "de", "Es geschah am 1. 2. 2014 und vom 1. bis 3. Mai."},
		{"years end sentences", "de", "Es begann 2014. | Danach kam der Winter. | Der Preis fiel um 3,5. | Das war neu."},
		{"numbers before starters", "de", "Sie wurde 45. | Er blieb zu Hause."},
		{"numbers end sentences", "en", "I counted 600. | How many did you see?"},
		{"Roman numerals", "de", "König Ludwig XIV. Bourbon ging. | Papst Paul VI. kam."},
		{"Roman numerals", "en", "It began after World War II. | Trade grew."},
		{"initials", "de", "Ein Brief von K. R. Abel und H. Kunz traf ein."},
		{"initials", "en", "It was written by John F. Abel and J. K. Kunz."},
		{"letters that end", "en", "We chose plan B. | It worked."},
		{"time of day", "en", "At 5 a.m. Mrs. Kunz rose, and she left at 6 p.m. | Nobody saw her."},
		{"weekday behind a time", "en", "They met at 10 a.m. Monday and left."},
		{"speaker behind a quotation", "en", "“Why?” Karla Ott asked. | “Because,” he said."},
		{"speaker behind a quotation", "de", "Sie fragte: „Warum?“ | Ott schwieg."},
		{"compounds of abbreviations", "de", "Sie wohnt in der Seestr. 5. | Dort ist es still."},
		{"results", "de", "Der FC verlor 0:3. | Trainer Ott ging."},
		{"eras", "de", "Es war um 50 n. Chr. | Später kamen andere."},
		{"time zones", "en", "She spoke at 9 p.m. E.T. and left."},
		{"words like abbreviations", "en", "It was a photo op. | They left."},
		{"time zones", "en", "She spoke at 11 a.m. CET and left."},
		{"times in brackets", "en", "It struck at 10:35 a.m. (0735 GMT) on Friday. | Nobody slept."},
		{"decimals and addresses", "de", "Auf www.beispiel.de/a.b steht 5.300,25 Euro."},
		{"names with full stops", "de", "Das Büro R.Politik schrieb am 20.10. darüber."},
		{"marks of notes", "de", "Der Hof war verkauft.[1] | Damals flossen 1,4 Millionen,[2] sagt Ott.[3][4] | „Es reicht.[12]“ | Er schwieg.[^5] | Das Tor (so z. B.[6] die Angeln[7]) blieb."},
		{"raised marks of notes", "de", "Der Hof war verkauft.¹ | Damals¹² flossen 3 Millionen.³ | Er misst 40 m². | Das sind 10⁶. | So ist es."},
		{"no marks of notes", "de", "Er kam. | [5] Leute gingen.[0] Es sprach niemand."},
		{"ellipsis", "de", "Sie zögerte … dann ging sie. | Er blieb … | Niemand sprach."},
		{"ellipsis", "en", "I was . . . well, late... and she knew.... | He left."},
		{"brackets in a sentence", "de", "Der Ort (vgl. Abb. 3. Und auch sonst.) liegt am See."},
		{"brackets around a sentence", "en", "She came. | (It was late. | He slept.) | They talked."},
		{"marks in brackets", "de", "Er gewann (!) Gold und sagte […] Nein dazu."},
		{"German quotation marks", "de", "„Komm her!“, rief sie. | „Ich bleibe.“ | Danach schwieg er."},
		{"several sentences in a quotation", "de", "Er sagte: „Wir warten. | Wir haben Zeit.“ | Sie nickte."},
		{"several sentences in a quotation", "en", "He said: \"We wait. | We have time.\" | She nodded."},
		{"guillemets", "de", "»Wir warten.« | Sie nickte. | »Warum?«, fragte er."},
		{"nested quotation marks", "de", "„Er sagte ‚Nein.‘ zu mir“, sagte sie. | Das war alles."},
		{"small letter behind a quotation", "en", "\"Why?\" he asked. | \"No!\" she cried."},
		{"single quotation marks", "en", "She turned to him, 'Wait. Listen.' and left."},
		{"titles", "de", "Der Film „Was nun?“ Premiere feiert er heute."},
		{"a quotation that is never closed", "de", "„Wir warten. | Niemand kommt."},
		{"small letters begin sentences", "en", "we left early. | nobody saw us. | ok."},
		{"emphasis marks", "en", "Stop!!! | Really??"},
		{"French spaces", "fr", "« Nous partons. » | Elle se tait. | M. Abel reste."},
		{"Spanish marks", "es", "¿Qué pasa? | ¡Nada! | El Sr. Abel vive en EE. UU. desde 2014."},
		{"units of one letter", "pl", "To było w 2018 r. | Potem padał deszcz."},
		{"Polish", "pl", "Ul. Długa ma 2 km. | Prof. Abel mieszka przy św. Annie."},
		{"Russian", "ru", "Он живёт на ул. Мира, д. 5. | Это центр."},
		{"Danish", "da", "Den 3. maj kom hr. Abel. | Han blev."},
		{"Armenian", "hy", "Նա գնաց: | Ոչ ոք չխոսեց:"},
		{"Greek", "el", "Πού είσαι; | Εδώ είμαι."},
		{"Japanese", "ja", "今日は雨です。|彼は「行く。来る。」と言った。"},
		{"Chinese", "zh", "今天下雨。|他走了！"},
		{"Hindi", "hi", "आज बारिश है। | वह गया।"},
		{"Arabic", "ar", "أين هو؟ | هنا."},
		{"units of one letter before a word of one", "pl", "To było w 2018 r. | W maju padał deszcz."},
		{"results", "de", "Sie gewann mit 5&4. | Trainer Ott jubelte."},
		{"a question between dashes", "en", "The bill is -- shall we say? -- rather long. | Nobody read it."},
		{"names with a mark", "en", "She used to work at Yahoo! in Rome. | He did not."},
		{"asked in the same sentence", "en", "Ott asked \"Who paid?\" | Karla Abel shrugged."},
		{"a block in another language", "da", "I counted 600. | How many have you seen there? | She left Abel & Co. | They closed."},
		{"a block in the language of the text", "de", "Sie verließ Abel & Co. Kunz blieb. | Danach war es still."},
		{"unknown language", "xx", "Aba caba. | Daba eba."},
	} {
		text := strings.ReplaceAll(strings.ReplaceAll(c.text, " | ", " "), "|", "")
		want := strings.Split(strings.ReplaceAll(c.text, " | ", "|"), "|")
		if diff := cmp.Diff(want, cut(c.lang, text)); diff != "" {
			t.Errorf("%s, %s: (-want +got)\n%s", c.rule, c.lang, diff)
		}
	}
}

func TestSentencesOfLines(t *testing.T) {
	for _, c := range []struct {
		rule, lang, text string
		want             []string
	}{
		{"headline without a full stop", "de", "Neue Brücke\n\nSie kostet viel.", []string{"Neue Brücke", "Sie kostet viel."}},
		{"wrapped line", "de", "Der Rat der kleinen Gemeinde am See hat gestern lange\nüber die Brücke beraten.", []string{"Der Rat der kleinen Gemeinde am See hat gestern lange über die Brücke beraten."}},
		{"wrapped before a noun", "de", "Der Rat der kleinen Gemeinde am See hat gestern über die alte\nBrücke am Hafen und über den neuen Weg dorthin lange und auch\nHeftig gestritten.", []string{"Der Rat der kleinen Gemeinde am See hat gestern über die alte Brücke am Hafen und über den neuen Weg dorthin lange und auch Heftig gestritten."}},
		{"line that kept its blank", "de", "Der Rat der kleinen Gemeinde am See hat gestern über die alte \nBrücke beraten.", []string{"Der Rat der kleinen Gemeinde am See hat gestern über die alte Brücke beraten."}},
		{"list of words", "de", "Einkauf\nBrot\nKäse", []string{"Einkauf", "Brot", "Käse"}},
		{"numbered lines", "en", "1. Saw the wood\n2. Paint it\n3. Done", []string{"1. Saw the wood", "2. Paint it", "3. Done"}},
		{"numbered items in one line", "en", "1) Saw the wood 2) Paint it 3) Done", []string{"1) Saw the wood", "2) Paint it", "3) Done"}},
		{"lettered items", "en", "a. Saw the wood b. Paint it", []string{"a. Saw the wood", "b. Paint it"}},
		{"bullets", "de", "• Holz kaufen • Sägen", []string{"• Holz kaufen", "• Sägen"}},
		{"a lost space", "de", "Das Haus brennt lichterloh.Die Feuerwehr kommt.", []string{"Das Haus brennt lichterloh.", "Die Feuerwehr kommt."}},
		{"windows line ends are normalised before", "de", claims.Normalise("Kopf\r\n\r\nText."), []string{"Kopf", "Text."}},
		{"only marks", "de", "...\n\n!!!", []string{"...", "!!!"}},
		{"nothing", "de", " \n\t ", nil},
	} {
		if diff := cmp.Diff(c.want, cut(c.lang, c.text)); diff != "" {
			t.Errorf("%s, %s: (-want +got)\n%s", c.rule, c.lang, diff)
		}
	}
}

func TestSentencesKeepToBlocks(t *testing.T) {
	text := "Die Brücke von oben Foto: Abel Der Rat tagt. Er streitet. Mehr lesen"
	ix := claims.NewText(text)
	at := func(s string) claims.Span {
		i := strings.Index(text, s)
		return ix.SpanOf(i, i+len(s))
	}
	s := Text(Input{Text: text, Lang: "de", Blocks: []claims.Block{
		{Kind: claims.BlockHeadline, Span: at("Die Brücke von oben")},
		{Kind: claims.BlockCaption, Span: at("Foto: Abel")},
		{Kind: claims.BlockParagraph, Span: at("Der Rat tagt. Er streitet.")},
		{Kind: claims.BlockBoilerplate, Span: at("Mehr lesen")},
	}})
	var got []string
	for _, x := range s.Sentences {
		got = append(got, string(x.Zone)+": "+ix.Slice(x.Span))
	}
	want := []string{"headline: Die Brücke von oben", "caption: Foto: Abel", "body: Der Rat tagt.", "body: Er streitet.", "boilerplate: Mehr lesen"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n" + diff)
	}
}

// TestBlockInAnotherLanguage checks that a block is cut as it is in a text of its own
// language, whatever the language of the text around it.
func TestBlockInAnotherLanguage(t *testing.T) {
	german := "Die Stadt verkaufte das Haus an Abel u. Co. Danach stand es leer, und niemand wusste warum."
	english := "The town sold the house to Abel & Co. It then stood empty, and nobody knew why that was."
	for _, c := range []struct{ lang, first, second string }{{"de", german, english}, {"en", english, german}} {
		var want []string
		for _, block := range []string{c.first, c.second} {
			own := "de"
			if block == english {
				own = "en"
			}
			want = append(want, cut(own, block)...)
		}
		if diff := cmp.Diff(want, cut(c.lang, c.first+"\n\n"+c.second)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.lang, diff)
		}
	}
}
