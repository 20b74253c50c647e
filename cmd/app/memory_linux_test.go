//go:build !race

package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"tickmark/fetch"
)

// A page as large as pages may be takes the whole program no more than 120 MB at its
// peak, whether its length is known beforehand or not. That it is too long to be read
// costs nothing more.
func TestPeakMemoryOfALargePage(t *testing.T) {
	line := []byte("<p>Die Schiffe liefen am Abend mit zwölf Tonnen Getreide aus.</p>\n")
	page := bytes.Repeat(line, fetch.DefaultMaxBytes/len(line))
	for name, send := range map[string]http.HandlerFunc{
		"at once": func(w http.ResponseWriter, r *http.Request) {
			http.ServeContent(w, r, "a.html", time.Time{}, bytes.NewReader(page))
		},
		"in parts": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write(page[:1<<20])
			w.(http.Flusher).Flush()
			w.Write(page[1<<20:])
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := httptest.NewServer(send)
			defer s.Close()
			var said bytes.Buffer
			program := exec.Command("tickmark", "extract", "--allow-host", s.Listener.Addr().String(), s.URL)
			program.Stderr = &said
			peak := peakMemory(t, program)
			if !strings.Contains(said.String(), "at most 16 MB are read") {
				t.Fatalf("%.300s", said.String())
			}
			if peak < 10 || peak > 120 {
				t.Errorf("peak of %d MB", peak)
			}
		})
	}
}

// peakMemory runs a program and gives the most memory that it held, in MB. The figure
// that the system keeps of a process that has ended counts its parent's memory too.
func peakMemory(t *testing.T, program *exec.Cmd) (peak int) {
	t.Helper()
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { program.Wait(); close(ended) }()
	for {
		if status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", program.Process.Pid)); err == nil {
			if _, mark, ok := strings.Cut(string(status), "VmHWM:"); ok {
				var kB int
				fmt.Sscan(mark, &kB)
				peak = kB >> 10
			}
		}
		select {
		case <-ended:
			return peak
		case <-time.After(time.Millisecond):
		}
	}
}
