package split

import (
	"slices"
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// speakerIn says how a claim names its speaker: by the name to put before it, where
// its words do not name the speaker, else by edits that make the full name of a
// pronoun or add it to a role. named are the names that the claim has, direct the
// words between quotation marks in it.
func (p *proposer) speakerIn(c *claims.Proposal, direct []claims.Span, named map[string]bool) (string, []edit) {
	if c.Quote < 0 || p.sheet.Quotes[c.Quote].Speaker == nil {
		return "", nil
	}
	q := p.sheet.Quotes[c.Quote]
	sp := q.Speaker
	if !c.Contains(sp.Span) {
		words := p.speakerWords(sp, q.Cue)
		if !isName(words) {
			return "", nil
		}
		named[sp.Name] = true
		return words, nil
	}
	if within(direct, sp.Span) {
		return "", nil
	}
	named[sp.Name] = true
	words := p.text.Slice(sp.Span)
	behind := claims.Span{Start: sp.End, End: sp.End}
	if more := moreOf(words, sp.Name); more != "" {
		return "", []edit{{behind, " [" + more + "]"}}
	}
	if !isName(sp.Name) {
		return "", nil
	}
	if p.words.marks(strings.ToLower(words))&markThird != 0 {
		return "", []edit{{sp.Span, sp.Name}}
	}
	if last := sp.Name[strings.LastIndexByte(sp.Name, ' ')+1:]; !strings.Contains(words, last) && !p.names(c, sp.Name) {
		return "", []edit{{behind, " [" + sp.Name + "]"}} // inferred
	}
	return "", nil
}

// moreOf is what the article said of a speaker whose noun alone stands in a claim:
// "der Kommission" for "der Sprecher".
func moreOf(words, name string) string {
	more, ok := strings.CutPrefix(name, words[strings.LastIndexByte(words, ' ')+1:]+" ")
	if !ok || strings.HasSuffix(words, name) {
		return ""
	}
	return more
}

// names reports whether a detail of the claim names somebody or something so.
func (p *proposer) names(c *claims.Proposal, name string) bool {
	return slices.ContainsFunc(c.Details, func(i int) bool { return p.sheet.Details[i].Value == name })
}

// speakerWords names a speaker at the head of a sentence: by name, or by the
// article's words with their article ("Die Polizei") where those are a subject.
func (p *proposer) speakerWords(sp *claims.Speaker, cue *claims.Span) string {
	words := p.text.Slice(sp.Span)
	first, rest, _ := strings.Cut(strings.ToLower(words), " ")
	if p.lang == nil || p.lang.Speech.Words == nil || rest == "" || oblique(first) || !strings.HasSuffix(words, " "+sp.Name) {
		return sp.Name
	}
	forms := p.lang.Speech.Words()
	verb := cue != nil && forms[strings.ToLower(p.text.Slice(*cue))]&(lang.Says|lang.Holds|lang.Parts|lang.Said|lang.Held) != 0
	if forms[first]&lang.Article == 0 || !verb && (first == "der" || first == "einer") || rest != strings.ToLower(sp.Name) {
		return sp.Name
	}
	return capitalised(words)
}
