package read

import (
	"tickmark/claims"
)

// article makes an article of what was gathered of an office document.
func (f *flow) article(p properties) (*claims.Article, error) {
	f.end()
	a := &claims.Article{}
	pieces := withCaptions(f.pieces)
	f.titled(a, pieces)
	p.tell(a)
	plainHeadlines(pieces)
	for i := range pieces {
		switch q := &pieces[i]; {
		case a.Title.Value != "":
		case q.level > 0:
			a.Title = claims.Reading{Value: squeeze(q.text), From: "heading"}
		case i == 0 && q.kind == claims.BlockHeadline:
			a.Title = claims.Reading{Value: squeeze(q.text), From: "text"}
		}
	}
	for i, n := range f.notes {
		pieces = append(pieces, headed(noteMark(i+1), n)...)
	}
	assemble(a, append(pieces, f.comments...))
	if len(a.Blocks) == 0 {
		return nil, because(NoText)
	}
	readBylines(a)
	if f.cut {
		a.Remarks = append(a.Remarks, claims.Because("read.too_many_lines", maxLines))
	}
	if f.changes > 0 {
		a.Remarks = append(a.Remarks, claims.Because("read.tracked_changes", f.changes))
	}
	if f.commented > 0 {
		a.Remarks = append(a.Remarks, claims.Because("read.comments", f.commented))
	}
	return a, nil
}

// titled takes the title that the document shows: its paragraph styled as one, or a
// heading that it begins with. It is surer than the one in its properties, which often
// is that of the file that it was made from.
func (f *flow) titled(a *claims.Article, pieces []piece) {
	title := f.title
	start := 0
	for start < len(pieces) && pieces[start].kind == claims.BlockBoilerplate {
		start++
	}
	if title == "" && start < len(pieces) && pieces[start].level > 0 {
		title = pieces[start].text
	}
	if title != "" {
		a.Title = claims.Reading{Value: squeeze(title), From: "heading"}
	}
}

// plainHeadlines marks the headlines of a document that has no headings by its styles, as
// those of plain text are marked.
func plainHeadlines(pieces []piece) {
	parts := make([]part, len(pieces))
	for i := range pieces {
		p := &pieces[i]
		if p.level > 0 {
			return
		}
		parts[i] = part{text: p.text, gap: true, kind: p.kind, traits: *p.traitsOf()}
		if p.row {
			parts[i].kind = claims.BlockList // no headline, whatever it looks like
		}
	}
	markHeadlines(parts)
	for i := range pieces {
		if parts[i].kind == claims.BlockHeadline {
			pieces[i].kind = claims.BlockHeadline
		}
	}
}
