package read

import "tickmark/claims"

// isDump reports whether the text looks like a whole page with its menus: many
// short lines without a sentence among few paragraphs, or many lines known from
// menus.
func isDump(parts []part) bool {
	short, known := 0, 0
	for _, p := range parts {
		if p.words <= 6 && !p.ends && p.kind == claims.BlockParagraph {
			short++
		}
		if p.label || p.invite {
			known++
		}
	}
	return len(parts) >= 12 && known >= 4 && short*3 >= len(parts)
}

// worth is what a part adds to the stretch that is taken for the article: words
// of prose count for it, each line that a menu could hold counts against it.
func worth(p part) float64 {
	switch {
	case p.kind == claims.BlockCaption:
		return 0
	case p.tail:
		return -100
	case p.label || p.invite || p.appeal:
		return -8
	case p.prose && p.hint && p.words < 60:
		return 4
	case p.prose:
		return float64(min(p.words, 80))
	case p.hint:
		return -5
	case p.byline:
		return -4
	case p.kind == claims.BlockList:
		return -1
	case p.words >= 6 && (p.ends || p.function*4 >= p.words):
		return 3
	case p.words <= 4:
		return -3
	}
	return -2
}

// cutDump keeps the stretches of the page that are worth most and marks the rest,
// and what inside the stretches plainly does not belong.
func cutDump(parts []part) {
	for i := range parts {
		parts[i].hint = parts[i].words <= longestLeftover && containsAny(parts[i].low, hints())
	}
	in := make([]bool, len(parts))
	worths := make([]float64, len(parts))
	for i := range parts {
		worths[i] = worth(parts[i])
		if worths[i] > lonely && parts[i].words < longestTeaser && alone(parts, i) {
			worths[i] = lonely
		}
	}
	budget := mostStretches
	keepStretches(parts, worths, in, 0, &budget)
	first := -1
	for i := range parts {
		p := &parts[i]
		if in[i] && first < 0 {
			first = i
		}
		switch {
		case !in[i]:
			if p.kind != claims.BlockCaption || first < 0 {
				p.kind = claims.BlockBoilerplate
			}
		case p.kind == claims.BlockCaption:
		case p.label, p.invite, p.appeal, p.byline, p.hint && p.words < 25 && !p.prose:
			p.kind = claims.BlockBoilerplate
		}
	}
	if first > 0 {
		keepTitle(parts[:first])
	}
}

// lesserStretch is the share of the best stretch's worth that another stretch must
// have to be part of the article too, and leastStretch what it must have in any
// case, in words.
const (
	lesserStretch = .01
	leastStretch  = 3
)

// mostStretches bounds the work on texts of hundreds of thousands of lines.
const mostStretches = 300

// keepStretches marks the best stretch as kept, and those before and after it that
// are worth enough. What follows a line that ends articles is not looked at.
func keepStretches(parts []part, worths []float64, in []bool, least float64, budget *int) {
	from, to, worth := bestStretch(worths)
	if worth <= 0 || worth < least || *budget == 0 {
		return
	}
	*budget--
	from, to = reach(parts, from, -1), reach(parts, to, +1)
	for i := from; i <= to; i++ {
		in[i] = true
	}
	least = max(least, leastStretch, worth*lesserStretch)
	if from > 0 {
		keepStretches(parts[:from], worths[:from], in[:from], least, budget)
	}
	end := to + 1
	for end < len(parts) && !parts[end].tail {
		end++
	}
	if to+1 < end {
		keepStretches(parts[to+1:end], worths[to+1:end], in[to+1:end], least, budget)
	}
}

// lonely is what a short paragraph is worth, in words, that has no other one beside
// it: lists of teasers are made of such.
const lonely = 8

// alone reports whether two short lines or more stand on one side of part i and at
// least one on the other.
func alone(parts []part, i int) bool {
	short := func(j int) bool {
		return j < 0 || j >= len(parts) || !parts[j].prose && !parts[j].ends && parts[j].kind != claims.BlockList
	}
	return short(i-1) && short(i+1) && (short(i-2) || short(i+2))
}

// farthest and widestGap bound how far a stretch reaches beyond its edge: how many
// parts at most, and how many that are no text it steps over.
const (
	farthest  = 12
	widestGap = 3
)

// reach extends a stretch from its edge, in steps of -1 or +1, over what reads like
// text though it is too short to be worth something: speeches, items of a list.
func reach(parts []part, edge, step int) int {
	far, gap := edge, 0
	for i := edge + step; i >= 0 && i < len(parts) && (i-edge)*step <= farthest; i += step {
		p := parts[i]
		if p.label || p.invite || p.tail || p.byline || p.hint {
			break
		}
		if p.words >= 4 && (p.ends || p.kind == claims.BlockList) || p.words >= 9 {
			far, gap = i, 0
		} else if gap++; gap > widestGap {
			break
		}
	}
	return far
}

// bestStretch finds the stretch with the largest sum of worth (Kadane).
func bestStretch(worths []float64) (from, to int, best float64) {
	sum, start := 0.0, 0
	for i, w := range worths {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += w; sum > best {
			best, from, to = sum, start, i
		}
	}
	return from, to, best
}

// keepTitle finds the article's headline among what stands before the stretch: the
// last line of some words that is no label.
func keepTitle(before []part) {
	for i := len(before) - 1; i >= 0 && i >= len(before)-8; i-- {
		p := &before[i]
		if p.words >= 4 && p.words <= 25 && !p.label && !p.invite && !p.hint && !p.byline && !p.tail && p.marker == "" {
			p.kind = claims.BlockParagraph
			return
		}
	}
}
