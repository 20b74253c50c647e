package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"tickmark/claims/desk"
)

// evidenceFormat is the format of evidence that the ending of a file's name stands for;
// ok is false for any other.
func evidenceFormat(path string) (format string, ok bool) {
	for _, format := range []string{desk.FormatWARC, desk.FormatWARCGZ, desk.FormatWACZ} {
		if strings.HasSuffix(strings.ToLower(path), "."+format) {
			return format, true
		}
	}
	return "", false
}

// importEvidence takes the captures of a file into a case and says what came of it.
func (p *program) importEvidence(ctx context.Context, w io.Writer, from, into string) error {
	file, size, err := p.openImport(from)
	if err != nil {
		return err
	}
	defer file.Close() // only read
	d, id, done, err := p.openCase(ctx, into, "")
	if err != nil {
		return err
	}
	defer done()
	in, err := d.ImportEvidence(ctx, id, file, size)
	if err == nil || in.Records > 0 {
		p.printImported(w, into, in)
	}
	return err
}

func (p *program) printImported(w io.Writer, into string, in desk.Taken) {
	t := p.words.T
	fmt.Fprintln(w, t("app.evidence_taken", into, in.Captures, in.Sources, in.Known))
	for _, l := range []struct {
		key string
		n   int
	}{{"app.evidence_attachments", in.Attachments}, {"app.evidence_parts", in.Parts}, {"app.evidence_redirects", in.Left["redirect"]}} {
		if l.n > 0 {
			fmt.Fprintln(w, t(l.key, l.n))
		}
	}
	for _, r := range in.Refused {
		fmt.Fprintf(w, "✗ %s\n", plainLine(sentence(r, p.words)))
	}
	if in.More > 0 {
		fmt.Fprintln(w, t("app.evidence_more", in.More))
	}
}
