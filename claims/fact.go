package claims

// Fact names something that a document says about itself.
type Fact string

// The facts about a document.
const (
	FactTitle     Fact = "title"
	FactAuthor    Fact = "author"
	FactSite      Fact = "site"      // who publishes it
	FactPublished Fact = "published" // YYYY-MM-DD
	FactModified  Fact = "modified"  // YYYY-MM-DD
	FactSection   Fact = "section"
	FactLang      Fact = "lang"      // ISO 639-1, lower case
	FactCanonical Fact = "canonical" // its own address, http or https
)

// Facts lists them in the order in which they are shown.
var Facts = []Fact{FactTitle, FactAuthor, FactSite, FactPublished, FactModified, FactSection, FactLang, FactCanonical}

// FromUser is where a reading comes from that a person gave.
const FromUser = "user"

// Reading is the article's reading of a fact, to be read or changed; nil for a fact
// that there is not.
func (a *Article) Reading(f Fact) *Reading {
	switch f {
	case FactTitle:
		return &a.Title
	case FactAuthor:
		return &a.Author
	case FactSite:
		return &a.Site
	case FactPublished:
		return &a.Published
	case FactModified:
		return &a.Modified
	case FactSection:
		return &a.Section
	case FactLang:
		return &a.Lang
	case FactCanonical:
		return &a.Canonical
	}
	return nil
}
