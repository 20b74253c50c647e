package main

import (
	"context"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// work is the case that a subcommand is about.
type work struct {
	ctx  context.Context
	desk *desk.Desk
	id   claims.ID
	kase *desk.Case
	// claim is the claim that was named, nil for none.
	claim *claims.Claim
}

// onCase runs f on the case with the number that a user typed; by is who works.
func (p *program) onCase(c *cobra.Command, number, by string, f func(work) error) error {
	n, err := caseNumber(number)
	if err != nil {
		return err
	}
	return p.working(c, by, func(ctx context.Context, d *desk.Desk) (claims.ID, error) { return d.Numbered(ctx, n) }, "", f)
}

// onClaim runs f on the case of a claim.
func (p *program) onClaim(c *cobra.Command, claim, by string, f func(work) error) error {
	return p.working(c, by, func(ctx context.Context, d *desk.Desk) (claims.ID, error) { return d.CaseOf(ctx, claims.ID(claim)) }, claims.ID(claim), f)
}

func (p *program) working(c *cobra.Command, by string, find func(context.Context, *desk.Desk) (claims.ID, error), claim claims.ID, f func(work) error) error {
	ctx := c.Context()
	d, done, err := p.existing(ctx, by)
	if err != nil {
		return err
	}
	defer done()
	id, err := find(ctx, d)
	if err != nil {
		return err
	}
	k, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	return f(work{ctx, d, id, k, k.Claim(claim)})
}

// again is the work with the case as it stands after a change.
func (w work) again() (work, error) {
	k, err := w.desk.Case(w.ctx, w.id)
	if err == nil {
		w.kase = k
	}
	return w, err
}

// checkNamed reads the name of a check; without one it is the first that the claim has.
func checkNamed(k *claims.Claim, name string) (claims.Check, error) {
	switch check := claims.Check(name); check {
	case "":
		return k.Checks()[0], nil
	case claims.CheckSaid, claims.CheckSo:
		return check, nil
	}
	return "", misuse("app.no_check", name)
}

// byFlag is the flag for who works.
func byFlag(c *cobra.Command, by *string) {
	c.Flags().StringVar(by, "by", "", "the `NAME` under which it is recorded (default: yours)")
}

// jsonFlag is the flag for output that scripts read.
func jsonFlag(c *cobra.Command, asJSON *bool) {
	c.Flags().BoolVar(asJSON, "json", false, "print one JSON object")
}

// tellFlags are the flags for what is kept back else.
func tellFlags(c *cobra.Command, tell *claims.Disclosure, contacts bool) {
	c.Flags().BoolVar(&tell.Confidential, "confidential", false, "with the claims that are flagged as confidential")
	if contacts {
		c.Flags().BoolVar(&tell.Contacts, "contacts", false, "with the contact log")
	}
}
