package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"tickmark/claims"
)

// A case file may be sealed with a passphrase: it is then a file of the format age, to
// be opened by any program that knows it (https://age-encryption.org/v1), with the
// archive inside. Its name stays what it was.

// workFactor is the base-2 logarithm of scrypt's N: 2^18 takes about a second and 256
// MB, which is what age itself writes. No more is spent on a file that somebody else
// made: what it asks for stands in its head, unauthenticated.
const workFactor = 18

// maxSealHead is how large the head of a sealed file may be, in bytes; those for a
// passphrase take some 200.
const maxSealHead = 16 << 10

// sealMark is what a sealed file begins with.
const sealMark = "age-encryption.org/"

// ErrPassphrase: the file is sealed and not with this passphrase.
var ErrPassphrase = errors.New("not the passphrase of the file")

// Sealed reports whether what can be read is a sealed case file, by how it begins.
func Sealed(r io.ReaderAt) bool {
	b := make([]byte, len(sealMark))
	n, _ := r.ReadAt(b, 0)
	return string(b[:n]) == sealMark
}

// Seal gives what is written to it to w, sealed with the passphrase. It must be closed;
// it does not close w. It fails for an empty passphrase.
func Seal(w io.Writer, passphrase string) (io.WriteCloser, error) {
	return seal(w, passphrase, workFactor)
}

func seal(w io.Writer, passphrase string, work int) (io.WriteCloser, error) {
	if passphrase == "" {
		return nil, refuse(claims.Because("casefile.passphrase_empty"), nil)
	}
	to, err := age.NewScryptRecipient(typed(passphrase))
	if err != nil {
		return nil, fmt.Errorf("seal a case file: %w", err)
	}
	to.SetWorkFactor(work)
	sealed, err := age.Encrypt(w, to)
	if err != nil {
		return nil, fmt.Errorf("seal a case file: %w", err)
	}
	return sealed, nil
}

// Unseal opens a sealed file of size bytes with its passphrase and gives what is in it,
// and how much that is. It is decrypted as it is read, so nothing of it need be kept
// anywhere. It fails with an [*Error], which matches ErrPassphrase where another
// passphrase may help.
func Unseal(r io.ReaderAt, size int64, passphrase string) (io.ReaderAt, int64, error) {
	if passphrase == "" {
		return nil, 0, refuse(claims.Because("casefile.passphrase_wrong"), ErrPassphrase)
	}
	head, err := age.ExtractHeader(io.NewSectionReader(r, 0, min(size, maxSealHead)))
	if err != nil {
		return nil, 0, refuse(claims.Because("casefile.seal_altered"), err)
	}
	with, err := age.NewScryptIdentity(typed(passphrase))
	if err != nil {
		return nil, 0, fmt.Errorf("unseal a case file: %w", err)
	}
	with.SetMaxWorkFactor(workFactor)
	inside, n, err := age.DecryptReaderAt(r, size, with)
	none := new(age.NoIdentityMatchError)
	switch {
	case errors.As(err, &none) && !forPassphrase(none.StanzaTypes):
		return nil, 0, refuse(claims.Because("casefile.sealed_for_key"), err)
	case errors.As(err, &none):
		return nil, 0, refuse(claims.Because("casefile.passphrase_wrong"), errors.Join(ErrPassphrase, err))
	case err != nil && asksTooMuch(head):
		return nil, 0, refuse(claims.Because("casefile.seal_costly"), err)
	case err != nil:
		return nil, 0, refuse(claims.Because("casefile.seal_altered"), err)
	}
	return inside, n, nil
}

// typed is the passphrase in the one form in which it is used: keyboards of different
// systems give the same letter in different ways.
func typed(passphrase string) string { return norm.NFC.String(passphrase) }

func forPassphrase(stanzas []string) bool { return len(stanzas) == 1 && stanzas[0] == "scrypt" }

// asksTooMuch reports whether the head of a sealed file asks for more work than is
// spent on one.
func asksTooMuch(head []byte) bool {
	for line := range bytes.Lines(head) {
		var salt string
		var work int
		if n, _ := fmt.Sscanf(string(line), "-> scrypt %s %d", &salt, &work); n == 2 {
			return work > workFactor
		}
	}
	return false
}
