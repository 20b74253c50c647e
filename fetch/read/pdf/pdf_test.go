package pdf

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"tickmark/fetch/read"
	"tickmark/fetch/read/layout"
)

// fixture is the PDF document of a case.
func fixture(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../testdata/pdf", name, "source.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// kindOf is the kind of a read.Error, "" for another error or none.
func kindOf(err error) string {
	if e, ok := errors.AsType[*read.Error](err); ok {
		return e.Kind
	}
	return ""
}

func TestCancelKillsTheChild(t *testing.T) {
	x := childThat(t, "hang")
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	start := time.Now()
	_, err := x.Extract(ctx, []byte("%PDF-1.4"))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestChildThatTakesTooLongIsKilled(t *testing.T) {
	x := childThat(t, "hang")
	x.limit = 1 * time.Second
	start := time.Now()
	_, err := x.Extract(context.Background(), []byte("%PDF-1.4"))
	if kindOf(err) != read.Slow {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestChildThatCrashesIsAnError(t *testing.T) {
	_, err := childThat(t, "crash").Extract(context.Background(), []byte("%PDF-1.4"))
	if err == nil || !strings.Contains(err.Error(), "a child that crashes") {
		t.Errorf("error %v", err)
	}
}

// The document is not to blame for a child that somebody else kills.
func TestChildThatIsKilledFromOutside(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no signals")
	}
	for _, does := range []string{"die", "terminate"} {
		if _, err := childThat(t, does).Extract(context.Background(), []byte("%PDF-1.4")); kindOf(err) != read.Broken {
			t.Errorf("%s: error %v", does, err)
		}
	}
}

func TestChildThatTalksNonsenseIsAnError(t *testing.T) {
	start := time.Now()
	_, err := childThat(t, "babble").Extract(context.Background(), []byte("%PDF-1.4"))
	if err == nil || kindOf(err) != "" {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestChildThatNeverEndsIsCut(t *testing.T) {
	_, err := childThat(t, "endless").Extract(context.Background(), []byte("%PDF-1.4"))
	if err == nil || !strings.Contains(err.Error(), "too many pages") {
		t.Errorf("error %v", err)
	}
}

func TestChildThatCannotBeStarted(t *testing.T) {
	_, err := New(filepath.Join(t.TempDir(), "nothing")).Extract(context.Background(), []byte("%PDF-1.4"))
	if err == nil || !strings.Contains(err.Error(), "start the process that reads PDF") {
		t.Errorf("error %v", err)
	}
}

func TestSizeIsBounded(t *testing.T) {
	if _, err := child(t).Extract(context.Background(), make([]byte, read.MaxPacked+1)); kindOf(err) != read.TooLarge {
		t.Errorf("error %v", err)
	}
	if _, err := child(t).Extract(context.Background(), nil); kindOf(err) != read.Empty {
		t.Errorf("error %v", err)
	}
}

// usual reads a document as a check that all is well.
func usual(t *testing.T, x *Extractor) {
	t.Helper()
	d, err := x.Extract(context.Background(), fixture(t, "owner-only"))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Pages) != 1 || len(d.Pages[0].Runs) == 0 || !strings.HasPrefix(d.Pages[0].Runs[0].Text, "Notiz zur Sitzung") {
		t.Errorf("read %+v", d)
	}
}

// Pages may lie on their side, whether they say so or their text only does. Words that do
// not run as the others do are told.
func TestTurnedPages(t *testing.T) {
	x := child(t)
	const other = "BT /F 9 Tf 1 0 0 1 300 400 Tm (Rand) Tj ET "
	for _, c := range []struct {
		name, content, more string
		x, y, width         float64
	}{
		{"upright", "BT /F 12 Tf 1 0 0 1 50 700 Tm (Oben steht der Satz) Tj 0 -20 Td (darunter noch einer) Tj ET", "", 50, 700, 595},
		{"to the left", other + "BT /F 12 Tf 0 1 -1 0 142 50 Tm (Oben steht der Satz) Tj 0 -20 Td (darunter noch einer) Tj ET", "", 50, 453, 842},
		{"to the left and said so", other + "BT /F 12 Tf 0 1 -1 0 142 50 Tm (Oben steht der Satz) Tj 0 -20 Td (darunter noch einer) Tj ET", "/Rotate 90", 50, 453, 842},
		{"to the right", other + "BT /F 12 Tf 0 -1 1 0 453 792 Tm (Oben steht der Satz) Tj 0 -20 Td (darunter noch einer) Tj ET", "/Rotate 270", 50, 453, 842},
		{"upside down", other + "BT /F 12 Tf -1 0 0 -1 545 142 Tm (Oben steht der Satz) Tj 0 -20 Td (darunter noch einer) Tj ET", "/Rotate 180", 50, 700, 595},
	} {
		d, err := x.Extract(context.Background(), pageOf(c.content, "", c.more))
		if err != nil {
			t.Fatal(err)
		}
		p := d.Pages[0]
		var upright []layout.Run
		for _, r := range p.Runs {
			if !r.Turned {
				upright = append(upright, r)
			} else if r.Text != "Rand" {
				t.Errorf("%s: %q is turned", c.name, r.Text)
			}
		}
		if len(upright) != 2 || upright[0].Text != "Oben steht der Satz" || math.Abs(upright[0].X-c.x) > 1 || math.Abs(upright[0].Y-c.y) > 1 ||
			math.Abs(upright[0].Y-upright[1].Y-20) > 1 || p.Width != c.width {
			t.Errorf("%s: on a page %v wide: %+v", c.name, p.Width, upright)
		}
	}
}

// Where a document has its spaces, a gap without one parts the cells of a table; where it
// has none, gaps are all that parts words.
func TestGapsWithoutSpaces(t *testing.T) {
	x := child(t)
	for content, want := range map[string][]string{
		"(Jahr) Tj 25 0 Td (Wagen am Tag) Tj -25 -20 Td (Am Tag sind es mehr als in der Nacht) Tj": {"Jahr", "Wagen am Tag", "Am Tag sind es mehr als in der Nacht"},
		"(Jahr) Tj 25 0 Td (Wagen) Tj 35 0 Td (Tag) Tj":                                            {"Jahr Wagen Tag"},
	} {
		d, err := x.Extract(context.Background(), page("BT /F 10 Tf 1 0 0 1 50 700 Tm "+content+" ET"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range d.Pages[0].Runs {
			got = append(got, strings.TrimSpace(r.Text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s makes runs %q", content, got)
		}
	}
}

func TestWordsOfTheChild(t *testing.T) {
	var b bytes.Buffer
	to := gob.NewEncoder(&b)
	for _, m := range []message{{Head: &layout.Document{Title: "Titel", Total: 2}}, {Page: &layout.Page{Label: "i"}}, {Page: &layout.Page{}}, {Done: true}} {
		if err := to.Encode(m); err != nil {
			t.Fatal(err)
		}
	}
	d, err := receive(bytes.NewReader(b.Bytes()))
	if err != nil || d.Title != "Titel" || len(d.Pages) != 2 || d.Pages[0].Label != "i" {
		t.Errorf("heard %+v, %v", d, err)
	}
	for _, n := range []int{0, 1, b.Len() / 2, b.Len() - 1} {
		if _, err := receive(bytes.NewReader(b.Bytes()[:n])); err == nil {
			t.Errorf("an answer that breaks off after %d bytes is taken for whole", n)
		}
	}
}

// FuzzAnswer hears arbitrary bytes as the answer of a child.
func FuzzAnswer(f *testing.F) {
	var b bytes.Buffer
	to := gob.NewEncoder(&b)
	for _, m := range []message{{Head: &layout.Document{Title: "Titel"}}, {Page: &layout.Page{Runs: []layout.Run{{Text: "Wort"}}}}, {Failure: &failure{read.Damaged, []string{"PDF"}}}} {
		if err := to.Encode(m); err != nil {
			f.Fatal(err)
		}
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		if d, err := receive(bytes.NewReader(b)); err == nil {
			d.Flow()
		}
	})
}
