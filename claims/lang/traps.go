package lang

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"tickmark/claims"
)

// Trap is an entry of a table of words that are easily translated wrongly.
type Trap struct {
	Lang, From string     // of the text in which the words stand, and of what it may come from
	Words      [][]string // each one or more words, folded; a star ends a word of any ending
	Source     [][]string // of which the source must have one; none: nothing is asked of it
	Beside     bool       // only beside a number
	Says       claims.ByLang
}

// Traps is a table of traps. Its format is told at the head of traps.txt, which holds
// the program's own; users write theirs in the same way.
type Traps struct {
	list  []Trap
	first map[string][]int // entries by the language and the first letters of their words
}

//go:embed traps.txt
var trapsText string

// OwnTraps is the program's table. It is read on first use.
var OwnTraps = sync.OnceValue(func() *Traps {
	list, _ := ParseTraps("traps.txt", trapsText) // a test holds that it can be read
	return NewTraps(list)
})

// NewTraps makes a table of entries.
func NewTraps(list []Trap) *Traps {
	t := &Traps{list: list, first: map[string][]int{}}
	for i, e := range list {
		for _, w := range e.Words {
			key := e.Lang + bucket(w[0])
			if l := t.first[key]; len(l) == 0 || l[len(l)-1] != i {
				t.first[key] = append(l, i)
			}
		}
	}
	return t
}

// With is the table with further entries behind its own.
func (t *Traps) With(more []Trap) *Traps {
	return NewTraps(append(t.list[:len(t.list):len(t.list)], more...))
}

// Len is the number of entries.
func (t *Traps) Len() int { return len(t.list) }

// At lists the entries of a language some of whose words may begin with a folded
// word, for a text that comes from another language.
func (t *Traps) At(code, from, fold string) []*Trap {
	var out []*Trap
	for _, i := range t.first[code+bucket(fold)] {
		if e := &t.list[i]; e.From == from {
			out = append(out, e)
		}
	}
	return out
}

// bucket is the part of a folded word by which entries are found.
func bucket(fold string) string {
	fold = strings.TrimSuffix(fold, "*")
	return fold[:min(2, len(fold))]
}

// TrapWord reports whether a folded word of a text is one of an entry, which may end
// in a star.
func TrapWord(pattern, fold string) bool {
	if stem, star := strings.CutSuffix(pattern, "*"); star {
		return strings.HasPrefix(fold, stem)
	}
	return pattern == fold
}

// The bounds of a table that somebody gives.
const (
	mostTraps     = 5000
	mostTrapBytes = 1 << 20
)

// TrapError says what is wrong with a table, and in which line.
type TrapError struct {
	Name   string // of the file
	Line   int    // from 1
	Reason claims.Reason
}

// Error says it in English.
func (e *TrapError) Error() string {
	return fmt.Sprintf("read %s, line %d: %s", e.Name, e.Line, e.Reason.Key)
}

// ParseTraps reads a table. It fails with a [TrapError] at the first line that it
// cannot read.
func ParseTraps(name, text string) ([]Trap, error) {
	fail := func(line int, key string, args ...any) error {
		return &TrapError{name, line, claims.Reason{Key: key, Args: append([]any{name, line}, args...)}}
	}
	if len(text) > mostTrapBytes {
		return nil, fail(1, "notes.traps_too_long")
	}
	var list []Trap
	n, head := 0, 0
	done := func() error {
		if len(list) > 0 && len(list[len(list)-1].Says) == 0 {
			return fail(head, "notes.traps_no_sentence")
		}
		return nil
	}
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, "[") {
			if err := done(); err != nil {
				return nil, err
			}
			langs, words, ok := strings.Cut(line[1:], "]")
			to, from, both := strings.Cut(langs, "<")
			e := Trap{Lang: strings.TrimSpace(to), From: strings.TrimSpace(from), Words: phrases(words), Says: claims.ByLang{}}
			if !ok || !both || !isCode(e.Lang) || !isCode(e.From) || len(e.Words) == 0 || len(list) == mostTraps {
				return nil, fail(n, "notes.traps_head", line)
			}
			list, head = append(list, e), n
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		if !ok || value == "" || len(list) == 0 {
			return nil, fail(n, "notes.traps_line", line)
		}
		switch e := &list[len(list)-1]; {
		case key == "source":
			e.Source = append(e.Source, phrases(value)...)
		case key == "beside" && value == "number":
			e.Beside = true
		case isCode(key):
			e.Says[key] = value
		default:
			return nil, fail(n, "notes.traps_line", line)
		}
	}
	if err := done(); err != nil {
		return nil, err
	}
	return list, nil
}

// isCode reports whether s looks like a language code of ISO 639-1.
func isCode(s string) bool {
	return len(s) == 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'a' && s[1] <= 'z'
}

// phrases cuts words parted by commas; what is neither letter, digit nor star parts
// the words of one phrase, as it parts the words of a text.
func phrases(s string) [][]string {
	var out [][]string
	for phrase := range strings.SplitSeq(s, ",") {
		words := strings.FieldsFunc(Fold(phrase), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '*' })
		if len(words) > 0 && strings.Trim(words[0], "*") != "" {
			out = append(out, words)
		}
	}
	return out
}
