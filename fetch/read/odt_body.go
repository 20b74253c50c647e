package read

import (
	"strconv"
	"strings"
)

// visitText reads an element of the text.
func (o *odt) visitText(t tag) error {
	switch t.name {
	case "text:p", "text:h":
		if o.para > 0 { // in a shape that hangs on a paragraph
			return o.beside(func() error { return o.paragraph(t) })
		}
		return o.paragraph(t)
	case "text:list-item", "text:list-header", "text:numbered-paragraph":
		o.lists++
		defer func() { o.lists-- }()
		return o.inside(false)
	case "text:a":
		return o.onLink(linkTarget(t.attr("href"), ""), func() error { return o.inside(o.para > 0) })
	case "text:span":
		return o.span(t)
	case "text:s", "text:tab":
		o.space = o.space || o.away == 0
		return nil
	case "text:line-break":
		if o.away == 0 {
			o.lineBreak()
		}
		return nil
	case "text:note":
		return o.note()
	case "office:annotation":
		return o.annotation()
	case "text:tracked-changes":
		return o.trackedChanges()
	case "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index", "text:alphabetical-index":
		o.contents++
		defer func() { o.contents-- }()
		return o.inside(false)
	case "text:section":
		if t.attr("display") == "none" {
			return nil
		}
		return o.inside(false)
	case "table:table":
		o.endBlock(paragraph{})
		return o.rows()
	case "text:ruby-text", "text:note-citation", "text:placeholder", "text:hidden-paragraph", "text:script",
		"draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:image":
		return nil
	}
	kind, name, _ := strings.Cut(t.name, ":")
	switch {
	case strings.HasSuffix(name, "-source") && kind == "text": // what an index is made by
		return nil
	case kind == "draw" && name != "a":
		return o.beside(func() error { return o.inside(false) })
	}
	return o.inside(kind == "text" && o.para > 0) // fields are words of the text
}

// beside reads what hangs on a paragraph, or on a page where none is around.
func (o *odt) beside(gather func() error) error {
	if o.para == 0 {
		return gather()
	}
	pieces, err := o.alone(gather)
	o.hang(pieces)
	return err
}

// alone reads words that stand apart from the paragraph and the list around.
func (o *odt) alone(gather func() error) ([]piece, error) {
	para, lists, raised := o.para, o.lists, o.raised
	o.para, o.lists, o.raised = 0, 0, 0
	defer func() { o.para, o.lists, o.raised = para, lists, raised }()
	return o.apart(gather)
}

func (o *odt) paragraph(t tag) error {
	p := paragraph{role: o.styles["paragraph"].role(t.attr("style-name"))}
	if t.name == "text:h" {
		level, _ := strconv.Atoi(t.attr("outline-level"))
		p.level = first(max(0, min(level, 9)), p.level, 1)
	}
	p.contents = p.contents || o.contents > 0
	p.item = o.lists > 0
	o.become(p)
	if p.hidden {
		o.away++
	}
	o.para++
	err := o.inside(true)
	o.para--
	if p.hidden {
		o.away--
	}
	o.endBlock(p)
	return err
}

// span reads words of a style.
func (o *odt) span(t tag) error {
	away, raised := o.away, o.raised
	defer func() { o.away, o.raised = away, raised }()
	r := o.styles["text"].role(t.attr("style-name"))
	if r.hidden {
		o.away++
	}
	if r.raised {
		o.raised++
	}
	return o.inside(true)
}

// note reads a footnote or an endnote, which stands where it is referred to.
func (o *odt) note() error {
	if o.away == 0 {
		if err := o.refer(); err != nil {
			return err
		}
	}
	n := len(o.notes)
	return o.m.each(func(t tag) error {
		if t.name != "text:note-body" || o.away > 0 {
			return nil
		}
		pieces, err := o.alone(func() error { return o.inside(false) })
		o.notes[n-1] = pieces
		return err
	}, nil)
}

// annotation reads a comment, which stands where it was made.
func (o *odt) annotation() error {
	author := ""
	pieces, err := o.alone(func() error {
		return o.m.each(func(t tag) error {
			switch t.name {
			case "dc:creator":
				var err error
				author, err = o.m.text()
				return err
			case "text:p", "text:list":
				return o.visit(t)
			}
			return nil
		}, nil)
	})
	o.addComment(author, pieces)
	return err
}

// trackedChanges counts the changes to words. What was deleted is kept here and nowhere
// else; what was inserted stands in the text.
func (o *odt) trackedChanges() error {
	return o.m.each(func(t tag) error { // text:changed-region
		return o.m.each(func(t tag) error {
			if t.name == "text:insertion" || t.name == "text:deletion" {
				o.changes++
			}
			return nil
		}, nil)
	}, nil)
}

func (o *odt) rows() error {
	return o.m.each(func(t tag) error {
		switch t.name {
		case "table:table-row":
			var cells [][]piece
			err := o.m.each(func(t tag) error {
				if t.name != "table:table-cell" {
					return nil
				}
				pieces, err := o.alone(func() error { return o.inside(false) })
				cells = append(cells, pieces)
				return err
			}, nil)
			o.row(cells)
			return err
		case "table:table-rows", "table:table-header-rows", "table:table-row-group":
			return o.rows()
		}
		return nil
	}, nil)
}
