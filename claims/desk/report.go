package desk

import (
	"context"
	"io"

	"tickmark/claims"
	"tickmark/claims/report"
)

// Report writes the case as a document in one of report.Formats, in a language
// that assets.Speak knows.
func (d *Desk) Report(ctx context.Context, id claims.ID, w io.Writer, format, lang string) error {
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	history, err := d.History(ctx, id)
	if err != nil {
		return err
	}
	origins, err := d.Origins(ctx, c)
	if err != nil {
		return err
	}
	dossier := *c.Dossier
	dossier.Sources = c.Linked()
	return report.Write(w, format, report.Input{Dossier: &dossier, Sentences: c.Sheet.Sentences, Details: c.Sheet.Details,
		History: history, Origins: origins, Program: d.Program, Lang: lang})
}
