package read

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
)

// rtfOf wraps text as a document.
func rtfOf(s string) []byte {
	return []byte(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Gothic;}{\f3\fcharset2 Symbol;}{\f4\fcharset1\cpg437 Old;}{\f5 None;}}` + s + `}`)
}

func TestRTFText(t *testing.T) {
	for _, c := range []struct{ name, rtf, want string }{
		{"letters of the code page", `Br\'fccke \'84so\'93`, "Brücke „so“"},
		{"letters of the font", `{\f1 \'cc\'ee\'f1\'f2} Most`, "Мост Most"},
		{"letters of two bytes", `\f2 \'8b\'b4 \'83A`, "橋 ア"},
		{"a second byte that is written out", `\f2 \'83\\`, "ソ"},
		{"letters of DOS", `\f4 Br\'81cke`, "Brücke"},
		{"pictures of a font", `\f3 \'b7\f0  Punkt {\f3 J}`, "• Punkt"},
		{"letters by number", `Br\u252\'fccke \u8222?so\u8220?`, "Brücke „so“"},
		{"without a byte for them", `\uc0\u1052 \u1086 st`, "Моst"},
		{"with two bytes for them", `\uc2\u27211\'8b\'b4 x`, "橋 x"},
		{"a byte for them in a group", `{\uc0\u1052}\u1086?`, "Мо"},
		{"numbers over 32,767", `\u-10179?\u-8704?`, "😀"},
		{"half a letter", `a\u-10179?b`, "ab"},
		{"signs", `a\~b\_c\-d\emdash e\lquote f\rquote\bullet`, "a b\u2011cd—e‘f’•"},
		{"braces", `\{a\}\\`, `{a}\`},
		{"line ends are none", "a\r\nb", "ab"},
		{"words that are not known", `\foo12 a\bar-3 b{\*\foo c}{\*\bar{d}e}f`, "abf"},
		{"hidden words", `a{\v b}c\v d\v0 e`, "ace"},
		{"deleted words", `a{\deleted b}{\revised c}`, "ac"},
		{"plain ends it", `a\v b\plain c`, "ac"},
		{"pictures", `a{\pict\bin6 }{}{\}b}c`, "ac"},
		{"an object", `a{\object{\*\objdata 00}{\result b}}c`, "ac"},
		{"a header", `{\header Blatt}{\footerf 1\par}a`, "a"},
		{"paragraphs", `a\par b\line c\par\par d`, "a\n\nb\nc\n\nd"},
		{"paragraphs of Apple", "a\\\nb\\\n", "a\n\nb"},
		{"a list", `{\listtext\bullet\tab}a\par{\pntext 2.}b\par c`, "a\nb\n\nc"},
		{"a table", `a\par\trowd\pard\intbl b\cell c\cell\row\trowd d\cell\cell\row\pard e\par`, "a\n\nb\tc\n\nd\n\ne"},
		{"a cell of paragraphs", `\trowd\pard\intbl a\par b\cell c\cell\row`, "a\n\nb\n\nc"},
		{"a table that lays out", `\trowd\pard\intbl ` + strings.Repeat("a", longestRow) + `\cell b\cell\row`, strings.Repeat("a", longestRow) + "\n\nb"},
		{"notes", `a{\super\chftn}{\footnote\pard{\super\chftn} b}c{\*\footnote d\par e}`, "a[1]c[2]\n\n[1] b\n\n[2] d\n\ne"},
		{"a text box", `a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt b\par}}{\shprslt c}}d`, "b\n\nad"},
		{"raised digits", `10{\super 6} m\super 2\nosupersub  im Jahr 20{\sub 2}{\super\plain 3}`, "10⁶ m² im Jahr 2023"},
		{"a field", `a{\field{\*\fldinst PAGE}{\fldrslt 3}}`, "a3"},
		{"nothing behind the end", `a}{\rtf1 b`, "a"},
		{"two ways to write", `{\upr{a}{\*\ud{\u252 b}}}`, "a"},
	} {
		a, err := article(Input{Body: rtfOf(c.rtf)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		sound(t, a)
		if a.Text != c.want || a.Format != "rtf" {
			t.Errorf("%s: %s of %q, want %q", c.name, a.Format, a.Text, c.want)
		}
	}
}

// TestRTFCodePageOfTheDocument: fonts that state no charset have the document's.
func TestRTFCodePageOfTheDocument(t *testing.T) {
	for _, c := range []struct{ name, rtf, charset, want string }{
		{"no fonts", `{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'f2}`, "", "Мост"},
		{"a font without charset", `{\rtf1\ansi\ansicpg1251{\fonttbl\f0 Arial;}\f0 \'cc\'ee\'f1\'f2}`, "", "Мост"},
		{"a font that is ANSI", `{\rtf1\ansi\ansicpg1251{\fonttbl\f0\fcharset0 Arial;}\f0 Br\'fccke}`, "", "Brücke"},
		{"Macintosh", `{\rtf1\mac Br\'9fcke}`, "", "Brücke"},
		{"a page that is not known", `{\rtf1\ansi\ansicpg9999 Br\'fccke}`, "", "Brücke"},
		{"chosen by the user", `{\rtf1\ansi\ansicpg1252 \'cc\'ee\'f1\'f2}`, "windows-1251", "Мост"},
	} {
		a, err := article(Input{Body: []byte(c.rtf), Charset: c.charset})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Text != c.want || a.Charset != c.charset {
			t.Errorf("%s: %q in %q, want %q", c.name, a.Text, a.Charset, c.want)
		}
	}
}

func TestRTFLinks(t *testing.T) {
	for _, c := range []struct{ name, rtf, url string }{
		{"a link", `Der {\field{\*\fldinst{HYPERLINK "https://a.example/b?c=1&d=2"}}{\fldrslt{\ul Bericht}}} liegt vor`, "https://a.example/b?c=1&d=2"},
		{"without quotes", `Der {\field{\*\fldinst HYPERLINK https://a.example/b }{\fldrslt Bericht}} liegt vor`, "https://a.example/b"},
		{"a place in the document", `Der {\field{\*\fldinst HYPERLINK \\l "b"}{\fldrslt Bericht}} liegt vor`, ""},
		{"a mail address", `Der {\field{\*\fldinst HYPERLINK "mailto:a@b.example"}{\fldrslt Bericht}} liegt vor`, ""},
		{"a place in a page", `Der {\field{\*\fldinst HYPERLINK "https://a.example/b" \\l "c" \\o "ein Hinweis"}{\fldrslt Bericht}} liegt vor`, "https://a.example/b#c"},
		{"a window before the address", `Der {\field{\*\fldinst HYPERLINK \\t "_blank" "https://a.example/b"}{\fldrslt Bericht}} liegt vor`, "https://a.example/b"},
		{"another field", `Der {\field{\*\fldinst REF b}{\fldrslt Bericht}} liegt vor`, ""},
		{"never closed", `Der {\field{\*\fldinst HYPERLINK "https://a.example/b"}{\fldrslt Bericht`, "https://a.example/b"},
	} {
		a, err := article(Input{Body: rtfOf(c.rtf)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		sound(t, a)
		got, words := "", ""
		if len(a.Links) > 0 {
			got, words = a.Links[0].URL, claims.NewText(a.Text).Slice(a.Links[0].Span)
		}
		if got != c.url || got != "" && words != "Bericht" {
			t.Errorf("%s: %q on %q", c.name, got, words)
		}
	}
}

func TestRTFStyles(t *testing.T) {
	sheet := `{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 \'dcberschrift 2;}{\s3 Intense Quote;}{\s4 Beschriftung;}{\s5 toc 1;}{\s6 Titel;}{\*\cs7 Char;}}`
	for _, c := range []struct {
		name, rtf string
		want      claims.BlockKind
	}{
		{"running text", `\pard\s0 Br\'fccke\par`, claims.BlockParagraph},
		{"no style", `\pard Br\'fccke\par`, claims.BlockParagraph},
		{"an unknown style", `\pard\s99 Br\'fccke\par`, claims.BlockParagraph},
		{"a heading", `\pard\s1 Br\'fccke\par`, claims.BlockHeadline},
		{"a German heading", `\pard\s2 Br\'fccke\par`, claims.BlockHeadline},
		{"a level", `\pard\outlinelevel2 Br\'fccke\par`, claims.BlockHeadline},
		{"the level of running text", `\pard\outlinelevel9 Br\'fccke\par`, claims.BlockParagraph},
		{"a numbered heading", `{\listtext 1.\tab}\pard\s1 Br\'fccke\par`, claims.BlockHeadline},
		{"a title", `\pard\s6 Br\'fccke\par`, claims.BlockHeadline},
		{"a quotation", `\pard\s3 Br\'fccke\par`, claims.BlockQuote},
		{"a caption", `\pard\s4 Br\'fccke\par`, claims.BlockCaption},
		{"a table of contents", `\pard\s5 Br\'fccke\tab 3\par`, claims.BlockBoilerplate},
		{"without an end", `\pard\s1 Br\'fccke`, claims.BlockHeadline},
	} {
		a, err := article(Input{Body: rtfOf(sheet + c.rtf)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(a.Blocks) != 1 || a.Blocks[0].Kind != c.want {
			t.Errorf("%s: %v", c.name, a.Blocks)
		}
	}
}

// TestHostileRTF reads what is made to break a reader.
func TestHostileRTF(t *testing.T) {
	for _, c := range []struct{ name, rtf, words, kind string }{
		{"groups in each other", strings.Repeat("{", 1_000_000) + "Die Stadt baut.", "Die Stadt baut.", ""},
		{"groups that end", strings.Repeat("{", 100_000) + strings.Repeat("}", 100_000) + "Die Stadt baut.", "Die Stadt baut.", ""},
		{"notes in each other", strings.Repeat(`{\footnote a`, 100_000), "[1]", ""},
		{"text boxes in each other", strings.Repeat(`{\shptxt a`, 100_000), "a", ""},
		{"text boxes", strings.Repeat(`{\shptxt a}`, 250_000) + "Ende", "Ende", ""},
		{"notes", strings.Repeat(`{\footnote a}`, 50_000) + "Ende", "Ende", ""},
		{"fields in each other", strings.Repeat(`{\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt a`, 50_000), "a", ""},
		{"paragraphs", strings.Repeat(`a\par `, 300_000) + "Ende", "Ende", ""},
		{"line ends", strings.Repeat(`a\line\line `, 300_000) + "Ende", "Ende", ""},
		{"fonts", strings.Repeat(`{\fonttbl\f1\fcharset1}`, 300_000) + "a", "a", ""},
		{"fonts of any number", `{\fonttbl` + strings.Repeat(`\f1\f22\f333\f4444\f55555`, 100_000) + "}a", "a", ""},
		{"instructions", `{\field{\*\fldinst ` + strings.Repeat("HYPERLINK ", 1_000_000) + `}{\fldrslt a}}`, "a", ""},
		{"a binary part beyond the end", `a{\pict\bin2000000000 }b`, "a", ""},
		{"a binary part of no size", `a{\pict\bin-5 x}b`, "ab", ""},
		{"numbers without end", `a\u` + strings.Repeat("9", 100_000) + " b", "a", ""},
		{"words without end", `a\` + strings.Repeat("x", 100_000) + " b", "a", ""},
		{"letters that stand for none", `\uc2000000000\u252 ` + strings.Repeat("a", 100), "a", ""},
		{"NUL bytes", "Die\x00 Stadt baut.", "Die Stadt baut.", ""},
		{"bytes of no letters", "Die Stadt baut. \xff\xfe\x81", "Die Stadt baut.", ""},
		{"nothing", `\par\par`, "", NoText},
		{"more text than is read", strings.Repeat("a", MaxBytes+1), "", Bomb},
		{"HTML without words", `\fromhtml1{\*\htmltag <p>}`, "", NoText},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			a, err := article(Input{Body: rtfOf(c.rtf)})
			if took := time.Since(began); took > patience {
				t.Errorf("took %v", took)
			}
			var e *Error
			if c.kind != "" {
				if !errors.As(err, &e) || e.Kind != c.kind {
					t.Errorf("error %v, want %s", err, c.kind)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			if !strings.Contains(a.Text, c.words) {
				t.Errorf("text %.100q", a.Text)
			}
		})
	}
}

// TestCutRTF cuts a document at every place: each beginning is read, or refused.
func TestCutRTF(t *testing.T) {
	body := rtfOf(`{\stylesheet{\s1 heading 1;}}\pard\s1 Br\'fccke\par\pard Die {\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt Stadt}} baut{\footnote Seit \u8222?Mai\u8220?.}.\trowd\intbl a\cell b\cell\row{\pict\bin3 abc}`)
	for i := range body {
		if a, err := article(Input{Body: body[:i]}); err == nil {
			sound(t, a)
		}
	}
}

// TestRTFFactsOfPrograms: what a program writes where nobody said anything is no fact.
func TestRTFFactsOfPrograms(t *testing.T) {
	for _, c := range []struct{ info, title, author string }{
		{`{\title Br\'fccken}{\author Eva Muster}`, "Brücken", "Eva Muster"},
		{`{\title Dokument1}{\author Microsoft Office User}`, "Am Hafen", ""},
		{`{\title Microsoft Word - bruecke.doc}{\author Benutzer}`, "Am Hafen", ""},
	} {
		a, err := article(Input{Body: rtfOf(`{\info` + c.info + `}\pard\outlinelevel0 Am Hafen\par\pard Der Rat tagt.`)})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title.Value != c.title || a.Author.Value != c.author {
			t.Errorf("%s: title %v, author %v", c.info, a.Title, a.Author)
		}
	}
}
