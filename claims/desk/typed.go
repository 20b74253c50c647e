package desk

import (
	"slices"

	"tickmark/claims"
	"tickmark/fetch/read"
)

// typeable reports whether a capture is a picture whose bytes are kept, so that a
// person can type what it says.
func typeable(k *claims.Capture) bool {
	return k.SHA256 != "" && slices.Contains([]string{read.Picture, read.Scanned}, k.Failure)
}
