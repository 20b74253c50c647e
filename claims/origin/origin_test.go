package origin

import (
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
)

// An agency's copy of our own, long enough to be told from another text.
const agency = `Der Stadtrat von Fahrenbrück hat am Dienstagabend mit knapper Mehrheit den Bau einer neuen Schleuse
beschlossen. Die Kosten werden auf vierzig Millionen Euro geschätzt, von denen das Land zwei Drittel übernehmen will.
Bürgermeisterin Anke Thormälen sprach von einem wichtigen Tag für den Hafen. Die Gegner kündigten an, vor Gericht zu ziehen,
weil der Entwurf nach ihrer Ansicht das Vogelschutzgebiet am Westufer nicht genug beachtet. Baubeginn soll im Frühjahr des
übernächsten Jahres sein, die ersten Schiffe könnten drei Jahre später durch die neue Kammer fahren.`

const other = `Wer durch das Westufer geht, hört im Mai den Rohrsänger. Seit zwanzig Jahren zählt Heike Lamprecht hier die Brutpaare,
und sie hat noch nie so wenige gefunden wie in diesem Jahr. Für die Biologin ist klar, woran das liegt: Der Wasserstand schwankt,
seit die alten Tore der Schleuse nicht mehr dicht sind. Ein Neubau könnte helfen, sagt sie, wenn man ihn richtig plant. Doch die
Pläne, die im Rathaus ausliegen, nennen das Schilf mit keinem Wort.`

func TestOneTextInFivePapersIsOneOrigin(t *testing.T) {
	cut := strings.Join(strings.Split(agency, ". ")[:4], ". ")
	sources := []Document{
		{ID: "a", Number: 1, Text: agency},
		{ID: "b", Number: 2, Text: other},
		{ID: "c", Number: 4, Text: "Fahrenbrück. " + strings.ToUpper(cut)},
		{ID: "d", Number: 5, Text: "Von unserem Reporter am Hafen, der den Abend über dabei war.\n\n" + agency + "\n\nMehr lesen Sie morgen."},
		{ID: "e", Number: 7, Text: "Zu kurz."},
	}
	got := Find(Document{Text: "Ein ganz anderer Text."}, sources)
	origins := map[claims.ID]int{}
	for _, s := range got {
		origins[s.Source] = s.Origin
	}
	want := map[claims.ID]int{"a": 1, "b": 2, "c": 1, "d": 1, "e": 7}
	if fmt.Sprint(origins) != fmt.Sprint(want) {
		t.Errorf("origins are %v, want %v", origins, want)
	}
	if held, independent := got.Count(); held != 5 || independent != 3 {
		t.Errorf("%d sources, %d independent; want 5 and 3", held, independent)
	}
	if held, independent := got.Count("a", "c", "d"); held != 3 || independent != 1 {
		t.Errorf("of three copies %d of %d stand on their own, want 1 of 3", independent, held)
	}
	if s, _ := got.Of("c"); s.Why.Key != "origin.shared" || s.Why.Args[0] != 1 {
		t.Errorf("the copy's reason is %v, want that it shares the text of S1", s.Why)
	}
	if s, _ := got.Of("b"); s.Why.Key != "" {
		t.Errorf("a text of its own has the reason %v", s.Why)
	}
}

func TestAPageThatCollectsReportsIsNotTheirOrigin(t *testing.T) {
	var filler strings.Builder
	for i := range 300 {
		fmt.Fprintf(&filler, "Meldung %d aus Ort %d vom Tag %d. ", i, i*7, i*13)
	}
	got := Find(Document{}, []Document{
		{ID: "a", Number: 1, Text: agency}, {ID: "b", Number: 2, Text: other},
		{ID: "c", Number: 3, Text: agency + "\n\n" + other + "\n\n" + filler.String()},
	})
	if _, independent := got.Count(); independent != 3 {
		t.Errorf("%d origins, want 3: %v", independent, got)
	}
}

func TestWhatLeansOnTheArticle(t *testing.T) {
	article := Document{Text: agency, Keys: []string{"paper.example/schleuse"}, Published: "2024-03-06"}
	sources := []Document{
		{ID: "copy", Number: 1, Text: agency + "\n\n" + other, Published: "2024-03-07"},
		{ID: "undated", Number: 2, Text: agency},
		{ID: "basis", Number: 3, Text: agency, Published: "2024-03-05"},
		{ID: "itself", Number: 4, Text: "kurz", Keys: []string{"paper.example/schleuse"}},
		{ID: "blog", Number: 5, Text: other, Keys: []string{"blog.example/1"}, Links: []string{"paper.example/schleuse"}},
		{ID: "second", Number: 6, Text: "Wie ein Blog meldet.", Links: []string{"blog.example/1"}},
		{ID: "free", Number: 7, Text: "Eigene Arbeit.", Links: []string{"paper.example/schleuse", "rathaus.example/plan"}},
	}
	want := map[claims.ID]string{"copy": "copy", "undated": "same", "basis": "", "itself": "same", "blog": "cites", "second": "cites", "free": ""}
	got := Find(article, sources)
	for _, s := range got {
		if string(s.Circular) != want[s.Source] {
			t.Errorf("%s is %q, want %q", s.Source, s.Circular, want[s.Source])
		}
	}
	if s, _ := got.Of("basis"); s.Why.Key != "origin.earlier" {
		t.Errorf("an older text that the article has says %v", s.Why)
	}
	if _, independent := got.Count(); independent != 1 {
		t.Errorf("%d are independent, want only the one with links of its own: %+v", independent, got)
	}
}

func TestSuggestedRanks(t *testing.T) {
	for host, want := range map[string]claims.Rank{
		"statistik.arbeitsagentur.example": "", "www2.destatis.de": claims.RankPrimary, "cdc.gov": claims.RankPrimary,
		"de.wikipedia.org": claims.RankTertiary, "notgov": "", "gov.example": "",
	} {
		if got, why := suggest(Document{Host: host}); got != want || (got == "") != (why.Key == "") {
			t.Errorf("%s looks like %q (%v), want %q", host, got, why, want)
		}
	}
	if got, _ := suggest(Document{Host: "zeitung.example", Published: "2024-01-01"}); got != claims.RankSecondary {
		t.Errorf("an article of a paper looks like %q", got)
	}
}

func TestManyCopiesOfOneTextStayQuick(t *testing.T) {
	sources := make([]Document, 2000)
	for i := range sources {
		sources[i] = Document{ID: claims.ID(fmt.Sprint(i)), Number: i + 1, Text: agency + fmt.Sprintf(" Ausgabe %d.", i)}
	}
	if _, independent := Find(Document{}, sources).Count(); independent != 1 {
		t.Errorf("2,000 copies have %d origins, want 1", independent)
	}
}

// BenchmarkFind holds 300 sources of 1,500 words, some of them copies, against each
// other and an article.
func BenchmarkFind(b *testing.B) {
	sources := make([]Document, 300)
	for i := range sources {
		var text strings.Builder
		for n := range 1500 {
			fmt.Fprintf(&text, "w%d ", (n*7919+(i/3)*104729)%50021)
		}
		sources[i] = Document{ID: claims.ID(fmt.Sprint(i)), Number: i + 1, Text: text.String()}
	}
	for b.Loop() {
		Find(Document{Text: agency}, sources)
	}
}
