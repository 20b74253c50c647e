package desk

import (
	"slices"
	"testing"

	"tickmark/claims/lang"
)

// TestNotesOfACase holds that the article is held against itself without a source,
// and that words which are easily translated wrongly are named once a source in the
// other language holds what misleads.
func TestNotesOfACase(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Am Montag, 21. Januar 2022, wird das Handy eventuell 200.000 Pfund gewogen haben. Das hat der Rat der Stadt am Abend mitgeteilt.", Lang: "de", Date: "2022-01-22"})
	if err != nil {
		t.Fatal(err)
	}
	kinds := func() (list []string) {
		notes, err := d.Notes(ctx, snapshot(t, d, id))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range notes {
			list = append(list, string(n.Kind))
		}
		return list
	}
	if got := kinds(); !slices.Equal(got, []string{"weekday", "units"}) {
		t.Errorf("without a source: %v", got)
	}
	if _, err := d.AddPasted(ctx, id, "statement", Input{Text: "The council said on Friday that the handy phone will eventually have weighed 200,000 pounds in the evening.", Lang: "en"}); err != nil {
		t.Fatal(err)
	}
	if got := kinds(); !slices.Equal(got, []string{"weekday", "trap", "units", "trap"}) {
		t.Errorf("with a source: %v", got)
	}
}

// TestATableThatCannotBeRead holds that the user is told which line of their table it is.
func TestATableThatCannotBeRead(t *testing.T) {
	_, err := ReadTraps("mine.txt", []byte("[de < en] Handy\nnonsense\n"))
	why, ok := Why(err)
	if !ok || !slices.Equal(why.Args, []any{"mine.txt", 2, "nonsense"}) {
		t.Errorf("%v: %+v", err, why)
	}
	table, err := ReadTraps("mine.txt", []byte("[de < en] Handy\nde: x\n"))
	if err != nil || table.Len() != lang.OwnTraps().Len()+1 {
		t.Errorf("the table: %v", err)
	}
}
