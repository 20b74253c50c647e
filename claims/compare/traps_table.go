package compare

import "tickmark/claims/lang"

// TrapTable is a table of words that are easily translated wrongly.
type TrapTable = lang.Traps

// TrapError says what is wrong with a table that a user wrote, and in which line.
type TrapError = lang.TrapError

// ReadTraps puts the entries that a user wrote behind the program's own. name is
// that of the file, for the [TrapError] that it fails with; the format is told at the
// head of claims/lang/traps.txt.
func ReadTraps(name string, text []byte) (*TrapTable, error) {
	list, err := lang.ParseTraps(name, string(text))
	if err != nil {
		return nil, err
	}
	return lang.OwnTraps().With(list), nil
}
