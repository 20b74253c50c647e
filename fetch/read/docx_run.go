package read

import "strings"

// run reads a run of text.
func (d *docx) run() error {
	away, raised := d.away, d.raised
	defer func() { d.away, d.raised = away, raised }()
	d.raised = false
	return d.m.each(func(t tag) error {
		switch t.name {
		case "w:rPr":
			return d.runProperties()
		case "w:t", "m:t":
			return d.text()
		case "w:instrText":
			s, err := d.m.text()
			d.instruct(s)
			return err
		case "w:fldChar":
			d.fieldSign(t.attr("fldCharType"), d.beginLink)
			return nil
		case "w:tab", "w:ptab":
			d.space = d.space || !d.silent()
			return nil
		case "w:br", "w:cr":
			if d.silent() {
				return nil
			}
			d.lineBreak()
			if kind := t.attr("type"); kind == "page" || kind == "column" {
				d.lineBreak()
			}
			return nil
		case "w:noBreakHyphen":
			return d.words("-")
		case "w:sym":
			return d.words(symbol(t.attr("font"), t.attr("char")))
		case "w:footnoteReference", "w:endnoteReference":
			return d.noteReference(strings.TrimSuffix(t.name[2:], "Reference") + t.attr("id"))
		case "w:delText", "w:delInstrText", "w:softHyphen":
			return nil
		}
		return d.visit(t)
	}, nil)
}

// runProperties reads w:rPr: whether the words are hidden or raised. What the run says
// itself stands behind its style.
func (d *docx) runProperties() error {
	var r role
	err := d.m.each(func(t tag) error {
		switch t.name {
		case "w:rStyle":
			r = d.styles.role(t.attr("val"))
		case "w:vanish":
			r.hidden = on(t)
		case "w:vertAlign":
			r.raised = t.attr("val") == "superscript"
		}
		return nil
	}, nil)
	if r.hidden {
		d.away++
	}
	d.raised = r.raised
	return err
}

// text reads w:t.
func (d *docx) text() error {
	var failed error
	err := d.m.each(func(tag) error { return nil }, func(s string) {
		if failed == nil {
			failed = d.words(s)
		}
	})
	if failed != nil {
		return failed
	}
	return err
}

// silent reports whether the words being read are not shown.
func (d *docx) silent() bool { return d.away > 0 || d.instructing() }

func (d *docx) words(s string) error {
	if d.silent() {
		return nil
	}
	if d.tracked == 0 {
		d.change = ""
	}
	if d.raised {
		s = raised(s)
	}
	return d.say(s)
}

// track counts tracked changes as people do: what one person changed at one stroke is
// stored in many pieces.
func (d *docx) track(t tag) {
	if is := t.name + t.attr("author") + t.attr("date"); is != d.change {
		d.change = is
		d.changes++
	}
}

func (d *docx) noteReference(id string) error {
	if d.silent() {
		return nil
	}
	if n := d.marks[id]; n > 0 {
		return d.say(noteMark(n))
	}
	d.marks[id] = len(d.notes) + 1
	return d.refer()
}

// simpleField reads a field in one element.
func (d *docx) simpleField(t tag) error {
	url, _ := fieldMeaning(t.attr("instr")) // a table of contents does not fit in one
	if url == "" {
		return d.inside()
	}
	return d.onLink(url, d.inside)
}
