package report

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
)

// builder makes a case by hand, the way the desk would: every record goes through
// the journal as well.
type builder struct {
	d       claims.Dossier
	text    *claims.Text
	at      time.Time
	history []claims.Entry
	origins claims.Origins
}

const testProgram = "tickmark v0.1.0"

func newCase(text string) *builder {
	b := &builder{text: claims.NewText(text), at: time.Date(2022, 1, 22, 9, 0, 0, 0, time.UTC)}
	b.d.Text = text
	b.d.Case = claims.Case{ID: "case1", Number: 12, Title: "Eine Brücke für Musterstadt", Opened: b.at, Article: claims.Version{
		Input: "/home/somebody/secret/bruecke.html", Kept: b.at, RawSHA256: claims.SHA256([]byte("raw")),
		TextSHA256: claims.SHA256([]byte(text)), Date: "2022-01-21", DateFrom: "metadata", Lang: "de",
		Document: claims.Article{Author: claims.Reading{Value: "Klara Beispiel", From: "byline"},
			Site: claims.Reading{Value: "Beispiel-Bote", From: "og"}, Published: claims.Reading{Value: "2022-01-21", From: "json-ld"},
			Format: "html", Extractor: "tickmark-read 1"}}}
	b.enter("case.open", claims.EntityCase, b.d.Case.ID, b.d.Case)
	return b
}

func (b *builder) enter(action string, e claims.Entity, id claims.ID, record any) {
	b.at = b.at.Add(90 * time.Second)
	raw, err := json.Marshal(record)
	if err != nil {
		panic(err)
	}
	b.history = append(b.history, claims.Entry{Seq: int64(len(b.history) + 1), Case: b.d.Case.ID, At: b.at, By: "secret-login",
		Action: action, Changes: []claims.Change{{Entity: e, ID: id, New: raw}}, Hash: claims.SHA256(raw)})
}

// block makes the words a block of a kind.
func (b *builder) block(kind claims.BlockKind, words string) {
	b.d.Case.Article.Document.Blocks = append(b.d.Case.Article.Document.Blocks, claims.Block{Kind: kind, Span: b.find(words)})
}

func (b *builder) find(words string) claims.Span {
	i := strings.Index(b.text.String(), words)
	if i < 0 {
		panic("not in the text: " + words)
	}
	return b.text.SpanOf(i, i+len(words))
}

func (b *builder) claim(id claims.ID, words string, speech claims.Speech, speaker string) {
	c := claims.Claim{ID: id, Case: "case1", Anchor: claims.NewAnchor(b.text, b.find(words)), Kind: claims.KindEvent, Priority: .5,
		Speech: speech, Speaker: speaker, Origin: "proposed", State: claims.StateOpen}
	b.d.Claims = append(b.d.Claims, c)
}

func (b *builder) find1(id claims.ID) *claims.Claim {
	for i := range b.d.Claims {
		if b.d.Claims[i].ID == id {
			return &b.d.Claims[i]
		}
	}
	panic("no claim " + id)
}

func (b *builder) decide(id claims.ID, check claims.Check, kind claims.FindingKind, reasoning, wording string) {
	f := claims.Finding{Claim: id, Check: check, Kind: kind, Reasoning: reasoning, Wording: wording, By: "A. Prüferin", At: b.at.Add(time.Minute)}
	b.d.Findings = append(b.d.Findings, f)
	b.enter("finding.set", claims.EntityFinding, claims.FindingID(id, check), f)
	c := b.find1(id)
	c.State = claims.StateDone
	for _, k := range c.Checks() {
		decided := false
		for _, f := range b.d.Findings {
			decided = decided || f.Claim == id && f.Check == k
		}
		if !decided {
			c.State = claims.StateInWork
		}
	}
}

// source adds a source with one capture of the text, or with a failure if it is "".
func (b *builder) source(url, title, lang, text string) claims.ID {
	n := len(b.d.Sources) + 1
	id := claims.ID("source" + string(rune('0'+n)))
	s := claims.Source{ID: id, Case: "case1", Number: n, Kind: claims.SourceLink, URL: url, Title: title, Lang: lang,
		Publisher: "Quelle", Published: claims.Reading{Value: "2022-01-20", From: "json-ld"}, Links: []claims.Span{{Start: 2, End: 9}}}
	b.d.Sources = append(b.d.Sources, s)
	b.enter("source.add", claims.EntitySource, id, s)
	k := claims.Capture{ID: id + "k", Case: "case1", Source: id, Requested: url, Final: url, Started: b.at, Ended: b.at.Add(2 * time.Second),
		Status: 200, ContentType: "text/html; charset=utf-8", Charset: "utf-8", Length: int64(len(text)), Program: testProgram,
		RequestHeaders: map[string][]string{"User-Agent": {testProgram}}, ResponseHeaders: map[string][]string{"Set-Cookie": {"id=secret-cookie"}, "Server": {"x"}}}
	if text == "" {
		k.Status, k.Failure, k.Message = 0, "timeout", claims.Because("test.no.such.key %v", url)
	} else {
		k.SHA256, k.TextSHA256 = claims.SHA256([]byte("<p>"+text)), claims.SHA256([]byte(text))
	}
	b.d.Captures = append(b.d.Captures, k)
	b.enter("capture.add", claims.EntityCapture, k.ID, k)
	return k.ID
}

func (b *builder) cite(claim, capture claims.ID, role claims.Role, text, quote string) {
	t := claims.NewText(text)
	i := strings.Index(text, quote)
	c := claims.Citation{ID: claim + capture, Case: "case1", Claim: claim, Capture: capture, Role: role,
		Anchor: claims.NewAnchor(t, t.SpanOf(i, i+len(quote))), Locator: "¶ 2", By: "secret-login", At: b.at}
	b.d.Citations = append(b.d.Citations, c)
	b.enter("citation.add", claims.EntityCitation, c.ID, c)
}

func (b *builder) input(lang string) Input {
	var sentences []claims.Sentence
	for _, bl := range b.d.Case.Article.Document.Blocks {
		sentences = append(sentences, claims.Sentence{Span: bl.Span, Zone: bl.Kind.Zone()})
	}
	var details []claims.Detail
	if i := strings.Index(b.text.String(), "Mittwoch"); i >= 0 {
		details = []claims.Detail{{Kind: claims.DetailDate, Text: "Mittwoch", Value: "2022-01-19", Span: b.text.SpanOf(i, i+8)}}
	}
	return Input{Dossier: &b.d, Sentences: sentences, Details: details, History: b.history, Origins: b.origins, Program: testProgram, Lang: lang}
}

const bridgeText = `Eine Brücke für Musterstadt

Der Stadtrat hat am Mittwoch den Bau einer Brücke beschlossen, die 240 Meter lang werden und rund 12,5 Millionen Euro kosten soll.

„Im Herbst 2023 fahren dort die ersten Räder“, sagte Bürgermeisterin Ute Beispiel. Gegner der Brücke sprechen von einer Verschwendung.

Am Hang nisten nach Angaben eines Vereins 40 Uferschwalben. Die alte Fähre fuhr 1911 zum ersten Mal.

Ein Kran am Ufer, aufgenommen im Januar. Foto: Muster

Teilen | Drucken`

// bridge is a small case in which every part of the report has something to show.
func bridge() *builder {
	b := newCase(bridgeText)
	for _, bl := range []struct {
		kind  claims.BlockKind
		words string
	}{
		{claims.BlockHeadline, "Eine Brücke für Musterstadt"},
		{claims.BlockParagraph, "Der Stadtrat hat am Mittwoch den Bau einer Brücke beschlossen, die 240 Meter lang werden und rund 12,5 Millionen Euro kosten soll."},
		{claims.BlockParagraph, "„Im Herbst 2023 fahren dort die ersten Räder“, sagte Bürgermeisterin Ute Beispiel. Gegner der Brücke sprechen von einer Verschwendung."},
		{claims.BlockParagraph, "Am Hang nisten nach Angaben eines Vereins 40 Uferschwalben. Die alte Fähre fuhr 1911 zum ersten Mal."},
		{claims.BlockCaption, "Ein Kran am Ufer, aufgenommen im Januar. Foto: Muster"},
		{claims.BlockBoilerplate, "Teilen | Drucken"},
	} {
		b.block(bl.kind, bl.words)
	}
	minutes := "Sitzung vom 19. Januar.\n\nBeschlossen wurde der Bau einer Brücke von 214 Metern Länge. Die Kosten werden auf 12,5 Millionen Euro geschätzt."
	paper := "The mayor said the first bicycles would cross in autumn 2023.\n\nEngineers doubt that: the bridge cannot open before 2024."
	s1 := b.source("https://rat.example/protokoll?nr=7&lang=de", "Protokoll der Sitzung", "de", minutes)
	s2 := b.source("https://paper.example/bridge", "A bridge for Musterstadt", "en", paper)
	b.source("https://verein.example/schwalben", "", "", "")
	b.source("/home/somebody/secret/notiz.txt", "", "de", "Eine Notiz ohne Bezug.")
	b.d.Sources[0].Rank = claims.RankPrimary
	b.origins = claims.Origins{{Source: b.d.Sources[0].ID, Origin: 1}, {Source: b.d.Sources[1].ID, Origin: 2},
		{Source: b.d.Sources[3].ID, Origin: 2, Share: .8, Why: claims.Because("origin.shared", 2, 80)}}

	b.claim("c1", "Der Stadtrat hat am Mittwoch den Bau einer Brücke beschlossen", "", "")
	b.claim("c2", "die 240 Meter lang werden", "", "")
	b.claim("c3", "rund 12,5 Millionen Euro kosten", "", "")
	b.claim("c4", "„Im Herbst 2023 fahren dort die ersten Räder“", claims.SpeechDirect, "Ute Beispiel")
	b.claim("c5", "Gegner der Brücke sprechen von einer Verschwendung.", claims.SpeechReported, "")
	b.claim("c6", "Am Hang nisten nach Angaben eines Vereins 40 Uferschwalben.", claims.SpeechIndirect, "ein Verein")
	b.claim("c7", "Die alte Fähre fuhr 1911 zum ersten Mal.", "", "")
	b.claim("c8", "Ein Kran am Ufer, aufgenommen im Januar.", "", "")
	b.find1("c8").Dropped = true
	b.find1("c7").Note = "Im Stadtarchiv nachfragen."

	b.cite("c1", s1, claims.RoleSupports, minutes, "Sitzung vom 19. Januar")
	b.cite("c2", s1, claims.RoleContradicts, minutes, "von 214 Metern Länge")
	b.cite("c3", s1, claims.RoleSupports, minutes, "auf 12,5 Millionen Euro geschätzt")
	b.cite("c4", s2, claims.RoleAttribution, paper, "The mayor said the first bicycles would cross in autumn 2023.")
	b.cite("c4", s2+"", claims.RoleContradicts, paper, "the bridge cannot open before 2024")
	b.decide("c1", claims.CheckSo, claims.FindingVerified, "", "")
	b.decide("c2", claims.CheckSo, claims.FindingCorrected, "Das Protokoll nennt 214 Meter.\nDie Zahl 240 steht nirgends.", "die 214 Meter lang werden")
	b.decide("c3", claims.CheckSo, claims.FindingVerified, "", "")
	b.decide("c4", claims.CheckSaid, claims.FindingVerified, "", "")
	b.decide("c4", claims.CheckSo, claims.FindingDisputed, "Ingenieure halten 2023 für zu früh.", "")
	b.decide("c5", claims.CheckSaid, claims.FindingContext, "", "")
	b.decide("c5", claims.CheckSo, claims.FindingNotFact, "Wertung", "")
	b.decide("c6", claims.CheckSaid, claims.FindingUnsupported, "Die Seite des Vereins war nicht zu erreichen.", "")

	undone := b.history[len(b.history)-1].Seq
	b.enter("undo", claims.EntityFinding, claims.FindingID("c6", claims.CheckSaid), b.d.Findings[len(b.d.Findings)-1])
	b.history[len(b.history)-1].Undoes = undone
	b.enter("redo", claims.EntityFinding, claims.FindingID("c6", claims.CheckSaid), b.d.Findings[len(b.d.Findings)-1])
	b.history[len(b.history)-1].Undoes = undone + 1
	return b
}

func write(t testing.TB, format string, in Input) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, format, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// revised is the bridge with a newer text in force: one claim reads otherwise, another is
// not in it any more.
func revised() *builder {
	b := bridge()
	k := &b.d.Case
	first := k.Article
	first.Kept, first.Input = b.at.Add(-2*time.Hour), "/home/somebody/secret/bruecke-alt.html"
	first.RawSHA256, first.TextSHA256 = claims.SHA256([]byte("raw 1")), claims.SHA256([]byte("text 1"))
	was := *k
	k.Earlier = []claims.Version{first}
	c := b.find1("c2")
	c.State = claims.StateReopened
	c.Was = []claims.Wording{{Version: 1, Anchor: claims.Anchor{Quote: "die 260 Meter lang werden", Span: claims.Span{Start: 90, End: 115}}}}
	for i := range b.d.Findings {
		if b.d.Findings[i].Claim == "c2" {
			b.d.Findings[i].Version = 1
		}
	}
	b.d.Claims = append(b.d.Claims, claims.Claim{ID: "c9", Case: "case1", Kind: claims.KindEvent, Origin: "user", State: claims.StateDone, LastIn: 1,
		Anchor: claims.Anchor{Quote: "Die Arbeiten sollen im März beginnen", Span: claims.Span{Start: 300, End: 336}}})
	b.decide("c9", claims.CheckSo, claims.FindingUnsupported, "Der Plan nennt keinen Monat.", "")
	old, _ := json.Marshal(was)
	b.enter("article.revise", claims.EntityCase, k.ID, *k)
	b.history[len(b.history)-1].Changes[0].Old = old
	return b
}
