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
		return -30
	case p.label || p.invite:
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
		return -4
	}
	return -2
}

// cutDump keeps the stretch of the page that is worth most and marks the rest,
// and what inside the stretch plainly does not belong.
func cutDump(parts []part) {
	from, to := bestStretch(parts)
	for i := range parts {
		p := &parts[i]
		switch {
		case i < from || i > to:
			if p.kind != claims.BlockCaption || i < from-2 {
				p.kind = claims.BlockBoilerplate
			}
		case p.kind == claims.BlockCaption:
		case p.label, p.invite, p.byline, p.hint && p.words < 25 && !p.prose:
			p.kind = claims.BlockBoilerplate
		}
	}
	cutRuns(parts[from : to+1])
	keepTitle(parts[:from])
}

// bestStretch finds the stretch with the largest sum of worth (Kadane).
func bestStretch(parts []part) (from, to int) {
	best, sum, start := 0.0, 0.0, 0
	to = len(parts) - 1
	for i, p := range parts {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += worth(p)
		if sum > best {
			best, from, to = sum, start, i
		}
	}
	return from, to
}

// longestRun is how many short lines in a row a heading, a table or a list in
// running text may have before they are taken for a menu.
const longestRun = 6

// cutRuns marks long runs of short lines inside the stretch.
func cutRuns(parts []part) {
	for i := 0; i < len(parts); {
		j := i
		for j < len(parts) && parts[j].words <= 5 && !parts[j].ends && parts[j].kind != claims.BlockList {
			j++
		}
		if j-i > longestRun {
			for k := i; k < j; k++ {
				if parts[k].kind != claims.BlockCaption {
					parts[k].kind = claims.BlockBoilerplate
				}
			}
		}
		i = max(j, i+1)
	}
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
