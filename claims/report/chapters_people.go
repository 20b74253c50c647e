package report

import (
	"strconv"
	"strings"

	"tickmark/claims"
)

// replies tells of the right of reply: whether those were asked whom the article
// criticises. Who it was and what they said is told only where the contact log is.
func (v *view) replies(d *claims.Dossier, tell claims.Disclosure) chapter {
	p := chapter{Name: "reply"}
	for _, r := range d.RightsOfReply() {
		e := v.entryOn(r.Claim)
		e.Title, e.Open = v.T("report.reply."+string(r.State)), r.State != claims.RightAnswered
		for _, k := range r.Contacts {
			who := ""
			if tell.Contacts {
				who = oneLine(k.Who)
			}
			e.add(v.T("report.reply.who"), v.contactLine(k, who))
			if tell.Contacts {
				e.add(v.T("report.contact.answer"), clean(k.Answer))
			}
		}
		if r.State == claims.RightOpen {
			v.Unasked = append(v.Unasked, v.T("report.reply.line", e.Claim, excerpt(e.Words, 120)))
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

// contactLine says when and how somebody was asked, until when, and when they answered.
func (v *view) contactLine(k claims.Contact, who string) string {
	parts := []string{v.minute(k.AskedAt), v.word("way", string(k.How))}
	if who != "" {
		parts = append([]string{who}, parts...)
	}
	if k.Due != "" {
		parts = append(parts, v.T("report.contact.due", v.day(k.Due)))
	}
	if k.Answered.IsZero() {
		parts = append(parts, v.T("report.contact.unanswered"))
	} else {
		parts = append(parts, v.T("report.contact.answered", v.minute(k.Answered)))
	}
	return strings.Join(parts, ", ")
}

// contacts is the contact log.
func (v *view) contacts(d *claims.Dossier) chapter {
	p := chapter{Name: "contacts"}
	for _, k := range d.Contacts {
		e := chapterEntry{Title: oneLine(k.Who), Open: k.Answered.IsZero()}
		e.add(v.T("report.contact.when"), v.contactLine(k, ""))
		var about []string
		for _, id := range k.Claims {
			about = append(about, v.claimName(id))
		}
		e.add(v.T("report.contact.about"), strings.Join(about, ", "))
		e.add(v.T("report.contact.asked"), clean(k.Asked))
		e.add(v.T("report.contact.answer"), clean(k.Answer))
		e.add(v.T("report.contact.by"), oneLine(k.By))
		p.Entries = append(p.Entries, e)
	}
	return p
}

// secondReading tells how far second readers agree with the findings, where they do not,
// and whose name stands under what.
func (v *view) secondReading(d *claims.Dossier, holds map[claims.ID]bool) chapter {
	p := chapter{Name: "second"}
	for _, a := range d.Agreements() {
		line := v.T("report.second.agreed", oneLine(a.By), a.Agreed, a.Checks, a.Claims)
		if a.Valued {
			line += " " + v.T("report.second.kappa", v.kappa(a.Kappa))
		} else {
			line += " " + v.T("report.second.no_kappa")
		}
		if a.Blind {
			line += " " + v.T("report.second.blind")
		} else {
			line += " " + v.T("report.second.seeing")
		}
		p.Intro = append(p.Intro, line)
		for _, x := range a.Differs {
			e := v.entryOn(x.Finding.Claim)
			e.Title, e.Open = v.word("check", string(x.Finding.Check)), true
			e.add(v.signed(x.Finding.By, x.Finding.At), v.said(x.Finding.Kind, x.Finding.Reasoning))
			e.add(v.signed(x.Review.By, x.Review.At), v.said(x.Review.Kind, x.Review.Note))
			p.Entries = append(p.Entries, e)
		}
	}
	for _, s := range d.SignOffs {
		key := "report.second.signed"
		if !holds[s.ID] {
			key = "report.second.lapsed"
		}
		of := v.T("report.second.article")
		if s.Claim != "" {
			of = v.T("report.part.claim", v.claimName(s.Claim))
		}
		p.Intro = append(p.Intro, v.T(key, of, v.signed(s.By, s.At)))
	}
	return p
}

// kappa is written with two digits, as is usual.
func (v *view) kappa(k float64) string {
	s := strconv.FormatFloat(k, 'f', 2, 64)
	return strings.Replace(strings.Replace(s, "-", "−", 1), ".", v.T("report.second.point"), 1)
}

// said is a finding with its reason.
func (v *view) said(kind claims.FindingKind, reason string) string {
	return strings.TrimSuffix(sign(kind)+" "+v.findingLabel(kind)+". "+clean(reason), " ")
}

// searched says what was looked for in vain for a claim.
func (v *view) searched(s claims.Searched) string {
	line := v.T("report.searched", oneLine(s.Where), oneLine(s.Query), v.day(s.On))
	if s.By != "" {
		line = v.T("report.searched.by", line, oneLine(s.By))
	}
	return line
}
