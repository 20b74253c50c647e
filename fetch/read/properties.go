package read

import (
	"regexp"
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

// noTitle is what programs write where nobody gave a title: their own name, the name of
// the file, "Dokument1".
var noTitle = regexp.MustCompile(`(?i)^(?:microsoft (?:word|powerpoint|excel|office)\b|powerpoint[- ]pr|` +
	`(?:dokument|document|unbenannt|untitled|unknown|unbekannt|ohne titel|kein titel|no title|titel|title|word document|word-dokument|vorlage|template|präsentation|presentation|layout|print|scan)[ _-]?[\d ()]*$)|` +
	`\.(?:doc[xm]?|dotx?|od[tp]|ott|rtf|pdf|epub|pptx?|xlsx?|indd|qxp|qxd|pages|tex|dvi|ps|html?|txt|tmp|cdr|ai)$`)

// automaticTitle reports whether a title is none that a person gave.
func automaticTitle(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLetter) || noTitle.MatchString(squeeze(s))
}

// anonymous reports whether an author is a program or the name of an account that every
// machine has.
func anonymous(s string) bool {
	switch strings.ToLower(squeeze(s)) {
	case "microsoft office user", "microsoft office-benutzer", "microsoft office-anwender", "microsoft account", "microsoft-konto", "windows user", "windows-benutzer", "user", "benutzer", "anwender", "microsoft", "microsoft corporation", "windows", "besitzer", "owner", "admin", "administrator", "author", "autor", "verfasser", "python-docx", "unknown", "unbekannt", "un-named", "openxml", "apache poi", "calibre":
		return true
	}
	return false
}
