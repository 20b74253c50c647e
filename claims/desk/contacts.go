package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"tickmark/claims"
)

// AddContact writes down that somebody was asked. Of the contact, what it is about, who,
// how, what and until when are taken; without a time it was now.
func (d *Desk) AddContact(ctx context.Context, id claims.ID, k claims.Contact) (claims.ID, error) {
	k.Who, k.Asked, k.Answer = words(k.Who), words(k.Asked), words(k.Answer)
	due, err := day(k.Due)
	switch {
	case err != nil:
		return "", err
	case k.Who == "":
		return "", refuse("desk.contact_who")
	case k.Asked == "":
		return "", refuse("desk.contact_what")
	case !slices.Contains(claims.Ways, k.How):
		return "", refuse("desk.contact_how", string(k.How), ways())
	case k.Reply && len(k.Claims) == 0:
		return "", refuse("desk.reply_to_what")
	}
	k.ID, k.Case, k.Due, k.By, k.At = claims.NewID(), id, due, d.By, d.Now().UTC()
	if k.AskedAt.IsZero() {
		k.AskedAt = k.At
	}
	k.AskedAt = k.AskedAt.UTC().Truncate(time.Second)
	if k.Answer != "" && k.Answered.IsZero() {
		k.Answered = k.At
	}
	return k.ID, d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "contact.add"}
		a.create(claims.EntityContact, k.ID, k)
		return a, c.known(k.Claims...)
	})
}

// ways lists the ways of asking as they are typed.
func ways() string {
	var list []string
	for _, w := range claims.Ways {
		list = append(list, string(w))
	}
	return strings.Join(list, ", ")
}

// Answer writes down what somebody answered; with "" that they did not after all.
func (d *Desk) Answer(ctx context.Context, id, contact claims.ID, answer string) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "contact.answer"}
		err := alter(&a, claims.EntityContact, c.Contacts, contact, func(k claims.Contact) claims.ID { return k.ID }, "desk.no_such_contact",
			func(k *claims.Contact) error {
				k.Answer, k.Answered = words(answer), time.Time{}
				if k.Answer != "" {
					k.Answered = d.Now().UTC()
				}
				return nil
			})
		return a, err
	})
}
