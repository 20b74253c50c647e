//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// screen is a display of its own with the program on it.
type screen struct {
	t       *testing.T
	display string
	home    string
	db      string
	program string
	shots   string
	env     []string
	window  *exec.Cmd
}

// The window as the tests want it: all positions below are in it.
const (
	width  = 1360
	height = 860
)

func newScreen(t *testing.T, lang string) *screen {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, home: t.TempDir(), program: filepath.Join(root, "tickmark"), shots: filepath.Join(root, "build", "e2e")}
	if err := os.MkdirAll(s.shots, 0o755); err != nil {
		t.Fatal(err)
	}
	s.db = filepath.Join(s.home, "cases.db")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{write}
	if err := x.Start(); err != nil {
		t.Fatalf("start Xvfb (make e2e installs it): %v", err)
	}
	write.Close()
	t.Cleanup(func() { x.Process.Kill(); x.Wait() })
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	s.display = ":" + strings.TrimSpace(number)
	s.env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "HOME="+s.home, "XDG_CONFIG_HOME="+s.home,
		"XDG_DATA_HOME="+s.home, "TICKMARK_DB="+s.db, "LANG="+lang, "LC_ALL="+lang, "LANGUAGE=", "LIBGL_ALWAYS_SOFTWARE=1", "FYNE_THEME=light")
	return s
}

// start starts the program and waits until its window is there.
func (s *screen) start(args ...string) {
	s.t.Helper()
	s.window = exec.Command(s.program, args...)
	s.window.Env = s.env
	var out bytes.Buffer
	s.window.Stdout, s.window.Stderr = &out, &out
	if err := s.window.Start(); err != nil {
		s.t.Fatalf("start the program (make build makes it): %v", err)
	}
	ended := make(chan struct{})
	w := s.window
	go func() { w.Wait(); close(ended) }()
	s.t.Cleanup(func() { w.Process.Kill(); <-ended })
	s.until("the window is there", func() bool {
		select {
		case <-ended:
			s.t.Fatalf("the program ended: %s", out.String())
		default:
		}
		id, err := s.tool("xdotool", "search", "--onlyvisible", "--name", "Tickmark")
		if err != nil || id == "" {
			return false
		}
		id, _, _ = strings.Cut(id, "\n")
		_, err = s.tool("xdotool", "windowmove", id, "0", "0", "windowfocus", id)
		return err == nil
	})
	time.Sleep(time.Second) // the first frames
}

// kill ends the program as a power cut would.
func (s *screen) kill() {
	s.t.Helper()
	s.window.Process.Kill()
	s.until("the window is gone", func() bool {
		id, _ := s.tool("xdotool", "search", "--onlyvisible", "--name", "Tickmark")
		return id == ""
	})
}

func (s *screen) tool(name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Env = s.env
	out, err := c.Output()
	return strings.TrimSpace(string(out)), err
}

func (s *screen) do(args ...string) {
	s.t.Helper()
	if _, err := s.tool("xdotool", args...); err != nil {
		s.t.Fatalf("xdotool %v: %v", args, err)
	}
	time.Sleep(250 * time.Millisecond)
}

// click moves the pointer there, waits until the window has seen it, and clicks.
func (s *screen) click(at [2]int) {
	s.t.Helper()
	s.move(at[0], at[1])
	s.do("click", "1")
}

// drag presses at one place and lets go at another, by way of the middle.
func (s *screen) drag(way [4]int) {
	s.t.Helper()
	s.move(way[0], way[1])
	s.do("mousedown", "1")
	s.move((way[0]+way[2])/2, (way[1]+way[3])/2)
	s.move(way[2], way[3])
	s.do("mouseup", "1")
}

func (s *screen) move(x, y int) {
	s.t.Helper()
	s.do("mousemove", strconv.Itoa(x), strconv.Itoa(y))
}

func (s *screen) key(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		s.do("key", "--clearmodifiers", k)
	}
}

// shot keeps a picture of the screen.
func (s *screen) shot(name string) {
	s.t.Helper()
	time.Sleep(400 * time.Millisecond)
	if _, err := s.tool("import", "-window", "root", filepath.Join(s.shots, name+".png")); err != nil {
		s.t.Errorf("take a screenshot: %v", err)
	}
}

// until waits until something has come true.
func (s *screen) until(what string, true func() bool) {
	s.t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if true() {
			return
		}
	}
	s.shot("failed-" + strings.ReplaceAll(what, " ", "-"))
	s.t.Fatalf("waited in vain until %s (see build/e2e)", what)
}

// state is the case as the command line shows it, from beside the open window.
type state struct {
	Claims []struct {
		ID     string
		Origin string
		State  string
		Note   string
		Anchor struct{ Quote string }
	}
	Captures  []struct{ ID string }
	Citations []struct {
		Claim  string
		Role   string
		Anchor struct{ Quote string }
	}
	Findings []struct{ Claim, Check, Kind, Reasoning string }
	History  []struct{ Action string }
}

func (s *screen) state() (v state) {
	s.t.Helper()
	out, err := s.tool(s.program, "show", "1", "--json")
	if err != nil {
		return state{}
	}
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		s.t.Fatalf("show --json: %v", err)
	}
	return v
}

// words are the words of a claim.
func (v state) words(id string) string {
	for _, c := range v.Claims {
		if c.ID == id {
			return c.Anchor.Quote
		}
	}
	return ""
}
