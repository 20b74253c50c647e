package read

import "strings"

// bibliography is what a book's package document says about the book.
type bibliography struct {
	first    map[string]string // the first value of each element
	creators []creator
	roles    map[string]string // by the id of the element that they refine, with "#" before it
	issued   string            // the date that is said to be that of publication
}

// creator is a person who made a book. The role is one of MARC's relators.
type creator struct{ name, id, role string }

// mostCreators bounds the authors that are named; an anthology has some dozens.
const mostCreators = 100

// read reads an element of the metadata.
func (b *bibliography) read(m *markup, t tag) error {
	name, kind, _ := strings.Cut(t.name, ":")
	if name != "dc" && t.name != "opf:meta" {
		return nil
	}
	s, err := m.text()
	if err != nil {
		return err
	}
	switch s = squeeze(s); {
	case t.name == "opf:meta":
		switch property := t.attr("property"); property {
		case "role":
			if len(b.roles) < mostCreators {
				b.roles[t.attr("refines")] = s
			}
		case "dcterms:modified":
			b.first[property] = first(b.first[property], s)
		}
	case kind == "creator":
		if s != "" && len(b.creators) < mostCreators {
			b.creators = append(b.creators, creator{s, t.attr("id"), t.attr("role")})
		}
	case kind == "date" && t.attr("event") == "publication": // EPUB 2
		b.issued = first(b.issued, s)
	case kind == "date" && t.attr("event") != "":
	default:
		b.first[kind] = first(b.first[kind], s)
	}
	return nil
}

// properties are what is taken of it. Where roles are said, only authors are.
func (b *bibliography) properties() properties {
	var authors []string
	for _, c := range b.creators {
		if role := first(c.role, b.roles["#"+c.id]); role == "" || role == "aut" {
			authors = append(authors, c.name)
		}
	}
	return properties{
		title: b.first["title"], author: strings.Join(authors, ", "), site: b.first["publisher"], lang: b.first["language"],
		published: first(b.issued, b.first["date"]), modified: b.first["dcterms:modified"],
	}
}
