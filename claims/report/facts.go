package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tickmark/claims"
)

// fact is one claim on the list, with what was found out about it.
type fact struct {
	Number     int // in this report, by place
	ID         claims.ID
	Line       int
	Place      string // "line 12, caption"
	Words      string
	Standalone string
	Kind       string
	Speaker    string // "" where nobody is quoted
	State      string
	Note       string
	Flags      string // "legal, Heft 12"
	Checks     []check
	Gravest    claims.FindingKind // what asks for most attention, "" for no finding yet
	Class      string             // of style, for the gravest finding
	Two        bool               // it has two checks
	Sign       string             // of the gravest finding: "≠D"
	Mark       string             // for the margin: "✓C", "said ✓C · so ≠D"
	Sources    []int              // numbers of the sources cited, in order
	SourceList string             // "S1, S3"
	Citations  []citation
	Tried      []string // where nothing was found: what there was to look at
	Card       bool     // it is shown at length in a section of its own finding

	span   claims.Span
	origin string
	state  claims.State
}

// For lists the citations that speak for the claim, Against those that speak
// against it, Beside all others.
func (f *fact) For() []citation {
	return f.citations(func(r claims.Role) bool { return r == claims.RoleSupports })
}

// Against lists the citations that contradict the claim.
func (f *fact) Against() []citation {
	return f.citations(func(r claims.Role) bool { return r == claims.RoleContradicts })
}

// Beside lists the citations that speak neither for nor against the claim.
func (f *fact) Beside() []citation {
	return f.citations(func(r claims.Role) bool { return r != claims.RoleSupports && r != claims.RoleContradicts })
}

func (f *fact) citations(want func(claims.Role) bool) []citation {
	var list []citation
	for _, c := range f.Citations {
		if want(c.role) {
			list = append(list, c)
		}
	}
	return list
}

// check is one of the questions about a claim, with its finding if it has one.
type check struct {
	Check      claims.Check
	Question   string // "Is it so?"
	Short      string // "so"
	Kind       claims.FindingKind
	Class      string // of style
	Sign       string // "✓C", "…" where there is no finding
	Letter     string
	Label      string
	ShortLabel string
	Reasoning  string
	Wording    string // suggested
	Signed     string // who decided, and when
	Missing    string // what the desk's rules ask for and is not there
	Earlier    string // that the words in force are not those that it is about
}

// citation is a quotation from a source that bears on a claim.
type citation struct {
	Role     string
	Source   *source
	Quote    string
	Prefix   string // the words before the quotation, "" where it begins a text
	Suffix   string
	Lang     string // of the quotation, "" if not known
	Locator  string
	Captured string // "captured by … at …"

	role claims.Role
}

// gravity orders the findings by how much they ask for an editor's attention. A
// check without a finding comes before "verified": half checked is not checked.
var gravity = []claims.FindingKind{claims.FindingCorrected, claims.FindingDisputed, claims.FindingUnsupported,
	claims.FindingContext, claims.FindingAuthor, "", claims.FindingNotFact, claims.FindingVerified}

func (v *view) addFacts(d *claims.Dossier) {
	findings := map[claims.ID]claims.Finding{}
	for _, f := range d.Findings {
		findings[claims.FindingID(f.Claim, f.Check)] = f
	}
	cited := map[claims.ID][]claims.Citation{}
	for _, c := range d.Citations {
		cited[c.Claim] = append(cited[c.Claim], c)
	}
	searched := map[claims.ID][]string{}
	for _, s := range d.Searches {
		searched[s.Claim] = append(searched[s.Claim], v.searched(s))
	}
	var vanished []claims.Claim
	for _, c := range d.Claims {
		switch {
		case c.Dropped:
		case c.Vanished():
			vanished = append(vanished, c)
		default:
			f := v.fact(c, len(v.Facts)+1, cited[c.ID], searched[c.ID], findings)
			v.Facts = append(v.Facts, f)
			v.file(f)
		}
	}
	for _, c := range vanished {
		v.Vanished = append(v.Vanished, v.fact(c, len(v.Facts)+len(v.Vanished)+1, cited[c.ID], searched[c.ID], findings))
	}
}

// fact is what the report says of a claim. One that vanished has no line; its place is
// the last version that held it.
func (v *view) fact(c claims.Claim, number int, cited []claims.Citation, tried []string, findings map[claims.ID]claims.Finding) *fact {
	f := &fact{Number: number, ID: c.ID, Words: clean(c.Anchor.Quote),
		Standalone: oneLine(c.Standalone), Kind: v.word("kind", string(c.Kind)), Speaker: oneLine(c.Speaker),
		State: v.word("state", string(c.State)), Note: clean(c.Note), origin: c.Origin, state: c.State}
	if f.Standalone == oneLine(c.Anchor.Quote) {
		f.Standalone = ""
	}
	if c.Attributed() && f.Speaker == "" {
		f.Speaker = v.T("report.speaker.unknown")
	}
	if c.Vanished() {
		f.Place = v.T("report.vanished.place", c.LastIn)
	} else {
		f.Line, f.span = lineOf(v.lines, c.Anchor.Start), v.trim(c.Anchor.Span)
		f.Place = v.T("report.line", f.Line)
		if z := v.zoneAt(c.Anchor.Start); z != claims.ZoneBody {
			f.Place = v.T("report.line.zone", f.Line, v.word("zone", string(z)))
		}
	}
	v.cite(f, cited)
	v.judge(f, c, findings)
	v.flag(f, c)
	f.Tried = tried
	v.byID[c.ID] = f
	return f
}

// flag adds the flags of the claim; what a lawyer must see is marked in the margin too.
func (v *view) flag(f *fact, c claims.Claim) {
	var names []string
	for _, flag := range c.Flags {
		names = append(names, v.word("flag", string(flag)))
	}
	f.Flags = strings.Join(names, ", ")
	if c.Flagged(claims.FlagLegal) {
		f.Mark += " " + claims.LegalSign
	}
}

// trim takes the white space off both ends of a span of the article, so that a
// claim begins and ends with its words.
func (v *view) trim(s claims.Span) claims.Span {
	words := v.words.Slice(s)
	s.Start = max(s.Start, 0) + utf8.RuneCountInString(words) - utf8.RuneCountInString(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End = s.Start + utf8.RuneCountInString(strings.TrimSpace(words))
	return s
}

// file puts a fact into the lists of the sections that it belongs to.
func (v *view) file(f *fact) {
	f.Card = true
	switch f.Gravest {
	case claims.FindingCorrected, claims.FindingContext:
		v.MustFix = append(v.MustFix, f)
	case claims.FindingDisputed:
		v.Disputed = append(v.Disputed, f)
	case claims.FindingUnsupported:
		f.Tried = append(f.Tried, v.tried()...)
		v.Unsupported = append(v.Unsupported, f)
	default:
		f.Card = false
	}
	undecided := slices.ContainsFunc(f.Checks, func(c check) bool { return c.Kind == "" })
	if undecided || f.state != claims.StateDone {
		v.Open = append(v.Open, f)
	}
}

// judge adds the claim's checks with their findings.
func (v *view) judge(f *fact, c claims.Claim, findings map[claims.ID]claims.Finding) {
	var marks []string
	f.Gravest = claims.FindingVerified
	for _, name := range c.Checks() {
		k := check{Check: name, Question: v.word("check", string(name)), Short: v.word("check", string(name)+".short")}
		if x, ok := findings[claims.FindingID(c.ID, name)]; ok {
			k.Kind, k.Reasoning, k.Wording = x.Kind, clean(x.Reasoning), clean(x.Wording)
			k.Signed = v.minute(x.At)
			if x.By != "" {
				k.Signed = v.T("report.signed", oneLine(x.By), k.Signed)
			}
			k.Missing = v.missing(x, f.Citations)
		}
		k.Class, k.Sign, k.Letter, k.Label = class(k.Kind), sign(k.Kind), k.Kind.Letter(), v.findingLabel(k.Kind)
		k.ShortLabel = v.T("finding.none.short")
		if k.Kind != "" {
			k.ShortLabel = v.word("finding", string(k.Kind)+".short")
		}
		weighs, mark := k.Kind, k.Sign
		if x := findings[claims.FindingID(c.ID, name)]; x.Version > 0 {
			// It says nothing of the words in force until somebody has looked at it again.
			weighs = ""
			k.Earlier = v.T("report.earlier", x.Version, excerpt(wordsIn(c, x.Version), 120))
			mark += " (" + v.T("version.number", x.Version) + ")"
			k.ShortLabel += " (" + v.T("version.number", x.Version) + ")"
		}
		if slices.Index(gravity, weighs) < slices.Index(gravity, f.Gravest) {
			f.Gravest = weighs
		}
		if c.Attributed() {
			mark = k.Short + " " + mark
		}
		marks = append(marks, mark)
		f.Checks = append(f.Checks, k)
	}
	f.Mark = strings.Join(marks, " · ")
	f.Class, f.Sign, f.Two = class(f.Gravest), sign(f.Gravest), len(f.Checks) > 1
}

// wordsIn are the words that the claim had last in a version of the article.
func wordsIn(c claims.Claim, version int) string {
	for _, w := range c.Was {
		if w.Version == version {
			return w.Anchor.Quote
		}
	}
	return c.Anchor.Quote
}

// sign is the glyph and the letter of a finding in one, so that it can be told
// without colour; a glyph that is a letter itself is not doubled.
func sign(k claims.FindingKind) string {
	switch glyph, letter := k.Glyph(), k.Letter(); {
	case letter == "":
		return "…"
	case glyph == letter:
		return letter
	default:
		return glyph + letter
	}
}

// class is the style class of a finding.
func class(k claims.FindingKind) string {
	if k == "" {
		return "open"
	}
	return string(k)
}

// missing says what a finding lacks: "verified" and "disputed" rest on a quotation
// or a typed reason, everything else on a typed reason.
func (v *view) missing(x claims.Finding, cited []citation) string {
	switch {
	case strings.TrimSpace(x.Reasoning) != "":
		return ""
	case x.Kind != claims.FindingVerified && x.Kind != claims.FindingDisputed:
		return v.T("report.missing.reason")
	case len(cited) == 0:
		return v.T("report.missing.evidence")
	}
	return ""
}

// cite adds the claim's citations.
func (v *view) cite(f *fact, list []claims.Citation) {
	for _, c := range list {
		one := citation{Role: v.word("role", string(c.Role)), Quote: clean(c.Anchor.Quote), Prefix: before(c.Anchor.Prefix),
			Suffix: after(c.Anchor.Suffix), Locator: v.Locator(string(c.Place.Kind), oneLine(c.Place.Label), oneLine(c.Locator)), role: c.Role, Source: &source{Label: "S?"}}
		if k := v.captures[c.Capture]; k != nil {
			one.Captured = v.captured(*k)
			if s := v.bySource[k.Source]; s != nil {
				one.Source, one.Lang = s, s.Lang
				f.Sources = append(f.Sources, s.Number)
				if n := len(s.Cited); n == 0 || s.Cited[n-1] != f.Number {
					s.Cited = append(s.Cited, f.Number)
				}
			}
		}
		f.Citations = append(f.Citations, one)
	}
	slices.Sort(f.Sources)
	f.Sources = slices.Compact(f.Sources)
	f.SourceList = runs("S", f.Sources)
}

// tried says what there was to look at for a claim that nothing was found for. It
// does not say that anybody read it all.
func (v *view) tried() []string {
	var readable, failed, waiting []int
	for _, s := range v.Sources {
		switch {
		case s.Readable:
			readable = append(readable, s.Number)
		case len(s.Captures) > 0:
			failed = append(failed, s.Number)
		default:
			waiting = append(waiting, s.Number)
		}
	}
	var list []string
	if len(readable) > 0 {
		list = append(list, v.T("report.tried.readable", runs("S", readable)))
	} else {
		list = append(list, v.T("report.tried.none"))
	}
	if len(failed) > 0 {
		list = append(list, v.T("report.tried.failed", runs("S", failed)))
	}
	if len(waiting) > 0 {
		list = append(list, v.T("report.tried.waiting", runs("S", waiting)))
	}
	return list
}

// label is how the report refers to a claim: "12".
func (f *fact) label() string { return strconv.Itoa(f.Number) }

// before is what is worth showing of the words before a quotation: whole words of
// the same paragraph.
func before(prefix string) string {
	s := clean(prefix)
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		return s[i+1:]
	}
	_, s, _ = strings.Cut(s, " ")
	return s
}

// after is what is worth showing of the words after a quotation.
func after(suffix string) string {
	s := clean(suffix)
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i]
	}
	return s[:max(0, strings.LastIndexByte(s, ' '))]
}
