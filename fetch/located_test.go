package fetch

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLocated(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("notes.txt", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		" notes.txt ":             filepath.Join(here, "notes.txt"),
		"./notes.txt":             filepath.Join(here, "notes.txt"),
		"missing.txt":             "missing.txt",
		"www.paper.example/talks": "www.paper.example/talks",
		"ftp://paper.example/x":   "ftp://paper.example/x",
		"https://paper.example/x": "https://paper.example/x",
		"file:///etc/hosts":       "file:///etc/hosts",
	} {
		if got := Located(in); got != want {
			t.Errorf("%q is located at %q, want %q", in, got, want)
		}
	}
}
