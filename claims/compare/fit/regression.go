package main

import "math"

// item is something with signs and a label.
type item struct {
	signs []float64
	good  bool
}

// descend finds the weights at which a loss is least, by going down the slope that
// grad gives; the steps get smaller the more a weight has moved (AdaGrad, Duchi et al.
// 2011).
func descend(n, steps int, grad func(w, slope []float64)) []float64 {
	const rate = 0.3
	w, slope, past := make([]float64, n), make([]float64, n), make([]float64, n)
	for range steps {
		clear(slope)
		grad(w, slope)
		for j := range w {
			past[j] += slope[j] * slope[j]
			if past[j] > 0 {
				w[j] -= rate * slope[j] / math.Sqrt(past[j])
			}
		}
	}
	return w
}

// fitOrder finds the weights that put good items before the others of their group:
// the chance of an item is its share in the softmax of its group, and the loss is
// −log of the chance that a good one is drawn (a conditional logit, as in McFadden 1974).
func fitOrder(groups [][]item, shrink float64) []float64 {
	if len(groups) == 0 {
		return nil
	}
	spread := variance(groups)
	return descend(len(spread), 400, func(w, g []float64) {
		for _, items := range groups {
			z, most := make([]float64, len(items)), math.Inf(-1)
			for i, it := range items {
				z[i] = dot(w, it.signs)
				most = max(most, z[i])
			}
			all, good := 0.0, 0.0
			for i, it := range items {
				z[i] = math.Exp(z[i] - most)
				all += z[i]
				if it.good {
					good += z[i]
				}
			}
			if good == 0 || good == all {
				continue
			}
			for i, it := range items {
				d := z[i] / all
				if it.good {
					d -= z[i] / good
				}
				for j, s := range it.signs {
					g[j] += d * s / float64(len(groups))
				}
			}
		}
		for j := range w {
			g[j] += shrink * w[j] * spread[j]
		}
	})
}

// variance is that of each sign, by which weights are shrunk as if all signs were of
// one size.
func variance(groups [][]item) []float64 {
	sum, squares := make([]float64, len(groups[0][0].signs)), make([]float64, len(groups[0][0].signs))
	n := 0.0
	for _, items := range groups {
		for _, it := range items {
			n++
			for j, s := range it.signs {
				sum[j] += s
				squares[j] += s * s
			}
		}
	}
	for j := range sum {
		squares[j] = squares[j]/n - sum[j]*sum[j]/(n*n)
	}
	return squares
}

// fitLogit is logistic regression; the first sign is 1 everywhere and its weight is
// not shrunk. No other weight is below least.
func fitLogit(items []item, shrink, least float64) []float64 {
	if len(items) == 0 {
		return nil
	}
	w := descend(len(items[0].signs), 1500, func(w, g []float64) {
		for _, it := range items {
			e := odds(dot(w, it.signs))
			if it.good {
				e--
			}
			for j, s := range it.signs {
				g[j] += e * s / float64(len(items))
			}
		}
		for j := 1; j < len(w); j++ {
			w[j] = max(least, w[j])
			g[j] += shrink * w[j]
		}
	})
	for j := 1; j < len(w); j++ {
		w[j] = max(least, w[j])
	}
	return w
}

func odds(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func dot(a, b []float64) float64 {
	z := 0.0
	for i := range a {
		z += a[i] * b[i]
	}
	return z
}

// anyWeight is a least weight that holds nothing back.
var anyWeight = math.Inf(-1)
