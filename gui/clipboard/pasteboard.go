package clipboard

import (
	"encoding/base64"
	"strings"
)

// pasteboardTypes are the uniform type identifiers that the macOS pasteboard knows rich
// text under.
var pasteboardTypes = map[string]string{"public.html": HTML, "public.rtf": RTF}

// decodePasteboard reads what the script of rich_darwin.go prints: a type, a space, and
// the bytes in base64; or nothing.
func decodePasteboard(printed string) (Content, bool) {
	name, encoded, _ := strings.Cut(strings.TrimSpace(printed), " ")
	contentType, known := pasteboardTypes[name]
	b, err := base64.StdEncoding.DecodeString(encoded)
	if !known || err != nil {
		return Content{}, false
	}
	return content(contentType, b)
}
