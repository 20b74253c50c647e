package desk

import (
	"context"
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/carry"
)

// Revised is what became of a case when its article got a newer text. The lists hold
// claims that a person took off the list too.
type Revised struct {
	Version  int         // the number of the newer text
	Same     []claims.ID // claims that read as they did
	Changed  []claims.ID // claims whose words, or whose sentence, read otherwise
	Reopened []claims.ID // those of them that something had been found for
	Vanished []claims.ID // claims that have no place any more
	Returned []claims.ID // claims that had vanished from an earlier version
	New      []claims.ID // proposed in sentences that were not there
	Sources  []claims.ID // links that were not there
}

// Revise reads a newer text of a case's article in and brings it into force; see
// [Desk.ReviseTo].
func (d *Desk) Revise(ctx context.Context, id claims.ID, in Input) (Revised, error) {
	doc, err := d.Bring(ctx, in)
	if err != nil {
		return Revised{}, err
	}
	return d.ReviseTo(ctx, id, doc)
}

// ReviseTo brings a newer text of a case's article into force. The version before stays
// with the case. Claims go along with their citations, notes and drafts (see
// claims/carry); those whose words or sentence read otherwise, and only those, reopen:
// their findings stay, marked as made for the earlier words. Claims without a place are
// kept off the list, and come back with a version that has them. Sentences that were
// not there get proposals. It can be undone as one step; links that were not there
// become sources in an entry of their own, as with [Desk.SetZone].
//
// It is refused where the text is the one in force.
func (d *Desk) ReviseTo(ctx context.Context, id claims.ID, doc *Document) (Revised, error) {
	var done Revised
	err := d.change(ctx, id, func(c *Case) (action, error) {
		var first action
		var err error
		first, done, err = d.revise(ctx, c, doc)
		return first, err
	})
	if err != nil {
		return Revised{}, err
	}
	return done, nil
}

// lasting are the facts about an article that a newer text of it need not say again:
// pasted words have no date.
var lasting = []claims.Fact{claims.FactAuthor, claims.FactSite, claims.FactPublished, claims.FactSection, claims.FactLang, claims.FactCanonical}

// revise plans a newer text of the article.
func (d *Desk) revise(ctx context.Context, c *Case, doc *Document) (action, Revised, error) {
	if claims.SHA256([]byte(doc.article.Text)) == c.Case.Article.TextSHA256 {
		return action{}, Revised{}, refuse("desk.same_text", c.Case.Number, c.Case.Version())
	}
	newer := *doc.article
	doc.in.said(&newer)
	for _, fact := range lasting {
		if r := newer.Reading(fact); r.Value == "" {
			*r = *c.Case.Article.Document.Reading(fact)
		}
	}
	is, a, sheet := c.with(&newer, rezoneAlike)
	is.Earlier = append(slices.Clone(c.Case.Earlier), c.Case.Article)
	is.Article.Input, is.Article.Kept, is.Article.RawSHA256 = doc.Name, d.Now().UTC(), doc.raw
	is.Article.ContentType = doc.page.Capture.ContentType

	r := newReviser(c, claims.NewText(a.Text), sheet)
	r.done.Version = is.Version()
	r.plan = action{name: "article.revise", blobs: [][]byte{doc.page.Body, []byte(a.Text)}}
	r.plan.update(claims.EntityCase, is.ID, c.Case, is)
	for _, k := range c.Claims {
		if !k.Vanished() {
			r.carry(k)
		}
	}
	if err := r.bringBack(ctx, d); err != nil {
		return action{}, Revised{}, err
	}
	r.propose()
	first := action{name: "source.add", then: &r.plan}
	for _, s := range unlisted(c, a) {
		first.create(claims.EntitySource, s.ID, s)
		r.done.Sources = append(r.done.Sources, s.ID)
	}
	return first, r.done, nil
}

// reviser is a newer text of a case in the making.
type reviser struct {
	of        *Case
	words     *claims.Text // the newer text
	sheet     *claims.Sheet
	lay       *carry.Alignment
	proposals map[claims.Span]int // of the sheet
	covered   []bool              // code points of the newer text that a claim holds
	plan      action
	done      Revised
}

func newReviser(c *Case, words *claims.Text, sheet *claims.Sheet) *reviser {
	r := &reviser{of: c, words: words, sheet: sheet, proposals: make(map[claims.Span]int, len(sheet.Proposals)), covered: make([]bool, words.Len())}
	for i, p := range sheet.Proposals {
		r.proposals[p.Span] = i
	}
	r.lay = carry.Align(carry.Text{Words: c.Words, Sentences: c.Sheet.Sentences}, carry.Text{Words: words, Sentences: sheet.Sentences})
	return r
}

// carry takes a claim along that the text in force holds.
func (r *reviser) carry(k claims.Claim) {
	to := r.lay.Carry(k.Anchor.Span)
	is := k
	switch to.Fate {
	case carry.Same:
		r.done.Same = append(r.done.Same, k.ID)
		r.put(&is, to.Span)
		r.plan.update(claims.EntityClaim, k.ID, k, is)
	case carry.Changed:
		r.done.Changed = append(r.done.Changed, k.ID)
		is.Standalone = ""
		r.put(&is, r.asProposed(k, to.Span))
		was := claims.Wording{Version: r.of.Case.Version(), Anchor: k.Anchor}
		if sentence := r.of.Words.Slice(to.Sentence); sentence != k.Anchor.Quote {
			was.Sentence = sentence
		}
		if reword(&r.plan, r.of, k, is, was) {
			r.done.Reopened = append(r.done.Reopened, k.ID)
		}
	case carry.Vanished:
		r.done.Vanished = append(r.done.Vanished, k.ID)
		is.LastIn, is.SpeakerAt = r.of.Case.Version(), claims.Span{}
		r.plan.update(claims.EntityClaim, k.ID, k, is)
	}
}

// put gives a claim its place in the newer text, and what is computed of it there.
func (r *reviser) put(k *claims.Claim, span claims.Span) {
	speaker := r.of.Words.Slice(k.SpeakerAt)
	k.Anchor = claims.NewAnchor(r.words, span)
	if k.SpeakerAt = r.lay.Carry(k.SpeakerAt).Span; r.words.Slice(k.SpeakerAt) != speaker {
		k.SpeakerAt = claims.Span{}
	}
	if i, stands := r.proposals[span]; stands && k.Origin == "proposed" {
		like := proposed(k.Case, r.words, r.sheet, i)
		k.Standalone, k.Priority, k.Reasons = like.Standalone, like.Priority, like.Reasons
	}
	for i := span.Start; i < span.End; i++ {
		r.covered[i] = true
	}
}

// asProposed is the place of a claim whose sentence reads otherwise: where nobody has
// worked on it, that of the proposal which holds it now.
func (r *reviser) asProposed(k claims.Claim, span claims.Span) claims.Span {
	if !r.of.untouched(&k) {
		return span
	}
	for i, p := range r.sheet.Proposals {
		if p.Contains(span) && !r.holds(r.sheet.Proposals[i].Span) {
			return p.Span
		}
	}
	return span
}

// holds reports whether a claim holds words of a span already.
func (r *reviser) holds(span claims.Span) bool {
	return slices.Contains(r.covered[max(0, span.Start):min(span.End, len(r.covered))], true)
}

// reword gives a claim the words that is has. How it stood is kept, and its findings
// stay, marked as made for the earlier words. It reports whether the claim reopens:
// whether there was anything to reopen.
func reword(a *action, c *Case, k, is claims.Claim, was claims.Wording) bool {
	is.Was = append(slices.Clone(k.Was), was)
	reopens := k.State == claims.StateDone
	for _, check := range []claims.Check{claims.CheckSaid, claims.CheckSo} {
		f := c.Finding(k.ID, check)
		if f == nil {
			continue
		}
		reopens = true
		if f.Version == 0 {
			earlier := *f
			earlier.Version = was.Version
			a.update(claims.EntityFinding, claims.FindingID(k.ID, check), *f, earlier)
		}
	}
	if reopens {
		is.State = claims.StateReopened
	}
	a.update(claims.EntityClaim, k.ID, k, is)
	return reopens
}

// bringBack puts claims on the list again that vanished from an earlier version and
// stand in the newer text as they stood there.
func (r *reviser) bringBack(ctx context.Context, d *Desk) error {
	lays := map[int]*carry.Alignment{} // by the number of the version
	for _, k := range r.of.Claims {
		if !k.Vanished() || k.LastIn > len(r.of.Case.Earlier) {
			continue
		}
		if lays[k.LastIn] == nil {
			was, err := d.version(ctx, r.of, k.LastIn)
			if err != nil {
				return err
			}
			lays[k.LastIn] = carry.Align(was, carry.Text{Words: r.words, Sentences: r.sheet.Sentences})
		}
		to := lays[k.LastIn].Carry(k.Anchor.Span)
		if to.Fate != carry.Same || r.holds(to.Span) {
			continue
		}
		is := k
		is.LastIn = 0
		r.put(&is, to.Span)
		r.plan.update(claims.EntityClaim, k.ID, k, is)
		r.done.Returned = append(r.done.Returned, k.ID)
	}
	return nil
}

// propose proposes claims in the sentences that were not there.
func (r *reviser) propose() {
	for i, p := range r.sheet.Proposals {
		if !r.lay.Stood(p.Span) && !r.holds(p.Span) {
			k := proposed(r.of.Case.ID, r.words, r.sheet, i)
			r.plan.create(claims.EntityClaim, k.ID, k)
			r.done.New = append(r.done.New, k.ID)
		}
	}
}

// rezoneAlike gives the parts of a newer text the kinds that a person gave them, where
// the whole part reads as it did.
func rezoneAlike(c *Case, a *claims.Article, words *claims.Text) {
	set := map[string][]claims.BlockKind{}
	for _, b := range c.Case.Article.Document.Blocks {
		if b.Set {
			key := strings.TrimSpace(c.Words.Slice(b.Span))
			set[key] = append(set[key], b.Kind)
		}
	}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		key := strings.TrimSpace(words.Slice(b.Span))
		if kinds := set[key]; len(kinds) > 0 {
			b.Kind, b.Set, set[key] = kinds[0], true, kinds[1:]
		}
	}
}
