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
)

// program is what all subcommands share.
type program struct {
	words *assets.Words
	db    string // --db
}

// fetcher makes the one fetcher of a run. The sample's pages come from memory.
func (p *program) fetcher(opt fetch.Options) *fetch.Fetcher {
	opt.Memory = assets.SampleHosts()
	opt.Program = "tickmark " + version()
	return fetch.New(opt)
}

// desk opens the database and makes the desk over it. The caller calls done.
func (p *program) desk(ctx context.Context, opt fetch.Options, by string) (d *desk.Desk, done func(), err error) {
	path := p.db
	if path == "" {
		if path, err = store.DefaultPath(); err != nil {
			return nil, nil, err
		}
	}
	db, err := store.Open(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	if by == "" {
		by = person()
	}
	d = desk.New(desk.Config{Store: db, Fetcher: p.fetcher(opt), By: by, Program: "tickmark " + version(), Now: time.Now})
	return d, func() { db.Close() }, nil
}

// loose makes a desk without a database, to read documents with.
func (p *program) loose(allow []string) *desk.Desk {
	return desk.New(desk.Config{Fetcher: p.fetcher(fetch.Options{AllowHosts: allow}), Program: "tickmark " + version(), Now: time.Now})
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

// numbered finds a case by the number that the user typed.
func numbered(ctx context.Context, d *desk.Desk, arg string) (claims.ID, error) {
	n, err := strconv.ParseInt(arg, 10, 64)
	if err != nil {
		return "", misuse("app.no_case_number", arg)
	}
	return d.Numbered(ctx, n)
}
