package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// tag is `tickmark tag`: tags of a case.
func (p *program) tag() *cobra.Command {
	return &cobra.Command{
		Use:   "tag CASE [+TAG]… [-TAG]…",
		Short: "Put tags on a case, or take them off; without any, print them",
		Args:  cobra.ArbitraryArgs,
		// A tag that is taken off looks like a flag, so that flags are told apart here.
		DisableFlagParsing: true,
		RunE: func(c *cobra.Command, args []string) error {
			var add, drop, rest []string
			for _, a := range args {
				switch {
				case strings.HasPrefix(a, "+"):
					add = append(add, a[1:])
				case strings.HasPrefix(a, "-") && !strings.HasPrefix(a, "--") && a != "-h":
					drop = append(drop, a[1:])
				default:
					rest = append(rest, a)
				}
			}
			c.DisableFlagParsing = false
			if err := c.ParseFlags(rest); err != nil {
				return usageError{err: err}
			}
			if help, _ := c.Flags().GetBool("help"); help {
				return c.Help()
			}
			if c.Flags().NArg() != 1 {
				return misuse("app.arguments", c.UseLine())
			}
			return p.onCase(c.Context(), c.Flags().Arg(0), func(d *desk.Desk, id claims.ID) error {
				if len(add)+len(drop) > 0 {
					return d.SetTags(c.Context(), id, add, drop)
				}
				k, err := d.Case(c.Context(), id)
				if err != nil {
					return err
				}
				for _, t := range k.Case.Tags {
					fmt.Fprintln(c.OutOrStdout(), plainLine(t))
				}
				return nil
			})
		},
	}
}

// due is `tickmark due`: the deadline of a case.
func (p *program) due() *cobra.Command {
	return &cobra.Command{
		Use:   "due CASE DATE|none",
		Short: "Set the day by which a case has to be done",
		Args:  cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			day := args[1]
			if day == "none" {
				day = ""
			}
			return p.onCase(c.Context(), args[0], func(d *desk.Desk, id claims.ID) error { return d.SetDeadline(c.Context(), id, day) })
		},
	}
}

// close is `tickmark close`: put a case away.
func (p *program) close() *cobra.Command {
	var again bool
	c := &cobra.Command{
		Use:   "close CASE [--reopen]",
		Short: "Put a case away, whatever is left open in it, or take it out again",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return p.onCase(c.Context(), args[0], func(d *desk.Desk, id claims.ID) error { return d.SetClosed(c.Context(), id, !again) })
		},
	}
	c.Flags().BoolVar(&again, "reopen", false, "take it out again")
	return c
}

// onCase does something with the case of a number as the user typed it.
func (p *program) onCase(ctx context.Context, number string, do func(*desk.Desk, claims.ID) error) error {
	n, err := caseNumber(number)
	if err != nil {
		return err
	}
	d, done, err := p.existing(ctx, "")
	if err != nil {
		return err
	}
	defer done()
	id, err := d.Numbered(ctx, n)
	if err != nil {
		return err
	}
	return do(d, id)
}
