package store

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every sentence that this package may say is there in both languages, with as
// many arguments, and no other is.
func TestWords(t *testing.T) {
	used := map[string]bool{"store.nothing_to_undo": true, "store.nothing_to_redo": true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if s, err := strconv.Unquote(l.Value); err == nil && strings.HasPrefix(s, "store.") && s != "store.nothing_to_" {
					used[s] = true
				}
			}
			return true
		})
	}
	var en, de map[string]string
	for lang, words := range map[string]*map[string]string{"en": &en, "de": &de} {
		raw, err := os.ReadFile(filepath.Join("..", "..", "assets", "translations", "store."+lang+".json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, words); err != nil {
			t.Fatal(err)
		}
		for key := range used {
			if (*words)[key] == "" {
				t.Errorf("%s has no words for %s", lang, key)
			}
		}
		for key := range *words {
			if !used[key] {
				t.Errorf("%s has words for %s, which is never said", lang, key)
			}
		}
	}
	for key := range en {
		if strings.Count(en[key], "%") != strings.Count(de[key], "%") {
			t.Errorf("%s takes other arguments in German", key)
		}
	}
}
