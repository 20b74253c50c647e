package claims

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
)

// idEncoding has no 0, 1, 8, 9, so that an id read aloud or typed is not mistaken.
var idEncoding = base32.StdEncoding.WithPadding(base32.NoPadding)

// NewID makes a random id of 80 bits, 16 letters and digits in lower case.
func NewID() ID {
	var b [10]byte
	rand.Read(b[:]) // never fails since Go 1.24
	return ID(strings.ToLower(idEncoding.EncodeToString(b[:])))
}

// FindingID is the id of the finding for one check of a claim.
func FindingID(claim ID, c Check) ID { return claim + "/" + ID(c) }

// SHA256 is the hash by which bytes and texts are kept, in hex.
func SHA256(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
