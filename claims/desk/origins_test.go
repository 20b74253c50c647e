package desk

import (
	"context"
	"testing"

	"tickmark/claims"
)

func TestOriginsOfACase(t *testing.T) {
	d, id := opened(t)
	ctx := context.Background()
	paste := func(text string) {
		t.Helper()
		if _, err := d.AddPasted(ctx, id, "Kopie", Input{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	c, err := d.Case(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	text := c.Text
	paste(text)
	paste("Aus der Zeitung:\n\n" + text)
	paste("Etwas Eigenes, das mit der Brücke nichts zu tun hat und auch sonst mit nichts.")
	if err := d.Fetch(ctx, id, d.Waiting(c), nil); err != nil {
		t.Fatal(err)
	}
	if c, err = d.Case(ctx, id); err != nil {
		t.Fatal(err)
	}
	o, err := d.Origins(ctx, c)
	if err != nil {
		t.Fatal(err)
	}
	held, independent := o.Count()
	if held != 4 || independent != 2 {
		t.Errorf("%d sources with text, %d independent; want 4 and 2: %+v", held, independent, o)
	}
	for _, s := range o {
		src := c.Source(s.Source)
		if copied := src.Kind == claims.SourcePasted && s.Why.Key != ""; copied != (s.Circular != "") {
			t.Errorf("S%d: %+v", src.Number, s)
		}
	}
	again, err := d.Origins(ctx, c)
	if err != nil || len(again) != len(o) || &again[0] != &o[0] {
		t.Errorf("origins of the same texts were worked out anew (%v)", err)
	}
}
