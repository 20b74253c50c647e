package read

import "testing"

func TestDateline(t *testing.T) {
	for s, want := range map[string]string{
		"Göttingen, 8. November 2021. Die Bäckerei schließt.":      "2021-11-08",
		"4 March 2022 – The bridge opens.":                         "2022-03-04",
		"Bad Salzuflen, 3.5.2023 (red). Der Rat tagt.":             "2023-05-03",
		"Am 3. Februar 2021 hat der Kreis die Brücke gesperrt.":    "",
		"Die Brücke ist seit dem 3. Februar 2021 zu. Sie rostet.":  "",
		"Seit Montag, 3. Mai 2021, ist die Brücke zu.":             "",
		"Nach dem Urteil vom 6. April 2022. Der Senat entschied.":  "",
		"Ein Satz ohne Tag, der lange genug ist, um zu beginnen.":  "",
		"Göttingen, 8. November 2021 war es kalt in der Südstadt.": "",
	} {
		got, ok := dateline(s, false)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q is dated %q (%v), want %q", s, got, ok, want)
		}
	}
}

func TestBylinesOfDocumentsAreSetApart(t *testing.T) {
	body := "{\\rtf1\\ansi\\ansicpg1252 Hallenbad bleibt zu\\par Von K\\'e4the Brandhuber, Obersee, 4. M\\'e4rz 2022\\par Das Hallenbad an der Seestra\\'dfe \\'f6ffnet in diesem Winter nicht mehr, weil die L\\'fcftung von 1987 versagt.\\par}"
	a, err := article(Input{Body: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	if a.Author.Value != "Käthe Brandhuber" || a.Published.Value != "2022-03-04" || a.Blocks[1].Kind != "boilerplate" {
		t.Errorf("written by %v on %v; blocks %v", a.Author, a.Published, a.Blocks)
	}
}
