package read

import "testing"

func TestTransferEncodings(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"padding is missing", "SGFsbG8", "Hallo"},
		{"line ends and junk", "SGFs\r\nbG8h!\tIQ==\n", "Hallo!!"},
		{"a footer behind the padding", "SGFsbG8=\n_____\nliste mailing list", "Hallo"},
		{"a lone sign", "SGFsbG8hI", "Hallo!"},
		{"nothing", "", ""},
	} {
		if got := string(decodeBase64([]byte(c.in))); got != c.want {
			t.Errorf("base64, %s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ name, in, want string }{
		{"letters", "Br=C3=bccke", "Brücke"},
		{"a soft line break", "Brü=\r\ncke", "Brücke"},
		{"spaces before the line end", "Brü= \t\ncke", "Brücke"},
		{"the end inside of a line break", "Brücke=", "Brücke"},
		{"a sign that stands for itself", "1+1=2 und a=?", "1+1=2 und a=?"},
		{"half a letter", "=C3=B", "\xc3=B"},
		{"control characters", "a\x01b=20c", "a\x01b c"},
	} {
		if got := string(decodeQuoted([]byte(c.in))); got != c.want {
			t.Errorf("quoted-printable, %s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWordsOfHeaders(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"quoted", "=?iso-8859-1?Q?Br=FCcke_gesperrt?=", "Brücke gesperrt"},
		{"base64", "=?UTF-8?B?QnLDvGNrZQ==?=", "Brücke"},
		{"between other words", "Die =?utf-8?q?Br=C3=BCcke?= bleibt", "Die Brücke bleibt"},
		{"two words of one", "=?utf-8?q?Br=C3=BCcken?=\t=?utf-8?q?bau?=", "Brückenbau"},
		{"a letter cut in two", "=?utf-8?q?Br=C3?= =?utf-8?q?=BCcke?=", "Brücke"},
		{"a letter cut in two, base64 and quoted", "=?utf-8?b?QnLD?= =?UTF-8?q?=BCcke?=", "Brücke"},
		{"spaces inside", "=?utf-8?q?Die Br=C3=BCcke?=", "Die Brücke"},
		{"a language", "=?utf-8*de?q?Br=C3=BCcke?=", "Brücke"},
		{"an unknown encoding", "=?klingon?q?Br=FCcke?=", "Brücke"},
		{"never closed", "=?utf-8?q?Br=C3=BCcke", "=?utf-8?q?Br=C3=BCcke"},
		{"line ends that were hidden in it", "=?utf-8?q?a=0D=0ABcc:_b?=", "a Bcc: b"},
		{"a name turned round", "=?utf-8?q?rechnung=E2=80=AEfdp.exe?=", "rechnungfdp.exe"},
		{"control characters", "a\x00b\x1bc", "abc"},
	} {
		if got := headText(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
