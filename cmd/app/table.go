package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// importTable is `tickmark import-table`: the desk's spreadsheet taken over.
func (p *program) importTable() *cobra.Command {
	var by string
	var columns, statuses map[string]string
	var yes, asJSON bool
	c := &cobra.Command{
		Use:   "import-table CASE FILE.csv [--map fact=COLUMN,…] [--yes]",
		Short: "Take the findings of the desk's spreadsheet over",
		Long: "Without --yes it only says which column it takes for what: fact, id, source, status (is it\nso?), said (did they say it?), note. --map names others, --status says which finding a word\n" +
			"stands for: --status falsch=corrected. A row belongs to the claim whose words it repeats;\nrows that repeat none are listed and left alone.",
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			f, _, err := p.openImport(args[1])
			if err != nil {
				return err
			}
			defer f.Close() // only read
			sheet, err := desk.ReadTable(f)
			if err != nil {
				return err
			}
			m, err := mapped(sheet, columns)
			if err != nil {
				return err
			}
			words := desk.UsualStatuses()
			for word, name := range statuses {
				kind, err := finding(name)
				if err != nil {
					return err
				}
				words.Set(word, kind)
			}
			if !yes {
				p.printMapping(c, sheet, m, words)
				return nil
			}
			return p.onCase(c, args[0], by, func(w work) error {
				got, err := w.desk.ImportTable(w.ctx, w.id, sheet, m, words, p.words)
				if err != nil {
					return err
				}
				return p.printTable(c, got, asJSON)
			})
		},
	}
	f := c.Flags()
	f.StringToStringVar(&columns, "map", nil, "which `COLUMN` holds what, as fact=Aussage")
	f.StringToStringVar(&statuses, "status", nil, "which finding a word stands for, as `falsch=corrected`")
	f.BoolVar(&yes, "yes", false, "take the rows over")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}

// mapped is the guessed mapping with what the user named in its place.
func mapped(sheet *desk.Table, columns map[string]string) (desk.Mapping, error) {
	m := desk.GuessMapping(sheet.Head)
	for what, name := range columns {
		known := false
		for _, column := range desk.Columns {
			known = known || string(column) == what
		}
		if !known {
			return nil, misuse("app.no_table_column", what)
		}
		delete(m, desk.Column(what))
		for i, head := range sheet.Head {
			if _, taken := m[desk.Column(what)]; !taken && strings.EqualFold(head, strings.TrimSpace(name)) {
				m[desk.Column(what)] = i
			}
		}
		if _, found := m[desk.Column(what)]; !found && name != "" {
			return nil, misuse("app.no_column_named", name, strings.Join(sheet.Head, ", "))
		}
	}
	return m, nil
}

func (p *program) printMapping(c *cobra.Command, sheet *desk.Table, m desk.Mapping, words desk.Statuses) {
	out := c.OutOrStdout()
	for _, column := range desk.Columns {
		name := "–"
		if i, ok := m[column]; ok {
			name = plainLine(sheet.Head[i])
		}
		fmt.Fprintf(out, "%s = %s\n", column, name)
	}
	for _, word := range words.Unknown(sheet, m) {
		fmt.Fprintln(out, p.words.T("app.table_unknown", plainLine(word)))
	}
	p.say("%s", p.words.T("app.table_confirm", len(sheet.Rows)))
}

// leftJSON is a row that nothing was taken from.
type leftJSON struct {
	Line   int    `json:"line"`
	Fact   string `json:"fact"`
	Reason string `json:"reason"`
}

func (p *program) printTable(c *cobra.Command, got desk.TableResult, asJSON bool) error {
	left := []leftJSON{}
	for _, l := range got.Left {
		left = append(left, leftJSON{l.Line, claims.Shorten(l.Fact, 200), sentence(l.Why, p.words)})
	}
	if asJSON {
		return printJSON(c.OutOrStdout(), map[string]any{"set": got.Set, "same": got.Same, "left": left})
	}
	for _, l := range left {
		p.say("%d: %s (%s)", l.Line, plainLine(l.Fact), plainLine(l.Reason))
	}
	fmt.Fprintln(c.OutOrStdout(), p.words.T("app.table_imported", got.Set, got.Same, len(left)))
	return nil
}
