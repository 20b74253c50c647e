package model

import (
	"fmt"
	"strings"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
)

// Do is something that can be done about an entry of the desk's work; its name is that
// of its button: "gui.desk.answer".
type Do string

// What can be done.
const (
	DoPropose  Do = "propose"  // put a proposed query on the list
	DoReword   Do = "reword"   // change the question
	DoAnswer   Do = "answer"   // write down the author's answer
	DoAccept   Do = "accept"   // the text is changed
	DoStet     Do = "stet"     // the text stays as it is
	DoReopen   Do = "reopen"   // take the decision back
	DoWithdraw Do = "withdraw" // take the question off the list
	DoContact  Do = "contact"  // write down that somebody was asked
	DoReply    Do = "reply"    // the same, for a reply to a claim
	DoReplied  Do = "replied"  // write down what somebody answered
	DoRead     Do = "read"     // begin a second reading
	DoSign     Do = "sign"     // sign the article off
	DoStart    Do = "start"    // take the steps of the template
	DoSteps    Do = "steps"    // change the steps
	DoTick     Do = "tick"
	DoUntick   Do = "untick"
	DoCorrect  Do = "correct" // write a correction down
	DoGo       Do = "go"      // go to the claim
)

// DeskChapter is one kind of the work that a desk does beside its findings.
type DeskChapter struct {
	Name    string   // "queries"; its title is "gui.desk.queries"
	Intro   []string // sentences above its entries
	Do      []Do     // what can be done about it as a whole
	Entries []DeskEntry
	Open    int // entries that wait for something
}

// DeskEntry is one line of such work.
type DeskEntry struct {
	ID    claims.ID // of its record, "" for one that is only proposed
	Claim claims.ID // "" for none
	Check claims.Check
	Title string
	Words string // of the claim
	Lines []string
	Open  bool
	Do    []Do
}

// DeskWork lists the work of a case beside its findings.
func DeskWork(c *desk.Case, w *assets.Words) []DeskChapter {
	list := []DeskChapter{deskQueries(c, w), deskContacts(c, w), deskSecond(c, w), deskChecklist(c, w), deskSearched(c, w), deskCorrections(c, w)}
	for i := range list {
		for j := range list[i].Entries {
			e := &list[i].Entries[j]
			if k := c.Claim(e.Claim); k != nil {
				e.Words = quoted(k.Anchor.Quote, w)
				e.Do = append(e.Do, DoGo)
			}
			if e.Open {
				list[i].Open++
			}
		}
	}
	return list
}

func deskQueries(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "queries"}
	proposed := c.ProposedQueries(w)
	for _, q := range c.Queries {
		e := DeskEntry{ID: q.ID, Claim: q.Claim, Check: q.Check, Title: q.Text, Open: q.Open(), Do: []Do{DoAnswer}}
		if q.Answer != "" {
			e.Lines = append(e.Lines, w.T("gui.desk.answered", q.Answer))
		}
		switch {
		case !q.Open():
			e.Lines = append(e.Lines, strings.TrimSpace(w.T("ruling."+string(q.Ruling))+". "+q.Reason))
			e.Do = append(e.Do, DoReopen)
		case q.Answer == "":
			e.Do = append(e.Do, DoAccept, DoStet, DoReword, DoWithdraw)
		default:
			e.Do = append(e.Do, DoAccept, DoStet)
		}
		p.Entries = append(p.Entries, e)
	}
	if len(proposed) > 0 {
		p.Intro = append(p.Intro, w.T("gui.desk.proposed", len(proposed)))
	}
	for _, q := range proposed {
		p.Entries = append(p.Entries, DeskEntry{Claim: q.Claim, Check: q.Check, Title: q.Text, Lines: []string{w.T("gui.desk.not_asked")}, Do: []Do{DoPropose}})
	}
	return p
}

func deskContacts(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "contacts", Intro: []string{w.T("gui.desk.private")}, Do: []Do{DoContact}}
	for _, r := range c.RightsOfReply() {
		if r.State == claims.RightOpen {
			p.Entries = append(p.Entries, DeskEntry{Claim: r.Claim, Title: w.T("report.reply.open"), Open: true, Do: []Do{DoReply}})
		}
	}
	for _, k := range c.Contacts {
		e := DeskEntry{ID: k.ID, Title: k.Who, Open: k.Answered.IsZero(), Do: []Do{DoReplied},
			Lines: []string{w.T("way."+string(k.How)) + ", " + w.DateTime(k.AskedAt.Local()), k.Asked}}
		if len(k.Claims) > 0 {
			e.Claim = k.Claims[0]
		}
		if k.Due != "" && e.Open {
			e.Lines = append(e.Lines, w.T("report.contact.due", k.Due))
		}
		if k.Answer != "" {
			e.Lines = append(e.Lines, w.T("gui.desk.answered", k.Answer))
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

func deskSecond(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "second", Do: []Do{DoRead, DoSign}}
	for _, a := range c.Agreements() {
		kappa := "–"
		if a.Valued {
			kappa = strings.Replace(fmt.Sprintf("%.2f", a.Kappa), ".", w.T("report.second.point"), 1)
		}
		p.Intro = append(p.Intro, w.T("app.agreement", a.By, a.Agreed, a.Checks, a.Claims, kappa))
		for _, x := range a.Differs {
			p.Entries = append(p.Entries, DeskEntry{Claim: x.Finding.Claim, Check: x.Finding.Check, Title: w.T("check." + string(x.Finding.Check)), Open: true,
				Lines: []string{FindingLine(x.Finding.By, x.Finding.Kind, x.Finding.Reasoning, w), FindingLine(x.Review.By, x.Review.Kind, x.Review.Note, w)}})
		}
	}
	for _, s := range c.SignOffs {
		what := w.T("app.the_article")
		if k := c.Claim(s.Claim); k != nil {
			what = quoted(k.Anchor.Quote, w)
		}
		key := "app.signed"
		if !c.Holds(s) {
			key = "app.signed_lapsed"
		}
		p.Intro = append(p.Intro, w.T(key, what, s.By, w.DateTime(s.At.Local())))
	}
	return p
}

// FindingLine is a finding with who made it and why.
func FindingLine(by string, kind claims.FindingKind, reason string, w *assets.Words) string {
	line := kind.Glyph() + " " + w.T("finding."+string(kind)+".short")
	if by != "" {
		line = by + ": " + line
	}
	if reason != "" {
		line += " – " + claims.Shorten(reason, 2*objectLength)
	}
	return line
}

func deskChecklist(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "checklist", Do: []Do{DoSteps}}
	if len(c.Steps) == 0 {
		p.Do = []Do{DoStart, DoSteps}
	}
	for _, s := range c.Steps {
		e := DeskEntry{ID: s.ID, Title: "☐ " + s.Text, Open: true, Do: []Do{DoTick}}
		if s.Done {
			e = DeskEntry{ID: s.ID, Title: "☑ " + s.Text, Lines: []string{strings.TrimPrefix(s.By+", ", ", ") + w.DateTime(s.At.Local())}, Do: []Do{DoUntick}}
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

func deskSearched(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "searched"}
	for _, s := range c.Searches {
		p.Entries = append(p.Entries, DeskEntry{ID: s.ID, Claim: s.Claim, Title: w.T("report.searched", s.Where, s.Query, s.On), Lines: []string{s.By}})
	}
	return p
}

func deskCorrections(c *desk.Case, w *assets.Words) DeskChapter {
	p := DeskChapter{Name: "corrections", Do: []Do{DoCorrect}}
	for _, k := range c.Corrections {
		e := DeskEntry{ID: k.ID, Claim: k.Claim, Title: k.On, Lines: []string{w.T("report.correction.wrong") + ": " + k.Wrong, w.T("report.correction.right") + ": " + k.Right}}
		if k.Where != "" {
			e.Lines = append(e.Lines, w.T("report.correction.where")+": "+k.Where)
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

// FlagLine names the flags of a claim, "" if it has none. What a lawyer must see has the
// desk's star.
func FlagLine(k *claims.Claim, w *assets.Words) string {
	var names []string
	for _, f := range k.Flags {
		name := string(f)
		if key := "flag." + name; w.Has(key) {
			name = w.T(key)
		}
		if f == claims.FlagLegal {
			name = claims.LegalSign + " " + name
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}
