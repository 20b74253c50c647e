package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// traps is the table of words that are easily translated wrongly: the program's own
// and what the user wrote into the file that TICKMARK_TRAPS names, else into
// tickmark/traps.txt in the folder for settings. It is nil, for the program's own alone,
// where there is none. A file that cannot be read is told and left out: it must not keep
// anybody from their work.
func (p *program) traps() *desk.TrapTable {
	path := os.Getenv("TICKMARK_TRAPS")
	named := path != ""
	if !named {
		folder, err := os.UserConfigDir()
		if err != nil {
			return nil
		}
		path = filepath.Join(folder, "tickmark", "traps.txt")
	}
	b, err := os.ReadFile(path)
	if err != nil {
		if named || !os.IsNotExist(err) {
			p.say("%s", err)
		}
		return nil
	}
	table, err := desk.ReadTraps(path, b)
	if err != nil {
		p.say("%s", p.sentence(err))
		return nil
	}
	return table
}

// printNotes prints what holding a text against itself gave: what does not fit first.
func (p *program) printNotes(w io.Writer, text *claims.Text, notes []claims.Note) {
	alarms := 0
	for _, n := range notes {
		if n.Alarm {
			alarms++
		}
	}
	if len(notes) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", p.words.T("app.notes", alarms, len(notes)-alarms))
	for _, alarm := range []bool{true, false} {
		for _, n := range notes {
			if n.Alarm != alarm {
				continue
			}
			mark := "·"
			if alarm {
				mark = "≠"
			}
			places := make([]string, 0, len(n.Spans))
			for _, s := range n.Spans {
				places = append(places, plainLine(text.Slice(s)))
			}
			fmt.Fprintf(w, "  %s %s\n      %s\n", mark, plainLine(sentence(n.Reason, p.words)), strings.Join(places, " … "))
		}
	}
}
