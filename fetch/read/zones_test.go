package read

import (
	"strings"
	"testing"

	"tickmark/claims"
)

// kinds gives the kind of each block of a text, by its first words.
func kinds(t *testing.T, s string) []string {
	t.Helper()
	a := Text(s)
	sound(t, a)
	var ks []string
	for _, b := range a.Blocks {
		ks = append(ks, string(b.Kind))
	}
	return ks
}

// TestShortTexts: what is pasted or measured in single sentences is body, whatever
// words it holds.
func TestShortTexts(t *testing.T) {
	for _, s := range []string{
		"Der Pegel stieg um 40 Zentimeter.",
		"Pegel steigt weiter",
		"Newsletter",
		"Leave a Reply",
		"Wir verwenden Cookies.",
		"BREAKING: ferry lost off Porthaven, 11 on board #porthaven http://a.example/x",
		"Von Käthe Brandhuber",
		"Foto: dpa",
		"© 2022 Sandhofer Anzeiger",
		"1. Die Brücke wird gesperrt. 2. Der Bus fährt früher.",
	} {
		if got := kinds(t, s); len(got) != 1 || got[0] != "paragraph" {
			t.Errorf("%q: %v", s, got)
		}
	}
	sentences := "Der Pegel stieg am Montag um 40 Zentimeter.\n\nAm Dienstag fiel er wieder, wie das Amt mitteilte.\n\nDie Brücke bleibt gesperrt.\n"
	if got := strings.Join(kinds(t, sentences), " "); got != "paragraph paragraph paragraph" {
		t.Errorf("sentences: %s", got)
	}
}

// TestArticleWords: an article that speaks of cookies, newsletters and copyright is
// no leftover.
func TestArticleWords(t *testing.T) {
	text := `Streit um die Cookies der Stadtverwaltung

Die Seite der Stadt setzt Cookies, ohne zu fragen. Das hat der Datenschutzbeauftragte am Montag gerügt.

Copyright-Fragen sind ebenfalls offen: Die Fotos im Newsletter stammen von Privatleuten, die niemand gefragt hat.

JavaScript ist nicht nötig, um die Seite zu lesen, sagte der Sprecher.

Folgen sind noch nicht absehbar. Die Kommentare der Bürger fielen deutlich aus.
`
	want := "headline paragraph paragraph paragraph paragraph"
	if got := strings.Join(kinds(t, text), " "); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestChronicle: a date by itself is a leftover above an article, and a part of it
// further down.
func TestChronicle(t *testing.T) {
	text := "Die Brücke über die Lauter\n\n4. März 2021\n\nDie Stadt sperrt die Brücke, weil der Pfeiler unterspült ist.\n\n5. Juli 2021\n\nEin Taucher prüft den Pfeiler und findet einen zweiten Riss.\n"
	want := "headline boilerplate paragraph headline paragraph"
	if got := strings.Join(kinds(t, text), " "); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	a, err := article(Input{Body: []byte("<article><h1>Die Brücke über die Lauter</h1><p>4. März 2021</p><p>Die Stadt sperrt die Brücke, weil der Pfeiler unterspült ist und niemand weiß, seit wann.</p><p>5. Juli 2021</p><p>Ein Taucher prüft den Pfeiler und findet einen zweiten Riss.</p></article>")})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(a.Text, "4. März") || !strings.Contains(a.Text, "5. Juli 2021") {
		t.Errorf("text %q", a.Text)
	}
}

func TestCaptions(t *testing.T) {
	body := "Die Brücke bleibt nach dem Hochwasser bis zum Frühjahr gesperrt, wie die Stadt am Montag mitteilte.\n\n"
	for _, c := range []struct{ text, want string }{
		{"Ein Taucher prüft am Montag den Pfeiler der Brücke.\nJörg Anzinger/dpa", "caption caption"},
		{"Ein Taucher prüft am Montag den Pfeiler der Brücke. Foto: Jörg Anzinger/dpa", "caption"},
		{"Ein Taucher prüft am Montag den Pfeiler (Foto: privat)", "caption"},
		{"Ein Taucher prüft den Pfeiler (Symbolbild).", "caption"},
		{"© Reuters", "caption"},
		{"Photo by Maud Penhallow via Getty Images", "caption"},
		{"Der Sprecher sagte das am Montag der Nachrichtenagentur Reuters.", "paragraph"},
		{"Das Foto: ein Beweis, der vor Gericht nicht genügte, weil niemand sagen konnte, wer es gemacht hatte und wann.", "paragraph"},
		{"Das Bild hängt seit 1938 im Rathaus und/oder im Archiv.", "paragraph"},
	} {
		got := strings.Join(kinds(t, body+c.text+"\n\n"+body)[1:], " ")
		if got != c.want+" paragraph" {
			t.Errorf("%q: %s", c.text, got)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"blank line", "Eins.\n\nZwei.", []string{"Eins.", "Zwei."}},
		{"blank line with spaces", "Eins.\n \t\nZwei.", []string{"Eins.", "Zwei."}},
		{"sentences below each other", "Eins ist hier.\nZwei ist dort.", []string{"Eins ist hier.", "Zwei ist dort."}},
		{"a list without marks", "Äpfel\nBirnen\nPflaumen", []string{"Äpfel", "Birnen", "Pflaumen"}},
		{"cut with a space before the line end", "It was a long \nway down.", []string{"It was a long \nway down."}},
		{"wrapped at a fixed width", "Die Brücke bleibt nach dem Hochwasser bis zum Frühjahr\nGesperrtes Gebiet, sagte der Sprecher der Stadtverwaltung. Der\nBus fährt früher ab.",
			[]string{"Die Brücke bleibt nach dem Hochwasser bis zum Frühjahr\nGesperrtes Gebiet, sagte der Sprecher der Stadtverwaltung. Der\nBus fährt früher ab."}},
		{"marked items", "• eins und mehr davon für alle die hier lesen wollen\n• zwei", []string{"• eins und mehr davon für alle die hier lesen wollen", "• zwei"}},
		{"Windows line ends", "Eins.\r\n\r\nZwei.", []string{"Eins.", "Zwei."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := Text(c.text)
			sound(t, a)
			ix := claims.NewText(a.Text)
			var got []string
			for _, b := range a.Blocks {
				got = append(got, ix.Slice(b.Span))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBareLinks(t *testing.T) {
	a := Text("Das Gutachten (https://a.example/x_(1).pdf) liegt vor; siehe https://b.example/ü?q=1. Nicht: xhttp://c.example, http:// und ftp://d.example.\n")
	ix := claims.NewText(a.Text)
	var got []string
	for _, l := range a.Links {
		got = append(got, l.URL+" "+ix.Slice(l.Span))
	}
	want := "https://a.example/x_(1).pdf https://a.example/x_(1).pdf|https://b.example/%C3%BC?q=1 https://b.example/ü?q=1"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}
