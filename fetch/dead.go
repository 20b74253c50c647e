package fetch

import (
	"tickmark/claims"
)

// Death is the way in which a link no longer leads to what it once led to.
type Death string

// The ways in which links die.
const (
	DeadNotFound  Death = "not_found"  // status 404
	DeadGone      Death = "gone"       // status 410
	DeadHost      Death = "host"       // the host has no address any more
	DeadSoft      Death = "soft_404"   // a page that says that there is no such page, with a status that says there is
	DeadParked    Death = "parked"     // the domain is for sale
	DeadFront     Death = "front_page" // sent to the front page
	DeadElsewhere Death = "elsewhere"  // sent to another site, to a page that is not named alike
)

// Dead says whether a capture shows that its link is dead, and why it seems so; "" if
// it does not. It looks at the way that the fetch took and at what the reader remarked
// about the page ([claims.Article.Remarks]). A person decides what to make of it.
func Dead(c claims.Capture) (Death, claims.Reason) {
	return "", claims.Reason{}
}
