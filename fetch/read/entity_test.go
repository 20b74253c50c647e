package read

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestPartsOfAMultipart(t *testing.T) {
	for _, c := range []struct {
		name, body, boundary string
		want                 []string
	}{
		{"as it should be", "preamble\r\n--x\r\na\r\n--x\r\nb\r\n--x--\r\nepilogue", "x", []string{"a", "b"}},
		{"other line ends", "--x\na\n\n--x\nb\n--x--", "x", []string{"a\n", "b"}},
		{"spaces behind the delimiter", "--x \t\r\na\r\n--x--", "x", []string{"a"}},
		{"cut", "--x\na\n--x\nb", "x", []string{"a", "b"}},
		{"a boundary that begins another", "--x\n--xy\na\n--xy--\n--x--", "x", []string{"--xy\na\n--xy--"}},
		{"inside of a line", "--x\na --x b\n--x--", "x", []string{"a --x b"}},
		{"an empty part", "--x\n--x\nb\n--x--", "x", []string{"", "b"}},
		{"no boundary", "--\na\n--", "", nil},
		{"none", "a", "x", nil},
	} {
		var got []string
		for _, p := range splitParts([]byte(c.body), c.boundary) {
			got = append(got, string(p))
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

const mailHead = "From: Eva <eva@bote.example>\r\nSubject: Brücke\r\nDate: Fri, 4 Mar 2022 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"

// patience is how long a hostile document may take on a busy machine under the race
// detector. Work that grows with the square of its size would take far longer.
const patience = 30 * time.Second

// TestHostileMails reads what is made to break a reader of mails.
func TestHostileMails(t *testing.T) {
	part := "Content-Type: text/plain\r\n\r\nDie Brücke ist offen.\r\n"
	nested := func(depth int) string {
		var b strings.Builder
		for i := range depth {
			fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
		}
		b.WriteString(part)
		return b.String()
	}
	for _, c := range []struct {
		name, body, kind string
		words            string
	}{
		{name: "parts in each other", body: mailHead + nested(10_000), kind: NoText},
		{name: "as many as are read", body: mailHead + nested(9), words: "Die Brücke ist offen."},
		{name: "mails in each other", body: mailHead + strings.Repeat("Content-Type: message/rfc822\r\n\r\n"+mailHead, 10_000), words: "Brücke"},
		{name: "too many parts", body: mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + strings.Repeat("--x\r\n"+part, mostEntities+1), kind: Damaged},
		{name: "a boundary in every line", body: mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + strings.Repeat("--xy\r\n", 200_000), words: "--xy"},
		{name: "a boundary of dashes", body: mailHead + "Content-Type: multipart/mixed; boundary=\"-\"\r\n\r\n--a\r\n" + strings.Repeat("-", 2_000_000), words: "-"},
		{name: "a header that never ends", body: mailHead + "X: " + strings.Repeat("a\r\n ", 1_000_000), kind: NoText},
		{name: "many header fields", body: mailHead + strings.Repeat("X: a\r\n", 300_000) + "\r\nDie Brücke ist offen.", words: "Die Brücke ist offen."},
		{name: "encoded words without end", body: mailHead + "To: " + strings.Repeat("=?utf-8?q?", 20_000) + "\r\n\r\nDie Brücke ist offen.", words: "Die Brücke ist offen."},
		{name: "NUL bytes", body: mailHead + "\r\nDie Brücke\x00 ist offen.", words: "Die Brücke ist offen."},
		{name: "broken UTF-8", body: mailHead + "Content-Type: text/plain; charset=utf-8\r\n\r\nDie Brücke, die Straße, die Gänge, der Fluß und \xff.", words: "Die Brücke"},
		{name: "quotes and answers by turns", body: mailHead + "\r\n" + strings.Repeat("> a\nb\n", 100_000), words: "> a"},
		{name: "quoted very deep", body: mailHead + "Content-Type: text/plain; format=flowed\r\n\r\n" + strings.Repeat(">", 1_000_000) + " Die Brücke ist offen.", words: "Die Brücke ist offen."},
		{name: "a page of tags", body: mailHead + "Content-Type: text/html\r\n\r\n" + strings.Repeat("<table role=presentation><tr><td>", 10_000) + "Die Brücke ist offen.", words: "Die Brücke ist offen."},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			a, err := article(Input{Body: []byte(c.body)})
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
			if a.Format != "eml" || !strings.Contains(a.Text, c.words) {
				t.Errorf("%s of %.100q", a.Format, a.Text)
			}
		})
	}
}

// TestCutMails cuts a mail at every place: each beginning is read, or refused.
func TestCutMails(t *testing.T) {
	body := mailHead + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nRGllIEJyw7xja2UgaXN0IG9mZmVuLg==\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Die Br=C3=BCcke ist offen.</p>\r\n--x--\r\n"
	for i := range len(body) {
		if a, err := article(Input{Body: []byte(body[:i])}); err == nil {
			sound(t, a)
		}
	}
}
