package report

import (
	"bytes"
	"fmt"
	"strings"
)

// writeProofMarkdown writes the page as CommonMark.
func writeProofMarkdown(b *bytes.Buffer, p *proofPage) error {
	p.lines(b, text, "#", "- ")
	return nil
}

// writeProofText writes the page as plain text.
func writeProofText(b *bytes.Buffer, p *proofPage) error {
	p.lines(b, oneLine, "", "  ")
	return nil
}

// lines writes the page line by line: escape makes words from outside harmless in the
// format, mark stands before headings, once for each level, and item before entries.
func (p *proofPage) lines(b *bytes.Buffer, escape func(string) string, mark, item string) {
	heading := func(level int, words string) {
		fmt.Fprintf(b, "\n%s\n\n", strings.TrimSpace(strings.Repeat(mark, level)+" "+escape(words)))
	}
	list := func(of []pair) {
		for _, f := range of {
			fmt.Fprintf(b, "%s%s: %s\n", item, escape(f.Label), escape(f.Value))
		}
	}
	fmt.Fprintf(b, "%s\n\n%s\n%s\n\n", strings.TrimSpace(mark+" "+escape(p.T("report.proof.title"))), escape(p.Verdict), escape(p.Means))
	list(p.Head)
	for _, s := range p.Broken {
		fmt.Fprintf(b, "%s✗ %s\n", item, escape(s))
	}
	heading(2, p.T("report.proof.checked"))
	list(p.Figures)
	list(p.Chain)
	for _, c := range p.Cases {
		heading(2, c.Name)
		list(c.Hashes)
		for _, s := range c.Sources {
			heading(3, strings.TrimSpace(s.Label+" "+s.Title))
			fmt.Fprintf(b, "%s\n", escape(s.Address))
			if len(s.Captures) == 0 {
				fmt.Fprintf(b, "%s\n", escape(p.T("report.source.waiting")))
			}
			for _, k := range s.Captures {
				fmt.Fprintf(b, "\n%s\n", escape(strings.TrimSpace(k.Sentence+" "+k.Failure)))
				if len(k.Facts)+len(k.Quotations) > 0 {
					b.WriteByte('\n')
				}
				list(k.Facts)
				for _, q := range k.Quotations {
					fmt.Fprintf(b, "%s%s\n", item, escape(q))
				}
			}
		}
	}
}
