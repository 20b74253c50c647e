package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"tickmark/claims/desk"
)

// checklist is `tickmark checklist`: the steps of a case, and the template for them.
func (p *program) checklist() *cobra.Command {
	var by, set string
	var tick, untick []int
	var start, asJSON bool
	c := &cobra.Command{
		Use:   "checklist [CASE]",
		Short: "Show or tick the checklist of a case, or the template for new ones",
		Long: "Without CASE it is about the template: printed, or with --set FILE replaced by the lines of\nFILE; an empty file brings the usual steps back.\n" +
			"With CASE, --start gives it the steps of the template, --set FILE those of a file;\nticked steps stay.",
		Args: cobra.RangeArgs(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			var steps []string
			if set != "" {
				b, err := readLines(set, c.InOrStdin())
				if err != nil {
					return err
				}
				steps = desk.Checklist(b)
			}
			kept, err := p.readSettings()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				if set != "" {
					kept.Checklist = steps
					if err := keepSettings(kept); err != nil {
						return err
					}
				}
				steps = kept.steps(p)
				if asJSON {
					return printJSON(c.OutOrStdout(), map[string]any{"template": steps})
				}
				fmt.Fprintln(c.OutOrStdout(), plainText(strings.Join(steps, "\n")))
				return nil
			}
			if start {
				steps = kept.steps(p)
			}
			return p.onCase(c, args[0], by, func(w work) error { return p.onChecklist(c, w, steps, tick, untick, asJSON) })
		},
	}
	f := c.Flags()
	f.BoolVar(&start, "start", false, "give the case the steps of the template")
	f.StringVar(&set, "set", "", "take the steps from a `FILE`, one a line; - for standard input")
	f.IntSliceVar(&tick, "tick", nil, "tick the step with this `NUMBER`")
	f.IntSliceVar(&untick, "untick", nil, "take the tick of the step with this `NUMBER` back")
	byFlag(c, &by)
	jsonFlag(c, &asJSON)
	return c
}

// steps are those of the template, or the usual ones.
func (s settings) steps(p *program) []string {
	if len(s.Checklist) > 0 {
		return s.Checklist
	}
	return desk.UsualSteps(p.words)
}

// longestChecklist is how many bytes of a file of steps are read.
const longestChecklist = 1 << 20

func readLines(name string, in io.Reader) (string, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer f.Close() // only read
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, longestChecklist))
	return string(b), err
}

func (p *program) onChecklist(c *cobra.Command, w work, steps []string, tick, untick []int, asJSON bool) error {
	if len(steps) > 0 {
		if err := w.desk.SetChecklist(w.ctx, w.id, steps); err != nil {
			return err
		}
	}
	w, err := w.again()
	if err != nil {
		return err
	}
	for _, list := range []struct {
		numbers []int
		done    bool
	}{{tick, true}, {untick, false}} {
		for _, n := range list.numbers {
			if n < 1 || n > len(w.kase.Steps) {
				return misuse("app.no_step", n)
			}
			if err := w.desk.Tick(w.ctx, w.id, w.kase.Steps[n-1].ID, list.done); err != nil {
				return err
			}
		}
	}
	if w, err = w.again(); err != nil {
		return err
	}
	if asJSON {
		return printJSON(c.OutOrStdout(), map[string]any{"steps": orEmpty(w.kase.Steps)})
	}
	if len(w.kase.Steps) == 0 {
		p.say("%s", p.words.T("app.no_checklist"))
	}
	for i, s := range w.kase.Steps {
		line := fmt.Sprintf("%2d ☐ %s", i+1, plainLine(s.Text))
		if s.Done {
			line = fmt.Sprintf("%2d ☑ %s (%s, %s)", i+1, plainLine(s.Text), plainLine(s.By), p.words.DateTime(s.At.Local()))
		}
		fmt.Fprintln(c.OutOrStdout(), line)
	}
	return nil
}
