package read

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

// pdfPacking reads PDF documents, with the help of [Reader.PDF].
var pdfPacking = packing{name: "pdf", label: "PDF", is: isPDF, read: readPDF}

// isPDF looks for the mark of a PDF document, which readers accept anywhere in the first
// 1,024 bytes (PDF 1.7, annex H, note 13). What stands before it must be no text: a page
// may well speak of the mark.
func isPDF(in Input) bool {
	i := bytes.Index(in.Body[:min(len(in.Body), 1024)], []byte("%PDF-"))
	return i == 0 || i > 0 && !bytes.ContainsAny(in.Body[:i], "<abcdefghijklmnopqrstuvwxyz")
}

func readPDF(ctx context.Context, r *Reader, in Input) (*claims.Article, error) {
	if r.PDF == nil {
		return nil, because(WrongFormat, "PDF")
	}
	d, err := r.PDF(ctx, in.Body)
	if err != nil {
		return nil, err
	}
	return laidOut(d)
}

// laidOut makes an article of a document that was laid out on pages.
func laidOut(d *layout.Document) (*claims.Article, error) {
	written, pictures := sorts(d)
	switch {
	case len(d.Pages) == 0: // already the first one holds more than is read
		return nil, because(Unreadable, "PDF")
	case !written && len(pictures) > 0:
		return nil, because(Scanned, max(d.Total, len(d.Pages)))
	case !written:
		return nil, because(NoText)
	}
	a := &claims.Article{Blocks: []claims.Block{}, Links: []claims.Link{}}
	blocks := d.Flow()
	starts := setDown(a, blocks, len(d.Pages))
	for i, p := range d.Pages {
		a.Places = append(a.Places, claims.Place{Kind: claims.PlacePage, Label: pageLabel(p, i), Start: starts[i]})
	}
	setAside(a)
	tellPDF(a, d, blocks)
	if len(pictures) > 0 {
		a.Remarks = append(a.Remarks, claims.Because("read.scanned_pages", pageRanges(d, pictures)))
	}
	if d.Total > len(d.Pages) {
		a.Remarks = append(a.Remarks, claims.Because("read.pages_cut", len(d.Pages)))
	}
	return a, nil
}

// sorts says whether there is text on any page, and which pages are pictures without.
func sorts(d *layout.Document) (written bool, pictures []int) {
	for i, p := range d.Pages {
		switch {
		case len(p.Runs) > 0:
			written = true
		case p.Pictures:
			pictures = append(pictures, i)
		}
	}
	return written, pictures
}

// kindOf gives the kinds of block of a layout their names here. A note is a paragraph: it
// is text like any other, only that it stands after that of its page.
var kindOf = map[layout.Kind]claims.BlockKind{
	layout.Paragraph: claims.BlockParagraph,
	layout.Heading:   claims.BlockHeadline,
	layout.Item:      claims.BlockList,
	layout.Caption:   claims.BlockCaption,
	layout.Note:      claims.BlockParagraph,
	layout.Furniture: claims.BlockBoilerplate,
}

// setDown writes blocks into an article, parted by blank lines, with their links. It says
// where each page begins in the text, in code points; one without text begins where the
// next one does.
func setDown(a *claims.Article, blocks []layout.Block, pages int) []int {
	var text strings.Builder
	starts := make([]int, pages) // bytes as yet
	for i := range starts {
		starts[i] = -1
	}
	begin := func(page, at int) {
		if starts[page] < 0 {
			starts[page] = at
		}
	}
	for _, b := range blocks {
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		at := text.Len()
		begin(b.Page, at)
		for _, br := range b.Breaks {
			begin(br.Page, at+br.At)
		}
		text.WriteString(b.Text)
		a.Blocks = append(a.Blocks, claims.Block{Kind: kindOf[b.Kind], Span: claims.Span{Start: at, End: text.Len()}})
		for _, l := range b.Links {
			if u := absolute(nil, l.URL); u != "" {
				a.Links = append(a.Links, claims.Link{URL: u, Span: claims.Span{Start: at + l.Start, End: at + l.End}})
			}
		}
	}
	a.Text = text.String()
	ix := claims.NewText(a.Text)
	for i := range a.Blocks {
		a.Blocks[i].Span = ix.SpanOf(a.Blocks[i].Start, a.Blocks[i].End)
	}
	for i := range a.Links {
		a.Links[i].Span = ix.SpanOf(a.Links[i].Start, a.Links[i].End)
	}
	next := len(a.Text)
	for i, s := range slices.Backward(starts) {
		if s >= 0 {
			next = min(next, s)
		}
		starts[i] = ix.Pos(next)
	}
	return starts
}

// pageLabel is what a page is cited by: the number that the document gives it, else the
// one that it has.
func pageLabel(p layout.Page, index int) string {
	label := claims.Normalise(squeeze(p.Label))
	if label == "" || len(label) > 40 {
		return strconv.Itoa(index + 1)
	}
	return label
}

// pageRanges names pages as people do: "3, 5–7".
func pageRanges(d *layout.Document, pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		part := pageLabel(d.Pages[pages[i]], pages[i])
		if j > i {
			part += "–" + pageLabel(d.Pages[pages[j]], pages[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// setAside marks what the layout cannot tell but the words do: the credit lines of
// pictures, and before the first paragraph of some length the lines that only say who
// wrote the document and when.
func setAside(a *claims.Article) {
	ix := claims.NewText(a.Text)
	head := true
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if b.Kind != claims.BlockParagraph {
			continue
		}
		t := look(ix.Slice(b.Span))
		head = head && !t.prose
		switch {
		case t.credit:
			b.Kind = claims.BlockCaption
		case head && t.byline:
			b.Kind = claims.BlockBoilerplate
		}
	}
}
