package main

import (
	"context"
	"errors"
	"io"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
)

// The exit statuses of every subcommand.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError is a call that is wrong, as against work that failed: the key of a
// sentence and what is put into it, or what the parser of flags says.
type usageError struct {
	claims.Reason
	err error
}

func (e usageError) Error() string {
	if e.err != nil {
		return e.err.Error()
	}
	return assets.Speak(assets.Fallback).T(e.Key, e.Args...)
}

// misuse makes a usageError of a sentence.
func misuse(key string, args ...any) error { return usageError{Reason: claims.Because(key, args...)} }

// Main runs the command line and returns the exit status.
func Main() (status int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	boundMemory()
	// Libraries log what hostile servers do; the user hears of it as a sentence.
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, nil)))
	log.SetOutput(io.Discard)
	p := &program{words: assets.Speak(locale())}
	defer func() {
		if r := recover(); r != nil {
			slog.Error("the program failed", "panic", r, "stack", string(debug.Stack()))
			p.say("tickmark: %s", p.words.T("app.our_mistake"))
			status = exitFailed
		}
	}()
	out := &output{w: os.Stdout}
	root := p.root()
	root.SetOut(out)
	err := root.ExecuteContext(ctx)
	if err == nil && out.err != nil {
		err = errors.New(p.words.T("app.output_broken", out.err.Error()))
	}
	if err == nil {
		return exitDone
	}
	if errors.Is(err, errSilent) {
		return exitFailed
	}
	p.say("tickmark: %s", p.sentence(err))
	p.offer(ctx, err)
	if _, wrong := errors.AsType[usageError](err); wrong {
		p.say("%s", p.words.T("app.see_help"))
		return exitUsage
	}
	return exitFailed
}

// errSilent ends the program with status 1 where everything was said already.
var errSilent = errors.New("failed")

// sentence is what the user is told of an error.
func (p *program) sentence(err error) string {
	if why, ok := desk.Why(err); ok {
		return p.words.T(why.Key, why.Args...)
	}
	if e, ok := errors.AsType[usageError](err); ok && e.err == nil {
		return p.words.T(e.Key, e.Args...)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return p.words.T("app.cancelled")
	case errors.Is(err, store.ErrNotFound):
		return p.words.T("app.not_found")
	}
	return err.Error()
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "tickmark [ARTICLE]",
		Short:         "Check an article line by line, with the evidence beside it",
		Long:          "Tickmark opens an article from disk or the web, splits it into claims that can be\nchecked, lays each beside the sources, and keeps what you found out.\n\nWithout a subcommand it opens the window, on ARTICLE (a file or URL) if one is named.",
		Args:          cobra.ArbitraryArgs,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(c *cobra.Command, args []string) error {
			article := ""
			if len(args) > 0 {
				article = args[0]
			}
			if len(args) > 1 || article != "" && !desk.IsURL(article) && fetch.Located(article) == article && !filepath.IsAbs(article) {
				return misuse("app.no_subcommand", article)
			}
			return p.window(c.Context(), article)
		},
	}
	root.SetVersionTemplate("tickmark {{.Version}}\n")
	root.PersistentFlags().StringVar(&p.db, "db", "", "the database: a `FILE` or postgres://user@host/database (default: a file in the user's data folder, or TICKMARK_DB)")
	root.Flags().StringVar(&p.from, "restore", "", "put this backup (`FILE` or date) in the place of the database before the window opens")
	root.AddCommand(p.extract(), p.claims(), p.compare(), p.check(), p.revise(), p.fetch(), p.transcribe(), p.requests(), p.list(), p.tag(), p.due(), p.close(), p.find(), p.stats(), p.show(), p.verdict(), p.report(), p.prove(), p.export(), p.importFile(), p.settle(), p.backup(), p.listBackups(), p.restore(), p.salvage(), p.importChecks(), p.search(),
		p.flag(), p.contact(), p.query(), p.searched(), p.review(), p.sign(), p.checklist(), p.correct(), p.importTable(), p.readPDF())
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err: err} })
	for _, c := range root.Commands() {
		args := c.Args
		c.Args = func(c *cobra.Command, a []string) error {
			if args(c, a) != nil {
				return misuse("app.arguments", c.UseLine())
			}
			return nil
		}
	}
	return root
}

// locale is the user's language as the environment names it.
func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return assets.Match(v)
		}
	}
	return "en"
}

// release is the version of the program where the build does not say it.
const release = "0.1.0"

// version is the module's version if it was built from a tag, else the release
// with the commit that it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	commit := ""
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			commit = s.Value
		}
	}
	return named(info.Main.Version, commit)
}

// named makes the version that users see of a module's version and a commit. A
// pseudo-version, which Go makes up where there is no tag, says less than both.
func named(module, commit string) string {
	v := strings.TrimPrefix(module, "v")
	if v != "" && v != "(devel)" && !strings.HasPrefix(v, "0.0.0-") {
		return v
	}
	if len(commit) >= 12 {
		return release + "+" + commit[:12]
	}
	return release
}
