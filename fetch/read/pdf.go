package read

import (
	"bytes"
	"context"

	"tickmark/claims"
)

// pdfPacking reads PDF documents, with the help of [Reader.PDF].
var pdfPacking = packing{name: "pdf", label: "PDF", is: isPDF, read: readPDF}

// isPDF looks for the mark of a PDF document, which readers accept anywhere in the
// first 1,024 bytes.
func isPDF(in Input) bool {
	return bytes.HasPrefix(in.Body, []byte("%PDF-"))
}

func readPDF(ctx context.Context, r *Reader, in Input) (*claims.Article, error) {
	if r.PDF == nil {
		return nil, because(WrongFormat, "PDF")
	}
	_, err := r.PDF(ctx, in.Body)
	return nil, err
}
