package claims

import (
	"slices"
	"strings"
	"unicode"
)

// Flag is a mark that a person put on a claim: one of the desk's own below, or a word
// of theirs.
type Flag string

// The flags that the program knows.
const (
	FlagCriticism    Flag = "criticism"    // it speaks ill of somebody, who must be asked
	FlagLegal        Flag = "legal"        // a lawyer must see it
	FlagAnonymous    Flag = "anonymous"    // it rests on somebody who is not named
	FlagConfidential Flag = "confidential" // nothing of it leaves the desk unless asked for
)

// Flags lists them in the order in which they are offered.
var Flags = []Flag{FlagCriticism, FlagLegal, FlagAnonymous, FlagConfidential}

// LegalSign is how a proof marks what a lawyer must see.
const LegalSign = "★"

// longestFlag is how many code points a flag of a person's own may have: it has to fit
// beside a claim.
const longestFlag = 40

// NewFlag reads a flag as a person typed it; ok is false for what is none.
func NewFlag(s string) (f Flag, ok bool) {
	s = strings.Join(strings.Fields(s), " ")
	if known := Flag(strings.ToLower(s)); slices.Contains(Flags, known) {
		return known, true
	}
	n := len([]rune(s))
	return Flag(s), n > 0 && n <= longestFlag && !strings.ContainsFunc(s, unicode.IsControl)
}

// Flagged reports whether a person put the flag on the claim.
func (c Claim) Flagged(f Flag) bool { return slices.Contains(c.Flags, f) }

// WithFlag is the claim with the flag on or off it. Flags are kept in order, so that two
// people who set the same ones keep the same.
func (c Claim) WithFlag(f Flag, on bool) Claim {
	flags := slices.DeleteFunc(slices.Clone(c.Flags), func(o Flag) bool { return o == f })
	if on {
		flags = append(flags, f)
		slices.Sort(flags)
	}
	c.Flags = flags
	if len(flags) == 0 {
		c.Flags = nil
	}
	return c
}
