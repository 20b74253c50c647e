package lang

// Numbers holds numerals, units, currencies and hedges.
type Numbers struct{}
