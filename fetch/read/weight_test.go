package read

import (
	"fmt"
	"strings"
	"testing"
)

func TestLongTagsLoseTheirAttributes(t *testing.T) {
	picture := `<img src="data:image/png;base64,` + strings.Repeat("A", longestTag) + `">`
	var attributes strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&attributes, " a%d", i)
	}
	page := `<html lang="de"><body><article><h1>Titel des Berichts</h1>` + picture + `<p` + attributes.String() + `>Die Brücke über die Leine ist <a href="https://a.example/x">seit Mittwoch</a> wieder offen, der Umbau dauerte acht Monate.</p></article></body></html>`
	short := withoutLongTags(page)
	if len(short) > 1000 {
		t.Errorf("%d bytes are left", len(short))
	}
	a, err := article(Input{Body: []byte(page), ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	if !strings.Contains(a.Text, "seit Mittwoch wieder offen") || len(a.Links) != 1 || a.Title.Value != "Titel des Berichts" {
		t.Errorf("read %q with %v, titled %v", a.Text, a.Links, a.Title)
	}
	for _, s := range []string{"", "<", "<<<", "a < b > c", "<p", strings.Repeat("x", longestTag+1), strings.Repeat("<", longestTag+1), "< " + strings.Repeat("x", longestTag+1) + ">"} {
		if got := withoutLongTags(s); got != s {
			t.Errorf("%.20q became %.20q", s, got)
		}
	}
}
