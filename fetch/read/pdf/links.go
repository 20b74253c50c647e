package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// box is a part of a page.
type box struct{ x0, y0, x1, y1 float64 }

// holds reports whether the middle of another box lies in this one.
func (b box) holds(o box) bool {
	x, y := (o.x0+o.x1)/2, (o.y0+o.y1)/2
	return x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1
}

// link is a link and where it can be clicked.
type link struct {
	url   string
	boxes []box
}

// linkAt is the number of the link that lies over a box, counted from 1; 0 for none.
func linkAt(links []link, over box) int {
	for i := range links {
		for _, b := range links[i].boxes {
			if b.holds(over) {
				return i + 1
			}
		}
	}
	return 0
}

// Bounds of the search for links: what else may be annotated on a page, of how many
// lines the words of a link may be, and how many links a page may have, since every sign
// is held against all of them.
const (
	mostAnnotations = 2000
	mostQuads       = 20
	mostPageLinks   = 500
)

// links reads the links of a page that lead to the web. Where one covers several lines
// it says each of them; else its rectangle counts.
func (e *engine) links(doc references.FPDF_DOCUMENT, at requests.Page, left *budget) ([]link, error) {
	var list []link
	for i, pos := 0, 0; i < mostAnnotations && left.links > 0 && len(list) < mostPageLinks; i++ {
		next, err := e.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: at, StartPos: pos})
		if err != nil {
			return nil, err
		}
		if next.Link == nil || next.NextStartPos == nil {
			break
		}
		pos = *next.NextStartPos
		url := e.address(doc, *next.Link)
		if url == "" {
			continue
		}
		if boxes := e.boxes(*next.Link); len(boxes) > 0 {
			list = append(list, link{url, boxes})
			left.links--
		}
	}
	return list, nil
}

// address is where a link leads to, "" if not to the web.
func (e *engine) address(doc references.FPDF_DOCUMENT, l references.FPDF_LINK) string {
	action, err := e.FPDFLink_GetAction(&requests.FPDFLink_GetAction{Link: l})
	if err != nil || action.Action == nil {
		return ""
	}
	path, err := e.FPDFAction_GetURIPath(&requests.FPDFAction_GetURIPath{Document: doc, Action: *action.Action})
	if err != nil || path.URIPath == nil || !strings.HasPrefix(strings.ToLower(*path.URIPath), "http") {
		return ""
	}
	return *path.URIPath
}

func (e *engine) boxes(l references.FPDF_LINK) []box {
	var list []box
	if n, err := e.FPDFLink_CountQuadPoints(&requests.FPDFLink_CountQuadPoints{Link: l}); err == nil {
		for i := range min(n.Count, mostQuads) {
			q, err := e.FPDFLink_GetQuadPoints(&requests.FPDFLink_GetQuadPoints{Link: l, QuadIndex: i})
			if err != nil || q.Points == nil {
				continue
			}
			p := q.Points
			list = append(list, box{float64(min(p.X1, p.X2, p.X3, p.X4)), float64(min(p.Y1, p.Y2, p.Y3, p.Y4)),
				float64(max(p.X1, p.X2, p.X3, p.X4)), float64(max(p.Y1, p.Y2, p.Y3, p.Y4))})
		}
	}
	if len(list) > 0 {
		return list
	}
	r, err := e.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: l})
	if err != nil || r.Rect == nil {
		return nil
	}
	return []box{{float64(min(r.Rect.Left, r.Rect.Right)), float64(min(r.Rect.Bottom, r.Rect.Top)),
		float64(max(r.Rect.Left, r.Rect.Right)), float64(max(r.Rect.Bottom, r.Rect.Top))}}
}
