package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath is where the user's database lies: the file that TICKMARK_DB
// names, else tickmark.db in the folder for programs' data by the platform's
// convention: $XDG_DATA_HOME/tickmark or ~/.local/share/tickmark
// (https://specifications.freedesktop.org/basedir-spec/latest/),
// ~/Library/Application Support/Tickmark, %LocalAppData%\Tickmark.
func DefaultPath() (string, error) { return defaultPath(runtime.GOOS, os.Getenv, os.UserHomeDir) }

func defaultPath(system string, env func(string) string, home func() (string, error)) (string, error) {
	const file = "tickmark.db"
	if p := env("TICKMARK_DB"); p != "" {
		return p, nil
	}
	switch system {
	case "windows":
		if p := env("LocalAppData"); p != "" {
			return filepath.Join(p, "Tickmark", file), nil
		}
		return "", noFolder(errors.New("%LocalAppData% is not set"))
	case "darwin":
		h, err := home()
		if err != nil {
			return "", noFolder(err)
		}
		return filepath.Join(h, "Library", "Application Support", "Tickmark", file), nil
	}
	// The specification says that a relative path there is to be ignored.
	if p := env("XDG_DATA_HOME"); filepath.IsAbs(p) {
		return filepath.Join(p, "tickmark", file), nil
	}
	h, err := home()
	if err != nil {
		return "", noFolder(err)
	}
	return filepath.Join(h, ".local", "share", "tickmark", file), nil
}

func noFolder(err error) error {
	return fail(ErrNotFound, "find the folder for the database",
		fmt.Errorf("%w; name a file with --db or TICKMARK_DB", err), "store.no_folder")
}
