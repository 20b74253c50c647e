package model

import (
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// row finds a fact in a record.
func row(t *testing.T, rows []RecordRow, fact claims.Fact) RecordRow {
	t.Helper()
	for _, r := range rows {
		if r.Fact == fact {
			return r
		}
	}
	t.Fatalf("the record has no %s", fact)
	return RecordRow{}
}

func TestArticleRecordSaysWhereFactsWereRead(t *testing.T) {
	s := newSample(t)
	rows := ArticleRecord(s.now(), de)
	if r := row(t, rows, claims.FactPublished); r.Value != "2022-01-22" || !strings.HasPrefix(r.Note, "22. Januar 2022") || !strings.Contains(r.Note, de.T("from.json-ld")) {
		t.Errorf("published: %+v", r)
	}
	s.must(s.SetFact(t.Context(), s.id, claims.FactAuthor, "Erika Beispiel"))
	s.must(s.SetFact(t.Context(), s.id, claims.FactSection, ""))
	rows = ArticleRecord(s.now(), de)
	if r := row(t, rows, claims.FactAuthor); r.Value != "Erika Beispiel" || r.Note != de.T("from.user") {
		t.Errorf("given by the user: %+v", r)
	}
	if r := row(t, rows, claims.FactSection); r.Value != "" || r.Note != de.T("from.user") {
		t.Errorf("taken away by the user: %+v", r)
	}
	id, err := s.Open(t.Context(), desk.Input{Text: "Die Brücke ist seit dem 3. März 2021 offen. Der Umbau kostete 4 Millionen Euro."})
	s.must(err)
	c, err := s.Case(t.Context(), id)
	s.must(err)
	if r := row(t, ArticleRecord(c, de), claims.FactLang); r.Value != "de" || r.Note != de.T("from.inferred") {
		t.Errorf("found out: %+v", r)
	}
	declared := *c
	dossier := *c.Dossier
	declared.Dossier = &dossier
	dossier.Case.Article.Document.Lang = claims.Reading{Value: "en", From: "html"}
	if r := row(t, ArticleRecord(&declared, de), claims.FactLang); r.Value != "de" || r.Note != de.T("from.inferred") {
		t.Errorf("found out against what the document declares: %+v", r)
	}
	if r := row(t, ArticleRecord(c, de), claims.FactAuthor); r.Value != "" || r.Note != de.T("gui.record.not_stated") {
		t.Errorf("not stated: %+v", r)
	}
}

func TestSourceRecord(t *testing.T) {
	s := newSample(t).fetched()
	source := s.now().Sources[1]
	page := s.now().Latest(source.ID).Document
	rows := SourceRecord(&source, page, de)
	if r := row(t, rows, claims.FactTitle); !strings.Contains(r.Value, "Blinken und Lawrow") || r.Note == "" {
		t.Errorf("title: %+v", r)
	}
	if r := row(t, rows, claims.FactPublished); !strings.HasPrefix(r.Note, "21. Januar 2022") {
		t.Errorf("published: %+v", r)
	}
	s.must(s.SetSourceFact(t.Context(), s.id, source.ID, claims.FactTitle, "Protokoll"))
	source = *s.now().Source(source.ID)
	if r := row(t, SourceRecord(&source, page, de), claims.FactTitle); r.Value != "Protokoll" || r.Note != de.T("from.user") {
		t.Errorf("given by the user: %+v", r)
	}
}

func TestHistoryNamesWhatChangedInTheArticle(t *testing.T) {
	s := newSample(t)
	s.must(s.SetFact(t.Context(), s.id, claims.FactAuthor, "Erika Beispiel"))
	b := s.now().Case.Article.Document.Blocks[1]
	s.must(s.SetZone(t.Context(), s.id, b.Span, claims.BlockCaption))
	entries, err := s.History(t.Context(), s.id)
	s.must(err)
	rows := History(entries, s.now(), de)
	if got := rows[1].What; !strings.Contains(got, de.T("fact.author")) || !strings.Contains(got, "Erika Beispiel") {
		t.Errorf("the author is told as %q", got)
	}
	if got := rows[0].What; !strings.Contains(got, de.T("block.caption")) || !strings.Contains(got, "Die Außenminister") {
		t.Errorf("the zone is told as %q", got)
	}
}
