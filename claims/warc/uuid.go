package warc

import (
	"crypto/sha1"
	"fmt"
)

// space is the namespace of the ids below, drawn once by chance.
var space = [16]byte{0x3e, 0x0c, 0x7a, 0x51, 0x92, 0x4d, 0x4b, 0x66, 0x8f, 0x1b, 0xd4, 0x27, 0x60, 0xe9, 0x5a, 0xc3}

// urn is the id of a record: a UUID of version 5 (RFC 9562, 5.5), the same for the
// same name, so that a case exported twice has the same records.
func urn(name string) string {
	h := sha1.New()
	h.Write(space[:])
	h.Write([]byte(name))
	u := h.Sum(nil)[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}
