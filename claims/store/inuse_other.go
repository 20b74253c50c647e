//go:build !unix

package store

// inUse knows nothing here: Windows itself does not rename what another process has
// open.
func inUse(string) (bool, error) { return false, nil }
