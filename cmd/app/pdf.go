package main

import (
	"context"
	"os"
	"time"

	"github.com/spf13/cobra"

	"tickmark/fetch/read"
	"tickmark/fetch/read/pdf"
)

// pdfChild is how the program names itself to the process that takes a PDF document apart.
const pdfChild = "pdf-child"

// readPDF is the hidden `tickmark pdf-child`, which the program starts for each PDF
// document. It is nothing that a person would type.
func (p *program) readPDF() *cobra.Command {
	return &cobra.Command{
		Use:    pdfChild,
		Short:  "Take the PDF document on standard input apart, for the program itself",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return pdf.Child(os.Stdin, os.Stdout)
		},
	}
}

// extractor takes PDF documents apart, in processes of this program.
func (p *program) extractor() *pdf.Extractor {
	if p.pdf == nil {
		self, err := os.Executable()
		if err != nil {
			self = os.Args[0]
		}
		p.pdf = pdf.New(self, pdfChild)
	}
	return p.pdf
}

// reader reads documents of every format.
func (p *program) reader() *read.Reader { return &read.Reader{PDF: p.extractor().Extract} }

// warmAfter is how long after the window's start PDFium is compiled, if it was not yet:
// the window is there by then, and nobody has opened a PDF document.
const warmAfter = 5 * time.Second

// warmPDF makes ready for the first PDF document, in the background. The caller calls
// stop before the program ends. That it failed is seen when a document is opened.
func (p *program) warmPDF(ctx context.Context) (stop func()) {
	x := p.extractor()
	ctx, cancel := context.WithCancel(ctx)
	later := time.AfterFunc(warmAfter, func() { _ = x.Warm(ctx) })
	return func() {
		later.Stop()
		cancel()
	}
}
