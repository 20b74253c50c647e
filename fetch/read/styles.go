package read

import "strings"

// stylesheet holds the paragraph and character styles of an office document by id.
type stylesheet map[string]*style

// style is one named style, with what it says itself; the rest comes from its parent.
type style struct {
	name, parent string
	level        int   // of its outline, 1 to 9; 0 not said, -1 body text
	list         *bool // its paragraphs are numbered or have bullets; nil not said
	hidden       *bool // its words are not shown; nil not said
	raised       *bool // its words stand higher than others, as exponents do; nil not said
}

// role is what a paragraph's style makes of it.
type role struct {
	level    int // of a heading, 0 for none
	title    bool
	quote    bool
	caption  bool
	contents bool // a line of a table of contents
	list     bool
	hidden   bool
	raised   bool
}

// deepestStyle bounds the parents that are asked; Word allows eleven.
const deepestStyle = 20

// mostStyles bounds the styles that are kept; Word brings some 400 along.
const mostStyles = 10_000

// role follows a style's parents until all is known that they say. Of two that give a
// paragraph a meaning the nearer one counts.
func (s stylesheet) role(id string) role {
	var r role
	var list, hidden, raised *bool
	level, named := 0, false
	for range deepestStyle {
		st := s[id]
		if st == nil {
			if !named {
				r.byName(id) // a style that the document names and does not hold
			}
			break
		}
		if !named {
			named = r.byName(st.name)
		}
		level, list = first(level, st.level), first(list, st.list)
		hidden, raised = first(hidden, st.hidden), first(raised, st.raised)
		id = st.parent
	}
	switch {
	case level < 0:
		r.level = 0
	case r.level == 0 && !r.quote && !r.caption && !r.contents:
		r.level = level
	}
	r.list = list != nil && *list || list == nil && r.list
	r.hidden = hidden != nil && *hidden
	r.raised = raised != nil && *raised
	return r
}

// longestName is how many bytes the names of those styles have at most.
const longestName = 100

// byName knows the styles that office programs bring along. Word keeps their names in
// English whatever the language of its menus, but not their ids; other programs and old
// documents have German names as well.
func (r *role) byName(name string) bool {
	if len(name) > longestName {
		return false
	}
	name = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(name, "_20_", " ")))
	for _, heading := range []string{"heading", "überschrift", "berschrift"} { // Word drops the umlaut from ids
		rest, ok := strings.CutPrefix(name, heading)
		if rest = strings.TrimSpace(rest); ok && len(rest) == 1 && rest[0] >= '1' && rest[0] <= '9' {
			r.level = int(rest[0] - '0')
			return true
		}
	}
	switch name {
	case "title", "titel":
		r.level, r.title = 1, true
	case "subtitle", "untertitel", "heading", "überschrift":
		r.level = 2
	case "quote", "intense quote", "intensequote", "quotations", "block text", "zitat", "intensives zitat", "intensiveszitat", "blockzitat":
		r.quote = true
	case "caption", "beschriftung", "illustration", "figure", "drawing", "abbildung":
		r.caption = true
	case "toc heading", "contents heading", "index heading", "inhaltsverzeichnisüberschrift", "inhaltsverzeichnis überschrift", "table of figures":
		r.contents = true
	default:
		for _, p := range []string{"toc ", "contents ", "verzeichnis "} {
			r.contents = r.contents || strings.HasPrefix(name, p)
		}
		r.list = strings.HasPrefix(name, "list bullet") || strings.HasPrefix(name, "list number")
		return r.contents || r.list
	}
	return true
}
