package read

import (
	"bytes"
	"strings"
	"unicode"
)

// magic lists how files begin that are no text. The names are for users and stand
// in every language.
var magic = []struct{ start, name string }{
	{"bplist00", "Webarchive"},
	{"\x89PNG\r\n\x1a\n", "PNG"},
	{"\xff\xd8\xff", "JPEG"},
	{"GIF87a", "GIF"}, {"GIF89a", "GIF"},
	{"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"},
	{"\x1f\x8b", "GZIP"},
	{"BZh", "BZIP2"},
	{"\xfd7zXZ\x00", "XZ"},
	{"7z\xbc\xaf\x27\x1c", "7Z"},
	{"Rar!\x1a\x07", "RAR"},
	{"ID3", "MP3"}, {"OggS", "OGG"}, {"fLaC", "FLAC"},
	{"\x1aE\xdf\xa3", "MKV/WebM"},
	{"MZ\x90\x00", "EXE"}, {"\x7fELF", "ELF"},
	{"SQLite format 3\x00", "SQLite"},
	{"wOFF", "WOFF"}, {"wOF2", "WOFF2"},
}

// pictures are the formats among them that hold pictures.
var pictures = []string{"PNG", "JPEG", "GIF", "TIFF", "WebP"}

// foreignFormat names the format that the bytes look like, if it is one that is
// known and not read here, "" otherwise.
func foreignFormat(b []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.start)) {
			return m.name
		}
	}
	if len(b) > 12 {
		switch {
		case string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
			return "WebP"
		case string(b[:4]) == "RIFF":
			return "WAV/AVI"
		case string(b[4:8]) == "ftyp":
			return "MP4/HEIC/AVIF"
		}
	}
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return zipKind(b)
	}
	if bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return oleKind(b)
	}
	return ""
}

// oleKind tells Outlook's messages from other compound files by the name of a stream
// that each of them has ([MS-OXMSG], section 2.4), which stands in UTF-16.
func oleKind(b []byte) string {
	if bytes.Contains(b, []byte(strings.Join(strings.Split("__properties_version1.0", ""), "\x00"))) {
		return "MSG"
	}
	return "DOC/XLS/PPT"
}

// zipKind tells the formats that are zip archives and not read here by the names of
// their parts, which stand readable in the archive.
func zipKind(b []byte) string {
	for _, k := range []struct{ part, name string }{
		{"xl/workbook", "XLSX"}, {"ppt/presentation", "PPTX"},
		{"application/vnd.oasis.opendocument.spreadsheet", "ODS"}, {"application/vnd.oasis.opendocument.presentation", "ODP"},
		{"application/vnd.oasis.opendocument", "ODF"},
	} {
		if bytes.Contains(b, []byte(k.part)) {
			return k.name
		}
	}
	return "ZIP"
}

// blank reports whether a text holds nothing to be read.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && r != '\ufeff' && r != 0 }) < 0
}

// binary reports whether a decoded text is none: if more than one in twenty of its
// first signs are control characters, or most of them are broken. (Pages that were
// stored in the wrong encoding once may hold many broken signs and still be read.)
func binary(s string) bool {
	control, broken, n := 0, 0, 0
	for _, r := range s {
		if n++; n > 8192 {
			break
		}
		switch {
		case r == '\t', r == '\n', r == '\r', r == '\f', r == 0x1b:
		case r < ' ', r == 0x7f:
			control++
		case r == unicode.ReplacementChar:
			broken++
		}
	}
	return control*20 > n || broken*2 > n
}
