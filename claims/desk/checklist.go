package desk

import (
	"context"
	"strconv"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
)

// mostSteps is how many steps a checklist may have; a desk's has a dozen or two.
const mostSteps = 200

// Checklist reads the steps of a checklist, one a line; empty lines are left out.
func Checklist(text string) []string {
	var list []string
	for l := range strings.Lines(text) {
		if l = words(l); l != "" {
			list = append(list, l)
		}
	}
	return list
}

// UsualSteps are the steps of a checklist where the desk has no template of its own, in
// the words of a language.
func UsualSteps(w *assets.Words) []string {
	var list []string
	for n := 1; w.Has("desk.step." + strconv.Itoa(n)); n++ {
		list = append(list, w.T("desk.step."+strconv.Itoa(n)))
	}
	return list
}

// SetChecklist gives the case a checklist. Steps that it has already stay with their
// ticks; those that are not among the new ones go unless they are ticked, since what was
// done was done.
func (d *Desk) SetChecklist(ctx context.Context, id claims.ID, steps []string) error {
	if len(steps) == 0 || len(steps) > mostSteps {
		return refuse("desk.checklist_size", mostSteps)
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "checklist.set"}
		left := map[string]claims.Step{}
		for _, s := range c.Steps {
			left[s.Text] = s
		}
		number := 0
		put := func(was claims.Step) {
			number++
			is := was
			is.Number = number
			a.update(claims.EntityStep, was.ID, was, is)
		}
		set := map[string]bool{}
		for _, text := range steps {
			if set[text] {
				continue
			}
			set[text] = true
			if was, ok := left[text]; ok {
				put(was)
				delete(left, text)
				continue
			}
			number++
			s := claims.Step{ID: claims.StepID(id, text), Case: id, Number: number, Text: text}
			a.create(claims.EntityStep, s.ID, s)
		}
		for _, s := range c.Steps {
			if _, gone := left[s.Text]; !gone {
				continue
			}
			if s.Done {
				put(s)
			} else {
				a.remove(claims.EntityStep, s.ID, s)
			}
		}
		return a, nil
	})
}

// Tick ticks a step of the checklist, or takes the tick back.
func (d *Desk) Tick(ctx context.Context, id, step claims.ID, done bool) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		a := action{name: "checklist.tick"}
		if !done {
			a.name = "checklist.untick"
		}
		err := alter(&a, claims.EntityStep, c.Steps, step, func(s claims.Step) claims.ID { return s.ID }, "desk.no_such_step", func(s *claims.Step) error {
			switch {
			case s.Done == done:
			case done:
				s.Done, s.By, s.At = true, d.By, d.Now().UTC()
			default:
				s.Done, s.By, s.At = false, "", time.Time{}
			}
			return nil
		})
		return a, err
	})
}
