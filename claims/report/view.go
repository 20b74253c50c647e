package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tickmark/assets"
	"tickmark/claims"
)

// view is the case as all documents for people show it: in order, in the words of
// the report's language, and clean of what could mislead a reader. It still has
// to be escaped for the format it is written in.
type view struct {
	*assets.Words
	Title    string // of the article
	TextLang string // of the article
	Program  string
	Head     []pair
	Scope    scope
	Summary  []bar

	Facts       []*fact // every claim on the list, in order of place
	MustFix     []*fact // to be corrected, or context is missing
	Disputed    []*fact
	Unsupported []*fact
	Open        []*fact // not done, or a check without a finding
	Unchecked   []string
	Unasked     []string  // claims that speak ill of somebody who was not asked for a reply
	Parts       []chapter // what else the desk wrote down
	Vanished    []*fact   // that earlier versions of the article held

	Sources   []*source
	Method    []string
	Checklist []string
	Dates     []string // dates that the program worked out from the reference date
	Log       []logLine
	Copy      []copyLine
	Hashes    []pair

	lines    []textLine
	words    *claims.Text
	article  claims.Version
	byID     map[claims.ID]*fact
	bySource map[claims.ID]*source
	captures map[claims.ID]*claims.Capture
	origins  claims.Origins
	minutes  map[int64]string // times as written, since many are the same
}

// pair is one labelled fact.
type pair struct {
	Label, Value string
	Link         string // where Value leads, "" if nowhere
	Code         bool   // a hash or an address, to be set in a fixed width
}

// scope says how much of the article was checked.
type scope struct {
	Full                 bool
	Line                 string // in a sentence
	Sentences, Accounted int
	SetAside             int // sentences that were taken for leftovers
	Claims, Open         int
	Dropped              int // claims taken off the list
	Sources              int
	Captured             int // sources with readable text
	Independent          int // origins of those texts that do not lean on the article; see claims.Origins
	Failed               int // sources that were fetched without bringing any
}

// bar is one row of the summary's chart: how many claims have a finding. A claim
// with two checks counts once, under the graver finding.
type bar struct {
	Class   string // of style
	Sign    string // "✓C", "…" for claims without a finding
	Label   string
	Count   int
	Percent int    // of all claims, for the length of the bar
	Anchor  string // id of the section with these claims, "" if there is none
}

// newView works out what there is to show.
func newView(in Input) *view {
	d := in.Dossier
	v := &view{Words: assets.Speak(in.Lang), Title: oneLine(d.Case.Title), Program: oneLine(in.Program),
		TextLang: lang(d.Case.Article.Lang), lines: wrap(d.Text), words: claims.NewText(d.Text), article: d.Case.Article,
		byID: map[claims.ID]*fact{}, bySource: map[claims.ID]*source{}, captures: map[claims.ID]*claims.Capture{}, origins: in.Origins, minutes: map[int64]string{}}
	if v.Title == "" {
		v.Title = v.T("report.untitled")
	}
	for i := range d.Captures {
		v.captures[d.Captures[i].ID] = &d.Captures[i]
	}
	v.addSources(d)
	v.addFacts(d)
	v.addScope(d, in.Sentences, in.withheld)
	v.addSummary()
	v.addHead(d, in.History)
	v.addParts(d, in)
	v.addMethod(d, in.withheld)
	v.addDates(in.Details)
	v.Log = v.changes(in.History)
	v.Copy = annotate(v.words, v.lines, v.Facts, v.zoneAt)
	return v
}

// minute writes a time in UTC, so that the report does not tell where it was made.
func (v *view) minute(t time.Time) string {
	t = t.UTC().Truncate(time.Minute)
	s, ok := v.minutes[t.Unix()]
	if !ok {
		s = v.T("report.utc", v.DateTime(t))
		v.minutes[t.Unix()] = s
	}
	return s
}

// day writes a date that stands as YYYY-MM-DD, or as it is if it is another form.
func (v *view) day(date string) string {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return v.Date(t)
	}
	return oneLine(date)
}

// word translates the name of a kind, or gives it as it is where it is unknown.
func (v *view) word(room, name string) string {
	if key := room + "." + name; v.Has(key) {
		return v.T(key)
	}
	return oneLine(name)
}

// language names a language in the report's words, or by its code.
func (v *view) language(code string) string { return v.word("lang", code) }

// reason is the sentence for a reason, with everything that came from outside
// made clean and paths cut.
func (v *view) reason(r claims.Reason, paths ...string) string {
	return oneLine(withoutPaths(v.T(r.Key, r.Args...), paths...))
}

// zoneAt is the zone of the article that a position lies in.
func (v *view) zoneAt(pos int) claims.Zone {
	blocks := v.article.Document.Blocks
	i, found := slices.BinarySearchFunc(blocks, pos, func(b claims.Block, pos int) int {
		switch {
		case b.End <= pos:
			return -1
		case b.Start > pos:
			return 1
		}
		return 0
	})
	if !found {
		return claims.ZoneBody
	}
	return blocks[i].Kind.Zone()
}

func (v *view) addScope(d *claims.Dossier, sentences []claims.Sentence, withheld claims.Withheld) {
	s := &v.Scope
	next, reach := 0, 0
	// A sentence whose claims are not told of is accounted for all the same.
	told := func(one claims.Sentence) bool {
		return !slices.ContainsFunc(withheld.Claims, func(c claims.Claim) bool { return c.Listed() && c.Anchor.Start < one.End && c.Anchor.End > one.Start })
	}
	for _, one := range sentences {
		if one.Zone == claims.ZoneBoilerplate {
			s.SetAside++
			continue
		}
		s.Sentences++
		for next < len(v.Facts) && v.Facts[next].span.Start < one.End {
			reach = max(reach, v.Facts[next].span.End)
			next++
		}
		if reach > one.Start || one.NoFact.Key != "" || !told(one) {
			s.Accounted++
		} else {
			v.Unchecked = append(v.Unchecked, v.T("report.open.sentence", lineOf(v.lines, one.Start), excerpt(v.words.Slice(one.Span), 160)))
		}
	}
	s.Claims, s.Open = len(v.Facts), len(v.Open)
	s.Dropped = len(d.Claims) - len(v.Facts) - len(v.Vanished)
	s.Sources = len(v.Sources)
	_, s.Independent = v.origins.Count()
	for _, src := range v.Sources {
		if src.Readable {
			s.Captured++
		} else if len(src.Captures) > 0 {
			s.Failed++
		}
	}
	s.Full = s.Open == 0 && s.Accounted == s.Sentences && s.Sentences > 0
	if s.Full {
		s.Line = v.T("report.scope.full", s.Sentences, s.Claims)
	} else {
		s.Line = v.T("report.scope.partial", s.Accounted, s.Sentences, s.Open, s.Claims)
	}
}

// sectionOf are the sections of the report that hold the claims of a finding.
var sectionOf = map[claims.FindingKind]string{claims.FindingCorrected: "mustfix", claims.FindingContext: "mustfix",
	claims.FindingDisputed: "disputed", claims.FindingUnsupported: "unsupported", "": "open"}

func (v *view) addSummary() {
	count := map[claims.FindingKind]int{}
	for _, f := range v.Facts {
		count[f.Gravest]++
	}
	for _, k := range append(slices.Clone(claims.FindingKinds), "") {
		b := bar{Class: class(k), Sign: sign(k), Label: v.findingLabel(k), Count: count[k]}
		if n := len(v.Facts); n > 0 {
			b.Percent = (100*count[k] + n/2) / n
		}
		if b.Count > 0 {
			b.Anchor = sectionOf[k]
		}
		v.Summary = append(v.Summary, b)
	}
}

func (v *view) findingLabel(k claims.FindingKind) string {
	if k == "" {
		return v.T("finding.none")
	}
	return v.word("finding", string(k))
}

func (v *view) addHead(d *claims.Dossier, history []claims.Entry) {
	a := v.article
	doc := a.Document
	add := func(label, value string) {
		if value != "" {
			v.Head = append(v.Head, pair{Label: v.T(label), Value: value})
		}
	}
	add("report.head.case", v.Number(d.Case.Number))
	add("report.head.author", oneLine(doc.Author.Value))
	add("report.head.outlet", oneLine(doc.Site.Value))
	if doc.Published.Value != "" {
		add("report.head.published", v.read(v.day(doc.Published.Value), doc.Published.From))
	}
	add("report.head.lang", v.language(a.Lang))
	v.Head = append(v.Head, pair{Label: v.T("report.head.input"), Value: oneLine(address(a.Input)), Link: link(a.Input)})
	add("report.head.opened", v.minute(d.Case.Opened))
	if n := d.Case.Version(); n > 1 {
		add("report.head.version", v.T("report.version", n, v.minute(a.Kept)))
	}
	if n := len(history); n > 0 {
		add("report.head.asof", v.minute(history[n-1].At))
	}
	add("report.head.program", v.Program)

	hash := func(label, value string) {
		if value != "" {
			v.Hashes = append(v.Hashes, pair{Label: label, Value: clean(value), Code: true})
		}
	}
	hash(v.T("report.hash.raw"), a.RawSHA256)
	hash(v.T("report.hash.text"), a.TextSHA256)
	v.Hashes = append(v.Hashes, v.earlierHashes(d)...)
	if n := len(history); n > 0 {
		hash(v.T("report.hash.journal", int(history[n-1].Seq)), history[n-1].Hash)
	}
}

// earlierHashes are the hashes of the earlier versions of the article.
func (v *view) earlierHashes(d *claims.Dossier) []pair {
	var list []pair
	for i, e := range d.Case.Earlier {
		name := v.T("report.version", i+1, v.minute(e.Kept))
		list = append(list, pair{Label: v.T("report.hash.version.raw", name), Value: clean(e.RawSHA256), Code: true},
			pair{Label: v.T("report.hash.version.text", name), Value: clean(e.TextSHA256), Code: true})
	}
	return list
}

// read says where a fact was read, if that is known.
func (v *view) read(value, from string) string {
	if from == "" {
		return value
	}
	return v.T("report.read_from", value, v.word("from", from))
}

// runs writes numbers in order as "S1–S4, S7", each with the prefix.
func runs(prefix string, numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch {
		case j > i+1:
			parts = append(parts, fmt.Sprintf("%s%d–%s%d", prefix, numbers[i], prefix, numbers[j]))
		case j == i+1:
			parts = append(parts, fmt.Sprintf("%s%d", prefix, numbers[i]), fmt.Sprintf("%s%d", prefix, numbers[j]))
		default:
			parts = append(parts, fmt.Sprintf("%s%d", prefix, numbers[i]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
