package split

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestEveryReasonHasWords looks for the sentences of all keys that the package
// names, in German and English.
func TestEveryReasonHasWords(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no source files", err)
	}
	key := regexp.MustCompile(`"(split\.(?:reason|nofact)\.[a-z_]+)"`)
	for _, lang := range []string{"de", "en"} {
		raw, err := os.ReadFile("../../assets/translations/split." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(raw, &words); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range key.FindAllStringSubmatch(string(src), -1) {
				if words[m[1]] == "" {
					t.Errorf("%s: %s has no words in %s", f, m[1], lang)
				}
			}
		}
	}
}
