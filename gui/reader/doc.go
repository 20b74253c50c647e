// Package reader is a widget to read, mark and quote a long text in: [Reader]. It
// shows an article with its claims as well as a source with its passages, and
// knows of neither: it knows a text, paragraphs, marks and a selection.
//
// # Positions
//
// Every position is a count of Unicode code points into [Document.Text], half
// open ([Span]). What a user selects never splits a grapheme.
//
// # How it stays quick
//
// The text is parted into words once (line breaking after UAX #14), the width of
// each distinct word is found once, and lines are filled greedily from those widths; so a new
// width costs a loop over numbers. Only the lines in view are objects on the
// canvas. Everything here must be called on Fyne's UI goroutine.
//
// # Layers
//
// From back to front: the page, bars beside quotations, tints of marks (outer first), the
// outline of the current mark, the selection, underlines, words, glyphs and notes
// in the margins, the caret, and the scroll bar. Where marks overlap, their underlines stand
// below each other, and a click picks the shortest.
package reader
