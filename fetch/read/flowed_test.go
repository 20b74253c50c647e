package read

import (
	"testing"

	"tickmark/claims"
)

func TestFlowedText(t *testing.T) {
	for _, c := range []struct {
		name, in string
		delsp    bool
		want     string
	}{
		{"lines that go on", "Die Stadt \nhat gebaut.\nEine Brücke.\n", false, "Die Stadt hat gebaut.\nEine Brücke.\n"},
		{"a space that was stuffed in", " From hier \n an.\n", false, "From hier an.\n"},
		{"a blank line parts", "Die Stadt \n\nbaut.\n", false, "Die Stadt \n\nbaut.\n"},
		{"quoted lines", ">Die Stadt \n>hat gebaut.\n>> Wer \n>> zahlt?\nAlle.\n", false, "> Die Stadt hat gebaut.\n>> Wer zahlt?\nAlle.\n"},
		{"another depth does not go on", "> Die Stadt \nbaut.\n", false, "> Die Stadt \nbaut.\n"},
		{"a signature does not go on", "Gruß \n-- \nEva\n", false, "Gruß \n-- \nEva\n"},
		{"spaces that are no text", "橋は \n開いた。\n", true, "橋は開いた。\n"},
		{"the end", "Die Stadt ", false, "Die Stadt "},
	} {
		if got := unflow(c.in, c.delsp); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestQuotesOfPlainMail(t *testing.T) {
	a := plainLetter("Ja.\n\n> Der Rat der Stadt hat am späten Montagabend beschlossen, die alte\n> Brücke über den Fluss im Mai abzureißen und bis zum Sommer neu zu\n> bauen.\n>\n> > Wer zahlt?\n\nDie Stadt.\n-- \nEva Muster\n", false, false)
	sound(t, a)
	ix := claims.NewText(a.Text)
	want := []struct {
		kind claims.BlockKind
		text string
	}{
		{claims.BlockParagraph, "Ja."},
		{claims.BlockQuote, "Der Rat der Stadt hat am späten Montagabend beschlossen, die alte\nBrücke über den Fluss im Mai abzureißen und bis zum Sommer neu zu\nbauen."},
		{claims.BlockQuote, "Wer zahlt?"},
		{claims.BlockParagraph, "Die Stadt."},
		{claims.BlockBoilerplate, "Eva Muster"},
	}
	if len(a.Blocks) != len(want) {
		t.Fatalf("%d blocks of %q", len(a.Blocks), a.Text)
	}
	for i, w := range want {
		if got := ix.Slice(a.Blocks[i].Span); got != w.text || a.Blocks[i].Kind != w.kind {
			t.Errorf("block %d: %s %q, want %s %q", i, a.Blocks[i].Kind, got, w.kind, w.text)
		}
	}
}
