package memory

import "tickmark/claims/lang"

// FormsVersion grows with every change of the spelling that [Forms] gives: an index of
// such terms is to be made anew then. A test holds it.
const FormsVersion = 1

// Plain is the language of a text whose words are folded and not stemmed.
const Plain = "und"

// Word is a word of a text in the one spelling in which texts meet: "Straßen", "strasse"
// and "STRASSE" are one term, so are "Müller" and "Mueller", 1.000 and 1,000.
type Word struct {
	Term       string
	Start, End int // in bytes of the text
}

// Forms spells words. It remembers the forms that it has met, since most come again.
// The zero value is ready; it must not be used by several goroutines at once.
type Forms struct {
	known map[form]string
}

// Words cuts a text into words, all of them, also those of grammar. They are stemmed in
// German and English (ISO 639-1, "" to have it guessed between the two), and only
// folded in any other language.
func (f *Forms) Words(text, code string) []Word {
	list := tokens(text)
	switch code {
	case "de", "en":
	case "":
		code = language(list)
	default:
		code = Plain
	}
	out := make([]Word, 0, len(list))
	for _, t := range list {
		if term := f.term(t, code); term != "" {
			out = append(out, Word{term, t.start, t.end})
		}
	}
	return out
}

func (f *Forms) term(t token, code string) string {
	key := form{code, t.text}
	if s, ok := f.known[key]; ok {
		return s
	}
	if len(f.known) >= mostForms || f.known == nil {
		f.known = map[form]string{}
	}
	s := ""
	if code != Plain {
		s = read(t, code).term
	}
	switch {
	case s != "":
	case t.num:
		s = number(t.text)
	default:
		s = term(lang.Fold(t.text))
	}
	f.known[key] = s
	return s
}
