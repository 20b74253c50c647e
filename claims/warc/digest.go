package warc

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"strings"
)

// hashes are the algorithms that digests of WARC files are made with, by the names
// before the colon.
var hashes = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha-1": sha1.New,
	"sha256": sha256.New, "sha-256": sha256.New, "sha512": sha512.New, "sha-512": sha512.New,
}

// encodings are how programs write the sum behind the colon.
var encodings = []func(string) ([]byte, error){
	hex.DecodeString,
	func(s string) ([]byte, error) {
		return base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.TrimRight(strings.ToUpper(s), "="))
	},
	base64.StdEncoding.DecodeString,
}

// parseDigest reads a digest in the first encoding that gives a sum of its algorithm's
// length. with is nil where the algorithm is not known, sum is nil where the digest is
// malformed.
func parseDigest(s string) (with func() hash.Hash, sum []byte) {
	name, value, _ := strings.Cut(strings.TrimSpace(s), ":")
	with = hashes[strings.ToLower(name)]
	if with == nil {
		return nil, nil
	}
	for _, decode := range encodings {
		if sum, err := decode(value); err == nil && len(sum) == with().Size() {
			return with, sum
		}
	}
	return with, nil
}

// holds reports whether a digest is that of one of the byte strings. None at all, and
// one by an algorithm that is not known, speak against nothing.
func holds(digest string, of ...[]byte) bool {
	with, sum := parseDigest(digest)
	if with == nil {
		return true
	}
	for _, b := range of {
		h := with()
		h.Write(b)
		if bytes.Equal(h.Sum(nil), sum) {
			return true
		}
	}
	return false
}

// digestKey is the same for two spellings of one digest, "" where it cannot be read.
func digestKey(s string) string {
	_, sum := parseDigest(s)
	return hex.EncodeToString(sum) // algorithms differ in the length of their sums
}
