package report

import (
	"encoding/csv"
	"io"
	"strings"

	"tickmark/claims"
)

// Table writes the desk's spreadsheet: a row for each claim on the list, with fact, place,
// source, status and note, in a form that the desk reads again. In German its columns are
// parted by semicolons, as spreadsheets there expect.
func Table(w io.Writer, in Input) error {
	v := newView(in.public())
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if v.Lang() == "de" {
		c.Comma = ';'
	}
	var head []string
	for _, column := range []string{"fact", "place", "source", "status", "said", "note", "id"} {
		head = append(head, v.T("report.table."+column))
	}
	c.Write(head)
	for _, f := range v.Facts {
		status := map[claims.Check]string{}
		note := ""
		for _, k := range f.Checks {
			if k.Kind == "" {
				continue
			}
			status[k.Check] = k.Letter + " " + k.ShortLabel
			if note == "" {
				note = k.Reasoning
			}
		}
		row := []string{f.Words, f.Place, f.SourceList, status[claims.CheckSo], status[claims.CheckSaid], note, string(f.ID)}
		for i := range row {
			row[i] = cell(strings.TrimSpace(row[i]))
		}
		c.Write(row)
	}
	c.Flush()
	return c.Error()
}
