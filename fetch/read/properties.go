package read

import (
	"strings"
	"unicode"

	"tickmark/claims"
)

// properties are what an office document or a book says about itself beside its text.
type properties struct {
	title, author, site, lang, published, modified string
}

// fromDocument is where their readings come from.
const fromDocument = "document"

// tell fills an article's metadata. A title that programs write by themselves is none.
func (p properties) tell(a *claims.Article) {
	set := func(r *claims.Reading, value string) {
		if value = squeeze(claims.Normalise(value)); r.Value == "" && value != "" && len(value) < 2000 {
			*r = claims.Reading{Value: value, From: fromDocument}
		}
	}
	if !automaticTitle(p.title) {
		set(&a.Title, p.title)
	}
	if author := cleanAuthor(strings.ReplaceAll(p.author, ";", ", ")); !anonymous(author) {
		set(&a.Author, author)
	}
	set(&a.Site, p.site)
	set(&a.Lang, langCode(p.lang))
	set(&a.Published, stamp(p.published, false))
	set(&a.Modified, stamp(p.modified, false))
}

// automaticTitle reports whether a title is none that a person gave: the name of a file
// or what a program calls a document without a name ("Dokument1", "Microsoft Word - x").
func automaticTitle(s string) bool {
	low := strings.ToLower(squeeze(s))
	if strings.HasPrefix(low, "microsoft word") || !strings.ContainsFunc(low, unicode.IsLetter) {
		return true
	}
	for _, end := range []string{".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf", ".txt", ".pdf", ".epub", ".indd"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	switch strings.TrimRight(low, " 0123456789()") {
	case "dokument", "document", "unbenannt", "untitled", "unknown", "unbekannt", "ohne titel", "kein titel", "no title", "titel", "title", "word document", "word-dokument", "vorlage", "template":
		return true
	}
	return false
}

// anonymous reports whether an author is a program or the name of an account that every
// machine has.
func anonymous(s string) bool {
	switch strings.ToLower(squeeze(s)) {
	case "microsoft office user", "microsoft office-benutzer", "microsoft office-anwender", "microsoft account", "microsoft-konto", "windows user", "windows-benutzer", "user", "benutzer", "besitzer", "owner", "admin", "administrator", "author", "autor", "verfasser", "python-docx", "unknown", "unbekannt", "un-named", "openxml", "apache poi", "calibre":
		return true
	}
	return false
}
