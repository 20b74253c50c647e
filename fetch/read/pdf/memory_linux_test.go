//go:build !race

// The race detector takes several times the memory of its own.

package pdf

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// mostMemory is what a child may take, in KB: with the parent's copy of a document of
// usual size it stays below 300 MB.
const mostMemory = 290_000

func TestMemoryIsBounded(t *testing.T) {
	t.Setenv(role, "read")
	for name, body := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command(os.Args[0])
			cmd.Stdin = io.MultiReader(bytes.NewReader(sizeOf(body)), bytes.NewReader(body))
			cmd.Stdout = io.Discard
			_ = cmd.Run() // what it answers is for other tests
			if kb := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss; kb > mostMemory {
				t.Errorf("%d KB", kb)
			} else {
				t.Logf("%d KB", kb)
			}
		})
	}
}
