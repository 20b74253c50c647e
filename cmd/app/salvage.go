package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/store"
)

// salvage is `tickmark salvage`.
func (p *program) salvage() *cobra.Command {
	var to string
	var asJSON bool
	c := &cobra.Command{
		Use:   "salvage [DAMAGED -o NEW.db]",
		Short: "Read what can still be read of a damaged database, on top of the newest good backup",
		Long: "Puts a database together from the newest good backup and from everything newer that can\nstill be read of the damaged one. " +
			"Each entry of the journal and all bytes are taken only if they\nhave their hash. Without DAMAGED the database itself is repaired: what is damaged is set aside\nfirst. " +
			"With DAMAGED, which is only read, the new database is written to NEW.db.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if (len(args) == 1) != (to != "") {
				return misuse("backup.damaged_and_new")
			}
			b, err := p.backups()
			if err != nil {
				return err
			}
			var s store.Salvaged
			if to == "" {
				s, err = b.Repair(c.Context(), person())
			} else {
				if _, there := os.Lstat(to); there == nil {
					return errors.New(p.words.T("backup.new_exists", to))
				}
				s, err = b.Salvage(c.Context(), args[0], to, person())
			}
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), newSalvagedJSON(s))
			}
			p.printSalvaged(c.OutOrStdout(), s)
			return nil
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the `FILE` for the new database")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}

// salvagedJSON is what salvage prints for scripts.
type salvagedJSON struct {
	Backup       string      `json:"backup"` // "" for none
	Entries      int64       `json:"entries"`
	Newer        int64       `json:"newer"`
	Apart        int64       `json:"apart"`
	Missing      []gapJSON   `json:"missing"`
	LostCases    []claims.ID `json:"lost_cases"`
	MissingBytes int         `json:"missing_bytes"`
	Aside        string      `json:"aside"` // "" where the damaged database was left alone
}

// gapJSON are entries that could not be read, by their numbers.
type gapJSON struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

func newSalvagedJSON(s store.Salvaged) salvagedJSON {
	missing := []gapJSON{}
	for _, g := range s.Missing {
		missing = append(missing, gapJSON(g))
	}
	return salvagedJSON{s.Backup, s.Entries, s.Newer, s.Apart, missing, orEmpty(s.Lost), s.Bytes, s.Aside}
}

// printSalvaged says in sentences what was read and what is missing.
func (p *program) printSalvaged(w io.Writer, s store.Salvaged) {
	for _, r := range s.Sentences() {
		fmt.Fprintln(w, plainLine(sentence(r, p.words)))
	}
}
