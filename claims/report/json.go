package report

import (
	"bytes"
	"encoding/json"
	"strings"

	"tickmark/claims"
)

// Schema and SchemaVersion name the form of the JSON report. The version goes up
// when a field changes its name or meaning, not when one is added.
const (
	Schema        = "tickmark/report"
	SchemaVersion = 1
)

// export is the JSON report: the case in the words of the domain, untranslated
// and with positions in code points. Paths are cut to their last part, and of
// people only those who signed a finding are named.
type export struct {
	Schema  string         `json:"schema"`
	Version int            `json:"version"`
	Program string         `json:"program"`
	Lang    string         `json:"lang"`
	Case    exportCase     `json:"case"`
	Scope   exportScope    `json:"scope"`
	Text    string         `json:"text"`
	Claims  []exportClaim  `json:"claims"`
	Sources []exportSource `json:"sources"`
	History []exportEntry  `json:"history"`

	Replies     []claims.RightOfReply `json:"rights_of_reply,omitempty"`
	Contacts    []claims.Contact      `json:"contacts,omitempty"` // only where the report tells of them
	SignOffs    []exportSignOff       `json:"signoffs,omitempty"`
	Checklist   []claims.Step         `json:"checklist,omitempty"`
	Corrections []claims.Correction   `json:"corrections,omitempty"`
}

// exportSignOff is a name with whether it still holds.
type exportSignOff struct {
	claims.SignOff
	Holds bool `json:"holds"`
}

type exportCase struct {
	ID      claims.ID      `json:"id"`
	Number  int64          `json:"number"`
	Title   string         `json:"title"`
	Opened  string         `json:"opened"`
	Article claims.Version `json:"article"`
	// Earlier are the versions of the article before it, the first one first.
	Earlier []claims.Version `json:"earlier,omitempty"`
}

type exportScope struct {
	Full      bool `json:"full"`
	Sentences int  `json:"sentences"`
	Accounted int  `json:"accounted"`
	SetAside  int  `json:"set_aside"`
	Claims    int  `json:"claims"`
	Open      int  `json:"open"`
	Dropped   int  `json:"dropped"`
	Sources   int  `json:"sources"`
	Captured  int  `json:"captured"`
	Failed    int  `json:"failed"`

	Independent int `json:"independent"` // origins among the captured sources that do not lean on the article
}

// exportVersion is a version of the article without paths of this machine.
func exportVersion(a claims.Version) claims.Version {
	a.Kept = a.Kept.UTC()
	a.Document.Remarks = reasonsWithoutPaths(a.Document.Remarks, a.Input)
	a.Input = address(a.Input)
	return a
}

// exportClaim is a claim with all that hangs on it. Number is 0 for a claim that
// was taken off the list, Line for one that the article does not hold any more.
type exportClaim struct {
	Number int `json:"number,omitempty"`
	Line   int `json:"line"`
	claims.Claim
	Findings  []claims.Finding `json:"findings"`
	Citations []exportCitation `json:"citations"`

	Queries  []claims.Query    `json:"queries,omitempty"`
	Searches []claims.Searched `json:"searched,omitempty"`
	Reviews  []claims.Review   `json:"reviews,omitempty"`
}

type exportCitation struct {
	ID      claims.ID     `json:"id"`
	Source  int           `json:"source"` // number, 0 if it is gone
	Capture claims.ID     `json:"capture"`
	Role    claims.Role   `json:"role"`
	Anchor  claims.Anchor `json:"anchor"`
	Locator string        `json:"locator,omitempty"`
	At      string        `json:"at"`
}

type exportSource struct {
	claims.Source
	Standing *claims.Standing `json:"standing,omitempty"`
	Captures []claims.Capture `json:"captures"`
}

// exportEntry is an entry of the journal without the records before and after,
// which are the database's business, and without who made it.
type exportEntry struct {
	Seq     int64          `json:"seq"`
	At      string         `json:"at"`
	Action  string         `json:"action"`
	Undoes  int64          `json:"undoes,omitempty"`
	Records []exportRecord `json:"records"`
	Prev    string         `json:"prev"`
	Hash    string         `json:"hash"`
}

type exportRecord struct {
	Entity claims.Entity `json:"entity"`
	ID     claims.ID     `json:"id"`
}

// writeJSON writes the whole case for other programs.
func writeJSON(b *bytes.Buffer, in Input) error {
	v := newView(in)
	d := in.Dossier
	s := v.Scope
	e := export{Schema: Schema, Version: SchemaVersion, Program: in.Program, Lang: v.Lang(),
		Case: exportCase{ID: d.Case.ID, Number: d.Case.Number, Title: d.Case.Title, Opened: stamp(d.Case.Opened)},
		Scope: exportScope{Full: s.Full, Sentences: s.Sentences, Accounted: s.Accounted, SetAside: s.SetAside, Claims: s.Claims,
			Open: s.Open, Dropped: s.Dropped, Sources: s.Sources, Captured: s.Captured, Failed: s.Failed, Independent: s.Independent},
		Text: d.Text, Claims: []exportClaim{}, Sources: []exportSource{}, History: []exportEntry{}}
	e.Case.Article = exportVersion(d.Case.Article)
	for _, a := range d.Case.Earlier {
		e.Case.Earlier = append(e.Case.Earlier, exportVersion(a))
	}

	findings := map[claims.ID][]claims.Finding{}
	for _, f := range d.Findings {
		f.At = f.At.UTC()
		findings[f.Claim] = append(findings[f.Claim], f)
	}
	citations := map[claims.ID][]exportCitation{}
	for _, c := range d.Citations {
		one := exportCitation{ID: c.ID, Capture: c.Capture, Role: c.Role, Anchor: c.Anchor, Locator: c.Locator, At: stamp(c.At)}
		if k := v.captures[c.Capture]; k != nil {
			if s := v.bySource[k.Source]; s != nil {
				one.Source = s.Number
			}
		}
		citations[c.Claim] = append(citations[c.Claim], one)
	}
	queries, searches, reviews := map[claims.ID][]claims.Query{}, map[claims.ID][]claims.Searched{}, map[claims.ID][]claims.Review{}
	for _, q := range d.Queries {
		queries[q.Claim] = append(queries[q.Claim], q)
	}
	for _, s := range d.Searches {
		searches[s.Claim] = append(searches[s.Claim], s)
	}
	for _, r := range d.Reviews {
		reviews[r.Claim] = append(reviews[r.Claim], r)
	}
	for _, s := range d.SignOffs {
		e.SignOffs = append(e.SignOffs, exportSignOff{s, in.holds[s.ID]})
	}
	e.Replies, e.Checklist, e.Corrections = d.RightsOfReply(), d.Steps, d.Corrections
	if in.Tell.Contacts {
		e.Contacts = d.Contacts
	}
	for _, c := range d.Claims {
		one := exportClaim{Claim: c, Findings: findings[c.ID], Citations: citations[c.ID],
			Queries: queries[c.ID], Searches: searches[c.ID], Reviews: reviews[c.ID]}
		if f := v.byID[c.ID]; f != nil {
			one.Number, one.Line = f.Number, f.Line
		} else if !c.Vanished() {
			one.Line = lineOf(v.lines, c.Anchor.Start)
		}
		if one.Findings == nil {
			one.Findings = []claims.Finding{}
		}
		if one.Citations == nil {
			one.Citations = []exportCitation{}
		}
		e.Claims = append(e.Claims, one)
	}
	captures := map[claims.ID][]claims.Capture{}
	for _, k := range d.Captures {
		captures[k.Source] = append(captures[k.Source], exportCapture(k))
	}
	for _, s := range d.Sources {
		one := exportSource{Source: s, Captures: captures[s.ID]}
		if o, ok := in.Origins.Of(s.ID); ok {
			one.Standing = &o
		}
		one.URL = address(s.URL)
		if one.Captures == nil {
			one.Captures = []claims.Capture{}
		}
		e.Sources = append(e.Sources, one)
	}
	for _, h := range in.History {
		one := exportEntry{Seq: h.Seq, At: stamp(h.At), Action: h.Action, Undoes: h.Undoes, Records: []exportRecord{}, Prev: h.Prev, Hash: h.Hash}
		for _, c := range h.Changes {
			one.Records = append(one.Records, exportRecord{c.Entity, c.ID})
		}
		e.History = append(e.History, one)
	}
	enc := json.NewEncoder(b)
	enc.SetIndent("", "  ")
	return enc.Encode(e)
}

// exportCapture leaves out what a capture knows about the machine and its user,
// and the positions of blocks and links in a text that the report does not hold.
func exportCapture(k claims.Capture) claims.Capture {
	k.Message.Args = argsWithoutPaths(k.Message.Args, k.Requested, k.Final)
	k.Requested, k.Final, k.Canonical = address(k.Requested), address(k.Final), address(k.Canonical)
	k.Started, k.Ended = k.Started.UTC(), k.Ended.UTC()
	k.RequestHeaders = withoutSecrets(k.RequestHeaders)
	k.ResponseHeaders = withoutSecrets(k.ResponseHeaders)
	if k.Document != nil {
		doc := *k.Document
		doc.Text, doc.Blocks, doc.Links = "", nil, nil
		k.Document = &doc
	}
	return k
}

// withoutSecrets leaves out the headers that tell who asked.
func withoutSecrets(headers map[string][]string) map[string][]string {
	if headers == nil {
		return nil
	}
	kept := map[string][]string{}
	for name, values := range headers {
		switch strings.ToLower(name) {
		case "cookie", "set-cookie", "authorization", "proxy-authorization", "from":
		default:
			kept[name] = values
		}
	}
	return kept
}

func reasonsWithoutPaths(list []claims.Reason, paths ...string) []claims.Reason {
	var out []claims.Reason
	for _, r := range list {
		r.Args = argsWithoutPaths(r.Args, paths...)
		out = append(out, r)
	}
	return out
}

func argsWithoutPaths(args []any, paths ...string) []any {
	var out []any
	for _, a := range args {
		if s, ok := a.(string); ok {
			a = withoutPaths(s, paths...)
		}
		out = append(out, a)
	}
	return out
}
