//go:build !unix

package pgtest

import "os/exec"

// asServer says that servers are started on Unix only.
func asServer(*exec.Cmd, string) error { return errNone }
