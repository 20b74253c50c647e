package read

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"tickmark/claims"
)

// clipboardPacking reads HTML as it lies in a clipboard in a wrapping of its own:
// Windows' "HTML Format", and UTF-16 without a byte order mark, as Mozilla's programs
// hand it over elsewhere. HTML in UTF-8 needs only [Input.Fragment].
var clipboardPacking = packing{name: "html", label: "HTML", is: isClipboard, read: readClipboard}

func isClipboard(in Input) bool {
	if isHTMLFormat(in.Body) {
		return true
	}
	_, wide := zeros(in.Body)
	return in.Fragment && wide
}

// isHTMLFormat recognises Windows' "HTML Format" (CF_HTML) by the beginning of its header.
func isHTMLFormat(b []byte) bool {
	return bytes.HasPrefix(b, []byte("Version:")) && bytes.Contains(b[:min(len(b), headSize)], []byte("StartFragment:"))
}

func readClipboard(ctx context.Context, _ *Reader, in Input) (*claims.Article, error) {
	in.Fragment = true
	in.ContentType = "text/html"
	if big, wide := zeros(in.Body); wide {
		e, _ := utf16(big)
		in.Body = []byte(decodeAs(e, in.Body))
	}
	if isHTMLFormat(in.Body) {
		var source string
		in.Body, source = htmlFormatPart(in.Body)
		in.URL = first(in.URL, absolute(nil, source))
	}
	in.Body = bytes.TrimRight(in.Body, "\x00")
	return decoded(ctx, in)
}

// htmlFormatPart is the HTML in Windows' "HTML Format", and the address of the page
// that it was copied from. The elements around the selection come with it, since a row
// means nothing without its table. The header gives offsets in bytes; it is in UTF-8
// like the rest. Where they are wrong, the selection's own marks or the first tag are
// looked for.
func htmlFormatPart(b []byte) (part []byte, source string) {
	offsets := map[string]int{}
	for line := range bytes.Lines(b[:min(len(b), headSize)]) {
		name, value, ok := strings.Cut(strings.TrimSpace(string(line)), ":")
		if !ok || strings.HasPrefix(name, "<") {
			break
		}
		if name == "SourceURL" {
			source = value
		} else if n, err := strconv.Atoi(value); err == nil {
			offsets[name] = n
		}
	}
	for _, of := range []string{"HTML", "Fragment"} {
		from, to := offsets["Start"+of], offsets["End"+of]
		if from > 0 && from < to && to <= len(b) {
			return b[from:to], source
		}
	}
	if i := bytes.Index(b, []byte("<!--StartFragment-->")); i >= 0 {
		part, _, _ = bytes.Cut(b[i:], []byte("<!--EndFragment-->"))
		return part, source
	}
	return b[max(0, bytes.IndexByte(b, '<')):], source
}
