package read

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Bounds for the XML inside documents. Word's nested tables and text boxes reach a
// depth of some 60.
const (
	deepestMarkup  = 250        // elements in each other
	mostAttributes = 500        // of an element; the roots of documents declare some 40 names
	longestToken   = 4 << 20    // bytes of a tag or a stretch of text; decoded, a tag takes 20 times as much
	mostTokens     = 20_000_000 // tags and stretches of text in a part; a novel has a million
)

// prefixes are short names for the namespaces of office documents and books, as their
// standards write them: ECMA-376 (Transitional and Strict), ODF 1.3, OPF, NCX.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                        "w",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":              "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                          "m",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
	"http://purl.org/dc/terms/":                                               "dcterms",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel",
	"http://purl.oclc.org/ooxml/package/relationships":                        "rel",
	"http://schemas.openxmlformats.org/package/2006/content-types":            "types",
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                        "office",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                         "style",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                          "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                         "table",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                       "draw",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                          "meta",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                      "manifest",
	"urn:oasis:names:tc:opendocument:xmlns:container":                         "container",
	"http://www.idpf.org/2007/opf":                                            "opf",
	"http://openebook.org/namespaces/oeb-package/1.0/":                        "opf",
	"http://www.daisy.org/z3986/2005/ncx/":                                    "ncx",
	"http://www.w3.org/2001/04/xmlenc#":                                       "enc",
}

// tag is a start tag with its namespace as a short name: "w:p". Elements of other
// namespaces have no name.
type tag struct {
	name  string
	attrs []xml.Attr
}

// attr is the value of an attribute by its local name, "" if there is none. No element
// that is read here has two of the same.
func (t tag) attr(name string) string {
	for i := range t.attrs {
		if t.attrs[i].Name.Local == name {
			return t.attrs[i].Value
		}
	}
	return ""
}

// markup reads an XML document element by element. Entities that a document declares
// are not expanded, nothing outside of it is loaded.
type markup struct {
	ctx   context.Context
	label string // of the format, for errors
	dec   *xml.Decoder
	in    *tokenBound
	names map[xml.Name]string
	depth int
	steps int
}

func newMarkup(ctx context.Context, label string, r io.Reader) *markup {
	in := &tokenBound{r: transform.NewReader(r, unicode.BOMOverride(encoding.Nop.NewDecoder()))}
	m := &markup{ctx: ctx, label: label, in: in, dec: xml.NewDecoder(in), names: map[xml.Name]string{}}
	m.dec.Entity = xml.HTMLEntity // books use them without a right to
	m.dec.CharsetReader = func(charset string, r io.Reader) (io.Reader, error) {
		e := lookUp(charset)
		switch {
		case e == nil:
			return nil, fmt.Errorf("unknown encoding %q", charset)
		case strings.HasPrefix(charsetName(e), "UTF-16"):
			return r, nil // its byte order mark has turned it into UTF-8
		}
		return transform.NewReader(r, e.NewDecoder()), nil
	}
	return m
}

// each reads up to the end of the element around, or of the document. visit is called
// for each element and reads what it wants of it with each; the rest is passed over.
// words, if not nil, is called for the text between them.
func (m *markup) each(visit func(t tag) error, words func(s string)) error {
	level := m.depth
	for {
		t, err := m.next()
		if err == io.EOF && level == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := visit(tag{m.name(t.Name), t.Attr}); err != nil {
				return err
			}
			for m.depth > level {
				if _, err := m.next(); err != nil {
					return err
				}
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if words != nil {
				words(string(t))
			}
		}
	}
}

// deep visits all elements in the one around. visit may read one's text; what lies in
// that one is then not visited.
func (m *markup) deep(visit func(t tag) error) error {
	var inside func(t tag) error
	inside = func(t tag) error {
		level := m.depth
		if err := visit(t); err != nil || m.depth < level {
			return err
		}
		return m.each(inside, nil)
	}
	return m.each(inside, nil)
}

// longestValue is how much is kept of a text that is a name, a title or the like.
const longestValue = 64 << 10

// text is what stands in the element around, without its tags.
func (m *markup) text() (string, error) {
	var b strings.Builder
	var inside func(tag) error
	words := func(s string) { b.WriteString(s[:cutAt(s, longestValue-b.Len())]) }
	inside = func(tag) error { return m.each(inside, words) }
	err := m.each(inside, words)
	return b.String(), err
}

// next reads a token within the bounds. The error is io.EOF at the end of a document
// that is whole.
func (m *markup) next() (xml.Token, error) {
	if m.steps++; m.steps%4096 == 0 && m.ctx.Err() != nil {
		return nil, m.ctx.Err()
	}
	if m.steps > mostTokens {
		return nil, fmt.Errorf("it has more than %d tags and stretches of text", mostTokens)
	}
	m.in.n = 0
	t, err := m.dec.Token()
	switch {
	case err == io.EOF:
		return nil, err
	case errors.Is(err, errLongToken):
		return nil, err
	case err != nil:
		return nil, broken(m.label, err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		if m.depth++; m.depth > deepestMarkup {
			return nil, fmt.Errorf("elements lie more than %d deep", deepestMarkup)
		}
		if len(t.Attr) > mostAttributes {
			return nil, fmt.Errorf("an element has more than %d attributes", mostAttributes)
		}
	case xml.EndElement:
		m.depth--
	}
	return t, nil
}

// name is the short name of an element.
func (m *markup) name(n xml.Name) string {
	s, ok := m.names[n]
	if !ok {
		if p := prefixes[n.Space]; p != "" {
			s = p + ":" + n.Local
		}
		if len(m.names) < 1000 { // no standard has so many elements
			m.names[n] = s
		}
	}
	return s
}

var errLongToken = fmt.Errorf("a tag or text has more than %d MB", longestToken>>20)

// tokenBound ends a document in which a token takes too many bytes. n is set to zero
// before each token.
type tokenBound struct {
	r io.Reader
	n int
}

func (b *tokenBound) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.n += n; b.n > longestToken {
		return 0, errLongToken
	}
	return n, err
}
