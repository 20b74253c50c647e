package lang

// Claims holds the words that make a claim, an opinion or a risk.
type Claims struct{}
