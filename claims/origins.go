package claims

// Circular is why a source cannot bear an article out: it leans on the article.
type Circular string

// The ways in which a source leans on the article.
const (
	CircularSame  Circular = "same"  // it is the article itself
	CircularCopy  Circular = "copy"  // much of its text is the article's
	CircularCites Circular = "cites" // all its links elsewhere lead to the article, or to what leans on it
)

// Standing is how one source stands to the article and to the other sources. It is
// computed whenever it is shown and never stored.
type Standing struct {
	Source ID `json:"source"`
	// Origin is the number of the first source with the same text in substance: the
	// same agency copy in five papers is one origin. It is the source's own number where
	// no other has its text.
	Origin int `json:"origin"`
	// Share is how much of the shorter text stands in the longer one, 0..1, where the
	// source has the text of another or of the article.
	Share    float64  `json:"share,omitempty"`
	Circular Circular `json:"circular,omitempty"`
	// Why says what Circular or a shared Origin rests on; empty for a source that stands
	// on its own.
	Why Reason `json:"why,omitzero"`
	// Suggested is the rank that the source looks like, "" where nothing tells, and
	// SuggestedWhy what that rests on. A person sets the rank.
	Suggested    Rank   `json:"suggested,omitempty"`
	SuggestedWhy Reason `json:"suggested_why,omitzero"`
}

// Origins are the standings of all sources of a case that hold text, in the order of
// their numbers.
type Origins []Standing

// Of is the standing of a source; false where it holds no text.
func (o Origins) Of(source ID) (Standing, bool) {
	for _, s := range o {
		if s.Source == source {
			return s, true
		}
	}
	return Standing{}, false
}

// Count says how many of the sources hold text and how many origins they have between
// them, leaving out what leans on the article. Without sources named it counts all.
func (o Origins) Count(sources ...ID) (held, independent int) {
	wanted := map[ID]bool{}
	for _, id := range sources {
		wanted[id] = true
	}
	// An origin of which any member leans on the article leans on it as a whole: the
	// texts are one.
	leans, seen := map[int]bool{}, map[int]bool{}
	for _, s := range o {
		leans[s.Origin] = leans[s.Origin] || s.Circular != ""
	}
	for _, s := range o {
		if len(wanted) > 0 && !wanted[s.Source] {
			continue
		}
		held++
		if !seen[s.Origin] && !leans[s.Origin] {
			independent++
		}
		seen[s.Origin] = true
	}
	return held, independent
}
