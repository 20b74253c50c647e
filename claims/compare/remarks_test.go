package compare

import "testing"

func TestRemarks(t *testing.T) {
	tests := []struct {
		name, claim, lang string
		source, sourceLan string
		want              string
	}{
		{"both affirm", "Der Minister kommt nach Genf.", "de", "The minister is coming to Geneva.", "en", ""},
		{"the source denies", "Der Minister kommt nach Genf.", "de", "The minister is not coming to Geneva.", "en", "compare.denied_in_source"},
		{"in short form", "The minister travels to Geneva.", "en", "The minister won’t travel to Geneva.", "en", "compare.denied_in_source"},
		{"the claim denies", "Der Minister kommt nicht nach Genf.", "de", "The minister is coming to Geneva.", "en", "compare.denied_in_claim"},
		{"the source denies in its next sentence", "Das Treffen der Minister in Genf brachte keinen Durchbruch.", "de", "The ministers met in Geneva for a meeting. It brought no breakthrough.", "en", ""},
		{"the source denies something else", "Der Minister kommt nicht nach Genf.", "de", "The minister is coming to Geneva. No ferry runs on Sunday.", "en", "compare.denied_in_claim"},
		{"the source doubts", "Der Minister kommt nach Genf.", "de", "Der Minister kommt möglicherweise nach Genf.", "de", "compare.doubted_in_source"},
		{"konnte is no doubt", "Der Minister konnte nach Genf reisen.", "de", "The minister travelled to Geneva.", "en", ""},
		{"nothing in common", "Der Minister kommt nach Genf.", "de", "Nobody saw the ferry.", "en", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, r := range lay(sheet(tt.claim, tt.lang), sheet(tt.source, tt.sourceLan)).Remarks {
				got += r.Key
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
