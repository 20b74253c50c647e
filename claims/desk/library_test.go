package desk

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tickmark/claims"
)

// Tags, deadline and putting away are parts of the record: in the list, undone one by
// one, and proven.
func TestTagsDeadlineAndClosing(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	for _, err := range []error{
		d.SetTags(ctx, id, []string{"Hafen", "#Sehr eilig"}, nil),
		d.SetTags(ctx, id, []string{"hafen"}, []string{"nie da"}),
		d.SetDeadline(ctx, id, "5. Juni 2021"),
		d.SetClosed(ctx, id, true),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	only := func() claims.Summary {
		t.Helper()
		list, err := d.Cases(ctx)
		if err != nil || len(list) != 1 {
			t.Fatalf("%+v, %v", list, err)
		}
		return list[0]
	}
	s := only()
	if diff := cmp.Diff([]string{"hafen", "sehr-eilig"}, s.Tags); diff != "" || s.Deadline != "2021-06-05" || !s.Closed || !s.Finished() {
		t.Errorf("%+v\n%s", s, diff)
	}
	for _, key := range []string{"desk.no_tag", "desk.no_date"} {
		err := d.SetTags(ctx, id, []string{" ,"}, nil)
		if key == "desk.no_date" {
			err = d.SetDeadline(ctx, id, "gestern")
		}
		if why, ok := Why(err); !ok || why.Key != key {
			t.Errorf("%s: %v", key, err)
		}
	}
	for i, holds := range []func(claims.Summary) bool{
		func(s claims.Summary) bool { return !s.Closed && s.Overdue("2021-06-06") && !s.Overdue("2021-06-05") },
		func(s claims.Summary) bool { return s.Deadline == "" },
		func(s claims.Summary) bool { return len(s.Tags) == 0 },
	} {
		if _, err := d.Undo(ctx, id); err != nil {
			t.Fatal(err)
		}
		if s := only(); !holds(s) {
			t.Errorf("after undo %d: %+v", i+1, s)
		}
	}
	if problems, err := d.Prove(ctx, ""); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
}

// What two people tagged is together on the case; two deadlines are for a person to
// decide.
func TestTagsAndDeadlinesMerge(t *testing.T) {
	mine, id := opened(t)
	ctx := t.Context()
	do := func(errs ...error) {
		t.Helper()
		for _, err := range errs {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	bring := func(from, to *Desk, id claims.ID) Imported {
		t.Helper()
		var b bytes.Buffer
		do(from.Export(ctx, id, &b))
		came, err := to.Import(ctx, bytes.NewReader(b.Bytes()), int64(b.Len()))
		do(err)
		return came
	}
	do(mine.SetTags(ctx, id, []string{"alt", "beide"}, nil))
	theirs := newDesk(t)
	bring(mine, theirs, id)
	do(mine.SetTags(ctx, id, []string{"hafen"}, []string{"alt"}), mine.SetDeadline(ctx, id, "2021-06-05"))
	do(theirs.SetTags(ctx, id, []string{"eilig"}, []string{"beide"}), theirs.SetDeadline(ctx, id, "2021-07-01"))
	came := bring(theirs, mine, id)
	k := snapshot(t, mine, id).Case
	if d := cmp.Diff([]string{"eilig", "hafen"}, k.Tags); d != "" || k.Deadline != "2021-06-05" {
		t.Errorf("deadline %s, tags %s", k.Deadline, d)
	}
	if len(came.Conflicts) != 1 || came.Conflicts[0].Field != "deadline" {
		t.Fatalf("conflicts %+v", came.Conflicts)
	}
	do(mine.Settle(ctx, id, came.Conflicts[0], true))
	if k := snapshot(t, mine, id).Case; k.Deadline != "2021-07-01" {
		t.Errorf("the deadline is %s", k.Deadline)
	}
}

func TestPick(t *testing.T) {
	list := []claims.Summary{ // the latest changed first
		{Number: 1, Title: "Brücke", Claims: 10, Done: 4, Deadline: "2022-01-20", Tags: []string{"eilig"}},
		{Number: 2, Title: "Ärzte in Hannover", Claims: 10, Done: 10, Deadline: "2022-01-01"},
		{Number: 3, Title: "Straßen und Brücken", Claims: 50, Deadline: "2022-03-01", Tags: []string{"eilig", "hafen"}},
		{Number: 4, Title: "Wahl", Claims: 3, Closed: true},
		{Number: 5, Title: "Leer"},
	}
	for _, tt := range []struct {
		name  string
		shelf Shelf
		want  []int64
	}{
		{"all", Shelf{}, []int64{1, 2, 3, 4, 5}},
		{"open", Shelf{Show: ShownOpen}, []int64{1, 3, 5}},
		{"done", Shelf{Show: ShownDone}, []int64{2, 4}},
		{"overdue", Shelf{Show: ShownOverdue}, []int64{1}},
		{"tag", Shelf{Tag: "hafen"}, []int64{3}},
		{"title", Shelf{Title: "bruecke"}, []int64{1, 3}},
		{"begun word", Shelf{Title: "stra"}, []int64{3}},
		{"both", Shelf{Title: "brücke", Tag: "eilig", Show: ShownOverdue}, []int64{1}},
		{"by deadline", Shelf{Order: ShelfDeadline}, []int64{2, 1, 3, 4, 5}},
		{"by title", Shelf{Order: ShelfTitle}, []int64{2, 1, 5, 3, 4}},
		{"by what is left", Shelf{Order: ShelfLeft}, []int64{3, 1, 4, 2, 5}},
	} {
		var got []int64
		for _, s := range tt.shelf.Pick(list, "2022-02-01") {
			got = append(got, s.Number)
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
	}
	if d := cmp.Diff([]string{"eilig", "hafen"}, Tags(list)); d != "" {
		t.Error(d)
	}
}

func TestSavedSearches(t *testing.T) {
	d := newDesk(t)
	ctx := t.Context()
	want := SavedSearch{Name: "Eiliges", Shelf: Shelf{Tag: "eilig", Order: ShelfDeadline}, Find: "bruecke"}
	for _, s := range []SavedSearch{{Name: "zuletzt"}, {Name: "Eiliges"}, want} {
		if err := d.SaveSearch(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.SaveSearch(ctx, SavedSearch{Name: " "}); err == nil {
		t.Error("it is kept without a name")
	}
	got, err := d.SavedSearches(ctx)
	if d := cmp.Diff([]SavedSearch{want, {Name: "zuletzt"}}, got); d != "" || err != nil {
		t.Error(d, err)
	}
	if err := d.ForgetSearch(ctx, "zuletzt"); err != nil {
		t.Fatal(err)
	}
	if got, err := d.SavedSearches(ctx); len(got) != 1 || err != nil {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestStats(t *testing.T) {
	d, id := fetched(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	check := func(i int, kind claims.FindingKind) {
		t.Helper()
		if err := d.Decide(ctx, id, c.Claims[i].ID, claims.CheckSo, Decision{Kind: kind, Reasoning: "gezählt"}); err != nil {
			t.Fatal(err)
		}
	}
	check(0, claims.FindingVerified)
	check(1, claims.FindingDisputed)
	check(2, claims.FindingNotFact)
	if err := d.Drop(ctx, id, c.Claims[3].ID, true); err != nil {
		t.Fatal(err)
	}
	s, err := d.Stats(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	if s.Cases != (claims.CaseStats{All: 1, Open: 1}) || s.Claims.All != len(c.Claims)-1 || s.Claims.Median != s.Claims.All {
		t.Errorf("%+v, %+v", s.Cases, s.Claims)
	}
	if s.Sources.All != len(c.Sources) || s.Sources.Captured == 0 || s.Sources.Failed == 0 || s.Sources.NotFetched != 0 {
		t.Errorf("%+v", s.Sources)
	}
	want := map[claims.FindingKind]int{claims.FindingVerified: 1, claims.FindingDisputed: 1, claims.FindingNotFact: 1}
	if diff := cmp.Diff(want, s.Findings); diff != "" || len(s.People) != 1 || s.People[0].By != d.By || s.People[0].All != 3 || len(s.Months) != 1 || s.Months[0].Month != "2021-03" {
		t.Errorf("%s %+v %+v", diff, s.People, s.Months)
	}
	var sum claims.ProposalStats
	for _, p := range s.Proposals {
		sum.Proposed, sum.Decided, sum.NotFact, sum.Dropped = sum.Proposed+p.Proposed, sum.Decided+p.Decided, sum.NotFact+p.NotFact, sum.Dropped+p.Dropped
	}
	if sum != (claims.ProposalStats{Proposed: len(c.Claims), Decided: 2, NotFact: 1, Dropped: 1}) {
		t.Errorf("%+v", sum)
	}
	if s, err = d.Stats(ctx, "2021-03-06"); err != nil || len(s.Findings) != 0 {
		t.Errorf("of a later time: %+v, %v", s.Findings, err)
	}
	if _, err := d.Stats(ctx, "gestern"); err == nil {
		t.Error("yesterday is taken for a date")
	}
}
