package report

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestReportsOfASmallCase(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		for _, format := range Formats() {
			t.Run(lang+"."+format, func(t *testing.T) {
				got := write(t, format, bridge().input(lang))
				if again := write(t, format, bridge().input(lang)); again != got {
					t.Error("the same case gave other bytes the second time")
				}
				golden(t, "bridge."+lang+"."+format, got)
			})
		}
	}
}

// The report says which version was checked, which findings were made before a change,
// and what is not in the article any more.
func TestReportsOfARevisedCase(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		for _, format := range Formats() {
			t.Run(lang+"."+format, func(t *testing.T) {
				golden(t, "revised."+lang+"."+format, write(t, format, revised().input(lang)))
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (go test -update writes it anew):\n%s", name, diff)
	}
}

func TestUnknownFormatNamesThoseThereAre(t *testing.T) {
	var b strings.Builder
	err := Write(&b, "wordperfect", bridge().input("en"))
	if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), strings.Join(Formats(), ", ")) {
		t.Errorf("error is %v", err)
	}
	if err := Write(&b, "html", Input{}); err == nil {
		t.Error("a report on no case was written")
	}
	if b.Len() != 0 {
		t.Errorf("%d bytes were written in spite of the error", b.Len())
	}
	if !slices.Equal(Formats(), []string{"html", "md", "json", "csv"}) {
		t.Errorf("formats are %v", Formats())
	}
}
