package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxNodes is how heavy a page may be, as treeWeight reckons it, to be read as a
// tree, which takes up to 1,000 bytes for each node; a heavier page is read line by
// line. The bound keeps a tree under some 200 MB; it was not held against a survey of
// how many tags real pages have.
const maxNodes = 200_000

// deepestTree is how many elements may lie in each other before the parser gives up.
const deepestTree = 512

// attributesOfNode is how many attributes weigh as much as a node: each takes 48 bytes,
// and twice that while the parser gathers those of one tag.
const attributesOfNode = 10

// mostAlike is how many formatting elements with the same attributes are opened
// again at most (the HTML standard's "Noah's Ark clause").
const mostAlike = 3

// treeWeight reckons how many nodes the tree of a page will have, without building
// it: its tags, and the copies of formatting elements that were left open, which the
// parser opens again in every block; by them a page of some kilobytes could fill the
// memory. It stops counting beyond maxNodes.
func treeWeight(s string) int {
	weight := strings.Count(s, "<")
	if weight > maxNodes {
		return weight
	}
	open := map[atom.Atom][]string{} // the tags left open, by element
	copies, attributes := 0, 0
	z := html.NewTokenizer(strings.NewReader(s))
	for weight+attributes/attributesOfNode <= maxNodes {
		switch z.Next() {
		case html.ErrorToken:
			return weight + attributes/attributesOfNode
		case html.StartTagToken, html.SelfClosingTagToken: // <b/> opens as <b> does
			name, more := z.TagName()
			a := atom.Lookup(name)
			for ; more; attributes++ {
				_, _, more = z.TagAttr()
			}
			if !isFormatting(a) {
				weight += copies
				continue
			}
			if a == atom.A || a == atom.Nobr { // the next one closes the one before
				copies -= len(open[a])
				open[a] = open[a][:0]
			}
			if tag := string(z.Raw()); copies < deepestTree && count(open[a], tag) < mostAlike {
				open[a] = append(open[a], tag)
				copies++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if n := len(open[a]); n > 0 {
				open[a] = open[a][:n-1]
				copies--
			}
		}
	}
	return weight + attributes/attributesOfNode
}

func count(tags []string, tag string) int {
	n := 0
	for _, t := range tags {
		if t == tag {
			n++
		}
	}
	return n
}

// isFormatting reports whether the HTML standard calls an element a formatting one.
func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// longestTag is how many bytes a tag has at most to be read with its attributes. Pictures
// that a saved page holds in itself are longer, and of no matter to its text; a tag of
// millions of attributes takes forty times its size in the tokenizer.
const longestTag = 1 << 20

// withoutLongTags leaves the attributes of very long tags out of a page.
func withoutLongTags(s string) string {
	if len(s) <= longestTag {
		return s
	}
	var b strings.Builder
	kept := 0
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			break
		}
		at += i
		end := strings.IndexByte(s[at:], '>')
		if end < 0 {
			end = len(s) - at
		}
		name := at + 1
		for name < len(s) && (s[name] >= 'a' && s[name] <= 'z' || s[name] >= 'A' && s[name] <= 'Z' || s[name] >= '0' && s[name] <= '9') {
			name++
		}
		if end > longestTag && name > at+1 {
			b.WriteString(s[kept:name])
			kept = at + end
		}
		at = max(at+end, name)
	}
	if kept == 0 {
		return s
	}
	b.WriteString(s[kept:])
	return b.String()
}
