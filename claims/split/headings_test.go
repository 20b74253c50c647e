package split

import (
	"strings"
	"testing"

	"tickmark/claims"
)

func TestHeadingsThatOnlyNameAPart(t *testing.T) {
	for _, c := range []struct {
		name, headings string // parted by bars, each with a paragraph below
		parts          string // those of them that are no claims
	}{
		{"numbered", "Lärm in der Stadt|1 Einleitung|2 Messung|2.1 Aufbau der Messung|3 Ergebnisse", "1 Einleitung|2 Messung|2.1 Aufbau der Messung|3 Ergebnisse"},
		{"numbered claims", "Lärm in der Stadt|1 Einleitung|2 Lärm steigt 2021 um 4 Prozent|3 Ergebnisse", "1 Einleitung|3 Ergebnisse"},
		{"a headline that counts", "Brand in Obersee|3 Tote bei Brand|Hintergrund", "Hintergrund"},
		{"one word", "Streik|Warnstreik|Berlin", "Warnstreik"},
		{"the first is the title", "Hintergrund|Zwei Tote", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			var blocks []claims.Block
			at := 0
			add := func(kind claims.BlockKind, s string) {
				if at > 0 {
					b.WriteString("\n\n")
					at += 2
				}
				b.WriteString(s)
				n := len([]rune(s))
				blocks = append(blocks, claims.Block{Kind: kind, Span: claims.Span{Start: at, End: at + n}})
				at += n
			}
			for _, h := range strings.Split(c.headings, "|") {
				add(claims.BlockHeadline, h)
				add(claims.BlockParagraph, "Der Rat hat am Montag 400.000 Euro bewilligt.")
			}
			s := Text(Input{Text: b.String(), Lang: "de", Blocks: blocks})
			words := claims.NewText(s.Text)
			var got []string
			for _, sn := range s.Sentences {
				if sn.NoFact.Key == "split.nofact.heading" {
					got = append(got, words.Slice(sn.Span))
				}
			}
			if strings.Join(got, "|") != c.parts {
				t.Errorf("only name a part: %q, want %q", got, c.parts)
			}
		})
	}
}
