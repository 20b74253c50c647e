package lang

// Dates holds months, weekdays and relative expressions of time.
type Dates struct{}
