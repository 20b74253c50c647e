package pdf

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// role is the environment variable by which this test binary, started again, knows what
// child it plays.
const role = "TICKMARK_TEST_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "":
		os.Exit(m.Run())
	case "crash":
		panic("a child that crashes")
	case "hang":
		time.Sleep(time.Hour)
	case "babble":
		for {
			fmt.Print(strings.Repeat("x", 1<<16))
		}
	default:
		if err := Child(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// child is an Extractor whose children are this test binary.
func child() *Extractor { return childThat("read") }

func childThat(does string) *Extractor {
	// env is not everywhere; the variable is inherited.
	os.Setenv(role, does)
	return New(os.Args[0])
}
