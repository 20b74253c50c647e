package warc

import "strings"

// field is one named field of a record's or of a message's header.
type field struct{ name, value string }

// fields is a header in its order. Names differ in case without meaning it.
type fields []field

// get is the first value under the name, "" if there is none.
func (f fields) get(name string) string {
	for _, x := range f {
		if strings.EqualFold(x.name, name) {
			return x.value
		}
	}
	return ""
}

// oneLine keeps a value from ending its line: what servers and files say is hostile.
func oneLine(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return ' '
		}
		return r
	}, s))
}
