package split

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// roleAtHead names the person whom the role at the head of a sentence means: "Die
// Ministerin [Karla Ott] …". It is empty where the text ties the role to nobody.
func (p *proposer) roleAtHead(sentence claims.Span) edit {
	if p.scan == nil || p.lang == nil || p.lang.Speech.Words == nil {
		return edit{}
	}
	i, found := slices.BinarySearchFunc(p.scan.ls, sentence.Start, func(l lexeme, at int) int { return l.span.Start - at })
	if !found || i+2 >= len(p.scan.ls) {
		return edit{}
	}
	article, to := &p.scan.ls[i], i+2
	if word := p.scan.ls[i+1]; p.scan.caps && !word.cap && attribute(word.low) {
		to++ // "Der parteilose Bürgermeister"
	}
	role, next := p.scan.at(to-1), p.scan.at(to)
	if !definite(article.low) && article.low != "the" || !role.is(lang.Role) || next.word() && next.cap || next.can(lang.Article|lang.Preposition) || next.kind == lexComma {
		return edit{}
	}
	who := (&teller{scan: p.scan}).roleFor(phrase{i, to})
	if who < 0 {
		return edit{}
	}
	at := role.span.End
	return edit{claims.Span{Start: at, End: at}, " [" + p.scan.people[who].name + "]"}
}

// pronounAtHead finds a name for the pronoun among a sentence's first words: that of
// the one person whom the sentence before names, if the sex of that person is
// known and fits. The name stands in square brackets, because it is inferred. A
// German "Sie" must have a verb in the singular behind it.
func (p *proposer) pronounAtHead(before, sentence claims.Span) edit {
	if p.scan == nil || p.lang == nil || p.lang.Speech.Words == nil {
		return edit{}
	}
	if strings.Contains(p.text.Slice(claims.Span{Start: before.End, End: sentence.Start}), "\n") {
		return edit{} // another paragraph
	}
	head := p.text.Slice(claims.Span{Start: sentence.Start, End: min(sentence.End, sentence.Start+40)})
	word, rest, _ := strings.Cut(head, " ")
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
		return edit{}
	}
	forms := p.lang.Speech.Words()
	at := sentence.Start
	if second, more, _ := strings.Cut(rest, " "); forms[strings.ToLower(word)]&(lang.He|lang.She) == 0 {
		// "Dort traf er …", "Later he …"; a "sie" there may be the object.
		third, _, _ := strings.Cut(more, " ")
		for _, w := range []string{second, third} {
			at += utf8.RuneCountInString(word) + 1
			if word = w; forms[w]&lang.He != 0 && forms[w]&lang.Article == 0 {
				break
			}
		}
		if forms[word]&lang.He == 0 {
			return edit{}
		}
	}
	form := forms[strings.ToLower(word)]
	he, she := form&lang.He != 0, form&lang.She != 0
	verb, _, _ := strings.Cut(rest, " ")
	if he == she || form&lang.Article != 0 || form&lang.They != 0 && (verb == "sind" || strings.HasSuffix(verb, "en")) {
		return edit{}
	}
	name := ""
	for i := p.detail - 1; i >= 0 && p.sheet.Details[i].End > before.Start; i-- {
		d := p.sheet.Details[i]
		if d.Kind != claims.DetailName || !before.Contains(d.Span) || d.Value == name {
			continue
		}
		if name != "" {
			return edit{} // two people
		}
		name = d.Value
	}
	for i := range p.scan.people {
		if who := &p.scan.people[i]; who.name == name && name != "" && (he && who.male || she && who.female) {
			return edit{claims.Span{Start: at, End: at + utf8.RuneCountInString(word)}, "[" + name + "]"}
		}
	}
	return edit{}
}
