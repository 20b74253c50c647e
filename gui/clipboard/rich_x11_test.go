//go:build (linux && !android) || freebsd || openbsd || netbsd || dragonfly

package clipboard

import (
	"bufio"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// startServer starts an X server of its own and points the test at it.
func startServer(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("Xvfb is not installed (cmd/app/setup.sh e2e installs it): the clipboard of X11 is not tested")
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "64x64x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	err = server.Start()
	write.Close()
	if err != nil {
		t.Fatalf("start Xvfb: %v", err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	// To the end of the line: the server ends itself if it cannot write that.
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	t.Setenv("XAUTHORITY", filepath.Join(t.TempDir(), "none"))
}

func TestRich(t *testing.T) {
	startServer(t)
	const html, rtf = "<h1>Zölle</h1><p>Siehe <a href=\"https://example.org/\">Anhang</a>.</p>", `{\rtf1\ansi Z\'f6lle}`
	large := strings.Repeat(html, 5<<20/len(html))
	for _, c := range []struct {
		name        string
		owner       *owner
		contentType string // of what is read, empty if nothing is
		bytes       string
	}{
		{name: "nothing was copied"},
		{name: "HTML", owner: &owner{offers: map[string]string{"text/html": html, "UTF8_STRING": "Zölle"}}, contentType: HTML, bytes: html},
		{name: "HTML before RTF", owner: &owner{offers: map[string]string{"text/rtf": rtf, "text/html": html}}, contentType: HTML, bytes: html},
		{name: "RTF", owner: &owner{offers: map[string]string{"text/rtf": rtf, "UTF8_STRING": "Zölle"}}, contentType: RTF, bytes: rtf},
		{name: "RTF by its registered name", owner: &owner{offers: map[string]string{"application/rtf": rtf}}, contentType: RTF, bytes: rtf},
		{name: "RTF by its older name", owner: &owner{offers: map[string]string{"text/richtext": rtf}}, contentType: RTF, bytes: rtf},
		{name: "empty HTML before RTF", owner: &owner{offers: map[string]string{"text/html": "", "text/rtf": rtf}}, contentType: RTF, bytes: rtf},
		{name: "text only, as from this program", owner: &owner{offers: map[string]string{"UTF8_STRING": "Zölle", "STRING": "Zölle"}}},
		{name: "nothing offered", owner: &owner{}},
		{name: "5 MB piece by piece", owner: &owner{offers: map[string]string{"text/html": large}}, contentType: HTML, bytes: large},
		{name: "5 MB at once", owner: &owner{offers: map[string]string{"text/html": large}, append: true}, contentType: HTML, bytes: large},
		{name: "too much at once", owner: &owner{offers: map[string]string{"text/html": strings.Repeat("a", MaxBytes+1)}, append: true}},
		{name: "too much piece by piece", owner: &owner{offers: map[string]string{"text/html": strings.Repeat("a", MaxBytes+1)}}},
		{name: "pieces without end", owner: &owner{offers: map[string]string{"text/html": large}, endless: true}},
		{name: "too much HTML before RTF", owner: &owner{offers: map[string]string{"text/html": strings.Repeat("a", MaxBytes+1), "text/rtf": rtf}, append: true}, contentType: RTF, bytes: rtf},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.owner != nil {
				c.owner.own(t)
			}
			start := time.Now()
			got, ok := Rich(t.Context())
			if took := time.Since(start); took > patience {
				t.Errorf("it took %v", took)
			} else {
				t.Logf("it took %v", took)
			}
			if ok != (c.contentType != "") || got.ContentType != c.contentType || string(got.Bytes) != c.bytes {
				t.Errorf("read %d bytes %.40q as %q (%v), want %d bytes %.40q as %q",
					len(got.Bytes), got.Bytes, got.ContentType, ok, len(c.bytes), c.bytes, c.contentType)
			}
		})
	}
}

func TestAScreenThatIsNotThereDoesNotMatter(t *testing.T) {
	startServer(t)
	o := &owner{offers: map[string]string{"text/html": "<p>Text</p>"}}
	o.own(t)
	for _, screen := range []string{".0", ".7", ".-1"} {
		t.Run(screen, func(t *testing.T) {
			t.Setenv("DISPLAY", os.Getenv("DISPLAY")+screen)
			if c, ok := Rich(t.Context()); !ok || string(c.Bytes) != "<p>Text</p>" {
				t.Errorf("read %q (%v)", c.Bytes, ok)
			}
		})
	}
}

// inTime reads a clipboard that does not answer, and tells whether it was waited for
// longer than it should be.
func inTime(t *testing.T, ctx context.Context, most time.Duration) {
	t.Helper()
	start := time.Now()
	c, ok := Rich(ctx)
	if took := time.Since(start); ok || took > most+500*time.Millisecond {
		t.Errorf("it gave %q (%v) after %v, want nothing after %v", c.Bytes, ok, took, most)
	}
}

func TestAnOwnerThatDoesNotAnswerIsNotWaitedFor(t *testing.T) {
	startServer(t)
	for name, o := range map[string]*owner{
		"for anything":    {silent: "*"},
		"for its content": {silent: "text/html", offers: map[string]string{"text/html": "<p>Text</p>"}},
		"after one piece": {silent: "pieces", offers: map[string]string{"text/html": strings.Repeat("a", 5<<20)}},
	} {
		t.Run(name, func(t *testing.T) {
			o.own(t)
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			inTime(t, ctx, 100*time.Millisecond)
		})
	}
}

func TestAServerThatDoesNotAnswerIsNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	stuck, err := net.Listen("unix", filepath.Join(dir, "x:0"))
	if err != nil {
		t.Fatal(err)
	}
	defer stuck.Close()
	t.Setenv("DISPLAY", filepath.Join(dir, "x")+":0")
	inTime(t, t.Context(), patience)
}

func TestWithoutServerThereIsNoClipboard(t *testing.T) {
	for _, display := range []string{"", ":9999", "none", ":-1"} {
		t.Setenv("DISPLAY", display)
		if c, ok := Rich(t.Context()); ok {
			t.Errorf("display %q gave %q", display, c.Bytes)
		}
	}
}
