package desk

import (
	"tickmark/claims"
	"tickmark/claims/compare/itself"
)

// NotesOf holds a text outside any case against itself: its sums, shares, ages,
// weekdays, units, names and quotation marks.
func NotesOf(sheet *claims.Sheet) []claims.Note { return itself.Notes(sheet) }
