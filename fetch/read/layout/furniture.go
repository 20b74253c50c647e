package layout

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// strip is all that stands on one height of a page, whatever its columns.
type strip struct {
	runs []int // indices
	y    float64
	size float64
	text string
}

// strips parts a page by height, from top to bottom.
func strips(runs []run) []strip {
	order := byHeight(runs)
	var list []strip
	for _, i := range order {
		r := &runs[i]
		if n := len(list); n > 0 && list[n-1].y-r.y <= sameLine*max(list[n-1].size, r.size) {
			list[n-1].runs = append(list[n-1].runs, i)
			continue
		}
		list = append(list, strip{runs: []int{i}, y: r.y, size: r.size})
	}
	for i := range list {
		s := &list[i]
		slices.SortStableFunc(s.runs, func(a, b int) int { return compare(runs[a].x0, runs[b].x0) })
		var words []string
		for _, j := range s.runs {
			words = append(words, strings.Fields(runs[j].text)...)
		}
		s.text = strings.Join(words, " ")
	}
	return list
}

// Where running heads are looked for: in so much of the page's height from its edges,
// in so many lines at most.
const (
	edge      = .2
	edgeLines = 8
	// steady is by how many points the height of a running head may differ.
	steady = 4
)

// place is a line near the edge of pages: its words with figures made alike, and its
// distance from the edge.
type place struct {
	top    bool
	words  string
	height int // in steps of steady
}

// furniture finds the running heads and feet and page numbers among the runs of all
// pages: lines near the edge that return on other pages at the same height, with other
// figures perhaps, and have none but such between them and the edge. The result says for
// each page which runs are such.
func furniture(pages []sheet) [][]bool {
	seen := map[place]int{}
	edges := make([][2][]strip, len(pages))
	for i := range pages {
		edges[i] = pages[i].edges()
		for side, list := range edges[i] {
			marked := map[place]bool{}
			for _, s := range list {
				p := pages[i].place(side, s)
				if !marked[p] {
					marked[p] = true
					seen[p]++
				}
			}
		}
	}
	// In a longer document two pages that are alike may be chance.
	need := 2
	if len(pages) >= 10 {
		need = 3
	}
	found := make([][]bool, len(pages))
	for i := range pages {
		found[i] = make([]bool, len(pages[i].runs))
		for side, list := range edges[i] {
			for n, s := range list {
				p := pages[i].place(side, s)
				below, above := p, p
				below.height--
				above.height++
				if seen[p]+max(seen[below], seen[above]) < need && !(n == 0 && pages[i].number(side, list)) {
					break
				}
				for _, j := range s.runs {
					found[i][j] = true
				}
			}
		}
	}
	return found
}

// edges are the lines near the top of a page and near its foot, from the edge inward.
// They never are all that it has.
func (p *sheet) edges() (sides [2][]strip) {
	all := strips(p.runs)
	for n := 0; n < min(edgeLines, len(all)-1) && all[n].y > p.height*(1-edge); n++ {
		sides[0] = append(sides[0], all[n])
	}
	for n := len(all) - 1; n > 0 && len(all)-n <= edgeLines && all[n].y < p.height*edge; n-- {
		sides[1] = append(sides[1], all[n])
	}
	return sides
}

func (p *sheet) place(side int, s strip) place {
	d := s.y
	if side == 0 {
		d = p.height - s.y
	}
	return place{side == 0, figures.ReplaceAllString(s.text, "#"), int(math.Round(d / steady))}
}

// figures are numbers of pages, arabic or roman.
var figures = regexp.MustCompile(`\d+|\b[ivxlc]+\b`)

// pageNumber is a line that gives the number of a page and nothing else.
var pageNumber = regexp.MustCompile(`^[\s\-–—|]*(?i:seite|page|s\.|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|von|of)\s*\d{1,4})?[\s\-–—|]*$`)

// number reports whether the outermost line is a page number that stands apart.
func (p *sheet) number(side int, list []strip) bool {
	if !pageNumber.MatchString(list[0].text) {
		return false
	}
	all := strips(p.runs)
	next := all[1]
	if side == 1 {
		next = all[len(all)-2]
	}
	return math.Abs(next.y-list[0].y) > 2*max(next.size, list[0].size)
}
