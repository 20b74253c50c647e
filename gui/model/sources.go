package model

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// SourceNumber is how a source is named beside the text: S1.
func SourceNumber(s *claims.Source) string { return fmt.Sprintf("S%d", s.Number) }

// SourceRow is one source in a list.
type SourceRow struct {
	Source claims.ID
	Number int
	Name   string // "S2  Title"
	Note   string // how its fetch ended, or where it is from
	OK     bool   // it holds text
	Failed bool
}

// SourceRows lists the sources of a case; busy names those being fetched.
func SourceRows(c *desk.Case, busy map[claims.ID]bool, w *assets.Words) []SourceRow {
	rows := make([]SourceRow, len(c.Sources))
	for i := range c.Sources {
		s := &c.Sources[i]
		k := c.Latest(s.ID)
		r := SourceRow{Source: s.ID, Number: s.Number, Name: SourceNumber(s) + "  " + SourceTitle(s)}
		switch {
		case busy[s.ID]:
			r.Note = w.T("gui.source.fetching")
		case k == nil:
			r.Note = beside(s, w.T("gui.ledger.waiting"))
		case k.OK():
			r.OK = true
			r.Note = beside(s, s.Published.Value)
		default:
			r.Failed = true
			r.Note = w.T(k.Message.Key, k.Message.Args...)
		}
		rows[i] = r
	}
	return rows
}

// SourceTitle is what a source calls itself, or its address: many sources without a title
// may be of one host.
func SourceTitle(s *claims.Source) string {
	if s.Title != "" {
		return strings.Join(strings.Fields(s.Title), " ")
	}
	if u, err := url.Parse(s.URL); s.Web() && err == nil && u.Host != "" {
		return u.Host + strings.TrimSuffix(u.RequestURI(), "/")
	}
	return place(s)
}

// beside puts the place of a source before what else is said below its name, unless it
// stands in the name already.
func beside(s *claims.Source, more string) string {
	at := place(s)
	switch {
	case strings.HasPrefix(SourceTitle(s), at):
		return more
	case more == "":
		return at
	}
	return at + "  ·  " + more
}

// place is the host of a page, or the name of a file.
func place(s *claims.Source) string {
	switch s.Kind {
	case claims.SourceFile:
		return filepath.Base(s.URL)
	case claims.SourcePasted:
		return s.Title
	}
	if u, err := url.Parse(s.URL); err == nil && u.Host != "" {
		return u.Host
	}
	return s.URL
}
