package fetch

import (
	"net/http"
	"slices"
	"strings"
)

// parseTimeMap reads the copies in a list of links (application/link-format: RFC 7089,
// 5 and RFC 8288, 3), with their URLs as they stand. What is no copy or makes no sense
// is left out. It takes time in proportion to the list.
func parseTimeMap(list string) []Copy {
	var copies []Copy
	for {
		_, rest, ok := strings.Cut(list, "<")
		if !ok {
			return copies
		}
		target, rest, ok := strings.Cut(rest, ">")
		if !ok {
			return copies
		}
		var rel, datetime string
		rel, datetime, list = linkParameters(rest)
		if !slices.Contains(strings.Fields(strings.ToLower(rel)), "memento") {
			continue
		}
		taken, err := http.ParseTime(datetime)
		if err == nil {
			copies = append(copies, Copy{target, taken.UTC()})
		} else if taken, ok := stamp(target); ok {
			copies = append(copies, Copy{target, taken})
		}
	}
}

// linkParameters reads the parameters of one link up to the comma that ends it, and
// gives the two that tell of copies, and what comes behind.
func linkParameters(s string) (rel, datetime, rest string) {
	for {
		s = strings.TrimLeft(s, " \t\r\n;")
		if s == "" || s[0] == ',' || s[0] == '<' {
			return rel, datetime, s
		}
		end := strings.IndexAny(s, "=;,<")
		if end < 0 {
			return rel, datetime, ""
		}
		name, value := strings.ToLower(strings.TrimSpace(s[:end])), ""
		if s = s[end:]; s[0] == '=' {
			value, s = linkValue(strings.TrimLeft(s[1:], " \t"))
		}
		switch name {
		case "rel":
			rel = value
		case "datetime":
			datetime = value
		}
	}
}

// linkValue reads a value, in quotation marks or bare. No value that counts here has
// an escaped mark in it.
func linkValue(s string) (value, rest string) {
	if quoted, ok := strings.CutPrefix(s, `"`); ok {
		value, rest, _ = strings.Cut(quoted, `"`)
		return value, rest
	}
	end := strings.IndexAny(s, ";,")
	if end < 0 {
		end = len(s)
	}
	return strings.TrimSpace(s[:end]), s[end:]
}
