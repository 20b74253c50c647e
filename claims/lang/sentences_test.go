package lang

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestSentencesData looks for slips in the data that no rule would report: an
// entry that can never match, or one that contradicts another.
func TestSentencesData(t *testing.T) {
	check := func(name string, s Sentences) {
		class := map[string]string{}
		for list, words := range map[string][]string{"Never": s.Never, "Maybe": s.Maybe, "Mostly": s.Mostly} {
			for _, w := range words {
				if w == "" || strings.HasSuffix(w, ".") || strings.TrimSpace(w) != w || strings.Count(w, " ") > 2 {
					t.Errorf("%s: %s holds %q", name, list, w)
				}
				if first, _ := utf8.DecodeRuneInString(w); strings.ToLower(w[utf8.RuneLen(first):]) != w[utf8.RuneLen(first):] {
					t.Errorf("%s: %s holds %q with a capital inside", name, list, w)
				}
				if other, ok := class[w]; ok && other != list {
					t.Errorf("%s: %q stands in %s and in %s", name, w, other, list)
				}
				class[w] = list
			}
		}
		for list, words := range map[string][]string{"Starters": s.Starters, "AfterOrdinal": s.AfterOrdinal, "BeforeOrdinal": s.BeforeOrdinal, "AfterClock": s.AfterClock} {
			for _, w := range words {
				if strings.ContainsFunc(w, unicode.IsUpper) || strings.Contains(w, " ") {
					t.Errorf("%s: %s holds %q", name, list, w)
				}
			}
		}
	}
	check("all", SharedSentences)
	codes := map[string]bool{}
	for _, l := range All {
		check(l.Code, l.Sentences)
		if codes[l.Code] || len(l.Code) != 2 || l.Name == "" {
			t.Errorf("language %q %q stands twice, or lacks a name", l.Code, l.Name)
		}
		codes[l.Code] = true
		if Of(l.Code) != l {
			t.Errorf("Of(%q) is another language", l.Code)
		}
	}
	if Of("xx") != nil {
		t.Error("there is a language xx")
	}
}

// TestClaimsData does the same for the words of claims.
func TestClaimsData(t *testing.T) {
	for _, l := range All {
		c := &l.Claims
		for list, words := range map[string][]string{
			"Opinion": c.Opinion, "Guesses": c.Guesses, "Praise": c.Praise, "Wish": c.Wish, "Condition": c.Condition, "Filler": c.Filler,
			"Imperatives": c.Imperatives, "Questions": c.Questions, "Presuming": c.Presuming, "Existence": c.Existence,
			"Superlatives": c.Superlatives, "Comparisons": c.Comparisons, "Changes": c.Changes, "Causes": c.Causes, "Predictions": c.Predictions,
			"Rules": c.Rules, "Criticism": c.Criticism, "Public": c.Public, "Past": c.Past, "Amounts": c.Amounts, "Pictures": c.Pictures,
			"First": c.First, "Second": c.Second, "Third": c.Third, "Joins": c.Joins, "Relatives": c.Relatives, "Finite": c.Finite,
		} {
			seen := map[string]bool{}
			for _, w := range words {
				if w != strings.ToLower(strings.TrimSpace(w)) || strings.Trim(w, "*") == "" || strings.ContainsAny(w, ".,:;%$’") || seen[w] {
					t.Errorf("%s: %s holds %q, twice %v", l.Code, list, w, seen[w])
				}
				if strings.Contains(w, "*") && (strings.Contains(w, " ") || strings.Count(w, "*") > 1) {
					t.Errorf("%s: %s holds %q, which cannot match", l.Code, list, w)
				}
				seen[w] = true
			}
		}
		if c.Said != "" && (strings.Count(c.Said, "%s") != 2 || strings.Count(c.Quoted, "%s") != 2) {
			t.Errorf("%s: Said %q, Quoted %q", l.Code, c.Said, c.Quoted)
		}
	}
}
