package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// review is `tickmark review`: what a second reader finds, beside the findings.
func (p *program) review() *cobra.Command {
	var by, check, note string
	var blind, asJSON bool
	c := &cobra.Command{
		Use:   "review CASE | review CLAIM FINDING",
		Short: "Record what a second reader finds, or show how far second readers agree",
		Long: "FINDING is as for verdict; \"clear\" takes it back. The findings of the case stay as they are.\n" +
			"Say --blind where the reader has not seen them; show --blind prints a case without them.",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				return p.onCase(c, args[0], by, func(w work) error { return p.printAgreement(c, w.kase, asJSON) })
			}
			kind, err := finding(args[1])
			if err != nil {
				return err
			}
			return p.onClaim(c, args[0], by, func(w work) error {
				which, err := checkNamed(w.claim, check)
				if err != nil {
					return err
				}
				return w.desk.Review(w.ctx, w.id, w.claim.ID, which, w.desk.By, desk.Decision{Kind: kind, Reasoning: note}, blind)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&check, "check", "", "which check: `said` or so")
	f.StringVar(&note, "note", "", "the reason: a `TEXT`")
	f.BoolVar(&blind, "blind", false, "the reader has not seen the findings")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}

// agreementJSON is how far one second reader agrees with the findings.
type agreementJSON struct {
	By     string   `json:"by"`
	Blind  bool     `json:"blind"`
	Claims int      `json:"claims"`
	Checks int      `json:"checks"`
	Agreed int      `json:"agreed"`
	Share  float64  `json:"share"`
	Kappa  *float64 `json:"kappa"` // null where it has no value
	// Differs are the checks for which they found different things.
	Differs []differsJSON `json:"differs"`
}

type differsJSON struct {
	Claim  claims.ID          `json:"claim"`
	Check  claims.Check       `json:"check"`
	First  claims.FindingKind `json:"first"`
	Second claims.FindingKind `json:"second"`
}

func (p *program) printAgreement(c *cobra.Command, k *desk.Case, asJSON bool) error {
	list := k.Agreements()
	if asJSON {
		out := []agreementJSON{}
		for _, a := range list {
			one := agreementJSON{By: a.By, Blind: a.Blind, Claims: a.Claims, Checks: a.Checks, Agreed: a.Agreed, Share: a.Share(), Differs: []differsJSON{}}
			if a.Valued {
				kappa := math.Round(a.Kappa*1e4) / 1e4
				one.Kappa = &kappa
			}
			for _, x := range a.Differs {
				one.Differs = append(one.Differs, differsJSON{x.Finding.Claim, x.Finding.Check, x.Finding.Kind, x.Review.Kind})
			}
			out = append(out, one)
		}
		signed := []signedJSON{}
		for _, s := range k.SignOffs {
			signed = append(signed, signedJSON{s, k.Holds(s)})
		}
		return printJSON(c.OutOrStdout(), map[string]any{"readers": out, "signoffs": signed})
	}
	out := c.OutOrStdout()
	for _, a := range list {
		kappa := "–"
		if a.Valued {
			kappa = strings.Replace(fmt.Sprintf("%.2f", a.Kappa), ".", p.words.T("report.second.point"), 1)
		}
		fmt.Fprintln(out, p.words.T("app.agreement", plainLine(a.By), a.Agreed, a.Checks, a.Claims, kappa))
		for _, x := range a.Differs {
			fmt.Fprintf(out, "≠ %s %s: %s – %s\n", x.Finding.Claim, p.words.T("check."+string(x.Finding.Check)+".short"),
				p.words.T("finding."+string(x.Finding.Kind)+".short"), p.words.T("finding."+string(x.Review.Kind)+".short"))
		}
	}
	for _, s := range k.SignOffs {
		key := "app.signed"
		if !k.Holds(s) {
			key = "app.signed_lapsed"
		}
		fmt.Fprintln(out, p.words.T(key, signedWhat(s, p), plainLine(s.By), p.words.DateTime(s.At.Local())))
	}
	return nil
}

// signedJSON is a name with whether it still holds.
type signedJSON struct {
	claims.SignOff
	Holds bool `json:"holds"`
}

func signedWhat(s claims.SignOff, p *program) string {
	if s.Claim == "" {
		return p.words.T("app.the_article")
	}
	return string(s.Claim)
}

// sign is `tickmark sign`: a second reader's name under a claim or the article.
func (p *program) sign() *cobra.Command {
	var by string
	var withdraw bool
	c := &cobra.Command{
		Use:   "sign CASE [CLAIM]",
		Short: "Sign off a claim, or the whole article, as second reader",
		Long: "The name holds for the claim or the article as it stands; once a finding, its reason or\nits words change it holds no longer. Whoever made one of the findings cannot sign.\n" +
			"review CASE lists who signed.",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			claim := claims.ID("")
			if len(args) == 2 {
				claim = claims.ID(args[1])
			}
			return p.onCase(c, args[0], by, func(w work) error {
				if withdraw {
					return w.desk.Withdraw(w.ctx, w.id, claim, w.desk.By)
				}
				return w.desk.SignOff(w.ctx, w.id, claim, w.desk.By)
			})
		},
	}
	c.Flags().BoolVar(&withdraw, "withdraw", false, "take the name back")
	byFlag(c, &by)
	return c
}
