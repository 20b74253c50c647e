package claims

import (
	"slices"
	"strings"
)

// longestTag is how many code points a tag may have: it is a word or two.
const longestTag = 40

// CleanTag is a tag in the form in which it is kept: without a sign before it, in lower
// case, with single hyphens where there was white space. It is "" for what is none.
func CleanTag(s string) string {
	words := strings.FieldsFunc(strings.ToLower(Normalise(s)), func(r rune) bool {
		return r <= ' ' || strings.ContainsRune(",;#+\u00a0", r)
	})
	return Shorten(strings.Trim(strings.Join(words, "-"), "-"), longestTag)
}

// Retag is a list of tags with some added and some taken off, in alphabetical order.
func Retag(tags, add, drop []string) []string {
	out := slices.Concat(tags, add)
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(t string) bool { return t == "" || slices.Contains(drop, t) })
}

// Finished reports whether there is nothing left to do in the case: every claim is done, or
// a person put it away.
func (s Summary) Finished() bool { return s.Closed || s.Claims > 0 && s.Done == s.Claims }

// Overdue reports whether it should have been done before the day today (YYYY-MM-DD).
func (s Summary) Overdue(today string) bool {
	return !s.Finished() && s.Deadline != "" && s.Deadline < today
}
