package read

import (
	"os"
	"path/filepath"
	"testing"
)

// fixtures are the fixtures of a format.
func fixtures(tb testing.TB, format string) [][]byte {
	tb.Helper()
	sources, err := filepath.Glob("testdata/" + format + "/*/source.*")
	if err != nil {
		tb.Fatal(err)
	}
	var all [][]byte
	for _, s := range sources {
		b, err := os.ReadFile(s)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, b)
	}
	return all
}

// fuzz reads whatever comes: an article that keeps its promises, or an error.
func fuzz(f *testing.F, format string, in Input) {
	for _, b := range fixtures(f, format) {
		f.Add(b)
	}
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
