package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// lexemeKind sorts the smallest parts of a text.
type lexemeKind uint8

const (
	lexWord lexemeKind = iota
	lexNumber
	lexMark  // a quotation mark
	lexStop  // ends a sentence: . ! ? …
	lexComma // ,
	lexColon
	lexSemicolon
	lexDash
	lexOpen  // an opening bracket
	lexClose // a closing bracket
	lexBreak // the end of a paragraph
	lexOther
)

// lexeme is a word or a mark of the text with what the language knows of it.
type lexeme struct {
	span  claims.Span
	text  string // as it stands
	low   string // in lower case
	kind  lexemeKind
	cap   bool // begins with a capital
	space bool // a space or the text's start stands before it
	says  lang.SpeechWord
	name  lang.NameWord
	pair  int32 // for a mark that was paired: the index of its partner
}

func (l *lexeme) can(use lang.SpeechWord) bool { return l.says&use != 0 }
func (l *lexeme) is(part lang.NameWord) bool   { return l.name&part != 0 }
func (l *lexeme) word() bool                   { return l.kind == lexWord }

// lexemes divides the text into words and marks, in one pass. The marks of notes are
// left out.
func (w *work) lexemes() []lexeme {
	s := w.text.String()
	out := make([]lexeme, 0, len(s)/5+8)
	var words map[string]lang.SpeechWord
	var names map[string]lang.NameWord
	var compound func(string) lang.NameWord
	if w.lang != nil {
		if w.lang.Speech.Words != nil {
			words = w.lang.Speech.Words()
		}
		if w.lang.Names.Words != nil {
			names = w.lang.Names.Words()
		}
		compound = w.lang.Names.Compound
	}
	pos, space := 0, true
	for b := 0; b < len(s); {
		r, size := utf8.DecodeRuneInString(s[b:])
		if r == '\n' {
			end, n := b, 0
			for end < len(s) && (s[end] == '\n' || s[end] == ' ' || s[end] == '\t') {
				if s[end] == '\n' {
					n++
				}
				end++
			}
			if n > 1 || paragraphEnds(out) {
				out = append(out, lexeme{span: claims.Span{Start: pos, End: pos + end - b}, text: s[b:end], kind: lexBreak, pair: -1})
			}
			pos, b, space = pos+end-b, end, true
			continue
		}
		if unicode.IsSpace(r) {
			b, pos, space = b+size, pos+1, true
			continue
		}
		if n := noteMarkAt(s, b); n > 0 {
			pos, b = pos+utf8.RuneCountInString(s[b:b+n]), b+n
			continue
		}
		end, runes := b+size, 1
		kind := lexOther
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end, runes = wordEnd(s, b, names)
			kind = lexWord
			if unicode.IsDigit(r) {
				kind = lexNumber
			}
		default:
			kind, end, runes = markKind(s, b, r, end)
		}
		l := lexeme{span: claims.Span{Start: pos, End: pos + runes}, text: s[b:end], kind: kind, space: space, pair: -1}
		l.low = l.text
		if kind == lexWord {
			l.cap = unicode.IsUpper(r)
			l.low = strings.ToLower(l.text)
			l.says = words[l.low]
			l.name = names[l.low]
			if l.name == 0 && compound != nil && len(l.low) > 8 {
				l.name = compound(l.low)
			}
		}
		out = append(out, l)
		pos, b, space = pos+runes, end, false
	}
	return out
}

// paragraphEnds reports whether a single line end behind these lexemes ends a
// paragraph: it does behind the end of a sentence.
func paragraphEnds(out []lexeme) bool {
	if len(out) == 0 {
		return false
	}
	switch out[len(out)-1].kind {
	case lexStop, lexColon, lexMark, lexBreak:
		return true
	}
	return false
}

// wordEnd finds the end of the word at b and its length in code points. Hyphens,
// apostrophes and full stops between letters belong to it (US-Senator, R.Politik),
// as does the full stop of an initial and of a shortened title.
func wordEnd(s string, b int, names map[string]lang.NameWord) (end, runes int) {
	end = b
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			end, runes = end+size, runes+1
			continue
		}
		if r != '-' && r != '\'' && r != '’' && r != '.' && r != ',' && r != '\u00ad' && r != '&' || end == b {
			break
		}
		next, _ := utf8.DecodeRuneInString(s[end+size:])
		before, _ := utf8.DecodeLastRuneInString(s[:end])
		joins := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch r {
		case ',':
			joins = unicode.IsDigit(next) && unicode.IsDigit(before)
		case '.':
			joins = joins && (unicode.IsDigit(next) == unicode.IsDigit(before)) && !(unicode.IsLetter(next) && unicode.IsUpper(next) && runes > 3)
			if !joins && (names[strings.ToLower(s[b:end])]&lang.Abbreviated != 0 || unicode.IsUpper(before) && (runes == 1 || runes > 2 && s[end-2] == '.')) {
				return end + 1, runes + 1
			}
		}
		if !joins {
			break
		}
		end, runes = end+size, runes+1
	}
	return end, runes
}

// markKind sorts a mark; two single marks typed for a double one are one lexeme.
func markKind(s string, b int, r rune, end int) (lexemeKind, int, int) {
	switch r {
	case '„', '“', '”', '‟', '‚', '‘', '’', '‛', '»', '«', '›', '‹', '"', '\'', '`', '´':
		if end < len(s) && (r == '\'' || r == '`' || r == '´' || r == '’' || r == '‘') {
			if next, size := utf8.DecodeRuneInString(s[end:]); next == r {
				return lexMark, end + size, 2
			}
		}
		return lexMark, end, 1
	case '.', '!', '?', '…':
		runes := 1
		for end < len(s) && (s[end] == '.' || s[end] == '!' || s[end] == '?') {
			end, runes = end+1, runes+1
		}
		return lexStop, end, runes
	case ',':
		return lexComma, end, 1
	case ':':
		return lexColon, end, 1
	case ';':
		return lexSemicolon, end, 1
	case '-', '–', '—', '―':
		runes := 1
		for end < len(s) && s[end] == '-' {
			end, runes = end+1, runes+1
		}
		return lexDash, end, runes
	case '(', '[', '{':
		return lexOpen, end, 1
	case ')', ']', '}':
		return lexClose, end, 1
	}
	return lexOther, end, 1
}
