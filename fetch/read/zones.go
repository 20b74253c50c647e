package read

import (
	"strings"

	"tickmark/claims"
)

// zone says of every part what it is.
func zone(parts []part) {
	for i := range parts {
		parts[i].traits = look(parts[i].text)
		parts[i].kind = claims.BlockParagraph
	}
	markLists(parts)
	if len(parts) < 2 {
		return
	}
	markCaptions(parts)
	if isDump(parts) {
		cutDump(parts)
	} else {
		cutLeftovers(parts)
	}
	markHeadlines(parts)
}

// markLists marks quoted mail and items of lists. A number alone makes no item
// ("2. Weltkrieg"): a neighbour must be one too.
func markLists(parts []part) {
	for i := range parts {
		m := parts[i].marker
		switch {
		case m == "":
		case m == ">":
			parts[i].kind = claims.BlockQuote
		case m == "•" || m == "*":
			parts[i].kind = claims.BlockList
		case i > 0 && parts[i-1].marker != "" && parts[i-1].marker != ">",
			i+1 < len(parts) && parts[i+1].marker != "" && parts[i+1].marker != ">":
			parts[i].kind = claims.BlockList
		}
	}
}

// longestCaption is how many words a description before its own credit line has
// at most; news agencies' captions stay below it.
const longestCaption = 80

// markCaptions marks credit lines, and the description that stands directly
// above one, without a blank line between.
func markCaptions(parts []part) {
	for i := range parts {
		p := &parts[i]
		if !p.credit {
			continue
		}
		p.kind = claims.BlockCaption
		if i > 0 && !p.gap && p.words <= 14 && parts[i-1].words <= longestCaption && parts[i-1].words >= 4 && !parts[i-1].label {
			parts[i-1].kind = claims.BlockCaption
		}
	}
}

// cutLeftovers marks what plainly is no article in a text that otherwise is one.
func cutLeftovers(parts []part) {
	prose := -1
	for i, p := range parts {
		if p.prose {
			prose = i
			break
		}
	}
	if prose < 0 {
		return
	}
	for i := range parts {
		p := &parts[i]
		if p.kind == claims.BlockCaption || p.kind == claims.BlockList && !p.opening {
			continue
		}
		switch {
		case p.opening, p.appeal, p.byline && !(p.day && i > prose), p.label && !sectionWord(parts, i), p.tail:
			p.kind = claims.BlockBoilerplate
		}
	}
}

// sectionWord reports whether the label could as well be a heading of the text:
// one word over a paragraph, such as "Wirtschaft".
func sectionWord(parts []part, i int) bool {
	return i > 0 && i+1 < len(parts) && parts[i+1].prose && parts[i-1].prose && !parts[i].tail && parts[i].words == 1
}

// markHeadlines marks the first short line without a full stop, and such lines
// between paragraphs.
func markHeadlines(parts []part) {
	first := true
	for i := range parts {
		p := &parts[i]
		if p.kind == claims.BlockBoilerplate {
			continue
		}
		isFirst := first
		first = false
		if p.kind != claims.BlockParagraph || p.words == 0 || strings.HasSuffix(p.text, ":") || strings.HasSuffix(p.text, ",") || strings.HasSuffix(p.text, ";") {
			continue
		}
		next := nextText(parts, i)
		if next == nil || !next.gap {
			continue
		}
		if p.ends && !strings.HasSuffix(p.text, "?") && !strings.HasSuffix(p.text, "!") {
			continue
		}
		limit := 12
		if isFirst {
			limit = 25
		}
		if p.words <= limit && next.words >= p.words && (next.prose || next.ends && next.words >= 6) {
			p.kind = claims.BlockHeadline
		}
	}
}

// nextText is the next part after i that is not boilerplate, nil if none is.
func nextText(parts []part, i int) *part {
	for j := i + 1; j < len(parts); j++ {
		if parts[j].kind != claims.BlockBoilerplate {
			return &parts[j]
		}
	}
	return nil
}
