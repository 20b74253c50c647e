package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims/store"
)

// path is the database that is meant.
func (p *program) path() (string, error) {
	if p.db != "" {
		return p.db, nil
	}
	return store.DefaultPath()
}

// backups are the backups of the database that is meant.
func (p *program) backups() (*store.Backups, error) {
	path, err := p.path()
	if err != nil {
		return nil, err
	}
	if store.IsServer(path) {
		return nil, errors.New(p.words.T("backup.server"))
	}
	return store.BackupsOf(path, time.Now)
}

// served reports whether the database is one of a server, which backs it up itself.
func (p *program) served() bool {
	path, err := p.path()
	return err == nil && store.IsServer(path)
}

// tend checks the database and backs it up where that is due, at the end of a
// subcommand, and says what is wrong.
func (p *program) tend(ctx context.Context, b *store.Backups) {
	if err := b.TendOnce(ctx); err != nil && ctx.Err() == nil {
		p.say("tickmark: %s", p.sentence(err))
		p.offer(ctx, err)
	}
}

// offer says how to go on where the database is damaged and there is a backup.
func (p *program) offer(ctx context.Context, err error) {
	if p.offered || !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrNotDatabase) {
		return
	}
	b, err := p.backups()
	if err != nil {
		return
	}
	k, err := b.Good(ctx)
	if err != nil {
		return // there is none
	}
	p.offered = true
	at := b.Local(k)
	p.say("%s", p.words.T("backup.offer", p.words.DateTime(at), p.call("salvage"), p.call("restore "+filepath.Base(k.Path))))
}

// call is how a subcommand is called on this database.
func (p *program) call(rest string) string {
	if p.db != "" {
		return fmt.Sprintf("tickmark --db %q %s", p.db, rest)
	}
	return "tickmark " + rest
}

// backup is `tickmark backup`.
func (p *program) backup() *cobra.Command {
	var to string
	var force bool
	c := &cobra.Command{
		Use:   "backup [-o FILE]",
		Short: "Make a backup of the database now",
		Long: "Makes a whole, checked copy of the database, also while it is in use: in the folder\n\"backups\" beside it, or as FILE. " +
			"One a day is made without asking.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := p.backups()
			if err != nil {
				return err
			}
			var k store.Backup
			if to == "" {
				k, err = b.Make(c.Context())
			} else {
				if _, there := os.Lstat(to); there == nil && !force {
					return errors.New(p.words.T("app.file_exists", to))
				}
				k, err = b.Write(c.Context(), to)
			}
			if k.Size > 0 { // it is made, also where old ones could not be taken away
				fmt.Fprintln(c.OutOrStdout(), p.words.T("backup.made", k.Path, megabytes(k.Size)))
			}
			return err
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "the `FILE` to write (default: in the folder of the backups, by the date)")
	c.Flags().BoolVar(&force, "force", false, "write over a file that is there already")
	return c
}

// megabytes rounds up to whole ones.
func megabytes(bytes int64) int64 { return (bytes + 1<<20 - 1) >> 20 }

// backupLine is a backup for scripts.
type backupLine struct {
	At    time.Time `json:"at"`
	Path  string    `json:"path"`
	Bytes int64     `json:"bytes"`
	// Version is that of the database, where the backup was made before a migration.
	Version int `json:"before_migration_from,omitempty"`
}

// listBackups is `tickmark backups`.
func (p *program) listBackups() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "backups [--json]",
		Short: "List the backups, the newest first",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := p.backups()
			if err != nil {
				return err
			}
			list, err := b.List()
			if err != nil {
				return err
			}
			lines := make([]backupLine, 0, len(list))
			for _, k := range list {
				lines = append(lines, backupLine{k.At, k.Path, k.Size, k.Version})
			}
			if asJSON {
				return printJSON(c.OutOrStdout(), map[string]any{"backups": lines})
			}
			if len(list) == 0 {
				p.say("%s", p.words.T("backup.none", b.Folder()))
			}
			for _, k := range list {
				fmt.Fprintf(c.OutOrStdout(), "%s  %6s  %s\n", b.Local(k).Format("2006-01-02 15:04:05"),
					p.words.T("backup.size", megabytes(k.Size)), filepath.Base(k.Path))
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}

// restoreFrom puts the backup that is named in the place of the database, and says
// where that lies now.
func (p *program) restoreFrom(ctx context.Context, named string) (aside string, err error) {
	b, err := p.backups()
	if err != nil {
		return "", err
	}
	k, err := b.Find(named)
	if err != nil {
		return "", err
	}
	return b.Restore(ctx, k.Path)
}

// restored says that a backup was put back, and where what was there lies now, "" where
// there was nothing.
func (p *program) restored(from, aside string) string {
	said := p.words.T("backup.restored", from)
	if aside != "" {
		said += "\n" + p.words.T("backup.aside", aside)
	}
	return said
}

// restore is `tickmark restore`.
func (p *program) restore() *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE|DATE",
		Short: "Put a backup in the place of the database, which is set aside",
		Long: "Puts a copy of a backup in the place of the database. DATE is the day of the backup, or its\n" +
			"day and time, as \"tickmark backups\" lists them. The present database is set aside under\nanother name beside it, and never written over. No other program may have it open.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			aside, err := p.restoreFrom(c.Context(), args[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(c.OutOrStdout(), p.restored(args[0], aside))
			return nil
		},
	}
}
