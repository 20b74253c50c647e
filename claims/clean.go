package claims

import (
	"cmp"
	"slices"
	"strings"
)

// WithoutBoilerplate is the article with its boilerplate blocks taken out and its
// blocks parted by a blank line each. Links that lay in boilerplate go with it, places
// move to what follows them.
func (a Article) WithoutBoilerplate() Article {
	t := NewText(a.Text)
	out := a
	out.Blocks, out.Links, out.Places = nil, nil, nil
	places := a.Places
	links := slices.Clone(a.Links)
	slices.SortStableFunc(links, func(x, y Link) int { return cmp.Compare(x.Start, y.Start) })
	var b strings.Builder
	pos := 0
	for _, block := range a.Blocks {
		if block.Kind == BlockBoilerplate {
			continue
		}
		if pos > 0 {
			b.WriteString("\n\n")
			pos += 2
		}
		b.WriteString(t.Slice(block.Span))
		moved := pos - block.Start
		for len(places) > 0 && places[0].Start < block.End {
			p := places[0]
			p.Start = max(p.Start+moved, pos) // a place that begins in what was taken out begins with what follows
			out.Places, places = append(out.Places, p), places[1:]
		}
		out.Blocks = append(out.Blocks, Block{block.Kind, Span{pos, pos + block.Len()}, block.Set})
		for len(links) > 0 && links[0].Start < block.End {
			l := links[0]
			links = links[1:]
			if l.Start >= block.Start && l.End <= block.End {
				out.Links = append(out.Links, Link{l.URL, Span{l.Start + moved, l.End + moved}})
			}
		}
		pos += block.Len()
	}
	out.Text = b.String()
	return out
}
