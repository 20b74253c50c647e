package read

import (
	"bytes"
	"context"
	"io"
	"strings"

	"tickmark/claims"
)

// odtPacking reads OpenDocument texts and templates (ODF 1.3), in an archive or as one
// XML file ("flat").
var odtPacking = packing{name: "odt", label: odtLabel, is: isODT, read: readODT}

const odtLabel = "OpenDocument"

// odtType begins the names of texts, templates of texts, and masters of texts.
const odtType = "application/vnd.oasis.opendocument.text"

const odtManifest = "META-INF/manifest.xml"

func isODT(in Input) bool {
	if flatODT(in.Body) {
		return true
	}
	if !isZip(in.Body) {
		return false
	}
	z, err := openArchive(in.Body, odtLabel)
	if err != nil { // the type stands uncompressed at the head of the file (ODF 1.3, part 2, 3.3)
		return bytes.Contains(in.Body[:min(len(in.Body), 200)], []byte("mimetype"+odtType))
	}
	kind, err := z.read("mimetype")
	if err != nil {
		kind, err = z.read(odtManifest)
	}
	return err == nil && bytes.Contains(kind, []byte(odtType))
}

// flatODT recognises a text in one XML file by the name and type of its root.
func flatODT(b []byte) bool {
	b = bytes.TrimLeft(b[:min(len(b), 8<<10)], "\xef\xbb\xbf \t\r\n")
	if !bytes.HasPrefix(b, []byte("<?xml")) && !bytes.HasPrefix(b, []byte("<office:document ")) {
		return false
	}
	return bytes.Contains(b, []byte("<office:document ")) && bytes.Contains(b, []byte(odtType))
}

func readODT(ctx context.Context, _ *Reader, in Input) (*claims.Article, error) {
	o := &odt{flow: newFlow(), styles: map[string]stylesheet{"paragraph": {}, "text": {}}}
	if flatODT(in.Body) {
		if err := o.read(newMarkup(ctx, odtLabel, withoutPictures(in.Body))); err != nil {
			return nil, err
		}
		return o.article(o.properties)
	}
	z, err := openArchive(in.Body, odtLabel)
	if err != nil {
		return nil, err
	}
	if z.has(odtManifest) {
		manifest, err := z.read(odtManifest)
		if err != nil {
			return nil, err
		}
		if bytes.Contains(manifest, []byte("encryption-data")) {
			return nil, because(Protected, odtLabel)
		}
	}
	for _, part := range []string{"meta.xml", "styles.xml", "content.xml"} {
		if part != "content.xml" && !z.has(part) {
			continue
		}
		r, err := z.open(part)
		if err != nil {
			return nil, err
		}
		if err := o.read(newMarkup(ctx, odtLabel, r)); err != nil {
			return nil, err
		}
	}
	return o.article(o.properties)
}

// withoutPictures passes over the pictures in a flat text, which are longer than any
// text in it.
func withoutPictures(b []byte) io.Reader {
	const open, end = "<office:binary-data>", "</office:binary-data>"
	var parts []io.Reader
	for {
		i := bytes.Index(b, []byte(open))
		if i < 0 {
			break
		}
		n := bytes.Index(b[i:], []byte(end))
		if n < 0 {
			break
		}
		parts, b = append(parts, bytes.NewReader(b[:i+len(open)])), b[i+n:]
	}
	return io.MultiReader(append(parts, bytes.NewReader(b))...)
}

// odt reads the parts of an OpenDocument text. All are made of the same elements.
type odt struct {
	*flow
	m          *markup
	styles     map[string]stylesheet // by family
	properties properties
	automatic  bool // among the styles that were made for single paragraphs, by names that mean nothing
	inText     bool // in office:text
	para       int  // in how many paragraphs
	lists      int  // in how many items of lists
	contents   int  // in how many tables of contents
	away       int  // in how many elements that are not shown
	raised     int  // in how many elements whose words are raised
}

func (o *odt) read(m *markup) error {
	o.m = m
	return m.each(o.visit, nil)
}

// inside reads what lies in the element around. Words count where a paragraph, or what
// belongs to the text in one, is the element around them.
func (o *odt) inside(words bool) error {
	if !words {
		return o.m.each(o.visit, nil)
	}
	var failed error
	err := o.m.each(o.visit, func(s string) {
		if failed == nil && o.away == 0 {
			if o.raised > 0 {
				s = raised(s)
			}
			failed = o.say(s)
		}
	})
	if failed != nil {
		return failed
	}
	return err
}

// visit reads an element.
func (o *odt) visit(t tag) error {
	switch t.name {
	case "office:meta":
		return o.readProperties()
	case "style:style", "style:default-style":
		return o.readStyle(t)
	case "office:automatic-styles":
		o.automatic = true
		defer func() { o.automatic = false }()
		return o.inside(false)
	case "office:text":
		o.inText = true
		defer func() { o.inText = false }()
		return o.inside(false)
	case "office:forms", "office:master-styles", "office:scripts", "office:settings":
		return nil
	}
	if !o.inText {
		return o.inside(false)
	}
	return o.visitText(t)
}

func (o *odt) readProperties() error {
	p := &o.properties
	return o.m.each(func(t tag) error {
		s, err := o.m.text()
		switch t.name {
		case "dc:title":
			p.title = s
		case "meta:initial-creator":
			p.author = s
		case "dc:creator": // who changed it last
			p.author = first(p.author, s)
		case "dc:language":
			p.lang = s
		case "dc:date": // when it was changed last
			p.modified = s
		}
		return err
	}, nil)
}

// readStyle reads one style.
func (o *odt) readStyle(t tag) error {
	sheet, name := o.styles[t.attr("family")], t.attr("name")
	if sheet == nil || name == "" || len(sheet) >= mostStyles {
		return nil
	}
	st := &style{parent: t.attr("parent-style-name")}
	if !o.automatic {
		st.name = first(t.attr("display-name"), name)
	}
	if level := t.attr("default-outline-level"); len(level) == 1 && level >= "1" && level <= "9" {
		st.level = int(level[0] - '0')
	}
	sheet[name] = st
	return o.m.each(func(t tag) error {
		if t.name != "style:text-properties" {
			return nil
		}
		if display := t.attr("display"); display != "" {
			st.hidden = new(display == "none")
		}
		if position := t.attr("text-position"); position != "" {
			st.raised = new(strings.HasPrefix(position, "super"))
		}
		return nil
	}, nil)
}
