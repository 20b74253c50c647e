package carry_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/claims/carry"
	"tickmark/claims/split"
)

// textOf takes a text apart, with a paragraph for each part between blank lines.
func textOf(s, lang string) carry.Text {
	words := claims.NewText(s)
	var blocks []claims.Block
	at := 0
	for part := range strings.SplitSeq(s, "\n\n") {
		if strings.TrimSpace(part) != "" {
			blocks = append(blocks, claims.Block{Kind: claims.BlockParagraph, Span: words.SpanOf(at, at+len(part))})
		}
		at += len(part) + 2
	}
	return carry.Text{Words: words, Blocks: blocks, Sentences: split.Text(split.Input{Text: s, Lang: lang, Blocks: blocks}).Sentences}
}

// unmark takes the brackets that mark claims out of a text.
func unmark(s string) (string, []claims.Span) {
	var out []rune
	var spans []claims.Span
	for _, r := range s {
		switch r {
		case '[':
			spans = append(spans, claims.Span{Start: len(out)})
		case ']':
			spans[len(spans)-1].End = len(out)
		default:
			out = append(out, r)
		}
	}
	return string(out), spans
}

func TestCarry(t *testing.T) {
	for _, test := range []struct {
		name, lang string
		was, now   string
		want       []string // fate and words, by claim
	}{
		{"nothing but other words before and after", "en",
			"The bridge is old. [It is 300 metres long.] Nobody counts the cars.",
			"The bridge in the harbour is old and grey. It is 300 metres long. Some people count the cars.",
			[]string{"same: It is 300 metres long."}},
		{"words inside", "en",
			"The bridge is old. [It is 300 metres long.] [It cost 12 million euros.] Nobody counts the cars.",
			"The bridge is old. It is 320 metres long. It cost 12 million euros. Nobody counts the cars.",
			[]string{"changed: It is 320 metres long.", "same: It cost 12 million euros."}},
		{"a negation right beside the words", "de",
			"Die Brücke ist alt. Der Rat hat [den Bau im Mai beschlossen]. Alle warten.",
			"Die Brücke ist alt. Der Rat hat nicht den Bau im Mai beschlossen. Alle warten.",
			[]string{"changed: den Bau im Mai beschlossen"}},
		{"only the claim at the other end of the sentence has other words", "de",
			"[Der Rat tagte am Montag], und [es kamen 40 Gäste]. Danach war Schluss.",
			"Der Rat tagte am Dienstag, und es kamen 40 Gäste. Danach war Schluss.",
			[]string{"changed: Der Rat tagte am Dienstag", "changed: es kamen 40 Gäste"}},
		{"the number at the beginning of the claim", "de",
			"Der Markt lief gut: [200 Händler kamen nach Kiel]. Es regnete.",
			"Der Markt lief gut: 350 Händler kamen nach Kiel. Es regnete.",
			[]string{"changed: 350 Händler kamen nach Kiel"}},
		{"all words of a claim replaced inside its sentence", "en",
			"The council met on Monday in the old hall, and [200 guests clapped], said the mayor.",
			"The council met on Monday in the old hall, and everybody left early, said the mayor.",
			[]string{"changed: everybody left early"}},
		{"a clause taken out", "en",
			"The council met on Monday in the old hall[, and 200 guests clapped], said the mayor.",
			"The council met on Monday in the old hall, said the mayor.",
			[]string{"vanished: "}},
		{"a sentence taken out", "de",
			"[Die Brücke ist 300 Meter lang.] [Sie kostete zwölf Millionen Euro.] Alle warten.",
			"Die Brücke ist 300 Meter lang. Alle warten.",
			[]string{"same: Die Brücke ist 300 Meter lang.", "vanished: "}},
		{"paragraphs that changed places", "en",
			"[Anna Holt leads the office.]\n\nThe harbour is deep. [It opened in 1904.]\n\nTom Reed left in May.",
			"The harbour is deep. It opened in 1904.\n\nTom Reed left in May.\n\nAnna Holt leads the office.",
			[]string{"same: Anna Holt leads the office.", "same: It opened in 1904."}},
		{"a paragraph that moved and reads otherwise", "de",
			"[Der Hafen wurde 1904 unter König Oskar eröffnet.]\n\nAnna Holt leitet das Amt.\n\nTom Reed ging im Mai.\n\nSeither ist es still.",
			"Anna Holt leitet das Amt.\n\nTom Reed ging im Mai.\n\nSeither ist es still.\n\nDer Hafen wurde 1905 unter König Oskar eröffnet.",
			[]string{"changed: Der Hafen wurde 1905 unter König Oskar eröffnet."}},
		{"a paragraph split in two", "en",
			"The harbour is deep. [It opened in 1904.] Tom Reed left in May.",
			"The harbour is deep.\n\nIt opened in 1904. Tom Reed left in May.",
			[]string{"same: It opened in 1904."}},
		{"one sentence became two", "de",
			"[Der Rat beschloss den Bau am Montag], und [das Geld kommt aus Berlin].",
			"Der Rat beschloss den Bau am Montag. Das Geld kommt aus Berlin.",
			[]string{"changed: Der Rat beschloss den Bau am Montag", "changed: Das Geld kommt aus Berlin"}},
		{"two sentences became one", "en",
			"[The council approved the plan on Monday.] [The money comes from London.]",
			"The council approved the plan on Monday, and the money comes from London.",
			[]string{"changed: The council approved the plan on Monday", "changed: and the money comes from London."}},
		{"a sentence that stands twice, told apart by its neighbours", "en",
			"In Kiel there were two. Nobody came. Then it rained.\n\nIn Lund there were five. [Nobody came.] Then it snowed.",
			"In Lund there were five. Nobody came. Then it snowed.",
			[]string{"same: Nobody came."}},
		{"a sentence that stood twice, of which the other one stayed", "en",
			"In Kiel there were two. [Nobody came.] Then it rained.\n\nIn Lund there were five. Nobody came. Then it snowed.",
			"In Lund there were five. Nobody came. Then it snowed.",
			[]string{"vanished: "}},
		{"a sentence that stands twice, its neighbours reading otherwise", "de",
			"In Kiel waren es zwei. [Niemand kam.] Dann regnete es.\n\nIn Lund waren es fünf. [Niemand kam.] Dann schneite es.",
			"In Lund waren es genau fünf. Niemand kam. Dann schneite es lange.\n\nIn Kiel waren es nur zwei. Niemand kam. Dann regnete es lange.",
			[]string{"same: Niemand kam.", "same: Niemand kam."}},
		{"other quotation marks, dashes and line ends", "de",
			"Er sagte: [\"Wir kommen - bald\"]. Dann ging er.",
			"Er sagte: „Wir kommen – bald“.\nDann ging er.",
			[]string{"same: „Wir kommen – bald“"}},
		{"a number parted otherwise is another number", "de",
			"Es waren [3,5 Tonnen] Sand. Niemand wog nach.",
			"Es waren 3, 5 Tonnen Sand. Niemand wog nach.",
			[]string{"changed: 3, 5 Tonnen"}},
		{"another case of a letter is another word", "en",
			"Then [the House] voted. All stayed.", "Then the house voted. All stayed.",
			[]string{"changed: the house"}},
		{"a claim over two sentences", "en",
			"It is late. [The harbour is deep. It opened in 1904.] Tom Reed left.",
			"Nobody sleeps. The harbour is deep. It opened in 1904. Tom Reed stayed.",
			[]string{"same: The harbour is deep. It opened in 1904."}},
		{"a claim over two sentences with one between them now", "en",
			"It is late. [The harbour is deep. It opened in 1904.] Tom Reed left.",
			"It is late. The harbour is deep. Ships like it. It opened in 1904. Tom Reed left.",
			[]string{"changed: The harbour is deep. Ships like it. It opened in 1904."}},
		{"another text", "de",
			"[Die Brücke ist 300 Meter lang.] [Anna Holt leitet das Amt.]",
			"Morgen wird es in den Bergen kalt, meldet der Wetterdienst.",
			[]string{"vanished: ", "vanished: "}},
		{"an empty text", "de", "[Die Brücke ist 300 Meter lang.]", "", []string{"vanished: "}},
	} {
		t.Run(test.name, func(t *testing.T) {
			was, spans := unmark(test.was)
			now := textOf(test.now, test.lang)
			a := carry.Align(textOf(was, test.lang), now)
			var got []string
			for _, s := range spans {
				c := a.Carry(s)
				got = append(got, string(c.Fate)+": "+now.Words.Slice(c.Span))
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Errorf("carried (-want +got):\n%s", d)
			}
		})
	}
}

// Each of two sentences that stand alike goes to where its own surroundings are, also
// where these changed.
func TestCarryTellsTwinsApart(t *testing.T) {
	was, spans := unmark("In Kiel waren es zwei. [Niemand kam.] Dann regnete es.\n\nIn Lund waren es fünf. [Niemand kam.] Dann schneite es.")
	now := textOf("In Lund waren es genau fünf. Niemand kam. Dann schneite es lange.\n\nIn Kiel waren nur zwei. Niemand kam. Dann regnete es lange.", "de")
	a := carry.Align(textOf(was, "de"), now)
	kiel, lund := a.Carry(spans[0]), a.Carry(spans[1])
	if kiel.Span.Start < lund.Span.Start {
		t.Errorf("Kiel's at %v, Lund's at %v: they changed places", kiel.Span, lund.Span)
	}
}

func TestParagraphs(t *testing.T) {
	was := textOf("Anna Holt leads the office.\n\nThe harbour is deep. It opened in 1904.\n\nThis will go.\n\nTom Reed left in May.", "en")
	now := textOf("The harbour is deep.\n\nIt opened in 1905. Ships come.\n\nTom Reed left in May.\n\nAnna Holt leads the office.\n\nAll is new.", "en")
	var got []string
	for _, p := range carry.Align(was, now).Paragraphs() {
		line := ""
		if p.Moved {
			line = "moved "
		}
		for _, d := range p.Diff {
			line += d.Op + d.Text
		}
		got = append(got, line)
	}
	want := []string{
		"=The harbour is deep.",
		"=It opened in- 1904+ 1905=.+ Ships come.",
		"-This will go.",
		"=Tom Reed left in May.",
		"moved =Anna Holt leads the office.",
		"+All is new.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("paragraphs (-want +got):\n%s", d)
	}
}

func TestDiff(t *testing.T) {
	got := carry.Diff("Der Rat hat 200 Gäste gezählt.", "Der Rat hat nicht 250 Gäste gezählt.")
	want := []claims.DiffPart{{Op: "=", Text: "Der Rat hat"}, {Op: "-", Text: " 200"}, {Op: "+", Text: " nicht 250"}, {Op: "=", Text: " Gäste gezählt."}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("difference (-want +got):\n%s", d)
	}
}

func TestStood(t *testing.T) {
	now := textOf("The harbour is deep. It opened in 1905. Ships come.", "en")
	a := carry.Align(textOf("The harbour is deep. It opened in 1904.", "en"), now)
	for i, want := range []bool{true, false, false} {
		if got := a.Stood(now.Sentences[i].Span); got != want {
			t.Errorf("sentence %d stood in the earlier text: %v, want %v", i+1, got, want)
		}
	}
}
