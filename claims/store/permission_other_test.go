//go:build !unix

package store

import "errors"

// openAsNobody exists where permissions can be given up.
func openAsNobody(string) error { return errors.New("not on this system") }
