package lang

import (
	"slices"
	"sync"
)

// converses are words that tell how two things stand to each other, in the form of one
// side of [opposites]: with the two swapped, the contrary says the same.
const converses = `gewinnen gewann gewannen gewonnen sieg siegen siegte sieger verlieren verlor verloren niederlage verlierer unterliegen unterlag
	kaufen kaufte gekauft kauf erwerben erwarb erworben verkaufen verkaufte verkauft verkauf käufer verkäufer importieren importiert exportieren exportiert einfuhr ausfuhr
	gläubiger schuldner angreifen angegriffen angriff verteidigen verteidigt vorgänger nachfolger arbeitgeber arbeitnehmer vermieter mieter gastgeber gast gäste
	lehrer lehrerin schüler schülerin arzt ärztin patient patientin vater mutter sohn tochter onkel tante
	nördlich südlich östlich westlich nord süd ost west norden süden osten westen links rechts über unter vor nach oben unten |
	win won wins winning victory winner beat lose lost loses losing loser
	buy bought purchase purchased sell sold sale buyer seller import imports imported export exports exported lend borrow creditor debtor
	attack defend predecessor successor ancestor descendant employer employee landlord tenant host guest supplier customer teacher student pupil doctor lawyer client
	father mother son daughter uncle north northern south southern east eastern west western left right above below over under ahead behind before after`

var converseStems = sync.OnceValue(func() map[string][]string { return sideStems(converses) })

// Converse reports whether a word, by its stem, tells how two things stand to each
// other: what one has sold, the other has bought. It knows German and English.
func Converse(code, stem string) bool { return slices.Contains(converseStems()[code], stem) }
