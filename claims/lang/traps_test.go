package lang

import (
	"errors"
	"testing"
)

// TestOwnTraps holds that the program's table can be read, explains every entry in
// both languages, and is larger than a sketch.
func TestOwnTraps(t *testing.T) {
	list, err := ParseTraps("traps.txt", trapsText)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 60 {
		t.Errorf("%d entries", len(list))
	}
	for _, e := range list {
		if e.Says["de"] == "" || e.Says["en"] == "" {
			t.Errorf("%v is not explained in both languages", e.Words)
		}
		if len(e.Source) == 0 && !e.Beside && len(e.Words[0]) == 1 && e.Lang == "de" && len(e.Words[0][0]) < 4 {
			t.Errorf("%v would speak wherever it stands", e.Words)
		}
	}
}

func TestParseTraps(t *testing.T) {
	good := "\ufeff# mine\r\n[de < en] Handy, Handys*\r\nsource: handy\r\nde: „handy“ heißt praktisch.\r\n"
	list, err := ParseTraps("mine.txt", good)
	if err != nil || len(list) != 1 || list[0].Says.In("de") != "„handy“ heißt praktisch." || len(list[0].Words) != 2 {
		t.Errorf("%+v, %v", list, err)
	}
	table := OwnTraps().With(list)
	if table.Len() != OwnTraps().Len()+1 || len(table.At("de", "en", "handys")) == 0 || len(table.At("de", "fr", "handys")) != 0 {
		t.Error("the entry is not found in the table")
	}
	for text, line := range map[string]int{
		"[de] Handy\nde: x":                      1,
		"[de < en]\nde: x":                       1,
		"de: x":                                  1,
		"[de < en] Handy\n\nnothing":             3,
		"[de < en] Handy\nbeside: word\nde: x":   2,
		"[de < en] Handy\n[de < en] Gift\nde: x": 1,
		"# only\n[de < en] Handy":                2,
		"[deutsch < en] Handy\nde: x":            1,
		"[de < en] ***\nde: x":                   1,
	} {
		_, err := ParseTraps("mine.txt", text)
		var e *TrapError
		if !errors.As(err, &e) || e.Line != line || e.Reason.Key == "" {
			t.Errorf("%q: %v, want an error in line %d", text, err, line)
		}
	}
}

func FuzzParseTraps(f *testing.F) {
	f.Add("[de < en] Pfund, Pfunde*\nbeside: number\nde: x\n")
	f.Add("[<]")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := ParseTraps("x", text)
		if err != nil {
			return
		}
		for _, e := range list {
			if len(e.Words) == 0 || len(e.Says) == 0 {
				t.Errorf("entry %+v", e)
			}
		}
		NewTraps(list).At("de", "en", "pfund")
	})
}
