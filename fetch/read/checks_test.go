package read

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// listed reads a list to its end: the checks, the rows that were left out by their
// keys, and what ended it.
func listed(text string) (out []claims.Checked, left []string, err error) {
	for c, e := range Checks(strings.NewReader(text), "list") {
		bad, known := errors.AsType[*ListError](e)
		switch {
		case e == nil:
			out = append(out, c)
		case known && bad.Row:
			left = append(left, bad.Reason.Key)
		default:
			err = e
		}
	}
	return out, left, err
}

func TestChecksOfTables(t *testing.T) {
	lake := claims.Checked{ID: "7", Claim: "Der See ist 40 Meter tief.", Title: "Wie tief ist der See?", Rating: "falsch", URL: "https://pruefer.example/7", Origin: "list"}
	for name, text := range map[string]string{
		"commas":       "id,claim,title,rating,url\n7,Der See ist 40 Meter tief.,Wie tief ist der See?,falsch,https://pruefer.example/7\n",
		"marked":       "\xef\xbb\xbfid;claim;title;rating;url\r\n7;Der See ist 40 Meter tief.;Wie tief ist der See?;falsch;https://pruefer.example/7\r\n",
		"tabs":         "url\trating\ttitle\tclaim\tid\nhttps://pruefer.example/7\tfalsch\tWie tief ist der See?\tDer See ist 40 Meter tief.\t7",
		"quoted":       "ID,Claim,Title,Rating,URL,Notes\n7,\"Der See\nist 40 Meter tief.\",Wie tief ist der See?,falsch,https://pruefer.example/7,\"nie, nie\"\n",
		"two bytes":    "\xff\xfe" + twoBytes("id,claim,title,rating,url\n7,Der See ist 40 Meter tief.,Wie tief ist der See?,falsch,https://pruefer.example/7\n"),
		"spaced heads": "\n id , claim, title ,rating, url\n7,Der See ist 40 Meter tief.,Wie tief ist der See?,falsch,https://pruefer.example/7\n",
	} {
		t.Run(name, func(t *testing.T) {
			got, left, err := listed(text)
			if err != nil || left != nil {
				t.Fatalf("left out %v, ended by %v", left, err)
			}
			if d := cmp.Diff([]claims.Checked{lake}, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// twoBytes writes ASCII text in UTF-16, little endian.
func twoBytes(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		b.WriteByte(0)
	}
	return b.String()
}

func TestChecksOfOldSpreadsheets(t *testing.T) {
	got, _, err := listed("id;claim;date;lang;publisher\n1;M\xfcller log \x84zweimal\x93.;3.3.2026;de;Pr\xfcfstelle\n")
	if err != nil || len(got) != 1 || got[0].Claim != "Müller log „zweimal“." || got[0].Date != "2026-03-03" || got[0].Publisher != "Prüfstelle" || got[0].Lang != "de" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestChecksOfClaimReviews(t *testing.T) {
	const a = `{"@context":"https://schema.org","@type":"ClaimReview","@id":"r1","claimReviewed":"The lake is 40 metres deep.","url":"https://checker.example/a",
		"datePublished":"2026-03-03T08:00:00Z","inLanguage":"en","author":{"@type":"Organization","name":"Checker"},"reviewRating":{"@type":"Rating","ratingValue":"1","bestRating":"5","alternateName":"False"}}`
	const b = `{"@type":["ClaimReview"],"@id":"r2","claimReviewed":"The tower leans.","reviewRating":{"ratingValue":2,"bestRating":5}}`
	first := claims.Checked{ID: "r1", Claim: "The lake is 40 metres deep.", Rating: "False", URL: "https://checker.example/a", Lang: "en", Date: "2026-03-03", Publisher: "Checker", Origin: "list"}
	second := claims.Checked{ID: "r2", Claim: "The tower leans.", Rating: "2/5", Origin: "list"}
	for name, text := range map[string]string{
		"array":     "[" + a + "," + b + "]",
		"graph":     `{"@context":"https://schema.org","@graph":[` + a + `,{"@type":"WebSite"},` + b + `]}`,
		"lines":     strings.ReplaceAll(a, "\n", "") + "\n" + b + "\n",
		"feed":      `{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[` + a + `]},{"item":` + b + `}]}`,
		"item list": `[{"@type":"ItemList","itemListElement":[{"item":` + a + `},` + b + `]}]`,
	} {
		t.Run(name, func(t *testing.T) {
			got, left, err := listed(text)
			if err != nil || left != nil {
				t.Fatalf("left out %v, ended by %v", left, err)
			}
			if d := cmp.Diff([]claims.Checked{first, second}, got); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("one", func(t *testing.T) {
		got, _, err := listed(a)
		if d := cmp.Diff([]claims.Checked{first}, got); err != nil || d != "" {
			t.Error(err, d)
		}
	})
	t.Run("tools", func(t *testing.T) {
		got, _, err := listed(`{"claims":[{"text":"The tower leans.","claimant":"X","claimReview":[{"publisher":{"name":"Checker"},"url":"https://checker.example/b",
			"title":"Does it lean?","reviewDate":"2026-01-02T00:00:00Z","textualRating":"Mostly false","languageCode":"en"}]}],"nextPageToken":"x"}`)
		want := claims.Checked{Claim: "The tower leans.", Title: "Does it lean?", Rating: "Mostly false", URL: "https://checker.example/b", Lang: "en", Date: "2026-01-02", Publisher: "Checker", Origin: "list"}
		if err != nil || len(got) != 1 || len(got[0].ID) != 16 {
			t.Fatalf("%+v, %v", got, err)
		}
		want.ID = got[0].ID
		if d := cmp.Diff(want, got[0]); d != "" {
			t.Error(d)
		}
	})
}

func TestBrokenListsOfChecks(t *testing.T) {
	for name, c := range map[string]struct{ text, key string }{
		"empty":          {" \n", "read.checks.empty"},
		"no claim":       {"id,title\n1,x\n", "read.checks.no_column"},
		"no id":          {"claim;title\nx;y\n", "read.checks.no_column"},
		"broken JSON":    {`[{"@type":"ClaimReview"`, "read.checks.broken_json"},
		"words":          {`["a" "b"]`, "read.checks.broken_json"},
		"nested":         {strings.Repeat(`{"claims":`, 100_000), "read.checks.broken_json"},
		"nested arrays":  {strings.Repeat(`[`, 100_000), "read.checks.broken_json"},
		"never closed":   {"id,claim\n1,\"" + strings.Repeat("x", mostCheckBytes+1<<16), "read.checks.row_too_large"},
		"a large object": {`[{"claimReviewed":"` + strings.Repeat("x", mostCheckBytes+1<<16), "read.checks.row_too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := listed(c.text)
			if bad, ok := errors.AsType[*ListError](err); !ok || bad.Row || bad.Reason.Key != c.key {
				t.Errorf("ended by %v, want %s", err, c.key)
			}
		})
	}
	t.Run("rows left out", func(t *testing.T) {
		got, left, err := listed("id,claim\n1,A\n,B\n2,\n1,C\n3,D\n")
		if d := cmp.Diff([]string{"read.checks.no_id", "read.checks.no_claim", "read.checks.twice"}, left); err != nil || len(got) != 2 || d != "" {
			t.Errorf("%+v, %v, %s", got, err, d)
		}
	})
	t.Run("a quotation mark never closed", func(t *testing.T) {
		got, left, err := listed("id,claim,title\n1,A,\"T\n2\"\n2,\"B\n3,C,T\n")
		if d := cmp.Diff([]string{"read.checks.open_quote"}, left); err != nil || len(got) != 1 || d != "" {
			t.Errorf("%+v, %v, %s", got, err, d)
		}
	})
	t.Run("a disk that fails", func(t *testing.T) {
		broken := errors.New("the disk fails")
		for _, e := range Checks(io.MultiReader(strings.NewReader("id,claim\n1,A\n"), failing{broken}), "list") {
			if e != nil && !errors.Is(e, broken) {
				t.Error(e)
			}
		}
	})
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// FuzzChecks holds that no list makes the reader fail, that what comes out can be
// kept, and that an id comes once.
func FuzzChecks(f *testing.F) {
	for _, s := range []string{"id,claim\n1,A\n", "id;claim;rating\n1;\"A\nB\";x", `[{"@type":"ClaimReview","claimReviewed":"A","url":"u"}]`, `{"@graph":[{"@type":"ClaimReview","claimReviewed":"A"}]}`,
		"{\"claims\":[{\"text\":\"A\",\"claimReview\":[{\"url\":\"u\"}]}]}", "\xff\xfei\x00d\x00", "id,claim\n1,\x84\n", "\xef\xbb\xbf{}\n{}\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		seen := map[string]bool{}
		for c, err := range Checks(strings.NewReader(s), "list") {
			if err != nil {
				continue
			}
			if c.ID == "" || c.Claim == "" || c.Origin != "list" || seen[c.ID] || claims.Normalise(c.Claim) != c.Claim {
				t.Errorf("%+v", c)
			}
			seen[c.ID] = true
		}
	})
}
