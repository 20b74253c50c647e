package read

import (
	"bytes"
	"context"
	"net/url"
	"path"
	"slices"
	"strings"

	"tickmark/claims"
)

// epubPacking reads books (EPUB 2.0.1 and 3.3).
var epubPacking = packing{name: "epub", label: epubLabel, is: isEPUB, read: readEPUB}

const epubLabel = "EPUB"

const (
	epubType       = "application/epub+zip"
	epubContainer  = "META-INF/container.xml"
	epubEncryption = "META-INF/encryption.xml"
)

func isEPUB(in Input) bool {
	if !isZip(in.Body) {
		return false
	}
	z, err := openArchive(in.Body, epubLabel)
	if err != nil { // the type stands uncompressed at the head of the file (EPUB 3.3, 4.2.1)
		return bytes.Contains(in.Body[:min(len(in.Body), 200)], []byte("mimetype"+epubType))
	}
	return z.has(epubContainer)
}

func readEPUB(ctx context.Context, _ *Reader, in Input) (*claims.Article, error) {
	z, err := openArchive(in.Body, epubLabel)
	if err != nil {
		return nil, err
	}
	e := &epub{ctx: ctx, archive: z, items: map[string]item{}, titles: map[string][]title{}, skipped: map[string]bool{}}
	if err := e.readPackage(); err != nil {
		return nil, err
	}
	if err := e.checkProtection(); err != nil {
		return nil, err
	}
	if err := e.readTitles(); err != nil {
		return nil, err
	}
	for _, id := range e.spine {
		if err := e.readChapter(e.items[id]); err != nil {
			return nil, err
		}
	}
	return e.article()
}

// epub reads a book.
type epub struct {
	ctx        context.Context
	archive    *archive
	properties properties
	items      map[string]item // by id
	spine      []string        // ids of the documents in the order in which they are read
	nav        string          // the part with the table of contents of EPUB 3
	ncx        string          // the id of that of EPUB 2
	skipped    map[string]bool // parts that are no text: the cover, a table of contents
	titles     map[string][]title

	pieces           []piece
	places           []place
	bytes, addresses int
	nested, stripped bool // some chapter was too deep, or too large for a tree
}

// item is a part of a book, as its package document lists it.
type item struct {
	part string // name in the archive
	kind string // media type
}

// place is where a chapter begins.
type place struct {
	label string
	piece int
}

// deep visits all elements of an XML part.
func (e *epub) deep(part string, visit func(m *markup, t tag) error) error {
	r, err := e.archive.open(part)
	if err != nil {
		return err
	}
	m := newMarkup(e.ctx, epubLabel, r)
	return m.deep(func(t tag) error { return visit(m, t) })
}

// readPackage reads the package document: what the book is, its parts and their order
// (EPUB 3.3, 5; OPF 2.0.1).
func (e *epub) readPackage() error {
	name := ""
	err := e.deep(epubContainer, func(_ *markup, t tag) error {
		if t.name == "container:rootfile" && name == "" {
			name = t.attr("full-path")
		}
		return nil
	})
	if err != nil {
		return err
	}
	dir := path.Dir(name)
	about := bibliography{first: map[string]string{}, roles: map[string]string{}}
	err = e.deep(name, func(m *markup, t tag) error {
		switch t.name {
		case "opf:item":
			part := partOf(dir, t.attr("href"))
			if len(e.items) < mostParts && len(part) <= longestAddress {
				e.items[t.attr("id")] = item{part, t.attr("media-type")}
			}
			if slices.Contains(strings.Fields(t.attr("properties")), "nav") {
				e.nav, e.skipped[part] = part, true
			}
		case "opf:spine":
			e.ncx = t.attr("toc")
		case "opf:itemref":
			if t.attr("linear") != "no" && len(e.spine) < mostParts {
				e.spine = append(e.spine, t.attr("idref"))
			}
		case "opf:reference": // of the guide, EPUB 2
			if kind := t.attr("type"); kind == "cover" || kind == "toc" {
				e.skipped[partOf(dir, t.attr("href"))] = true
			}
		default:
			return about.read(m, t)
		}
		return nil
	})
	e.properties = about.properties()
	return err
}

// partOf is the name in the archive of what a part in dir refers to.
func partOf(dir, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return path.Join(dir, href)
}

// checkProtection refuses a book whose text is encrypted. Fonts may be, against copying
// (EPUB 3.3, 4.2.6.3.2).
func (e *epub) checkProtection() error {
	if !e.archive.has(epubEncryption) {
		return nil
	}
	locked := map[string]bool{}
	err := e.deep(epubEncryption, func(_ *markup, t tag) error {
		if t.name == "enc:CipherReference" && len(locked) < mostParts {
			locked[partOf("", t.attr("URI"))] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range e.spine {
		if locked[e.items[id].part] {
			return because(Protected, epubLabel)
		}
	}
	return nil
}

// article makes the article of what was gathered.
func (e *epub) article() (*claims.Article, error) {
	a := &claims.Article{}
	assemble(a, withCaptions(e.pieces))
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	for _, p := range e.places {
		a.Places = append(a.Places, claims.Place{Kind: claims.PlaceChapter, Label: p.label, Start: a.Blocks[p.piece].Start})
	}
	e.properties.tell(a)
	for i := range e.pieces {
		if e.pieces[i].level > 0 && a.Title.Value == "" {
			a.Title = claims.Reading{Value: squeeze(e.pieces[i].text), From: "heading"}
		}
	}
	readBylines(a)
	if e.nested {
		a.Remarks = append(a.Remarks, claims.Because("read.too_nested"))
	}
	if e.stripped {
		a.Remarks = append(a.Remarks, claims.Because("read.too_many_tags"))
	}
	return a, nil
}

// isText reports whether an item is a document of text (EPUB 3.3, 3.2; before that OEB).
func (i item) isText() bool {
	return i.kind == "application/xhtml+xml" || i.kind == "text/html" || i.kind == "text/x-oeb1-document"
}
