//go:build !unix

package pdf

// yield does nothing where the system knows no such thing.
func yield() {}
