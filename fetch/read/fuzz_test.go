package read

import (
	"os"
	"path/filepath"
	"testing"
)

// seed gives a fuzz target the fixtures of a format.
func seed(f *testing.F, format string) {
	f.Helper()
	sources, err := filepath.Glob("testdata/" + format + "/*/source.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range sources {
		b, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
}

// fuzz reads whatever comes: an article that keeps its promises, or an error.
func fuzz(f *testing.F, format string, in Input) {
	seed(f, format)
	f.Fuzz(func(t *testing.T, b []byte) {
		in := in
		in.Body = b
		in.URL = "https://www.example.org/a/b.html"
		a, err := article(in)
		if err != nil {
			if err.Error() == "" {
				t.Error("error without words")
			}
			return
		}
		sound(t, a)
	})
}

func FuzzHTML(f *testing.F) {
	fuzz(f, "html", Input{ContentType: "text/html", Name: "a.html"})
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, "markdown", Input{Name: "a.md"})
}

func FuzzText(f *testing.F) {
	fuzz(f, "text", Input{Name: "a.txt"})
}

func FuzzEML(f *testing.F) {
	fuzz(f, "eml", Input{Name: "a.eml"})
}

func FuzzMHTML(f *testing.F) {
	fuzz(f, "mhtml", Input{Name: "a.mhtml"})
}

func FuzzRTF(f *testing.F) {
	fuzz(f, "rtf", Input{Name: "a.rtf"})
}
