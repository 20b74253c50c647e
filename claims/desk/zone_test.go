package desk

import (
	"testing"

	"tickmark/claims"
)

// leftoverArticle is plain text with a line that reads like text and is none, and a
// caption that reads like text.
const leftoverArticle = `Die Brücke ist offen

Der Rat hat am Montag 400.000 Euro für die Brücke bewilligt. Die Arbeiten begannen im März 2021.

Der Newsletter erreicht 12.000 Leserinnen und erscheint jeden Freitag um sechs Uhr.

Am Wehr arbeiteten im Mai 30 Leute. Die Stadt zahlte ihnen 2.000 Euro im Monat.`

func openedDump(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d := newDesk(t)
	id, err := d.Open(t.Context(), Input{Text: leftoverArticle, Date: "2021-06-01"})
	if err != nil {
		t.Fatal(err)
	}
	return d, id
}

// at is the span of words in the article.
func at(t *testing.T, c *Case, words string) claims.Span {
	t.Helper()
	s, ok := claims.FindWords(c.Words, words)
	if !ok {
		t.Fatalf("the article does not hold %q", words)
	}
	return s
}

func TestWhatIsSetApartHasNoProposals(t *testing.T) {
	d, id := openedDump(t)
	ctx := t.Context()
	before := snapshot(t, d, id)
	letter := at(t, before, "Newsletter erreicht 12.000")
	about(t, before, "12.000")
	if err := d.SetZone(ctx, id, claims.Span{Start: letter.Start, End: letter.Start}, claims.BlockBoilerplate); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	for _, k := range c.Claims {
		if k.Anchor.Overlaps(letter) {
			t.Errorf("what was set apart is still proposed: %q", k.Anchor.Quote)
		}
	}
	if about(t, c, "400.000").ID != about(t, before, "400.000").ID {
		t.Error("a claim elsewhere became another one")
	}
	if c.Progress().Sentences >= before.Progress().Sentences {
		t.Error("the sentence set apart still counts as one to be checked")
	}
	if err := d.SetZone(ctx, id, letter, claims.BlockParagraph); err != nil {
		t.Fatal(err)
	}
	about(t, snapshot(t, d, id), "12.000")
	for range 2 {
		if _, err := d.Undo(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	after := snapshot(t, d, id)
	if len(after.Claims) != len(before.Claims) || after.Sheet.Sentences[3].Zone != before.Sheet.Sentences[3].Zone {
		t.Error("undone, the article is not what it was")
	}
}

func TestWorkIsKeptWhenItsParagraphIsSetApart(t *testing.T) {
	d, id := openedDump(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "12.000")
	if err := d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "so der Verlag"}); err != nil {
		t.Fatal(err)
	}
	if err := d.SetZone(ctx, id, k.Anchor.Span, claims.BlockBoilerplate); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if c.Claim(k.ID) == nil || c.Finding(k.ID, claims.CheckSo) == nil {
		t.Error("a finding was lost with the zone of its words")
	}
}

func TestZonesOfSeveralParagraphs(t *testing.T) {
	d, id := openedDump(t)
	c := snapshot(t, d, id)
	from, to := at(t, c, "Newsletter"), at(t, c, "30 Leute")
	if err := d.SetZone(t.Context(), id, claims.Span{Start: from.Start, End: to.End}, claims.BlockCaption); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	captions := 0
	for _, b := range c.Case.Article.Document.Blocks {
		if b.Kind == claims.BlockCaption && b.Set {
			captions++
		}
	}
	if captions != 2 {
		t.Errorf("%d of the two paragraphs selected are captions", captions)
	}
	if err := d.SetZone(t.Context(), id, from, "aside"); err == nil {
		t.Error("an unknown kind of part was taken")
	}
}

func TestLinksInWhatIsSetApartAreNoSources(t *testing.T) {
	d := newDesk(t)
	id, err := d.Open(t.Context(), Input{Rich: []byte("Subject: Brief\r\nFrom: Amt <brief@amt.example>\r\nDate: Fri, 4 Mar 2022 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
		`<p>Der Umbau kostete <a href="https://amt.example/bruecke.html">4,2 Millionen Euro</a> und dauerte acht Monate, teilte das Amt mit.</p><p><a href="https://amt.example/weg?an=eva">Newsletter abbestellen</a></p>`), RichType: "message/rfc822"})
	if err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, d, id).Sources; len(s) != 1 || s[0].URL != "https://amt.example/bruecke.html" {
		t.Errorf("sources %+v", s)
	}
}

func TestLinksOfWhatBecomesTextBecomeSources(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Die Brücke ist offen. Sie kostete laut https://amt.example/bruecke.html 4,2 Millionen Euro.\n\nDie Zahlen stehen auch bei https://archiv.example/zahlen im Netz."})
	if err != nil {
		t.Fatal(err)
	}
	listed := func() (n, links int) {
		for _, s := range snapshot(t, d, id).Sources {
			n, links = n+1, links+len(s.Links)
		}
		return n, links
	}
	part := at(t, snapshot(t, d, id), "archiv.example")
	if n, links := listed(); n != 2 || links != 2 {
		t.Fatalf("%d sources with %d links", n, links)
	}
	if err := d.SetZone(ctx, id, part, claims.BlockBoilerplate); err != nil {
		t.Fatal(err)
	}
	if n, links := listed(); n != 2 || links != 1 {
		t.Errorf("set apart: %d sources with %d links", n, links)
	}
	if err := d.SetZone(ctx, id, part, claims.BlockParagraph); err != nil {
		t.Fatal(err)
	}
	if n, links := listed(); n != 2 || links != 2 {
		t.Errorf("text again: %d sources with %d links", n, links)
	}

	id, err = d.Open(ctx, Input{Text: "Die Brücke ist offen. Sie kostete 4,2 Millionen Euro.\n\nLesen Sie auch: https://archiv.example/zahlen"})
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := listed(); n != 0 {
		t.Fatalf("a teaser makes %d sources", n)
	}
	if err := d.SetZone(ctx, id, at(t, snapshot(t, d, id), "archiv.example"), claims.BlockParagraph); err != nil {
		t.Fatal(err)
	}
	if n, links := listed(); n != 1 || links != 1 {
		t.Errorf("the teaser is text now: %d sources with %d links", n, links)
	}
	for range 2 { // the zone, then the source
		if _, err := d.Undo(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	if n, _ := listed(); n != 0 {
		t.Errorf("undone: %d sources", n)
	}
}

func TestZoneIsUndoneThoughItsLinkWasFetched(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Rich: []byte("Subject: Brief\r\nFrom: Amt <brief@amt.example>\r\nDate: Fri, 4 Mar 2022 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
		`<p>Die Brücke über die Leine ist offen. Der Umbau dauerte acht Monate.</p><p><a href="https://amt.example/bruecke.html">Newsletter abbestellen</a></p>`), RichType: "message/rfc822"})
	if err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	letter := at(t, c, "Newsletter")
	if err := d.SetZone(ctx, id, letter, claims.BlockParagraph); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if len(c.Sources) != 1 || c.Words.Slice(c.Sources[0].Links[0]) != "Newsletter abbestellen" {
		t.Fatalf("the link of what is text now is no source: %+v", c.Sources)
	}
	if err := d.Fetch(ctx, id, []claims.ID{c.Sources[0].ID}, nil); err != nil {
		t.Fatal(err)
	}
	if e, err := d.Undo(ctx, id); err != nil {
		t.Fatalf("%+v, %v", e, err)
	}
	c = snapshot(t, d, id)
	if b := c.Case.Article.Document.Blocks[1]; b.Kind != claims.BlockBoilerplate || b.Set {
		t.Errorf("undone, the paragraph is %+v", b)
	}
	if len(c.Captures) != 1 {
		t.Error("the page that was fetched is gone")
	}
}
