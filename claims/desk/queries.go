package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
)

// AddQuery puts a question to the author on the list.
func (d *Desk) AddQuery(ctx context.Context, id, claim claims.ID, check claims.Check, text string) (claims.ID, error) {
	q := claims.Query{ID: claims.NewID(), Case: id, Claim: claim, Check: check, Text: words(text), By: d.By, At: d.Now().UTC()}
	if q.Text == "" {
		return "", refuse("desk.query_empty")
	}
	return q.ID, d.onClaim(ctx, id, claim, func(_ *Case, k claims.Claim) (action, error) {
		if !slices.Contains(k.Checks(), check) {
			return action{}, refuse("desk.nobody_said")
		}
		a := action{name: "query.add"}
		a.create(claims.EntityQuery, q.ID, q)
		return a, nil
	})
}

// RewordQuery changes a question that nobody has answered yet.
func (d *Desk) RewordQuery(ctx context.Context, id, query claims.ID, text string) error {
	text = words(text)
	return d.onQuery(ctx, id, query, "query.reword", func(q *claims.Query) error {
		switch {
		case text == "":
			return refuse("desk.query_empty")
		case !q.Answered.IsZero():
			return refuse("desk.query_answered")
		}
		q.Text = text
		return nil
	})
}

// AnswerQuery writes down what the author answered; with "" that they did not after all.
func (d *Desk) AnswerQuery(ctx context.Context, id, query claims.ID, answer string) error {
	answer = words(answer)
	return d.onQuery(ctx, id, query, "query.answer", func(q *claims.Query) error {
		if answer == q.Answer {
			return nil
		}
		q.Answer, q.Answered = answer, time.Time{}
		if answer != "" {
			q.Answered = d.Now().UTC()
		}
		return nil
	})
}

// Rule decides a query; "" opens it again. To let the text stand asks for a reason.
func (d *Desk) Rule(ctx context.Context, id, query claims.ID, ruling claims.Ruling, reason string) error {
	reason = words(reason)
	return d.onQuery(ctx, id, query, "query.rule", func(q *claims.Query) error {
		switch ruling {
		case "":
			q.Ruling, q.Reason, q.RuledBy, q.Ruled = "", "", "", time.Time{}
			return nil
		case claims.RulingAccepted:
		case claims.RulingStet:
			if reason == "" {
				return refuse("desk.stet_reason")
			}
		default:
			return refuse("desk.no_such_ruling", string(ruling))
		}
		if q.Ruling != ruling || q.Reason != reason {
			q.Ruling, q.Reason, q.RuledBy, q.Ruled = ruling, reason, d.By, d.Now().UTC()
		}
		return nil
	})
}

// WithdrawQuery takes a question off the list that nobody has answered or decided.
func (d *Desk) WithdrawQuery(ctx context.Context, id, query claims.ID) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		for _, q := range c.Queries {
			if q.ID != query {
				continue
			}
			if !q.Answered.IsZero() || !q.Open() {
				return action{}, refuse("desk.query_answered")
			}
			a := action{name: "query.withdraw"}
			a.remove(claims.EntityQuery, q.ID, q)
			return a, nil
		}
		return action{}, refuse("desk.no_such_query", string(query))
	})
}

func (d *Desk) onQuery(ctx context.Context, id, query claims.ID, name string, to func(*claims.Query) error) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: name}
		err := alter(&a, claims.EntityQuery, c.Queries, query, func(q claims.Query) claims.ID { return q.ID }, "desk.no_such_query", to)
		return a, err
	})
}

// Proposed is a question to the author that a finding calls for. Nothing is asked until a
// person puts it on the list.
type Proposed struct {
	Claim claims.ID
	Check claims.Check
	Kind  claims.FindingKind
	Text  string
}

// queryWords is how many code points of a claim a proposed question repeats.
const queryWords = 200

// ProposedQueries lists the questions that the findings call for and that nobody has put
// on the list, in the order of the claims and in the words of a language. A finding about
// words that a newer text has changed calls for none.
func (c *Case) ProposedQueries(w *assets.Words) []Proposed {
	asked := map[claims.ID]bool{}
	for _, q := range c.Queries {
		asked[claims.FindingID(q.Claim, q.Check)] = true
	}
	var list []Proposed
	for i := range c.Claims {
		k := &c.Claims[i]
		for _, check := range k.Checks() {
			f := c.Finding(k.ID, check)
			if !k.Listed() || f == nil || f.Version > 0 || !f.Kind.Asks() || asked[claims.FindingID(k.ID, check)] {
				continue
			}
			list = append(list, Proposed{k.ID, check, f.Kind, question(k, f, w)})
		}
	}
	return list
}

// question is what an author would be asked about a finding.
func question(k *claims.Claim, f *claims.Finding, w *assets.Words) string {
	quoted := strings.TrimSuffix(claims.Shorten(k.Anchor.Quote, queryWords), ".") // the question goes on after it
	text := ""
	switch {
	case f.Kind == claims.FindingCorrected && f.Wording != "":
		text = w.T("desk.query.reads", quoted, f.Wording)
	default:
		text = w.T("desk.query."+string(f.Kind), quoted)
	}
	if f.Check == claims.CheckSaid && k.Speaker != "" {
		text += " " + w.T("desk.query.said", k.Speaker)
	}
	if f.Reasoning != "" {
		text += " " + w.T("desk.query.reason", f.Reasoning)
	}
	return text
}
