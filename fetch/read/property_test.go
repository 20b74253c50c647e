package read

import (
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
