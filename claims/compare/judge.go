package compare

import (
	"tickmark/claims"
)

// pair is one claim against one source, with everything that the comparers read.
type pair struct {
	c, s   *index
	terms  []term
	agree  []agreement
	stand  []standing
	order  []int           // sentences of the source, best first by their words
	ranked []int           // the same sentences, in the order of the passages
	span   claims.Span     // of the claim, as far as it is compared
	cut    bool            // the claim is longer
	tops   map[int32][]int // see firstPassages
	across bool
	backed []bool // of each detail of the source: agrees with one of the claim
}

// The least share of a claim's words that a sentence must hold to be about the
// same thing. They keep alarms right: where less is shared, a value that is not
// found is unclear.
const (
	aboutSame   = 0.45 // for a value that differs
	aboutAbsent = 0.55 // for a small number that is not there
	leastAbout  = 0.12 // for a value that is the same
	fewestWords = 4    // that a claim must have to miss all of them in a passage
)

// matches lays every detail of the claim beside its best counterpart, in their
// order. Behind them stand the names that no gazetteer knows and the words that
// differ.
func (p *pair) matches() []claims.Match {
	out := make([]claims.Match, 0, len(p.c.details))
	for i := range p.c.details {
		d := &p.c.details[i]
		m := claims.Match{Detail: *d.Detail, Status: claims.StatusUnclear}
		switch {
		case i >= mostDetails:
			m.Reason = claims.Because("compare.too_many", mostDetails)
		case d.isFigure:
			p.judgeFigure(i, d, &m)
		case d.isMoment:
			p.judgeMoment(i, d, &m)
		case d.Kind == claims.DetailName:
			p.judgeName(d, &m)
		case d.Kind == claims.DetailPlace || d.Kind == claims.DetailOrganisation:
			p.judgeProper(d, &m)
		case d.Kind == claims.DetailRole:
			p.judgeRole(d, &m)
		default:
			p.judgeVague(i, &m)
		}
		out = append(out, m)
	}
	for _, find := range comparers {
		out = append(out, find(p)...)
	}
	return out
}

// comparers find what else of a claim can be laid beside a source, behind the details
// that the splitter knows. They stand in the order in which a reader sees their hints.
var comparers = []func(*pair) []claims.Match{(*pair).matchThings, (*pair).matchWords, (*pair).matchOrder, (*pair).matchDenials}

// best is the detail among found that stands in the best sentence. One that is the
// same as it stands goes before one in another unit, where both bear on the claim.
func (p *pair) best(a agreement) (agreeing, bool) {
	var out agreeing
	best, ok, plain := -1.0, false, false
	for _, f := range a.found {
		score, same := f.strength, false
		if k := p.s.details[f.detail].sentence; k >= 0 {
			score += p.stand[k].score
			same = f.how == howSame && p.bearing(k)
		}
		if same == plain && score > best || same && !plain {
			out, best, ok, plain = f, score, true, same
		}
	}
	return out, ok
}

func (p *pair) found(k int) *claims.Found {
	d := p.s.details[k]
	return &claims.Found{Span: d.Span, Text: d.Text}
}

// closely reports whether the claim and the best sentence have much in common, so
// that a value that is nowhere in the source is likely missing there.
func (p *pair) closely() bool {
	return len(p.order) > 0 && p.stand[p.order[0]].cover >= aboutAbsent
}
