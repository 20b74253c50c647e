package assets

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestEveryKeyInTheCodeHasASentence reads the program's own source: a key that
// claims.Because, Words.T or a Reason is given as a literal must exist, and must
// be given as many arguments as its sentence prints. Every other literal that
// begins like the keys of a room must be one, or the beginning of one.
func TestEveryKeyInTheCodeHasASentence(t *testing.T) {
	sentences := all(t)[Fallback]
	var rooms []string
	for _, f := range files() {
		if f.room != "words" {
			rooms = append(rooms, f.room)
		}
	}
	looksLikeKey := regexp.MustCompile(`^(` + strings.Join(rooms, "|") + `)\.[a-z0-9_]+[a-z0-9_.]*$`)
	for _, root := range []string{"../claims", "../fetch", "../gui", "../cmd"} {
		if _, err := os.Stat(root); os.IsNotExist(err) {
			continue
		}
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && d.Name() == "testdata" {
				return filepath.SkipDir
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if key, args, pos := keyOf(n); key != nil {
					if problem := keyProblem(sentences, key, args); problem != "" {
						t.Errorf("%s: %s", files.Position(pos), problem)
					}
				} else if e, ok := n.(ast.Expr); ok {
					lit, ok := literal(e)
					if ok && looksLikeKey.MatchString(lit) && !isFile.MatchString(lit) && !begins(sentences, lit) {
						t.Errorf("%s: no sentence for the key %q", files.Position(n.Pos()), lit)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// keyOf finds the expression that gives a key in a call or a literal of a Reason,
// and the number of arguments that go with it, -1 where that cannot be counted.
func keyOf(n ast.Node) (key ast.Expr, args int, pos token.Pos) {
	switch n := n.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if (name != "Because" && name != "T") || len(n.Args) == 0 {
			return nil, 0, 0
		}
		args = len(n.Args) - 1
		if n.Ellipsis.IsValid() {
			args = -1
		}
		return n.Args[0], args, n.Pos()
	case *ast.CompositeLit:
		name := ""
		switch f := n.Type.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if name != "Reason" {
			return nil, 0, 0
		}
		for _, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if id, ok := kv.Key.(*ast.Ident); ok && id.Name == "Key" {
					return kv.Value, -1, n.Pos()
				}
			}
		}
	}
	return nil, 0, 0
}

// keyProblem says what is wrong with a key given in the code, "" if nothing is
// or it cannot be known from the source.
func keyProblem(sentences map[string]string, key ast.Expr, args int) string {
	if lit, ok := literal(key); ok {
		sentence, known := sentences[lit]
		if !known {
			return "no sentence for the key " + strconv.Quote(lit)
		}
		if want := len(verbs(sentence)); args >= 0 && args != want {
			return "key " + strconv.Quote(lit) + " prints " + strconv.Itoa(want) + " arguments and is given " + strconv.Itoa(args)
		}
		return ""
	}
	// "finding." + kind: some key must begin like this.
	for sum, ok := key.(*ast.BinaryExpr); ok; sum, ok = key.(*ast.BinaryExpr) {
		key = sum.X
	}
	if prefix, ok := literal(key); ok {
		if !begins(sentences, prefix) {
			return "no sentence whose key begins with " + strconv.Quote(prefix)
		}
	}
	return ""
}

// isFile matches names of files, which look like keys.
var isFile = regexp.MustCompile(`\.(html|css|json|csv|txt|md|db|go|toml)$`)

// begins reports whether the key is there, or some key goes on after it.
func begins(sentences map[string]string, key string) bool {
	if sentences[key] != "" {
		return true
	}
	if !strings.HasSuffix(key, ".") && !strings.HasSuffix(key, "_") {
		return false
	}
	for k := range sentences {
		if strings.HasPrefix(k, key) {
			return true
		}
	}
	return false
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}
