package split

import (
	"strings"
	"testing"
	"time"
)

// hostilePieces are repeated to texts that keep a rule busy for hours if it looks
// back over the whole sentence, word or paragraph at each mark.
var hostilePieces = []string{
	"(", ". ", "a.", "a. – b", "Abc.", "? (", "„", "“", "\"", "'", "«a. – ", "\"x\" ", "„a“ ", "a; ", "x, der 5 y, ", "a, which 5 is, ",
	"1", "1 ", "1.", "1,", "1-", "1/2 ", "1. ", "14:30 ", "a.m. ", "www.a.", "a.a.", "A.", "a-", "a'", "/", ", ", "…", "-", "*", "\n", "a\n", "1. a\n", "a\n\n",
	"e\u0301", "\u0301", "👩‍👩‍👧", "\u00ad", "A", "Abc ", "Anna Berger ", "Minister ", "president ", "der Minister, ", "sagte ", "sagte er, ", "said ", "and ", "und ",
	"laut ", "according to ", "dass er sei, ", "Er sei „sehr alt und kalt“. ", "hunderttausend", "twenty-", "5% ", "$", "Montag ", "last ", "seit ", "between ",
}

// TestHostileTexts checks that no text costs time by the square of its length:
// eight times the text may take eight times as long, and with generous room for
// noise is far from 64 times. What is done within a second is never wrong.
func TestHostileTexts(t *testing.T) {
	const length, most = 100_000, 30
	took := func(piece, lang string, n int) time.Duration {
		text := strings.Repeat(piece, n/len(piece))
		start := time.Now()
		s := Text(Input{Text: text, Lang: lang, Date: "2021-05-04"})
		d := time.Since(start)
		if len(s.Sentences) == 0 && strings.TrimSpace(piece) != "" {
			t.Errorf("%q repeated has no sentence", piece)
		}
		return d
	}
	for _, piece := range hostilePieces {
		for _, lang := range []string{"de", "en"} {
			if long := took(piece, lang, length); long > time.Second {
				if short := took(piece, lang, length/8); long > most*short {
					t.Errorf("%q repeated in %s: %v for %d bytes, %v for an eighth of them", piece, lang, long, length, short)
				}
			}
		}
	}
}
