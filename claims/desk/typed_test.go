package desk

import (
	"os"
	"path/filepath"
	"testing"

	"tickmark/claims"
	"tickmark/fetch/read"
)

// screenshot are bytes that begin as a PNG file does.
var screenshot = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01")

// file writes a file of that name and content.
func file(t *testing.T, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A picture as a source is kept with its bytes, waits for nobody but a person, and can
// be cited once somebody typed what it says.
func TestAPictureIsTyped(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	added, err := d.AddSource(ctx, id, file(t, "schild.png", screenshot))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(ctx, id, []claims.ID{added}, nil); err != nil {
		t.Fatal(err)
	}
	pasted, err := d.AddPasted(ctx, id, "Anzeige", Input{Rich: append([]byte(nil), screenshot[:20]...), RichType: "image/png"})
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range []claims.ID{added, pasted} {
		c := snapshot(t, d, id)
		shot := *c.Latest(source)
		if shot.Failure != read.Picture || shot.SHA256 == "" || shot.Message.Key == "" {
			t.Fatalf("the picture is kept as %+v", shot)
		}
		for _, s := range d.Waiting(c) {
			if s == source {
				t.Error("a picture waits to be fetched again")
			}
		}
		if err := d.Transcribe(ctx, id, shot.ID, "Der Umbau kostet\r\n5,1 Millionen Euro."); err != nil {
			t.Fatal(err)
		}
		c = snapshot(t, d, id)
		k := c.Latest(source)
		if !k.OK() || k.ID == shot.ID || k.SHA256 != shot.SHA256 || k.Extractor != "typed by Eva Muster" || !k.Started.Equal(shot.Started) {
			t.Errorf("typed it is %+v", k)
		}
		if old := c.Capture(shot.ID); old.Failure != read.Picture {
			t.Error("the picture's own capture changed")
		}
		if err := d.CiteWords(ctx, id, about(t, c, "4,2").ID, Evidence{source, "kostet 5,1 Millionen Euro", claims.RoleContradicts}); err != nil {
			t.Error(err)
		}
		// A better reading is another text; the first one stays.
		if err := d.Transcribe(ctx, id, k.ID, "Der Umbau kostet 5,7 Millionen Euro."); err != nil {
			t.Error(err)
		}
		if len(snapshot(t, d, id).Outdated()) > 0 {
			t.Error("a typed text is offered to be read again")
		}
	}
	if problems, err := d.Prove(ctx, id); err != nil || len(problems) > 0 {
		t.Errorf("prove: %v, %v", problems, err)
	}
}

func TestWhatCannotBeTyped(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	s, err := d.AddPasted(ctx, id, "Mail", Input{Text: "Der Umbau hat 5,1 Millionen Euro gekostet."})
	if err != nil {
		t.Fatal(err)
	}
	page := snapshot(t, d, id).Latest(s).ID
	if err := d.Transcribe(ctx, id, page, "Etwas anderes."); err == nil {
		t.Error("a text that was read was typed over")
	}
	if err := d.Transcribe(ctx, id, page, " \n"); err == nil {
		t.Error("nothing was typed, and taken")
	}
	if err := d.Transcribe(ctx, id, "none", "Etwas."); err == nil {
		t.Error("something was typed of no copy")
	}
	if n := len(snapshot(t, d, id).Captures); n != 1 {
		t.Errorf("there are %d captures", n)
	}
}

// A newer reader makes another text of the same bytes; quotations stay on theirs.
func TestReadAgainByANewerReader(t *testing.T) {
	s := newSite(t, notice)
	d, id, claim, source := cited(t, s)
	if out := snapshot(t, d, id).Outdated(); len(out) != 0 {
		t.Fatalf("outdated: %v", out)
	}
	old := readBy(t, d, id, source, "tickmark-read 0", "")
	c := snapshot(t, d, id)
	if out := c.Outdated(); len(out) != 1 || out[0] != source {
		t.Fatalf("outdated: %v", out)
	}
	if err := d.CiteWords(t.Context(), id, claim, Evidence{source, "acht Monate", claims.RoleContext}); err != nil {
		t.Fatal(err)
	}
	if n, err := d.ReadAgain(t.Context(), id, c.Outdated()); n != 1 || err != nil {
		t.Fatalf("%d read, %v", n, err)
	}
	c = snapshot(t, d, id)
	if k := c.Latest(source); k.Extractor != read.Extractor || k.ID == old || len(c.Outdated()) != 0 {
		t.Errorf("read again it is %+v", k)
	}
	if q := c.Cited(claim); len(q) != 2 || q[1].Capture != old || c.Capture(old).Extractor != "tickmark-read 0" {
		t.Errorf("the quotations are %+v", q)
	}
	if k := c.Claim(claim); k.State != claims.StateDone {
		t.Errorf("the claim is %s", k.State)
	}
}

func TestOlderReader(t *testing.T) {
	for extractor, want := range map[string]bool{"tickmark-read 1": true, read.Extractor: false, "tickmark-read 999": false, "": false, "typed by 1": false, "other 0": false} {
		if olderReader(extractor) != want {
			t.Errorf("%q: %v", extractor, !want)
		}
	}
}

func TestRankIsSetByAPerson(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	s := snapshot(t, d, id).Sources[0].ID
	if err := d.SetRank(ctx, id, s, claims.RankPrimary); err != nil {
		t.Fatal(err)
	}
	if got := snapshot(t, d, id).Source(s).Rank; got != claims.RankPrimary {
		t.Errorf("the rank is %q", got)
	}
	if err := d.SetRank(ctx, id, s, "best"); err == nil {
		t.Error("a rank that there is not was set")
	}
	if _, err := d.Undo(ctx, id); err != nil || snapshot(t, d, id).Source(s).Rank != "" {
		t.Errorf("undone, the rank is %q, %v", snapshot(t, d, id).Source(s).Rank, err)
	}
	// A later fetch leaves it alone.
	if err := d.SetRank(ctx, id, s, claims.RankTertiary); err != nil {
		t.Fatal(err)
	}
	if err := d.Fetch(ctx, id, []claims.ID{s}, nil); err != nil || snapshot(t, d, id).Source(s).Rank != claims.RankTertiary {
		t.Errorf("fetched, the rank is %q, %v", snapshot(t, d, id).Source(s).Rank, err)
	}
}
