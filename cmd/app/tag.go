package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
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
			return p.onCase(c, c.Flags().Arg(0), "", func(w work) error {
				if len(add)+len(drop) > 0 {
					return w.desk.SetTags(w.ctx, w.id, add, drop)
				}
				for _, t := range w.kase.Case.Tags {
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
			return p.onCase(c, args[0], "", func(w work) error { return w.desk.SetDeadline(w.ctx, w.id, day) })
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
			return p.onCase(c, args[0], "", func(w work) error { return w.desk.SetClosed(w.ctx, w.id, !again) })
		},
	}
	c.Flags().BoolVar(&again, "reopen", false, "take it out again")
	return c
}
