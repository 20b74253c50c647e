package main

import (
	"os"
	"runtime/debug"
)

// enoughMemory is how much memory in bytes the program may need before it collects
// garbage more often than by its doubling: a source as long as any that is read, 16 MB
// of plain text, needs some 400 MB while it is compared, and took 1.2 GB otherwise.
const enoughMemory = 512 << 20

// boundMemory keeps garbage from doubling what long texts need. It is no hard limit, and
// gives way to the user's own (GOMEMLIMIT, https://pkg.go.dev/runtime).
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(enoughMemory)
	}
}
