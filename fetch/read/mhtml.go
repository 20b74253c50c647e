package read

import (
	"context"
	"errors"
	"net/textproto"
	"strings"

	"tickmark/claims"
)

// mhtmlPacking reads a web page that was saved with its pictures as one file (RFC
// 2557), as Chrome, Edge, Internet Explorer, Word and add-ons of Firefox write it.
var mhtmlPacking = packing{name: "mhtml", label: "MHTML", is: isMHTML, read: readMHTML}

// isMHTML tells a saved page from a mail, which may be put together in the same way:
// nobody sent it.
func isMHTML(in Input) bool {
	h := wholeHead(in.Body)
	switch kind, _ := mediaType(h.Get("Content-Type")); {
	case h.Get("Mime-Version") == "":
		return false
	case strings.HasPrefix(strings.TrimLeft(h.Get("From"), `"<`), "Saved by"), h.Get("Snapshot-Content-Location") != "":
		return true
	case h.Get("From") != "" || h.Get("Received") != "" || h.Get("Message-Id") != "":
		return false
	default:
		return kind == "multipart/related" || kind == "text/html" && h.Get("Content-Location") != ""
	}
}

func readMHTML(_ context.Context, _ *Reader, in Input) (*claims.Article, error) {
	u := &unpacker{label: "MHTML"}
	e, err := u.entity(message(in.Body), "text/html", 0)
	if err != nil {
		return nil, err
	}
	pages := pagesOf(e)
	if len(pages) == 0 {
		return nil, because(Damaged, "MHTML")
	}
	var failed error
	for _, p := range pages {
		address := first(webAddress(p.head, "Content-Location"), webAddress(e.head, "Snapshot-Content-Location"), webAddress(e.head, "Content-Location"), in.URL)
		b, err := u.content(p)
		if err != nil {
			return nil, err
		}
		if len(b) > MaxBytes {
			return nil, because(TooLarge, len(b)/1_000_000, MaxBytes/1_000_000)
		}
		text, charset, remarks, err := decode(Input{Body: b, ContentType: p.contentType(), Charset: in.Charset})
		if err != nil {
			return nil, err
		}
		a, err := readHTML(text, Input{URL: address})
		if err == nil {
			a.URL, a.Charset = address, charset
			a.Remarks = append(append(savedFrom(address), remarks...), a.Remarks...)
			return a, nil
		}
		failed = first(failed, err)
		var known *Error
		if !errors.As(err, &known) || known.Kind != NoText {
			break
		}
	}
	return nil, failed
}

// pagesOf lists the pages in a saved one: the root first, then those in its frames.
func pagesOf(e *entity) []*entity {
	if e.kind == "text/html" || e.kind == "application/xhtml+xml" {
		return []*entity{e}
	}
	var pages []*entity
	root := e.root()
	if root != nil {
		pages = pagesOf(root)
	}
	for _, p := range e.parts {
		if p != root {
			pages = append(pages, pagesOf(p)...)
		}
	}
	return pages
}

// webAddress is the address in a field of a header, if it leads to the web.
func webAddress(h textproto.MIMEHeader, field string) string {
	// Long addresses are folded, and the parts are joined without a space (RFC 2557, section 4.4.2).
	return absolute(nil, strings.Join(strings.Fields(decodeWords(h.Get(field))), ""))
}
