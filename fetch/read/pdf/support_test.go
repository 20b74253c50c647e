package pdf

import (
	"encoding/gob"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"tickmark/fetch/read/layout"
)

// role is the environment variable by which this test binary, started again, knows what
// child it plays.
const role = "TICKMARK_TEST_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "":
		os.Exit(m.Run())
	case "read":
		if err := Child(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	case "crash":
		panic("a child that crashes")
	case "hang":
		time.Sleep(time.Hour)
	case "die":
		self().Kill()
		select {}
	case "terminate":
		self().Signal(syscall.SIGTERM)
		select {}
	case "babble":
		for {
			fmt.Print(strings.Repeat("x", 1<<16))
		}
	case "endless":
		for to := gob.NewEncoder(os.Stdout); ; {
			to.Encode(message{Page: &layout.Page{Label: strings.Repeat("x", 1<<10)}})
		}
	}
}

// self is the process that asks.
func self() *os.Process {
	p, err := os.FindProcess(os.Getpid())
	if err != nil {
		panic(err)
	}
	return p
}

// child is an Extractor whose children are this test binary.
func child(t testing.TB) *Extractor {
	t.Helper()
	return childThat(t, "read")
}

// childThat is an Extractor with children that do something else.
func childThat(t testing.TB, does string) *Extractor {
	t.Helper()
	t.Setenv(role, does)
	return New(os.Args[0])
}
