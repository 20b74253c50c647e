package read

import (
	"encoding/json"
	"html"
	"strings"
)

// linked is what the JSON-LD of a page says about its article.
type linked struct {
	title, author, site, section, lang string
	published, modified                string // YYYY-MM-DD
	uploaded                           string // of a film on the page, YYYY-MM-DD
	reviews                            []review
	body                               string // articleBody
	paid                               bool   // isAccessibleForFree is false
}

// readLD reads the scripts of a page: several of them, each one object, a list or
// a graph. An article's own statement beats that of the page around it.
func readLD(scripts []string, american bool) linked {
	var articles, pages, reviews []map[string]any
	names := map[string]string{}
	for _, s := range scripts {
		eachObject(decodeLD(s), 0, func(o map[string]any) {
			if id := str(o["@id"]); id != "" && str(o["name"]) != "" {
				names[id] = str(o["name"])
			}
			switch ldType(o) {
			case "article":
				articles = append(articles, o)
			case "page":
				pages = append(pages, o)
			case "review":
				reviews = append(reviews, o)
			}
		})
	}
	var l linked
	for _, o := range append(articles, pages...) {
		take(&l.published, stamp(first(str(o["datePublished"]), str(o["dateCreated"])), american))
		take(&l.uploaded, stamp(str(o["uploadDate"]), american))
		take(&l.modified, stamp(str(o["dateModified"]), american))
		take(&l.lang, str(o["inLanguage"]))
		take(&l.section, str(o["articleSection"]))
	}
	for _, o := range articles {
		l.paid = l.paid || o["isAccessibleForFree"] == false || strings.EqualFold(str(o["isAccessibleForFree"]), "false")
		take(&l.body, str(o["articleBody"]))
		take(&l.title, clean(first(str(o["headline"]), str(o["name"]))))
		take(&l.site, clean(people(o["publisher"], names)))
		take(&l.author, clean(people(o["author"], names)))
	}
	for _, o := range reviews {
		if r := reviewOf(o, names); r.claim != "" {
			l.reviews = append(l.reviews, r)
			take(&l.published, stamp(str(o["datePublished"]), american))
		}
	}
	return l
}

func take(to *string, value string) {
	if *to == "" {
		*to = value
	}
}

// clean undoes what some systems do to texts inside JSON: entities and tags.
func clean(s string) string {
	s = html.UnescapeString(s)
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i+j+1:]
	}
	b.WriteString(s)
	return squeeze(b.String())
}

// deepest bounds how far objects are followed into each other.
const deepest = 12

func eachObject(v any, depth int, do func(map[string]any)) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			eachObject(x, depth+1, do)
		}
	case map[string]any:
		do(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed", "review"} {
			if x, ok := v[key]; ok {
				eachObject(x, depth+1, do)
			}
		}
	}
}

// ldType sorts the types of schema.org that matter here.
func ldType(o map[string]any) string {
	var types []string
	switch t := o["@type"].(type) {
	case string:
		types = []string{t}
	case []any:
		for _, x := range t {
			types = append(types, str(x))
		}
	}
	kind := ""
	for _, t := range types {
		t = strings.TrimPrefix(strings.TrimPrefix(t, "http://schema.org/"), "https://schema.org/")
		switch {
		case t == "ClaimReview":
			return "review"
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting"), t == "Report", t == "Recipe", t == "Review", t == "Blog", t == "CreativeWork":
			kind = "article"
		case kind == "" && (strings.HasSuffix(t, "Page") || t == "WebSite" && o["datePublished"] != nil || t == "VideoObject"):
			kind = "page"
		}
	}
	return kind
}

// str is a value as a text: the first of a list, a number as it was written.
func str(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return str(v[0])
		}
	case map[string]any:
		return first(str(v["@value"]), str(v["name"]))
	case float64:
		b, _ := json.Marshal(v)
		return string(b)
	}
	return ""
}

// people lists the names of persons or organisations.
func people(v any, names map[string]string) string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "://") {
			return ""
		}
		return v
	case []any:
		var all []string
		for _, x := range v {
			if n := people(x, names); n != "" && len(all) < 10 {
				all = append(all, n)
			}
		}
		return strings.Join(all, ", ")
	case map[string]any:
		return first(str(v["name"]), names[str(v["@id"])])
	}
	return ""
}
