package store

import (
	"strings"

	"tickmark/claims"
)

// articleLead is what is searched of an article before its text.
func articleLead(c claims.Case) string {
	return c.Title + "\n" + c.Article.Document.Author.Value + "\n"
}

// claimWords is what is searched of a claim.
func claimWords(c claims.Claim) string { return joined(c.Anchor.Quote, c.Standalone, c.Speaker) }

// noteWords is what is searched of the notes on a claim: everything that people wrote
// about it.
func noteWords(c claims.Claim, findings []claims.Finding) string {
	parts := []string{c.Note}
	for _, f := range findings {
		parts = append(parts, f.Reasoning, f.Wording)
	}
	for _, d := range c.Drafts {
		parts = append(parts, d.Reasoning, d.Wording)
	}
	return joined(parts...)
}

// sourceWords is what is searched of a source.
func sourceWords(s claims.Source) string { return joined(s.Title, s.Author, s.Publisher, s.URL) }

// joined are the parts that hold anything, each once, in a line of its own.
func joined(parts ...string) string {
	var out []string
	for i, p := range parts {
		if p != "" && (i == 0 || p != parts[i-1]) {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n")
}
