package claims

import (
	"slices"
	"time"
)

// Way is how somebody was asked.
type Way string

// The ways to ask somebody.
const (
	WayPhone   Way = "phone"
	WayMail    Way = "mail"
	WayMessage Way = "message"
	WayPerson  Way = "in_person"
	WayLetter  Way = "letter"
	WayOther   Way = "other"
)

// Ways lists them in the order in which they are offered.
var Ways = []Way{WayPhone, WayMail, WayMessage, WayPerson, WayLetter, WayOther}

// Contact is one line of the contact log: somebody who was asked about claims. It is
// private: no document tells of it unless asked to.
type Contact struct {
	ID     ID     `json:"id"`
	Case   ID     `json:"case"`
	Claims []ID   `json:"claims,omitempty"` // that it is about, none for the article as a whole
	Who    string `json:"who"`
	How    Way    `json:"how"`
	// Reply says that somebody was given the chance to answer what is said against them.
	Reply    bool      `json:"reply,omitempty"`
	Asked    string    `json:"asked"` // what
	AskedAt  time.Time `json:"asked_at"`
	Due      string    `json:"due,omitempty"` // until when an answer was asked for, YYYY-MM-DD
	Answer   string    `json:"answer,omitempty"`
	Answered time.Time `json:"answered,omitzero"` // zero while there is no answer
	By       string    `json:"by,omitempty"`      // who asked
	At       time.Time `json:"at"`                // when it was written down
}

// About reports whether somebody was asked about the claim.
func (c Contact) About(claim ID) bool { return slices.Contains(c.Claims, claim) }

// Right is how far the right of reply to one claim was given.
type Right string

// The steps of a right of reply.
const (
	RightOpen     Right = "open"     // nobody was asked
	RightAsked    Right = "asked"    // no answer yet
	RightAnswered Right = "answered" // there is an answer
)

// RightOfReply is what became of the right of reply to a claim that speaks ill of
// somebody.
type RightOfReply struct {
	Claim    ID        `json:"claim"`
	State    Right     `json:"state"`
	Contacts []Contact `json:"contacts,omitempty"` // that asked for a reply to it, the first one first
}

// RightsOfReply lists the claims of the case that are flagged as criticism, with what
// was asked. Claims off the list are left out.
func (d *Dossier) RightsOfReply() []RightOfReply {
	var list []RightOfReply
	for _, c := range d.Claims {
		if !c.Listed() || !c.Flagged(FlagCriticism) {
			continue
		}
		r := RightOfReply{Claim: c.ID, State: RightOpen}
		for _, k := range d.Contacts {
			if !k.Reply || !k.About(c.ID) {
				continue
			}
			r.Contacts = append(r.Contacts, k)
			switch {
			case !k.Answered.IsZero():
				r.State = RightAnswered
			case r.State == RightOpen:
				r.State = RightAsked
			}
		}
		list = append(list, r)
	}
	return list
}
