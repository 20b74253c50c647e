package read

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tickmark/claims"
)

// Lines and tags that meet in real documents, to be shuffled into any order.
var (
	anyLines = []string{"", " ", "Menü", "Suche", "Leave a Reply", "Foto: dpa", "Jörg Anzinger/Getty", "Von Käthe Brandhuber", "• ein Punkt", "> zitiert", "1. Punkt",
		"Der Rat hat am Montag beschlossen, die Brücke bis zum Frühjahr zu sperren.", "Ein Satz, der mitten in der Zeile abbricht und erst auf der", "nächsten weitergeht.",
		"https://a.example/x.", "\u00a0\u2003", "a\u0308 e\u0301", "\u0301", "👩‍👩‍👧", "18.01.2022, 14:05 Uhr", "© 2022", "Kommentare"}
	anyTags = []string{"<p>", "</p>", "<div class='related'>", "<div class=content>", "</div>", "<a href='/x'>", "<a href='https://a.example/y'>", "</a>", "<br>", "<br><br>", "<ul><li>", "</ul>", "<h1>", "</h1>", "<h2>",
		"<blockquote>", "<table><tr><td>", "<td>", "</table>", "<figure><figcaption>", "</figure>", "<pre>\n", "</pre>", "<article>", "<nav>", "</nav>", "<span>", "</span>", "<!--", "-->", "&nbsp;", "&#769;", "\n"}
)

func TestBlocksCoverPlainText(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(anyLines), rapid.String())).Draw(r, "lines"), "\n")
		a := Text(s)
		if a.Text != claims.Normalise(s) {
			r.Fatalf("text was changed: %q", a.Text)
		}
		sound(r, a)
	})
}

func TestBlocksCoverPages(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := "<html><body>" + strings.Join(rapid.SliceOf(rapid.SampledFrom(append(anyTags, anyLines...))).Draw(r, "parts"), " ")
		a, err := article(Input{Body: []byte(s), URL: "https://www.example.org/a/"})
		if err != nil {
			return
		}
		sound(r, a)
	})
}

func TestBlocksCoverMarkdown(t *testing.T) {
	marks := append([]string{"# Titel", "## Zwei", "- Punkt", "  - tiefer", "> Zitat", "| a | b |", "|---|---|", "| 1 | 2 |", "```", "[Wort](https://a.example/)", "[x]: https://b.example", "<div>Block</div>", "**fett** und `code`", "---", "Zeile  "}, anyLines...)
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom(marks)).Draw(r, "lines"), "\n")
		a, err := article(Input{Body: []byte(s), Name: "a.md", URL: "https://www.example.org/a/"})
		if err != nil {
			return
		}
		sound(r, a)
	})
}

func TestBlocksCoverRTF(t *testing.T) {
	words := []string{"{", "}", `\par `, `\line `, `\pard `, `\intbl `, `\cell `, `\row `, `\s1 `, `\outlinelevel0 `, `{\listtext x}`, `{\footnote `, `{\*\footnote `, `{\shptxt `, `{\*\shpinst `,
		`{\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt `, `{\field`, `{\fldrslt `, `{\*\fldinst `, `\v `, `\v0 `, `\deleted `, `\plain `, `\u776?`, `\u-10179?`, `\u-8704?`, `\uc2 `, `\'fc`, `\'cc\'81`, `\f1 `, `\f2 `, `\~`, `\_`, `\tab `, `\bin3 `, `{\*\x `, `{\pict `, `{\stylesheet{\s1 heading 1;}}`, `{\info{\title `}
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom(anyLines))).Draw(r, "words"), "")
		a, err := article(Input{Body: rtfOf(s)})
		if err != nil {
			return
		}
		sound(r, a)
	})
}

func TestBlocksCoverMail(t *testing.T) {
	parts := []string{"--x\n", "--x--\n", "--y\n", "--y--\n", "\n", "Content-Type: multipart/alternative; boundary=x\n", "Content-Type: multipart/mixed; boundary=y\n", "Content-Type: multipart/related; boundary=x\n", "Content-Type: text/html\n", "Content-Type: text/plain; format=flowed; delsp=yes\n",
		"Content-Type: message/rfc822\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Disposition: attachment; filename=a.eml\n", "Subject: =?utf-8?q?a=CC=88?=\n", "From: a\u0301\n", "> \u0301 zitiert \n", "-- \n", "<p>a</p><blockquote>", "=CC=88=\n", "U2F0eg=="}
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(parts), rapid.SampledFrom(anyLines))).Draw(r, "parts"), "")
		a, err := article(Input{Body: []byte(mailHead + s), Name: "a.eml"})
		if err != nil {
			return
		}
		sound(r, a)
	})
}

// onTheirWords draws a document in which the N-th link lies on "WortN" and leads to
// https://a.example/N, among parts, and checks where the links of the article lie.
func onTheirWords(r *rapid.T, parts []string, link func(n int) string, document func(body string) Input) {
	var b strings.Builder
	for n := range rapid.IntRange(1, 8).Draw(r, "links") {
		b.WriteString(strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 6).Draw(r, "parts"), ""))
		b.WriteString(link(n))
	}
	a, err := article(document(b.String()))
	if err != nil {
		return
	}
	sound(r, a)
	text := claims.NewText(a.Text)
	for _, l := range a.Links {
		n, marked := strings.CutPrefix(l.URL, "https://a.example/")
		if got := text.Slice(l.Span); marked && got != "Wort"+n {
			r.Fatalf("the link to %s lies on %q in %q", l.URL, got, a.Text)
		}
	}
}

// letters come apart from their marks, words from their spaces.
var letters = []string{" ", "Der Rat ", "tagt. ", "a\u0308 ", "e", "\u0301", "\u0308", "\u00ad", "각", "\u11a8", "👩‍👩‍👧 ", "Stra\u00dfe", "\u2003", "\u00a0"}

func TestLinksOfPagesLieOnTheirWords(t *testing.T) {
	parts := append([]string{"<p>", "</p>", "<i>", "</i>", "<b>", "<br>", "<br><br>", "<div>", "</div>", "<ul><li>", "</ul>", "<table><tr><td rowspan=2>", "<td>", "<tr><td>", "</table>", "<blockquote>", "<h2>", "</h2>", "<pre>\n", "</pre>", "<sup>2</sup>", "<figure><figcaption>", "</figure>"}, letters...)
	rapid.Check(t, func(r *rapid.T) {
		fragment := rapid.Bool().Draw(r, "fragment")
		onTheirWords(r, parts, func(n int) string { return fmt.Sprintf("<a href='https://a.example/%d'>Wort%d</a>", n, n) },
			func(body string) Input {
				return Input{Body: []byte("<html><head><meta charset=utf-8></head><body>" + body), ContentType: "text/html", Fragment: fragment}
			})
	})
}

func TestLinksOfRTFLieOnTheirWords(t *testing.T) {
	parts := []string{`\par `, `\line `, `\intbl `, `\cell `, `\row `, `{\footnote x}`, `{\listtext x}`, `\u776?`, `{\super 2}`, `e`, ` `, `\'fc`, `\~`, `Der Rat `, `\tab `, `{\shp{\*\shpinst{\shptxt k\par}}}`}
	rapid.Check(t, func(r *rapid.T) {
		onTheirWords(r, parts, func(n int) string {
			return fmt.Sprintf(`{\field{\*\fldinst HYPERLINK "https://a.example/%d"}{\fldrslt Wort%d}}`, n, n)
		}, func(body string) Input { return Input{Body: rtfOf(body)} })
	})
}

func TestLinksOfWordLieOnTheirWords(t *testing.T) {
	parts := []string{"</w:p><w:p>", "<w:r><w:br/></w:r>", "<w:r><w:br/><w:br/></w:r>", "<w:r><w:tab/></w:r>", "</w:p><w:tbl><w:tr>" + wordCell(wordPara(wordRun("a"))) + wordCell(wordPara(wordRun("b"))) + "</w:tr></w:tbl><w:p>",
		"<w:r><w:txbxContent>" + wordPara(wordRun("k")) + "</w:txbxContent></w:r>"}
	for _, s := range letters {
		parts = append(parts, wordRun(s))
	}
	rapid.Check(t, func(r *rapid.T) {
		onTheirWords(r, parts, func(n int) string {
			return fieldBegin + fieldCode(fmt.Sprintf(`HYPERLINK "https://a.example/%d"`, n)) + fieldShown + wordRun(fmt.Sprintf("Wort%d", n)) + fieldEnd
		}, func(body string) Input { return Input{Body: word("<w:p>" + body + "</w:p>")} })
	})
}

// noWordIsLost draws a document of the words "Wort0;", "Wort1;" … among parts, and checks
// that each stands in the text once. begin opens what end closes; no end comes before its
// beginning, and none is missing.
func noWordIsLost(r *rapid.T, parts []string, begin, end string, word func(s string) string, document func(body string) Input) {
	var b strings.Builder
	words := rapid.IntRange(1, 10).Draw(r, "words")
	depth := 0
	for n := range words {
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(append([]string{begin, end}, parts...)), 0, 4).Draw(r, "parts") {
			switch {
			case p == begin:
				depth++
			case p == end && depth == 0:
				continue
			case p == end:
				depth--
			}
			b.WriteString(p)
		}
		b.WriteString(word(fmt.Sprintf("Wort%d;", n)))
	}
	b.WriteString(strings.Repeat(end, depth))
	a, err := article(document(b.String()))
	if err != nil {
		r.Fatalf("%v", err)
	}
	sound(r, a)
	for n := range words {
		if count := strings.Count(a.Text, fmt.Sprintf("Wort%d;", n)); count != 1 {
			r.Fatalf("word %d stands %d times in %q, read from %s", n, count, a.Text, b.String())
		}
	}
}

func asItIs(s string) string { return s }

func TestNoWordOfRTFIsLost(t *testing.T) {
	parts := []string{`\par `, `\line `, `\intbl `, `\cell `, `\row `, `{\footnote y}`, `{\listtext x}`, `{\super 2}`, ` `, `\pard `, `\trowd `, `\nestcell `, `{\shp{\*\shpinst{\shptxt k\par}}}`, `{\field{\*\fldinst PAGE}{\fldrslt 3}}`}
	rapid.Check(t, func(r *rapid.T) {
		noWordIsLost(r, parts, "{", "}", asItIs, func(body string) Input { return Input{Body: rtfOf(body)} })
	})
}

func TestNoWordOfWordIsLost(t *testing.T) {
	parts := []string{"<w:r><w:br/><w:br/></w:r>", "</w:p><w:tbl><w:tr>" + wordCell(wordPara(wordRun("a"))) + wordCell(wordPara(wordRun("b"))) + "</w:tr></w:tbl><w:p>", "<w:r><w:txbxContent>" + wordPara(wordRun("k")) + "</w:txbxContent></w:r>",
		fieldBegin, fieldShown, fieldEnd, fieldCode("REF x"), fieldCode(`HYPERLINK "https://a.example/"`), `</w:p><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>`, `</w:p><w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr>`}
	rapid.Check(t, func(r *rapid.T) {
		noWordIsLost(r, parts, "</w:p><w:tbl><w:tr><w:tc><w:p>", "</w:p></w:tc></w:tr></w:tbl><w:p>", func(s string) string { return "</w:p><w:p>" + wordRun(s) },
			func(body string) Input { return Input{Body: word("<w:p>" + body + "</w:p>")} })
	})
}

func TestNoWordOfAMailIsLost(t *testing.T) {
	parts := append([]string{"\n", "\n\n", "> ", "\n> a\n", "\n-- \n", "Am 4.4.2023 um 10:00 schrieb Eva:\n", " \n", " \n> ", ">"}, letters...)
	rapid.Check(t, func(r *rapid.T) {
		format := rapid.SampledFrom([]string{"", "; format=flowed", "; format=flowed; delsp=yes"}).Draw(r, "format")
		noWordIsLost(r, parts, "\n>> ", "\n", asItIs, func(body string) Input {
			return Input{Body: []byte(mailHead + "Content-Type: text/plain; charset=utf-8" + format + "\r\n\r\n" + body)}
		})
	})
}

func TestNoWordOfASelectionIsLost(t *testing.T) {
	parts := append([]string{"<p>", "</p>", "<br>", "<br><br>", "<ul><li>", "</ul>", "<table><tr><td>", "<td>", "<tr><td>", "</table>", "<blockquote>", "<h1>", "</h1>", "<h2>", "<pre>\n", "</pre>", "<figure><figcaption>", "</figure>", "<nav>", "<aside class=teaser>", "<details><summary>x</summary>", "<a href='https://a.example/'>", "</a>", "<form>", "<footer>", "<article>", "<div class='comment related'>", "<sup>"}, letters...)
	rapid.Check(t, func(r *rapid.T) {
		noWordIsLost(r, parts, "<div>", "</div>", asItIs, func(body string) Input {
			return Input{Body: []byte("<html><head><meta charset=utf-8></head><body>" + body), ContentType: "text/html", Fragment: true}
		})
	})
}
