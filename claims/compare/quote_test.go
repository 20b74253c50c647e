package compare

import (
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestQuote(t *testing.T) {
	const source = `„Wir haben lange gewartet, und wir haben am Ende recht behalten“, sagte Anna Weber am Montag vor dem Rathaus.`
	tests := []struct {
		name, claim, lang string
		source, sourceLan string
		want              claims.QuoteStatus
	}{
		{"word for word, other marks", `"Wir haben lange gewartet, und wir haben am Ende recht behalten", sagte Weber.`, "de", source, "de", claims.QuoteVerbatim},
		{"a part", `„Wir haben am Ende recht behalten“, sagte Weber.`, "de", source, "de", claims.QuoteTrimmed},
		{"a part as it stands", `Weber sagte, sie hätten „am Ende recht behalten“.`, "de", source, "de", claims.QuoteVerbatim},
		{"words left out", `„Wir haben lange gewartet […] und wir haben am Ende recht behalten“, sagte Weber.`, "de", source, "de", claims.QuoteTrimmed},
		{"a word changed", `„Wir haben kurz gewartet, und wir haben am Ende recht behalten“, sagte Weber.`, "de", source, "de", claims.QuoteAltered},
		{"not there", `„Niemand hat uns nach dem Wetter gefragt“, sagte Weber.`, "de", source, "de", claims.QuoteNotFound},
		{"translated", `“We waited a long time, and in the end we were right,” said Anna Weber on Monday.`, "en", source, "de", claims.QuoteTranslated},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := lay(sheet(tt.claim, tt.lang), sheet(tt.source, tt.sourceLan))
			if c.Quote == nil || c.Quote.Status != tt.want {
				t.Fatalf("quote %+v, want %s", c.Quote, tt.want)
			}
		})
	}
	c := lay(german(`„Wir haben kurz gewartet, und wir haben am Ende recht behalten“, sagte Weber.`), german(source))
	var got strings.Builder
	for _, d := range c.Quote.Diff {
		got.WriteString(d.Op + d.Text + " ")
	}
	if want := "=Wir haben -kurz +lange =gewartet und wir haben am Ende recht behalten "; got.String() != want {
		t.Errorf("difference %q, want %q", got.String(), want)
	}
}

// interview is long enough for parts of it to be far apart.
var interview = "“The bridge will open in June,” the mayor said. “It’s the city’s longest, and nobody was hurt in building it.” " +
	strings.Repeat("Workers carried steel and stone to the northern bank day after day. ", 12) +
	"“Russia’s engineers told us it was ‘quite impossible’ at first,” she said. “We never gave up on this bridge, and we paid for it ourselves.”"

var gespraech = "„Die Brücke wird im Juni eröffnet“, sagte die Bürgermeisterin. „Es ist kein gutes Gesetz, das uns dabei im Weg stand.“ " +
	strings.Repeat("Arbeiter trugen Tag für Tag Stahl und Steine an das nördliche Ufer. ", 12) +
	"„Am Anfang hieß es, das sei ‚ganz und gar unmöglich‘“, sagte sie. „Wir haben diese Ver\u00adbindung nie aufgegeben – und selbst bezahlt.“"

// TestQuoteParts holds what becomes of quotations that are cut, put together or
// changed, in both languages.
func TestQuoteParts(t *testing.T) {
	const (
		verbatim = claims.QuoteVerbatim
		trimmed  = claims.QuoteTrimmed
		altered  = claims.QuoteAltered
		missing  = claims.QuoteNotFound
	)
	tests := []struct {
		name, claim, lang string
		want              claims.QuoteStatus
		spliced           bool
		parts             int
	}{
		{"quotation marks inside", "“Russia's engineers told us it was \"quite impossible\" at first,” she said.", "en", verbatim, false, 0},
		{"an ending after an apostrophe", "“Russia engineers told us it was ‘quite impossible’ at first,” she said.", "en", altered, false, 0},
		{"a mark of omission", "“We never gave up […] and we paid for it ourselves,” she said.", "en", trimmed, false, 2},
		{"dots of omission", "“It’s the city’s longest ... nobody was hurt,” she said.", "en", trimmed, false, 2},
		{"words put in", "“We never gave up on [the project], and we paid for it ourselves,” she said.", "en", trimmed, false, 2},
		{"a letter put in", "She said that “[w]e never gave up on this bridge”.", "en", trimmed, false, 0},
		{"a full stop where it goes on", "“We never gave up on this bridge.”", "en", trimmed, false, 0},
		{"inside a sentence", "They “never gave up on this bridge”, she said.", "en", verbatim, false, 0},
		{"from two places, marked", "“The bridge will open in June […] we paid for it ourselves,” she said.", "en", altered, true, 2},
		{"from two places, unmarked", "“The bridge will open in June and we paid for it ourselves,” she said.", "en", altered, true, 2},
		{"in another order", "“We paid for it ourselves […] we never gave up on this bridge,” she said.", "en", altered, true, 2},
		{"a word left out unmarked", "“We never gave up on this bridge, and paid for it ourselves,” she said.", "en", altered, false, 0},
		{"words that are nowhere", "“My dog ate the plans,” she said.", "en", missing, false, 0},

		{"Anführungszeichen darin", "„Am Anfang hieß es, das sei \"ganz und gar unmöglich\"“, sagte sie.", "de", verbatim, false, 0},
		{"ein weiches Trennzeichen, ein anderer Strich", "„Wir haben diese Verbindung nie aufgegeben - und selbst bezahlt“, sagte sie.", "de", verbatim, false, 0},
		{"nicht mitten im Wort", "Sie nannte es „ein gutes Gesetz, das uns dabei im Weg stand“.", "de", altered, false, 0},
		{"ein Auslassungszeichen", "„Wir haben diese Verbindung … selbst bezahlt“, sagte sie.", "de", trimmed, false, 2},
		{"eingefügte Wörter", "„Wir haben diese [Brücke] nie aufgegeben“, sagte sie.", "de", trimmed, false, 2},
		{"aus zwei Stellen", "„Die Brücke wird im Juni eröffnet und selbst bezahlt wir haben diese Verbindung nie aufgegeben“, sagte sie.", "de", altered, false, 0},
		{"aus zwei Stellen, jede ganz", "„Die Brücke wird im Juni eröffnet, wir haben diese Verbindung nie aufgegeben“, sagte sie.", "de", altered, true, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := interview
			if tt.lang == "de" {
				source = gespraech
			}
			q := lay(sheet(tt.claim, tt.lang), sheet(source, tt.lang)).Quote
			if q == nil || q.Status != tt.want || q.Spliced != tt.spliced || len(q.Parts) != tt.parts {
				t.Fatalf("quote %+v, want %s, spliced %v, %d parts", q, tt.want, tt.spliced, tt.parts)
			}
		})
	}
}

// TestSeveralQuotes holds that every quotation of a claim is looked at, and that the
// one that needs eyes most stands for the claim.
func TestSeveralQuotes(t *testing.T) {
	c := lay(english("“The bridge will open in June,” she said, adding: “We always gave up on this bridge.”"), english(interview))
	var got []string
	for _, q := range c.Quotes {
		got = append(got, fmt.Sprint(q.Status))
	}
	if g := strings.Join(got, " "); g != "verbatim altered" || c.Quote.Status != claims.QuoteAltered {
		t.Errorf("quotations %s, for the claim %s", g, c.Quote.Status)
	}
}

// TestTranslation holds that a translated quotation is compared in what does not
// change between languages.
func TestTranslation(t *testing.T) {
	tests := []struct{ claim, want string }{
		{"„Wir haben die Brücke nie aufgegeben“, sagte sie.", ""},
		{"„Wir haben die Brücke aufgegeben“, sagte sie.", "compare.denied_here"},
		{"„Wir haben die Brücke in Genf für 12 Millionen nie aufgegeben“, sagte sie.", "compare.translation_agrees compare.translation_open"},
	}
	for _, tt := range tests {
		q := lay(german(tt.claim), english("A mayor spoke. “We never gave up the bridge in Geneva for 13 million,” she said. It rained.")).Quote
		if q == nil || q.Status != claims.QuoteTranslated || len(q.Remarks) == 0 || q.Remarks[0].Key != "compare.translation" {
			t.Errorf("%s: %+v", tt.claim, q)
			continue
		}
		var got []string
		for _, r := range q.Remarks[1:] {
			got = append(got, r.Key)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%s: %s, want %s", tt.claim, g, tt.want)
		}
	}
}

// TestTranslatedQuotesAreEachFound holds that of two translated quotations each is laid
// beside its own words, and that one of which the source has nothing is not found
// because the rest of the claim is there.
func TestTranslatedQuotesAreEachFound(t *testing.T) {
	source := english(`“The bridge is now open for everybody,” the mayor said on Monday, adding that “nobody expected such a storm.”`)
	for _, tt := range []struct{ claim, want string }{
		{`„Die Brücke ist jetzt für alle offen“, sagte die Bürgermeisterin am Montag und fügte hinzu: „Niemand hat so einen Sturm erwartet.“`,
			"translated “The bridge is now open for everybody,” translated “nobody expected such a storm.”"},
		{`„Wir danken der Feuerwehr und den Nachbarn“, sagte die Bürgermeisterin am Montag über die Brücke.`, "not_found "},
	} {
		c := lay(german(tt.claim), source)
		got := ""
		for _, q := range c.Quotes {
			got += string(q.Status) + " "
			if q.Source != nil {
				got += q.Source.Text + " "
			}
			for _, r := range q.Remarks {
				if r.Key == "compare.denied_here" || r.Key == "compare.denied_here_not" || r.Key == "compare.translation_open" {
					t.Errorf("%s: remarked %+v", tt.claim, r)
				}
			}
		}
		if strings.TrimSpace(got) != strings.TrimSpace(tt.want) {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
