package desk

import (
	"bytes"
	"context"
	"path/filepath"

	"tickmark/claims"
)

// largestAttachment is how many bytes a file beside a capture may have: as many as a
// page that is fetched.
const largestAttachment = 25 << 20

// attachments are the formats of files that may be put beside a capture, by how they
// begin. What a file is called says nothing.
var attachments = []struct{ start, mediaType string }{
	{"\x89PNG\r\n\x1a\n", "image/png"},
	{"\xff\xd8\xff", "image/jpeg"},
	{"GIF87a", "image/gif"}, {"GIF89a", "image/gif"},
	{"II*\x00", "image/tiff"}, {"MM\x00*", "image/tiff"},
	{"%PDF-", "application/pdf"},
}

// mediaTypeOf is the type of a picture or PDF document by its content, "" for
// anything else.
func mediaTypeOf(b []byte) string {
	for _, f := range attachments {
		if bytes.HasPrefix(b, []byte(f.start)) {
			return f.mediaType
		}
	}
	// https://developers.google.com/speed/webp/docs/riff_container
	if len(b) > 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP" {
		return "image/webp"
	}
	return ""
}

// Attach puts a picture or a PDF document, a screenshot for instance, beside a
// capture: a file named by its path, or the Rich of the input that was pasted. It is
// kept by its hash and never changes.
func (d *Desk) Attach(ctx context.Context, id, capture claims.ID, in Input) (claims.ID, error) {
	if IsURL(in.From) {
		return "", refuse("desk.attach_file")
	}
	page := d.page(ctx, in)
	if err := page.Err(); err != nil {
		return "", err
	}
	k, err := attachable(filepath.Base(page.Capture.Final), page.Body)
	if err != nil {
		return "", err
	}
	k.Case, k.Capture, k.By, k.At = id, capture, d.By, d.Now().UTC()
	_, err = d.putBeside(ctx, &k, page.Body)
	return k.ID, err
}

// attachable is what bytes become when they are put beside a capture, or why they
// cannot be.
func attachable(name string, b []byte) (claims.Attachment, error) {
	if len(b) > largestAttachment {
		return claims.Attachment{}, refuse("desk.attach_large", largestAttachment>>20)
	}
	mediaType := mediaTypeOf(b)
	if mediaType == "" {
		return claims.Attachment{}, refuse("desk.attach_format")
	}
	return claims.Attachment{ID: claims.NewID(), Name: name, ContentType: mediaType, Length: int64(len(b)), SHA256: claims.SHA256(b)}, nil
}

// putBeside keeps an attachment with its bytes. Where the capture has the same bytes
// beside it already, k becomes that attachment and added is false.
func (d *Desk) putBeside(ctx context.Context, k *claims.Attachment, b []byte) (added bool, err error) {
	err = d.change(ctx, k.Case, func(c *Case) (action, error) {
		if c.Capture(k.Capture) == nil {
			return action{}, refuse("desk.no_such_copy")
		}
		for _, old := range c.Attachments {
			if old.Capture == k.Capture && old.SHA256 == k.SHA256 {
				*k, added = old, false
				return action{}, nil
			}
		}
		a := action{name: "attachment.add", blobs: [][]byte{b}}
		a.create(claims.EntityAttachment, k.ID, *k)
		added = true
		return a, nil
	})
	return added && err == nil, err
}

// Detach takes a file from a capture's side again. Its bytes stay, so that it can be
// undone.
func (d *Desk) Detach(ctx context.Context, id, attachment claims.ID) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		for _, k := range c.Attachments {
			if k.ID == attachment {
				a := action{name: "attachment.remove"}
				a.remove(claims.EntityAttachment, k.ID, k)
				return a, nil
			}
		}
		return action{}, refuse("desk.no_such_attachment")
	})
}

// Attached lists the files beside a capture, the first one first.
func (c *Case) Attached(capture claims.ID) []claims.Attachment {
	var out []claims.Attachment
	for _, k := range c.Attachments {
		if k.Capture == capture {
			out = append(out, k)
		}
	}
	return out
}
