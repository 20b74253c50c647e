package memory

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// shelf is an index of a few checks that have little to do with each other.
func shelf() *Index {
	x := &Index{}
	for i, t := range []Text{
		{Claim: "Der Bürgermeister Jürgen Müller ließ 1.200 Bäume an der Uferstraße fällen.", Title: "Fällte Müller 1.200 Bäume?", Lang: "de"},
		{Claim: "Bill Gates owns half of the farmland in Nebraska.", Title: "Does Bill Gates Own Half of Nebraska?", Lang: "en"},
		{Claim: "The foreign minister Sergey Lavrov sold weapons to Belgrade.", Lang: "en"},
		{Claim: "Die Regierung plant eine Impfpflicht für Hunde.", Lang: "de"},
		{Claim: "Drinking hot lemonade cures pneumonia.", Title: "Lemonade Against Pneumonia", Lang: "en"},
		{Claim: "The National Weather Service forecast snow for July.", Lang: "en"},
		{Claim: "Three ferries sank in the harbour of Northport within a week.", Lang: "en"},
		{Claim: "Das Krankenhaus in Altdorf wird geschlossen.", Lang: "de"},
		{Claim: "The U.S. government bought the bridge.", Lang: "en"},
	} {
		t.Key = int64(i)
		x.Put(t)
	}
	return x
}

func TestSearch(t *testing.T) {
	x := shelf()
	for _, c := range []struct {
		query string
		key   int64 // of the first hit, -1 where nothing is to be found
		word  string
	}{
		{"Hat Müller wirklich Bäume fällen lassen?", 0, "Bäume"},
		{"buergermeister mueller liess baeume an der uferstrasse faellen", 0, "uferstrasse"},
		{"1200 Bäume weniger", 0, "1200"},
		{"1,200 trees", 0, "1,200"},
		{"trees felled by the mayor", 0, "trees"},
		{"So #BillGates is buying everything??? 😱 https://t.co/abcdef", 1, "Bill"},
		{"so #billgates is buying everything", 1, "bill"},
		{"RT @BillGates: hello", 1, "Bill"},
		{"I drink it every day! pic.twitter.com/xyz — Bill Gates (@BillGates) October 6, 2019", 1, "Gates"},
		{"Außenminister Lawrow verkaufte Waffen", 2, "Lawrow"},
		{"Waffenverkauf nach Belgrad durch Lawrow", 2, "Waffenverkauf"},
		{"Pflicht zur Impfung von Hunden", 3, "Impfung"},
		{"cure for pnuemonia", 4, "pnuemonia"},
		{"NWS says snow", 5, "NWS"},
		{"3 ferries lost", 6, "3"},
		{"hospital closed in Altdorf", 7, "hospital"},
		{"the US bought it", 8, "US"},
		{"give it to us", -1, ""},
		{"Der die das und oder", -1, ""},
		{"", -1, ""},
		{"Quetzalcoatlus", -1, ""},
	} {
		hits := x.Search(Query{Text: c.query, Most: 3})
		if c.key < 0 {
			if len(hits) > 0 {
				t.Errorf("%q finds %+v", c.query, hits)
			}
			continue
		}
		if len(hits) == 0 || hits[0].Key != c.key {
			t.Errorf("%q finds %+v first, want %d", c.query, hits, c.key)
			continue
		}
		if !slices.Contains(hits[0].Matched, c.word) {
			t.Errorf("%q: %q is not among the words that match: %q", c.query, c.word, hits[0].Matched)
		}
	}
}

// What is worth a look unasked says the same; what shares a name with a claim does not
// come up beside it.
func TestLikely(t *testing.T) {
	x, _ := many(2000)
	x.Put(Text{Key: -1, Claim: "Bill Gates owns half of the farmland in Nebraska.", Lang: "en"})
	for query, want := range map[string]bool{
		"Half of Nebraska's farmland is owned by Bill Gates.":              true,
		"Bill Gates gehört die Hälfte des Ackerlandes in Nebraska.":        true,
		"Bill Gates spoke to students in Geneva about a new reactor.":      false,
		"The senator from Nebraska has been in office for thirteen years.": false,
	} {
		hits := x.Search(Query{Text: query, Most: 1})
		if got := len(hits) > 0 && hits[0].Key == -1 && hits[0].Likely; got != want {
			t.Errorf("%q: %+v, want it to be likely: %v", query, hits, want)
		}
	}
}

func TestReplacedAndDropped(t *testing.T) {
	x := shelf()
	x.Put(Text{Key: 6, Claim: "No ferry ever sank in Northport.", Lang: "en"})
	x.Drop(4)
	x.Drop(99)
	if hits := x.Search(Query{Text: "lemonade against pneumonia", Most: 5}); len(hits) > 0 {
		t.Errorf("a text that was dropped is found: %+v", hits)
	}
	if hits := x.Search(Query{Text: "ferries sank in Northport", Most: 5}); len(hits) != 1 || hits[0].Key != 6 {
		t.Errorf("a text that was replaced is found: %+v", hits)
	}
	if x.Len() != 8 {
		t.Errorf("%d texts", x.Len())
	}
	if hits := x.Search(Query{Text: "Lavrov", Most: 5, Skip: func(key int64) bool { return key == 2 }}); len(hits) > 0 {
		t.Errorf("a text that is not wanted is found: %+v", hits)
	}
}

// sentenceOf draws a sentence that no other has: it names a place of its own.
func sentenceOf(t *rapid.T, n int) string {
	subject := rapid.SampledFrom(strings.Fields("Minister Council Hospital Museum Parlament Krankenhaus")).Draw(t, "subject")
	verb := rapid.SampledFrom(strings.Fields("bought repaired rejected visited kaufte besuchte")).Draw(t, "verb")
	thing := rapid.SampledFrom(strings.Fields("ferries engines contracts Brücken Waffenlieferungen")).Draw(t, "thing")
	number := rapid.IntRange(13, 98765).Draw(t, "number")
	return fmt.Sprintf("The %s of Dorf%d %s %d %s.", subject, n, verb, number, thing)
}

// TestFoundByItsOwnWords holds that a text is found first by its own words, however
// often the index was kept and restored, and that its words match.
func TestFoundByItsOwnWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := &Index{}
		var all []string
		for n := range rapid.IntRange(1, 30).Draw(t, "texts") {
			all = append(all, sentenceOf(t, 100+n))
			x.Put(Text{Key: int64(n), Claim: all[n]})
			if rapid.IntRange(0, 9).Draw(t, "keep") == 0 {
				var err error
				if x, err = Restore(x.Snapshot("test"), "test"); err != nil {
					t.Fatal(err)
				}
			}
		}
		for n, s := range all {
			hits := x.Search(Query{Text: s, Most: 1})
			if len(hits) == 0 || hits[0].Key != int64(n) {
				t.Fatalf("%q finds %+v", s, hits)
			}
			if !slices.Contains(hits[0].Matched, fmt.Sprintf("Dorf%d", 100+n)) {
				t.Errorf("%q matches by %q", s, hits[0].Matched)
			}
		}
	})
}

// TestRestored holds that a restored index answers as the one that it was made from.
func TestRestored(t *testing.T) {
	x := shelf()
	x.Drop(3)
	if _, err := Restore(x.Snapshot("an older one"), "test"); err == nil {
		t.Error("what another program made of the texts is taken over")
	}
	y, err := Restore(x.Snapshot("test"), "test")
	if err != nil {
		t.Fatal(err)
	}
	x.Put(Text{Key: 50, Claim: "The museum bought a ferry."})
	y.Put(Text{Key: 50, Claim: "The museum bought a ferry."})
	for _, q := range []string{"Müller Bäume", "Waffen Lawrow", "ferries", "Hunde Impfpflicht", "US bridge", "#billgates"} {
		a, b := x.Search(Query{Text: q, Most: 9}), y.Search(Query{Text: q, Most: 9})
		if fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%q: %v and %v", q, a, b)
		}
	}
}

// FuzzRestore holds that nothing that is no snapshot makes restoring or searching
// fail otherwise than with an error.
func FuzzRestore(f *testing.F) {
	f.Add(shelf().Snapshot("test"))
	f.Add([]byte{snapshotVersion})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := Restore(b, "test")
		if err != nil {
			return
		}
		x.Search(Query{Text: "Müller bought #BillGates 1,200 bridges", Most: 3})
		x.Put(Text{Key: 1, Claim: "The museum bought a ferry."})
		if _, err := Restore(x.Snapshot("test"), "test"); err != nil {
			t.Error(err)
		}
	})
}

// FuzzSearch holds that no text and no query makes the index fail.
func FuzzSearch(f *testing.F) {
	f.Add("Bill Gates owns half of Nebraska.", "#BillGates @x_y — A B (@c) May 1, 2020", "en")
	f.Add("Ein 1.200 m langer Zug, U.S.A.", "'’#@_— \xff (@", "")
	f.Fuzz(func(t *testing.T, claim, query, code string) {
		x := shelf()
		x.Put(Text{Key: 77, Claim: claim, Title: query, Lang: code})
		for _, h := range x.Search(Query{Text: query, Lang: code, Most: 5}) {
			if !(h.Score >= 0 && h.Score <= 1) || len(h.Matched) == 0 {
				t.Errorf("%q: %+v", query, h)
			}
		}
	})
}
