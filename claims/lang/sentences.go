package lang

// Sentences holds what is needed to find where sentences end.
type Sentences struct{}
