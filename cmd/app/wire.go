package main

import (
	"encoding/json"
	"slices"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// The shapes of what the subcommands print, field for field as the contract of
// the command line names them.

type extracted struct {
	ID        json.RawMessage `json:"id,omitempty"`
	URL       string          `json:"url"`
	Title     string          `json:"title"`
	Author    string          `json:"author"`
	Published *string         `json:"published"`
	Site      string          `json:"site"`
	Lang      string          `json:"lang"`
	Text      string          `json:"text"`
	Blocks    []claims.Block  `json:"blocks"`
	Links     []claims.Link   `json:"links"`
	Lead      string          `json:"lead,omitempty"` // sums the article up, above its text
	Modified  string          `json:"modified,omitempty"`
	Canonical string          `json:"canonical,omitempty"`
	Section   string          `json:"section,omitempty"`
	Format    string          `json:"format"`
	Charset   string          `json:"charset,omitempty"`
	Places    []claims.Place  `json:"places,omitempty"`
	// ReadFrom says for each fact above where it was read.
	ReadFrom map[string]string `json:"read_from,omitempty"`
	Remarks  []string          `json:"remarks,omitempty"`
}

func newExtracted(id json.RawMessage, url string, whole *claims.Article, w *assets.Words) extracted {
	a, lead := apart(*whole)
	e := extracted{ID: id, URL: url, Title: a.Title.Value, Lead: lead, Author: a.Author.Value, Site: a.Site.Value, Lang: a.Lang.Value,
		Text: a.Text, Blocks: orEmpty(a.Blocks), Links: orEmpty(a.Links), Modified: a.Modified.Value,
		Canonical: a.Canonical.Value, Section: a.Section.Value, Format: a.Format, Charset: a.Charset, Places: a.Places, ReadFrom: map[string]string{}}
	if e.URL == "" {
		e.URL = a.URL
	}
	if a.Published.Value != "" {
		e.Published = &a.Published.Value
	}
	for _, fact := range claims.Facts {
		if r := a.Reading(fact); r.Value != "" {
			e.ReadFrom[string(fact)] = r.From
		}
	}
	e.Remarks = sentences(a.Remarks, w)
	return e
}

// apart parts what a document has above its text from the text: the headline that
// repeats a title which the document states elsewhere, and the lead. Both have fields of
// their own in the output.
func apart(a claims.Article) (below claims.Article, lead string) {
	words := claims.NewText(a.Text)
	stated := a.Title.From != "text" && a.Title.From != "heading"
	a.Blocks = slices.Clone(a.Blocks)
	var leads []string
	for i := range a.Blocks {
		b := &a.Blocks[i]
		switch s := words.Slice(b.Span); {
		case b.Kind == claims.BlockLead:
			leads = append(leads, s)
		case i > 0 || !stated || b.Kind != claims.BlockHeadline || len(a.Blocks) < 2 || !strings.EqualFold(oneLine(s), a.Title.Value):
			continue
		}
		b.Kind = claims.BlockBoilerplate
	}
	return a.WithoutBoilerplate(), strings.Join(leads, "\n\n")
}

// oneLine puts words on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

type sheetOut struct {
	ID        json.RawMessage `json:"id,omitempty"`
	Lang      string          `json:"lang"`
	Date      *string         `json:"date"`
	DateFrom  string          `json:"date_from"`
	Text      string          `json:"text"`
	Sentences []sentenceOut   `json:"sentences"`
	Quotes    []claims.Quote  `json:"quotes"`
	Details   []claims.Detail `json:"details"`
	Stress    []claims.Stress `json:"stress"` // words that sharpen or soften: ranks, negations, modality
	Claims    []proposalOut   `json:"claims"`
	Notes     []noteOut       `json:"notes"` // the text held against itself
}

type noteOut struct {
	Kind   claims.NoteKind `json:"kind"`
	Spans  []claims.Span   `json:"spans"`
	Reason string          `json:"reason"`
	Alarm  bool            `json:"alarm"`            // the places do not fit together
	Claims []int           `json:"claims,omitempty"` // indexes of the claims that the note touches
}

// newNotesOut writes notes with the claims, of those that there are, that each touches.
func newNotesOut(notes []claims.Note, proposals []claims.Proposal, w *assets.Words) []noteOut {
	out := make([]noteOut, 0, len(notes))
	for _, n := range notes {
		o := noteOut{Kind: n.Kind, Spans: n.Spans, Reason: sentence(n.Reason, w), Alarm: n.Alarm}
		for i, p := range proposals {
			if n.Touches(p.Span) {
				o.Claims = append(o.Claims, i)
			}
		}
		out = append(out, o)
	}
	return out
}

type sentenceOut struct {
	claims.Span
	Zone   claims.Zone `json:"zone"`
	NoFact string      `json:"no_fact,omitempty"`
}

type proposalOut struct {
	claims.Span
	Text       string              `json:"text"`
	Standalone string              `json:"standalone"`
	Kind       claims.ProposalKind `json:"kind"`
	Priority   float64             `json:"priority"`
	Reasons    []string            `json:"reasons"`
	Quote      *int                `json:"quote"`
	Details    []int               `json:"details"`
}

func newSheetOut(id json.RawMessage, s *claims.Sheet, w *assets.Words) sheetOut {
	o := sheetOut{ID: id, Lang: s.Lang, DateFrom: s.DateFrom, Text: s.Text, Quotes: orEmpty(s.Quotes), Details: orEmpty(s.Details), Stress: orEmpty(s.Stresses),
		Sentences: make([]sentenceOut, 0, len(s.Sentences)), Claims: make([]proposalOut, 0, len(s.Proposals))}
	if s.Date != "" {
		o.Date = &s.Date
	}
	for _, x := range s.Sentences {
		o.Sentences = append(o.Sentences, sentenceOut{x.Span, x.Zone, sentence(x.NoFact, w)})
	}
	for _, p := range s.Proposals {
		c := proposalOut{Span: p.Span, Text: p.Text, Standalone: p.Standalone, Kind: p.Kind, Priority: p.Priority,
			Reasons: orEmpty(sentences(p.Reasons, w)), Details: orEmpty(p.Details)}
		if p.Quote >= 0 {
			c.Quote = &p.Quote
		}
		o.Claims = append(o.Claims, c)
	}
	o.Notes = newNotesOut(desk.NotesOf(s), s.Proposals, w)
	return o
}

type comparisonOut struct {
	ID          json.RawMessage `json:"id,omitempty"`
	Claim       string          `json:"claim"`  // normalised, as the spans of the details count it
	Source      sourceText      `json:"source"` // likewise for the passages
	Passages    []passageOut    `json:"passages"`
	Details     []matchOut      `json:"details"`
	Quote       *quoteOut       `json:"quote"`
	Quotes      []quoteOut      `json:"quotes,omitempty"` // where there are several
	Unsupported []claims.Span   `json:"unsupported"`
	Review      float64         `json:"review"`
	Why         []shareOut      `json:"why,omitempty"`
	Remarks     []string        `json:"remarks,omitempty"`
	Notes       []noteOut       `json:"notes,omitempty"` // words that are easily translated wrongly, spans in the claim
}

type sourceText struct {
	Text string `json:"text"`
}

type passageOut struct {
	claims.Span
	Score    float64       `json:"score"`
	Text     string        `json:"text"`
	Matched  []claims.Span `json:"matched,omitempty"`
	Together float64       `json:"together"`
	Against  []string      `json:"against,omitempty"`
}

// shareOut is a reason with its part in the review.
type shareOut struct {
	Reason string  `json:"reason"`
	Share  float64 `json:"share"`
}

type matchOut struct {
	claims.Span
	Kind   claims.DetailKind `json:"kind"`
	Text   string            `json:"text"`
	Value  string            `json:"value,omitempty"`
	Unit   string            `json:"unit,omitempty"`
	Status claims.Status     `json:"status"`
	Source *foundOut         `json:"source"`
	Reason string            `json:"reason"`
}

type foundOut struct {
	claims.Span
	Text string `json:"text"`
}

type quoteOut struct {
	claims.Span
	Status  claims.QuoteStatus `json:"status"`
	Source  *foundOut          `json:"source,omitempty"`
	Diff    []claims.DiffPart  `json:"diff"`
	Spliced bool               `json:"spliced,omitempty"`
	Parts   []foundOut         `json:"parts,omitempty"`
	Remarks []string           `json:"remarks,omitempty"`
}

func newComparisonOut(id json.RawMessage, l desk.Laid, w *assets.Words) comparisonOut {
	c := l.Comparison
	o := comparisonOut{ID: id, Claim: l.Claim, Source: sourceText{l.Source}, Passages: make([]passageOut, 0, len(c.Passages)), Details: make([]matchOut, 0, len(c.Details)),
		Unsupported: orEmpty(c.Unsupported), Review: c.Review, Remarks: sentences(c.Remarks, w)}
	for _, p := range c.Passages {
		o.Passages = append(o.Passages, passageOut{p.Span, p.Score, p.Text, p.Matched, p.Together, sentences(p.Against, w)})
	}
	for _, m := range c.Details {
		o.Details = append(o.Details, matchOut{m.Span, m.Kind, m.Text, m.Value, m.Unit, m.Status, newFoundOut(m.Source), sentence(m.Reason, w)})
	}
	o.Notes = newNotesOut(c.Notes, nil, w)
	if c.Quote != nil {
		q := newQuoteOut(c.Quote, w)
		o.Quote = &q
	}
	if len(c.Quotes) > 1 {
		for i := range c.Quotes {
			o.Quotes = append(o.Quotes, newQuoteOut(&c.Quotes[i], w))
		}
	}
	for _, s := range c.Why {
		o.Why = append(o.Why, shareOut{sentence(s.Reason, w), s.Share})
	}
	return o
}

func newQuoteOut(q *claims.QuoteMatch, w *assets.Words) quoteOut {
	o := quoteOut{q.Span, q.Status, newFoundOut(q.Source), orEmpty(q.Diff), q.Spliced, nil, sentences(q.Remarks, w)}
	for _, f := range q.Parts {
		o.Parts = append(o.Parts, foundOut(f))
	}
	return o
}

func newFoundOut(f *claims.Found) *foundOut {
	if f == nil {
		return nil
	}
	return &foundOut{f.Span, f.Text}
}

// sentence puts a reason into words, "" for none.
func sentence(r claims.Reason, w *assets.Words) string {
	if r.Key == "" {
		return ""
	}
	return w.T(r.Key, r.Args...)
}

func sentences(list []claims.Reason, w *assets.Words) []string {
	var out []string
	for _, r := range list {
		out = append(out, sentence(r, w))
	}
	return out
}

// orEmpty makes an empty list of none, which JSON writes as [] and not as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
