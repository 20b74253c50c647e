package store

import (
	"strings"

	"tickmark/claims"
)

// serverSearch writes a query as a condition on the columns of an index on a server:
// words, the set of a text's terms, by which texts are found, and terms, all of them in
// their order, in which phrases are looked for.
func serverSearch(q claims.Lookup) (condition string, args []any) {
	var all []string
	for _, c := range q {
		var any []string
		for _, p := range c.Any {
			whole := p.Terms
			if p.Prefix {
				whole = whole[:len(whole)-1]
			}
			var parts []string
			if len(whole) > 0 {
				parts, args = append(parts, "w.words @> string_to_array(?, ' ')"), append(args, strings.Join(whole, " "))
			}
			if p.Prefix || len(whole) > 1 {
				pattern := "% " + likeText.Replace(strings.Join(p.Terms, " "))
				if !p.Prefix {
					pattern += " "
				}
				parts, args = append(parts, "' ' || w.terms || ' ' LIKE ?"), append(args, pattern+"%")
			}
			any = append(any, "("+strings.Join(parts, " AND ")+")")
		}
		s := "(" + strings.Join(any, " OR ") + ")"
		if c.Without {
			s = "NOT " + s
		}
		all = append(all, s)
	}
	return strings.Join(all, " AND "), args
}

// likeText writes what LIKE would take for more than itself.
var likeText = strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`)
