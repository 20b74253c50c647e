package read

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	const text = "Die Straße „Am Mühlgraben“ wird für 64 € geöffnet. Größere Fahrzeuge müssen über Oberlauter fahren, weil die Brücke gesperrt bleibt."
	w1252, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	le, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	be, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	const russian = "Мост через реку останется закрытым до марта, сообщила администрация города в понедельник."
	koi8, err := charmap.KOI8R.NewEncoder().String(russian)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name    string
		in      Input
		want    string
		charset string
		remark  string
	}{
		{"UTF-8", Input{Body: []byte(text)}, text, "UTF-8", ""},
		{"UTF-8 with mark", Input{Body: []byte("\xef\xbb\xbf" + text)}, text, "UTF-8", ""},
		{"UTF-8 declared as Latin-1", Input{Body: []byte(text), ContentType: "text/plain; charset=iso-8859-1"}, text, "UTF-8", ""},
		{"UTF-8 cut inside a letter", Input{Body: []byte(text + "ä")[:len(text)+1]}, text + "\ufffd", "UTF-8", "read.encoding_damaged"},
		{"Latin-1 by the server is windows-1252", Input{Body: []byte(w1252), ContentType: "text/html; charset=ISO-8859-1"}, text, "windows-1252", ""},
		{"declared by the page after 3,000 bytes", Input{Body: []byte("<!--" + strings.Repeat("x", 3000) + "--><meta charset='windows-1252'>" + w1252)}, "<!--" + strings.Repeat("x", 3000) + "--><meta charset='windows-1252'>" + text, "windows-1252", ""},
		{"declared as UTF-8 by mistake", Input{Body: []byte("<meta charset=utf-8>" + w1252)}, "<meta charset=utf-8>" + text, "windows-1252", "read.encoding_guessed"},
		{"guessed", Input{Body: []byte(w1252)}, text, "windows-1252", "read.encoding_guessed"},
		{"guessed Cyrillic", Input{Body: []byte(strings.Repeat(koi8+" ", 5))}, strings.Repeat(russian+" ", 5), "KOI8-R", "read.encoding_guessed"},
		{"UTF-16 with mark", Input{Body: []byte(le)}, text, "UTF-16LE", ""},
		{"UTF-16 without mark", Input{Body: []byte(be)}, text, "UTF-16BE", "read.encoding_guessed"},
		{"chosen by the user", Input{Body: []byte(koi8), Charset: "koi8-r", ContentType: "text/plain; charset=utf-8"}, russian, "KOI8-R", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, charset, remarks, err := decode(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("text %q, want %q", got, c.want)
			}
			if charset != c.charset {
				t.Errorf("charset %q, want %q", charset, c.charset)
			}
			remark := ""
			if len(remarks) > 0 {
				remark = remarks[0].Key
			}
			if remark != c.remark {
				t.Errorf("remark %q, want %q", remark, c.remark)
			}
		})
	}
}
