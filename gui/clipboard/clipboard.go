// Package clipboard reads what the system's clipboard holds in a richer form than
// plain text, so that what is pasted from a browser or a word processor keeps its
// headings and links. Plain text is not read here: the window's toolkit does that.
//
// # What each platform gives
//
//   - X11 (Linux, BSD): what the program that owns the selection CLIPBOARD offers as
//     text/html, else as text/rtf, application/rtf or text/richtext. The same under
//     Wayland, where the compositor hands the clipboard on to X11 programs; a desktop
//     without X11 for them gives nothing.
//   - macOS: public.html, else public.rtf, of the general pasteboard. The system's own
//     osascript reads them, because a program without cgo cannot.
//   - Windows: the clipboard format "HTML Format", else "Rich Text Format". HTML comes
//     with the header that Windows puts before it (Version, StartHTML, EndHTML,
//     StartFragment, EndFragment, SourceURL), as it stands.
//   - Elsewhere: nothing.
//
// # Waiting
//
// The clipboard's content stays in the program where it was copied, and that program
// may be slow, or have stopped. So [Rich] waits a short time only, and is not to be
// called where the window draws: when this program owns the selection itself, its
// window has to answer.
package clipboard

import (
	"bytes"
	"context"
)

// The types of content that [Rich] tells apart.
const (
	HTML = "text/html"
	RTF  = "application/rtf"
)

// MaxBytes is the size of the largest content that is read, in bytes: as much as is
// read of any document of text. What is larger counts as not there.
const MaxBytes = 16 << 20

// Content is what the clipboard holds.
type Content struct {
	Bytes       []byte // as they came, in whatever encoding
	ContentType string // HTML or RTF
}

// Rich gives the HTML of the clipboard, else its RTF. It is false where there is
// neither, where it is larger than [MaxBytes], and where it does not come in time: as
// long as ctx allows, but no longer than a second or (macOS) two.
func Rich(ctx context.Context) (Content, bool) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	read := make(chan Content, 1)
	// A system call that does not come back must not keep the caller.
	go func() {
		defer close(read)
		if c, ok := rich(ctx); ok {
			read <- c
		}
	}()
	select {
	case c, ok := <-read:
		return c, ok
	case <-ctx.Done():
		return Content{}, false
	}
}

// content is what a program handed over as being of a type, if it is: some offer HTML
// and hand over nothing, and text/richtext is also the name of a format older than RTF
// (RFC 1341, section 7.1.3).
func content(contentType string, b []byte) (Content, bool) {
	start := bytes.TrimLeft(b, " \t\r\n\x00")
	if len(start) == 0 || len(b) > MaxBytes || contentType == RTF && !bytes.HasPrefix(start, []byte(`{\rtf`)) {
		return Content{}, false
	}
	return Content{Bytes: b, ContentType: contentType}, true
}
