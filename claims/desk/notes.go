package desk

import (
	"cmp"
	"context"
	"slices"

	"tickmark/claims"
	"tickmark/claims/compare"
	"tickmark/claims/compare/itself"
)

// NotesOf holds a text outside any case against itself: its sums, shares, ages,
// weekdays, units, names and quotation marks.
func NotesOf(sheet *claims.Sheet) []claims.Note { return itself.Notes(sheet) }

// TrapTable is a table of words that are easily translated wrongly.
type TrapTable = compare.TrapTable

// ReadTraps reads a table of words that are easily translated wrongly, as a user
// wrote it, behind the program's own; name is that of the file, for the error that says
// which line cannot be read. See docs/comparing.md.
func ReadTraps(name string, text []byte) (*TrapTable, error) {
	return compare.ReadTraps(name, text)
}

// Notes holds the case's article against itself, and lists the words in it that are
// easily translated wrongly from the language of one of its sources. They are in the
// order of their first places.
func (d *Desk) Notes(ctx context.Context, c *Case) ([]claims.Note, error) {
	out := slices.Clone(c.itself())
	trapped := map[claims.Span]bool{}
	for _, s := range c.Sources {
		page := c.Latest(s.ID)
		if page == nil || !page.OK() {
			continue
		}
		p, err := d.prepare(ctx, s, *page)
		if err != nil {
			return nil, err
		}
		for _, n := range compare.Traps(c.Sheet, p.source) {
			if !trapped[n.Spans[0]] {
				trapped[n.Spans[0]] = true
				out = append(out, n)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b claims.Note) int { return cmp.Compare(a.Spans[0].Start, b.Spans[0].Start) })
	return out, nil
}
