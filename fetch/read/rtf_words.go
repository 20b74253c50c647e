package read

// rtfSigns are the letters that have a control word or symbol of their own (RTF 1.9.1,
// "Special Characters").
var rtfSigns = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
	"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "tab": "\t",
}

// rtfSkipped are the destinations whose words are no part of the text.
var rtfSkipped = set(`colortbl|pict|nonshppict|shprslt|object|objdata|sp|xe|tc|rxe|txe|filetbl|listtable|listoverridetable|revtbl|rsidtbl|template|private|pntxta|pntxtb|do|nonesttables|fontemb|header|headerl|headerr|headerf|footer|footerl|footerr|footerf|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn`)

// rtfOptional are the destinations that are read though "\*" allows to skip them.
var rtfOptional = set(`fldinst|htmltag|shpinst|footnote|shptxt|pntext|listtext`)

// word follows a control word. Of a document that is HTML in RTF ([MS-OXRTFEX]) only
// the words are followed that say how text is encoded and which of it is HTML.
func (r *rtfReader) word(t rtfToken) {
	st := r.state()
	if t.word == "*" {
		st.optional = true
		return
	}
	if st.optional && !rtfOptional[t.word] || rtfSkipped[t.word] {
		st.optional = false
		r.scan.skip()
		return
	}
	st.optional = false
	if sign, ok := rtfSigns[t.word]; ok {
		r.write(sign)
		return
	}
	if st.target == toFonts || st.target == toStyles {
		r.define(t)
		return
	}
	if !r.encoding(t) && !r.destination(t) {
		if r.encapsulates {
			r.markup(t)
		} else if st.target == toText && !r.character(t) {
			r.layout(t)
		}
	}
}

// encoding follows the words that say how text is encoded.
func (r *rtfReader) encoding(t rtfToken) bool {
	st := r.state()
	switch t.word {
	case "ansicpg":
		if t.param > 0 {
			r.page = t.param
		}
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "deff":
		r.plain = t.param
	case "f":
		st.font = t.param
	case "uc":
		st.fallback = min(max(t.param, 0), 16)
	case "u":
		r.letter(t.param)
	case "fromhtml":
		r.encapsulates = t.param == 1 && r.size == 0 // it stands at the very beginning
	default:
		return false
	}
	return true
}

// destination follows the words that say where the words of a group go.
func (r *rtfReader) destination(t rtfToken) bool {
	st := r.state()
	switch t.word {
	case "fonttbl":
		st.target = toFonts
	case "stylesheet":
		st.target = toStyles
	case "info":
		st.target = toNowhere
	case "title":
		st.target = toTitle
	case "author":
		st.target = toAuthor
	case "field":
		st.field = &rtfField{}
	case "fldinst":
		st.target = toField
	case "fldrslt":
		r.link()
	case "listtext", "pntext":
		st.story.item = true
		r.scan.skip()
	case "htmltag":
		st.target = toTag
	case "shpinst":
		st.target = toNowhere
	case "shptxt":
		if st.target = toText; !r.cut {
			r.enter(0)
		}
	case "footnote":
		r.note()
	default:
		return false
	}
	return true
}

// define reads the tables of fonts and styles.
func (r *rtfReader) define(t rtfToken) {
	st := r.state()
	if st.target == toStyles {
		switch t.word {
		case "s":
			st.style = t.param
		case "outlinelevel":
			st.outline = t.param
		default:
			r.encoding(t) // of its name
		}
		return
	}
	if t.word == "f" {
		st.font = t.param
	}
	f := r.fonts[st.font]
	switch t.word {
	case "f":
		f = rtfFont{charset: documentCharset}
	case "fcharset":
		f.charset = t.param
	case "cpg":
		f.page = t.param
	default:
		return
	}
	if len(r.fonts) < mostRTFStyles {
		r.fonts[st.font] = f
	}
}

// character follows the words that say whether text is shown, and where.
func (r *rtfReader) character(t rtfToken) bool {
	st := r.state()
	on := !t.has || t.param != 0
	switch t.word {
	case "v":
		st.hidden = on
	case "deleted", "revised":
		if on {
			r.changes++
		}
		if t.word == "deleted" {
			st.deleted = on
		}
	case "super":
		st.raised = on
	case "sub", "nosupersub":
		st.raised = false
	case "plain":
		st.hidden, st.deleted, st.raised, st.font = false, false, false, -1
	default:
		return false
	}
	return true
}

// markup follows the words that matter in HTML in RTF ([MS-OXRTFEX], section 2.1.3).
func (r *rtfReader) markup(t rtfToken) {
	switch t.word {
	case "htmlrtf":
		r.state().inRTF = !t.has || t.param != 0
	case "par", "line":
		r.write("\n")
	case "plain":
		r.state().font = -1
	}
}

// link opens the link of a field around the words that it shows.
func (r *rtfReader) link() {
	st := r.state()
	if st.field == nil || st.linked || r.links >= mostRTFLinks || r.encapsulates {
		return
	}
	if u, _ := fieldMeaning(st.field.instruction.String()); u != "" {
		w := &st.story.w
		w.open = &openAnchor{url: u, start: w.count, bytes: w.buf.Len()}
		st.linked = true
		r.links++
	}
}

// note puts the number of a note into the text and its words at the end.
func (r *rtfReader) note() {
	st := r.state()
	switch {
	case st.hidden, st.deleted, r.encapsulates:
		r.scan.skip()
	case r.noted < mostRTFNotes:
		r.noted++
		st.raised = false
		r.write(noteMark(r.noted))
		r.enter(r.noted)
	}
}

// enter begins a story of its own in the group: a note, or a text box.
func (r *rtfReader) enter(note int) {
	st := r.state()
	st.story = newStory()
	st.story.note = note
	st.target, st.field, st.linked = toText, nil, false
	st.raised, st.style, st.outline, st.inTable = false, 0, runningText, false
}

// leave ends such a story. A text box stands before the paragraph that it hangs on.
func (r *rtfReader) leave(st, outer *rtfState) {
	r.lastParagraph()
	pieces := st.story.w.pieces
	if st.story.note == 0 {
		outer.story.w.pieces = append(outer.story.w.pieces, pieces...)
		return
	}
	r.notes = append(r.notes, headed(noteMark(st.story.note), pieces)...)
}
