// Package compare lays one claim beside one source: what in the source bears on
// the claim, what agrees, what differs, what is not there, and why.
//
// It is pure and deterministic, and it never says whether a claim is true. An
// alarm (differs, absent) is only raised where it is evident that the two texts
// speak of one thing; where it is not, a detail is unclear.
//
// # Where to find what
//
// A text is prepared once ([NewSource]): source.go, tokens.go, details.go. A claim and a
// source are a pair (judge.go); [Compare] asks it, in this order, for
//
//   - what agrees by its value: agreements.go, with figures*.go, dates*.go, periods.go,
//     durations.go and reckoned.go;
//   - the order of the sentences: terms.go and cognates.go (which words meet), passages.go,
//     rank.go, together.go;
//   - the status of each detail: judge_*.go, one file for each kind of thing that is
//     compared, and rival.go, names.go, things.go, listed.go and written.go, which find
//     its counterpart;
//   - remarks (remarks.go), quotations (quote*.go, diff.go), what speaks against the claim
//     (against.go), words that nobody backs (unsupported.go, backing.go), the review
//     (review.go, signs.go), limits and traps (limits.go, traps.go).
//
// A new kind of hint is a function in a file of its own that takes the pair: one in
// the list of comparers in judge.go for what is tied to words of the claim, or a line
// in (*pair).compare for what is said of the whole. Its sentence is in the translations
// of the room ("compare.…"), and docs/comparing.md explains it.
//
// Fitted numbers stand in weights.go; claims/compare/fit finds them by the signs that
// fitting.go exports. What an article is held against without any source is in
// claims/compare/itself.
package compare
