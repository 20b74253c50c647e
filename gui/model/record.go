package model

import (
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// RecordRow is one thing that a document says about itself, to be read and changed.
type RecordRow struct {
	Fact  claims.Fact
	Name  string
	Value string // as it is kept: days as 2022-01-21
	Note  string // where it was read, or that it is not stated
}

// ArticleRecord lists what the article says about itself. What it does not state is
// shown as inferred where the program found it out, and so is the language of the text
// where it is not the one that the document declares.
func ArticleRecord(c *desk.Case, w *assets.Words) []RecordRow {
	a := c.Case.Article
	inferred := map[claims.Fact]claims.Reading{
		claims.FactTitle: {Value: c.Case.Title, From: "inferred"},
		claims.FactLang:  {Value: a.Lang, From: "inferred"},
	}
	if a.DateFrom == "inferred" {
		inferred[claims.FactPublished] = claims.Reading{Value: a.Date, From: "inferred"}
	}
	rows := make([]RecordRow, len(claims.Facts))
	for i, fact := range claims.Facts {
		r := *a.Document.Reading(fact)
		misdeclared := fact == claims.FactLang && r.Value != a.Lang
		if (r.Value == "" || misdeclared) && r.From != claims.FromUser {
			r = inferred[fact]
		}
		rows[i] = recordRow(fact, r, w)
	}
	return rows
}

// SourceRecord lists what a source says about itself.
func SourceRecord(s *claims.Source, page *claims.Article, w *assets.Words) []RecordRow {
	read := func(fact claims.Fact, value string) RecordRow {
		r := claims.Reading{Value: value}
		switch {
		case slices.Contains(s.Set, fact):
			r.From = claims.FromUser
		case page != nil && page.Reading(fact).Value == value:
			r.From = page.Reading(fact).From
		}
		return recordRow(fact, r, w)
	}
	return []RecordRow{read(claims.FactTitle, s.Title), read(claims.FactAuthor, s.Author), read(claims.FactSite, s.Publisher),
		recordRow(claims.FactPublished, s.Published, w), read(claims.FactLang, s.Lang)}
}

func recordRow(fact claims.Fact, r claims.Reading, w *assets.Words) RecordRow {
	row := RecordRow{Fact: fact, Name: w.T("fact." + string(fact)), Value: clean(r.Value)}
	from := "from." + r.From
	switch {
	case w.Has(from):
		row.Note = w.T("gui.record.read_in", w.T(from))
	case r.Value == "":
		row.Note = w.T("gui.record.not_stated")
	}
	switch r.From {
	case claims.FromUser, "inferred":
		row.Note = w.T(from)
	}
	if fact == claims.FactPublished || fact == claims.FactModified {
		if written := day(r.Value, w); written != r.Value {
			row.Note = written + "  ·  " + row.Note
		}
	}
	return row
}

// Remarks are what there is to say about how a document was read, in words.
func Remarks(a *claims.Article, w *assets.Words) []string {
	if a == nil {
		return nil
	}
	out := make([]string, len(a.Remarks))
	for i, r := range a.Remarks {
		out[i] = w.T(r.Key, r.Args...)
	}
	return out
}

// ArticleFacts lists how the article came and what is kept of it.
func ArticleFacts(c *desk.Case, w *assets.Words) []Fact {
	a := c.Case.Article
	input := a.Input
	if input == "pasted" {
		input = w.T("source.pasted")
	}
	return []Fact{
		{w.T("gui.record.input"), input},
		{w.T("gui.record.kept"), w.DateTime(a.Kept.Local())},
		{w.T("gui.record.format"), FormatName(a.Document.Format)},
		{w.T("report.capture.sha256"), a.RawSHA256},
		{w.T("report.capture.text"), a.TextSHA256},
		{w.T("report.capture.extractor"), a.Document.Extractor},
	}
}

// formatNames are the formats that are not written in capitals.
var formatNames = map[string]string{"text": "TXT", "markdown": "Markdown", "docx": "Word (DOCX)", "eml": "E-Mail (EML)"}

// FormatName is what users call a format.
func FormatName(format string) string {
	if name := formatNames[format]; name != "" {
		return name
	}
	return strings.ToUpper(format)
}

// Charsets lists the encodings that a user may choose for a document that was read
// wrongly, by the names that the web uses: those that German and English desks meet.
var Charsets = []string{"UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "macintosh", "windows-1250", "ISO-8859-2", "windows-1251", "KOI8-R", "KOI8-U",
	"windows-1253", "windows-1254", "windows-1255", "windows-1256", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"}
