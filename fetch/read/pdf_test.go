package read

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

// words is a line of type on a page.
func wordsOf(y, size float64, text string) layout.Run {
	return layout.Run{X: 50, Y: y, Width: float64(len(text)) * size / 2, Size: size, Text: text}
}

// readLaidOut reads a document as if PDFium had found it so.
func readLaidOut(t *testing.T, d layout.Document) (*claims.Article, error) {
	t.Helper()
	r := Reader{PDF: func(context.Context, []byte) (*layout.Document, error) { return &d, nil }}
	a, err := r.Article(context.Background(), Input{Body: []byte("%PDF-1.7"), URL: "https://www.example.org/a.pdf"})
	if err == nil {
		sound(t, a)
	}
	return a, err
}

func pages(lines ...string) []layout.Page {
	var list []layout.Page
	for _, l := range lines {
		p := layout.Page{Width: 595, Height: 842}
		if l == "(picture)" {
			p.Pictures = true
		} else if l != "" {
			p.Runs = []layout.Run{wordsOf(700, 10, l)}
		}
		list = append(list, p)
	}
	return list
}

func TestPagesArePlaces(t *testing.T) {
	list := pages("Am Montag tagte der Rät und", "", "beschloss den Bau.", "Am Dienstag nicht.")
	list[0].Label, list[2].Label = "iv", " A-1 "
	a, err := readLaidOut(t, layout.Document{Pages: list, Total: 4})
	if err != nil {
		t.Fatal(err)
	}
	ix := claims.NewText(a.Text)
	var got [][2]string
	for _, p := range a.Places {
		got = append(got, [2]string{p.Label, ix.Slice(claims.Span{Start: p.Start, End: p.Start + 9})})
	}
	// The second page is empty, so that the sentence does not go on to the third.
	want := [][2]string{{"iv", "Am Montag"}, {"2", "beschloss"}, {"A-1", "beschloss"}, {"4", "Am Dienst"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places differ (-want +got):\n%s", diff)
	}
	if a.Format != "pdf" || a.URL != "https://www.example.org/a.pdf" {
		t.Errorf("format %q, URL %q", a.Format, a.URL)
	}
}

func TestPageInsideAParagraph(t *testing.T) {
	a, err := readLaidOut(t, layout.Document{Pages: pages("Am Montag tagte der Rat über den Brücken-", "bau und beschloss ihn."), Total: 2})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Am Montag tagte der Rat über den Brückenbau und beschloss ihn."; a.Text != want || len(a.Blocks) != 1 {
		t.Fatalf("text %q in %d blocks", a.Text, len(a.Blocks))
	}
	if p, _ := a.PlaceAt(strings.Count(a.Text[:strings.Index(a.Text, "bau und")], "") - 1); p.Label != "2" {
		t.Errorf("the rest of the word is on page %q", p.Label)
	}
	if p, _ := a.PlaceAt(3); p.Label != "1" {
		t.Errorf("its beginning is on page %q", p.Label)
	}
}

func TestPagesWithoutText(t *testing.T) {
	for _, c := range []struct {
		pages []layout.Page
		total int
		kind  string
		key   string
		arg   any
	}{
		{pages("(picture)", "(picture)"), 2, Scanned, "", nil},
		{pages("", ""), 2, NoText, "", nil},
		{nil, 1, Unreadable, "", nil},
		{pages("Wort", "(picture)", "Wort", "(picture)", "(picture)", "", "(picture)"), 7, "", "read.scanned_pages", "2, 4–5, 7"},
		{pages("Wort", "Wort"), 9, "", "read.pages_cut", 2},
	} {
		a, err := readLaidOut(t, layout.Document{Pages: c.pages, Total: c.total})
		var known *Error
		if errors.As(err, &known) {
			if known.Kind != c.kind {
				t.Errorf("%d pages: %v", len(c.pages), err)
			}
			continue
		}
		if c.kind != "" || len(a.Remarks) != 1 || a.Remarks[0].Key != c.key || a.Remarks[0].Args[0] != c.arg {
			t.Errorf("%d pages: %+v, %v", len(c.pages), a, err)
		}
	}
}

func TestFactsOfPDF(t *testing.T) {
	head := layout.Page{Width: 595, Height: 842, Runs: []layout.Run{wordsOf(740, 18, "Die Brücke ist offen"), wordsOf(710, 10, "12. März 2024"),
		wordsOf(680, 10, "Am Montag hat der Rat der Stadt den Bau der Brücke beschlossen, die seit dem Winter"), wordsOf(668, 10, "gesperrt ist.")}}
	for _, c := range []struct{ title, author, wantTitle, from, wantAuthor string }{
		{"Bau der Brücke", "Ida Adler", "Bau der Brücke", "document", "Ida Adler"},
		{"BAU der Brücke", "", "BAU der Brücke", "document", ""},
		{"Brücke", "", "Brücke", "document", ""},
		{"Die Brücke ist offen – Der Bote", "", "Die Brücke ist offen – Der Bote", "document", ""},
		{"Haushalt 2024", "Ida Adler", "Die Brücke ist offen", "heading", "Ida Adler"},
		{"Brücke gesucht", "", "Die Brücke ist offen", "heading", ""},
		{"Microsoft Word - Brücke.docx", "Microsoft Office User", "Die Brücke ist offen", "heading", ""},
		{"untitled", "admin", "Die Brücke ist offen", "heading", ""},
		{"bruecke_final-2.indd", "", "Die Brücke ist offen", "heading", ""},
		{"pm_2024_03", "Benutzer", "Die Brücke ist offen", "heading", ""},
		{"Unbenannt-1", "", "Die Brücke ist offen", "heading", ""},
		{"", "", "Die Brücke ist offen", "heading", ""},
		{"Rat der Stadt", "Jan Birke, Ida Adler", "Rat der Stadt", "document", "Jan Birke, Ida Adler"},
	} {
		a, err := readLaidOut(t, layout.Document{Title: c.title, Author: c.author, Pages: []layout.Page{head}, Total: 1})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title.Value != c.wantTitle || a.Title.From != c.from || a.Author.Value != c.wantAuthor {
			t.Errorf("%q by %q is taken for %v by %v", c.title, c.author, a.Title, a.Author)
		}
		if a.Published != (claims.Reading{Value: "2024-03-12", From: "text"}) {
			t.Errorf("published %v", a.Published)
		}
	}
}

// The title that a document states stays where no heading is clearly its headline.
func TestTitleOfPDFWithoutHeadline(t *testing.T) {
	text := wordsOf(640, 10, "Am Montag hat der Rat der Stadt den Bau der Brücke beschlossen, die gesperrt ist.")
	for _, c := range []struct {
		name string
		runs []layout.Run
	}{
		{"no heading", []layout.Run{text}},
		{"a masthead", []layout.Run{wordsOf(740, 18, "Der Bote"), text}},
		{"two headings of a size", []layout.Run{wordsOf(740, 18, "Die Brücke ist offen"), text, wordsOf(600, 18, "Das Wehr ist zu")}},
		{"a heading far down", []layout.Run{wordsOf(700, 10, strings.Repeat("Am Montag tagt der Rat. ", 20)), wordsOf(600, 18, "Die Brücke ist offen"), wordsOf(560, 10, "Am Montag.")}},
	} {
		a, err := readLaidOut(t, layout.Document{Title: "Haushalt 2024", Total: 1, Pages: []layout.Page{{Width: 595, Height: 842, Runs: c.runs}}})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != (claims.Reading{Value: "Haushalt 2024", From: "document"}) {
			t.Errorf("%s: title %v", c.name, a.Title)
		}
	}
}

func TestMarkOfPDF(t *testing.T) {
	for _, c := range []struct {
		body string
		want bool
	}{
		{"%PDF-1.4\n", true},
		{"\xef\xbb\xbf%PDF-1.4\n", true},
		{strings.Repeat("\x00", 1000) + "%PDF-1.4\n", true},
		{strings.Repeat("\x00", 1024) + "%PDF-1.4\n", false},
		{"Ein Text über die Marke %PDF-1.4, wie sie am Anfang steht.", false},
		{"<p>%PDF-1.4</p>", false},
		{"", false},
	} {
		if got := isPDF(Input{Body: []byte(c.body)}); got != c.want {
			t.Errorf("%.20q is a PDF document: %v", c.body, got)
		}
	}
	// Without someone who takes it apart, it is refused.
	if _, err := article(Input{Body: []byte("%PDF-1.4\n")}); err == nil || !strings.Contains(err.Error(), "PDF") {
		t.Errorf("error %v", err)
	}
}
