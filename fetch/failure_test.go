package fetch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// english are the sentences of this package as users read them.
var english = sentences("en")

func sentences(lang string) map[string]string {
	b, err := os.ReadFile("../assets/translations/fetch." + lang + ".json")
	if err != nil {
		panic(err)
	}
	m := map[string]string{}
	if err := json.Unmarshal(b, &m); err != nil {
		panic(err)
	}
	return m
}

func TestEverySentenceIsTranslatedAndUsed(t *testing.T) {
	german := sentences("de")
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	key := regexp.MustCompile(`"(fetch\.[a-z0-9_]+)"`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range key.FindAllSubmatch(b, -1) {
			used[string(m[1])] = true
		}
	}
	for k := range used {
		if english[k] == "" || german[k] == "" {
			t.Errorf("%s is not translated", k)
		}
		if strings.Count(english[k], "%v") != strings.Count(german[k], "%v") {
			t.Errorf("%s takes different arguments in the two languages", k)
		}
	}
	for _, m := range []map[string]string{english, german} {
		for k := range m {
			if !used[k] {
				t.Errorf("%s is never said", k)
			}
		}
	}
}

func TestShownStaysShort(t *testing.T) {
	long := strings.Repeat("ä", 500)
	if got := shown(long); len([]rune(got)) != shownLength || !strings.HasSuffix(got, "…") {
		t.Errorf("shown: %d code points", len([]rune(got)))
	}
	if got := shown("a\xffb"); got != "a\ufffdb" {
		t.Errorf("shown: %q", got)
	}
}
