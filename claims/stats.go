package claims

// Stats say how a desk works, as far as the record knows. Of the hints that a comparison
// gives nothing is known: they are computed when they are shown, and nobody is asked
// whether they helped. What became of proposed claims is known.
type Stats struct {
	Cases   CaseStats   `json:"cases"`
	Claims  ClaimStats  `json:"claims"`
	Sources SourceStats `json:"sources"`
	// Findings are those that stand and were set in the time asked for.
	Findings map[FindingKind]int `json:"findings"`
	// People are who set them, who set most first.
	People []PersonStats `json:"people"`
	// Months are the same by the month of the finding, the first one first.
	Months []MonthStats `json:"months"`
	// Proposals are what became of the claims that the program proposed, by their kind.
	Proposals map[ProposalKind]ProposalStats `json:"proposals"`
}

// CaseStats count the cases.
type CaseStats struct {
	All     int `json:"all"`
	Open    int `json:"open"`
	Overdue int `json:"overdue"`
}

// ClaimStats count the claims that are on a list.
type ClaimStats struct {
	All     int           `json:"all"`
	States  map[State]int `json:"states"`
	Median  int           `json:"median"` // of the claims of a case
	Largest int           `json:"largest"`
}

// SourceStats count the sources by what is there of them.
type SourceStats struct {
	All        int `json:"all"`
	Captured   int `json:"captured"` // with readable text
	Failed     int `json:"failed"`   // fetched, and no text came
	NotFetched int `json:"not_fetched"`
}

// PersonStats are the findings of a person.
type PersonStats struct {
	By       string              `json:"by"`
	All      int                 `json:"all"`
	Findings map[FindingKind]int `json:"findings"`
}

// MonthStats are the findings of a month.
type MonthStats struct {
	Month    string              `json:"month"` // YYYY-MM
	All      int                 `json:"all"`
	Findings map[FindingKind]int `json:"findings"`
}

// ProposalStats say what became of proposed claims of a kind.
type ProposalStats struct {
	Proposed int `json:"proposed"`
	Decided  int `json:"decided"` // have a finding that takes them for a fact
	NotFact  int `json:"not_fact"`
	Dropped  int `json:"dropped"` // taken off the list
	Added    int `json:"added"`   // by people, where the program proposed nothing
}
