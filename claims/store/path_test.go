package store

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestDefaultPath(t *testing.T) {
	type env map[string]string
	for name, tt := range map[string]struct {
		system, home string
		env          env
		want         string // "" for none
	}{
		"named by the user":        {"linux", "/home/ada", env{"TICKMARK_DB": "x.db", "XDG_DATA_HOME": "/data"}, "x.db"},
		"Linux":                    {"linux", "/home/ada", nil, "/home/ada/.local/share/tickmark/tickmark.db"},
		"Linux, XDG":               {"linux", "/home/ada", env{"XDG_DATA_HOME": "/data"}, "/data/tickmark/tickmark.db"},
		"Linux, relative XDG":      {"linux", "/home/ada", env{"XDG_DATA_HOME": "data"}, "/home/ada/.local/share/tickmark/tickmark.db"},
		"Linux without a home":     {"linux", "", nil, ""},
		"macOS":                    {"darwin", "/Users/ada", nil, "/Users/ada/Library/Application Support/Tickmark/tickmark.db"},
		"macOS without a home":     {"darwin", "", nil, ""},
		"Windows":                  {"windows", "", env{"LocalAppData": `C:\Ada`}, `C:\Ada/Tickmark/tickmark.db`},
		"Windows without a folder": {"windows", "", nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			home := func() (string, error) {
				if tt.home == "" {
					return "", errors.New("no home")
				}
				return tt.home, nil
			}
			got, err := defaultPath(tt.system, func(k string) string { return tt.env[k] }, home)
			if filepath.ToSlash(got) != filepath.ToSlash(tt.want) || (err != nil) != (tt.want == "") {
				t.Errorf("got %q, %v", got, err)
			}
			if err != nil && !errors.Is(err, ErrNotFound) {
				t.Errorf("got %v", err)
			}
		})
	}
}
