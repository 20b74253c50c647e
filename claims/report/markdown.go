package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// markdown writes CommonMark with tables (GFM). Every word from outside goes
// through text or quote; only its own headings, tables and links are markup.
type markdown struct {
	*bytes.Buffer
	v *view
}

// writeMarkdown writes the report as Markdown.
func writeMarkdown(b *bytes.Buffer, in Input) error {
	m := markdown{b, newView(in)}
	m.head()
	m.section("mustfix", m.v.MustFix, m.card)
	m.section("disputed", m.v.Disputed, m.card)
	m.section("unsupported", m.v.Unsupported, m.card)
	m.open()
	m.parts()
	m.table()
	m.sources()
	m.rest()
	m.annotated()
	return nil
}

// special are the characters that can be markup inside a line; the at sign makes
// links of addresses.
const special = "\\`*_[]<>&|~#$@"

// text escapes words for a line of running text or a cell of a table. Addresses
// in them stay text: only anchor makes links.
func text(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	var b strings.Builder
	for i, r := range s {
		switch {
		case r < 0x80 && strings.ContainsRune(special, r), i == 0 && strings.ContainsRune("-+=!", r),
			r == ':' && (i == 0 || strings.HasPrefix(s[i+1:], "//")),
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"),
			(r == '.' || r == ')') && i > 0 && strings.Trim(s[:i], "0123456789") == "": // the start of a numbered list
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// anchor links words to an address, if that may be followed.
func anchor(words, address string) string {
	if address == "" {
		return text(words)
	}
	safe := strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", "\n", "%0A", " ", "%20", "|", "%7C").Replace(address)
	return "[" + text(words) + "](<" + safe + ">)"
}

func (m markdown) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

func (m markdown) heading(key string) { m.line("\n## %s\n", text(m.v.T(key))) }

func (m markdown) head() {
	v := m.v
	m.line("# %s: %s\n", text(v.T("report.title")), text(v.Title))
	for _, p := range v.Head {
		m.line("- %s: %s", text(p.Label), anchor(p.Value, p.Link))
	}
	m.line("\n**%s** %s", text(v.ScopeName()), text(v.Scope.Line))
	m.heading("report.summary")
	for _, s := range v.Figures() {
		m.line("- %s: %s", text(s.Label), text(s.Value))
	}
	m.line("\n| | %s | %s |\n|---|---|---:|", text(v.T("report.col.finding")), text(v.T("report.col.claims")))
	for _, b := range v.Summary {
		m.line("| %s | %s | %s |", text(b.Sign), text(b.Label), v.Number(b.Count))
	}
}

func (m markdown) section(name string, facts []*fact, each func(*fact)) {
	m.heading("report." + name)
	if len(facts) == 0 {
		m.line("%s", text(m.v.T("report.none")))
	}
	for _, f := range facts {
		each(f)
	}
}

// card writes all about one claim that asks for a decision.
func (m markdown) card(f *fact) {
	v := m.v
	m.line("\n### %s\n", text(v.T("report.claim.at", f.Number, f.Place)))
	m.quote(f.Words)
	if f.Speaker != "" {
		m.line("- %s: %s", text(v.T("report.col.speaker")), text(f.Speaker))
	}
	for _, k := range f.Checks {
		m.line("- %s **%s**", text(k.Question), text(k.Sign+" "+k.Label))
		for _, p := range v.Remarks(k) {
			m.line("  - %s: %s", text(p.Label), text(p.Value))
		}
	}
	if f.Flags != "" {
		m.line("- %s: %s", text(v.T("report.flags")), text(f.Flags))
	}
	if f.Note != "" {
		m.line("- %s: %s", text(v.T("report.note")), text(f.Note))
	}
	for _, group := range v.Evidence(f) {
		m.line("\n**%s**\n", text(group.Label))
		if len(group.Citations) == 0 {
			m.line("%s", text(v.T("report.evidence.nothing")))
		}
		for _, c := range group.Citations {
			m.quote(c.Quote)
			m.line("%s %s, %s · %s. %s", text(c.Source.Label), anchor(c.Source.Title, c.Source.Link), text(c.Locator), text(c.Role), text(c.Captured))
		}
	}
	for _, t := range f.Tried {
		m.line("- %s", text(t))
	}
	m.line("\n%s ☐ %s  ☐ %s ______", text(v.T("report.decision")), text(v.T("report.decision.accept")), text(v.T("report.decision.stet")))
}

// quote writes words as a block quotation, line by line.
func (m markdown) quote(s string) {
	for l := range strings.Lines(s) {
		if l = text(l); l != "" {
			m.line("> %s", l)
		}
	}
	m.line("")
}

func (m markdown) open() {
	v := m.v
	m.heading("report.open")
	if len(v.Open)+len(v.Unchecked)+len(v.Unasked) == 0 {
		m.line("%s", text(v.T("report.none")))
	}
	for _, f := range v.Open {
		m.line("- %s", text(v.OpenLine(f)))
	}
	for _, u := range slices.Concat(v.Unchecked, v.Unasked) {
		m.line("- %s", text(u))
	}
	if len(v.Vanished) > 0 {
		m.heading("report.vanished")
	}
	for _, f := range v.Vanished {
		m.line("- %s", text(v.VanishedLine(f)))
	}
}

// parts writes what else the desk wrote down.
func (m markdown) parts() {
	v := m.v
	for _, p := range v.Parts {
		m.line("\n## %s\n", text(v.Heading(p)))
		for _, s := range p.Intro {
			m.line("- %s", text(s))
		}
		for _, e := range p.Entries {
			m.line("\n### %s\n", text(strings.TrimPrefix(v.ClaimTitle(e)+": "+e.Title, ": ")))
			m.quote(e.Words)
			for _, f := range e.Facts {
				m.line("- %s: %s", text(f.Label), text(f.Value))
			}
		}
	}
}

func (m markdown) table() {
	v := m.v
	m.heading("report.facts")
	m.line("| %s |\n|---:|---:|---|---|---|---|---|---|", strings.Join([]string{text(v.T("report.col.number")), text(v.T("report.col.line")),
		text(v.T("report.col.words")), text(v.T("report.col.speaker")), text(v.T("check.said.short")), text(v.T("check.so.short")),
		text(v.T("report.col.sources")), text(v.T("report.col.state"))}, " | "))
	for _, f := range v.Facts {
		finding := map[string]string{}
		for _, k := range f.Checks {
			finding[string(k.Check)] = k.Sign + " " + k.ShortLabel
		}
		m.line("| %d | %d | %s | %s | %s | %s | %s | %s |", f.Number, f.Line, text(f.Words), text(f.Speaker),
			text(finding["said"]), text(finding["so"]), text(v.evidenceLine(f)), text(strings.Join(appendFilled([]string{f.State}, "", f.Flags), "; ")))
	}
}

func (m markdown) sources() {
	v := m.v
	m.heading("report.sources")
	if len(v.Sources) == 0 {
		m.line("%s", text(v.T("report.none")))
	}
	for _, s := range v.Sources {
		m.line("\n### %s %s\n", s.Label, anchor(s.Title, s.Link))
		m.line("- %s: %s", text(v.T("report.source.address")), anchor(s.Address, s.Link))
		for _, p := range s.Facts {
			m.line("- %s: %s", text(p.Label), anchor(p.Value, p.Link))
		}
		m.line("- %s", text(v.CitedLine(s)))
		if len(s.Captures) == 0 {
			m.line("- %s", text(v.T("report.source.waiting")))
		}
		for _, c := range s.Captures {
			m.line("- %s", text(c.Sentence))
			if c.Failure != "" {
				m.line("  - **%s**", text(c.Failure))
			}
			for _, p := range c.Facts {
				m.line("  - %s: %s", text(p.Label), anchor(p.Value, p.Link))
			}
		}
	}
}

func (m markdown) rest() {
	v := m.v
	m.heading("report.method")
	for _, s := range v.Method {
		m.line("- %s", text(s))
	}
	if len(v.Checklist) > 0 {
		m.line("\n### %s\n", text(v.T("report.checklist")))
	}
	for _, s := range v.Checklist {
		m.line("- %s", text(s))
	}
	if len(v.Dates) > 0 {
		m.line("\n### %s\n", text(v.T("report.dates")))
	}
	for _, s := range v.Dates {
		m.line("- %s", text(s))
	}
	m.heading("report.log")
	for _, l := range v.Log {
		m.line("- %d, %s: %s%s", l.Seq, text(l.At), text(l.Sentence), text(v.UndoneNote(l)))
	}
	m.heading("report.signoff")
	for _, role := range v.Signers() {
		m.line("- %s: ______________________  %s: ____________", text(role), text(v.T("report.sign.date")))
	}
}

// annotated writes the annexe: the article line by line, the claims that begin in
// a line below it.
func (m markdown) annotated() {
	v := m.v
	m.heading("report.copy")
	m.line("%s\n", text(v.T("report.copy.legend.text")))
	for _, l := range v.Copy {
		var words strings.Builder
		for _, p := range l.Parts {
			words.WriteString(p.Text)
			for _, f := range p.Ends {
				words.WriteString("[" + f.label() + "]")
			}
		}
		if l.First && l.Number > 1 {
			m.line("")
		}
		m.line("- %d\u2002%s", l.Number, text(words.String()))
		for _, f := range l.Margin {
			m.line("  - %s", text(strings.TrimSpace("["+f.label()+"] "+f.Mark+" "+f.SourceList)))
		}
	}
	m.heading("report.hashes")
	for _, p := range v.Hashes {
		m.line("- %s: %s", text(p.Label), text(p.Value))
	}
}
