package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tickmark/claims"
)

// misread is an article in Windows-1251 that declares another encoding, with words
// that are the same in both.
func misread(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	// "Мост открыт" in Windows-1251, among words in ASCII.
	body := "<html lang=\"de\"><head><meta charset=\"windows-1252\"></head><body><article><h1>Bericht</h1>" +
		"<p>Der Umbau kostete 4,2 Millionen Euro. Auf dem Schild steht \xcc\xee\xf1\xf2 \xee\xf2\xea\xf0\xfb\xf2, das hat 20 Zeichen.</p>" +
		"<p>Am 3. Mai 2021 kamen 300 Leute zum <a href=\"https://amt.example/bruecke.html\">Fest</a> am Ufer.</p></article></body></html>"
	path := filepath.Join(t.TempDir(), "bericht.html")
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	id, err := d.Open(t.Context(), Input{From: path})
	if err != nil {
		t.Fatal(err)
	}
	return d, id
}

func TestReadAsAnotherEncoding(t *testing.T) {
	d, id := misread(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	if strings.Contains(c.Text, "Мост") {
		t.Fatal("the encoding was found without help")
	}
	kept := about(t, c, "4,2 Millionen")
	if err := d.Decide(ctx, id, kept.ID, claims.CheckSo, Decision{Kind: claims.FindingVerified, Reasoning: "Haushalt"}); err != nil {
		t.Fatal(err)
	}
	if err := d.SetFact(ctx, id, claims.FactAuthor, "Erika Beispiel"); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadAs(ctx, id, "windows-1251"); err != nil {
		t.Fatal(err)
	}
	c = snapshot(t, d, id)
	if !strings.Contains(c.Text, "Мост открыт") || c.Case.Article.Document.Charset != "windows-1251" {
		t.Errorf("read as windows-1251 (%s) the text is %q", c.Case.Article.Document.Charset, c.Text)
	}
	if c.Finding(kept.ID, claims.CheckSo) == nil || c.Words.Slice(c.Claim(kept.ID).Anchor.Span) != kept.Anchor.Quote {
		t.Error("a checked claim did not go along")
	}
	if c.Case.Article.Document.Author.Value != "Erika Beispiel" {
		t.Error("what the user said of the article is gone")
	}
	if s := c.Sources[0]; c.Words.Slice(s.Links[0]) != "Fest" || len(c.Sources) != 1 {
		t.Errorf("sources %+v", c.Sources)
	}
	if remarks, err := d.Prove(ctx, id); err != nil || len(remarks) > 0 {
		t.Errorf("afterwards not everything holds: %v %v", remarks, err)
	}
	if _, err := d.Undo(ctx, id); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); strings.Contains(c.Text, "Мост") {
		t.Error("undone, the article still has its other text")
	}
}

func TestAnEncodingThatLosesWorkIsRefused(t *testing.T) {
	d, id := misread(t)
	ctx := t.Context()
	k := about(t, snapshot(t, d, id), "20 Zeichen")
	if err := d.Decide(ctx, id, k.ID, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Reasoning: "es sind elf"}); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadAs(ctx, id, "windows-1251"); err == nil || !strings.Contains(err.Error(), "20 Zeichen") {
		t.Errorf("words that were checked went: %v", err)
	}
	if err := d.ReadAs(ctx, id, "klingon"); err == nil {
		t.Error("an unknown encoding was taken")
	}
	if c := snapshot(t, d, id); c.Finding(k.ID, claims.CheckSo) == nil {
		t.Error("the finding is gone")
	}
}

func TestReadASourceAsAnotherEncoding(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "quelle.txt")
	if err := os.WriteFile(path, []byte("\xcc\xee\xf1\xf2 \xee\xf2\xea\xf0\xfb\xf2. Der Umbau kostete 5,1 Millionen Euro, sagt das Amt in M\xfcnchen."), 0o600); err != nil {
		t.Fatal(err)
	}
	source, err := d.AddSource(ctx, id, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(ctx, id, []claims.ID{source}, nil); err != nil {
		t.Fatal(err)
	}
	first := snapshot(t, d, id).Latest(source)
	if err := d.ReadSourceAs(ctx, id, source, "windows-1251"); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	again := c.Latest(source)
	if again.ID == first.ID || again.SHA256 != first.SHA256 || !again.Started.Equal(first.Started) || again.Reread.IsZero() || again.Charset != "windows-1251" {
		t.Errorf("read again it is %+v", again)
	}
	if text, err := d.CaptureText(ctx, *again); err != nil || !strings.HasPrefix(text, "Мост открыт") {
		t.Errorf("it says %q, %v", text, err)
	}
	if old := c.Capture(first.ID); old == nil || old.TextSHA256 != first.TextSHA256 {
		t.Error("the first reading changed")
	}
	if err := d.ReadSourceAs(ctx, id, c.Sources[0].ID, ""); err == nil {
		t.Error("a source that was never fetched was read again")
	}
}

func TestAnotherEncodingKeepsWhatWasSaidAtTheOpening(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "bericht.txt")
	body := "Der Rat in M\xfcnchen bewilligte zweieinhalb Millionen Euro. Das sagte Erika Beispiel am Montag.\n\nDie Stra\xdfe ist seit acht Monaten gesperrt, sagte das Amt."
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	id, err := d.Open(ctx, Input{From: path, Lang: "en", Date: "2021-03-05", Charset: "windows-1251"})
	if err != nil {
		t.Fatal(err)
	}
	// The part that is set apart was misread, so its words will not be found again.
	misread := at(t, snapshot(t, d, id), "acht Monaten")
	if err := d.SetZone(ctx, id, misread, claims.BlockCaption); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadAs(ctx, id, "windows-1252"); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if a := c.Case.Article; a.Lang != "en" || a.Date != "2021-03-05" || a.DateFrom != "given" {
		t.Errorf("read again, the article is in %q of %q (%s)", a.Lang, a.Date, a.DateFrom)
	}
	if b := c.Case.Article.Document.Blocks; len(b) != 2 || !strings.HasPrefix(c.Words.Slice(b[1].Span), "Die Straße") || b[1].Kind != claims.BlockCaption || !b[1].Set || b[0].Set {
		t.Errorf("read again, its parts are %+v", b)
	}
}

func TestReadAgainASourceHasItsTitleRight(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "quelle.html")
	if err := os.WriteFile(path, []byte("<html><head><title>\xcc\xee\xf1\xf2 \xee\xf2\xea\xf0\xfb\xf2</title><meta charset=windows-1252></head><body><p>Der Umbau kostete 5,1 Millionen Euro, sagt das Amt.</p></body></html>"), 0o600); err != nil {
		t.Fatal(err)
	}
	source, err := d.AddSource(ctx, id, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(ctx, id, []claims.ID{source}, nil); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadSourceAs(ctx, id, source, "windows-1251"); err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, d, id).Source(source); s.Title != "Мост открыт" {
		t.Errorf("its title is %q", s.Title)
	}
	if err := d.SetSourceFact(ctx, id, source, claims.FactTitle, "Die Brücke"); err != nil {
		t.Fatal(err)
	}
	if err := d.ReadSourceAs(ctx, id, source, "windows-1252"); err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, d, id).Source(source); s.Title != "Die Brücke" {
		t.Errorf("the title that the user gave became %q", s.Title)
	}
}

func TestAReadingIsNotChangedByTheCaseThatTakesIt(t *testing.T) {
	d, id := misread(t)
	ctx := t.Context()
	if err := d.SetFact(ctx, id, claims.FactAuthor, "Erika Beispiel"); err != nil {
		t.Fatal(err)
	}
	if err := d.SetZone(ctx, id, at(t, snapshot(t, d, id), "Am 3. Mai"), claims.BlockCaption); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	a, _, err := d.Read(ctx, Input{From: c.Case.Article.Input, Charset: "windows-1251"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := reread(c, a); err != nil {
		t.Fatal(err)
	}
	if a.Author.Value != "" || slices.ContainsFunc(a.Blocks, func(b claims.Block) bool { return b.Set }) {
		t.Errorf("the reading became %+v", a)
	}
}
