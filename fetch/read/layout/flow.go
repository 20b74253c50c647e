package layout

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// sheet is a page on its way.
type sheet struct {
	runs          []run
	turned        []run
	width, height float64
}

// Flow is the document as running text, block by block.
//
// A paragraph that a page breaks is one block, which says where the next page begins.
// So that every block stands with its own page, notes and running feet of the page where
// such a paragraph begins come before it, and what stands at the head of the next page
// after it. Notes come after the text of their page, since between the lines they would
// tear sentences apart.
func (d *Document) Flow() []Block {
	pages := make([]sheet, len(d.Pages))
	known := vocabulary{}
	for i := range d.Pages {
		p := &d.Pages[i]
		up, turned := runsOf(p)
		settleRaised(up)
		pages[i] = sheet{up, turned, sane(p.Width), sane(p.Height)}
		for _, r := range up {
			known.learn(r.text)
		}
	}
	aside := furniture(pages)
	body := bodySize(pages)
	var f flow
	f.known, f.referred = known, map[int]bool{}
	for i, p := range pages {
		var heads, text []run
		for j, r := range p.runs {
			if aside[i][j] {
				heads = append(heads, r)
			} else {
				text = append(text, r)
			}
		}
		f.page(i, p.height, text, heads, p.turned, body)
	}
	f.settle(false)
	return f.blocks
}

// flow gathers blocks.
type flow struct {
	known    vocabulary
	referred map[int]bool // the notes that the text so far refers to
	blocks   []Block
	held     []para // the text of the last page, while it may go on
	notes    []para // what comes after the text of that page
}

// page adds a page.
func (f *flow) page(index int, height float64, text, heads, turned []run, body float64) {
	var top, foot []run
	for _, r := range heads {
		if r.y > height/2 {
			top = append(top, r)
		} else {
			foot = append(foot, r)
		}
	}
	var list, notes []para
	for _, column := range columns(joinDropCaps(text)) {
		part := paragraphsOf(linesOf(column), index, f.known)
		kinds(part, body)
		from := len(list)
		for _, p := range part {
			if p.kind == Note {
				notes = append(notes, p)
			} else {
				f.refer(&p)
				list = append(list, p)
			}
		}
		if from > 0 && from < len(list) {
			if last := goesOn(list[:from], list[from:]); last >= 0 {
				list = f.joined(list, last, from)
			}
		}
	}
	for i := range notes {
		f.unglue(&notes[i])
	}
	set := furnitureOf(top, index)
	if last := goesOn(f.held, list); last >= 0 {
		f.settle(true)
		f.held[0].continues(list[0], f.known)
		f.held = slices.Concat(f.held, set, list[1:])
	} else {
		f.settle(false)
		f.held = slices.Concat(set, list)
	}
	f.notes = slices.Concat(f.notes, notes, furnitureOf(foot, index), furnitureOf(turned, index))
}

// joined puts the first paragraph of a column, at from, behind the one that it goes on
// with, at last. What stood between comes before both.
func (f *flow) joined(list []para, last, from int) []para {
	p := list[last]
	p.continues(list[from], f.known)
	return slices.Concat(list[:last], list[last+1:from], []para{p}, list[from+1:])
}

// settle turns what is held into blocks. If the last paragraph goes on, all but it. One
// that goes over a whole page keeps what is set beside that page too, so that pages begin
// in order.
func (f *flow) settle(goesOn bool) {
	var kept []para
	if goesOn {
		last := lastText(f.held)
		if len(f.held[last].breaks) > 0 {
			return
		}
		kept = []para{f.held[last]}
		f.held = slices.Concat(f.held[:last], f.held[last+1:])
	}
	for _, p := range slices.Concat(f.held, f.notes) {
		f.blocks = append(f.blocks, Block{p.kind, string(p.b), p.size, p.page, p.breaks, p.links})
	}
	f.held, f.notes = kept, nil
}

// continues puts the rest of a paragraph behind it, from another column or page.
func (p *para) continues(rest para, known vocabulary) {
	at := p.follow(rest.words, known)
	if rest.page != p.page && (len(p.breaks) == 0 || p.breaks[len(p.breaks)-1].Page != rest.page) {
		p.breaks = append(p.breaks, Break{at, rest.page})
	}
	p.lines += rest.lines
	p.open = rest.open
}

// lastText is the last paragraph of a list that is text, -1 if there is none.
func lastText(list []para) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].kind == Paragraph || list[i].kind == Item {
			return i
		}
		if list[i].kind == Heading {
			break
		}
	}
	return -1
}

// mostBreaks is over how many pages a paragraph goes on at most.
const mostBreaks = 10

// goesOn reports whether the first of next goes on with a paragraph of list, and with
// which: a sentence that is not at its end and a beginning in a small letter, a divided
// word, or a full line that ends inside a sentence. It is -1 if none does.
func goesOn(list, next []para) int {
	last := lastText(list)
	if last < 0 || len(next) == 0 || next[0].kind != Paragraph {
		return -1
	}
	p, n := &list[last], &next[0]
	if len(p.breaks) == mostBreaks || !sameSize(p.size, n.size) || p.first.cells > 1 || n.first.cells > 1 || p.bold != n.bold {
		return -1
	}
	first, _ := utf8.DecodeRune(n.b)
	tail := p.tail()
	switch {
	case endsSentence(tail):
		return -1
	case unicode.IsLower(first), hyphen(tail) > 0, p.open && !n.indented:
		return last
	}
	return -1
}

// furnitureOf makes a paragraph of each line of what is set beside the text.
func furnitureOf(runs []run, page int) []para {
	var list []para
	for _, l := range linesOf(runs) {
		l.trim()
		list = append(list, para{kind: Furniture, size: l.size, page: page, words: l.words})
	}
	return list
}
