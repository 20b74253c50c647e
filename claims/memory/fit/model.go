package main

import (
	"math"
	"slices"

	"tickmark/claims/memory"
)

// model orders the texts of a query by the weighted sum of their signs, and says by
// the same sum how likely one says the same: 1/(1+exp(-even-steep*sum)).
type model struct {
	weights     []float64
	steep, even float64
}

func (m *model) sum(c memory.Candidate) float64 {
	z := 0.0
	for i, s := range c.Signs {
		z += m.weights[i] * s
	}
	return z
}

func (m *model) likely(c memory.Candidate) float64 {
	return 1 / (1 + math.Exp(-m.even-m.steep*m.sum(c)))
}

// first is the text with the highest sum, -1 of none.
func (m *model) first(found []memory.Candidate) int {
	top := -1
	for i, c := range found {
		if top < 0 || m.sum(c) > m.sum(found[top]) {
			top = i
		}
	}
	return top
}

// fit finds the model by gradient descent on two losses at once: that of the right
// text against the others of its query (softmax), and that of whether the first text
// is right, asked with the right ones there and without (logistic). No weight goes
// below zero.
func fit(examples []example) *model {
	const steps, rate, shrink = 3000, 0.5, 0.0005
	m := &model{weights: make([]float64, len(memory.SignNames())), steep: 0.5}
	for i := range m.weights {
		m.weights[i] = 1
	}
	for range steps {
		g := &gradient{weights: make([]float64, len(m.weights))}
		for _, e := range examples {
			g.order(m, e)
			g.judge(m, e.found, e.same)
			g.judge(m, e.without, nil)
		}
		n := float64(len(examples))
		for i := range m.weights {
			m.weights[i] = max(0, m.weights[i]-rate*(g.weights[i]/n+shrink*m.weights[i]))
		}
		m.steep = max(0.01, m.steep-rate/20*g.steep/n)
		m.even -= rate * g.even / n
	}
	return m
}

type gradient struct {
	weights     []float64
	steep, even float64
}

func (g *gradient) order(m *model, e example) {
	if !slices.Contains(e.right, true) {
		return
	}
	share := make([]float64, len(e.found))
	all, right := 0.0, 0.0
	most := m.sum(e.found[m.first(e.found)])
	for i, c := range e.found {
		share[i] = math.Exp(m.sum(c) - most)
		all += share[i]
		if e.right[i] {
			right += share[i]
		}
	}
	if right == 0 {
		return
	}
	for i, c := range e.found {
		d := share[i] / all
		if e.right[i] {
			d -= share[i] / right
		}
		for j, s := range c.Signs {
			g.weights[j] += d * s
		}
	}
}

// judge counts the first text of an answer; right says of each whether it is right,
// nil where none is.
func (g *gradient) judge(m *model, found []memory.Candidate, right []bool) {
	k := m.first(found)
	if k < 0 {
		return
	}
	d := m.likely(found[k])
	if right != nil && right[k] {
		d--
	}
	g.even += d
	g.steep += d * m.sum(found[k])
	for j, s := range found[k].Signs {
		g.weights[j] += d * m.steep * s
	}
}
