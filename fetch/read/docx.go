package read

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"tickmark/claims"
)

// docxPacking reads Word documents and templates (ECMA-376, Transitional and Strict),
// with or without macros, which are never looked at.
var docxPacking = packing{name: "docx", label: docxLabel, is: isDOCX, read: readDOCX}

const docxLabel = "Word"

// wordTypes are how [Content_Types].xml names the main part of a Word document.
var wordTypes = []string{
	"wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
	"ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
}

const contentTypes = "[Content_Types].xml"

func isDOCX(in Input) bool {
	if encryptedOffice(in.Body) {
		return true
	}
	if !isZip(in.Body) {
		return false
	}
	z, err := openArchive(in.Body, docxLabel)
	if err != nil {
		return bytes.Contains(in.Body, []byte("word/document"))
	}
	types, err := z.read(contentTypes)
	return err == nil && containsAny(string(types), wordTypes)
}

// encryptedOffice recognises a document of Word, Excel or PowerPoint that a password
// locks: an OLE file with a stream of that name (MS-OFFCRYPTO 2.3.4.4). Which of the
// three it is nobody can see.
func encryptedOffice(b []byte) bool {
	if !bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return false
	}
	return bytes.Contains(b, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"))
}

func readDOCX(ctx context.Context, _ *Reader, in Input) (*claims.Article, error) {
	if encryptedOffice(in.Body) {
		return nil, because(Protected, "Office")
	}
	z, err := openArchive(in.Body, docxLabel)
	if err != nil {
		return nil, err
	}
	d := &docx{flow: newFlow(), ctx: ctx, archive: z, marks: map[string]int{}}
	top, err := d.relations("")
	if err != nil {
		return nil, err
	}
	main := first(top.parts["officeDocument"], "word/document.xml")
	rels, err := d.relations(main)
	if err != nil {
		return nil, err
	}
	var p properties
	for _, read := range []func() error{
		func() error { return d.readStyles(rels.parts["styles"]) },
		func() error { return d.readText(main) },
		func() error { return d.readNotes(rels.parts["footnotes"], "footnote") },
		func() error { return d.readNotes(rels.parts["endnotes"], "endnote") },
		func() error { return d.readComments(rels.parts["comments"]) },
		func() error { return d.readProperties(top.parts["core-properties"], &p) },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return d.article(p)
}

// docx reads a Word document.
type docx struct {
	*flow
	ctx     context.Context
	archive *archive
	styles  stylesheet

	// The part being read.
	m    *markup
	rels relations

	away    int            // in how many elements that are not shown: deleted words, hidden ones
	raised  bool           // the words being read are
	tracked int            // in how many elements of tracked changes
	change  string         // the last tracked change, "" when words after it have not changed
	marks   map[string]int // the number of a note by kind and id
}

// relations are what a part of a Word document refers to (ECMA-376, part 2, 8.3).
type relations struct {
	parts map[string]string // the name of the first part of each kind
	links map[string]string // addresses on the web by the id of the relation
}

// relations reads what a part refers to; "" stands for the document as a whole.
func (d *docx) relations(part string) (relations, error) {
	r := relations{map[string]string{}, map[string]string{}}
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if !d.archive.has(name) {
		return r, nil
	}
	err := d.parse(name, func(t tag) error {
		if t.name != "rel:Relationship" {
			return nil
		}
		kind, target := path.Base(t.attr("Type")), t.attr("Target")
		switch {
		case kind == "hyperlink":
			if len(r.links) < mostParts && len(target) <= longestAddress {
				r.links[t.attr("Id")] = target
			}
		case t.attr("TargetMode") == "External":
		case r.parts[kind] == "" && len(r.parts) < 1000:
			if !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			r.parts[kind] = strings.TrimPrefix(path.Clean(target), "/")
		}
		return nil
	})
	return r, err
}

// parse reads the elements under the root of a part.
func (d *docx) parse(name string, visit func(t tag) error) error {
	r, err := d.archive.open(name)
	if err != nil {
		return err
	}
	m := newMarkup(d.ctx, d.archive.label, r)
	outer := d.m
	d.m = m
	err = m.each(func(tag) error { return m.each(visit, nil) }, nil)
	d.m = outer
	return err
}

// readPart is parse for a part with text, whose links stand in its relations. A part
// that is referred to and not there holds nothing.
func (d *docx) readPart(name string, visit func(t tag) error) error {
	if name == "" || !d.archive.has(name) {
		return nil
	}
	var err error
	if d.rels, err = d.relations(name); err != nil {
		return err
	}
	return d.parse(name, visit)
}

// readText reads the main part.
func (d *docx) readText(main string) error {
	if !d.archive.has(main) {
		return damaged(docxLabel, fmt.Errorf("%s: %w", main, fs.ErrNotExist))
	}
	return d.readPart(main, d.visit)
}

// readNotes reads the notes of a kind that the text refers to.
func (d *docx) readNotes(part, kind string) error {
	return d.readPart(part, func(t tag) error {
		n := d.marks[kind+t.attr("id")]
		if n == 0 {
			return nil
		}
		pieces, err := d.apart(d.inside)
		d.notes[n-1] = pieces
		return err
	})
}

func (d *docx) readComments(part string) error {
	return d.readPart(part, func(t tag) error {
		pieces, err := d.apart(d.inside)
		d.addComment(t.attr("author"), pieces)
		return err
	})
}

// readProperties reads docProps/core.xml. When a document was made is not when its text
// was published.
func (d *docx) readProperties(part string, p *properties) error {
	return d.readPart(part, func(t tag) error {
		to := map[string]*string{"dc:title": &p.title, "dc:creator": &p.author, "dc:language": &p.lang, "dcterms:modified": &p.modified}[t.name]
		if to == nil {
			return nil
		}
		s, err := d.m.text()
		*to = s
		return err
	})
}
