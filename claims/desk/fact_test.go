package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tickmark/claims"
)

func TestFactsOfTheArticle(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	for fact, value := range map[claims.Fact]string{claims.FactTitle: " Neue  Brücke ", claims.FactAuthor: "Erika Beispiel", claims.FactSite: "Zeitung",
		claims.FactModified: "2021-03-06", claims.FactSection: "Lokales", claims.FactCanonical: "https://zeitung.example/a"} {
		if err := d.SetFact(ctx, id, fact, value); err != nil {
			t.Fatalf("%s: %v", fact, err)
		}
	}
	c := snapshot(t, d, id)
	a := c.Case.Article.Document
	if c.Case.Title != "Neue Brücke" || a.Title != (claims.Reading{Value: "Neue Brücke", From: claims.FromUser}) || a.Author.Value != "Erika Beispiel" || a.Canonical.From != claims.FromUser {
		t.Errorf("the case is called %q, its article says %+v", c.Case.Title, a)
	}
	for fact, value := range map[claims.Fact]string{claims.FactPublished: "gestern", claims.FactModified: "2021-13-01", claims.FactLang: "deutsch", claims.FactCanonical: "javascript:x", "rating": "5"} {
		if err := d.SetFact(ctx, id, fact, value); err == nil {
			t.Errorf("%s was set to %q", fact, value)
		}
	}
	for _, typed := range []string{"21. Mai 2021", "21 May 2021", "2021-05-21", "21.5.2021"} {
		if err := d.SetFact(ctx, id, claims.FactModified, typed); err != nil || snapshot(t, d, id).Case.Article.Document.Modified.Value != "2021-05-21" {
			t.Errorf("%q: %v, %+v", typed, err, snapshot(t, d, id).Case.Article.Document.Modified)
		}
	}
}

func TestDateOfTheArticleMovesItsWeekdays(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	wednesday := func() string {
		c := snapshot(t, d, id)
		for _, detail := range c.Sheet.Details {
			if detail.Text == "Mittwoch" && strings.HasPrefix(c.Text[c.Words.Byte(detail.End):], ". Sie lobte") {
				return detail.Value
			}
		}
		return ""
	}
	if got := wednesday(); got != "2021-03-03" {
		t.Fatalf("Wednesday is %s", got)
	}
	if err := d.SetFact(ctx, id, claims.FactPublished, "2021-03-12"); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, id)
	if wednesday() != "2021-03-10" || c.Case.Article.Date != "2021-03-12" || c.Case.Article.Document.Published.From != claims.FromUser {
		t.Errorf("Wednesday is %s with %+v", wednesday(), c.Case.Article)
	}
	if err := d.SetFact(ctx, id, claims.FactPublished, ""); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); c.Case.Article.Date == "2021-03-12" || c.Case.Article.DateFrom == "given" {
		t.Errorf("taken away, the date is still %q (%s)", c.Case.Article.Date, c.Case.Article.DateFrom)
	}
}

func TestLanguageOfTheArticleSplitsItAnew(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Der Rat bewilligte zweieinhalb Millionen Euro. Das sagte Erika Beispiel am Montag.", Lang: "en", Date: "2021-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	reads := func() bool {
		for _, detail := range snapshot(t, d, id).Sheet.Details {
			if detail.Value == "2500000" {
				return true
			}
		}
		return false
	}
	if reads() {
		t.Fatal("German numerals are read in English")
	}
	if err := d.SetFact(ctx, id, claims.FactLang, "DE"); err != nil {
		t.Fatal(err)
	}
	if c := snapshot(t, d, id); !reads() || c.Case.Article.Lang != "de" || len(c.Claims) == 0 {
		t.Errorf("in %q its details are %+v", c.Case.Article.Lang, c.Sheet.Details)
	}
}

func TestFactsOfASourceOutliveAFetch(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	source := snapshot(t, d, id).Sources[0].ID
	if err := d.SetSourceFact(ctx, id, source, claims.FactAuthor, "Tiefbauamt"); err != nil {
		t.Fatal(err)
	}
	if err := d.SetSourceFact(ctx, id, source, claims.FactPublished, "2021-03-03"); err != nil {
		t.Fatal(err)
	}
	if err := d.SetSourceFact(ctx, id, source, claims.FactSection, "x"); err == nil {
		t.Error("a source was given a section")
	}
	if err := d.Fetch(ctx, id, []claims.ID{source}, nil); err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, d, id).Source(source)
	if s.Author != "Tiefbauamt" || s.Published != (claims.Reading{Value: "2021-03-03", From: claims.FromUser}) || s.Title != "Mitteilung des Tiefbauamts" {
		t.Errorf("after the fetch the source is %+v", s)
	}
}

// TestFactsOfASourceCountInItsHints: days without a date in a source are read against the
// date of publication that a person gave it.
func TestFactsOfASourceCountInItsHints(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	id, err := d.Open(ctx, Input{Text: "Die Brücke über die Leine wurde am 3. März 2021 freigegeben.", Lang: "de", Date: "2021-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	source, err := d.AddPasted(ctx, id, "Meldung", Input{Text: "Die Brücke über die Leine wurde am Mittwoch freigegeben."})
	if err != nil {
		t.Fatal(err)
	}
	status := func() claims.Status {
		c := snapshot(t, d, id)
		hints, err := d.Compare(ctx, c, about(t, c, "3. März").ID)
		if err != nil || len(hints) != 1 {
			t.Fatalf("%d hints, %v", len(hints), err)
		}
		for _, m := range hints[0].Details {
			if m.Detail.Value == "2021-03-03" {
				return m.Status
			}
		}
		return ""
	}
	for _, k := range []struct {
		published string
		want      claims.Status
	}{{"2021-03-12", claims.StatusAbsent}, {"2021-03-05", claims.StatusMatch}} {
		if err := d.SetSourceFact(ctx, id, source, claims.FactPublished, k.published); err != nil {
			t.Fatal(err)
		}
		if got := status(); got != k.want {
			t.Errorf("with a source of %s the day is %q, want %q", k.published, got, k.want)
		}
	}
}

// TestADeclaredLanguageIsNotBelievedAgainstTheText: programs write the language of their
// menus into what they save.
func TestADeclaredLanguageIsNotBelievedAgainstTheText(t *testing.T) {
	const page = `<html lang="en-US"><head><title>Der Wald</title></head><body><article><h1>Der Wald</h1>
<p>Der Wald gehört seit dem 1. September 2023 wieder dem Dorf. Für das Holz zahlt das Sägewerk in diesem Jahr 90.000 Euro, und das ist mehr als erwartet.</p>
<p>Die Mitglieder haben darüber beraten, ob sie mit dem Geld einen neuen Weg durch den Wald bauen sollen. Es gab Streit, aber nicht für lange. Wer will, der kann sich an den
Kosten beteiligen. Nach der Versammlung gingen viele noch in die Wirtschaft, wo bis in die Nacht über Eichen und Buchen geredet wurde.</p></article></body></html>`
	path := filepath.Join(t.TempDir(), "wald.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	for _, k := range []struct {
		given, lang string
		declared    claims.Reading
	}{
		{"", "de", claims.Reading{Value: "en", From: "html"}},
		{"en", "en", claims.Reading{Value: "en", From: claims.FromUser}},
	} {
		id, err := d.Open(t.Context(), Input{From: path, Lang: k.given})
		if err != nil {
			t.Fatal(err)
		}
		if c := snapshot(t, d, id); c.Case.Article.Lang != k.lang || c.Sheet.Lang != k.lang || c.Case.Article.Document.Lang != k.declared {
			t.Errorf("with %q given it is read in %s, and declares %+v", k.given, c.Case.Article.Lang, c.Case.Article.Document.Lang)
		}
		if err := d.ReadAs(t.Context(), id, "windows-1252"); err != nil {
			t.Fatal(err)
		}
		if c := snapshot(t, d, id); c.Case.Article.Lang != k.lang {
			t.Errorf("read in another encoding, with %q given, it is read in %s", k.given, c.Case.Article.Lang)
		}
	}
}
