package desk

import (
	"bytes"
	"testing"

	"tickmark/claims"
)

func TestAttachAndDetach(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	if err := d.Fetch(ctx, id, []claims.ID{c.Sources[0].ID}, nil); err != nil {
		t.Fatal(err)
	}
	page := snapshot(t, d, id).Captures[0].ID
	path := file(t, "bild.txt", screenshot) // whatever it is called
	added, err := d.Attach(ctx, id, page, Input{From: path})
	if err != nil {
		t.Fatal(err)
	}
	want := claims.Attachment{ID: added, Case: id, Capture: page, Name: "bild.txt", ContentType: "image/png",
		Length: int64(len(screenshot)), SHA256: claims.SHA256(screenshot), By: "Eva Muster"}
	got := snapshot(t, d, id).Attached(page)
	if len(got) != 1 || got[0].At.IsZero() {
		t.Fatalf("attached: %+v", got)
	}
	if got[0].At = want.At; got[0] != want {
		t.Errorf("attached: %+v", got[0])
	}
	if b, err := d.Store.Blob(ctx, want.SHA256); err != nil || !bytes.Equal(b, screenshot) {
		t.Errorf("its bytes: %v", err)
	}
	if again, err := d.Attach(ctx, id, page, Input{From: path}); err != nil || again != added {
		t.Errorf("attached twice it is %s, %v", again, err)
	}
	if err := d.Detach(ctx, id, added); err != nil || len(snapshot(t, d, id).Attached(page)) != 0 {
		t.Errorf("detached: %v", err)
	}
	if _, err := d.Undo(ctx, id); err != nil || len(snapshot(t, d, id).Attached(page)) != 1 {
		t.Errorf("undone: %v", err)
	}
	if p, err := d.Proof(ctx, id); err != nil || !p.Holds() || p.Attachments != 1 {
		t.Errorf("prove: %+v, %v", p, err)
	}
}

func TestWhatIsNotAttached(t *testing.T) {
	d, id := opened(t)
	ctx := t.Context()
	c := snapshot(t, d, id)
	if err := d.Fetch(ctx, id, []claims.ID{c.Sources[0].ID}, nil); err != nil {
		t.Fatal(err)
	}
	page := snapshot(t, d, id).Captures[0].ID
	large := append([]byte("%PDF-1.7\n"), make([]byte, largestAttachment)...)
	for name, tt := range map[string]struct {
		capture claims.ID
		in      Input
	}{
		"a page that only says it is a picture": {page, Input{From: file(t, "bild.png", []byte("<script>alert(1)</script>"))}},
		"an empty file":                         {page, Input{From: file(t, "leer.png", nil)}},
		"a file that is not there":              {page, Input{From: "fehlt.png"}},
		"a large file":                          {page, Input{From: file(t, "gross.pdf", large)}},
		"an address":                            {page, Input{From: "https://amt.example/bild.png"}},
		"beside no copy":                        {"none", Input{From: file(t, "bild.png", screenshot)}},
	} {
		if _, err := d.Attach(ctx, id, tt.capture, tt.in); err == nil {
			t.Errorf("%s was attached", name)
		} else if _, ok := Why(err); !ok {
			t.Errorf("%s: no sentence in %v", name, err)
		}
	}
	if err := d.Detach(ctx, id, "none"); err == nil {
		t.Error("nothing was detached")
	}
	if n := len(snapshot(t, d, id).Attachments); n != 0 {
		t.Errorf("there are %d attachments", n)
	}
}
