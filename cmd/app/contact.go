package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tickmark/claims"
)

// contact is `tickmark contact`: who was asked what, and the right of reply.
func (p *program) contact() *cobra.Command {
	var by, at, answer, how string
	var about []string
	var k claims.Contact
	var asJSON bool
	c := &cobra.Command{
		Use:   "contact CASE [CONTACT --answer TEXT]",
		Short: "List whom you asked, note another contact (--who, --asked), or an answer",
		Long: "Without flags it lists the contacts of the case, and the claims flagged as criticism\nwhere nobody was asked for a reply.\n" +
			"--how is phone, mail, message, in_person, letter or other. The contact log is private:\nthe report tells of it only with --contacts.",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onCase(c, args[0], by, func(w work) error {
				var err error
				switch {
				case len(args) == 2 && !c.Flags().Changed("answer"):
					return misuse("app.contact_answer")
				case len(args) == 2:
					err = w.desk.Answer(w.ctx, w.id, claims.ID(args[1]), answer)
				case k.Who != "" || k.Asked != "":
					k.How, k.Answer = claims.Way(how), answer
					for _, id := range about {
						k.Claims = append(k.Claims, claims.ID(id))
					}
					if k.AskedAt, err = moment(at); err == nil {
						_, err = w.desk.AddContact(w.ctx, w.id, k)
					}
				}
				if err != nil {
					return err
				}
				if w, err = w.again(); err != nil {
					return err
				}
				return p.printContacts(c, w, asJSON)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&k.Who, "who", "", "who was asked: a `NAME`")
	f.StringVar(&how, "how", string(claims.WayPhone), "the `WAY`")
	f.StringVar(&k.Asked, "asked", "", "what was asked: a `TEXT`")
	f.StringVar(&at, "at", "", "when: a `TIME` as 2022-01-21T15:04 (default: now)")
	f.StringVar(&k.Due, "due", "", "until which `DATE` an answer was asked for")
	f.StringVar(&answer, "answer", "", "the answer: a `TEXT`")
	f.BoolVar(&k.Reply, "reply", false, "they were given the chance to reply to what is said against them")
	f.StringSliceVar(&about, "claim", nil, "the `CLAIM` that it is about; may be given more than once")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}

// moment reads a time of this machine's zone; "" is none.
func moment(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", time.DateOnly} {
		if t, err := time.ParseInLocation(layout, s, time.Local); err == nil {
			return t, nil
		}
	}
	return time.Time{}, misuse("app.no_time", s)
}

func (p *program) printContacts(c *cobra.Command, w work, asJSON bool) error {
	rights := w.kase.RightsOfReply()
	if asJSON {
		return printJSON(c.OutOrStdout(), map[string]any{"contacts": orEmpty(w.kase.Contacts), "rights_of_reply": orEmpty(rights)})
	}
	out := c.OutOrStdout()
	for _, k := range w.kase.Contacts {
		parts := []string{p.words.DateTime(k.AskedAt.Local()), p.words.T("way." + string(k.How)), k.Asked}
		if k.Due != "" {
			parts = append(parts, p.words.T("app.due", k.Due))
		}
		if k.Answer != "" {
			parts = append(parts, "→ "+k.Answer)
		}
		fmt.Fprintf(out, "%s %s: %s\n", k.ID, plainLine(k.Who), plainLine(strings.Join(parts, " · ")))
	}
	for _, r := range rights {
		if r.State == claims.RightOpen {
			fmt.Fprintln(out, p.words.T("app.reply_open", string(r.Claim), plainLine(w.kase.Claim(r.Claim).Anchor.Quote)))
		}
	}
	return nil
}
