package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/casefile"
	"tickmark/claims/desk"
	"tickmark/fetch"
)

// importCase imports a case file and says what became of it.
func (p *program) importCase(c *cobra.Command, name string, seal string, asJSON bool) error {
	ctx := c.Context()
	f, size, err := p.openImport(name)
	if err != nil {
		return err
	}
	defer f.Close() // only read
	sealed, secret := desk.Sealed(f), ""
	if sealed {
		if secret, err = p.passphrase(seal, false); err != nil {
			return err
		}
	}
	d, done, err := p.desk(ctx, fetch.Options{}, "") // the first case of a new machine may come from a file
	if err != nil {
		return err
	}
	defer done()
	var came desk.Imported
	if sealed {
		came, err = d.ImportSealed(ctx, f, size, secret)
	} else {
		came, err = d.Import(ctx, f, size)
	}
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
			d, id, done, err := p.openCase(ctx, args[0], by)
			if err != nil {
				return err
			}
			defer done()
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
