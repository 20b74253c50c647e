package desk

import (
	"errors"
	"slices"
	"sync"

	"tickmark/claims"
	"tickmark/claims/split"
)

// Case is a case as it stood at one moment. It must not be changed.
type Case struct {
	*claims.Dossier
	Words *claims.Text  // the article's text
	Sheet *claims.Sheet // the article taken apart

	itself   func() []claims.Note             // the sheet held against itself, once asked for
	findings map[claims.ID]*claims.Finding    // by claims.FindingID
	cited    map[claims.ID][]*claims.Citation // by claim
	captures map[claims.ID]*claims.Capture
	latest   map[claims.ID]*claims.Capture   // by source; see Latest
	came     map[claims.ID][]*claims.Capture // by source, the first one first
	position map[claims.ID]int               // of a claim in Claims
}

func newCase(d *claims.Dossier) *Case {
	c := &Case{Dossier: d, Words: claims.NewText(d.Text)}
	a := d.Case.Article
	c.Sheet = split.Text(split.Input{Text: d.Text, Lang: a.Lang, Date: a.Date, DateFrom: a.DateFrom, Blocks: a.Document.Blocks})
	c.itself = sync.OnceValue(func() []claims.Note { return NotesOf(c.Sheet) })
	c.index()
	return c
}

// errOtherText is why a case cannot follow an entry by itself: its article has
// another text then, which is kept by its hash.
var errOtherText = errors.New("the article's text is another one")

// after is the case after an entry of its journal.
func (c *Case) after(e claims.Entry) (*Case, error) {
	d := *c.Dossier
	d.Claims = slices.Clone(d.Claims)
	d.Findings = slices.Clone(d.Findings)
	d.Sources = slices.Clone(d.Sources)
	d.Captures = slices.Clone(d.Captures)
	d.Citations = slices.Clone(d.Citations)
	d.Attachments = slices.Clone(d.Attachments)
	d.Contacts, d.Queries, d.Searches = slices.Clone(d.Contacts), slices.Clone(d.Queries), slices.Clone(d.Searches)
	d.Reviews, d.SignOffs = slices.Clone(d.Reviews), slices.Clone(d.SignOffs)
	d.Steps, d.Corrections = slices.Clone(d.Steps), slices.Clone(d.Corrections)
	if err := d.Apply(e); err != nil {
		return nil, err
	}
	was, is := c.Case.Article, d.Case.Article
	if was.TextSHA256 != is.TextSHA256 {
		return nil, errOtherText
	}
	if was.Lang != is.Lang || was.Date != is.Date || was.DateFrom != is.DateFrom || !slices.Equal(was.Document.Blocks, is.Document.Blocks) {
		return newCase(&d), nil
	}
	next := &Case{Dossier: &d, Words: c.Words, Sheet: c.Sheet, itself: c.itself}
	next.index()
	return next, nil
}

func (c *Case) index() {
	c.findings = make(map[claims.ID]*claims.Finding, len(c.Findings))
	for i, f := range c.Findings {
		c.findings[claims.FindingID(f.Claim, f.Check)] = &c.Findings[i]
	}
	c.cited = make(map[claims.ID][]*claims.Citation)
	for i, q := range c.Citations {
		c.cited[q.Claim] = append(c.cited[q.Claim], &c.Citations[i])
	}
	c.latest = make(map[claims.ID]*claims.Capture, len(c.Sources))
	c.came = make(map[claims.ID][]*claims.Capture, len(c.Sources))
	c.captures = make(map[claims.ID]*claims.Capture, len(c.Captures))
	for i, k := range c.Captures {
		c.captures[k.ID] = &c.Captures[i]
		c.came[k.Source] = append(c.came[k.Source], &c.Captures[i])
		// What repeats an earlier capture is kept without its document.
		if of := c.captures[k.Unchanged]; of != nil && k.Document == nil {
			c.Captures[i].Document = of.Document
		}
		// A failed attempt does not hide the words that an earlier one brought, nor a
		// reading what the same bytes were read as later.
		if old := c.latest[k.Source]; old == nil || (k.OK() || !old.OK()) && !(k.Started.Equal(old.Started) && k.Reread.Before(old.Reread)) {
			c.latest[k.Source] = &c.Captures[i]
		}
	}
	c.position = make(map[claims.ID]int, len(c.Claims))
	for i, k := range c.Claims {
		c.position[k.ID] = i
	}
}

// Claim finds a claim, nil if the case has none with that id.
func (c *Case) Claim(id claims.ID) *claims.Claim {
	if i, ok := c.position[id]; ok {
		return &c.Claims[i]
	}
	return nil
}

// Finding is what was decided for one check of a claim, nil if nothing was.
func (c *Case) Finding(claim claims.ID, check claims.Check) *claims.Finding {
	return c.findings[claims.FindingID(claim, check)]
}

// Cited lists the citations of a claim, the first one first.
func (c *Case) Cited(claim claims.ID) []*claims.Citation { return c.cited[claim] }

// Latest is the newest capture of a source that holds text, or its newest failure
// where none does, or nil where it was never fetched.
func (c *Case) Latest(source claims.ID) *claims.Capture { return c.latest[source] }

// Last is the newest capture of a source, whether it brought text or not; nil where it
// was never fetched.
func (c *Case) Last(source claims.ID) *claims.Capture {
	if all := c.came[source]; len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

// Source finds a source by its id, nil if the case has none such.
func (c *Case) Source(id claims.ID) *claims.Source {
	i := slices.IndexFunc(c.Sources, func(s claims.Source) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &c.Sources[i]
}

// Capture finds a capture by its id, nil if the case has none such.
func (c *Case) Capture(id claims.ID) *claims.Capture { return c.captures[id] }

// Details lists the details inside a claim's words; none for one that has vanished.
func (c *Case) Details(k *claims.Claim) []claims.Detail {
	var out []claims.Detail
	if k.Vanished() {
		return nil
	}
	for _, d := range c.Sheet.Details {
		if k.Anchor.Span.Contains(d.Span) {
			out = append(out, d)
		}
	}
	return out
}

// Decided reports whether every check of the claim has a finding.
func (c *Case) Decided(k *claims.Claim) bool { return len(c.decided(k)) == len(k.Checks()) }

// decided lists the checks of the claim that have a finding.
func (c *Case) decided(k *claims.Claim) []claims.Check {
	var out []claims.Check
	for _, check := range k.Checks() {
		if c.Finding(k.ID, check) != nil {
			out = append(out, check)
		}
	}
	return out
}

// Want is what a finding asks for that is not there.
type Want int

// What a finding can ask for.
const (
	WantsNothing  Want = iota
	WantsEvidence      // a citation or a typed reason
	WantsReason        // a typed reason
	WantsWording       // what would be correct
)

// Wants is what the finding for a check asks for: "verified" and "disputed" rest
// on a citation or a typed reason, every other finding on a typed reason; "correct
// as follows" says what follows.
func (c *Case) Wants(k *claims.Claim, check claims.Check) Want {
	f := c.Finding(k.ID, check)
	if f == nil {
		return WantsNothing
	}
	if f.Kind == claims.FindingCorrected && f.Wording == "" {
		return WantsWording
	}
	if f.Reasoning != "" {
		return WantsNothing
	}
	if f.Kind != claims.FindingVerified && f.Kind != claims.FindingDisputed {
		return WantsReason
	}
	if len(c.Cited(k.ID)) == 0 {
		return WantsEvidence
	}
	return WantsNothing
}

// Progress is where the work on a case stands.
type Progress struct {
	Sentences int                        // of the article, without boilerplate
	Accounted int                        // of them with a claim, or marked as holding no fact
	Claims    int                        // on the list, dropped and vanished ones left out
	States    map[claims.State]int       // claims by work state
	Findings  map[claims.FindingKind]int // findings by kind, both checks counted
}

// Open is the number of claims that are not done.
func (p Progress) Open() int { return p.Claims - p.States[claims.StateDone] }

// Progress counts where the work stands.
func (c *Case) Progress() Progress {
	p := Progress{States: map[claims.State]int{}, Findings: map[claims.FindingKind]int{}}
	spans := make([]claims.Span, 0, len(c.Claims))
	for i := range c.Claims {
		k := &c.Claims[i]
		if !k.Listed() {
			continue
		}
		p.Claims++
		p.States[k.State]++
		spans = append(spans, k.Anchor.Span)
		for _, check := range k.Checks() {
			if f := c.Finding(k.ID, check); f != nil {
				p.Findings[f.Kind]++
			}
		}
	}
	next := 0 // claims are in order of their start
	reach := 0
	for _, s := range c.Sheet.Sentences {
		if s.Zone == claims.ZoneBoilerplate {
			continue
		}
		p.Sentences++
		for next < len(spans) && spans[next].Start < s.End {
			reach = max(reach, spans[next].End)
			next++
		}
		if reach > s.Start || s.NoFact.Key != "" {
			p.Accounted++
		}
	}
	return p
}
