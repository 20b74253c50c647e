package lang

// Speech holds the words by which somebody's words are reported.
type Speech struct{}
