package desk

import (
	"context"
	"io"
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/fetch/read"
)

// Column is a column of the desk's spreadsheet by what it holds.
type Column string

// The columns that are read. Of them only the fact must be there.
const (
	ColumnFact   Column = "fact"   // the words of the claim
	ColumnID     Column = "id"     // of the claim; tells equal words apart
	ColumnSource Column = "source" // what the finding rests on
	ColumnStatus Column = "status" // whether it is so
	ColumnSaid   Column = "said"   // whether it was said
	ColumnNote   Column = "note"   // why
)

// Columns lists them in the order in which they are asked for. Where a fact stands, its words say.
var Columns = []Column{ColumnFact, ColumnID, ColumnSource, ColumnStatus, ColumnSaid, ColumnNote}

// Mapping says which column of a file holds what, by its number from 0.
type Mapping map[Column]int

// GuessMapping maps the columns of a file by the names that desks give them, in any
// language of the program. It is a proposal for a person to confirm.
func GuessMapping(head []string) Mapping {
	m := Mapping{}
	for _, column := range Columns {
		var names []string
		for _, lang := range assets.Languages() {
			names = append(names, listed("desk.table.names."+string(column), lang)...)
		}
		for i, name := range head {
			if _, taken := m[column]; !taken && slices.Contains(names, strings.ToLower(name)) {
				m[column] = i
			}
		}
	}
	return m
}

// Statuses says which finding a word in a status column stands for; "" for none.
type Statuses map[string]claims.FindingKind

// UsualStatuses are the words that the program knows for the findings: their letters,
// signs and names in every language of the program. Words that one desk takes for one
// finding and another for another, such as "false", are not among them.
func UsualStatuses() Statuses {
	s := Statuses{"": ""}
	for _, lang := range assets.Languages() {
		w := assets.Speak(lang)
		for _, kind := range claims.FindingKinds {
			for _, word := range []string{string(kind), kind.Letter(), kind.Glyph(), w.T("finding." + string(kind) + ".short"), w.T("finding." + string(kind)),
				kind.Letter() + " " + w.T("finding."+string(kind)+".short")} {
				s[statusKey(word)] = kind
			}
			for _, word := range listed("desk.table.status."+string(kind), lang) {
				s[statusKey(word)] = kind
			}
		}
		for _, word := range append(listed("desk.table.status.none", lang), w.T("state.open"), w.T("finding.none.short")) {
			s[statusKey(word)] = ""
		}
	}
	return s
}

// listed reads a sentence that is a list of words parted by "|".
func listed(key, lang string) []string {
	w := assets.Speak(lang)
	if !w.Has(key) {
		return nil
	}
	return strings.Split(w.T(key), "|")
}

// statusKey is a status in the form in which statuses are compared.
func statusKey(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// Set lets a word stand for a finding.
func (s Statuses) Set(word string, kind claims.FindingKind) { s[statusKey(word)] = kind }

// Unknown lists the words of the status columns that stand for no finding, each once.
func (s Statuses) Unknown(t *Table, m Mapping) []string {
	var list []string
	for _, r := range t.Rows {
		for _, column := range []Column{ColumnStatus, ColumnSaid} {
			word := m.cell(r, column)
			if _, known := s[statusKey(word)]; !known && !slices.Contains(list, word) {
				list = append(list, word)
			}
		}
	}
	return list
}

func (m Mapping) cell(r read.SheetRow, c Column) string {
	if i, ok := m[c]; ok {
		return r.Cell(i)
	}
	return ""
}

// TableResult is what became of the rows of a spreadsheet.
type TableResult struct {
	Set  int // findings that are new or other than before
	Same int // rows that say what stands already
	Left []LeftRow
}

// LeftRow is a row that nothing was taken from, with the reason.
type LeftRow struct {
	Line int // of the file
	Fact string
	Why  claims.Reason
}

// Table is a spreadsheet as it stands in its file.
type Table = read.Sheet

// ReadTable reads a spreadsheet; see [read.Spreadsheet].
func ReadTable(r io.Reader) (*Table, error) { return read.Spreadsheet(r) }

// ImportTable makes findings of the rows of a spreadsheet, all in one action. A row
// belongs to the claim whose words it repeats, but for marks, dashes and white space;
// never to one that is merely like it. A reason that stands already stays where the row
// gives none. It is refused where the mapping lacks the fact or a status is not known.
func (d *Desk) ImportTable(ctx context.Context, id claims.ID, t *Table, m Mapping, statuses Statuses, w *assets.Words) (TableResult, error) {
	var result TableResult
	if _, ok := m[ColumnFact]; !ok {
		return result, refuse("desk.table_no_fact")
	}
	if unknown := statuses.Unknown(t, m); len(unknown) > 0 {
		return result, refuse("desk.table_status", claims.Shorten(strings.Join(unknown, ", "), 200))
	}
	err := d.change(ctx, id, func(c *Case) (action, error) {
		result = TableResult{}
		a := action{name: "table.import"}
		matched := c.match(t, m, &result)
		for _, column := range []Column{ColumnSaid, ColumnStatus} {
			before := len(a.changes)
			for _, row := range matched {
				k := c.Claim(row.claim)
				check := claims.CheckSo
				if column == ColumnSaid {
					check = claims.CheckSaid
				}
				kind := statuses[statusKey(m.cell(row.SheetRow, column))]
				if kind == "" || !slices.Contains(k.Checks(), check) {
					continue
				}
				to := Decision{Kind: kind, Reasoning: rowReason(row.SheetRow, m, w)}
				if f := c.Finding(k.ID, check); f != nil && f.Kind == kind {
					to.Wording = f.Wording
					if to.Reasoning == "" {
						to.Reasoning = f.Reasoning
					}
				}
				n := len(a.changes)
				d.decided(&a, c, *k, check, to)
				if len(a.changes) > n {
					result.Set++
				} else {
					result.Same++
				}
			}
			if len(a.changes) > before && column == ColumnSaid { // both checks of a claim change its state
				next, err := c.after(claims.Entry{Changes: a.changes[before:]})
				if err != nil {
					return action{}, err
				}
				c = next
			}
		}
		return a, nil
	})
	return result, err
}

// rowReason is the reason for a finding that a row gives: its note, and its source where
// that is more than numbers of sources that the case has.
func rowReason(r read.SheetRow, m Mapping, w *assets.Words) string {
	note, source := m.cell(r, ColumnNote), m.cell(r, ColumnSource)
	if strings.Trim(source, "Ss0123456789,;– -") == "" {
		return note
	}
	named := w.T("desk.table.source", source)
	if note == "" {
		return named
	}
	if strings.Contains(note, named) {
		return note
	}
	return note + "\n" + named
}

// matchedRow is a row with the claim whose words it repeats.
type matchedRow struct {
	read.SheetRow
	claim claims.ID
}

// match finds the claims of the rows, and lists in the result the rows that have none.
func (c *Case) match(t *Table, m Mapping, result *TableResult) []matchedRow {
	byWords := map[string][]*claims.Claim{}
	for i := range c.Claims {
		if k := &c.Claims[i]; k.Listed() {
			for _, words := range []string{k.Anchor.Quote, k.Standalone} {
				if key := factKey(words); key != "" && !slices.Contains(byWords[key], k) {
					byWords[key] = append(byWords[key], k)
				}
			}
		}
	}
	taken := map[claims.ID]bool{}
	var list []matchedRow
	for _, r := range t.Rows {
		fact := m.cell(r, ColumnFact)
		leave := func(key string) { result.Left = append(result.Left, LeftRow{r.Line, fact, claims.Because(key)}) }
		found := byWords[factKey(fact)]
		if id := m.cell(r, ColumnID); len(found) > 1 {
			found = slices.DeleteFunc(slices.Clone(found), func(k *claims.Claim) bool { return string(k.ID) != id })
		}
		switch {
		case fact == "":
			leave("desk.table.no_words")
		case len(byWords[factKey(fact)]) == 0:
			leave("desk.table.no_claim")
		case len(found) != 1:
			leave("desk.table.several")
		case taken[found[0].ID]:
			leave("desk.table.twice")
		default:
			taken[found[0].ID] = true
			list = append(list, matchedRow{r, found[0].ID})
		}
	}
	return list
}

// factKey is the words of a fact in the form in which they are compared.
func factKey(s string) string { return strings.Trim(claims.Plain(s), " .,;:\"'") }
