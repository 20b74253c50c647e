package read

// inside reads what lies in the element around.
func (d *docx) inside() error { return d.m.each(d.visit, nil) }

// unseen reads what lies in the element around and is not shown; signs of fields count
// in it all the same.
func (d *docx) unseen() error {
	d.away++
	defer func() { d.away-- }()
	return d.inside()
}

// visit reads an element of a text. Elements that it does not know are read through:
// words stand nowhere but in w:t.
func (d *docx) visit(t tag) error {
	switch t.name {
	case "w:p":
		return d.paragraph()
	case "w:r", "m:r":
		return d.run()
	case "w:tbl":
		d.endBlock(paragraph{})
		return d.rows()
	case "w:hyperlink":
		return d.onLink(linkTarget(d.rels.links[t.attr("id")], t.attr("anchor")), d.inside)
	case "w:fldSimple":
		return d.simpleField(t)
	case "w:ins", "w:moveTo":
		if t.name == "w:ins" { // what was moved is counted where it was
			d.track(t)
		}
		d.tracked++
		defer func() { d.tracked-- }()
		return d.inside()
	case "w:del", "w:moveFrom":
		d.track(t)
		return d.unseen()
	case "w:sdt":
		return d.control()
	case "w:txbxContent":
		pieces, err := d.apart(d.inside)
		d.hang(pieces)
		return err
	case "m:den", "m:sup": // of a fraction, of a power
		if err := d.words(map[string]string{"m:den": "/", "m:sup": "^"}[t.name]); err != nil {
			return err
		}
		return d.inside()
	case "mc:AlternateContent":
		return d.alternatives()
	case "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sdtPr", "w:rt", "m:rPr":
		return nil
	}
	return d.inside()
}

// alternatives reads one of the forms in which a drawing stands for newer and older
// programs: the first.
func (d *docx) alternatives() error {
	read := false
	return d.m.each(func(tag) error {
		if read {
			return nil
		}
		read = true
		return d.inside()
	}, nil)
}

// control reads a structured document tag: its content, unless that is only the words
// that ask to fill it in.
func (d *docx) control() error {
	prompt, contents := false, false
	return d.m.each(func(t tag) error {
		switch t.name {
		case "w:sdtPr":
			return d.m.deep(func(t tag) error {
				switch t.name {
				case "w:showingPlcHdr":
					prompt = on(t)
				case "w:docPartGallery":
					contents = t.attr("val") == "Table of Contents"
				}
				return nil
			})
		case "w:sdtContent":
			if prompt {
				return nil
			}
			if contents {
				return d.tableOfContents()
			}
			return d.inside()
		}
		return nil
	}, nil)
}

// tableOfContents reads what lies in the element around as one.
func (d *docx) tableOfContents() error {
	s := d.story
	s.contents++
	defer func() { s.contents-- }()
	return d.inside()
}

// docxParagraph is a paragraph with what is said of its end.
type docxParagraph struct {
	paragraph
	mark    tag  // the tracked change of its mark
	initial bool // it is the large first letter of the next one
}

// joins reports whether the words go on in the next paragraph.
func (p docxParagraph) joins() bool {
	return p.mark.name == "w:del" || p.mark.name == "w:moveFrom" || p.initial
}

// paragraph reads a paragraph.
func (d *docx) paragraph() error {
	var p docxParagraph
	away := d.away
	d.become(p.paragraph)
	err := d.m.each(func(t tag) error {
		if t.name != "w:pPr" {
			return d.visit(t)
		}
		var err error
		p, err = d.paragraphProperties()
		d.become(p.paragraph)
		if p.hidden {
			d.away++
		}
		return err
	}, nil)
	d.away = away
	d.endInstructions()
	if p.mark.name != "" {
		d.track(p.mark)
	}
	if err != nil || p.joins() {
		return err
	}
	p.contents = p.contents || d.inContents()
	d.endBlock(p.paragraph)
	return nil
}
