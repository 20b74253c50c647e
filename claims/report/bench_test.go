package report

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"tickmark/claims"
)

// large is a case of 2,000 claims and 300 sources, as big as a long story gets;
// every tenth claim asks for a decision.
func large() Input {
	const claimCount, sourceCount = 2000, 300
	var text strings.Builder
	var words []string
	for i := range claimCount {
		w := fmt.Sprintf("Die Brücke Nummer %d ist nach Angaben des Amtes %d Meter lang und kostete %d Millionen Euro.", i, 100+i, 3+i%40)
		words = append(words, w)
		text.WriteString(w)
		if i%4 == 3 {
			text.WriteString("\n\n")
		} else {
			text.WriteString(" ")
		}
	}
	b := newCase(text.String())
	page := strings.Repeat("Das Amt nennt in seinem Bericht die Länge und die Kosten der Brücke. ", 20)
	pages := claims.NewText(page)
	for i := range sourceCount {
		id := claims.ID(fmt.Sprintf("s%d", i))
		b.d.Sources = append(b.d.Sources, claims.Source{ID: id, Number: i + 1, Kind: claims.SourceLink, Title: fmt.Sprintf("Bericht %d", i),
			URL: fmt.Sprintf("https://amt.example/bericht/%d", i), Lang: "de", Links: []claims.Span{{Start: i, End: i + 5}}})
		b.d.Captures = append(b.d.Captures, claims.Capture{ID: id + "k", Source: id, Requested: fmt.Sprintf("https://amt.example/bericht/%d", i),
			Final: "https://amt.example/", Started: b.at, Ended: b.at, Status: 200, SHA256: claims.SHA256([]byte(id)), TextSHA256: claims.SHA256([]byte(page)), Program: testProgram})
		b.enter("capture.add", claims.EntityCapture, id+"k", b.d.Captures[i])
	}
	var sentences []claims.Sentence
	at := 0
	for i, w := range words {
		at += strings.Index(b.text.String()[b.text.Byte(at):], w[:10])
		span := claims.Span{Start: at, End: at + len([]rune(w))}
		at = span.End
		id := claims.ID(fmt.Sprintf("c%d", i))
		c := claims.Claim{ID: id, Anchor: claims.NewAnchor(b.text, span), Kind: claims.KindQuantity, Origin: "proposed", State: claims.StateDone,
			Speech: claims.SpeechIndirect, Speaker: "das Amt"}
		b.d.Claims = append(b.d.Claims, c)
		sentences = append(sentences, claims.Sentence{Span: span, Zone: claims.ZoneBody})
		kind := claims.FindingVerified
		if i%10 == 0 {
			kind = claims.FindingKinds[i/10%len(claims.FindingKinds)]
		}
		for _, check := range c.Checks() {
			f := claims.Finding{Claim: id, Check: check, Kind: kind, Reasoning: "Der Bericht nennt die Zahl.", By: "A. Prüferin", At: b.at}
			b.d.Findings = append(b.d.Findings, f)
			b.enter("finding.set", claims.EntityFinding, claims.FindingID(id, check), f)
		}
		b.d.Citations = append(b.d.Citations, claims.Citation{ID: id + "q", Claim: id, Capture: claims.ID(fmt.Sprintf("s%dk", i%sourceCount)),
			Role: claims.RoleSupports, Anchor: claims.NewAnchor(pages, claims.Span{Start: 70, End: 130}), Locator: "¶ 1", At: b.at})
	}
	in := b.input("de")
	in.Sentences = sentences
	return in
}

func BenchmarkLargeCase(b *testing.B) {
	in := large()
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, format, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
