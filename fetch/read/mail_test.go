package read

import (
	"context"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/fetch/read/layout"
)

func TestWhatIsAMail(t *testing.T) {
	text := "\n\nDie Brücke ist offen, sagt die Stadt am Montag.\n"
	for _, c := range []struct{ name, body, format string }{
		{"a mail", mailHead + text, "eml"},
		{"words right below the fields", "From: eva@bote.example\nSubject: x\nDie Brücke ist offen." + text, "text"},
		{"a mail of a mailbox file", "From eva@bote.example Fri Mar  4 10:00:00 2022\n" + mailHead + text, "eml"},
		{"with a byte order mark and a blank line", "\xef\xbb\xbf\r\n" + mailHead + text, "eml"},
		{"lines that go on", "Received: from a\n\tby b\n for c\nSubject: x" + text, "eml"},
		{"names in small letters", "from: eva@bote.example\nsubject: x" + text, "eml"},
		{"only a sender with an address", "From: eva@bote.example\nTo: jo@bote.example" + text, "eml"},
		{"a memo", "From: Anna\nTo: all\nSubject: Parking" + text, "text"},
		{"a memo with a day", "Date: Monday\nSubject: Parking" + text, "text"},
		{"German names", "Von: Eva\nBetreff: Brücke\nDatum: 4. März 2022" + text, "text"},
		{"one field", "Subject: x" + text, "text"},
		{"a dialogue", "Eva: Guten Tag.\nJörg: Guten Tag.\nFrom: nowhere" + text, "text"},
		{"fields after words", "Guten Tag\nFrom: eva@bote.example\nDate: Fri, 4 Mar 2022 10:00:00 +0100" + text, "text"},
		{"a page that shows one", "<p>\n" + mailHead + "</p><p>Die Brücke ist offen, sagt die Stadt.</p>", "html"},
		{"front matter", "---\nTitle: x\nDate: 2022-03-04\n---\n# Brücke" + text, "markdown"},
	} {
		a, err := article(Input{Body: []byte(c.body)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		sound(t, a)
		if a.Format != c.format {
			t.Errorf("%s: read as %s, want %s", c.name, a.Format, c.format)
		}
	}
}

func TestDocumentThatIsCalledAMail(t *testing.T) {
	for _, c := range []struct {
		name   string
		in     Input
		format string
	}{
		{"by its name", Input{Body: []byte("Subject: x\n\nDie Brücke ist offen."), Name: "a.EML"}, "eml"},
		{"by the server", Input{Body: []byte("Subject: x\n\nDie Brücke ist offen."), ContentType: "message/rfc822"}, "eml"},
		{"wrongly", Input{Body: []byte("Die Brücke ist offen.\n"), Name: "a.eml"}, "text"},
		{"a page", Input{Body: []byte("<p>Die Brücke ist offen.</p>"), Name: "a.eml"}, "html"},
	} {
		a, err := article(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if a.Format != c.format {
			t.Errorf("%s: read as %s, want %s", c.name, a.Format, c.format)
		}
	}
}

func TestMailboxOfSeveralMailsIsRefused(t *testing.T) {
	one := "From eva@bote.example Fri Mar  4 10:00:00 2022\n" + mailHead + "\nFrom here on the bridge is open.\n\n"
	_, err := article(Input{Body: []byte(one + one)})
	var e *Error
	if !errors.As(err, &e) || e.Kind != WrongFormat || e.Reason.Args[0] != "MBOX" {
		t.Errorf("error %v", err)
	}
	a, err := article(Input{Body: []byte(strings.Replace(one, "\nFrom here", "\n\n>From here", 1))})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != "From here on the bridge is open." {
		t.Errorf("text %q", a.Text)
	}
}

func TestHeaderOfAMail(t *testing.T) {
	for _, c := range []struct {
		name, head                    string
		title, author, date, site, ln string
	}{
		{"answers", "Subject: AW: Re[2]: fwd: Brücke\nFrom: eva@bote.example", "Brücke", "eva@bote.example", "", "", ""},
		{"a word that begins alike", "Subject: Reform\nFrom: eva@bote.example", "Reform", "eva@bote.example", "", "", ""},
		{"the sender's day", "Date: Fri, 4 Mar 2022 23:59:00 -0800\nFrom: Eva Muster <eva@bote.example>", "", "Eva Muster", "2022-03-04", "", ""},
		{"a date that is none", "Date: 4.3.2022 10:00\nFrom: \"Muster, Eva\" <eva@bote.example>", "", "Muster, Eva", "2022-03-04", "", ""},
		{"two senders", "From: Eva <eva@bote.example>, Jo <jo@bote.example>\nMessage-ID: <1>", "", "Eva, Jo", "", "", ""},
		{"a broken sender", "From: Eva Muster <eva@bote.example\nMessage-ID: <1>", "", "Eva Muster", "", "", ""},
		{"a list", "List-Id: Rathausbrief <brief.bote.example>\nContent-Language: de-DE, en\nTo: x\nMessage-ID: <1>", "", "", "", "Rathausbrief", "de"},
		{"a list without a name", "List-Id: <brief.bote.example>\nTo: x\nMessage-ID: <1>", "", "", "", "", ""},
		{"bytes of Latin-1", "Subject: Br\xfccke in Fl\xf6rsheim\nTo: x\nMessage-ID: <1>", "Brücke in Flörsheim", "", "", "", ""},
	} {
		a, err := article(Input{Body: []byte(c.head + "\nReceived: by x\n\nDie Stadt hat gebaut.\n")})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := []string{a.Title.Value, a.Author.Value, a.Published.Value, a.Site.Value, a.Lang.Value}
		for i, want := range []string{c.title, c.author, c.date, c.site, c.ln} {
			if got[i] != want {
				t.Errorf("%s: %q, want %q", c.name, got[i], want)
			}
		}
		if a.Author.Value != "" && a.Author.From != "mail" {
			t.Errorf("%s: author from %q", c.name, a.Author.From)
		}
	}
}

// attach makes a mail of parts.
func attach(parts ...string) []byte {
	return []byte(mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" + strings.Join(parts, "\r\n--x\r\n") + "\r\n--x--\r\n")
}

func attachment(name, body string) string {
	return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(body))
}

const plainPart = "Content-Type: text/plain\r\n\r\nDie Stadt hat am Montag gebaut."

func TestAttachmentsAreNamed(t *testing.T) {
	a, err := article(Input{Body: attach(plainPart, attachment("a.pdf", "%PDF-1.7"), attachment(strings.Repeat("lang", 30)+".docx", "PK"), attachment("=?utf-8?q?=C3=9Cbersicht.xlsx?=", "PK"), attachment("x\u202efdp.exe", "MZ"))})
	if err != nil {
		t.Fatal(err)
	}
	want := claims.Because("read.attachments", "a.pdf, langlanglanglanglanglanglanglanglanglanglanglangl…glang.docx, Übersicht.xlsx, xfdp.exe")
	if len(a.Remarks) != 1 || a.Remarks[0].Args[0] != want.Args[0] {
		t.Errorf("remarks %q, want %q", a.Remarks, want)
	}
}

func TestManyAttachmentsAreNotAllNamed(t *testing.T) {
	parts := []string{plainPart}
	for range mostListed + 1 {
		parts = append(parts, attachment("a", "x"))
	}
	a, err := article(Input{Body: attach(parts...)})
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Repeat("a, ", mostListed) + "…"; len(a.Remarks) != 1 || a.Remarks[0].Args[0] != want {
		t.Errorf("remarks %q, want %q", a.Remarks, want)
	}
}

// TestPicturesOfAMailAreNoAttachments: what the text shows was not sent beside it.
func TestPicturesOfAMailAreNoAttachments(t *testing.T) {
	picture := "Content-Type: image/png; name=a.png\r\nContent-ID: <1>\r\nContent-Disposition: inline; filename=a.png\r\n\r\nx"
	a, err := article(Input{Body: []byte(mailHead + "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Die Stadt hat <img src=cid:1> gebaut.</p>\r\n--x\r\n" + picture + "\r\n--x\r\n" + attachment("b.pdf", "x") + "\r\n--x--\r\n")})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Remarks) != 1 || a.Remarks[0].Args[0] != "b.pdf" {
		t.Errorf("remarks %q", a.Remarks)
	}
}

func TestAttachedDocumentIsRead(t *testing.T) {
	scanned := because(Scanned, 2)
	for _, c := range []struct {
		name  string
		parts []string
		words string
		kind  string
	}{
		{"a page", []string{attachment("a.html", "<h1>Brücke</h1><p>Die Stadt hat am Montag gebaut.</p>")}, "Die Stadt hat am Montag gebaut.", ""},
		{"a mail in a mail", []string{attachment("a.eml", string(attach(plainPart)))}, "Die Stadt hat am Montag gebaut.", ""},
		{"the second", []string{attachment("a.png", "\x89PNG\r\n\x1a\n"), attachment("b.exe", "MZ\x90\x00"), attachment("c.txt", "Die Stadt hat am Montag gebaut.")}, "Die Stadt hat am Montag gebaut.", ""},
		{"the text stands before it", []string{plainPart, attachment("a.txt", "Etwas anderes.")}, "Die Stadt hat am Montag gebaut.", ""},
		{"pictures only", []string{"Content-Type: image/png; name=a.png\r\n\r\nx"}, "", NoText},
		{"what is wrong with it", []string{attachment("a.pdf", "%PDF-1.7")}, "", Scanned},
	} {
		r := Reader{PDF: func(context.Context, []byte) (*layout.Document, error) { return nil, scanned }}
		a, err := r.Article(t.Context(), Input{Body: attach(c.parts...)})
		var e *Error
		switch {
		case c.kind != "":
			if !errors.As(err, &e) || e.Kind != c.kind {
				t.Errorf("%s: error %v, want %s", c.name, err, c.kind)
			}
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case !strings.Contains(a.Text, c.words) || a.Format != "eml":
			t.Errorf("%s: %s of %q", c.name, a.Format, a.Text)
		}
	}
	nested := "Die Stadt hat am Montag gebaut."
	for range 2 * deepestPart {
		nested = string(attach(attachment("a.eml", nested)))
	}
	if _, err := article(Input{Body: []byte(nested)}); err == nil {
		t.Error("mails attached in each other are read without end")
	}
}

func TestEncryptedMailSaysSo(t *testing.T) {
	_, err := article(Input{Body: []byte(mailHead + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x\r\n\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--x--\r\n")})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Protected {
		t.Errorf("error %v", err)
	}
}

func TestWhichAlternative(t *testing.T) {
	plain := func(s string) string { return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + s }
	rich := func(s string) string { return "Content-Type: text/html; charset=utf-8\r\n\r\n" + s }
	long := "Die Stadt hat am Montag beschlossen, die Brücke zu sperren, und dabei bleibt es."
	for _, c := range []struct{ name, first, second, want string }{
		{"HTML", plain("Die Stadt *hat* gebaut."), rich("<p>Die Stadt <b>hat</b> gebaut.</p>"), "Die Stadt hat gebaut."},
		{"HTML that stands first", rich("<p>Die Stadt <b>hat</b> gebaut.</p>"), plain("Die Stadt *hat* gebaut."), "Die Stadt hat gebaut."},
		{"HTML without words", plain("Die Stadt hat gebaut."), rich("<p><img src=a.png></p>"), "Die Stadt hat gebaut."},
		{"HTML that says much less", plain(long), rich("<p>Bitte als Text lesen.</p>"), long},
		{"a media type that is none", "Content-Type: text\r\n\r\nDie Stadt hat gebaut.", plain(" "), "Die Stadt hat gebaut."},
		{"words right below the fields", "Content-Type: text/plain\r\nDie Stadt hat gebaut.", plain(" "), "Die Stadt hat gebaut."},
		{"text of addresses", plain("https://a.example/" + strings.Repeat(" https://a.example/x", 50)), rich("<p>Die Stadt hat gebaut.</p>"), "Die Stadt hat gebaut."},
		{"HTML with its pictures", plain(long), "Content-Type: multipart/related; boundary=y; start=\"<2>\"\r\n\r\n--y\r\nContent-Type: image/png\r\nContent-ID: <1>\r\n\r\nx\r\n--y\r\nContent-ID: <2>\r\n" + rich("<p>"+long+"</p>") + "\r\n--y--", long},
	} {
		a, err := article(Input{Body: []byte(mailHead + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n" + c.first + "\r\n--x\r\n" + c.second + "\r\n--x--\r\n")})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Text != c.want || len(a.Remarks) > 0 {
			t.Errorf("%s: %q with %v", c.name, a.Text, a.Remarks)
		}
	}
}

func TestLanguageOfAMail(t *testing.T) {
	for _, c := range []struct{ name, head, html, want string }{
		{"of the header", "Content-Language: de-DE\r\n", `<html lang="en">`, "de"},
		{"of its HTML", "", `<html lang="en">`, "en"},
		{"none", "", `<html>`, ""},
	} {
		a, err := article(Input{Body: []byte(mailHead + c.head + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n" + c.html + "<p>Die Stadt hat gebaut.</p>\r\n--x--\r\n")})
		if err != nil {
			t.Fatal(err)
		}
		if a.Lang.Value != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Lang.Value, c.want)
		}
	}
}

// TestMailMayBeReadInAnotherEncoding: the user's choice goes for every part.
func TestMailMayBeReadInAnotherEncoding(t *testing.T) {
	a, err := article(Input{Body: []byte(mailHead + "Content-Type: text/plain; charset=windows-1252\r\n\r\n\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2."), Charset: "windows-1251"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != "Мост закрыт." || a.Charset != "windows-1251" {
		t.Errorf("%q in %s", a.Text, a.Charset)
	}
}

func TestPartsAroundTheTextOfAMail(t *testing.T) {
	page := func(s string) *claims.Article {
		a, err := article(Input{Body: []byte(mailHead + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Die Stadt hat gebaut.</p><p>Wer sein Auto abmelden will, muss warten.</p>" + s)})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, a)
		return a
	}
	for _, c := range []struct {
		name, html string
		want       claims.BlockKind // of the last block
	}{
		{"unsubscribe", `<p><a href="https://a.example/u">Hier abmelden</a></p>`, claims.BlockBoilerplate},
		{"the same, said in words", `<p>Um sich abzumelden, klicken Sie <a href="https://a.example/u">hier</a>.</p>`, claims.BlockBoilerplate},
		{"a link beside such words", `<p>Wie man ein Auto abmelden kann, steht im <a href="https://a.example/u">Merkblatt</a>.</p>`, claims.BlockParagraph},
		{"an author's words", `<p>Wer sein Rad abmelden will, kann das tun.</p>`, claims.BlockParagraph},
		{"why it was sent", `<p>You are receiving this email because you signed up.</p>`, claims.BlockBoilerplate},
		{"who sent it", `<p><a href="https://a.example/u">Unsubscribe</a></p><p>Bote Verlag, Marktplatz 3</p>`, claims.BlockBoilerplate},
		{"a heading below it", `<p><a href="https://a.example/u">Unsubscribe</a></p><h2>Das Bad</h2>`, claims.BlockHeadline},
		{"a telephone", `<p>Von meinem iPhone gesendet</p>`, claims.BlockBoilerplate},
		{"words that are quoted", `<p>Am 4. März schrieb Eva:</p><blockquote>Die Brücke ist offen.</blockquote>`, claims.BlockQuote},
	} {
		a := page(c.html)
		if got := a.Blocks[len(a.Blocks)-1].Kind; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		for _, b := range a.Blocks[:2] {
			if b.Kind != claims.BlockParagraph {
				t.Errorf("%s: the text is %s", c.name, b.Kind)
			}
		}
	}
	for _, hidden := range []string{"display:none", "max-height:0px; overflow:hidden", "opacity: 0 !important", "font-size:1px;line-height:1px", "visibility:hidden"} {
		if a := page(`<div style="` + hidden + `">Nur eine Vorschau.</div>`); strings.Contains(a.Text, "Vorschau") {
			t.Errorf("%s: %q", hidden, a.Text)
		}
	}
}

// TestWordsAboveAQuotation: what a program sets above a quoted mail is no text, what an
// author writes above a quotation is.
func TestWordsAboveAQuotation(t *testing.T) {
	for words, want := range map[string]claims.BlockKind{
		"Am 04.04.23 um 17:05 schrieb Erika Muster:":                       claims.BlockBoilerplate,
		"On Tue, Apr 4, 2023 at 5:05 PM Erika Muster wrote:":               claims.BlockBoilerplate,
		"Erika Muster &lt;erika@amt.example&gt; schrieb am 4. April 2023:": claims.BlockBoilerplate,
		"Am 4. April schrieb die Ministerin in ihrem Brief:":               claims.BlockParagraph,
		"In 2019 the minister wrote:":                                      claims.BlockParagraph,
	} {
		a, err := article(Input{Body: []byte(mailHead + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Die Stadt hat gebaut.</p><p>" + words + "</p><blockquote>Die Brücke ist offen.</blockquote>")})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Blocks[1].Kind; got != want {
			t.Errorf("%q is %s, want %s", words, got, want)
		}
	}
}

// TestWordsAboveAnOlderMail: in plain text each line of what a program sets above an older
// mail is a block.
func TestWordsAboveAnOlderMail(t *testing.T) {
	for _, c := range []struct{ name, text, kept string }{
		{"wrapped", "Ja.\n\nOn Tue, Apr 4, 2023 at 5:05 PM Erika Muster, Office of Bridges\n<erika@amt.example> wrote:\n\n> Der Rat tagt.", "paragraph: Ja.\nquote: Der Rat tagt."},
		{"a header", "Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Eva Muster <eva@amt.example>\nGesendet: Mittwoch, 5. April 2023 10:22\nAn: Erika Muster\nBetreff: Anfrage\n\nDer Rat tagt.", "paragraph: Ja.\nparagraph: Der Rat tagt."},
		{"labels of an author", "Ja.\n\nVon: 9 Uhr\n\nAn: drei Tagen", "paragraph: Ja.\nparagraph: Von: 9 Uhr\nparagraph: An: drei Tagen"},
	} {
		a, err := article(Input{Body: []byte(mailHead + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + c.text)})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, a)
		below := a.WithoutBoilerplate()
		if got := blocksOf(&below); got != c.kept {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.kept)
		}
	}
}
