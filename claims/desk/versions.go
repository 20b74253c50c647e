package desk

import (
	"cmp"
	"context"
	"slices"

	"tickmark/claims"
	"tickmark/claims/carry"
	"tickmark/claims/split"
)

// Compared is how two versions of a case's article differ.
type Compared struct {
	From, To   int // numbers of the versions
	Paragraphs []carry.Paragraph
	Changed    []claims.ID // claims that read otherwise since, in their words or their sentence
	Vanished   []claims.ID // claims that had their place in From last, or between the two
}

// Compared compares two versions of the case's article, by their numbers, the earlier
// one first. It is computed anew each time.
func (d *Desk) Compared(ctx context.Context, c *Case, from, to int) (*Compared, error) {
	if from < 1 || to > c.Case.Version() || from >= to {
		return nil, refuse("desk.no_such_versions", from, to, c.Case.Version())
	}
	was, err := d.version(ctx, c, from)
	if err != nil {
		return nil, err
	}
	now, err := d.version(ctx, c, to)
	if err != nil {
		return nil, err
	}
	g := &Compared{From: from, To: to, Paragraphs: carry.Align(was, now).Paragraphs()}
	between := func(version int) bool { return from <= version && version < to }
	for _, k := range c.Claims {
		switch {
		case between(k.LastIn):
			g.Vanished = append(g.Vanished, k.ID)
		case slices.ContainsFunc(k.Was, func(w claims.Wording) bool { return between(w.Version) }):
			g.Changed = append(g.Changed, k.ID)
		}
	}
	return g, nil
}

// version takes a version of the article apart, by its number.
func (d *Desk) version(ctx context.Context, c *Case, number int) (carry.Text, error) {
	if number == c.Case.Version() {
		return carry.Text{Words: c.Words, Sentences: c.Sheet.Sentences, Blocks: c.Case.Article.Document.Blocks}, nil
	}
	v := c.Case.Earlier[number-1]
	text, err := d.Store.Blob(ctx, v.TextSHA256)
	if err != nil {
		return carry.Text{}, err
	}
	sheet := split.Text(split.Input{Text: string(text), Lang: v.Lang, Date: v.Date, DateFrom: v.DateFrom, Blocks: v.Document.Blocks})
	return carry.Text{Words: claims.NewText(string(text)), Sentences: sheet.Sentences, Blocks: v.Document.Blocks}, nil
}

// Rewording is how a claim read before it changed last, and how it reads now.
type Rewording struct {
	Version int // the last one that had it so
	Was     string
	Diff    []claims.DiffPart // of the sentences that held and hold it
}

// Reworded is how a claim read before its words or its sentence changed last; nil where
// they never did. For a claim that vanished there is nothing to lay its words beside.
func (c *Case) Reworded(k *claims.Claim) *Rewording {
	if len(k.Was) == 0 || k.Vanished() {
		return nil
	}
	was := k.Was[len(k.Was)-1]
	before, now := was.Anchor.Quote, k.Anchor.Quote
	if was.Sentence != "" {
		before = was.Sentence
		now = c.Words.Slice(c.sentence(k.Anchor.Span))
	}
	return &Rewording{Version: was.Version, Was: was.Anchor.Quote, Diff: carry.Diff(before, now)}
}

// sentence is the sentence that holds a span of the article, or the sentences.
func (c *Case) sentence(span claims.Span) claims.Span {
	for _, s := range c.Sheet.Sentences {
		if s.Overlaps(span) {
			span = claims.Span{Start: min(span.Start, s.Start), End: max(span.End, s.End)}
		}
	}
	return span
}

// OpenedFrom lists the cases whose article, in any version, came from the same place as a
// document and has another text, the newest case first: the document may be a newer text
// of one of them.
func (d *Desk) OpenedFrom(ctx context.Context, doc *Document) ([]claims.Summary, error) {
	if doc.Name == "pasted" {
		return nil, nil
	}
	taken, err := d.Store.Taken(ctx)
	if err != nil {
		return nil, err
	}
	key, text := pageKey(doc.Name), claims.SHA256([]byte(doc.article.Text))
	here, known := map[claims.ID]bool{}, map[claims.ID]bool{}
	for _, t := range taken {
		if t.Input == doc.Name || key != "" && pageKey(t.Input) == key {
			here[t.Case] = true
		}
		if t.TextSHA256 == text {
			known[t.Case] = true
		}
	}
	all, err := d.Cases(ctx)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s claims.Summary) bool { return !here[s.Case] || known[s.Case] })
	slices.SortFunc(all, func(a, b claims.Summary) int { return cmp.Compare(b.Number, a.Number) })
	return all, nil
}
