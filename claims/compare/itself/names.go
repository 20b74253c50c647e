package itself

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// spelled is a surname as it is written, where it stands first and with which given
// name.
type spelled struct {
	surname, given string // folded
	text           string
	span           claims.Span
}

const (
	leastSurname = 5   // letters of a surname that is compared
	mostNames    = 400 // different ones in one text
)

// namesTwice finds one surname in two spellings: of one sound (Lawrow, Lavrov), or one
// letter apart behind the same given name.
func (a *article) namesTwice() {
	seen := map[string]bool{}
	var list []spelled
	for i := range a.sentences {
		for _, d := range a.sentences[i].details {
			if d.Kind != claims.DetailName {
				continue
			}
			parts := strings.Fields(d.Text)
			n := spelled{surname: lang.Fold(parts[len(parts)-1]), text: d.Text, span: d.Span}
			if len(parts) > 1 {
				n.given = lang.Fold(parts[0])
			}
			if len(n.surname) < leastSurname || strings.ContainsAny(n.surname, ".-'’0123456789") || seen[n.given+" "+n.surname] || len(list) >= mostNames {
				continue
			}
			seen[n.given+" "+n.surname] = true
			for _, o := range list {
				if a.oneName(o, n) && !seen[pairKey(o, n)] {
					seen[pairKey(o, n)] = true
					a.add(claims.NoteSpelling, true, claims.Because("notes.spelling", o.text, n.text), o.span, n.span)
					break
				}
			}
			list = append(list, n)
		}
	}
}

func pairKey(a, b spelled) string { return a.surname + "\x00" + b.surname }

// oneName reports whether two spellings are of one surname.
func (a *article) oneName(m, n spelled) bool {
	if m.surname == n.surname || inflected(m.surname, n.surname) {
		return false
	}
	sameGiven := m.given != "" && m.given == n.given
	if lang.NameKey(m.surname) == lang.NameKey(n.surname) {
		return sameGiven || m.given == "" || n.given == "" || lang.NameKey(m.given) == lang.NameKey(n.given)
	}
	return sameGiven && lang.OneLetterApart(m.surname, n.surname)
}

// inflected reports whether one name is the other with the ending of a genitive or a
// plural.
func inflected(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch strings.TrimPrefix(b, a) {
	case "s", "es", "n", "en", "i":
		return true
	}
	return false
}
