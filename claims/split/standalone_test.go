package split

import (
	"slices"
	"testing"
)

func TestStandalone(t *testing.T) {
	for _, c := range []struct {
		rule, lang, text string
		want             []string
	}{
		{"surname and weekday", "de", "Bürgermeisterin Karla Ott eröffnete am 3. Mai 2021 die Brücke. Ott kam am Dienstag zurück.",
			[]string{"Bürgermeisterin Karla Ott eröffnete am 3. Mai 2021 die Brücke.", "Karla Ott kam am Dienstag (2021-05-04) zurück."}},
		{"surname and weekday", "en", "Mayor Karla Ott opened the bridge on May 3, 2021. Ott came back on Tuesday.",
			[]string{"Mayor Karla Ott opened the bridge on May 3, 2021.", "Karla Ott came back on Tuesday (2021-05-04)."}},
		{"surname of a speaker behind the quotation", "de", "Bürgermeisterin Karla Ott eröffnete die Brücke. „Sie hält lange“, sagte Ott.",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "„Sie hält lange“, sagte Karla Ott."}},
		{"pronoun of a speaker", "de", "Bürgermeisterin Karla Ott eröffnete die Brücke. „Der Bau hat lange gedauert“, sagte sie.",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "„Der Bau hat lange gedauert“, sagte Karla Ott."}},
		{"a quotation that goes on", "de", "„Der Bau hat lange gedauert“, sagte Bürgermeisterin Karla Ott. „Das Land hat nicht gezahlt.“",
			[]string{"„Der Bau hat lange gedauert“, sagte Bürgermeisterin Karla Ott.", "Karla Ott sagte: „Das Land hat nicht gezahlt.“"}},
		{"pronoun at the head", "de", "Bürgermeisterin Karla Ott eröffnete die Brücke. Sie kam am Abend zurück. Sie kamen alle.",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "[Karla Ott] kam am Abend zurück.", "Sie kamen alle."}},
		{"pronoun at the head", "en", "Peter Lund opened the bridge. He came back at night.",
			[]string{"Peter Lund opened the bridge.", "[Peter Lund] came back at night."}},
		{"pronoun behind the verb", "de", "Peter Lund eröffnete die Brücke. Dort traf er den Rat.",
			[]string{"Peter Lund eröffnete die Brücke.", "Dort traf [Peter Lund] den Rat."}},
		{"pronoun behind an adverb", "en", "Peter Lund opened the bridge. Later he met the council.",
			[]string{"Peter Lund opened the bridge.", "Later [Peter Lund] met the council."}},
		{"role at the head", "de", "Bürgermeisterin Karla Ott eröffnete die Brücke. Am Abend tagte der Rat. Die Bürgermeisterin fehlte.",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "Am Abend tagte der Rat.", "Die Bürgermeisterin [Karla Ott] fehlte."}},
		{"role at the head", "en", "Mayor Karla Ott opened the bridge. The council met. The mayor stayed at home.",
			[]string{"Mayor Karla Ott opened the bridge.", "The council met.", "The mayor [Karla Ott] stayed at home."}},
		{"role of another", "de", "Bürgermeisterin Karla Ott eröffnete die Brücke. Der Bürgermeister von Abelheim fehlte.",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "Der Bürgermeister von Abelheim fehlte."}},
		{"the speaker is the subject", "de", "Bürgermeisterin Karla Ott sagte, die Brücke sei alt. Sie werde im Mai saniert.",
			[]string{"Bürgermeisterin Karla Ott sagte, die Brücke sei alt.", "Karla Ott sagte: Sie werde im Mai saniert."}},
		{"what the article said of a speaker", "de", "Ein Sprecher der Bahn rief an. Ein Sprecher der Bahn sagte, der Zug sei weg. Er komme wieder, so der Sprecher.",
			[]string{"Ein Sprecher der Bahn rief an.", "Ein Sprecher der Bahn sagte, der Zug sei weg.", "Er komme wieder, so der Sprecher [der Bahn]."}},
		{"a speaker without a name", "de", "Die Polizei teilte mit, die Brücke sei alt. Das Land habe nicht gezahlt.",
			[]string{"Die Polizei teilte mit, die Brücke sei alt.", "Die Polizei sagte: Das Land habe nicht gezahlt."}},
		{"part of a quotation of nobody", "de", "„Der Bau hat lange gedauert. Das Land hat nicht gezahlt.“",
			[]string{"„Der Bau hat lange gedauert.“", "„Das Land hat nicht gezahlt.“"}},
		{"a demonstrative is no pronoun", "de", "Der Lehrer Peter Lund kam. Dieser Mann blieb.",
			[]string{"Der Lehrer Peter Lund kam.", "Dieser Mann blieb."}},
		{"pronoun for one of two people", "en", "Peter Lund met Paul Abel. He came back at night.",
			[]string{"Peter Lund met Paul Abel.", "He came back at night."}},
		{"pronoun of the wrong sex", "en", "Peter Lund opened the bridge. She came back at night.",
			[]string{"Peter Lund opened the bridge.", "She came back at night."}},
		{"sentences of one quotation", "de", "„Der Bau hat lange gedauert. Das Land hat nicht gezahlt“, sagte Bürgermeisterin Karla Ott.",
			[]string{"Karla Ott sagte: „Der Bau hat lange gedauert.“", "„Das Land hat nicht gezahlt“, sagte Bürgermeisterin Karla Ott."}},
		{"what a relative clause hangs on", "de", "Der Rat sprach über eine Studie zur Lage alter Brücken im Osten von Abelheim nach, die seit 1954 gesperrt sind.",
			[]string{"Der Rat sprach über eine Studie zur Lage alter Brücken im Osten von Abelheim nach", "Alte Brücken im Osten von Abelheim sind seit 1954 gesperrt."}},
		{"marks of notes", "de", "Bürgermeisterin Karla Ott[1] eröffnete die Brücke.[2] „Sie hält lange“[3], sagte Ott.[4]",
			[]string{"Bürgermeisterin Karla Ott eröffnete die Brücke.", "„Sie hält lange“, sagte Karla Ott."}},
		{"a relative clause behind an age", "en", "Rescuers found Thomas O'Leary, 41, who was travelling with two children.",
			[]string{"Rescuers found Thomas O'Leary, 41", "Thomas O'Leary was travelling with two children."}},
		{"a relative clause behind an age", "de", "Retter fanden Thomas Abel, 41, der im Mai mit zwei Kindern reiste.",
			[]string{"Retter fanden Thomas Abel, 41", "Thomas Abel reiste im Mai mit zwei Kindern."}},
		{"a relative clause as a sentence", "de", "Der Rat sperrte am Montag eine Brücke, die im Jahr 1954 gebaut wurde.",
			[]string{"Der Rat sperrte am Montag (2021-05-03) eine Brücke", "Eine Brücke wurde im Jahr 1954 gebaut."}},
		{"a relative clause with a verb that parts", "de", "Der Rat feierte am Montag ein neues Fest, das im Mai 1954 stattfand.",
			[]string{"Der Rat feierte am Montag (2021-05-03) ein neues Fest", "Ein neues Fest fand im Mai 1954 statt."}},
		{"a relative clause with another subject", "de", "Der Rat las einen Antrag vor, den elf Räte im Mai gestellt haben.",
			[]string{"Der Rat las einen Antrag vor", "Einen Antrag: Den haben elf Räte im Mai gestellt."}},
		{"two nouns that may be meant", "de", "Der Rat sprach mit Vertretern des Verbandes, der im Jahr 1954 gegründet wurde.",
			[]string{"Der Rat sprach mit Vertretern des Verbandes, der im Jahr 1954 gegründet wurde."}},
		{"a relative clause as a sentence", "en", "The council closed the old bridge on Monday, which was built in 1954.",
			[]string{"The council closed the old bridge on Monday (2021-05-03)", "The old bridge was built in 1954."}},
		{"a relative clause with another subject", "en", "The council closed the old bridge, which the state had built in 1954.",
			[]string{"The council closed the old bridge", "It was the old bridge that the state had built in 1954."}},
		{"a quotation that goes on", "en", "\"Building took long,\" Mayor Karla Ott said. \"The state has not paid.\"",
			[]string{"\"Building took long,\" Mayor Karla Ott said.", "Karla Ott said: “The state has not paid.”"}},
	} {
		s := Text(Input{Text: c.text, Lang: c.lang, Date: "2021-05-05", DateFrom: "given"})
		var got []string
		for _, p := range s.Proposals {
			got = append(got, p.Standalone)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %s:\n got %q\nwant %q", c.rule, c.lang, got, c.want)
		}
	}
}

func TestFullName(t *testing.T) {
	for _, c := range []struct {
		form, name, want string
	}{
		{"Ott", "Karla Ott", "Karla Ott"},
		{"Otts", "Karla Ott", "Karla Otts"},
		{"Ott's", "Karla Ott", "Karla Ott's"},
		{"Karla Ott", "Karla Ott", ""},
		{"Otto", "Karla Ott", ""},
		{"tt", "Karla Ott", ""},
		{"es", "es", ""},
	} {
		got, ok := fullName(c.form, c.name)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("fullName(%q, %q) = %q, %v", c.form, c.name, got, ok)
		}
	}
}
