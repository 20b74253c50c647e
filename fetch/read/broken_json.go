package read

import (
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"
)

// decodeLD decodes a script of JSON-LD: the objects in it, one after the other. What
// is commonly broken is mended; of what cannot be decoded even so, the statements
// that can be found are given one by one.
func decodeLD(s string) []any {
	s = strings.TrimSpace(strings.TrimPrefix(s, "\ufeff"))
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	if all, ok := decodeAll(s); ok {
		return all
	}
	if all, ok := decodeAll(mendJSON(s)); ok {
		return all
	}
	o := map[string]any{"@type": "WebPage"}
	for _, key := range []string{"@type", "datePublished", "dateModified", "headline", "inLanguage", "articleSection", "claimReviewed"} {
		if x := scanValue(s, key); x != "" {
			o[key] = x
		}
	}
	if _, author, ok := strings.Cut(s, `"author"`); ok {
		o["author"] = scanValue(author[:cutAt(author, 300)], "name")
	}
	return []any{o}
}

// decodeAll decodes objects that follow each other.
func decodeAll(s string) ([]any, bool) {
	var all []any
	d := json.NewDecoder(strings.NewReader(s))
	for {
		var v any
		switch err := d.Decode(&v); err {
		case nil:
			all = append(all, v)
		case io.EOF:
			return all, true
		default:
			return nil, false
		}
	}
}

// mendJSON writes the JSON that was meant: without control characters in strings,
// comments, stray commas and words that JSON does not know, and with double quotes
// around strings, those inside of them escaped.
func mendJSON(s string) string {
	var b strings.Builder
	in := byte(0) // the quotation mark that ends the string around
	for i := 0; i < len(s); i++ {
		c := s[i]
		rest := s[i+1:]
		switch {
		case in != 0 && c == '\\' && rest != "":
			i++
			if strings.IndexByte(`"\\/bfnrtu`, s[i]) >= 0 {
				b.WriteByte(c)
			}
			b.WriteByte(s[i])
		case in != 0 && c == in && endsString(rest):
			in = 0
			b.WriteByte('"')
		case in != 0 && c == '"':
			b.WriteString(`\"`)
		case in != 0 && c < ' ':
			b.WriteByte(' ')
		case in != 0:
			b.WriteByte(c)
		case c == '"' || c == '\'':
			in = c
			b.WriteByte('"')
		case c == '/' && strings.HasPrefix(rest, "*"):
			end := strings.Index(rest, "*/")
			if end < 0 {
				return b.String()
			}
			i += end + 2
		case c == '/' && strings.HasPrefix(rest, "/"):
			end := strings.IndexByte(rest, '\n')
			if end < 0 {
				return b.String()
			}
			i += end
		case c == ',':
			if next := strings.TrimLeft(rest, " \t\r\n"); next != "" && strings.IndexByte("}],", next[0]) < 0 {
				b.WriteByte(c)
			}
		case c == ';':
		case c == 'N' && strings.HasPrefix(rest, "aN"), c == 'u' && strings.HasPrefix(rest, "ndefined"):
			b.WriteString("null")
			i += strings.IndexFunc(rest+" ", func(r rune) bool { return r < 'A' || r > 'z' })
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// endsString reports whether a quotation mark ends the string, by what follows it; a
// mark inside the string has words on both sides.
func endsString(rest string) bool {
	next := strings.TrimLeft(rest, " \t\r\n")
	if next == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	if r != ',' {
		return r == ':' || r == '}' || r == ']'
	}
	// After the comma between two members a string, an object or a number follows.
	next = strings.TrimLeft(next[1:], " \t\r\n")
	return next == "" || strings.IndexByte("\"'{[}],-0123456789tfnN/", next[0]) >= 0
}

// scanValue finds "key": "value" in a text.
func scanValue(s, key string) string {
	i := strings.Index(s, `"`+key+`"`)
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(s[i+len(key)+2:], " \t\r\n:")
	if rest == "" || rest[0] != '"' {
		return ""
	}
	rest = rest[1:]
	j := strings.IndexByte(rest, '"')
	if j < 0 || j > 500 {
		return ""
	}
	return rest[:j]
}
