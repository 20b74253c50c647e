package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// Text reads plain text that is already decoded, such as pasted text. Nothing is
// deleted: the article's text is s, normalised, and what a scraper left in it is
// marked as boilerplate. An empty text gives an article without blocks.
func Text(s string) *claims.Article {
	a := &claims.Article{Format: "text", Extractor: Extractor, Text: claims.Normalise(s), Blocks: []claims.Block{}, Links: []claims.Link{}}
	parts, cut := paragraphs(a.Text)
	zone(parts)
	ix := claims.NewText(a.Text)
	for _, p := range parts {
		a.Blocks = append(a.Blocks, claims.Block{Kind: p.kind, Span: ix.SpanOf(p.start, p.end)})
		if p.kind == claims.BlockHeadline && a.Title.Value == "" {
			a.Title = claims.Reading{Value: squeeze(p.text), From: "text"}
		}
	}
	if cut {
		a.Remarks = append(a.Remarks, claims.Because("read.too_many_lines", maxLines))
	}
	readVisible(a)
	bareLinks(a)
	return a
}

// textFormat reads plain text. Whatever is text is plain text in the last resort.
var textFormat = format{
	name:  "text",
	looks: func(string, Input) int { return 1 },
	read:  func(s string, _ Input) (*claims.Article, error) { return Text(s), nil },
}

// part is a stretch of plain text that becomes a block. start and end are byte
// offsets without the white space around it.
type part struct {
	start, end int
	text       string
	gap        bool // a blank line stands before it
	kind       claims.BlockKind
	traits
}

// line is one line of a text, in byte offsets, without the white space around it.
type line struct {
	start, end int
	text       string
	open       bool // white space stands between its last word and the line end
}

// maxLines is how many lines of a text are told apart; what follows them is one
// part. No article has so many, and each takes up to 300 bytes.
const maxLines = 200_000

// paragraphs parts a text. A blank line always parts. A single line end parts as
// well, unless the lines around it were visibly wrapped at a fixed width or the
// sentence plainly goes on. Beyond maxLines lines, blank ones not counted, the rest
// is one part, and cut is true.
func paragraphs(s string) (parts []part, cut bool) {
	var group []line
	flush := func() {
		width := wrapWidth(group)
		for i := 0; i < len(group); {
			j := i + 1
			for j < len(group) && joined(group[j-1], group[j], width) {
				j++
			}
			start, end := group[i].start, group[j-1].end
			parts = append(parts, part{start: start, end: end, text: s[start:end], gap: i == 0})
			i = j
		}
		group = group[:0]
	}
	for from, lines := 0, 1; from < len(s); {
		end := len(s)
		next := end
		if lines == maxLines {
			cut = true
			flush()
		} else if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			end, next = from+i, from+i+1
		}
		raw := s[from:end]
		left := strings.TrimLeftFunc(raw, unicode.IsSpace)
		trimmed := strings.TrimRightFunc(left, unicode.IsSpace)
		if trimmed == "" {
			flush()
		} else {
			start := end - len(left)
			lines++
			group = append(group, line{start, start + len(trimmed), trimmed, len(trimmed) < len(left)})
		}
		from = next
	}
	flush()
	return parts, cut
}

// wrapWidths are the line widths, in code points, between which a text is taken
// to be wrapped by a program: from a narrow mail quotation to a wide terminal.
const (
	narrowestWrap = 38
	widestWrap    = 110
)

// joined reports whether a line goes on with the sentence of the line before it.
// width is that of the group around them, 0 if it was not wrapped.
func joined(prev, next line, width int) bool {
	if marker(next.text) != "" || marker(prev.text) == ">" {
		return false
	}
	if width > 0 && !fits(prev.text, next.text, width) {
		return true
	}
	if endsSentence(prev.text) {
		return false
	}
	if prev.open && utf8.RuneCountInString(prev.text) >= widestLabel || particleEnds(prev.text) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(next.text)
	if !unicode.IsLower(first) {
		return false
	}
	// A short line goes on only if the two together make a sentence: lists of words
	// in small letters do not.
	return prev.open || utf8.RuneCountInString(prev.text) >= narrowestWrap ||
		len(strings.Fields(prev.text)) >= sentenceWords && endsSentence(next.text)
}

// widestLabel is the length in code points from which a line that is no sentence and
// keeps the blank before its end is taken for one that a PDF reader broke off, not
// for a label.
const widestLabel = 55

// particleEnds reports whether the line ends with a particle of Japanese that always
// has something behind it.
func particleEnds(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return n < len(s) && strings.ContainsRune("のをがはへと", r)
}

// sentenceWords is how many words a line has that may be the beginning of a sentence
// rather than a label.
const sentenceWords = 4

// wrapWidth is the width at which a program wrapped the lines of a group, judged by
// the widest of them: most lines must be so full that the next line's first word did
// not fit, else short lines merely stand below each other. It is 0 where that is not
// so, and for groups of two lines, which are too few to tell.
func wrapWidth(group []line) int {
	if len(group) < 3 {
		return 0
	}
	widest := 0
	for _, l := range group {
		widest = max(widest, utf8.RuneCountInString(l.text))
	}
	if widest < narrowestWrap || widest > widestWrap {
		return 0
	}
	full := 0
	for j := 1; j < len(group); j++ {
		if !fits(group[j-1].text, group[j].text, widest) {
			full++
		}
	}
	if full*10 < (len(group)-1)*7 {
		return 0
	}
	return widest
}

// fits reports whether the first word of next would have found room on prev.
func fits(prev, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(prev)+1+utf8.RuneCountInString(word) < width
}

// endsSentence reports whether s ends with a full stop or its like, looking
// through closing quotation marks and brackets.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”“’‘»«›‹)] \u00a0")
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔':
		return true
	}
	return false
}

// marker returns what marks the line as an item of a list ("•", "1") or as quoted
// mail (">"), "" if nothing does.
func marker(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	spaced := strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\t") || strings.HasPrefix(rest, "\u00a0")
	switch r {
	case '>':
		return ">"
	case '•', '‣', '▪', '●', '◦', '·', '►', '■':
		return "•"
	case '*', '-', '–', '+':
		if spaced {
			return string(r)
		}
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits <= 3 && len(s) > digits+1 && (s[digits] == '.' || s[digits] == ')') && s[digits+1] == ' ' {
		return s[:digits]
	}
	if len(s) > 2 && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z') && s[1] == ')' && s[2] == ' ' {
		return s[:1]
	}
	return ""
}

// squeeze makes every run of white space one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
