package desk

import (
	"strings"
	"testing"

	"tickmark/claims"
)

const bridgeChecks = `id,claim,title,rating,url
7,Der Umbau der Leinebrücke kostete 4 Millionen Euro.,Was kostete die Brücke?,falsch,https://pruefer.example/7
8,Der Hafen ist für Segler gesperrt.,,richtig,
9,,,,
`

// withChecks is a desk with the bridge article open and checks of others.
func withChecks(t *testing.T) (*Desk, claims.ID) {
	t.Helper()
	d, id := opened(t)
	got, err := d.ImportChecks(t.Context(), strings.NewReader(bridgeChecks), "/anywhere/pruefer.csv")
	if err != nil || got.New != 2 || got.Refused != 1 || got.Reasons[0].Key != "read.checks.no_claim" {
		t.Fatalf("%+v, %v", got, err)
	}
	return d, id
}

func remember(t *testing.T, d *Desk, text string) []Recalled {
	t.Helper()
	found, err := d.Remember(t.Context(), Loose{Text: text}, 5)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestRememberFindsChecksAndOwnClaims(t *testing.T) {
	d, id := withChecks(t)
	for query, want := range map[string]string{
		"Segler dürfen nicht in den Hafen":          "8",
		"The port is closed to sailors":             "8",
		"5000 Radfahrer am Tag rechnet":             string(about(t, snapshot(t, d, id), "5000 Radfahrern").ID),
		"4,2 Millionen kostete der Umbau, 8 Monate": string(about(t, snapshot(t, d, id), "4,2 Millionen").ID),
	} {
		found := remember(t, d, query)
		if len(found) == 0 || found[0].ID() != want {
			t.Errorf("%q finds %+v, want %s", query, found, want)
		}
	}
}

// Beside a claim stand checks of others and claims of other cases, not itself nor what
// its own article says again.
func TestBefore(t *testing.T) {
	d, id := withChecks(t)
	other, err := d.Open(t.Context(), Input{Text: "Der Umbau der Brücke kostete 4,2 Millionen Euro und dauerte acht Monate.", Lang: "de"})
	if err != nil {
		t.Fatal(err)
	}
	cost := about(t, snapshot(t, d, id), "4,2 Millionen").ID
	if err := d.Decide(t.Context(), id, cost, claims.CheckSo, Decision{Kind: claims.FindingDisputed, Reasoning: "Das Amt nennt 5,1."}); err != nil {
		t.Fatal(err)
	}
	c := snapshot(t, d, other)
	found, err := d.Before(t.Context(), c, about(t, c, "4,2 Millionen").ID)
	if err != nil || len(found) == 0 || found[0].ID() != string(cost) {
		t.Fatalf("%+v, %v", found, err)
	}
	if o := found[0].Own; o.Number != 1 || o.Latest() == nil || o.Latest().Kind != claims.FindingDisputed {
		t.Errorf("%+v", o)
	}
	for _, r := range found {
		if r.Own != nil && r.Own.Case == other {
			t.Errorf("a claim of the same case: %q", r.Words())
		}
	}
	c = snapshot(t, d, id)
	if found, err := d.Before(t.Context(), c, about(t, c, "früher fertig").ID); err != nil || len(found) > 0 {
		t.Errorf("what nobody claimed before: %+v, %v", found, err)
	}
}

// What is remembered follows what is done here and in another process, undo included.
func TestRememberFollows(t *testing.T) {
	d, id := withChecks(t)
	first := func(query string) string {
		if found := remember(t, d, query); len(found) > 0 {
			return found[0].ID()
		}
		return ""
	}
	const query = "5000 Radfahrer am Tag"
	cyclists := about(t, snapshot(t, d, id), "5000 Radfahrern").ID
	if first(query) != string(cyclists) {
		t.Fatal("it is not found")
	}
	elsewhere := deskAt(t, d.Store.Path())
	if err := elsewhere.Drop(t.Context(), id, cyclists, true); err != nil {
		t.Fatal(err)
	}
	if first(query) == string(cyclists) {
		t.Error("a claim that was taken off its list is found")
	}
	if _, err := elsewhere.Undo(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if first(query) != string(cyclists) {
		t.Error("a claim that was put back is not found")
	}
	if _, err := elsewhere.ImportChecks(t.Context(), strings.NewReader("id,claim\n1,Täglich fahren 5000 Radfahrer am Tag über den Rathausplatz.\n"), "neu.csv"); err != nil {
		t.Fatal(err)
	}
	if got := first("5000 Radfahrer am Rathausplatz"); got != "1" {
		t.Errorf("a check that another process imported is not found, but %q", got)
	}
}

// Importing the same list again changes nothing; a changed one is taken over.
func TestImportAgain(t *testing.T) {
	d, _ := withChecks(t)
	again, err := d.ImportChecks(t.Context(), strings.NewReader(bridgeChecks), "pruefer.csv")
	if err != nil || again.New != 0 || again.Changed != 0 || again.Same != 2 {
		t.Errorf("%+v, %v", again, err)
	}
	changed, err := d.ImportChecks(t.Context(), strings.NewReader(strings.Replace(bridgeChecks, "Hafen", "Kanal", 1)), "pruefer.csv")
	if err != nil || changed.Changed != 1 {
		t.Errorf("%+v, %v", changed, err)
	}
	if found := remember(t, d, "gesperrter Kanal"); len(found) == 0 || found[0].ID() != "8" {
		t.Errorf("%+v", found)
	}
}

// A list that breaks off is refused whole, with a sentence for the user.
func TestImportBroken(t *testing.T) {
	d, _ := opened(t)
	_, err := d.ImportChecks(t.Context(), strings.NewReader(`[{"@type":"ClaimReview","claimReviewed":"Der Kran ist blau.","url":"u"},`), "x.json")
	if why, ok := Why(err); !ok || why.Key != "read.checks.broken_json" {
		t.Errorf("%v", err)
	}
	if found := remember(t, d, "Der Kran ist blau"); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}
