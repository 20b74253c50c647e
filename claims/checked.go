package claims

// Checked is a claim that somebody checked before, brought in from a list.
type Checked struct {
	ID        string `json:"id"` // as the list names it
	Claim     string `json:"claim"`
	Title     string `json:"title,omitempty"` // of the article on the check
	Rating    string `json:"rating,omitempty"`
	URL       string `json:"url,omitempty"`
	Lang      string `json:"lang,omitempty"` // ISO 639-1, "" if the list does not say
	Date      string `json:"date,omitempty"` // YYYY-MM-DD, of the check
	Publisher string `json:"publisher,omitempty"`
	Origin    string `json:"origin"` // the list's file name, without its folder
}

// Own is a claim of a case as it is remembered beyond it: with what was found.
type Own struct {
	Claim    Claim
	Lang     string    // of the case's article
	Case     ID        // the case
	Number   int64     // its number
	Title    string    // of the case
	Findings []Finding // the latest last
}

// Latest is the finding that was set last, nil where there is none.
func (o Own) Latest() *Finding {
	var last *Finding
	for i, f := range o.Findings {
		if last == nil || !f.At.Before(last.At) {
			last = &o.Findings[i]
		}
	}
	return last
}

// Words is how the claim reads by itself.
func (o Own) Words() string {
	if o.Claim.Standalone != "" {
		return o.Claim.Standalone
	}
	return o.Claim.Anchor.Quote
}
