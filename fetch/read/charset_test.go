package read

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	japaneseencoding "golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
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
	const japanese = "橋は春まで閉鎖されると市は月曜日に発表した。バスは三十分早く出発する。"
	const chinese = "市政府周一宣布，这座桥将关闭到春天。公共汽车将提前半小时出发。"
	as := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(b)
	}
	// As a server makes it that takes UTF-8 for windows-1252; the five bytes that the
	// latter has not are no part of this text.
	twice, err := charmap.Windows1252.NewDecoder().String("Für größere Lkw heißt das: Umweg über Oberlauter.")
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
		{"declared Cyrillic", Input{Body: as(charmap.Windows1251, russian), ContentType: "text/html; charset=windows-1251"}, russian, "windows-1251", ""},
		{"guessed windows-1251", Input{Body: as(charmap.Windows1251, strings.Repeat(russian+" ", 5))}, strings.Repeat(russian+" ", 5), "windows-1251", "read.encoding_guessed"},
		{"declared Japanese", Input{Body: append([]byte("<meta charset=Shift_JIS>"), as(japaneseencoding.ShiftJIS, japanese)...)}, "<meta charset=Shift_JIS>" + japanese, "Shift_JIS", ""},
		{"guessed Japanese", Input{Body: as(japaneseencoding.ShiftJIS, strings.Repeat(japanese, 5))}, strings.Repeat(japanese, 5), "Shift_JIS", "read.encoding_guessed"},
		{"declared Chinese", Input{Body: append([]byte(`<?xml version="1.0" encoding="GB18030"?>`), as(simplifiedchinese.GB18030, chinese)...)}, `<?xml version="1.0" encoding="GB18030"?>` + chinese, "GB18030", ""},
		{"guessed Chinese", Input{Body: as(simplifiedchinese.GB18030, strings.Repeat(chinese, 5))}, strings.Repeat(chinese, 5), "GB18030", "read.encoding_guessed"},
		{"declared by http-equiv", Input{Body: append([]byte(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`), w1252...)}, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">` + text, "windows-1252", ""},
		{"encoded twice", Input{Body: []byte(twice)}, twice, "UTF-8", "read.encoded_twice"},
		{"names with à and ã", Input{Body: []byte("São Paulo, Ãwa, Â, Goiânia: um texto à parte.")}, "São Paulo, Ãwa, Â, Goiânia: um texto à parte.", "UTF-8", ""},
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
