// Package carry takes claims along from one text of an article to a newer one.
//
// # What becomes of a claim
//
// A claim is [Same] if its words and the sentence that holds them are written in the
// newer text as they were, wherever they stand there; [Changed] if either reads
// otherwise, since a "not" beside a claim makes another claim of it; and [Vanished] if
// nothing there is its place any more. Nothing similar is ever taken for the same:
// only white space, the kind of quotation mark, apostrophe and dash, and soft hyphens
// may differ (see [claims.Plain]).
//
// # How its place is found
//
// Sentences that are written alike are laid on one another first, by P. Heckel, "A
// technique for isolating differences between files", Communications of the ACM 21
// (1978): those that each text has once, then their neighbours on either side. That
// finds paragraphs that have moved, and tells a sentence that stands in several places
// by its surroundings. Where no neighbour tells them apart, those go together whose
// surroundings agree in most words, as the prefix and suffix of an anchor do. A sentence
// that is left is laid on the one that is left and shares most of its rarest words, word
// by word along their longest common subsequence, if half of its words are there.
//
// The package is pure. Its time grows with the length of the texts; long sentences that
// differ in most of their words are not compared word by word.
package carry
