package read

import (
	"strings"

	"tickmark/claims"
)

// rtfStory is a run of paragraphs: the text of the document, a note, a text box.
type rtfStory struct {
	w     walker
	note  int  // its number, 0 if it is none
	item  bool // the paragraph being read is an item of a list
	row   int  // the first piece of the row of a table being read
	cells int  // its cells that hold words
}

func newStory() *rtfStory { return &rtfStory{w: walker{articleFrom: -1}} }

// unlink ends the link that is open.
func (s *rtfStory) unlink() {
	if s.w.open != nil {
		s.w.closeAnchor()
		s.w.open = nil
	}
}

// layout follows the words that part the text.
func (r *rtfReader) layout(t rtfToken) {
	st := r.state()
	switch t.word {
	case "par", "sect", "page", "nestcell":
		r.paragraph(st.inTable)
	case "line":
		if st.story.w.breaks > 0 {
			r.paragraphs++ // two line ends part the text as well
		}
		r.lineEnd(st.story)
	case "pard":
		st.style, st.outline, st.inTable = 0, runningText, false
	case "s":
		st.style = t.param
	case "outlinelevel":
		st.outline = t.param
	case "intbl":
		st.inTable = true
	case "cell":
		from := len(st.story.w.pieces)
		if r.paragraph(true); len(st.story.w.pieces) > from {
			st.story.cells++
		}
	case "row":
		r.paragraph(true)
		st.story.endRow()
	}
}

// paragraph ends the paragraph being read. In a table it may be part of a row.
func (r *rtfReader) paragraph(inTable bool) {
	st := r.state()
	if st.target != toText || r.encapsulates {
		return
	}
	s := st.story
	w := &s.w
	if r.paragraphs++; r.paragraphs > maxLines {
		r.cut = true
		r.lineEnd(s)
		return
	}
	style := r.styles[st.style]
	from := len(w.pieces)
	w.heading = first(headingLevel(st.outline), style.level)
	set := func(counter *int, on bool) {
		*counter = 0
		if on {
			*counter = 1
		}
	}
	set(&w.quote, style.kind == claims.BlockQuote)
	set(&w.caption, style.kind == claims.BlockCaption)
	set(&w.item, s.item)
	set(&w.list, s.item)
	w.flush()
	w.heading, w.quote, w.caption, w.item, w.list = 0, 0, 0, 0, 0
	if style.kind == claims.BlockBoilerplate && len(w.pieces) > from {
		w.pieces[from].kind = style.kind
	}
	s.item = false
	if !inTable {
		s.row, s.cells = len(w.pieces), 0
	}
}

// lastParagraph ends the last paragraph of a story.
func (r *rtfReader) lastParagraph() {
	r.paragraph(false)
	r.state().story.w.flush() // what stands beyond the bound
}

// lineEnd ends a line. Beyond the bound for paragraphs it is all that parts the text.
func (r *rtfReader) lineEnd(s *rtfStory) {
	s.w.space = true
	if s.w.breaks++; r.paragraphs > maxLines {
		s.w.breaks = 1
	}
}

// endRow makes one piece of a row of short cells, parted by tabs, as the reader of web
// pages does; a row of long ones lays out a page.
func (s *rtfStory) endRow() {
	w := &s.w
	pieces := w.pieces[min(s.row, len(w.pieces)):]
	length := 0
	for _, p := range pieces {
		length += len(p.text)
	}
	if s.cells >= 2 && len(pieces) == s.cells && length < longestRow {
		row := piece{kind: claims.BlockParagraph, row: true}
		part := ""
		for _, p := range pieces {
			row.add(part, p)
			part = "\t"
		}
		w.pieces = append(w.pieces[:s.row], row)
	}
	s.row, s.cells = len(w.pieces), 0
}

// rtfStyle is what a style says about its paragraphs.
type rtfStyle struct {
	level int // of a heading from 1 to 6, 0 if it is none
	kind  claims.BlockKind
}

// keepStyle notes a style of the table of styles at the end of its group.
func (r *rtfReader) keepStyle(st *rtfState) {
	name := strings.ToLower(strings.Trim(r.name.String(), " ;"))
	r.name.Reset()
	if name == "" || len(r.styles) >= mostRTFStyles {
		return
	}
	style := rtfStyle{level: headingLevel(st.outline)}
	word, number, _ := strings.Cut(name, " ")
	switch word {
	case "heading", "überschrift", "titre", "título", "titolo", "kop", "nagłówek", "заголовок":
		if style.level == 0 && len(number) == 1 && number[0] >= '1' && number[0] <= '9' {
			style.level = headingLevel(int(number[0] - '1'))
		}
	case "title", "titel":
		if number == "" {
			style.level = 1
		}
	case "quote", "quotations", "zitat":
		style.kind = claims.BlockQuote
	case "intense", "intensives":
		if number == "quote" || number == "zitat" {
			style.kind = claims.BlockQuote
		}
	case "caption", "beschriftung":
		style.kind = claims.BlockCaption
	case "toc", "verzeichnis":
		style.kind = claims.BlockBoilerplate
	}
	r.styles[st.style] = style
}

// headingLevel is the level of a heading from 1 to 6, 0 for running text.
func headingLevel(outline int) int {
	if outline < 0 || outline >= runningText {
		return 0
	}
	return min(outline+1, 6)
}
