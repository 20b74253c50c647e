package compare

import (
	"strings"
	"testing"

	"tickmark/claims"
)

const harbour = `The council of Northport met on Tuesday. The mayor opened the meeting with a report on the school. ` +
	`A new ferry will carry 400 passengers across the bay from June. Nobody spoke about the theatre. ` +
	`The ferry was built in Gdansk and cost 12 million euros. Rain is expected at the weekend.`

func TestPassages(t *testing.T) {
	tests := []struct{ name, claim, lang, want string }{
		{"the same words", "The new ferry carries 400 passengers.", "en", "A new ferry will carry 400 passengers"},
		{"another language", "Die neue Fähre befördert 400 Passagiere.", "de", "A new ferry will carry 400 passengers"},
		{"by a name", "Gebaut wurde das Schiff in Gdansk.", "de", "The ferry was built in Gdansk"},
		{"by words alone", "Am Wochenende wird Regen erwartet.", "de", "Rain is expected at the weekend."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := lay(sheet(tt.claim, tt.lang), english(harbour))
			if len(c.Passages) == 0 || !strings.HasPrefix(c.Passages[0].Text, tt.want) {
				t.Fatalf("passages %+v, want %q first", c.Passages, tt.want)
			}
			p := c.Passages[0]
			if len(p.Matched) == 0 {
				t.Error("nothing is marked as matched")
			}
			for _, m := range p.Matched {
				if !p.Contains(m) {
					t.Errorf("matched %v lies outside the passage %v", m, p.Span)
				}
			}
		})
	}
}

func TestNothingBears(t *testing.T) {
	c := lay(german("Die Regierung senkte die Steuern."), english("A cat slept on the warm stones near the old well."))
	if len(c.Passages) != 0 || c.Review != 1 {
		t.Errorf("%d passages, review %v; want none and 1", len(c.Passages), c.Review)
	}
}

func TestUnsupported(t *testing.T) {
	tests := []struct{ name, claim, lang, want string }{
		{"all is there", "The ferry was built in Gdansk.", "en", ""},
		{"a word more", "The ferry was secretly built in Gdansk.", "en", "secretly"},
		{"a translation", "Die Fähre wurde in Gdansk gebaut.", "de", ""},
		{"a compound by its parts", "Im Juni: 400 Fährpassagiere.", "de", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			claim := sheet(tt.claim, tt.lang)
			c := lay(claim, english(harbour))
			var got []string
			for _, s := range c.Unsupported {
				got = append(got, claims.NewText(claim.Text).Slice(s))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("unsupported %q, want %q", g, tt.want)
			}
		})
	}
}

// TestClaimInsideArticle holds that positions refer to the whole article of a
// claim, and that spans outside it are borne.
func TestClaimInsideArticle(t *testing.T) {
	article := german("Über die Müllabfuhr sprach niemand. Die neue Fähre befördert heimlich 500 Passagiere über die Bucht. „Das ist schön“, sagte Anna Weber.")
	text := claims.NewText(article.Text)
	span, _ := claims.FindWords(text, "Die neue Fähre befördert heimlich 500 Passagiere über die Bucht.")
	s := NewSource(english(harbour))
	c := Compare(Claim{article, span}, s)
	if len(c.Details) != 1 || text.Slice(c.Details[0].Span) != "500" || c.Details[0].Status != claims.StatusDiffers {
		t.Errorf("details %+v, want 500 to differ", c.Details)
	}
	if len(c.Unsupported) != 1 || text.Slice(c.Unsupported[0]) != "heimlich 500" {
		t.Errorf("unsupported %v, want “heimlich 500”", c.Unsupported)
	}
	if c.Quote != nil {
		t.Errorf("quote %+v of another sentence", c.Quote)
	}
	for _, out := range []claims.Span{{Start: -5, End: 3}, {Start: 9, End: 2}, {Start: 100, End: 9999}, {Start: 9999, End: 10000}} {
		Compare(Claim{article, out}, s)
	}
}

// TestSecondPassage holds that the second passage is what the first leaves open, not
// what says the same again.
func TestSecondPassage(t *testing.T) {
	c := lay(english("Anna Weber opened the new theatre in Northport and studied music in Geneva."),
		english("Anna Weber opened the new theatre in Northport. In Northport the new theatre was opened. Rain fell for days. She had studied music in Geneva."))
	if len(c.Passages) < 2 || !strings.Contains(c.Passages[1].Text, "Geneva") || c.Passages[1].Together <= c.Passages[0].Together {
		t.Errorf("passages %+v", c.Passages)
	}
}
