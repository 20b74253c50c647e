package pdf

import (
	"fmt"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"tickmark/fetch/read/layout"
)

// page reads one page. One that PDFium cannot load is an empty one: so readers of PDF
// show it, and the others are there.
func (e *engine) page(doc references.FPDF_DOCUMENT, index int, left *budget) (*layout.Page, error) {
	p := &layout.Page{}
	if r, err := e.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: doc, Page: index}); err == nil {
		p.Label = r.Label
	}
	loaded, err := e.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index})
	if err != nil {
		return p, nil
	}
	e.loaded++
	defer e.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	at := requests.Page{ByReference: &loaded.Page}
	if r, err := e.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: doc, Index: index}); err == nil {
		p.Width, p.Height = r.Width, r.Height
	}
	text, err := e.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: at})
	if err != nil {
		return nil, fmt.Errorf("load its text: %w", err)
	}
	defer e.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	count, err := e.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return nil, fmt.Errorf("count its signs: %w", err)
	}
	if count.Count > maxSigns {
		left.runs = -1
		return p, nil
	}
	links, err := e.links(doc, at, left)
	if err != nil {
		return nil, fmt.Errorf("read its links: %w", err)
	}
	signs, err := e.GetPageTextStructured(&requests.GetPageTextStructured{Page: at, Mode: requests.GetPageTextStructuredModeChars, CollectFontInformation: true})
	if err != nil {
		return nil, fmt.Errorf("read its text: %w", err)
	}
	s := setter{page: p, links: links, upright: quarter(signs.Chars), spaced: writesSpaces(signs.Chars), width: p.Width, height: p.Height}
	if r, err := e.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: at}); err == nil && r.PageRotation%2 == 1 {
		s.width, s.height = p.Height, p.Width // signs know nothing of how the page is turned
	}
	if p.Width, p.Height = s.width, s.height; s.upright%2 == 1 {
		p.Width, p.Height = s.height, s.width
	}
	s.origin = func(i int) (x, y float64, ok bool) {
		o, err := e.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text.TextPage, Index: i})
		if err != nil {
			return 0, 0, false
		}
		return o.X, o.Y, true
	}
	s.set(signs.Chars)
	for _, l := range links {
		p.Links = append(p.Links, l.url)
	}
	left.runs -= len(p.Runs)
	for _, r := range p.Runs {
		left.text -= len(r.Text)
	}
	if len(p.Runs) == 0 {
		p.Pictures = e.pictures(at)
	}
	return p, nil
}

// mostObjects is how many parts of a page are looked at for a picture: scanned pages
// have few.
const mostObjects = 1000

// pictures reports whether there is a picture on a page, or a form, which is how some
// scanners wrap one.
func (e *engine) pictures(at requests.Page) bool {
	n, err := e.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: at})
	if err != nil {
		return false
	}
	for i := range min(n.Count, mostObjects) {
		o, err := e.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: at, Index: i})
		if err != nil {
			return false
		}
		t, err := e.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err == nil && (t.Type == enums.FPDF_PAGEOBJ_IMAGE || t.Type == enums.FPDF_PAGEOBJ_FORM) {
			return true
		}
	}
	return false
}

// bold reports whether a font is bold: by its weight, by the flag ForceBold (PDF 1.7,
// table 123, bit 19), or by its name, which is all that the standard fonts have.
func bold(f *responses.FontInformation) bool {
	const forceBold = 1 << 18
	if f.Weight >= 600 || f.Flags&forceBold != 0 {
		return true
	}
	name := strings.ToLower(f.Name)
	for _, w := range []string{"bold", "black", "heavy"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
