// Package claims holds the words that the whole program shares: what an article,
// a sentence, a claim, a detail, a source, a capture, a citation and a finding are.
//
// # Positions
//
// Every position is a count of Unicode code points into one normalised text
// (see [Normalise]), half open: a [Span] holds the code points i with
// Start ≤ i < End, as the W3C text position selector counts them
// (https://www.w3.org/TR/annotation-model/#text-position-selector). Bytes never
// leave a package as positions.
//
// # Proposals and claims
//
// A [Proposal] is what the program found in a text; it can be recomputed at any
// time and has no identity. A [Claim] is a proposal that a case has taken up: it
// has a random, permanent id and an [Anchor], and carries what a person decided.
//
// # Findings
//
// The work state of a claim and its findings are two axes. A claim has a [State];
// for each [Check] (was it said, is it so) it may have one [Finding], and only a
// person sets one.
//
// # The journal
//
// A case changes only through an [Entry] of its journal: a list of [Change], each
// holding the record before and after. The current state is the fold of all
// entries; undo is an entry as well.
//
// The package depends on the standard library and golang.org/x/text only, and
// imports nothing else of this module.
package claims
