package compare

import (
	"strings"

	"tickmark/claims"
	"tickmark/claims/lang"
)

// part is a word of a name with the word of the source that it meets best.
type part struct {
	token int // in the claim
	at    int // in the source, -1 for none
	like  float64
}

// parts looks up the words of a detail that can be told apart in the source: for
// each the place in the best sentence that holds it.
func (p *pair) parts(d *detail) []part {
	var out []part
	for t := range p.terms {
		k := &p.terms[t]
		if k.at < d.from || k.at >= d.to || titles[k.fold] {
			continue
		}
		out = append(out, p.locate(k))
	}
	return out
}

// locate finds the word of the source that a term meets best, in the best sentence.
func (p *pair) locate(k *term) part {
	x := part{token: k.at, at: -1}
	best := 0.0
	for _, h := range k.hits {
		if h.like < likePart || p.s.vocab[h.id].stop {
			continue
		}
		for _, at := range p.s.posting[h.id] {
			score := 10 * h.like
			if s := p.s.in[at]; s >= 0 {
				score += min(4, p.stand[s].score) * 0.1
			}
			if score > best {
				best, x.at, x.like = score, int(at), h.like
			}
		}
	}
	return x
}

// titles are words beside a name that are no part of it, folded.
var titles = foldedSet("herr herrn frau mr mrs ms miss dr prof professor sir lord lady von van de der den del della di da du la le bin al el the of")

// judgeName lays a person's name beside the source.
func (p *pair) judgeName(d *detail, m *claims.Match) {
	parts := p.parts(d)
	if len(parts) == 0 {
		m.Reason = claims.Because("compare.name_unclear", d.Text)
		return
	}
	met, last := 0, parts[len(parts)-1]
	for _, x := range parts {
		if x.like >= leastName {
			met++
		}
	}
	switch {
	case last.like >= leastName || met > 0 && len(parts) > 2:
		x := last
		if x.like < leastName {
			x = firstMet(parts)
		}
		at := p.s.tokens[x.at]
		m.Source = &claims.Found{Span: at.Span, Text: at.text}
		if other, ok := p.otherGiven(d, parts); ok {
			m.Status, m.Source = claims.StatusDiffers, p.found(other)
			m.Reason = claims.Because("compare.name_differs", d.Text, m.Source.Text)
			return
		}
		m.Status = claims.StatusMatch
		if full := p.nameAt(x.at); full >= 0 {
			m.Source = p.found(full)
		}
		m.Reason = claims.Because("compare.name_same", d.Text, m.Source.Text)
		if x.like < likeSame {
			m.Reason = claims.Because("compare.name_spelling", d.Text, m.Source.Text)
		}
	case met > 0:
		at := p.s.tokens[firstMet(parts).at]
		m.Source = &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_part", d.Text, at.text)
	case !p.sure(d):
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	default:
		m.Status = claims.StatusAbsent
		m.Reason = claims.Because("compare.name_absent", d.Text)
	}
}

// leastName is how like a word of the source must be to be the same name.
const leastName = 0.8

func firstMet(parts []part) part {
	for _, x := range parts {
		if x.like >= leastName {
			return x
		}
	}
	return parts[0]
}

// nameAt is the detail of the source that names somebody at a token, -1 for none.
func (p *pair) nameAt(at int) int {
	for k := range p.s.details {
		e := &p.s.details[k]
		if e.Kind == claims.DetailName && at >= e.from && at < e.to {
			return k
		}
	}
	return -1
}

// otherGiven finds the name of somebody in the source with the same surname whose
// given name is another, where nobody there has both.
func (p *pair) otherGiven(d *detail, parts []part) (int, bool) {
	if len(parts) != 2 || parts[1].like < leastName || parts[0].like >= likePart {
		return 0, false
	}
	given := p.c.vocab[p.c.word[parts[0].token]]
	out := -1
	for k := range p.s.details {
		e := &p.s.details[k]
		if e.Kind != claims.DetailName || e.to-e.from != 2 {
			continue
		}
		first, surname := p.s.vocab[p.s.word[e.from]], p.s.vocab[p.s.word[e.to-1]]
		if surname.key != p.c.vocab[p.c.word[parts[1].token]].key || titles[first.fold] {
			continue
		}
		if len(first.fold) < 3 || len(given.fold) < 3 || first.fold[0] == given.fold[0] && prefix(first.fold, given.fold) >= 2 {
			return 0, false
		}
		if out < 0 {
			out = k
		}
	}
	return out, out >= 0
}

// sure reports whether a name that is not met is truly not in the source: both
// texts are in languages that spell names in Latin letters.
func (p *pair) sure(d *detail) bool {
	if p.s.lang == nil || p.c.lang == nil {
		return false
	}
	if p.across && !(latinScript[p.c.code()] && latinScript[p.s.code()]) {
		return false
	}
	return p.c.tokens[d.from].cap
}

// latinScript are the languages written in Latin letters.
var latinScript = foldedSet("de en fr es it nl pl pt da sv cs tr")

// judgeProper lays a place or an organisation beside the source.
func (p *pair) judgeProper(d *detail, m *claims.Match) {
	parts := p.parts(d)
	met, weak := 0, 0
	var x part
	for _, o := range parts {
		if o.like >= leastName {
			if met == 0 {
				x = o
			}
			met++
		} else if o.like >= likePart {
			if met+weak == 0 {
				x = o
			}
			weak++
		}
	}
	if e, ok := p.sameProper(d); ok {
		m.Status, m.Source = claims.StatusMatch, p.found(e)
		m.Reason = claims.Because("compare.name_same", d.Text, m.Source.Text)
		return
	}
	switch {
	case len(parts) == 0:
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	case met == len(parts), met+weak == len(parts) && met > 0, len(parts) == 1 && weak == 1:
		at := p.s.tokens[x.at]
		m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_same", d.Text, at.text)
		if x.like < likeSame {
			m.Reason = claims.Because("compare.name_spelling", d.Text, at.text)
		}
	case p.initials(d, m):
	case met+weak > 0:
		at := p.s.tokens[x.at]
		m.Source = &claims.Found{Span: at.Span, Text: at.text}
		m.Reason = claims.Because("compare.name_part", d.Text, at.text)
	case p.across || d.Kind == claims.DetailOrganisation || !p.sure(d) || !p.closely():
		m.Reason = claims.Because("compare.name_unclear", d.Text)
	default:
		m.Status = claims.StatusAbsent
		m.Reason = claims.Because("compare.name_absent", d.Text)
	}
}

// initials finds a name of several words by its initials: LA for Los Angeles.
func (p *pair) initials(d *detail, m *claims.Match) bool {
	if d.to-d.from < 2 {
		return false
	}
	var short strings.Builder
	for _, t := range p.c.tokens[d.from:d.to] {
		if t.cap {
			short.WriteRune([]rune(t.text)[0])
		}
	}
	id, ok := p.s.byFold[lang.Fold(short.String())]
	if !ok || short.Len() < 2 {
		return false
	}
	at := p.s.tokens[p.s.posting[id][0]]
	if strings.ToUpper(at.text) != at.text {
		return false
	}
	m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: at.Span, Text: at.text}
	m.Reason = claims.Because("compare.name_same", d.Text, at.text)
	return true
}

// sameProper finds a place or organisation of the source that is the claim's in
// another form of the gazetteer, an abbreviation or its expansion.
func (p *pair) sameProper(d *detail) (int, bool) {
	for k := range p.s.details {
		e := &p.s.details[k]
		if e.Kind != claims.DetailPlace && e.Kind != claims.DetailOrganisation && e.Kind != claims.DetailName {
			continue
		}
		if d.Value == e.Value || lang.SameProper(d.Value, e.Value) || initialsOf(d.Value, e.Value) || initialsOf(e.Value, d.Value) {
			return k, true
		}
	}
	return 0, false
}

// initialsOf reports whether short is the initials of the words of long, such as
// DNR for Donetsk People's Republic is not but UN for United Nations is.
func initialsOf(short, long string) bool {
	if len(short) < 2 || len(short) > 6 || strings.ToUpper(short) != short || !strings.Contains(long, " ") {
		return false
	}
	var initials strings.Builder
	for w := range strings.FieldsFuncSeq(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if r := []rune(w)[0]; strings.ToUpper(string(r)) == string(r) && strings.ToLower(string(r)) != string(r) {
			initials.WriteRune(r)
		}
	}
	return initials.String() == strings.ReplaceAll(short, ".", "")
}

// judgeRole lays an office or occupation beside the source, by the word that names
// it: the first one. Roles are put in so many ways that one that is not found is
// unclear, never absent.
func (p *pair) judgeRole(d *detail, m *claims.Match) {
	for t := range p.terms {
		k := &p.terms[t]
		if k.at < d.from || k.at >= d.to {
			continue
		}
		if x := p.locate(k); x.like >= likePart && p.bearing(int(p.s.in[x.at])) {
			at := p.s.tokens[x.at]
			m.Status, m.Source = claims.StatusMatch, &claims.Found{Span: at.Span, Text: at.text}
			m.Reason = claims.Because("compare.role_same", d.Text, at.text)
			return
		}
		break
	}
	m.Reason = claims.Because("compare.role_unclear", d.Text)
}
