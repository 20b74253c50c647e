package layout

import "testing"

func TestParagraphs(t *testing.T) {
	const a, b = "Der Rat hat am Montag getagt und", "dabei viel geredet. Es wurde spät."
	for _, c := range []struct {
		name string
		runs [][]Run
		want []string
	}{
		{"gap", [][]Run{set(50, 700, a, "dabei lange geredet und gezankt"), set(50, 664, "Am Dienstag tagte er noch einmal", "und war um neun Uhr fertig.")},
			[]string{a + " dabei lange geredet und gezankt", "Am Dienstag tagte er noch einmal und war um neun Uhr fertig."}},
		{"indent", [][]Run{set(50, 700, a, b), set(60, 676, "Am Dienstag tagte er nicht und"), set(50, 664, "am Mittwoch auch nicht. Das war", "so verabredet.")},
			[]string{a + " " + b, "Am Dienstag tagte er nicht und am Mittwoch auch nicht. Das war so verabredet."}},
		{"short last line", [][]Run{set(50, 700, a, "dabei geredet.", "Am Dienstag tagte er nicht, weil", "der Saal vergeben war.")},
			[]string{a + " dabei geredet.", "Am Dienstag tagte er nicht, weil der Saal vergeben war."}},
		{"addresses do not go on", [][]Run{set(50, 740, "Anfragen dazu nimmt das Amt für Wasserbau entgegen."), set(50, 700, "Amt für Wasserbau", "Am Wehr 3", "12345 Altwied", "post@altwied.example")},
			[]string{"Anfragen dazu nimmt das Amt für Wasserbau entgegen.", "Amt für Wasserbau", "Am Wehr 3", "12345 Altwied", "post@altwied.example"}},
		{"larger type", [][]Run{{typed(50, 700, 16, "Ein Titel")}, set(50, 676, a, b)}, []string{"# Ein Titel", a + " " + b}},
		{"headline of two lines", [][]Run{{typed(50, 700, 16, "Ein langer Titel über"), typed(50, 681, 16, "zwei Zeilen")}, set(50, 640, a, b)},
			[]string{"# Ein langer Titel über zwei Zeilen", a + " " + b}},
		{"bold heading", [][]Run{{bolded(typed(50, 700, 10, "Der Anlass"))}, set(50, 686, a, b)}, []string{"# Der Anlass", a + " " + b}},
		{"numbered list", [][]Run{set(50, 700, "1. Es wird gezählt, wie viele da", "sind und fehlen.", "2. Es wird abgestimmt.")},
			[]string{"- 1. Es wird gezählt, wie viele da sind und fehlen.", "- 2. Es wird abgestimmt."}},
		{"a number is no list", [][]Run{set(50, 700, "Das Haus wurde nach dem Ende des", "2. Weltkriegs gebaut und stand", "danach lange leer.")},
			[]string{"Das Haus wurde nach dem Ende des 2. Weltkriegs gebaut und stand danach lange leer."}},
		{"hanging indent", [][]Run{set(50, 700, "Adler, Ida: Die Brücken der alten"), set(65, 688, "Stadt. Altwied 1998."), set(50, 676, "Birke, Jan: Das Wehr und sein Tor"), set(65, 664, "aus Eisen. Altwied 2004.")},
			[]string{"Adler, Ida: Die Brücken der alten Stadt. Altwied 1998.", "Birke, Jan: Das Wehr und sein Tor aus Eisen. Altwied 2004."}},
		{"stretched line", [][]Run{set(50, 700, "Der Rat hat am Montag getagt und"), {typed(50, 688, 10, "unverhältnismäßig"), typed(157, 688, 10, "viel"), typed(199, 688, 10, "zu")}, set(50, 676, "reden gehabt, wie es hieß, bis")},
			[]string{"Der Rat hat am Montag getagt und unverhältnismäßig viel zu reden gehabt, wie es hieß, bis"}},
		{"caption", [][]Run{set(50, 700, a, b), set(50, 660, "Abb. 3: Das Wehr im Winter"), set(50, 620, "Abb. 3 zeigt, wie das Wehr aussah", "als es neu war.")},
			[]string{a + " " + b, "^ Abb. 3: Das Wehr im Winter", "Abb. 3 zeigt, wie das Wehr aussah als es neu war."}},
		{"capitals", [][]Run{set(50, 700, "HINTERGRUND"), set(50, 680, a, b)}, []string{"# HINTERGRUND", a + " " + b}},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, read(sheetOf(c.runs...)), c.want...) })
	}
}

func bolded(r Run) Run {
	r.Bold = true
	return r
}

func TestLines(t *testing.T) {
	raised := func(x float64, s string) Run { return typed(x, 704, 6, s) }
	for _, c := range []struct {
		name string
		runs []Run
		want string
	}{
		{"words without a space sign", []Run{typed(50, 700, 10, "Der"), typed(68, 700, 10, "Rat")}, "Der Rat"},
		{"one word in two styles", []Run{typed(50, 700, 10, "Wahl"), bolded(typed(70, 700, 10, "kreis"))}, "Wahlkreis"},
		{"ligatures", []Run{typed(50, 700, 10, "Der oﬃzielle ﬂache Griﬀ zum Inﬁnitiv")}, "Der offizielle flache Griff zum Infinitiv"},
		{"soft hyphens", []Run{typed(50, 700, 10, "Donau\u00addampf")}, "Donaudampf"},
		{"signs put together", []Run{typed(50, 700, 10, "fu\u0308nf")}, "fünf"},
		{"marks of reference", []Run{typed(50, 700, 10, "im Jahr 2021"), raised(110, "3"), typed(116, 700, 10, "war es so")}, "im Jahr 2021[3] war es so"},
		{"two marks", []Run{typed(50, 700, 10, "Stiftung."), raised(95, "1,2")}, "Stiftung.[1,2]"},
		{"square metres", []Run{typed(50, 700, 10, "80 m"), raised(70, "2"), typed(76, 700, 10, "Fläche")}, "80 m² Fläche"},
		{"powers of ten", []Run{typed(50, 700, 10, "etwa 10"), raised(85, "6"), typed(91, 700, 10, "Keime")}, "etwa 10⁶ Keime"},
		{"ordinals", []Run{typed(50, 700, 10, "the 21"), raised(80, "st"), typed(88, 700, 10, "century")}, "the 21st century"},
		{"lowered signs", []Run{typed(50, 700, 10, "CO"), typed(60, 698, 6, "2"), typed(66, 700, 10, "im Moor")}, "CO2 im Moor"},
		{"letter-spaced", []Run{typed(50, 700, 10, "B E R L I N")}, "# BERLIN"},
		{"letter-spaced words", []Run{typed(50, 700, 10, "D A S  W E H R")}, "# DAS WEHR"},
		{"bullets of Word", []Run{typed(50, 700, 10, "\uf0b7 Punkt")}, "- • Punkt"},
		{"leaders", []Run{typed(50, 700, 10, "Das Wehr"), typed(93, 700, 10, ". . . . 7")}, "Das Wehr . . . . 7"},
		{"a comma in another style", []Run{bolded(typed(50, 700, 10, "Wehr")), typed(72, 700, 10, ", sagt er.")}, "Wehr, sagt er."},
		{"broken signs", []Run{typed(50, 700, 10, "a\x00b\xffc\u200bd")}, "ab\ufffdcd"},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, read(sheetOf(c.runs)), c.want) })
	}
}

func TestDropCap(t *testing.T) {
	cap := Run{X: 50, Y: 676, Width: 26, Size: 44, Text: "E"}
	expect(t, read(sheetOf([]Run{cap}, set(79, 700, "s war einmal ein Rat, der", "tagte und tagte, und nie", "wurde er damit fertig, da"), set(50, 664, "er so gern redete über alles und", "jeden in der Stadt."))),
		"Es war einmal ein Rat, der tagte und tagte, und nie wurde er damit fertig, da er so gern redete über alles und jeden in der Stadt.")
	// A short word beside it is no raised sign.
	expect(t, read(sheetOf([]Run{cap}, set(79, 700, "s war", "einmal", "ein"), set(50, 664, "Rat."))), "Es war einmal ein Rat.")
	cap.Text = "A"
	expect(t, read(sheetOf([]Run{cap}, set(79, 700, "Bridge was built here in", "the spring, and nobody at", "all has crossed it so far."))),
		"A Bridge was built here in the spring, and nobody at all has crossed it so far.")
}
