package report

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// clean makes words from outside safe to read in any format: control characters
// go, and characters that turn the reading direction around or cannot be seen are
// spelled out as ⟨U+202E⟩, because they can make a page or a quotation read as
// something else than it says (Unicode Technical Report 36, 2.4).
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	if strings.IndexFunc(s, func(r rune) bool { return isControl(r) || isDeceptive(r) }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case isControl(r):
		case isDeceptive(r):
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isControl(r rune) bool { return r != '\n' && r != '\t' && unicode.IsControl(r) }

// isDeceptive holds for the embeddings, overrides and isolates of the
// bidirectional algorithm, the tag characters and the byte order mark.
func isDeceptive(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x061c || r == 0xfeff ||
		r >= 0xe0000 && r <= 0xe007f
}

// oneLine is clean with all white space made single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// excerpt is one line cut at a word border to at most n code points.
func excerpt(s string, n int) string { return claims.Shorten(clean(s), n) }

// link is the address if it is one that a report may link to, "" if not: http and
// https only, so that nothing can run when it is followed.
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.User != nil {
		return ""
	}
	if s := strings.ToLower(u.Scheme); s != "http" && s != "https" {
		return ""
	}
	return u.String()
}

// langTag matches a language as BCP 47 writes it, as far as pages and articles go.
var langTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// lang is the language of words for programs that read them aloud, "" if what the
// document says is no language.
func lang(code string) string {
	if langTag.MatchString(code) {
		return code
	}
	return ""
}

// address is what a report prints for a URL or a path: a path by its last part
// only, since the rest of it names the machine and its user. A name and password
// in a URL are left out.
func address(s string) string {
	if u, err := url.Parse(s); err == nil && u.Scheme != "file" && len(u.Scheme) > 1 { // one letter is a drive
		if u.User != nil {
			u.User = nil
			return u.String()
		}
		return s
	}
	s = strings.TrimRight(s, `/\`)
	return s[strings.LastIndexAny(s, `/\`)+1:]
}

// withoutPaths cuts the given paths, where they stand in s, to their last part.
func withoutPaths(s string, paths ...string) string {
	for _, p := range paths {
		if short := address(p); short != p && p != "" {
			s = strings.ReplaceAll(s, p, short)
		}
	}
	return s
}
