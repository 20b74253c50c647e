package read

// readStyles reads the part that defines the document's styles.
func (d *docx) readStyles(part string) error {
	d.styles = stylesheet{}
	if part == "" || !d.archive.has(part) {
		return nil
	}
	return d.parse(part, func(t tag) error {
		id := t.attr("styleId")
		if t.name != "w:style" || id == "" || len(d.styles) >= mostStyles {
			return nil
		}
		st := &style{}
		d.styles[id] = st
		return d.m.deep(func(t tag) error {
			switch t.name {
			case "w:name":
				st.name = t.attr("val")
			case "w:basedOn":
				st.parent = t.attr("val")
			case "w:outlineLvl":
				st.level = outline(t)
			case "w:numId":
				st.list = new(t.attr("val") != "0")
			case "w:vanish":
				st.hidden = new(on(t))
			case "w:vertAlign":
				st.raised = new(t.attr("val") == "superscript")
			}
			return nil
		})
	})
}

// paragraphProperties reads w:pPr: the paragraph's style and what it says itself.
func (d *docx) paragraphProperties() (p docxParagraph, err error) {
	level := 0
	list := ""
	err = d.m.each(func(t tag) error {
		switch t.name {
		case "w:pStyle":
			p.role = d.styles.role(t.attr("val"))
		case "w:outlineLvl":
			level = outline(t)
		case "w:numPr":
			return d.m.each(func(t tag) error {
				if t.name == "w:numId" {
					list = t.attr("val")
				}
				return nil
			}, nil)
		case "w:framePr":
			drop := t.attr("dropCap")
			p.initial = drop == "drop" || drop == "margin"
		case "w:rPr": // of the paragraph mark
			return d.m.each(func(t tag) error {
				switch t.name {
				case "w:del", "w:moveFrom", "w:ins":
					p.mark = t
				}
				return nil
			}, nil)
		}
		return nil
	}, nil)
	switch {
	case level > 0 && !p.quote && !p.caption && !p.contents:
		p.level = level
	case level < 0 && !p.title:
		p.level = 0
	}
	p.item = p.list && list != "0" || list != "" && list != "0"
	return p, err
}

// outline is the level of a heading that w:outlineLvl says, -1 for body text.
func outline(t tag) int {
	switch v := t.attr("val"); {
	case len(v) == 1 && v >= "0" && v <= "8":
		return int(v[0]-'0') + 1
	}
	return -1
}

// on reports whether a property that is there is meant: it may be there to say no.
func on(t tag) bool {
	switch t.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}
