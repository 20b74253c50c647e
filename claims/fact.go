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

// ChangedFact is the first fact that the case's article tells otherwise than it did
// when the case was as was; false if there is none, or the text is another one.
func (c Case) ChangedFact(was Case) (Fact, bool) {
	if c.Article.TextSHA256 != was.Article.TextSHA256 {
		return "", false
	}
	for _, f := range Facts {
		if *c.Article.Document.Reading(f) != *was.Article.Document.Reading(f) {
			return f, true
		}
	}
	return "", false
}

// ChangedBlock is the first block of the case's article that is of another kind than
// it was when the case was as was; false if there is none, or the text is another one.
func (c Case) ChangedBlock(was Case) (Block, bool) {
	if c.Article.TextSHA256 != was.Article.TextSHA256 || len(c.Article.Document.Blocks) != len(was.Article.Document.Blocks) {
		return Block{}, false
	}
	for i, b := range c.Article.Document.Blocks {
		if b != was.Article.Document.Blocks[i] {
			return b, true
		}
	}
	return Block{}, false
}
