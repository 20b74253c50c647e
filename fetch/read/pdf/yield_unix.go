//go:build unix

package pdf

import "syscall"

// yield makes this process one that leaves the machine to others. Where that is not
// allowed, it works all the same.
func yield() { _ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, 10) }
