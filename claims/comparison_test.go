package claims

import "testing"

func TestChangesOfAQuotation(t *testing.T) {
	q := QuoteMatch{Diff: []DiffPart{{"=", "Wir sind"}, {"-", "längst "}, {"+", "schon jetzt"}, {"=", "so weit"}, {"+", " "}}}
	if got := q.Changes(); got != "−längst  +schon jetzt" {
		t.Errorf("the changes are %q", got)
	}
	if got := (&QuoteMatch{}).Changes(); got != "" {
		t.Errorf("without a diff the changes are %q", got)
	}
}
