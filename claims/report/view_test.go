package report

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"tickmark/claims"
)

func TestScopeCountsWhatWasAndWhatWasNotChecked(t *testing.T) {
	v := newView(bridge().input("en"))
	want := scope{Sentences: 5, Accounted: 3, SetAside: 1, Claims: 7, Open: 2, Dropped: 1, Sources: 4, Captured: 3, Independent: 2, Failed: 1}
	got := v.Scope
	got.Line = ""
	if got != want {
		t.Errorf("scope is %+v, want %+v", got, want)
	}
	if len(v.Unchecked) != 2 || !strings.Contains(v.Unchecked[1], "Ein Kran am Ufer") {
		t.Errorf("unchecked sentences are %q", v.Unchecked)
	}
}

func TestScopeIsFullOnlyWhenNothingIsLeft(t *testing.T) {
	b := bridge()
	in := b.input("en")
	b.decide("c6", claims.CheckSo, claims.FindingAuthor, "", "")
	b.decide("c7", claims.CheckSo, claims.FindingVerified, "", "")
	for i := range in.Sentences {
		in.Sentences[i].NoFact = claims.Because("report.none")
	}
	if v := newView(in); !v.Scope.Full || len(v.Open) != 0 {
		t.Errorf("all is done, yet the scope is %+v", v.Scope)
	}
	// A claim may be called done while one of its checks has no finding.
	b.d.Findings = b.d.Findings[:len(b.d.Findings)-1]
	if v := newView(in); v.Scope.Full || len(v.Open) != 1 {
		t.Errorf("a check has no finding, yet the scope is %+v", v.Scope)
	}
	in.Sentences = nil
	if v := newView(in); v.Scope.Full {
		t.Error("a case without sentences is called fully checked")
	}
}

func TestClaimsStandInTheSectionOfTheirGravestFinding(t *testing.T) {
	v := newView(bridge().input("de"))
	numbers := func(list []*fact) []int {
		var n []int
		for _, f := range list {
			n = append(n, f.Number)
		}
		return n
	}
	for _, c := range []struct {
		name string
		list []*fact
		want []int
	}{{"must fix", v.MustFix, []int{2, 5}}, {"disputed", v.Disputed, []int{4}}, {"unsupported", v.Unsupported, []int{6}}, {"open", v.Open, []int{6, 7}}} {
		if got := numbers(c.list); !slices.Equal(got, c.want) {
			t.Errorf("%s: claims %v, want %v", c.name, got, c.want)
		}
	}
	if got := v.Disputed[0].Mark; got != "gesagt ✓C · so ≠D" {
		t.Errorf("the mark of the disputed claim is %q", got)
	}
	total := 0
	for _, b := range v.Summary {
		total += b.Count
	}
	if total != len(v.Facts) {
		t.Errorf("the chart counts %d claims of %d", total, len(v.Facts))
	}
}

func TestFindingsWithoutEvidenceOrReasonAreNamed(t *testing.T) {
	b := bridge()
	b.d.Citations = nil
	v := newView(b.input("en"))
	for _, c := range []struct {
		fact, check int
		missing     string
	}{{0, 0, "report.missing.evidence"}, {1, 0, ""}, {4, 0, "report.missing.reason"}, {4, 1, ""}, {6, 0, ""}} {
		want := ""
		if c.missing != "" {
			want = v.T(c.missing)
		}
		if got := v.Facts[c.fact].Checks[c.check].Missing; got != want {
			t.Errorf("claim %d: %q is missing, want %q", c.fact+1, got, want)
		}
	}
	// Claim 1 is verified, so that only the table shows it.
	for _, format := range []string{"html", "md"} {
		if !strings.Contains(write(t, format, b.input("en")), v.T("report.missing.evidence")) {
			t.Errorf("%s does not tell that a finding lacks evidence", format)
		}
	}
}

func TestChangeLogTellsWhatWasTakenBack(t *testing.T) {
	v := newView(bridge().input("en"))
	n := len(v.Log)
	set, undo, redo := v.Log[n-3], v.Log[n-2], v.Log[n-1]
	if set.Undone || !undo.Undone || redo.Undone {
		t.Errorf("taken back: set %v, undo %v, redo %v", set.Undone, undo.Undone, redo.Undone)
	}
	if want := "Finding set: claim 6, said: unsupported"; set.Sentence != want || undo.Sentence != "Undone: "+want || redo.Sentence != "Redone: "+want {
		t.Errorf("log says %q, %q, %q", set.Sentence, undo.Sentence, redo.Sentence)
	}
	in := bridge().input("en")
	in.History = in.History[:len(in.History)-1]
	if v := newView(in); !v.Log[len(v.Log)-2].Undone {
		t.Error("a finding that was taken back is not called so")
	}
}

func TestAnnotatedCopyHoldsEveryWordOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := claims.Normalise(rapid.StringOf(rapid.SampledFrom([]rune("ab äß漢 \n\t„“.—"))).Draw(t, "text"))
		words := claims.NewText(text)
		b := newCase(text)
		for i := range rapid.IntRange(0, 6).Draw(t, "claims") {
			from := rapid.IntRange(0, words.Len()).Draw(t, "from")
			to := rapid.IntRange(from, words.Len()).Draw(t, "to")
			b.d.Claims = append(b.d.Claims, claims.Claim{ID: claims.ID(rune('a' + i)), Anchor: claims.NewAnchor(words, claims.Span{Start: from, End: to})})
		}
		slices.SortFunc(b.d.Claims, func(x, y claims.Claim) int { return x.Anchor.Start - y.Anchor.Start })
		v := newView(b.input("en"))
		var got strings.Builder
		margin, ends := 0, 0
		for i, l := range v.Copy {
			if l.Number != i+1 {
				t.Fatalf("line %d has the number %d", i+1, l.Number)
			}
			line := ""
			for _, p := range l.Parts {
				line += p.Text
				ends += len(p.Ends)
				if p.Fact != nil && !strings.Contains(clean(words.Slice(p.Fact.span)), p.Text) {
					t.Fatalf("%q is marked for the claim %q", p.Text, p.Fact.Words)
				}
			}
			if n := len([]rune(line)); n > lineWidth {
				t.Fatalf("line %d holds %d characters", i+1, n)
			}
			got.WriteString(line)
			margin += len(l.Margin)
		}
		if squeeze(got.String()) != squeeze(clean(text)) {
			t.Fatalf("the copy reads %q, the text %q", got.String(), text)
		}
		shown := 0
		for _, f := range v.Facts {
			if strings.TrimSpace(words.Slice(f.span)) != "" {
				shown++
			}
		}
		if ends < shown || margin < shown || margin > len(v.Facts) {
			t.Fatalf("of %d claims with words, %d begin and %d end in the copy", shown, margin, ends)
		}
	})
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestLinesAndPlaces(t *testing.T) {
	text := "Eins\n\n" + strings.Repeat("zwei ", 30) + "\n\nDrei"
	lines := wrap(text)
	if len(lines) != 5 { // 1 + 150 characters in lines of 72 + 1
		t.Fatalf("%d lines: %v", len(lines), lines)
	}
	for pos, want := range map[int]int{0: 1, 4: 1, 6: 2, 74: 2, 76: 3, 158: 5, 9999: 5, -1: 1} {
		if got := lineOf(lines, pos); got != want {
			t.Errorf("position %d lies in line %d, want %d", pos, got, want)
		}
	}
	if got := runs("S", []int{1, 2, 3, 5, 6, 9}); got != "S1–S3, S5, S6, S9" {
		t.Errorf("runs are written %q", got)
	}
}
