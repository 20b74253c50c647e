package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// verdict is `tickmark verdict`: what a person decided about a claim.
func (p *program) verdict() *cobra.Command {
	var source, quote, note, wording, by, check, role string
	c := &cobra.Command{
		Use:   "verdict CLAIM FINDING",
		Short: "Record a finding, with its evidence",
		Long: "FINDING is verified, corrected, context, disputed, unsupported, author or not_fact,\nor its letter C, E, K, D, U, A or N; \"clear\" takes a finding back.\n" +
			"A claim that is somebody's words has two checks: --check said and --check so.\nWithout --check, \"said\" is set for such a claim and \"so\" for every other.\nA claim is done once each of its checks has a finding.",
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			kind, err := finding(args[1])
			if err != nil {
				return err
			}
			if check != "" && check != string(claims.CheckSaid) && check != string(claims.CheckSo) {
				return misuse("app.no_check", check)
			}
			if kind == "" && source != "" {
				return misuse("app.clear_alone")
			}
			if (source == "") != (quote == "") {
				return misuse("app.source_and_quote")
			}
			as, err := citedAs(role, kind)
			if err != nil {
				return err
			}
			d, done, err := p.existing(ctx, by)
			if err != nil {
				return err
			}
			defer done()
			claim := claims.ID(args[0])
			id, err := d.CaseOf(ctx, claim)
			if err != nil {
				return err
			}
			k, err := d.Case(ctx, id)
			if err != nil {
				return err
			}
			to := desk.Decision{Kind: kind, Reasoning: note, Wording: wording}
			which := k.Claim(claim).Checks()[0]
			if check != "" {
				which = claims.Check(check)
			}
			if source != "" {
				s, err := sourceNamed(k, source)
				if err != nil {
					return err
				}
				to.Evidence = &desk.Evidence{Source: s, Words: quote, Role: as}
			}
			if err := d.Decide(ctx, id, claim, which, to); err != nil {
				return err
			}
			if k, err = d.Case(ctx, id); err != nil {
				return err
			}
			switch k.Wants(k.Claim(claim), which) {
			case desk.WantsEvidence:
				p.say("%s", p.words.T("app.evidence_wanted"))
			case desk.WantsReason:
				p.say("%s", p.words.T("app.reason_wanted"))
			case desk.WantsWording:
				p.say("%s", p.words.T("app.wording_wanted"))
			}
			if c := k.Claim(claim); kind != "" && !k.Decided(c) {
				p.say("%s", p.words.T("app.other_check_open", p.words.T("check."+string(other(which)))))
			}
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&source, "source", "", "the source that the finding rests on: `S1`, or its URL")
	f.StringVar(&quote, "quote", "", "the `TEXT` in that source, word for word")
	f.StringVar(&note, "note", "", "the reason for the finding")
	f.StringVar(&wording, "wording", "", "a better wording")
	f.StringVar(&by, "by", "", "who decided (default: the user's name)")
	f.StringVar(&check, "check", "", "which check: `said` or so")
	f.StringVar(&role, "role", "", "what the quotation does: `supports`, contradicts, context or attribution")
	return c
}

// other is the other check of an attributed claim.
func other(c claims.Check) claims.Check {
	if c == claims.CheckSaid {
		return claims.CheckSo
	}
	return claims.CheckSaid
}

// finding reads a finding by its name or its letter; "clear" is none.
func finding(s string) (claims.FindingKind, error) {
	if strings.EqualFold(s, "clear") {
		return "", nil
	}
	switch strings.ToUpper(s) { // the keys of the window
	case "V":
		return claims.FindingVerified, nil
	case "X":
		return claims.FindingDisputed, nil
	}
	for _, k := range claims.FindingKinds {
		if strings.EqualFold(s, string(k)) || strings.EqualFold(s, k.Letter()) {
			return k, nil
		}
	}
	return "", misuse("app.no_finding", s)
}

// citedAs is the role of the quotation: the one that was named, or the one that
// goes with the finding.
func citedAs(role string, kind claims.FindingKind) (claims.Role, error) {
	switch r := claims.Role(role); r {
	case claims.RoleSupports, claims.RoleContradicts, claims.RoleContext, claims.RoleAttribution:
		return r, nil
	case "":
	default:
		return "", misuse("app.no_role", role)
	}
	switch kind {
	case claims.FindingVerified:
		return claims.RoleSupports, nil
	case claims.FindingDisputed, claims.FindingCorrected:
		return claims.RoleContradicts, nil
	}
	return claims.RoleContext, nil
}

// sourceNamed finds a source by its number ("S1", "1") or its address.
func sourceNamed(k *desk.Case, name string) (claims.ID, error) {
	n, err := strconv.Atoi(strings.TrimLeft(name, "sS"))
	for _, s := range k.Sources {
		if s.URL == name || string(s.ID) == name || err == nil && s.Number == n {
			return s.ID, nil
		}
	}
	return "", misuse("app.no_source", name, k.Case.Number)
}
