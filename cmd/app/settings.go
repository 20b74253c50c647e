package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"tickmark/claims/desk"
	"tickmark/whole"
)

// settings are what a user has set for good, for the window and for the command line.
type settings struct {
	desk.Network
	// Checklist are the steps of a new checklist, none for the usual ones.
	Checklist []string `json:"checklist,omitempty"`
}

// settingsPath is where they are kept: the folder for settings by the platform's
// convention.
func settingsPath() (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "tickmark", "settings.json"), nil
}

// readSettings reads them; none are no error. A file that cannot be understood is one,
// since a proxy left out unseen would send past it what should go through it.
func (p *program) readSettings() (settings, error) {
	var s settings
	path, err := settingsPath()
	if err != nil {
		return s, nil // no such folder on this machine, so nothing was set
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, p.unread(path, err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return s, p.unread(path, err)
	}
	return s, nil
}

func (p *program) unread(path string, err error) error {
	return fmt.Errorf("%s: %w", p.words.T("app.settings_unread", path), err)
}

// keepSettings writes them whole or not at all. Only the user can read them: a proxy's
// address may hold a password.
func keepSettings(s settings) error {
	path, err := settingsPath()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return whole.WritePrivate(path, func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(s)
	})
}
