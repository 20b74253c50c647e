package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/casefile"
	"tickmark/claims/desk"
	"tickmark/fetch"
)

// caseFile is how the name of a case file ends.
const caseFile = ".tickmark"

// export is `tickmark export`: a case as one file.
func (p *program) export() *cobra.Command {
	var to string
	var force bool
	c := &cobra.Command{
		Use:   "export CASE -o FILE" + caseFile,
		Short: "Write a case as one file, with its snapshots, to hand on or to keep",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			var write func(*desk.Desk, claims.ID, io.Writer) error
			switch {
			case endsIn(to, caseFile):
				write = func(d *desk.Desk, id claims.ID, w io.Writer) error { return d.Export(ctx, id, w) }
			default:
				return misuse("app.no_export", to)
			}
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			d, done, err := p.existing(ctx, "")
			if err != nil {
				return err
			}
			defer done()
			id, err := d.Numbered(ctx, number)
			if err != nil {
				return err
			}
			return p.writeWhole(to, force, func(w io.Writer) error { return write(d, id, w) })
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the `FILE` to write")
	c.Flags().BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}

// importFile is `tickmark import`: a file that export wrote.
func (p *program) importFile() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "import FILE" + caseFile,
		Short: "Bring a case file in, merging it with the case if that is here already",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if !endsIn(args[0], caseFile) {
				return misuse("app.no_import", args[0])
			}
			return p.importCase(c, args[0], asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}

func endsIn(name, ending string) bool { return strings.EqualFold(filepath.Ext(name), ending) }

// importCase imports a case file and says what became of it.
func (p *program) importCase(c *cobra.Command, name string, asJSON bool) error {
	ctx := c.Context()
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close() // only read
	info, err := f.Stat()
	if err != nil {
		return err
	}
	d, done, err := p.desk(ctx, fetch.Options{}, "") // the first case of a new machine may come from a file
	if err != nil {
		return err
	}
	defer done()
	came, err := d.Import(ctx, f, info.Size())
	if err != nil {
		return err
	}
	if asJSON {
		return printJSON(c.OutOrStdout(), importedJSON{Case: came.Number, ID: came.Case, New: came.New, Added: came.Added, Changed: came.Changed,
			Removed: came.Removed, Renumbered: orEmpty(came.Renumbered), Conflicts: orEmpty(came.Conflicts)})
	}
	k, err := d.Case(ctx, came.Case)
	if err != nil {
		return err
	}
	w := c.OutOrStdout()
	switch title := plainLine(k.Case.Title); {
	case came.New:
		fmt.Fprintln(w, p.words.T("app.imported", int(came.Number), title))
	case came.Added+came.Changed+came.Removed+len(came.Conflicts) == 0:
		fmt.Fprintln(w, p.words.T("app.import_nothing", int(came.Number), title))
	default:
		fmt.Fprintln(w, p.words.T("app.import_merged", int(came.Number), title, came.Added, came.Changed, came.Removed))
	}
	for _, r := range came.Renumbered {
		fmt.Fprintln(w, p.words.T("app.import_renumbered", r.Was, r.Is))
	}
	p.printConflicts(w, k, came.Conflicts)
	return nil
}

// importedJSON is what import prints for scripts.
type importedJSON struct {
	Case       int64                 `json:"case"`
	ID         claims.ID             `json:"id"`
	New        bool                  `json:"new"`
	Added      int                   `json:"added"`
	Changed    int                   `json:"changed"`
	Removed    int                   `json:"removed"`
	Renumbered []casefile.Renumbered `json:"renumbered"`
	Conflicts  []claims.Conflict     `json:"conflicts"`
}

func (p *program) printConflicts(w io.Writer, k *desk.Case, list []claims.Conflict) {
	for _, c := range list {
		// Numbered as settle takes them.
		fmt.Fprintf(w, "≠ %d %s\n", k.OpenConflict(c)+1, plainLine(k.TellConflict(c, p.words)))
	}
}

// settle is `tickmark settle`: a person decides what an import left in conflict.
func (p *program) settle() *cobra.Command {
	var by string
	c := &cobra.Command{
		Use:   "settle CASE [CONFLICT keep|other]",
		Short: "List what two people changed differently, or decide one of it",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 3 {
				return fmt.Errorf("%d words", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			number, err := caseNumber(args[0])
			if err != nil {
				return err
			}
			d, done, err := p.existing(ctx, by)
			if err != nil {
				return err
			}
			defer done()
			id, err := d.Numbered(ctx, number)
			if err != nil {
				return err
			}
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				p.printConflicts(c.OutOrStdout(), k, k.Case.Conflicts)
				return nil
			}
			n, err := strconv.Atoi(args[1])
			if err != nil || n < 1 || n > len(k.Case.Conflicts) {
				return misuse("app.no_conflict", args[1], args[0])
			}
			if args[2] != "keep" && args[2] != "other" {
				return misuse("app.keep_or_other", args[2])
			}
			return d.Settle(ctx, id, k.Case.Conflicts[n-1], args[2] == "other")
		},
	}
	c.Flags().StringVar(&by, "by", "", "the `NAME` under which it is recorded (default: yours)")
	return c
}
