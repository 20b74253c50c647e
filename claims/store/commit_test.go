package store

import (
	"encoding/json"
	"errors"
	"testing"

	"tickmark/claims"
)

// Whatever a draft gets wrong, it is refused as a whole and says what kind of
// mistake it was.
func TestCommitRefuses(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	other := openExample(t, db)
	set, f := x.find(t, 0, nil, claims.FindingVerified)
	commit(t, db, set)
	add, s := x.source(t, 1)
	commit(t, db, add)
	add, c := x.capture(t, s)
	commit(t, db, add)
	later := c
	later.Status = 404
	add, beside := x.attach(t, c)
	commit(t, db, add)
	renamed := beside
	renamed.Name = "anders.png"
	adrift := beside
	adrift.ID, adrift.Capture = claims.NewID(), "none"
	again, _ := x.find(t, 0, nil, claims.FindingDisputed)
	stale := f
	stale.Kind = claims.FindingAuthor
	onStale, _ := x.find(t, 0, &stale, claims.FindingDisputed)
	onNothing, _ := x.find(t, 1, &f, claims.FindingDisputed)
	odd := x.claims[0]
	odd.State = "perhaps"
	stolen := other.claims[0]
	stolen.Case = x.c.ID
	elsewhere := newExample(2)
	noBytes := newExample(9)
	noBytes.c.Article.RawSHA256 = claims.SHA256([]byte("never kept"))
	withoutBytes := noBytes.draft(t)
	withoutBytes.Blobs = nil
	one := func(e claims.Entity, id claims.ID, before, after any) Draft {
		c := claims.Change{Entity: e, ID: id}
		if before != nil {
			c.Old = record(before)
		}
		if after != nil {
			c.New = record(after)
		}
		return Draft{Case: x.c.ID, Action: "test", Changes: []claims.Change{c}}
	}
	for name, tt := range map[string]struct {
		draft Draft
		want  error
	}{
		"no case":                        {Draft{Action: "a", Changes: set.Changes}, ErrInvalid},
		"no action":                      {Draft{Case: x.c.ID, Changes: set.Changes}, ErrInvalid},
		"no changes":                     {Draft{Case: x.c.ID, Action: "a"}, ErrInvalid},
		"neither before nor after":       {one(claims.EntityClaim, x.claims[0].ID, nil, nil), ErrInvalid},
		"no JSON":                        {Draft{Case: x.c.ID, Action: "a", Changes: []claims.Change{{Entity: claims.EntityClaim, ID: "a", New: json.RawMessage("{")}}}, ErrInvalid},
		"unknown entity":                 {one("opinion", "a", nil, f), ErrInvalid},
		"another id":                     {one(claims.EntitySource, "a", nil, s), ErrInvalid},
		"unknown state":                  {one(claims.EntityClaim, odd.ID, x.claims[0], odd), ErrInvalid},
		"changed capture":                {one(claims.EntityCapture, c.ID, c, later), ErrInvalid},
		"changed attachment":             {one(claims.EntityAttachment, beside.ID, beside, renamed), ErrInvalid},
		"attached to no capture":         {one(claims.EntityAttachment, adrift.ID, nil, adrift), ErrConflict},
		"query about no claim":           {one(claims.EntityQuery, "q", nil, claims.Query{ID: "q", Case: x.c.ID, Claim: "none", Check: "so"}), ErrConflict},
		"query of an unknown ruling":     {one(claims.EntityQuery, "q", nil, claims.Query{ID: "q", Case: x.c.ID, Claim: x.claims[0].ID, Check: "so", Ruling: "perhaps"}), ErrInvalid},
		"search for a claim of another":  {one(claims.EntitySearched, "q", nil, claims.Searched{ID: "q", Case: x.c.ID, Claim: other.claims[0].ID}), ErrConflict},
		"second reader without a name":   {one(claims.EntityReview, x.claims[0].ID+"/so/", nil, claims.Review{Case: x.c.ID, Claim: x.claims[0].ID, Check: "so", Kind: claims.FindingAuthor}), ErrInvalid},
		"review under another name":      {one(claims.EntityReview, x.claims[0].ID+"/so/Ada", nil, claims.Review{Case: x.c.ID, Claim: x.claims[0].ID, Check: "so", By: "Bert", Kind: claims.FindingAuthor}), ErrInvalid},
		"asked in no way":                {one(claims.EntityContact, "k", nil, claims.Contact{ID: "k", Case: x.c.ID, How: "smoke"}), ErrInvalid},
		"correction without a day":       {one(claims.EntityCorrection, "k", nil, claims.Correction{ID: "k", Case: x.c.ID, On: "soon"}), ErrInvalid},
		"changed correction":             {one(claims.EntityCorrection, "k", claims.Correction{ID: "k", Case: x.c.ID, On: "2026-03-10"}, claims.Correction{ID: "k", Case: x.c.ID, On: "2026-03-11"}), ErrInvalid},
		"exists already":                 {again, ErrConflict},
		"was changed":                    {onStale, ErrConflict},
		"was never there":                {onNothing, ErrConflict},
		"claim still has a finding":      {one(claims.EntityClaim, x.claims[0].ID, x.claims[0], nil), ErrConflict},
		"record of another case":         {one(claims.EntityClaim, other.claims[0].ID, other.claims[0], stolen), ErrConflict},
		"removed from another case":      {one(claims.EntityClaim, other.claims[0].ID, other.claims[0], nil), ErrConflict},
		"finding for no claim":           {one(claims.EntityFinding, "none/so", nil, claims.Finding{Claim: "none", Check: "so", Kind: claims.FindingAuthor}), ErrConflict},
		"finding for a claim of another": {one(claims.EntityFinding, claims.FindingID(other.claims[0].ID, "so"), nil, claims.Finding{Claim: other.claims[0].ID, Check: "so", Kind: claims.FindingAuthor}), ErrConflict},
		"number taken":                   {elsewhere.draft(t), ErrConflict},
		"bytes that nobody kept":         {withoutBytes, ErrConflict},
	} {
		t.Run(name, func(t *testing.T) {
			before := must(t, db.DataVersion)
			_, err := db.Commit(t.Context(), tt.draft)
			var e *Error
			if !errors.Is(err, tt.want) || !errors.As(err, &e) || e.Reason.Key == "" {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if after := must(t, db.DataVersion); after != before {
				t.Errorf("it left entry %d", after)
			}
		})
	}
	if d := load(t, db, x.c.ID); len(d.Claims) != 2 || len(d.Findings) != 1 || d.Findings[0].Kind != claims.FindingVerified {
		t.Errorf("the case was changed: %+v", d)
	}
	if d := load(t, db, other.c.ID); len(d.Claims) != 2 {
		t.Errorf("the other case was changed: %+v", d)
	}
}

// Several entries are committed together or not at all, and each is undone by itself.
func TestCommitAllOrNothing(t *testing.T) {
	db := newTest(t)
	x := openExample(t, db)
	add, s := x.source(t, 1)
	set, _ := x.find(t, 0, nil, claims.FindingVerified)
	if _, err := db.CommitAll(t.Context(), add, set, set); !errors.Is(err, ErrConflict) {
		t.Errorf("the same finding twice: %v", err)
	}
	if d := load(t, db, x.c.ID); len(d.Sources) != 0 || len(d.Findings) != 0 {
		t.Errorf("half of it was committed: %+v", d)
	}
	list, err := db.CommitAll(t.Context(), add, set)
	if err != nil || len(list) != 2 || list[1].Seq != list[0].Seq+1 || list[1].Prev != list[0].Hash {
		t.Fatalf("entries %+v, %v", list, err)
	}
	sound(t, db)
	if _, err := db.Undo(t.Context(), x.c.ID, "Ada"); err != nil {
		t.Fatal(err)
	}
	if d := load(t, db, x.c.ID); len(d.Sources) != 1 || d.Sources[0].ID != s.ID || len(d.Findings) != 0 {
		t.Errorf("undone, the case is %+v", d)
	}
}

// The order of an entry's changes does not matter, and Old may be written with
// other white space and another order of members than it was kept.
func TestCommitTakesAnyForm(t *testing.T) {
	db := newTest(t)
	x := newExample(1)
	d := x.draft(t)
	d.Changes[0], d.Changes[2] = d.Changes[2], d.Changes[0]
	commit(t, db, d)
	var members map[string]any
	if err := json.Unmarshal(record(x.claims[0]), &members); err != nil {
		t.Fatal(err)
	}
	old, err := json.MarshalIndent(members, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	changed := x.claims[0]
	changed.Note = "a < b & c"
	commit(t, db, Draft{Case: x.c.ID, Action: "claim.note", Changes: []claims.Change{
		{Entity: claims.EntityClaim, ID: changed.ID, Old: old, New: record(changed)},
	}})
	if got := load(t, db, x.c.ID).Claims[0].Note; got != changed.Note {
		t.Errorf("note is %q", got)
	}
}

// Removing a case removes all of its records and nothing else; the journal stays
// and brings everything back.
func TestRemoveCase(t *testing.T) {
	db := newTest(t)
	x, y := full(t, db), full(t, db)
	d, _ := x.attach(t, load(t, db, x.c.ID).Captures[0])
	commit(t, db, d)
	before := load(t, db, x.c.ID)
	e := commit(t, db, Draft{Case: x.c.ID, Action: "case.remove", Changes: []claims.Change{
		{Entity: claims.EntityCase, ID: x.c.ID, Old: record(x.c)},
	}})
	if len(e.Changes) != 8 {
		t.Errorf("the entry lists %d records", len(e.Changes))
	}
	if _, err := db.Load(t.Context(), x.c.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("it is still there: %v", err)
	}
	if n := must(t, db.NextNumber); n != 3 {
		t.Errorf("the next number is %d", n)
	}
	if d := load(t, db, y.c.ID); len(d.Claims) != 2 || len(d.Citations) != 1 {
		t.Errorf("the other case was changed: %+v", d)
	}
	journal, err := db.Journal(t.Context(), x.c.ID)
	if err != nil || len(journal) != 7 {
		t.Errorf("the journal has %d entries, %v", len(journal), err)
	}
	if _, err := db.Undo(t.Context(), x.c.ID, "Ada"); err != nil {
		t.Fatal(err)
	}
	if d := diff(before, load(t, db, x.c.ID)); d != "" {
		t.Error(d)
	}
	if _, err := db.Redo(t.Context(), x.c.ID, "Ada"); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Load(t.Context(), x.c.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("it is there again: %v", err)
	}
}

// Bytes that are read one by one are kept in the same transaction as what refers to
// them, and not read where they are kept already.
func TestCommitFiles(t *testing.T) {
	db := newTest(t)
	x := newExample(1)
	d := x.draft(t)
	read := 0
	file := func(sum string, b []byte, err error) File {
		return File{sum, func() ([]byte, error) { read++; return b, err }}
	}
	sum := claims.SHA256([]byte(articleText))
	d.Blobs = nil
	broken := errors.New("the file is cut off")
	d.Files = []File{file(claims.SHA256([]byte("a")), []byte("a"), nil), file(sum, nil, broken)}
	if _, err := db.Commit(t.Context(), d); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	d.Files[1] = file(sum, []byte("another text"), nil)
	if _, err := db.Commit(t.Context(), d); !errors.Is(err, ErrConflict) {
		t.Errorf("other bytes: %v", err)
	}
	if _, err := db.Blob(t.Context(), claims.SHA256([]byte("a"))); !errors.Is(err, ErrNotFound) {
		t.Errorf("bytes of a commit that failed: %v", err)
	}
	read = 0
	d.Files = []File{file(sum, []byte(articleText), nil), file(sum, []byte(articleText), nil)}
	commit(t, db, d)
	if read != 1 {
		t.Errorf("read %d times", read)
	}
	sound(t, db)
}

// Records from elsewhere count only if the words that they are about are there.
func TestCommitAsksForWords(t *testing.T) {
	db := newTest(t)
	x := newExample(1)
	d := x.draft(t)
	d.Found = true
	commit(t, db, d)
	other := x.claims[0]
	other.Anchor.Quote = "Der Hafen meldete gestern 14 Schiffe."
	_, err := db.Commit(t.Context(), Draft{Case: x.c.ID, Action: claims.ActionImport, Found: true,
		Changes: []claims.Change{{Entity: claims.EntityClaim, ID: other.ID, Old: record(x.claims[0]), New: record(other)}}})
	if e := new(Error); !errors.Is(err, ErrInvalid) || !errors.As(err, &e) || e.Reason.Key != "store.claim_not_found" {
		t.Errorf("got %v", err)
	}
	if got := load(t, db, x.c.ID).Claims[0].Anchor.Quote; got == other.Anchor.Quote {
		t.Error("it was recorded all the same")
	}
}
