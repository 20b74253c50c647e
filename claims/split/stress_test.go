package split

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

func TestStress(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       [][2]string
	}{
		{"de", "Es ist die einzige Brücke und die größte im Kreis.", [][2]string{{"rank", "einzige"}, {"rank", "größte"}}},
		{"de", "Am meisten zahlte die Stadt, nicht das Land.", [][2]string{{"rank", "Am meisten"}, {"negation", "nicht"}}},
		{"de", "Ohne Geld könnte der Bau vermutlich nie beginnen.", [][2]string{{"negation", "Ohne"}, {"modality", "könnte"}, {"modality", "vermutlich"}, {"negation", "nie"}}},
		{"en", "In May the council didn't say that it may close the first school.", [][2]string{{"negation", "didn't"}, {"modality", "may"}, {"rank", "first"}}},
		{"en", "He allegedly paid £40, the most in history.", [][2]string{{"modality", "allegedly"}, {"rank", "most"}, {"rank", "in history"}}},
		{"en", "No one was ever the first.", [][2]string{{"negation", "No one"}, {"rank", "ever"}, {"rank", "first"}}},
		{"pl", "To jest jedyny most.", nil},
	} {
		s := Text(Input{Text: c.text, Lang: c.lang})
		words := claims.NewText(s.Text)
		var got [][2]string
		for _, x := range s.Stresses {
			got = append(got, [2]string{string(x.Kind), x.Text})
			if w := words.Slice(x.Span); w != x.Text {
				t.Errorf("%q: %q stands at %v, where the text has %q", c.text, x.Text, x.Span, w)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}
