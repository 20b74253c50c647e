package read

import (
	"fmt"
	"strings"
	"testing"
)

func TestClaimReviews(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	const micro = `<div itemscope itemtype="https://schema.org/ClaimReview"><span itemprop="claimReviewed">Die Brücke ist neu.</span>
		<div itemprop="author" itemscope>Geprüft von <span itemprop="name">Prüfstelle</span></div>
		<div itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5"></div></div>`
	for _, c := range []struct {
		name, head, top string
		want            []string
	}{
		{"a rating in words", ld(`{"@type":"ClaimReview","claimReviewed":"Die Brücke ist neu.","reviewRating":{"ratingValue":1,"bestRating":5,"alternateName":"Falsch"},"author":{"name":"Prüfstelle"}}`), "", []string{"Die Brücke ist neu.|Falsch|Prüfstelle"}},
		{"a rating in numbers", ld(`{"@type":"ClaimReview","claimReviewed":"Die Brücke ist neu.","reviewRating":{"ratingValue":"2","bestRating":"5"},"author":{"@id":"#p"}}`) + ld(`{"@id":"#p","@type":"Organization","name":"Prüfstelle"}`), "", []string{"Die Brücke ist neu.|2/5|Prüfstelle"}},
		{"several", ld(`[{"@type":"ClaimReview","claimReviewed":"Eins.","reviewRating":{"alternateName":"Falsch"}},{"@type":"ClaimReview","claimReviewed":"Zwei.","reviewRating":{"alternateName":"Richtig"}}]`), "", []string{"Eins.|Falsch|", "Zwei.|Richtig|"}},
		{"microdata", "", micro, []string{"Die Brücke ist neu.|1/5|Prüfstelle"}},
		{"the same one twice", ld(`{"@type":"ClaimReview","claimReviewed":"Die Brücke ist neu.","reviewRating":{"alternateName":"Falsch"},"author":"Prüfstelle"}`), micro, []string{"Die Brücke ist neu.|Falsch|Prüfstelle"}},
		{"none", ld(`{"@type":"Review","reviewBody":"Gut."}`), "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, r := range page(t, "https://check.example/", c.head, c.top).Remarks {
				if r.Key == "read.fact_check" {
					got = append(got, fmt.Sprintf("%s|%s|%s", r.Args...))
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("reviews %q, want %q", got, c.want)
			}
		})
	}
}
