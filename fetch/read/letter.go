package read

import (
	"cmp"
	"errors"
	"mime"
	"slices"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// letter gathers what a mail says and what is attached to it.
type letter struct {
	*unpacker
	charset  string // set by the user
	text     binder
	rich     bool   // some of the text is HTML
	found    string // the encoding of the first text
	lang     claims.Reading
	remarks  []claims.Reason
	attached []*entity
	locked   bool // a part is encrypted
	size     int  // bytes of text that were read
}

// read gathers what an entity holds.
func (l *letter) read(e *entity) error {
	switch {
	case e.kind == "multipart/alternative":
		return l.alternative(e)
	case e.kind == "multipart/related":
		return l.related(e)
	case e.kind == "multipart/encrypted", e.kind == "application/pkcs7-mime", e.kind == "application/x-pkcs7-mime":
		l.locked = true // RFC 1847 and RFC 8551
	case e.kind == "message/rfc822" && len(e.parts) == 1:
		return l.forwarded(e.parts[0])
	case len(e.parts) > 0:
		for _, p := range e.parts {
			if err := l.read(p); err != nil {
				return err
			}
		}
	case e.closed():
		l.attached = append(l.attached, e)
	case isSignature(e.kind):
	case e.disposition() != "attachment" && (e.kind == "text/html" || e.kind == "text/plain"):
		return l.section(e)
	case e.disposition() == "attachment" || e.fileName() != "":
		l.attached = append(l.attached, e)
	}
	return nil
}

// closed reports whether an entity holds others that were not looked at, because they
// lie too deep.
func (e *entity) closed() bool {
	return len(e.parts) == 0 && (e.kind == "message/rfc822" || strings.HasPrefix(e.kind, "multipart/"))
}

// isSignature reports whether a part only proves who wrote the others.
func isSignature(kind string) bool {
	return slices.Contains([]string{"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}, kind)
}

// related reads the root of a compound (RFC 2387). The others are its pictures.
func (l *letter) related(e *entity) error {
	root := e.root()
	for _, p := range e.parts {
		if p != root && p.disposition() == "attachment" && p.head.Get("Content-Id") == "" {
			l.attached = append(l.attached, p)
		}
	}
	if root == nil {
		return nil
	}
	return l.read(root)
}

// root is the part of a compound that the others belong to: the one that its header
// names, or the first (RFC 2387, section 3.2).
func (e *entity) root() *entity {
	for _, p := range e.parts {
		if start := e.params["start"]; start != "" && strings.Trim(p.head.Get("Content-Id"), "<> ") == strings.Trim(start, "<> ") {
			return p
		}
	}
	if len(e.parts) == 0 {
		return nil
	}
	return e.parts[0]
}

// alternative reads one of several forms of the same text: HTML, unless the plain
// text says more than twice as much. (Some senders put "Your program cannot show
// this" in one of them.)
func (l *letter) alternative(e *entity) error {
	var best *letter
	bestWords := 0
	for _, p := range e.parts {
		form, err := l.apart(p)
		if err != nil {
			return err
		}
		words := form.text.words()
		if words > 2*bestWords || form.rich && words > 0 && 2*words >= bestWords {
			best, bestWords = form, words
		}
	}
	if best != nil {
		l.add(best)
	}
	return nil
}

// apart reads an entity by itself. What is attached to it is attached to the mail; its
// text may be added.
func (l *letter) apart(e *entity) (*letter, error) {
	o := &letter{unpacker: l.unpacker, charset: l.charset, size: l.size}
	err := o.read(e)
	l.size, l.locked = o.size, l.locked || o.locked
	l.attached = append(l.attached, o.attached...)
	return o, err
}

// add puts a text that was read apart at the end.
func (l *letter) add(o *letter) {
	l.text.add(o.text.article())
	l.rich = l.rich || o.rich
	l.found, l.lang = first(l.found, o.found), first(l.lang, o.lang)
	l.remark(o.remarks...)
}

// words counts the words of a text that are no addresses.
func (d *binder) words() int {
	n := 0
	for w := range strings.FieldsSeq(d.text.String()) {
		if !strings.Contains(w, "://") {
			n++
		}
	}
	return n
}

// forwarded puts a mail that was passed on below the text, under its subject.
func (l *letter) forwarded(e *entity) error {
	inner, err := l.apart(e)
	if err != nil {
		return err
	}
	l.text.line(claims.BlockHeadline, subject(e.head))
	l.text.line(claims.BlockBoilerplate, strings.Trim(sender(e.head)+" · "+sent(e.head), "· "))
	l.add(inner)
	return nil
}

// section reads a part that is text.
func (l *letter) section(e *entity) error {
	b, err := l.content(e)
	if err != nil {
		return err
	}
	if l.size += len(b); l.size > MaxBytes {
		return because(TooLarge, megabytes(l.size), MaxBytes>>20)
	}
	text, charset, remarks, err := decode(Input{Body: b, ContentType: e.contentType(), Charset: l.charset})
	if err != nil {
		return err
	}
	if blank(text) {
		return nil
	}
	var a *claims.Article
	if e.kind == "text/html" {
		a, err = readHTML(text, Input{Fragment: true})
		var known *Error
		if errors.As(err, &known) && known.Kind == NoText {
			return nil
		}
		if err != nil {
			return err
		}
		l.rich = true
	} else {
		a = plainLetter(text, strings.EqualFold(e.params["format"], "flowed"), strings.EqualFold(e.params["delsp"], "yes"))
	}
	l.text.add(a)
	l.found, l.lang = first(l.found, charset), first(l.lang, a.Lang)
	l.remark(remarks...)
	l.remark(a.Remarks...)
	return nil
}

// contentType is the media type of an entity with its encoding, and nothing else.
func (e *entity) contentType() string {
	if c := e.params["charset"]; c != "" {
		return cmp.Or(mime.FormatMediaType(e.kind, map[string]string{"charset": c}), e.kind)
	}
	return e.kind
}

// remark adds remarks that were not made yet.
func (l *letter) remark(remarks ...claims.Reason) {
	for _, r := range remarks {
		if !slices.ContainsFunc(l.remarks, func(o claims.Reason) bool { return o.Key == r.Key }) {
			l.remarks = append(l.remarks, r)
		}
	}
}

// article is the text that was gathered, with its leftovers marked.
func (l *letter) article() *claims.Article {
	a := l.text.article()
	a.Charset, a.Remarks = l.found, l.remarks
	markLetter(a)
	return a
}

// mostListed and longestListed bound the list of what is attached.
const (
	mostListed    = 20
	longestListed = 60 // code points
)

// names lists what is attached.
func names(attached []*entity) string {
	var all []string
	for _, e := range attached[:min(len(attached), mostListed)] {
		all = append(all, e.name())
	}
	if len(attached) > mostListed {
		all = append(all, "…")
	}
	return strings.Join(all, ", ")
}

// name is what an attachment is called: its file name, shortened in the middle so that
// its ending is seen, the subject of a mail, or the media type.
func (e *entity) name() string {
	name := first(e.fileName(), subject(e.head), e.kind)
	if n := utf8.RuneCountInString(name); n > longestListed {
		r := []rune(name)
		return string(r[:longestListed-11]) + "…" + string(r[n-10:])
	}
	return name
}
