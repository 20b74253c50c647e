package report

import (
	"strconv"
	"time"

	"tickmark/claims"
)

// source is one entry of the register of sources.
type source struct {
	Number   int
	Label    string // "S3"
	Title    string
	Address  string
	Link     string // "" unless it may be followed
	Facts    []pair // what is known of it
	Readable bool   // some capture of it holds text
	Captures []capture
	Cited    []int  // numbers of the claims that cite it
	Lang     string // of its text, "" if not known
}

// CitedList writes the claims that cite the source.
func (s *source) CitedList() string { return runs("", s.Cited) }

// capture is one fetch of a source.
type capture struct {
	Sentence string // "Captured by … at …"
	Failure  string // why it holds no text, "" if it does
	Facts    []pair
}

func (v *view) addSources(d *claims.Dossier) {
	of := map[claims.ID][]claims.Capture{}
	for _, k := range d.Captures {
		of[k.Source] = append(of[k.Source], k)
	}
	for _, s := range d.Sources {
		one := &source{Number: s.Number, Label: "S" + strconv.Itoa(s.Number), Title: oneLine(s.Title),
			Address: oneLine(address(s.URL)), Link: link(s.URL), Lang: lang(s.Lang)}
		if one.Title == "" {
			one.Title = one.Address
		}
		add := func(label, value string) {
			if value != "" {
				one.Facts = append(one.Facts, pair{Label: v.T(label), Value: value})
			}
		}
		add("report.source.author", oneLine(s.Author))
		add("report.source.publisher", oneLine(s.Publisher))
		if s.Published.Value != "" {
			add("report.source.published", v.read(v.day(s.Published.Value), s.Published.From))
		}
		if s.Lang != "" {
			add("report.source.lang", v.language(s.Lang))
		}
		add("report.source.kind", v.word("source", string(s.Kind)))
		if s.Rank != "" {
			add("report.source.rank", v.word("rank", string(s.Rank)))
		}
		if o, ok := v.origins.Of(s.ID); ok && o.Why.Key != "" {
			add("report.source.origin", v.reason(o.Why))
		}
		var at []int
		for _, l := range s.Links {
			if n := lineOf(v.lines, l.Start); len(at) == 0 || at[len(at)-1] != n {
				at = append(at, n)
			}
		}
		add("report.source.lines", runs("", at))
		for _, k := range of[s.ID] {
			one.Captures = append(one.Captures, v.describe(k, s))
			one.Readable = one.Readable || k.OK()
		}
		v.Sources = append(v.Sources, one)
		v.bySource[s.ID] = one
	}
}

// captured says by what and when a capture was made, in words that claim no more
// than that.
func (v *view) captured(k claims.Capture) string {
	return v.T("report.captured", program(k), v.second(k.Started))
}

// program is what made the capture.
func program(k claims.Capture) string {
	if p := oneLine(k.Program); p != "" {
		return p
	}
	return "Tickmark"
}

// second writes a time in UTC to the second, as evidence is dated.
func (v *view) second(t time.Time) string {
	return v.T("report.utc.second", v.Date(t.UTC()), t.UTC().Format("15:04:05"))
}

// describe tells all that a capture holds as evidence.
func (v *view) describe(k claims.Capture, s claims.Source) capture {
	c := capture{Sentence: v.captured(k)}
	if !k.OK() {
		c.Sentence = v.T("report.capture.tried", program(k), v.second(k.Started))
		c.Failure = v.T("report.capture.failed", oneLine(k.Failure))
		if v.Has(k.Message.Key) {
			c.Failure = v.reason(k.Message, k.Requested, k.Final, s.URL)
		}
	}
	add := func(label, value string, code bool) {
		if value != "" {
			c.Facts = append(c.Facts, pair{Label: v.T(label), Value: clean(value), Code: code})
		}
	}
	where := func(label, value string) {
		if value != "" {
			c.Facts = append(c.Facts, pair{Label: v.T(label), Value: oneLine(address(value)), Link: link(value), Code: true})
		}
	}
	if k.Requested != s.URL {
		where("report.capture.requested", k.Requested)
	}
	for _, r := range k.Redirects {
		c.Facts = append(c.Facts, pair{Label: v.T("report.capture.redirect", strconv.Itoa(r.Status)),
			Value: oneLine(address(r.To)), Link: link(r.To), Code: true})
	}
	if k.Final != k.Requested {
		where("report.capture.final", k.Final)
	}
	if k.Canonical != "" && k.Canonical != k.Final {
		where("report.capture.canonical", k.Canonical)
	}
	if !k.Ended.IsZero() && k.Ended.After(k.Started) {
		add("report.capture.ended", v.second(k.Ended), false)
	}
	if k.Status != 0 {
		add("report.capture.status", strconv.Itoa(k.Status), false)
	}
	add("report.capture.type", k.ContentType, false)
	add("report.capture.charset", k.Charset, false)
	if k.SHA256 != "" {
		add("report.capture.length", v.T("report.bytes", k.Length), false)
	}
	add("report.capture.sha256", k.SHA256, true)
	add("report.capture.text", k.TextSHA256, true)
	add("report.capture.extractor", k.Extractor, false)
	add("report.capture.certificate", k.Certificate, true)
	return c
}
