package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
)

// worked is the bridge with what a desk writes down beside its findings. Everything about
// the confidential claim c2, and who was asked what, holds the word "GEHEIM".
func worked() *builder {
	b := bridge()
	at := time.Date(2022, 1, 23, 9, 0, 0, 0, time.UTC)
	flag := func(id claims.ID, flags ...claims.Flag) {
		c := b.find1(id)
		for _, f := range flags {
			*c = c.WithFlag(f, true)
		}
		b.enter("flag.set", claims.EntityClaim, id, *c)
	}
	flag("c5", claims.FlagCriticism)
	flag("c6", claims.FlagCriticism, claims.FlagLegal, "Heft 12")
	flag("c2", claims.FlagConfidential)
	b.find1("c2").Note = "GEHEIM"
	for i := range b.d.Findings {
		if b.d.Findings[i].Claim == "c2" {
			b.d.Findings[i].Reasoning, b.d.Findings[i].Wording = "GEHEIM", "GEHEIM"
		}
	}
	for i := range b.d.Citations {
		if b.d.Citations[i].Claim == "c2" {
			b.d.Citations[i].Anchor.Quote = "GEHEIM"
		}
	}
	add := func(action string, e claims.Entity, id claims.ID, record any) { b.enter(action, e, id, record) }
	contact := claims.Contact{ID: "k1", Case: "case1", Claims: []claims.ID{"c6"}, Who: "GEHEIM Kranz", How: claims.WayPhone, Reply: true, Asked: "GEHEIM gefragt",
		AskedAt: at, Due: "2022-01-25", Answer: "GEHEIM geantwortet", Answered: at, By: "GEHEIM", At: at}
	b.d.Contacts = append(b.d.Contacts, contact, claims.Contact{ID: "k2", Case: "case1", Who: "GEHEIM Hintergrund", How: claims.WayMail, Asked: "GEHEIM", AskedAt: at, At: at})
	add("contact.add", claims.EntityContact, "k1", contact)
	for _, q := range []claims.Query{{ID: "q1", Claim: "c4", Text: "Wann sagte sie das?", By: "A. Prüferin", Answer: "Am Rand der Sitzung.", Answered: at,
		Ruling: claims.RulingStet, Reason: "Steht im Protokoll.", RuledBy: "Chefin", Ruled: at}, {ID: "q2", Claim: "c2", Text: "GEHEIM?"}} {
		q.Case, q.Check, q.At = "case1", claims.CheckSo, at
		b.d.Queries = append(b.d.Queries, q)
		add("query.add", claims.EntityQuery, q.ID, q)
	}
	b.d.Searches = append(b.d.Searches, claims.Searched{ID: "n1", Case: "case1", Claim: "c6", Where: "Vereinsregister", Query: "Uferschwalben 40", On: "2022-01-23", By: "A. Prüferin", At: at})
	add("searched.add", claims.EntitySearched, "n1", b.d.Searches[0])
	for _, f := range b.d.Findings {
		kind := f.Kind
		if f.Claim == "c3" {
			kind = claims.FindingUnsupported
		}
		b.d.Reviews = append(b.d.Reviews, claims.Review{Case: "case1", Claim: f.Claim, Check: f.Check, By: "B. Zweitleser", Kind: kind, Note: "zweimal gelesen", Blind: true, At: at})
	}
	b.d.SignOffs = append(b.d.SignOffs, claims.SignOff{ID: "u1", Case: "case1", Claim: "c1", By: "B. Zweitleser", At: at, Of: b.d.Signed("c1")},
		claims.SignOff{ID: "u2", Case: "case1", Claim: "c3", By: "B. Zweitleser", At: at, Of: "before"})
	b.d.Steps = append(b.d.Steps, claims.Step{ID: "t1", Case: "case1", Number: 1, Text: "Namen geprüft", Done: true, By: "A. Prüferin", At: at},
		claims.Step{ID: "t2", Case: "case1", Number: 2, Text: "Bilder geprüft"})
	b.d.Corrections = append(b.d.Corrections, claims.Correction{ID: "w1", Case: "case1", Claim: "c3", On: "2022-02-01", Wrong: "12,5 Millionen", Right: "13 Millionen", Where: "Seite 2", By: "Chefin", At: at})
	return b
}

func written(t *testing.T, format string, in Input) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReportTellsWhatTheDeskWroteDown(t *testing.T) {
	for format, says := range map[string][]string{
		"html": {"Rückfragen an den Autor", "Wann sagte sie das?", "Am Rand der Sitzung.", "bleibt so", "Steht im Protokoll.", "Vereinsregister", "Uferschwalben 40",
			"niemand wurde um Stellungnahme gebeten", "telefonisch", "Cohens Kappa: 0,", "zweimal gelesen", "gilt nicht mehr", "☑ Namen geprüft (A. Prüferin", "☐ Bilder geprüft",
			"13 Millionen", "Seite 2", "Heft 12, Vorwurf, rechtlich heikel", " … ★", "vertraulich: 1"},
		"md":   {"Wann sagte sie das?", "Vereinsregister", "Cohens Kappa", "☑ Namen geprüft", "13 Millionen", "Heft 12", "★", "Nicht um Stellungnahme gebeten"},
		"json": {`"text": "Wann sagte sie das?"`, `"ruling": "stet"`, `"where": "Vereinsregister"`, `"holds": false`, `"state": "answered"`, `"right": "13 Millionen"`, `"reviews"`},
		"csv":  {"Heft 12, Vorwurf, rechtlich heikel"},
	} {
		if format == "md" {
			says = says[:len(says)-1]
		}
		got := written(t, format, worked().input("de"))
		for _, s := range says {
			if !strings.Contains(got, s) {
				t.Errorf("%s lacks %q", format, s)
			}
		}
	}
}

// No writer tells of a confidential claim, or of who was asked what, unless it is asked
// to; the proof does not at all.
func TestNoWriterTellsWhatIsConfidential(t *testing.T) {
	documents := map[string]func(claims.Disclosure) string{}
	for _, format := range Formats() {
		documents[format] = func(tell claims.Disclosure) string {
			in := worked().input("de")
			in.Tell = tell
			return written(t, format, in)
		}
	}
	documents["table"] = func(tell claims.Disclosure) string {
		in := worked().input("de")
		in.Tell = tell
		var b bytes.Buffer
		if err := Table(&b, in); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, format := range ProofFormats() {
		documents["proof "+format] = func(claims.Disclosure) string {
			var b bytes.Buffer
			in := ProofInput{Cases: []*claims.Dossier{&worked().d}, Lang: "de"}
			in.Proof.Problems = []claims.Reason{claims.Because("store.claim_not_found", "c2", "GEHEIM")}
			if err := WriteProof(&b, format, in); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	for name, document := range documents {
		if got := document(claims.Disclosure{}); strings.Contains(got, "GEHEIM") {
			at := strings.Index(got, "GEHEIM")
			t.Errorf("%s: …%s…", name, got[max(0, at-80):min(len(got), at+80)])
		}
		if asked := document(claims.Disclosure{Confidential: true, Contacts: true}); !strings.HasPrefix(name, "proof") && !strings.Contains(asked, "GEHEIM") {
			t.Errorf("%s does not tell even where it is asked to", name)
		}
	}
}

// A sentence that holds a confidential claim is not listed as one that nobody looked at.
func TestWithheldClaimsCountAsAccounted(t *testing.T) {
	b := worked()
	with := b.input("de")
	with.Tell.Confidential = true
	a, n := newView(with.public()).Scope, newView(b.input("de").public()).Scope
	if a.Accounted != n.Accounted || n.Claims != a.Claims-1 {
		t.Errorf("with it %+v, without %+v", a, n)
	}
}

// A name under the whole article holds although the report does not tell of all of it.
func TestSignOffOfTheWholeArticleHoldsWithWithheldClaims(t *testing.T) {
	b := worked()
	b.d.SignOffs = []claims.SignOff{{ID: "u3", Case: "case1", By: "B. Zweitleser", At: b.at, Of: b.d.Signed("")}}
	if got := written(t, "md", b.input("de")); !strings.Contains(got, "Der Artikel: abgezeichnet von B. Zweitleser") {
		t.Error("the sign-off is not told, or told to have lapsed")
	}
	if got := written(t, "json", b.input("de")); !strings.Contains(got, `"holds": true`) {
		t.Error("the JSON says that it does not hold")
	}
}

func TestTable(t *testing.T) {
	for lang, comma := range map[string]rune{"de": ';', "en": ','} {
		var b bytes.Buffer
		if err := Table(&b, bridge().input(lang)); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
		r.Comma = comma
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 8 || len(rows[0]) != 7 {
			t.Fatalf("%s: %q, %v", lang, rows, err)
		}
		if row := rows[4]; row[0] != "„Im Herbst 2023 fahren dort die ersten Räder“" || !strings.HasPrefix(row[3], "D ") || row[2] == "" || row[6] != "c4" {
			t.Errorf("%s: %q", lang, row)
		}
	}
}
