package desk

import (
	"context"
	"io"

	"tickmark/claims"
	"tickmark/claims/report"
)

// Report writes the case as a document in one of report.Formats, in a language
// that assets.Speak knows. Of what is confidential or private it tells what tell says.
func (d *Desk) Report(ctx context.Context, id claims.ID, w io.Writer, format, lang string, tell claims.Disclosure) error {
	in, err := d.reported(ctx, id, lang, tell)
	if err != nil {
		return err
	}
	return report.Write(w, format, in)
}

// ExportTable writes the desk's spreadsheet, which [Desk.ImportTable] reads again.
func (d *Desk) ExportTable(ctx context.Context, id claims.ID, w io.Writer, lang string, tell claims.Disclosure) error {
	in, err := d.reported(ctx, id, lang, tell)
	if err != nil {
		return err
	}
	return report.Table(w, in)
}

func (d *Desk) reported(ctx context.Context, id claims.ID, lang string, tell claims.Disclosure) (report.Input, error) {
	c, err := d.Case(ctx, id)
	if err != nil {
		return report.Input{}, err
	}
	history, err := d.History(ctx, id)
	if err != nil {
		return report.Input{}, err
	}
	origins, err := d.Origins(ctx, c)
	if err != nil {
		return report.Input{}, err
	}
	dossier := *c.Dossier
	dossier.Sources = c.Linked()
	return report.Input{Dossier: &dossier, Sentences: c.Sheet.Sentences, Details: c.Sheet.Details,
		History: history, Origins: origins, Program: d.Program, Lang: lang, Tell: tell}, nil
}
