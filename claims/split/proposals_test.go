package split

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
)

// only makes the sheet of a text and wants one sentence.
func only(t *testing.T, lang, text string) (*claims.Sheet, claims.Sentence) {
	t.Helper()
	s := Text(Input{Text: text, Lang: lang, Date: "2021-05-05", DateFrom: "given"})
	if len(s.Sentences) != 1 {
		t.Fatalf("%q has %d sentences", text, len(s.Sentences))
	}
	return s, s.Sentences[0]
}

func TestNoFact(t *testing.T) {
	for _, c := range []struct{ lang, text, key string }{
		{"de", "Kommst du heute mit?", "split.nofact.question"},
		{"en", "Are you coming along?", "split.nofact.question"},
		{"de", "Vielen Dank!", "split.nofact.filler"},
		{"en", "Thank you very much.", "split.nofact.filler"},
		{"de", "Lies doch genauer!", "split.nofact.request"},
		{"en", "Look at this!", "split.nofact.request"},
		{"de", "Ich finde das sehr schön.", "split.nofact.opinion"},
		{"en", "I think that is wonderful.", "split.nofact.opinion"},
		{"de", "Kommen Sie doch vorbei!", "split.nofact.request"},
		{"de", "Was für ein schöner Abend!", "split.nofact.opinion"},
		{"en", "What a night it was!", "split.nofact.opinion"},
		{"de", "* * *", "split.nofact.no_words"},
		{"de", "[4]", "split.nofact.no_words"},
		{"de", "Foto: K. Ott/Bildagentur Abel", "split.nofact.credit"},
		{"de", "Karla Ott/Reuters", "split.nofact.credit"},
		{"en", "Photo: Karla Ott", "split.nofact.credit"},
		{"en", "© Karla Ott", "split.nofact.credit"},
		{"de", "Guten Morgen, Lüneburg!", "split.nofact.filler"},
		{"de", "Guten Abend, Berlin!", "split.nofact.filler"},
		{"en", "Good morning, London!", "split.nofact.filler"},
		{"de", "Weiterlesen", "split.nofact.filler"},
		{"de", "Mehr", "split.nofact.filler"},
		{"en", "Read more", "split.nofact.filler"},
		{"de", "Meiner Ansicht nach hätte die Stadt früher informieren müssen.", "split.nofact.opinion"},
		{"en", "I think nobody should have to live like that.", "split.nofact.opinion"},
		// These look alike and can be checked.
		{"de", "Guten Morgen Deutschland heißt die Sendung.", ""},
		{"de", "Mehr Wohnungen", ""},
		{"de", "Meiner Ansicht nach hätte die Stadt 3 Millionen Euro zahlen müssen.", ""},
		{"en", "I think the mayor lied and should go.", ""},
		{"en", "I think the mayor was in Geneva.", ""},
		{"de", "Foto: Karla Ott eröffnet am 3. Mai die Brücke.", ""},
		{"en", "Photo: Karla Ott was in the river.", ""},
		{"de", "Haben wirklich 300 Menschen unterschrieben?", ""},
		{"de", "Warum hat die Regierung die Steuern gesenkt?", ""},
		{"en", "I think 40 percent of them voted.", ""},
		{"de", "Danke, sagte Karla Ott am Montag.", ""},
		{"en", "The bridge was closed.", ""},
	} {
		s, sn := only(t, c.lang, c.text)
		if sn.NoFact.Key != c.key {
			t.Errorf("%q: no fact because %q, want %q", c.text, sn.NoFact.Key, c.key)
		}
		if (c.key == "") != (len(s.Proposals) > 0) {
			t.Errorf("%q: %d claims", c.text, len(s.Proposals))
		}
	}
}

func TestBoilerplateIsNeitherClaimNorNoFact(t *testing.T) {
	text := "Teilen Sie 5 Artikel."
	s := Text(Input{Text: text, Lang: "de", Blocks: []claims.Block{{Kind: claims.BlockBoilerplate, Span: claims.Span{Start: 0, End: 21}}}})
	if len(s.Proposals) > 0 || s.Sentences[0].NoFact.Key != "" {
		t.Errorf("claims %v, no fact %v", s.Proposals, s.Sentences[0].NoFact)
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		kind       claims.ProposalKind
	}{
		{"de", "Das alte Rathaus wurde abgerissen.", claims.KindEvent},
		{"de", "Rund 300 Menschen kamen.", claims.KindQuantity},
		{"en", "Some 300 people came.", claims.KindQuantity},
		{"en", "\"The bridge is old and it will fall,\" Karla Ott said.", claims.KindQuotation},
		{"de", "Karla Ott sagte, dass die Brücke alt sei.", claims.KindAttribution},
		{"de", "Die Brücke ist die älteste des Landes.", claims.KindComparison},
		{"en", "The bridge is older than the town hall.", claims.KindComparison},
		{"de", "Die Stadt investierte in zwei Brücken, halb so viel wie geplant.", claims.KindQuantity},
		{"de", "Der Umbau verzögert sich wegen des Hochwassers.", claims.KindCause},
		{"en", "The fee is illegal.", claims.KindRule},
		{"de", "Das würde den Umbau verzögern.", claims.KindPrediction},
		{"de", "Dies würde den Umbau verzögern, vor dem der Rat gewarnt hat.", claims.KindPrediction},
		{"de", "Die drei Schwestern reisten nach Genf.", claims.KindEvent},
		{"en", "The two brothers left for Geneva.", claims.KindEvent},
		{"de", "Der Rat beschloss, die Brücke zu sperren.", claims.KindEvent},
	} {
		s, _ := only(t, c.lang, c.text)
		if len(s.Proposals) != 1 || s.Proposals[0].Kind != c.kind {
			t.Errorf("%q: %+v, want one of kind %s", c.text, s.Proposals, c.kind)
		}
	}
}

func TestCaptionIsAPicture(t *testing.T) {
	text := "Karla Ott am 3. Mai 2021 am Hafen."
	s := Text(Input{Text: text, Lang: "de", Blocks: []claims.Block{{Kind: claims.BlockCaption, Span: claims.Span{Start: 0, End: 34}}}})
	if len(s.Proposals) != 1 || s.Proposals[0].Kind != claims.KindPicture {
		t.Errorf("%+v", s.Proposals)
	}
}

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"de", "Die Brücke wurde gesperrt; der Rat hat davon nichts gewusst.", []string{"Die Brücke wurde gesperrt", "der Rat hat davon nichts gewusst."}},
		{"de", "Die Brücke wurde gestern gesperrt, aber der Rat hat davon nichts gewusst.", []string{"Die Brücke wurde gestern gesperrt", "der Rat hat davon nichts gewusst."}},
		{"en", "The bridge was closed on Monday, but the council had known about it.", []string{"The bridge was closed on Monday", "the council had known about it."}},
		{"de", "Die Brücke wurde im Mai gesperrt, aber gestern kam der Rat zusammen.", []string{"Die Brücke wurde im Mai gesperrt", "gestern kam der Rat zusammen."}},
		{"de", "Die Brücke wurde im Mai gesperrt, und zwar nur von Leuten, die nichts wissen.", nil},
		{"de", "Die Brücke wurde im Mai gesperrt; nach Angaben vom Amt rund 20 Meter.", nil},
		{"en", "Karla Ott said the bridge was closed, but that the council had known.", nil},
		{"en", "The bridge was closed for the mayor, and people who had known about it.", nil},
		{"en", "The bridge was closed on Monday, but still stood on Friday.", nil},
		{"de", "Damals kamen 400 Gäste zur Brücke, heute sind es mehr als 4000.", []string{"Damals kamen 400 Gäste zur Brücke", "heute sind es mehr als 4000."}},
		{"de", "Weil damals 400 Gäste kamen, heute sind es mehr als 4000.", nil},
		{"de", "Karla Ott sagte am Montag, heute sei die Brücke noch gesperrt.", nil},
		{"en", "Two thieves led him to the captain of the ship, who was born in 1954.", []string{"Two thieves led him to the captain of the ship", "who was born in 1954"}},
		// No subject of its own, or no verb: one claim.
		{"de", "Die Brücke wurde gestern gesperrt, aber hatte davor lange gehalten.", nil},
		{"en", "The bridge was closed for cars, trucks, and the large buses.", nil},
		{"de", "Wenn die Brücke gesperrt ist, und der Rat hat es gewusst, gibt es Streit.", nil},
		// Words between quotation marks stay together.
		{"de", "„Die Brücke ist alt, aber der Rat hat davon gewusst“, sagte Karla Ott.", nil},
		// A relative clause with a number or date is a claim of its own where the
		// words before it are understood without it.
		{"de", "Der Rat sperrte die Brücke in Rostock, die im Jahr 1954 gebaut wurde.", []string{"Der Rat sperrte die Brücke in Rostock", "die im Jahr 1954 gebaut wurde"}},
		{"de", "Der Rat sperrte am Montag eine Brücke, die im Jahr 1954 gebaut wurde.", []string{"Der Rat sperrte am Montag eine Brücke", "die im Jahr 1954 gebaut wurde"}},
		{"de", "Der Rat sperrte am Montag Berlin, das seit 1991 Hauptstadt ist, für 300 Autos.", []string{"Der Rat sperrte am Montag Berlin, das seit 1991 Hauptstadt ist, für 300 Autos.", "das seit 1991 Hauptstadt ist"}},
		{"en", "The council closed the bridge, which was built in 1954.", []string{"The council closed the bridge", "which was built in 1954"}},
		{"de", "Der Rat sperrte die Brücke, die im Jahr 1954 gebaut wurde.", nil},
		{"de", "Der Rat sperrte im Mai die erste Brücke, die seit 1954 gebaut wurde.", nil},
		{"de", "Es geht um einen Antrag, den elf Räte im Mai gestellt haben.", nil},
		{"de", "Der Rat sperrte eine Brücke, die seit 1954 besteht, für alle Autos.", nil},
		{"de", "Der Rat sperrte die Brücke, die alle sehr liebten.", nil},
	} {
		s, _ := only(t, c.lang, c.text)
		want := c.want
		if want == nil {
			want = []string{c.text}
		}
		var got []string
		for _, p := range s.Proposals {
			got = append(got, p.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, want)
		}
	}
}

// TestRelativeClauseKeepsItsSpeaker checks that the main clause is not given to
// somebody whom only a relative clause quotes.
func TestRelativeClauseKeepsItsSpeaker(t *testing.T) {
	s, _ := only(t, "de", "Das könnte die Fahrt an die Küste um Wochen verzögern, vor der die Polizei gewarnt hat, dass sie lange dauern könne.")
	if len(s.Proposals) != 1 || s.Proposals[0].Quote >= 0 {
		t.Errorf("%+v", s.Proposals)
	}
}

// TestClausesInTheWritersVoice checks whose claim a clause of a sentence with
// reported speech is.
func TestClausesInTheWritersVoice(t *testing.T) {
	for text, quoted := range map[string][]bool{
		"Karla Ott sagte, die Brücke sei alt; der Rat hat das immer bestritten.":                         {true, false},
		"Karla Ott sagte, die Brücke sei alt; der Rat habe das gewusst.":                                 {true, true},
		"Karla Ott sagte, das Land habe eine Brücke saniert, die im Jahr 1954 gebaut wurde.":             {true, false},
		"Karla Ott sagte, es werde Gespräche über Orte geben, die seit 2014 Schauplatz der Kämpfe sind.": {true, false},
	} {
		s, _ := only(t, "de", text)
		var got []bool
		for _, p := range s.Proposals {
			got = append(got, p.Quote >= 0)
		}
		if !slices.Equal(got, quoted) {
			t.Errorf("%q: quoted %v, want %v", text, got, quoted)
		}
	}
}

func TestPriorityPutsFirstWhatCanBeWrong(t *testing.T) {
	for _, c := range []struct{ lang, first, second string }{
		{"de", "Die Arbeitslosigkeit stieg im Mai um 7 Prozent.", "Ich hoffe, das wird ein schöner Tag."},
		{"de", "Der Minister hat 3 Millionen Euro veruntreut.", "Der Minister wohnt am See."},
		{"en", "Unemployment rose by 7 percent in May.", "We should all work together for a better future."},
		{"en", "The mayor lied about the 3 million euros.", "The mayor likes a good story."},
	} {
		a, _ := only(t, c.lang, c.first)
		b, _ := only(t, c.lang, c.second)
		high, low := a.Proposals[0].Priority, 0.0
		if len(b.Proposals) > 0 {
			low = b.Proposals[0].Priority
		}
		if high <= low || high < 0.5 {
			t.Errorf("%q has %v, %q has %v", c.first, high, c.second, low)
		}
		if len(a.Proposals[0].Reasons) == 0 {
			t.Errorf("%q has no reason", c.first)
		}
	}
}

// TestWhoSaidTheSentenceBefore checks that a sentence that only names the source of
// the one before gives it that source, and is no claim itself.
func TestWhoSaidTheSentenceBefore(t *testing.T) {
	s := Text(Input{Text: "Die Brücke ist zu. Das teilte eine Sprecherin am Montag mit.", Lang: "de"})
	if len(s.Proposals) != 1 || s.Proposals[0].Standalone != "Eine Sprecherin sagte: Die Brücke ist zu." || s.Sentences[1].NoFact.Key != "split.nofact.told" {
		t.Errorf("%+v, no fact %v", s.Proposals, s.Sentences[1].NoFact)
	}
}

// TestSecondHand checks that words spoken to another medium are called so.
func TestSecondHand(t *testing.T) {
	for text, second := range map[string]bool{
		"Karla Ott sagte der Agentur Reuters, die Brücke sei zu.": true,
		"Karla Ott sagte, die NATO habe die Brücke gesperrt.":     false,
	} {
		s, _ := only(t, "de", text)
		got := slices.ContainsFunc(s.Proposals[0].Reasons, func(r claims.Reason) bool { return r.Key == "split.reason.secondary" })
		if got != second {
			t.Errorf("%q: %v", text, s.Proposals[0].Reasons)
		}
	}
}

// TestCompanyRaisesPriority checks that a claim among others counts for more than the
// same words alone, and that it has the same reasons.
func TestCompanyRaisesPriority(t *testing.T) {
	const claim = "Die Brücke wurde am Montag gesperrt."
	alone := Text(Input{Text: claim, Lang: "de"}).Proposals[0]
	among := Text(Input{Text: claim + " Der Umbau kostet viel Geld. Das Land zahlt die Hälfte. Die Stadt hat Schulden.", Lang: "de"}).Proposals[0]
	if among.Priority <= alone.Priority || !reflect.DeepEqual(among.Reasons, alone.Reasons) {
		t.Errorf("alone %v %v, among others %v %v", alone.Priority, alone.Reasons, among.Priority, among.Reasons)
	}
}

// TestPrioritiesAreExplained checks that what raises a priority has words for it,
// unless it is the length or the surroundings.
func TestPrioritiesAreExplained(t *testing.T) {
	const mute = markLong | markVeryLong | markCompany | markArgument
	for _, w := range claimWeights {
		if w.weight > 0 && w.mark&mute == 0 && w.reason == "" || w.weight < 0 && w.reason != "" {
			t.Errorf("weight %v has the reason %q", w.weight, w.reason)
		}
		if w.reason != "" && !strings.HasPrefix(w.reason, "split.reason.") {
			t.Errorf("reason %q", w.reason)
		}
	}
}
