package desk

import (
	"bytes"
	"strings"
	"testing"

	"tickmark/assets"
	"tickmark/claims"
)

const deskTable = "\ufeffAussage;Stand;Gesagt;Quelle;Anmerkung\r\n" +
	"Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate;strittig;;Amt;5,1 Millionen\r\n" +
	"\"»Wir sind früher fertig als geplant«, sagte die Stadtbaurätin Erika Beispiel am Mittwoch.\";offen;ok;S1;\r\n" +
	"Der Radweg ist breit;bestätigt;;;\r\n" +
	";bestätigt;;;\r\n"

func TestGuessMapping(t *testing.T) {
	m := GuessMapping([]string{"Nr.", "AUSSAGE", "Stand", "Fact", "Notiz"})
	if m[ColumnFact] != 1 || m[ColumnStatus] != 2 || m[ColumnNote] != 4 {
		t.Errorf("got %v", m)
	}
	if _, ok := m[ColumnSource]; ok {
		t.Errorf("a source is guessed: %v", m)
	}
}

func TestUsualStatuses(t *testing.T) {
	s := UsualStatuses()
	for word, want := range map[string]claims.FindingKind{"C": claims.FindingVerified, " Strittig ": claims.FindingDisputed, "≠": claims.FindingDisputed,
		"E zu berichtigen": claims.FindingCorrected, "verified": claims.FindingVerified, "offen": "", "": ""} {
		if got, ok := s[statusKey(word)]; !ok || got != want {
			t.Errorf("%q is %q, %v", word, got, ok)
		}
	}
	for _, word := range []string{"falsch", "false", "wahr"} {
		if _, ok := s[word]; ok {
			t.Errorf("%q stands for a finding", word)
		}
	}
}

func TestImportTable(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	sheet, err := ReadTable(strings.NewReader(deskTable))
	done(t, err)
	m, w := GuessMapping(sheet.Head), assets.Speak("de")
	got, err := d.ImportTable(ctx, id, sheet, m, UsualStatuses(), w)
	done(t, err)
	if got.Set != 2 || got.Same != 0 || len(got.Left) != 2 || got.Left[0].Line != 4 || got.Left[0].Why.Key != "desk.table.no_claim" || got.Left[1].Why.Key != "desk.table.no_words" {
		t.Errorf("got %+v", got)
	}
	c := snapshot(t, d, id)
	cost, quote := about(t, c, "4,2 Millionen"), about(t, c, "früher fertig")
	if f := c.Finding(cost.ID, claims.CheckSo); f == nil || f.Kind != claims.FindingDisputed || f.Reasoning != "5,1 Millionen\nQuelle laut Tabelle: Amt" || f.By != "Eva Muster" || cost.State != claims.StateDone {
		t.Errorf("finding %+v, state %s", f, cost.State)
	}
	if f := c.Finding(quote.ID, claims.CheckSaid); f == nil || f.Kind != claims.FindingVerified || c.Finding(quote.ID, claims.CheckSo) != nil || quote.State != claims.StateInWork {
		t.Errorf("said %+v, state %s", f, quote.State)
	}
	before := len(history(t, d, id))
	if again, err := d.ImportTable(ctx, id, sheet, m, UsualStatuses(), w); err != nil || again.Set != 0 || again.Same != 2 || len(history(t, d, id)) != before {
		t.Errorf("again: %+v, %v", again, err)
	}
	if _, err := d.Undo(ctx, id); err != nil || len(snapshot(t, d, id).Findings) != 0 {
		t.Errorf("one undo takes it all back; left are %+v, %v", snapshot(t, d, id).Findings, err)
	}
}

// Both checks of one claim may come from one row.
func TestImportTableSetsBothChecks(t *testing.T) {
	d, id := opened(t)
	sheet, err := ReadTable(strings.NewReader(strings.Replace(deskTable, ";offen;ok;", ";K;ok;", 1)))
	done(t, err)
	_, err = d.ImportTable(t.Context(), id, sheet, GuessMapping(sheet.Head), UsualStatuses(), assets.Speak("de"))
	done(t, err)
	c := snapshot(t, d, id)
	quote := about(t, c, "früher fertig")
	if quote.State != claims.StateDone || c.Finding(quote.ID, claims.CheckSo) == nil || c.Finding(quote.ID, claims.CheckSaid) == nil {
		t.Errorf("state %s, findings %+v", quote.State, c.Findings)
	}
	if p, err := d.Proof(t.Context(), id); err != nil || !p.Holds() {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestImportTableRefuses(t *testing.T) {
	d, id := opened(t)
	sheet, err := ReadTable(strings.NewReader("Aussage;Stand\nx;falsch\ny;falsch\n"))
	done(t, err)
	s := UsualStatuses()
	_, err = d.ImportTable(t.Context(), id, sheet, Mapping{ColumnStatus: 1}, s, assets.Speak("de"))
	fails(t, err, "desk.table_no_fact")
	m := GuessMapping(sheet.Head)
	if unknown := s.Unknown(sheet, m); len(unknown) != 1 || unknown[0] != "falsch" {
		t.Errorf("unknown: %q", unknown)
	}
	_, err = d.ImportTable(t.Context(), id, sheet, m, s, assets.Speak("de"))
	fails(t, err, "desk.table_status")
	s.Set("Falsch", claims.FindingCorrected)
	_, err = d.ImportTable(t.Context(), id, sheet, m, s, assets.Speak("de"))
	done(t, err)
}

// What the desk writes as a table it reads again, and finds that all of it stands.
func TestTableComesBack(t *testing.T) {
	for _, lang := range assets.Languages() {
		d, id := opened(t)
		ctx := t.Context()
		for i, k := range snapshot(t, d, id).Claims {
			for j, check := range k.Checks() {
				done(t, d.Decide(ctx, id, k.ID, check, Decision{Kind: claims.FindingKinds[(i+j)%len(claims.FindingKinds)], Reasoning: "=weil; \"so\""}))
			}
		}
		var b bytes.Buffer
		done(t, d.ExportTable(ctx, id, &b, lang, claims.Disclosure{}))
		sheet, err := ReadTable(&b)
		done(t, err)
		m := GuessMapping(sheet.Head)
		if len(m) != len(Columns) {
			t.Errorf("%s: of its own columns %v are known: %v", lang, sheet.Head, m)
		}
		got, err := d.ImportTable(ctx, id, sheet, m, UsualStatuses(), assets.Speak(lang))
		if n := len(snapshot(t, d, id).Findings); err != nil || got.Set != 0 || got.Same != n || len(got.Left) != 0 {
			t.Errorf("%s: of %d findings %+v, %v", lang, n, got, err)
		}
	}
}
