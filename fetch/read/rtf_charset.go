package read

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// codePages names the encodings of the code pages that RTF documents state by number,
// where the number alone does not. The names are those of the web's list.
var codePages = map[int]string{
	866: "ibm866", 874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5",
	1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252", 1253: "windows-1253", 1254: "windows-1254",
	1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257", 1258: "windows-1258",
	10000: "macintosh", 10007: "x-mac-cyrillic", 54936: "gb18030", 65001: "utf-8",
}

// oldCodePages are those of DOS, which the web's list does not have.
var oldCodePages = map[int]encoding.Encoding{437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855, 860: charmap.CodePage860, 863: charmap.CodePage863, 865: charmap.CodePage865}

// fontCharsets are the code pages of \fcharset (RTF 1.9.1, "Font Table").
var fontCharsets = map[int]int{
	0: 1252, 77: 10000, 78: 932, 79: 949, 80: 936, 81: 950, 83: 1255, 84: 1256, 85: 1253, 86: 1254, 87: 874, 88: 1250, 89: 10007,
	128: 932, 129: 949, 130: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257,
	204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// The charsets that stand for no code page: that of the document, and that of fonts
// whose letters are pictures.
const (
	documentCharset = 1
	symbolCharset   = 2
)

// codePage is the encoding of a code page, Windows-1252 if it is not known.
func codePage(n int) encoding.Encoding {
	if e := oldCodePages[n]; e != nil {
		return e
	}
	if e := lookUp(codePages[n]); e != nil {
		return e
	}
	return charmap.Windows1252
}

// rtfFont is what matters of a font: how its letters are encoded.
type rtfFont struct {
	charset int
	page    int // \cpg, 0 if not stated; it stands above the charset
}

// decodeBytes reads bytes in the encoding of a font.
func (r *rtfReader) decodeBytes(b []byte, font int) string {
	if r.override != nil {
		return decodeAs(r.override, b)
	}
	f, known := r.fonts[font]
	page, has := fontCharsets[f.charset]
	switch {
	case f.page != 0:
		page = f.page
	case f.charset == symbolCharset:
		if string(b) == "\xb7" {
			return "•"
		}
		return "" // a picture
	case !known, !has:
		page = r.page
	}
	return decodeAs(codePage(page), b)
}
