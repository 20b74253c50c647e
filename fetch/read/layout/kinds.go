package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sizes in parts of the size that most of the document is set in, lengths in code
// points.
const (
	headingSize   = 1.15
	headingLong   = 250
	boldLong      = 150 // a heading that is bold only
	capitalsLong  = 80  // one in capitals only
	noteSize      = .93
	longestLegend = 600
)

// bodySize is the size that most of the document's text is set in.
func bodySize(pages []sheet) float64 {
	weight := map[int]int{}
	best := 0
	for _, p := range pages {
		for _, r := range p.runs {
			half := int(r.size*2 + .5) // sizes vary by hairs
			weight[half] += len(r.text)
			if weight[half] > weight[best] || weight[half] == weight[best] && half < best {
				best = half
			}
		}
	}
	return float64(max(2, best)) / 2
}

// label is how captions begin, with a number or a colon after it: "Abb. 3:", "Figure 2.",
// "Foto: …". "Abb. 3 zeigt" begins a sentence.
var label = regexp.MustCompile(`^(?:(?:Abb\.|Abbildung|Fig\.|Figure|Tab\.|Tabelle|Table|Grafik|Schaubild|Diagramm|Karte|Chart|Map|Exhibit|Bild|Foto)\s*[A-Z]?\d+(?:[.\-]\d+)*[a-z]?\s*(?:[:.|–—]|$)|(?:Fotos?|Photos?|Bild(?:er)?|Grafik|Quelle|Source|Image|Picture|Credit)\s*:)`)

// noteMark is how a note begins: with its number or sign.
var noteMark = regexp.MustCompile(`^(?:\[[\d,*†‡§ ]+\]\s*\S|\d{1,3}(?:[ .)\t]\s*\S|[\p{Lu}„“"»«‚(])|[*†‡§]+\s*\S)`)

// kinds says of the paragraphs of a column what they are. body is the size of the
// document's text.
func kinds(list []para, body float64) {
	for i := range list {
		p := &list[i]
		long := utf8.RuneCount(p.b)
		text := string(p.b[:min(len(p.b), 4*longestLegend)])
		ends := strings.HasSuffix(text, ".") || strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";")
		switch {
		case !hasLetter(text) || p.first.cells > 1:
		case label.MatchString(text) && long < longestLegend && p.size < headingSize*body:
			p.kind = Caption
		case p.size >= headingSize*body && long <= headingLong && !(ends && p.lines > 2):
			p.kind = Heading
		case p.bold && long <= boldLong && p.lines <= 3 && !ends && marker(text) != "•" && p.size > noteSize*body:
			p.kind = Heading
		case p.lines == 1 && long >= 6 && long <= capitalsLong && allUpper(text) && !ends:
			p.kind = Heading
		case marker(text) == "•":
			p.kind = Item
		case marker(text) != "" && (i > 0 && marker(list[i-1].head()) != "" || i+1 < len(list) && marker(list[i+1].head()) != ""):
			p.kind = Item // one number alone makes no list: "2. Weltkrieg"
		}
	}
	// Notes are what stands last in a column, in small type, from the first mark on.
	for i := len(list) - 1; i >= 0 && list[i].size <= noteSize*body && list[i].kind != Heading && list[i].kind != Caption; i-- {
		if noteMark.Match(list[i].b) {
			for j := i; j < len(list) && list[j].size <= noteSize*body && list[j].kind != Caption; j++ {
				list[j].kind = Note
			}
		}
	}
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
