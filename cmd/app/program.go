package main

import (
	"context"
	"os"
	"os/user"
	"strconv"
	"time"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read/pdf"
)

// program is what all subcommands share.
type program struct {
	words *assets.Words
	db    string // --db
	from  string // --restore
	// offered is whether it was said how to go on with a damaged database.
	offered bool
	pdf     *pdf.Extractor // made when first asked for
}

// fetcher makes the one fetcher of a run. The sample's pages come from memory.
func (p *program) fetcher(opt fetch.Options) *fetch.Fetcher {
	opt.Memory = assets.SampleHosts()
	opt.Program = "tickmark " + version()
	return fetch.New(opt)
}

// desk opens the database, making it if it is not there, and the desk over it. The
// caller calls done.
func (p *program) desk(ctx context.Context, opt fetch.Options, by string) (d *desk.Desk, done func(), err error) {
	return p.tended(ctx, store.Open, opt, by)
}

// existing is desk for what makes no sense without a database: a mistyped --db is
// an error, not a new file.
func (p *program) existing(ctx context.Context, by string) (d *desk.Desk, done func(), err error) {
	return p.tended(ctx, store.OpenExisting, fetch.Options{}, by)
}

// tended is deskOver for a subcommand, after which the database is checked and backed
// up.
func (p *program) tended(ctx context.Context, open func(context.Context, string) (*store.DB, error), opt fetch.Options, by string) (*desk.Desk, func(), error) {
	d, done, err := p.deskOver(ctx, open, opt, by)
	if err != nil {
		return nil, nil, err
	}
	if err := d.Store.ReadOnly(); err != nil {
		p.say("tickmark: %s", p.sentence(err))
		return d, done, nil
	}
	if p.served() {
		return d, done, nil
	}
	b, err := p.backups()
	if err != nil {
		done()
		return nil, nil, err
	}
	return d, func() { p.tend(ctx, b); done() }, nil
}

func (p *program) deskOver(ctx context.Context, open func(context.Context, string) (*store.DB, error), opt fetch.Options, by string) (*desk.Desk, func(), error) {
	path, err := p.path()
	if err != nil {
		return nil, nil, err
	}
	db, err := open(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	if by == "" {
		by = person()
	}
	opt.Asking = db.Note
	kept, err := p.readSettings()
	if err != nil {
		db.Close()
		return nil, nil, err
	}
	d := desk.New(desk.Config{Store: db, Fetcher: p.fetcher(opt), Reader: p.reader(), By: by, Program: "tickmark " + version(), Now: time.Now, Traps: p.traps()})
	kept.AllowHosts = append(opt.AllowHosts, kept.AllowHosts...)
	if err := d.SetNetwork(kept.Network); err != nil {
		db.Close()
		return nil, nil, err
	}
	return d, func() { db.Close() }, nil
}

// openCase is existing for what is done with one case, by the number that the user typed.
// The caller calls done.
func (p *program) openCase(ctx context.Context, number, by string) (d *desk.Desk, id claims.ID, done func(), err error) {
	n, err := caseNumber(number)
	if err != nil {
		return nil, "", nil, err
	}
	if d, done, err = p.existing(ctx, by); err != nil {
		return nil, "", nil, err
	}
	if id, err = d.Numbered(ctx, n); err != nil {
		done()
		return nil, "", nil, err
	}
	return d, id, done, nil
}

// loose makes a desk without a database, to read documents with.
func (p *program) loose(allow []string) *desk.Desk {
	return desk.New(desk.Config{Fetcher: p.fetcher(fetch.Options{AllowHosts: allow}), Reader: p.reader(), Program: "tickmark " + version(), Now: time.Now, Traps: p.traps()})
}

// person is the name under which the journal keeps what is done.
func person() string {
	u, err := user.Current()
	if err != nil {
		return os.Getenv("USER")
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// caseNumber reads the number of a case as the user typed it.
func caseNumber(arg string) (int64, error) {
	n, err := strconv.ParseInt(arg, 10, 64)
	if err != nil || n < 1 {
		return 0, misuse("app.no_case_number", arg)
	}
	return n, nil
}
