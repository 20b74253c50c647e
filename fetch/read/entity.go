package read

import (
	"bytes"
	"mime"
	"net/textproto"
	"strings"
)

// Bounds for what is made of MIME parts. Mails have ten parts or so, saved pages some
// hundred pictures.
const (
	deepestPart  = 10        // parts that lie in each other
	mostEntities = 1000      // parts in all
	longestHead  = 256 << 10 // bytes of a header; what follows them is not looked at
)

// entity is a MIME entity: a message, or one of its parts (RFC 2045, section 2.4).
type entity struct {
	head   textproto.MIMEHeader
	kind   string            // its media type, "text/plain" where none is stated
	params map[string]string // of the media type
	body   []byte            // as it was transferred
	parts  []*entity         // of a multipart, or the one message of a message/rfc822
}

// unpacker takes entities apart and bounds what comes of it.
type unpacker struct {
	label string // of the format, for errors
	parts int
	bytes int // that were decoded
}

// entity reads an entity and the parts in it. What lies too deep is not taken apart.
// fallback is its media type where it states none.
//
// Of mime/multipart nothing is used here, because it gives up where line ends are
// mixed, a part's header is broken or the file was cut, and copies at every depth.
func (u *unpacker) entity(raw []byte, fallback string, depth int) (*entity, error) {
	if u.parts++; u.parts > mostEntities {
		return nil, because(Damaged, u.label)
	}
	head, body, _ := cutHead(raw)
	e := &entity{head: parseHead(head), body: body}
	e.kind, e.params = mediaType(first(e.head.Get("Content-Type"), fallback))
	if !strings.Contains(e.kind, "/") {
		e.kind = "text/plain" // RFC 2045, section 5.2
	}
	if depth >= deepestPart {
		return e, nil
	}
	switch {
	case strings.HasPrefix(e.kind, "multipart/"):
		inner := "text/plain"
		if e.kind == "multipart/digest" {
			inner = "message/rfc822" // RFC 2046, section 5.1.5
		}
		for _, raw := range splitParts(body, e.params["boundary"]) {
			p, err := u.entity(raw, inner, depth+1)
			if err != nil {
				return nil, err
			}
			e.parts = append(e.parts, p)
		}
		if len(e.parts) == 0 {
			e.kind = "text/plain"
		}
	case e.kind == "message/rfc822":
		b, err := u.content(e)
		if err != nil {
			return nil, err
		}
		m, err := u.entity(b, "text/plain", depth+1)
		if err != nil {
			return nil, err
		}
		e.parts = []*entity{m}
	}
	return e, nil
}

// content undoes the transfer encoding of an entity's body.
func (u *unpacker) content(e *entity) ([]byte, error) {
	b := e.body
	switch strings.ToLower(strings.TrimSpace(e.head.Get("Content-Transfer-Encoding"))) {
	case "base64":
		b = decodeBase64(b)
	case "quoted-printable":
		b = decodeQuoted(b)
	default:
		return b, nil
	}
	if u.bytes += len(b); u.bytes > MaxPacked {
		return nil, because(Bomb, MaxPacked>>20)
	}
	return b, nil
}

// disposition says whether an entity is meant to be shown ("inline") or kept
// ("attachment"), "" where it does not say (RFC 2183).
func (e *entity) disposition() string {
	kind, _ := mediaType(e.head.Get("Content-Disposition"))
	return kind
}

// fileName is the name under which an entity would be kept, without control
// characters; "" if it has none.
func (e *entity) fileName() string {
	_, params := mediaType(e.head.Get("Content-Disposition"))
	return headText(first(params["filename"], e.params["name"]))
}

// cutHead parts a message at its first blank line, or before the first line that is no
// field of a header; then clean is false.
func cutHead(b []byte) (head, body []byte, clean bool) {
	for at := 0; at < len(b); {
		line, _, _ := bytes.Cut(b[at:], []byte("\n"))
		next := min(at+len(line)+1, len(b))
		if len(bytes.TrimRight(line, "\r")) == 0 {
			return b[:at], b[next:], true
		}
		if !isField(line) && (at == 0 || line[0] != ' ' && line[0] != '\t') {
			return b[:at], b[at:], false
		}
		at = next
	}
	return b, nil, true
}

// isField reports whether a line begins a field of a header: a name of printable ASCII
// signs, perhaps with spaces before the colon (RFC 5322, sections 3.6.8 and 4.5).
func isField(line []byte) bool {
	name, _, found := bytes.Cut(line[:min(len(line), longestFieldName)], []byte(":"))
	name = bytes.TrimRight(name, " \t")
	return found && len(name) > 0 && bytes.IndexFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f }) < 0
}

// longestFieldName is how many bytes before a colon may be a name. The RFC allows more
// than any program writes.
const longestFieldName = 200

// parseHead reads the fields of a header (RFC 5322, section 2.2). The words in it stay
// encoded, see [headText].
func parseHead(b []byte) textproto.MIMEHeader {
	text, _, _, _ := decode(Input{Body: b[:min(len(b), longestHead)]}) // fails only for an encoding that a user named
	h := textproto.MIMEHeader{}
	name := ""
	var value strings.Builder
	done := func() {
		if name != "" {
			h.Add(name, strings.TrimSpace(value.String()))
		}
		name = ""
		value.Reset()
	}
	for line := range strings.Lines(text) {
		if line[0] == ' ' || line[0] == '\t' {
			value.WriteByte(' ')
			value.WriteString(strings.TrimSpace(line))
			continue
		}
		done()
		n, v, _ := strings.Cut(line, ":")
		name = strings.TrimRight(n, " \t")
		value.WriteString(strings.TrimSpace(v))
	}
	done()
	return h
}

// mediaType takes a Content-Type or Content-Disposition apart, also where it is not
// quite as RFC 2045, section 5.1, has it.
func mediaType(v string) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(v)
	if err != nil || params == nil {
		parts := strings.Split(v, ";")
		kind, params = strings.ToLower(strings.TrimSpace(parts[0])), map[string]string{}
		for _, p := range parts[1:] {
			if k, v, ok := strings.Cut(p, "="); ok {
				params[strings.ToLower(strings.TrimSpace(k))] = strings.Trim(strings.TrimSpace(v), `"`)
			}
		}
	}
	return kind, params
}

// splitParts parts the body of a multipart at its delimiter lines (RFC 2046, section
// 5.1.1). Where the last one is missing, the last part goes to the end.
func splitParts(body []byte, boundary string) [][]byte {
	if boundary == "" {
		return nil
	}
	delimiter := []byte("--" + boundary)
	var parts [][]byte
	start := -1 // of the part being looked at
	for at := 0; len(parts) <= mostEntities; {
		i := bytes.Index(body[at:], delimiter)
		if i < 0 {
			break
		}
		i += at
		at = i + len(delimiter)
		line, _, _ := bytes.Cut(body[at:min(len(body), at+200)], []byte("\n"))
		last := bytes.HasPrefix(line, []byte("--"))
		if i > 0 && body[i-1] != '\n' || !last && len(bytes.TrimSpace(line)) > 0 {
			continue
		}
		if start >= 0 {
			part := bytes.TrimSuffix(body[start:max(start, i)], []byte("\n"))
			parts = append(parts, bytes.TrimSuffix(part, []byte("\r")))
		}
		if last {
			return parts
		}
		at = min(at+len(line)+1, len(body))
		start = at
	}
	if start >= 0 && start < len(body) && len(parts) <= mostEntities {
		parts = append(parts, body[start:])
	}
	return parts
}
