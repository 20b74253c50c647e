package layout

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// words is text that grows, with the links on it. White space is folded: one space, or
// one tab between cells. It is in NFC.
type words struct {
	b     []byte
	links []Link
}

func (w *words) text() string { return string(w.b) }

// tail is the end of the text: the last words, for a look at what comes before.
func (w *words) tail() string { return string(w.b[max(0, len(w.b)-tailSize):]) }

// head is the beginning of the text.
func (w *words) head() string { return string(w.b[:min(len(w.b), tailSize)]) }

// tailSize is longer than any word that can be divided.
const tailSize = 120

// glue makes sure that white space stands at the end: a space, or a tab, which counts
// more.
func (w *words) glue(s string) {
	n := len(w.b)
	switch {
	case n == 0:
	case w.b[n-1] == ' ' || w.b[n-1] == '\t':
		if s == "\t" {
			w.b[n-1] = '\t'
		}
	default:
		w.b = append(w.b, s...)
	}
}

// add puts text behind.
func (w *words) add(s, url string) {
	body := strings.TrimSpace(s)
	if body == "" {
		return
	}
	if space(rune(s[0])) {
		w.glue(" ")
	}
	start := len(w.b)
	w.b = norm.NFC.AppendString(w.b, strings.Join(strings.FieldsFunc(body, space), " "))
	if url != "" {
		w.link(url, start)
	}
	if space(rune(s[len(s)-1])) {
		w.glue(" ")
	}
}

// link notes that what was added since start leads to an address. Where the words
// before it do as well, it is one link.
func (w *words) link(url string, start int) {
	if n := len(w.links); n > 0 && w.links[n-1].URL == url && besides(w.links[n-1].End, start) {
		w.links[n-1].End = len(w.b)
		return
	}
	w.links = append(w.links, Link{url, min(start, len(w.b)), len(w.b)})
}

// besides reports whether no more than a space lies between two links.
func besides(end, start int) bool { return start-end <= 1 }

// cut takes bytes off the end.
func (w *words) cut(n int) {
	w.b = w.b[:len(w.b)-n]
	for i := range w.links {
		w.links[i].Start, w.links[i].End = min(w.links[i].Start, len(w.b)), min(w.links[i].End, len(w.b))
	}
}

// follow puts other words behind, which stood on the next line, and says where they
// begin.
func (w *words) follow(next words, known vocabulary) int {
	w.trim()
	cut, space := known.seam(w.tail(), string(next.b))
	w.cut(cut)
	if space {
		w.glue(" ")
	}
	at := len(w.b)
	w.b = norm.NFC.AppendString(w.b, string(next.b))
	for _, l := range next.links {
		if n := len(w.links); n > 0 && w.links[n-1].URL == l.URL && besides(w.links[n-1].End, at+l.Start) {
			w.links[n-1].End = at + l.End
			continue
		}
		w.links = append(w.links, Link{l.URL, at + l.Start, at + l.End})
	}
	return at
}

// trim takes white space off the end.
func (w *words) trim() {
	w.cut(len(w.b) - len(bytes.TrimRight(w.b, " \t")))
}

func space(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// vocabulary is what words a document has, for telling the hyphen of a compound from
// that of a divided word.
type vocabulary map[string]bool

// mostWords bounds it: more tell nothing new.
const mostWords = 200_000

// learn notes the words inside a line. Its last one may be divided.
func (v vocabulary) learn(s string) {
	fields := strings.Fields(s)
	if len(fields) > 0 && hyphen(s) > 0 {
		fields = fields[:len(fields)-1]
	}
	for _, f := range fields {
		if len(v) < mostWords {
			v[strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })] = true
		}
	}
}

// hyphen is how many bytes the hyphen at the end of s has, 0 if none is there.
func hyphen(s string) int {
	s = strings.TrimRight(s, " ")
	for _, h := range []string{"-", "\u2010"} {
		if strings.HasSuffix(s, h) && !strings.HasSuffix(s, " "+h) {
			return len(h)
		}
	}
	return 0
}

// seam says how two lines are sewn together: how many bytes are taken off the first,
// which is a hyphen or nothing, and whether a space comes between.
//
// The hyphen goes if small letters stand around it ("Außen-" + "minister"), unless the
// document has the word with it elsewhere ("deutsch-französisch") or a joining word
// follows ("Nord- und Südkorea"). It stays before a capital ("US-" + "Außenminister") or
// a figure ("2021-" + "2022"), unless the document has the word without it.
func (v vocabulary) seam(a, b string) (cut int, space bool) {
	n := hyphen(a)
	if n == 0 {
		return 0, a != "" && !addressGoesOn(a)
	}
	stem := a[:len(a)-n]
	before, _ := utf8.DecodeLastRuneInString(stem)
	after, _ := utf8.DecodeRuneInString(b)
	if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
		// "2021-" + "2022", but "(-" + "x": nothing is known of it, and it stays as it is.
		return 0, !unicode.IsLetter(before) && !unicode.IsDigit(before)
	}
	next := firstWord(b)
	switch strings.TrimRight(next, ",.;:") {
	case "und", "oder", "bzw", "sowie", "bis", "als", "and", "or", "to", "et", "ou":
		return 0, true
	}
	left, right := lastWord(stem), letters(next)
	switch {
	case v[left+"-"+right]:
		return 0, false
	case v[left+right]:
		return n, false
	case unicode.IsLower(before) && unicode.IsLower(after):
		return n, false
	}
	return 0, false
}

// letters is the beginning of a word up to its first sign that is no letter.
func letters(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// addressGoesOn reports whether a line breaks off inside a web address.
func addressGoesOn(s string) bool {
	if !strings.HasSuffix(s, "/") {
		return false
	}
	f := strings.Fields(s)
	return strings.Contains(f[len(f)-1], "://") || strings.Contains(f[len(f)-1], "www.")
}
