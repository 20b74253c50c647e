package read

import (
	"bytes"
	"context"
	"net/mail"
	"net/textproto"
	"path"
	"regexp"
	"slices"
	"strings"

	"tickmark/claims"
)

// mailPacking reads a mail (RFC 5322 and 2045 to 2049) as programs save it, and a
// mailbox file that holds a single one.
var mailPacking = packing{name: "eml", label: "EML", is: isMail, read: readMail}

// mailFields are the fields by two of which a mail is recognised. The latter are
// written by programs only.
var (
	mailFields    = []string{"From", "To", "Subject", "Date", "Received", "Message-Id", "Mime-Version", "Return-Path"}
	machineFields = []string{"Received", "Message-Id", "Mime-Version", "Return-Path"}
)

// isMail recognises a mail by its header: nothing but fields up to the first blank
// line, two of mailFields among them, and something that people do not type. A memo
// that begins with "From: Anna" and "Subject: Parking" stays plain text. Of a document
// that is called a mail any header will do.
func isMail(in Input) bool {
	h := wholeHead(in.Body)
	kind, _ := mediaType(in.ContentType)
	if len(h) > 0 && (kind == "message/rfc822" || strings.EqualFold(path.Ext(in.Name), ".eml")) {
		return true
	}
	n := 0
	for _, name := range mailFields {
		if h.Get(name) != "" {
			n++
		}
	}
	if n < 2 {
		return false
	}
	_, err := mail.ParseDate(h.Get("Date"))
	return err == nil || strings.Contains(h.Get("From"), "@") ||
		slices.ContainsFunc(machineFields, func(name string) bool { return h.Get(name) != "" })
}

// wholeHead is the header at the beginning of a document, nil if what stands there is
// none.
func wholeHead(b []byte) textproto.MIMEHeader {
	b = message(b)
	if len(b) > longestHead {
		b = b[:bytes.LastIndexByte(b[:longestHead], '\n')+1]
	}
	head, _, clean := cutHead(b)
	if !clean {
		return nil
	}
	return parseHead(head)
}

// message is what follows a byte order mark, and the line by which mailbox files part
// their mails (RFC 4155).
func message(b []byte) []byte {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), "\r\n")
	if bytes.HasPrefix(b, []byte("From ")) {
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			return b[i+1:]
		}
	}
	return b
}

// nextMail is where the second mail of a mailbox file begins.
var nextMail = regexp.MustCompile(`\r?\n\r?\nFrom [^\r\n]*\d{4}[^\r\n]*\r?\n[A-Za-z-]+:`)

// documents reads whole documents, as [Reader] does. It is an interface because the
// list of packings, which Reader goes through, cannot name what leads back to it.
type documents interface {
	Article(context.Context, Input) (*claims.Article, error)
}

func readMail(ctx context.Context, r *Reader, in Input) (*claims.Article, error) {
	b := message(in.Body)
	if bytes.HasPrefix(in.Body, []byte("From ")) {
		if nextMail.Match(b) {
			return nil, because(WrongFormat, "MBOX")
		}
		b = bytes.ReplaceAll(b, []byte("\n>From "), []byte("\nFrom "))
	}
	u := &unpacker{label: "EML", bytes: in.unpacked}
	e, err := u.entity(b, "text/plain", 0)
	if err != nil {
		return nil, err
	}
	l := &letter{unpacker: u, charset: in.Charset}
	if err := l.read(e); err != nil {
		return nil, err
	}
	a := l.article()
	attached := l.attached
	if !hasText(a) {
		document, i, err := l.document(ctx, r, in.depth)
		switch {
		case document != nil:
			name := attached[i].name()
			a, attached = document, slices.Delete(attached, i, i+1)
			a.Remarks = append(a.Remarks, claims.Because("read.from_attachment", name))
		case l.locked:
			return nil, because(Protected, "EML")
		case len(a.Blocks) == 0:
			return nil, err
		}
	}
	if len(attached) > 0 {
		a.Remarks = append(a.Remarks, claims.Because("read.attachments", names(attached)))
	}
	tellMail(a, e.head)
	a.Lang = first(a.Lang, l.lang)
	return a, nil
}

// hasText reports whether an article holds more than leftovers.
func hasText(a *claims.Article) bool {
	return slices.ContainsFunc(a.Blocks, func(b claims.Block) bool { return b.Kind != claims.BlockBoilerplate })
}

// mostDocuments is how many attachments are tried where a mail has no text itself.
const mostDocuments = 5

// document reads the first attachment that can be read. Its error is never nil where
// it finds none.
func (l *letter) document(ctx context.Context, r documents, depth int) (*claims.Article, int, error) {
	var failed error
	tried := 0
	for i, e := range l.attached {
		kind, _, _ := strings.Cut(e.kind, "/")
		if depth >= deepestPart || tried >= mostDocuments || e.closed() || slices.Contains([]string{"image", "audio", "video"}, kind) {
			continue
		}
		tried++
		b, err := l.content(e)
		if err != nil {
			return nil, 0, err
		}
		a, err := r.Article(ctx, Input{Body: b, Name: e.fileName(), ContentType: e.contentType(), Charset: l.charset, depth: depth + 1, unpacked: l.bytes})
		if err == nil {
			return a, i, nil
		}
		failed = first(failed, err)
	}
	return nil, 0, first(failed, error(because(NoText)))
}

// answers are what programs put before the subject of an answer and of a mail that is
// passed on, in English and German.
var answers = regexp.MustCompile(`(?i)^(\s*(re|fw|fwd|aw|wg|antw|antwort)(\[\d+\])?\s*:)+\s*`)

// tellMail takes the article's metadata from the header of the mail. What an attached
// document says of itself stands before it.
func tellMail(a *claims.Article, h textproto.MIMEHeader) {
	set := func(r *claims.Reading, value string) {
		if r.Value == "" && value != "" {
			*r = claims.Reading{Value: value, From: "mail"}
		}
	}
	set(&a.Title, subject(h))
	set(&a.Author, sender(h))
	set(&a.Published, sent(h))
	list, _, _ := strings.Cut(headText(h.Get("List-Id")), "<") // RFC 2919: a phrase, then the list's identifier
	set(&a.Site, strings.Trim(list, `" `))
	set(&a.Lang, langCode(h.Get("Content-Language")))
}

func subject(h textproto.MIMEHeader) string {
	return answers.ReplaceAllString(headText(h.Get("Subject")), "")
}

// sender is the name of who wrote a mail, or the address where no name is given.
func sender(h textproto.MIMEHeader) string {
	from := headText(h.Get("From"))
	if list, err := mail.ParseAddressList(from); err == nil {
		var who []string
		for _, a := range list[:min(len(list), 5)] {
			who = append(who, squeeze(first(a.Name, a.Address)))
		}
		return strings.Join(who, ", ")
	}
	// A name may hold a comma once it is decoded: "Anzinger, Jörg <…>".
	name, address, _ := strings.Cut(from, "<")
	return first(strings.Trim(name, `"' `), strings.Trim(address, "<> "))
}

// sent is the day on which a mail was sent where its sender is.
func sent(h textproto.MIMEHeader) string {
	date := h.Get("Date")
	if t, err := mail.ParseDate(date); err == nil {
		return t.Format("2006-01-02")
	}
	return stamp(date, false)
}
