package casefile

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"tickmark/claims"
)

// object is a JSON object whose members are as the journal keeps them, so that they
// are equal if their bytes are.
type object map[string]json.RawMessage

// shape says how the members of a record are compared with those of another version.
// What it does not name is compared as one value.
type shape struct {
	together []string          // make sense only together
	called   string            // what they are called as one field
	derived  []string          // were computed from them; nobody typed them, so they are no conflict
	within   map[string]*shape // objects that are compared member by member
	each     []string          // lists that are compared element by element, unless one is longer
	union    []string          // lists without order that both sides add to
	local    []string          // belong to one machine: ours stay
	text     []string          // go with the text: where one side has a newer one, that side's
	unasked  []string          // nobody typed them: where both changed, ours stay, and it is no conflict
}

// shapes are those of the records that may change. The words of a claim are one thing
// with all that was derived from them.
var shapes = map[claims.Entity]*shape{
	claims.EntityClaim:    {together: []string{"anchor", "origin", "speaker_at", "was", "last_in"}, called: "words", derived: []string{"standalone", "priority", "reasons"}, union: []string{"flags"}},
	claims.EntitySource:   {union: []string{"set"}},
	claims.EntityCitation: {},
	claims.EntityContact:  {together: []string{"answer", "answered"}, called: "answer"},
	claims.EntityQuery:    {together: []string{"answer", "answered", "ruling", "reason", "ruled_by", "ruled"}, called: "answer"},
	claims.EntityStep:     {together: []string{"done", "by", "at"}, called: "done"},
	claims.EntityCase: {union: []string{"tags"}, local: []string{"number", "brought", "conflicts"}, unasked: []string{"earlier"}, within: map[string]*shape{
		"article": {together: []string{"date", "date_from"}, called: "date", unasked: []string{"content_type", "input", "kept", "raw_sha256"}, within: map[string]*shape{
			"document": {each: []string{"blocks"}, text: []string{"blocks", "links", "places", "remarks"}},
		}},
	}},
}

// clash is what two versions changed differently: the members as they stay and as the
// other version has them, as merge patches (RFC 7396).
type clash struct {
	field       string
	kept, other object
}

// merge makes one object of two versions and the one that both come from. Where both
// changed the same, mine stays, or theirs if theirs is the newer text of the article.
func (s *shape) merge(base, mine, theirs object, newer reading) (object, []clash) {
	preferTheirs := newer == theirsReads
	out, done := object{}, map[string]bool{}
	var clashes []clash
	take := func(from object, names ...string) {
		for _, name := range names {
			if v := from[name]; v != nil {
				out[name] = v
			}
		}
	}
	settle := func(field string, names ...string) {
		b, m, t := base.only(names), mine.only(names), theirs.only(names)
		switch {
		case m.equal(t), t.equal(b):
			take(mine, names...)
		case m.equal(b):
			take(theirs, names...)
		default:
			if preferTheirs {
				m, t = t, m
			}
			take(m, names...)
			clashes = append(clashes, clash{field, m.patch(names), t.patch(names)})
		}
	}
	for _, name := range s.local {
		take(mine, name)
		done[name] = true
	}
	if len(s.together) > 0 {
		settle(s.called, s.together...)
		take(s.follow(base, mine, theirs, out), s.derived...)
	}
	for _, name := range slices.Concat(s.together, s.derived) {
		done[name] = true
	}
	all := maps.Clone(base)
	maps.Copy(all, mine)
	maps.Copy(all, theirs)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		b, m, t := base[name], mine[name], theirs[name]
		parted := !bytes.Equal(m, t) && !bytes.Equal(b, m) && !bytes.Equal(b, t)
		inner := s.within[name]
		switch {
		case done[name]:
		case newer != sameReading && slices.Contains(s.text, name):
			take(newer.of(mine, theirs), name)
		case parted && slices.Contains(s.unasked, name):
			take(newer.of(mine, theirs), name)
		case parted && inner != nil:
			v, within := inner.merge(members(b), members(m), members(t), newer)
			out[name] = v.encode()
			for _, c := range within {
				clashes = append(clashes, clash{name + "." + c.field, object{name: c.kept.encode()}, object{name: c.other.encode()}})
			}
		case parted && slices.Contains(s.each, name):
			kept, other, ok := elements(b, m, t, preferTheirs)
			if !ok {
				settle(name, name)
				break
			}
			out[name] = kept
			if other != nil {
				clashes = append(clashes, clash{name, object{name: kept}, object{name: other}})
			}
		case parted && slices.Contains(s.union, name):
			if v := union(b, m, t); v != nil {
				out[name] = v
			}
		default:
			settle(name, name)
		}
	}
	return out, clashes
}

// follow is the version from which what was computed is taken: the one whose words
// stand. Where both have these words it is the one that was computed anew, and where
// both were, the same one on both machines.
func (s *shape) follow(base, mine, theirs, out object) object {
	words, m, t := out.only(s.together), mine.only(s.derived), theirs.only(s.derived)
	switch {
	case !words.equal(theirs.only(s.together)):
		return mine
	case !words.equal(mine.only(s.together)):
		return theirs
	case t.equal(base.only(s.derived)):
		return mine
	case m.equal(base.only(s.derived)) || bytes.Compare(t.encode(), m.encode()) < 0:
		return theirs
	}
	return mine
}

// elements merges lists element by element. Other is the list with the other choices
// where there were any to make, else nil; ok is false for lists of different lengths.
func elements(base, mine, theirs json.RawMessage, preferTheirs bool) (kept, other json.RawMessage, ok bool) {
	b, m, t := decode[[]json.RawMessage](base), decode[[]json.RawMessage](mine), decode[[]json.RawMessage](theirs)
	if len(b) == 0 || len(b) != len(m) || len(m) != len(t) {
		return nil, nil, false
	}
	if preferTheirs {
		m, t = t, m
	}
	here, there := make([]json.RawMessage, len(m)), make([]json.RawMessage, len(m))
	clashes := false
	for i := range m {
		here[i], there[i] = m[i], m[i]
		if bytes.Equal(m[i], b[i]) {
			here[i], there[i] = t[i], t[i]
		} else if !bytes.Equal(t[i], m[i]) && !bytes.Equal(t[i], b[i]) {
			there[i], clashes = t[i], true
		}
	}
	kept = encode(here)
	if clashes {
		other = encode(there)
	}
	return kept, other, true
}

// union merges lists without order: what is on either, but for what one side took off;
// nil where nothing is left.
func union(base, mine, theirs json.RawMessage) json.RawMessage {
	b, m, t := decode[[]string](base), decode[[]string](mine), decode[[]string](theirs)
	var out []string
	for _, w := range slices.Concat(m, t) {
		if !slices.Contains(out, w) && !(slices.Contains(b, w) && !(slices.Contains(m, w) && slices.Contains(t, w))) {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.Sort(out)
	return encode(out)
}

// members takes a record apart; what is no object has none.
func members(record json.RawMessage) object {
	o := object{}
	if json.Unmarshal(record, &o) != nil || o == nil {
		return object{}
	}
	return o
}

func (o object) only(names []string) object {
	some := object{}
	for _, name := range names {
		if v := o[name]; v != nil {
			some[name] = v
		}
	}
	return some
}

func (o object) equal(p object) bool {
	return maps.EqualFunc(o, p, func(a, b json.RawMessage) bool { return bytes.Equal(a, b) })
}

// patch is the object as a merge patch: members that it does not have are taken away.
func (o object) patch(names []string) object {
	p := object{}
	for _, name := range names {
		if p[name] = o[name]; p[name] == nil {
			p[name] = json.RawMessage("null")
		}
	}
	return p
}

func (o object) encode() json.RawMessage { return encode(o) }

// encode writes what was read as JSON again, which cannot fail.
func encode(v any) json.RawMessage {
	b, err := claims.EncodeRecord(v)
	if err != nil {
		panic("casefile: encode: " + err.Error())
	}
	return b
}

// Patch puts a merge patch (RFC 7396) over a record and gives the record that comes of
// it, nil for none. What both are without stays away.
func Patch(record, patch json.RawMessage) json.RawMessage {
	var changes object
	if json.Unmarshal(patch, &changes) != nil || changes == nil {
		if len(patch) == 0 || bytes.Equal(patch, json.RawMessage("null")) {
			return nil
		}
		return patch
	}
	o := members(record)
	for name, v := range changes {
		if inner := Patch(o[name], v); inner != nil {
			o[name] = inner
		} else {
			delete(o, name)
		}
	}
	return o.encode()
}
